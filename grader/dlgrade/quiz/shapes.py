"""The few shapes that questions have for an export: what is shown, and which answers are right.

Every kind gives its questions one of these shapes. An export knows the shapes and no kind, so a new kind whose
questions have one of them is exported without a change to any export.

The names of a question's notes follow from its shape: `option-0`, `wrong-0`, `item-<id>`, `pair-0` and `extra-0`, with
the places in the fields below.
"""

from __future__ import annotations

from dataclasses import dataclass

from dlgrade.quiz.rule import Rule, valid_orders
from dlgrade.text import Text


@dataclass(frozen=True, slots=True)
class Option:
    """One option, with the reason why it is right or wrong."""

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
    """One step of an order; `id` is its name in the rule."""

    id: str
    text: Text
    why: Text


@dataclass(frozen=True, slots=True)
class Pair:
    """A left side and the right side that belongs to it."""

    left: Text
    right: Text
    why: Text


@dataclass(frozen=True, slots=True)
class Choices:
    """One option is chosen or, with `many`, every option that is right. `places` are the indices of the options in the
    order in which they are shown."""

    options: tuple[Option, ...]
    places: tuple[int, ...]
    many: bool

    def shown(self) -> list[tuple[int, Option]]:
        """The options with their indices, in the order in which they are shown."""
        return [(place, self.options[place]) for place in self.places]

    def right(self) -> tuple[int, ...]:
        """The indices of the right options."""
        return tuple(index for index, option in enumerate(self.options) if option.correct)


@dataclass(frozen=True, slots=True)
class Number:
    """A number from `low` to `high` is entered. `wrong_values` are the values of the known wrong numbers, each of which
    stands for as wide an interval."""

    low: float
    high: float
    wrong: tuple[Wrong, ...]
    wrong_values: tuple[float, ...]
    unit: Text | None = None

    def middle(self) -> float:
        """The number in the middle of the accepted interval."""
        return (self.low + self.high) / 2

    def slack(self) -> float:
        """How far from the middle a number may be."""
        return (self.high - self.low) / 2


@dataclass(frozen=True, slots=True)
class PrintedText:
    """What `code` prints is entered. White space counts as `uniform` leaves it."""

    code: str
    answer: str
    wrong: tuple[Wrong, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """Items are brought into an order that the rule accepts. `items` are in such an order, `start` is one that the rule
    refuses, in which the items are shown."""

    items: tuple[Item, ...]
    start: tuple[Item, ...]
    rule: Rule

    def right_orders(self) -> list[tuple[str, ...]]:
        """Every right order of the ids."""
        return valid_orders(self.rule, [item.id for item in self.items])


@dataclass(frozen=True, slots=True)
class Pairs:
    """Each left side gets its right side. `partner` has for each pair the index of its right side in `rights`, `notes`
    for each right side the name of the note that explains it, and `places` the order in which right sides are shown.
    `extra` are the right sides that belong to no left side."""

    pairs: tuple[Pair, ...]
    extra: tuple[Option, ...]
    rights: tuple[Text, ...]
    partner: tuple[int, ...]
    notes: tuple[str, ...]
    places: tuple[int, ...]

    def shown(self) -> list[tuple[int, Text]]:
        """The right sides with their indices, in the order in which they are shown."""
        return [(place, self.rights[place]) for place in self.places]


Shape = Choices | Number | PrintedText | Order | Pairs


def uniform(printed: str) -> str:
    """The printed text with one space for each run of spaces, and without spaces at the beginnings and ends of lines.

    So `[ 1. 2. ]` and `[ 1.   2. ]` are the same answer.
    """
    lines = (" ".join(line.split()) for line in printed.strip().splitlines())
    return "\n".join(lines)
