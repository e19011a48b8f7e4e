"""The parts and abilities that all questions have in common. Each kind is a module in `kinds/`.

Every text is in both languages. Expressions stay text until `key` evaluates them.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from dlgrade.messages.quiz_lint import EXPRESSION
from dlgrade.quiz.bounded_arithmetic import ExpressionError
from dlgrade.quiz.shapes import Shape
from dlgrade.text import Lang, Text

# Choice: the indices of options. Numeric and output: the text that was entered. Ordering: the ids of items. Matching:
# the indices of right sides.
Answer = str | Sequence[int] | Sequence[str]
Say = Callable[..., None]
"""The function by which a kind reports a fault to the linter: `say(message, **values)`."""


class UnreadableError(ValueError):
    """The answer does not have the form that the question asks for, so it is neither right nor wrong."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Whether an answer is right, the names of the notes to show, and the number of right options that
    were not chosen."""

    right: bool
    notes: tuple[str, ...] = ()
    missing: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """An explanation, the entry that it explains, and whether that entry is right (None if it is neither)."""

    why: Text
    about: Text | None = None
    good: bool | None = None


@dataclass(frozen=True)
class QuestionKey(ABC):
    """The data that decide whether an answer is right. They are plain data, which a page carries as JSON.

    The kind's script in `site/quiz/kinds/` marks by the same rules; a test runs both over the same answers.
    """

    @abstractmethod
    def mark(self, answer: Answer) -> Mark:
        """Mark one answer. Raises UnreadableError when it is empty, incomplete or of another form."""

    @abstractmethod
    def right_answer(self) -> Answer:
        """An answer that is right."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of a question that a terminal shows: numbered entries, lettered partners, and code.

    `order` and `letters` give, for each entry as it is shown, its index in the question. An answer of `many_lines` ends
    with an empty one.
    """

    order: tuple[int, ...] = ()
    entries: tuple[Text, ...] = ()
    letters: tuple[int, ...] = ()
    partners: tuple[Text, ...] = ()
    code: str = ""
    unit: Text | None = None
    many_lines: bool = False


@dataclass(frozen=True, kw_only=True)
class Question(ABC):
    """A question of any kind. `line` is the line in its file on which it starts."""

    id: str
    see: str
    question: Text
    line: int
    why: Text | None = None

    KIND: ClassVar[str]
    """The word that the quiz file uses for this kind, and the name of its modules in Python and JavaScript."""

    PAGE_MESSAGES: ClassVar[tuple[str, ...]]
    """The names in `messages/quiz.py` of what the kind's script says in a page."""

    @abstractmethod
    def key(self) -> QuestionKey:
        """The key. Raises ExpressionError or RuleError where the linter would report a fault."""

    @abstractmethod
    def shape(self) -> Shape:
        """What an export meets in place of the kind. Raises what `key` raises."""

    @abstractmethod
    def own_notes(self) -> dict[str, Note]:
        """The explanations, except `why`, by the names that marking gives them."""

    @abstractmethod
    def own_texts(self) -> Iterator[tuple[Text, bool]]:
        """The texts of this kind, each with whether it has to be one line, because it is shown in a label or a list."""

    @abstractmethod
    def controls(self, name: str, lang: Lang) -> str:
        """The HTML of the controls for an answer. `name` is the id of the form, and the beginning of every id in it."""

    @abstractmethod
    def layout(self, seed: str) -> Layout:
        """The layout in a terminal. The same seed gives the same order."""

    @abstractmethod
    def read(self, layout: Layout, typed: str) -> Answer:
        """The answer that the typed text means, for `mark`; raises UnreadableError."""

    @abstractmethod
    def hint(self, mark: Mark, lang: Lang) -> str:
        """A hint after a wrong answer; empty where the notes already say it."""

    @abstractmethod
    def solution(self, lang: Lang) -> str:
        """The right answer in words."""

    def unaskable(self, say: Say) -> None:
        """Report the faults that make the question impossible to ask, because it has no key."""
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
        """Every text, with whether it has to be one line."""
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
