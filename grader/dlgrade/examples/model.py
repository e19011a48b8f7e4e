"""The data of `grade examples`: the examples in a student's file, and the findings about them."""

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
    """One example: a call and the result that is expected. All texts are Python source; `setup` are the statements that
    the call needs.

    `function` and `arguments` are the parts of a plain call such as `mse(x, y)`; both are "" for any other expression,
    such as `np.round(mse(x, y), 2)`.
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
        """The expected properties as source text: `gives=2.0, shape=()`."""
        parts = {"gives": self.gives, "raises": self.raises, "within": self.within, "shape": self.shape}
        shown = [f"{name}={value}" for name, value in parts.items() if value is not None]
        return ", ".join([*shown, *(["unchanged=True"] if self.unchanged else [])])


@dataclass(frozen=True, slots=True)
class LineProblem:
    """A line that is not an example, and the reason."""

    line: int
    text: Text


@dataclass(frozen=True, slots=True)
class ExamplesFile:
    """The examples of a file, in order, and the problems of its other lines. `count` is the number of its examples;
    `examples` has at most the first MAX_EXAMPLES of them."""

    examples: tuple[ExpectedCall, ...] = ()
    problems: tuple[LineProblem, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class JudgedExample:
    """An example, whether right programs do what it says (`standing`), and the names of the mistakes it catches."""

    example: ExpectedCall
    standing: Standing
    texts: tuple[Text, ...] = ()
    catches: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PassingMistake:
    """A listed mistake that no valid example catches. `text` says what such a program does; `titles` are the titles of
    the checks that would notice it."""

    variant: Variant
    text: Text
    titles: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """The results for a file of examples."""

    judged: tuple[JudgedExample, ...]
    problems: tuple[LineProblem, ...]
    count: int
    """The number of examples in the file; `judged` may be only the first of them."""
    mistakes: int
    caught: tuple[str, ...]
    passing: tuple[PassingMistake, ...]
    without_example: Mapping[str, int]
    """For each function without a valid example, the number of its mistakes. They are not in `passing`."""
    not_asked: int = 0
    """The number of mistakes that were not run, since the time for all calls was used up."""

    @property
    def known(self) -> tuple[JudgedExample, ...]:
        """The examples without those that cannot be judged here, as in a page without programs."""
        return tuple(result for result in self.judged if result.standing != "unknown")

    @property
    def are_thorough(self) -> bool:
        """Whether there are examples, all of them and all lines are valid, and every known mistake is caught."""
        valid = all(result.standing == "valid" for result in self.judged)
        return bool(self.judged) and valid and not self.problems and len(self.caught) == self.mistakes
