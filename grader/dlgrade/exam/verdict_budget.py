"""The seconds that one verdict may take, shared by the checks and the explanations.

The checks come first: their limits (`scaled_limits`) follow the cost of the course's own solution, and explanations
never reduce them. The explanations (the name of a mistake, a small call) share what remains, and are left out if the
submission has used up the time.
"""

from __future__ import annotations

from collections.abc import Callable


class VerdictBudget:
    """The budget of one verdict. `seconds` returns the whole budget, and `spent` the CPU time and sleep of the
    submission so far."""

    def __init__(self, seconds: Callable[[], float], spent: Callable[[], float]) -> None:
        self._seconds, self._spent = seconds, spent
        self._charged = 0.0
        self.ran_out = False
        """True if an explanation was left out because the time was used up."""

    def left(self) -> float:
        """The seconds that are left for explanations."""
        return max(0.0, self._seconds() - self._spent() - self._charged)

    def part(self, seconds: float) -> VerdictBudget:
        """A part of this budget, of at most `seconds`, for an optional explanation. If the part is used up, `ran_out`
        of the whole budget stays False."""
        return _Part(self, seconds)

    @property
    def spent(self) -> float:
        """Seconds of CPU time and sleep of the submission itself."""
        return self._spent()

    def charge(self, seconds: float) -> None:
        """Subtract CPU seconds that an explanation took in this process, in addition to what the submission spent."""
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
