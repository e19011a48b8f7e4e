"""How much a search for a small call may cost, so that a wrong answer costs at most about twice a right one."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from dlgrade.exam.verdict_budget import VerdictBudget
from dlgrade.isolation.student.outcome import Lost
from dlgrade.isolation.student.watchdog import TookTooLong, Watchdog

MAX_CALLS = 60  # calls of the submission, for all its checks together
MAX_CANDIDATES = 240  # inputs that the reference answers
MAX_CANDIDATES_FOR_FEWER = 20  # of these, where there is a call to show and only one with fewer numbers is looked for
MIN_SECONDS = 0.5  # seconds for a search after any submission; the counts end almost every search before
MAX_SECONDS = 5.0  # seconds that a search may take at most, also for a submission that took longer

T = TypeVar("T")


class BudgetSpent(Exception):
    """The search ends here, with what it has found."""


class EnoughTried(Exception):
    """No call with fewer numbers was found soon. The search goes on with the next check."""


class SubmissionLost(Exception):
    """The worker ended during the search. No further question is asked."""

    def __init__(self, lost: Lost) -> None:
        super().__init__(lost.kind)
        self.lost = lost


class Budget:
    """Counts calls, which makes a search repeatable, and time, which ends that of an expensive submission: CPU time of
    this process, and what the submission computes or sleeps.

    `spent` returns the seconds of the submission so far. The search may take as many again, but at least
    MIN_SECONDS and at most MAX_SECONDS, and never more than the `verdict` has left. Where `seconds` is given, it may
    take just these.
    """

    def __init__(self, verdict: VerdictBudget, spent: Callable[[], float], seconds: float | None = None) -> None:
        self._verdict, self._spent = verdict, spent
        self._calls = self._candidates = self._for_fewer = 0
        wanted = max(MIN_SECONDS, min(spent(), MAX_SECONDS))
        granted = min(wanted, verdict.left()) if seconds is None else seconds
        self._is_short = granted < wanted
        self._begun = time.process_time()
        self._end, self._watchdog = self._begun + spent() + granted, Watchdog(granted)

    def spend_call(self) -> None:
        """Count a call of the submission. Raises BudgetSpent where none is left."""
        self._calls += 1
        self._look(self._calls, MAX_CALLS)

    def spend_candidate(self, for_fewer: bool = False) -> None:
        """Count an input that the reference is asked about. Raises BudgetSpent where none is left. `for_fewer` where
        there is a call to show already: few inputs are tried then, since most that become smaller do so soon."""
        self._candidates += 1
        self._for_fewer += for_fewer
        if self._for_fewer > MAX_CANDIDATES_FOR_FEWER:
            raise EnoughTried
        self._look(self._candidates, MAX_CANDIDATES)

    def watched(self, function: Callable[..., T], *arguments: object) -> T:
        """The value of a function that runs the course's own code, in this process, with an input that nobody has
        tried. Raises BudgetSpent where it does not end: a right program may loop for ever outside of what the task
        fixes."""
        try:
            value: T = self._watchdog.call(function, list(arguments))
        except TookTooLong:
            raise BudgetSpent from None
        return value

    def close(self) -> None:
        """End the watch, and charge the verdict for the CPU time of this process."""
        self._watchdog.close()
        self._verdict.charge(time.process_time() - self._begun)

    def _look(self, count: int, most: int) -> None:
        """Raise BudgetSpent where the count or the time is used up; the verdict is told if it had too little time
        left."""
        if time.process_time() + self._spent() >= self._end:
            if self._is_short:
                self._verdict.run_out()
            raise BudgetSpent
        if count > most:
            raise BudgetSpent
