"""What a file of examples says, and what was found out about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from dlgrade.course.variants import Variant
from dlgrade.text import Text

Standing = Literal["valid", "wrong", "open", "broken", "slow", "unknown"]
"""`wrong`: right programs do something else. `open`: right programs differ. `broken`: the line cannot be evaluated.
`slow`: the solution does not answer within its limits. `unknown`: no program is here, and no answer is recorded."""


@dataclass(frozen=True, slots=True)
class ExpectedCall:
    """One example as it was written. All texts are Python source; `setup` are the statements that the call needs.

    `arguments` is "" where the call is an expression of another form, such as `np.round(mse(x, y), 2)`.
    """

    line: int
    call: str
    setup: str = ""
    function: str = ""
    arguments: str = ""
    gives: str | None = None
    gives_setup: str = ""
    raises: str | None = None
    within: float | None = None
    shape: tuple[int, ...] | None = None
    unchanged: bool = False
    touches: frozenset[str] = frozenset()
    """The functions of the exercise that it calls."""

    @property
    def expectation(self) -> str:
        """What it expects, as it was written: `gives=2.0`."""
        parts = {"gives": self.gives, "raises": self.raises, "within": self.within, "shape": self.shape}
        shown = [f"{name}={value}" for name, value in parts.items() if value is not None]
        return ", ".join([*shown, *(["unchanged=True"] if self.unchanged else [])])


@dataclass(frozen=True, slots=True)
class LineProblem:
    """A line that is not an example, and why."""

    line: int
    text: Text


@dataclass(frozen=True, slots=True)
class ExamplesFile:
    """The examples of a file, in order, and its lines that are none. `count` is how many examples it has; only
    the first of a very large number are read."""

    examples: tuple[ExpectedCall, ...] = ()
    problems: tuple[LineProblem, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class JudgedExample:
    """An example, whether right programs do what it says, and the names of the mistakes that it catches."""

    example: ExpectedCall
    standing: Standing
    texts: tuple[Text, ...] = ()
    catches: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PassingMistake:
    """A listed mistake that all valid examples let pass. `text` says what such a program does; `titles` are the checks
    that would notice it."""

    variant: Variant
    text: Text
    titles: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found out about a file of examples."""

    judged: tuple[JudgedExample, ...]
    problems: tuple[LineProblem, ...]
    count: int
    """The number of examples in the file; `judged` may be only the first of them."""
    mistakes: int
    caught: tuple[str, ...]
    passing: tuple[PassingMistake, ...]
    without_example: Mapping[str, int]
    """Function without a valid example → the number of its mistakes, which are not among `passing`."""
    not_asked: int = 0
    """The number of mistakes that could not be asked, since the time for all calls was used up."""

    @property
    def known(self) -> tuple[JudgedExample, ...]:
        """The examples about which anything can be said here."""
        return tuple(each for each in self.judged if each.standing != "unknown")

    @property
    def are_thorough(self) -> bool:
        """Is everything valid, and every known mistake caught?"""
        valid = all(each.standing == "valid" for each in self.judged)
        return bool(self.judged) and valid and not self.problems and len(self.caught) == self.mistakes
