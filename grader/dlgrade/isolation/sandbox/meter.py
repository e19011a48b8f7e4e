"""Measures whose time passes while the grader waits for a worker: the worker's own time, or that of a busy machine."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass

from dlgrade.isolation.worker.usage import Usage, usage_of

FIRST_LOOK = 0.1  # seconds of waiting before the first reading; most calls have answered by then and are never measured
MIN_LOOK, MAX_LOOK = 0.05, 1.0  # seconds between two readings
UNKNOWN_SHARE = 0.1
"""The part of each second that is charged where the system does not report what the second was spent on. With a tenth,
a machine on which ten processes share each processor costs nobody a point."""


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds on a processor, and seconds in which a process did not want to run, because it slept or was stopped."""

    cpu: float
    idle: float

    def __add__(self, other: Spent) -> Spent:
        return Spent(self.cpu + other.cpu, self.idle + other.idle)

    def __sub__(self, other: Spent) -> Spent:
        return Spent(self.cpu - other.cpu, self.idle - other.idle)

    def beyond(self, limit: Spent) -> bool:
        return self.cpu >= limit.cpu or self.idle >= limit.idle


Reading = tuple[
    Usage | None, float
]  # the worker's usage, and the seconds that this process itself waited for a processor
NOTHING = Spent(0.0, 0.0)


class Meter:
    """Adds up what one worker spends while the grader waits for it.

    All time since the last reading may have been the worker's, and `at_most` counts it so. The next reading then shows
    which part of it really was.
    """

    def __init__(self, read: Callable[[], Usage | None]) -> None:
        self._read = read
        self._settled, self._open = NOTHING, 0.0
        self._last: Reading | None = None

    def anew(self, has_worked: bool = False) -> Meter:
        """A meter for the same worker that begins now, once the worker is ready. What a process took for its imports is
        no part of its first call: where it started in more than a moment, or has worked before anybody waited for it,
        that is read now and left out."""
        meter = Meter(self._read)
        if has_worked or self._last is not None or self._open > FIRST_LOOK:
            meter._last = (self._read(), _own_wait())
        return meter

    @property
    def spent(self) -> Spent:
        """What was measured, plus all time since the last reading as CPU time."""
        return self._settled + Spent(self._open, 0.0)

    @property
    def at_most(self) -> Spent:
        return self._settled + Spent(self._open, self._open)

    def add(self, seconds: float) -> None:
        """Add seconds that passed while the grader waited for the worker."""
        self._open += seconds

    def next_look(self, limit: Spent) -> float:
        """Seconds after which the worker may have reached `limit`, at the earliest."""
        if self._last is None:
            return max(MIN_LOOK, FIRST_LOOK - self._open)
        left = limit - self.at_most
        return min(MAX_LOOK, max(MIN_LOOK, min(left.cpu, left.idle)))

    def is_due(self, limit: Spent) -> bool:
        """Must there be a reading before the grader waits on?"""
        return self._open >= MAX_LOOK or self.at_most.beyond(limit)

    def settle(self) -> None:
        """Take a reading, and divide the time since the last one into the worker's computing, the worker's sleep and
        the machine's delay."""
        now: Reading = (self._read(), _own_wait())
        self._settled += _divided(self._open, self._last, now)
        self._open, self._last = 0.0, now


def _divided(passed: float, before: Reading | None, now: Reading) -> Spent:
    """The worker's part of the seconds between two readings."""
    usage = now[0]
    if usage is None:
        return Spent(passed * UNKNOWN_SHARE, 0.0)
    if before is None or before[0] is None:
        return Spent(min(passed, usage.cpu), 0.0)
    cpu = max(0.0, usage.cpu - before[0].cpu)
    rest = max(0.0, passed - cpu)
    if usage.waited is None or before[0].waited is None:
        return Spent(cpu, rest * UNKNOWN_SHARE)
    waited = max(0.0, usage.waited - before[0].waited) + max(0.0, now[1] - before[1])
    return Spent(cpu, max(0.0, rest - waited))


def _own_wait() -> float:
    """The seconds that this process waited for a processor. Meanwhile it cannot read an answer, so the worker only
    seems to be idle."""
    usage = usage_of(os.getpid()) if sys.platform == "linux" else None
    return (usage.waited if usage else None) or 0.0
