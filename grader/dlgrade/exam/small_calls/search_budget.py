"""Limits the cost of a search for small calls, so that grading a wrong answer takes at most about twice
as long as a right one."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from dlgrade.exam.verdict_budget import VerdictBudget
from dlgrade.isolation.student.outcome import Lost
from dlgrade.isolation.student.watchdog import TookTooLong, Watchdog

MAX_CALLS = 60  # calls of the submission, for all checks together
MAX_CANDIDATES = 240  # inputs that the reference answers
MAX_CANDIDATES_FOR_FEWER = 20  # inputs tried only to find a call with fewer numbers than the one already found
MIN_SECONDS = 0.5  # seconds that every search may take; the counts end almost every search sooner
MAX_SECONDS = 5.0  # seconds that no search may exceed, even if the submission took longer

T = TypeVar("T")


class BudgetSpent(Exception):
    """The budget is used up, so the search ends with what it has found."""


class EnoughTried(Exception):
    """No call with fewer numbers was found quickly, so the search goes on with the next check."""


class SubmissionLost(Exception):
    """The worker ended during the search, so no further call is made."""

    def __init__(self, lost: Lost) -> None:
        super().__init__(lost.kind)
        self.lost = lost


class Budget:
    """Limits a search by the number of calls, which makes it repeatable, and by time, for expensive submissions. The
    time is the CPU time of this process plus the submission's CPU time and sleep.

    `spent` returns the seconds of the submission so far. The search may take as many again, but at least MIN_SECONDS,
    at most MAX_SECONDS, and never more than the `verdict` has left. If `seconds` is given, the search may take exactly
    that.
    """

    def __init__(self, verdict: VerdictBudget, spent: Callable[[], float], seconds: float | None = None) -> None:
        self._verdict, self._spent = verdict, spent
        self._calls = self._candidates = self._for_fewer = 0
        usual = max(MIN_SECONDS, min(spent(), MAX_SECONDS))
        granted = min(usual, verdict.left()) if seconds is None else seconds
        self._is_short = granted < usual
        self._begun = time.process_time()
        self._end, self._watchdog = self._begun + spent() + granted, Watchdog(granted)

    def spend_call(self) -> None:
        """Count a call of the submission. Raises BudgetSpent if none is left."""
        self._calls += 1
        self._look(self._calls, MAX_CALLS)

    def spend_candidate(self, for_fewer: bool = False) -> None:
        """Count an input that the reference is asked about. Raises BudgetSpent if none is left. With `for_fewer` there
        is a call to show already; then EnoughTried comes after a few inputs, since most calls that can be made smaller
        are so quickly."""
        self._candidates += 1
        self._for_fewer += for_fewer
        if self._for_fewer > MAX_CANDIDATES_FOR_FEWER:
            raise EnoughTried
        self._look(self._candidates, MAX_CANDIDATES)

    def watched(self, function: Callable[..., T], *arguments: object) -> T:
        """Call a function that runs the course's own code in this process with a new input. Raises BudgetSpent if it
        does not end in time: even a right program may loop for ever at an input that the task does not allow."""
        try:
            value: T = self._watchdog.call(function, list(arguments))
        except TookTooLong:
            raise BudgetSpent from None
        return value

    def close(self) -> None:
        """End the watchdog, and charge the CPU time of this process to the verdict."""
        self._watchdog.close()
        self._verdict.charge(time.process_time() - self._begun)

    def _look(self, count: int, most: int) -> None:
        """Raise BudgetSpent if the count or the time is used up. If the verdict had too little time left for a full
        search, that is noted there."""
        if time.process_time() + self._spent() >= self._end:
            if self._is_short:
                self._verdict.run_out()
            raise BudgetSpent
        if count > most:
            raise BudgetSpent
