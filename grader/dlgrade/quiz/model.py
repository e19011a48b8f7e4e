"""What every question has and can do; the kinds stand in `kinds/`, one module each.

Every text is in both languages; expressions stay text until `key` evaluates them.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from dlgrade.messages.quiz_lint import EXPRESSION
from dlgrade.quiz.expression import ExpressionError
from dlgrade.text import Lang, Text

# Choice: indices. Numeric, output: the text entered. Ordering: ids. Matching: right sides' indices.
Answer = str | Sequence[int] | Sequence[str]
Say = Callable[..., None]
"""How the linter is told of a fault: `say(message, **values)`."""


class UnreadableError(ValueError):
    """The answer is not of the form that the question asks for, so it is neither right nor wrong."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Right or not, the notes to show (by name), and how many right options were not chosen."""

    right: bool
    notes: tuple[str, ...] = ()
    missing: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """An explanation, what it is about, and whether that is right (None: it is neither)."""

    why: Text
    about: Text | None = None
    good: bool | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose, and why it is right or wrong."""

    text: Text
    why: Text
    correct: bool = False


@dataclass(frozen=True, slots=True)
class Wrong:
    """An answer that shows a known misunderstanding."""

    value: str
    why: Text


@dataclass(frozen=True)
class QuestionKey(ABC):
    """What decides whether an answer is right, as plain data: a page carries it as JSON.

    `site/quiz/mark.js` marks by the same rules; a test runs both over the same answers.
    """

    @abstractmethod
    def mark(self, answer: Answer) -> Mark:
        """Mark one answer; raises UnreadableError when it is empty, incomplete or not of the form asked for."""

    @abstractmethod
    def right_answer(self) -> Answer:
        """An answer that is right."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What a terminal shows of a question: numbered entries, lettered partners, and code.

    `order` and `letters` give the index in the question of each entry as it is shown.
    """

    order: tuple[int, ...] = ()
    entries: tuple[Text, ...] = ()
    letters: tuple[int, ...] = ()
    partners: tuple[Text, ...] = ()
    code: str = ""
    unit: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Question(ABC):
    """What every kind of question has. `line` is where it starts in its file."""

    id: str
    see: str
    question: Text
    line: int
    why: Text | None = None

    KIND: ClassVar[str]
    """The word that the quiz file uses for this kind."""

    @abstractmethod
    def key(self) -> QuestionKey:
        """Raises ExpressionError or RuleError where the linter would."""

    @abstractmethod
    def own_notes(self) -> dict[str, Note]:
        """The explanations by the names that marking gives them, but for `why`."""

    @abstractmethod
    def own_texts(self) -> Iterator[tuple[Text, bool]]:
        """The texts of this kind, and whether each has to be one line (it stands in a label or a list)."""

    @abstractmethod
    def controls(self, name: str, lang: Lang) -> str:
        """The HTML in which it is answered; `name` is the id of its form and the start of every id in it."""

    @abstractmethod
    def layout(self, seed: str) -> Layout:
        """What a terminal shows; the same seed gives the same order."""

    @abstractmethod
    def read(self, layout: Layout, typed: str) -> Answer:
        """What was typed as an answer for `mark`; raises UnreadableError."""

    @abstractmethod
    def hint(self, mark: Mark, lang: Lang) -> str:
        """Where to look after a wrong answer; empty where the notes say it."""

    @abstractmethod
    def solution(self, lang: Lang) -> str:
        """The right answer in words."""

    def unaskable(self, say: Say) -> None:
        """Report the part of `lint` without which nobody can be asked: that there is a key."""
        try:
            self.key()
        except ExpressionError as error:
            say(EXPRESSION, source=error.source, problem=error)

    @abstractmethod
    def lint(self, say: Say) -> None:
        """Report through `say(message, **values)` what is wrong with the key."""

    def notes(self) -> dict[str, Note]:
        """Every explanation; `why`, shown with a right answer, comes last."""
        return self.own_notes() | ({} if self.why is None else {"why": Note(self.why)})

    def texts(self) -> Iterator[tuple[Text, bool]]:
        """Every text, and whether it has to be one line."""
        yield self.question, False
        if self.why is not None:
            yield self.why, False
        yield from self.own_texts()


@dataclass(frozen=True, slots=True)
class Quiz:
    """The questions of one chapter, in the order of the file."""

    chapter: str
    path: Path
    questions: tuple[Question, ...]
