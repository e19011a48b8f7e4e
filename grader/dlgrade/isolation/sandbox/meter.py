"""Whose time passes while the grader waits for a worker: the worker's own, or the time of a machine that is busy."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass

from dlgrade.isolation.worker.usage import Usage, usage_of

FIRST_LOOK = 0.1  # seconds of waiting until the first reading: most calls have answered by then and are never measured
SHORTEST_LOOK, LONGEST_LOOK = 0.05, 1.0  # seconds between readings
UNKNOWN_SHARE = 0.1
"""Where the system does not tell what a second was spent on, a tenth of it is charged: a machine on which ten
processes share each processor costs nobody a point."""


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds on a processor, and seconds in which a process neither ran nor wanted to: it slept, or was stopped."""

    cpu: float
    idle: float

    def __add__(self, other: Spent) -> Spent:
        return Spent(self.cpu + other.cpu, self.idle + other.idle)

    def __sub__(self, other: Spent) -> Spent:
        return Spent(self.cpu - other.cpu, self.idle - other.idle)

    def beyond(self, limit: Spent) -> bool:
        return self.cpu >= limit.cpu or self.idle >= limit.idle


Reading = tuple[Usage | None, float]  # of the worker; and the seconds that this process itself waited for a processor
NOTHING = Spent(0.0, 0.0)


class Meter:
    """Adds up what one worker spends while it is its turn.

    Between readings, all time that passes may have been the worker's: `at_most` takes it for that. A reading then tells
    which part of it was.
    """

    def __init__(self, read: Callable[[], Usage | None]) -> None:
        self._read = read
        self._settled, self._open = NOTHING, 0.0
        self._last: Reading | None = None

    @property
    def spent(self) -> Spent:
        """What is known, with all time since the last reading taken for CPU time."""
        return self._settled + Spent(self._open, 0.0)

    @property
    def at_most(self) -> Spent:
        return self._settled + Spent(self._open, self._open)

    def add(self, seconds: float) -> None:
        """So much time has passed in a turn of the worker's."""
        self._open += seconds

    def next_look(self, limit: Spent) -> float:
        """Seconds until a worker can have reached `limit`, counted from its beginning."""
        if self._last is None:
            return max(SHORTEST_LOOK, FIRST_LOOK - self._open)
        left = limit - self.at_most
        return min(LONGEST_LOOK, max(SHORTEST_LOOK, min(left.cpu, left.idle)))

    def is_due(self, limit: Spent) -> bool:
        """Must there be a reading before the worker gets its next turn?"""
        return self._open >= LONGEST_LOOK or self.at_most.beyond(limit)

    def settle(self) -> None:
        """Read, and divide the time since the last reading among the worker, its sleep and the machine."""
        now: Reading = (self._read(), _own_wait())
        self._settled += _divided(self._open, self._last, now)
        self._open, self._last = 0.0, now


def _divided(passed: float, before: Reading | None, now: Reading) -> Spent:
    """The worker's part of the seconds that passed between two readings."""
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
    """While this process waits for a processor it cannot read an answer, so the worker seems to be idle."""
    usage = usage_of(os.getpid()) if sys.platform == "linux" else None
    return (usage.waited if usage else None) or 0.0
