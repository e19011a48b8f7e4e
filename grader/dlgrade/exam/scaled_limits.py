"""The time limits of a submission, in its own CPU seconds, scaled by the cost of the course's own solution on this
machine.

The first try has fixed limits. Only if a submission exceeds them, the solution's cost is measured, once for all
submissions, and the check is tried again with limits that are computed from this cost.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from dlgrade.course.model import Needs
from dlgrade.isolation.frameworks import FRAMEWORKS
from dlgrade.isolation.sandbox.limits import TRIES, Limits
from dlgrade.isolation.student.kept_bytes import NO_REPLIES, KeptSizes

SECOND_TRY_FACTOR = 2.0
"""The limits of a load and of a call in the second try are at least this many times those of the first one: on a busy
machine, cold caches and lower clock rates cost CPU time that is counted as the worker's own. (The time for the whole
submission is not multiplied but granted a second time.)"""
SUBMISSION_FACTOR = 20.0
"""All calls of a submission together may take this many times as long as all calls of the solution."""


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds of the solution in a worker on this machine: for loading, for its most expensive call, and for all
    messages together. `kept` are the bytes of its replies."""

    load: float
    call: float
    submission: float
    kept: KeptSizes = NO_REPLIES


UNKNOWN = Cost(0.0, 0.0, 0.0)
Measure = Callable[[], Cost]


class TimeLimits:
    """The time limits of one exercise. `measure` returns the solution's cost; it is called once, when a submission runs
    out of time for the first time."""

    def __init__(self, limits: Limits, needs: Needs = "numpy", measure: Measure = lambda: UNKNOWN) -> None:
        framework = FRAMEWORKS[needs]
        self._floor = _times(_of_all(limits, framework.time_factor), framework.time_factor)
        self._factor, self._measure = framework.call_factor, measure
        self._cost: Cost | None = None

    def first(self) -> Limits:
        """The limits of a first try."""
        return self._floor if self._cost is None else self._scaled(self._floor, self._cost)

    def second(self) -> Limits:
        """The limits of a second try, for a check that ran out of time: at least twice those of the first try."""
        if self._cost is None:
            self._cost = self._measure()
        return self._scaled(_times(self._floor, SECOND_TRY_FACTOR), self._cost)

    def verdict_seconds(self) -> float:
        """Seconds that one verdict may take, including its explanations: as many as all tries of
        the submission together."""
        return TRIES * self.first().submission_seconds

    def _scaled(self, floor: Limits, cost: Cost) -> Limits:
        return replace(
            floor,
            load_seconds=max(floor.load_seconds, self._factor * cost.load),
            call_seconds=max(floor.call_seconds, self._factor * cost.call),
            submission_seconds=max(floor.submission_seconds, SUBMISSION_FACTOR * cost.submission),
        )


def _times(limits: Limits, factor: float) -> Limits:
    """The limits of a load and of a call, multiplied by `factor`."""
    return replace(limits, load_seconds=limits.load_seconds * factor, call_seconds=limits.call_seconds * factor)


def _of_all(limits: Limits, factor: float) -> Limits:
    return replace(limits, submission_seconds=limits.submission_seconds * factor)
