"""What a question is. Every text is in both languages; expressions stay text until `key` evaluates them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dlgrade.text import Text


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


@dataclass(frozen=True, slots=True)
class Item:
    """One step of an ordering; `id` is its name in the rule."""

    id: str
    text: Text
    why: Text


@dataclass(frozen=True, slots=True)
class Pair:
    """A left side and the right side that belongs to it."""

    left: Text
    right: Text
    why: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """What every kind of question has. `line` is where it starts in its file."""

    id: str
    see: str
    question: Text
    line: int
    why: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Base):
    """Choose one option, or with `many` every option that is right."""

    options: tuple[Option, ...]
    many: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeric(Base):
    """Enter a number: `answer` ± `tolerance`, or anything within `bounds` (Python expressions)."""

    answer: str = ""
    tolerance: float = 0.0
    bounds: tuple[str, str] | None = None
    unit: Text | None = None
    wrong: tuple[Wrong, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordering(Base):
    """Bring steps into an order that satisfies `rule`; they are written down in one that does."""

    items: tuple[Item, ...]
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching(Base):
    """Give each left side its right side; `extra` are right sides that belong to none."""

    pairs: tuple[Pair, ...]
    extra: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Output(Base):
    """Say what `code` prints."""

    code: str
    answer: str
    wrong: tuple[Wrong, ...] = ()


Question = Choice | Numeric | Ordering | Matching | Output


@dataclass(frozen=True, slots=True)
class Quiz:
    """The questions of one chapter, in the order of the file."""

    chapter: str
    path: Path
    questions: tuple[Question, ...]


def kind(question: Question) -> str:
    """The word that the quiz file uses for this kind of question."""
    if isinstance(question, Choice):
        return "multiple" if question.many else "single"
    return type(question).__name__.lower()


def rights(question: Matching) -> tuple[Text, ...]:
    """The distinct right sides, pairs first: two left sides may share one."""
    texts = [pair.right for pair in question.pairs] + [option.text for option in question.extra]
    return tuple(dict.fromkeys(texts))
