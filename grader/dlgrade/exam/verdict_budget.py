"""The seconds that one verdict may cost, shared by everything that leads to it.

The checks come first. Their limits (`patience`) follow what the course's own solution takes, and no other stage takes
anything away from them. What explains a verdict (the name of a mistake, a small call) shares the rest, and is left out
first where a submission has used up the time.
"""

from __future__ import annotations

from collections.abc import Callable


class VerdictBudget:
    """`seconds` is what the verdict may cost, and `spent` what the submission has computed or slept so far."""

    def __init__(self, seconds: Callable[[], float], spent: Callable[[], float]) -> None:
        self._seconds, self._spent = seconds, spent
        self._charged = 0.0
        self.ran_out = False
        """Was an explanation left out because the time was used up?"""

    def left(self) -> float:
        """The seconds that are left for explanations."""
        return max(0.0, self._seconds() - self._spent() - self._charged)

    def part(self, seconds: float) -> VerdictBudget:
        """A budget of at most so many seconds of this one, for an explanation that a verdict can do without: nothing is
        said where it runs out."""
        return _Part(self, seconds)

    @property
    def spent(self) -> float:
        """The seconds that the submission itself has taken."""
        return self._spent()

    def charge(self, seconds: float) -> None:
        """Note CPU seconds that an explanation took in addition to what the submission spent."""
        self._charged += seconds

    def run_out(self) -> None:
        """Note that an explanation was left out because the time was used up."""
        self.ran_out = True


class _Part(VerdictBudget):
    def __init__(self, whole: VerdictBudget, seconds: float) -> None:
        super().__init__(lambda: seconds, lambda: 0.0)
        self._whole = whole

    def left(self) -> float:
        return min(super().left(), self._whole.left())

    def charge(self, seconds: float) -> None:
        super().charge(seconds)
        self._whole.charge(seconds)
