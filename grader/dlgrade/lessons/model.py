"""A lesson: a wrong program, what it answers in a few calls, and what is asked about it."""

from __future__ import annotations

from dataclasses import dataclass

from dlgrade.course.model import Exercise
from dlgrade.course.variants import Variant
from dlgrade.lessons.comparing import Comparison


@dataclass(frozen=True, slots=True)
class Lesson:
    """One listed mistake of an exercise. `shown` are calls with its answers; `asked` is a further call whose answer is
    predicted, where there is one that can be typed; `way_out` is a call in which it is wrong; `useless` are calls that
    do not refute it."""

    exercise: Exercise
    mistake: Variant
    shown: tuple[Comparison, ...]
    asked: Comparison | None
    way_out: Comparison
    useless: tuple[Comparison, ...] = ()

    @property
    def known(self) -> frozenset[str]:
        """The calls whose answers the student has seen, and the one to predict. A student who types one of them does
        not refute the program by it."""
        return frozenset(comparison.text for comparison in self._above)

    @property
    def statements(self) -> list[str]:
        """The statements before these calls, in the order in which they are shown."""
        return [comparison.call.setup for comparison in self._above]

    @property
    def _above(self) -> tuple[Comparison, ...]:
        return self.shown if self.asked is None else (*self.shown, self.asked)
