"""How much a search for a small call may cost, so that a wrong answer costs at most about twice a right one."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from dlgrade.isolation.student.outcome import Lost
from dlgrade.isolation.student.watchdog import TookTooLong, Watchdog

MAX_CALLS = 60  # calls of the submission, for all its checks together
MAX_CANDIDATES = 240  # inputs that the reference answers
MIN_SECONDS = 0.5  # CPU seconds that a search may always take; the counts end almost every search before

T = TypeVar("T")


class BudgetSpent(Exception):
    """The search ends here, with what it has found."""


class SubmissionLost(Exception):
    """The worker ended during the search. No further question is asked."""

    def __init__(self, lost: Lost) -> None:
        super().__init__(lost.kind)
        self.lost = lost


class Budget:
    """Counts calls, which makes a search repeatable, and CPU time, which ends that of an expensive submission.

    `worker_cpu` returns the CPU seconds that the submission has used so far. The search may take as many again, and
    always `seconds`.
    """

    def __init__(self, worker_cpu: Callable[[], float], seconds: float = MIN_SECONDS) -> None:
        self._worker_cpu = worker_cpu
        self._calls = self._candidates = 0
        seconds = max(seconds, worker_cpu())
        self._end, self._watchdog = self._now() + seconds, Watchdog(seconds)

    def spend_call(self) -> None:
        """Count a call of the submission; BudgetSpent where none is left."""
        self._calls += 1
        if self._calls > MAX_CALLS or self._now() > self._end:
            raise BudgetSpent

    def spend_candidate(self) -> None:
        """Count an input that the reference is asked about; BudgetSpent where none is left."""
        self._candidates += 1
        if self._candidates > MAX_CANDIDATES or self._now() > self._end:
            raise BudgetSpent

    def watched(self, function: Callable[..., T], *arguments: object) -> T:
        """The value of a function that runs the course's own code, in this process, with an input that nobody has
        tried. BudgetSpent where it does not end: a right program may loop for ever outside of what the task fixes."""
        try:
            value: T = self._watchdog.call(function, list(arguments))
        except TookTooLong:
            raise BudgetSpent from None
        return value

    def close(self) -> None:
        """End the watch."""
        self._watchdog.close()

    def _now(self) -> float:
        return time.process_time() + self._worker_cpu()
