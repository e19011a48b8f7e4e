"""Divides the time that the grader waits for a worker into the worker's own time and delays of a busy machine."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from dlgrade.isolation.worker.usage import Observed, Usage

FIRST_LOOK = 0.1  # seconds of waiting before the first reading; most calls answer sooner and are never measured
MIN_LOOK, MAX_LOOK = 0.05, 1.0  # seconds between two readings
UNKNOWN_SHARE = 0.1
"""The share of each second that is charged to the worker if the system does not report its usage. With a tenth, nobody
loses a point even if ten processes share each processor."""


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


Reading = tuple[Usage | None, float]
"""The worker's usage, and the seconds for which this process itself waited for a processor."""
NOTHING = Spent(0.0, 0.0)


class Meter:
    """Adds up what one worker spends while the grader waits for it.

    How the time since the last reading was spent is not known until the next one.
    """

    def __init__(self, read: Callable[[], Usage | None]) -> None:
        self._read = read
        self._settled, self._open = NOTHING, 0.0
        self._last: Reading | None = None

    def anew(self, has_worked: bool = False) -> Meter:
        """A new meter for the same worker, which begins now that the worker is ready. The CPU time of its imports must
        not count as part of the first call. If they took more than a moment, or ran before anybody waited, a reading is
        taken now, and only later use is counted."""
        meter = Meter(self._read)
        if has_worked or self._last is not None or self._open > FIRST_LOOK:
            meter._last = (self._read(), _own_wait())
        return meter

    @property
    def spent(self) -> Spent:
        """The measured use, plus the time since the last reading, all of it counted as CPU time."""
        return self._settled + Spent(self._open, 0.0)

    def add(self, seconds: float) -> None:
        """Add seconds that passed while the grader waited for the worker."""
        self._open += seconds

    def next_look(self, limit: Spent) -> float:
        """Seconds after which the worker may have reached `limit`, at the earliest."""
        if self._last is None:
            return max(MIN_LOOK, FIRST_LOOK - self._open)
        return min(MAX_LOOK, max(MIN_LOOK, self._left(limit)))

    def is_due(self, limit: Spent) -> bool:
        """Is a reading needed before the grader goes on waiting?"""
        return self._open >= MAX_LOOK or self._left(limit) <= 0.0

    def _left(self, limit: Spent) -> float:
        """Seconds until the worker may have reached `limit`. All of the time since the last reading counts as both CPU
        time and sleep. This is asked four times for each message, so no object is made for the difference."""
        return min(limit.cpu - self._settled.cpu, limit.idle - self._settled.idle) - self._open

    def settle(self) -> None:
        """Take a reading, and divide the time since the last one into the worker's computing, the worker's sleep and
        the machine's delay."""
        now: Reading = (self._read(), _own_wait())
        self._settled += _divided(self._open, self._last, now)
        self._open, self._last = 0.0, now


def _divided(passed: float, before: Reading | None, now: Reading) -> Spent:
    """The part of the `passed` seconds between two readings that the worker spent."""
    usage = now[0]
    if usage is None:
        return Spent(passed * UNKNOWN_SHARE, 0.0)
    if before is None or before[0] is None:
        return Spent(min(passed, usage.cpu), 0.0)
    cpu = max(0.0, usage.cpu - before[0].cpu)
    unaccounted = max(0.0, passed - cpu)
    if usage.waited is None or before[0].waited is None:
        return Spent(cpu, unaccounted * UNKNOWN_SHARE)
    waited = max(0.0, usage.waited - before[0].waited) + max(0.0, now[1] - before[1])
    return Spent(cpu, max(0.0, unaccounted - waited))


def _own_wait() -> float:
    """The seconds for which this process waited for a processor. It could not read an answer meanwhile, so the worker
    only seemed to be idle."""
    usage = _observed(os.getpid()).usage() if sys.platform == "linux" else None
    return (usage.waited if usage else None) or 0.0


@cache
def _observed(pid: int) -> Observed:
    return Observed(pid)
