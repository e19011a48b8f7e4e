"""Runs the listed mistakes through the checks when their results are needed, and caches the results."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from functools import cached_property

from dlgrade.checking.declare import Check
from dlgrade.course.variants import Variant
from dlgrade.exam.attempt import Attempt
from dlgrade.exam.diagnosis.naming import Answers
from dlgrade.exam.results import CheckResult
from dlgrade.exam.verdict_budget import VerdictBudget
from dlgrade.isolation.student.parts import Parts

MakeAttempt = Callable[[Parts], Attempt]
FREE_SECONDS = 1.0
"""Comparing with known results takes milliseconds. Up to this time it is done even if the submission has used up the
verdict's time by itself."""
Results = Mapping[tuple[str, str], CheckResult]
"""(mistake, check) → its result."""


class NamingTookTooLong(Exception):
    """Running the exercise's mistakes takes longer than the time that the verdict has left. The verdict then names no
    mistake, rather than coming minutes later. Results computed so far are cached for the next verdict."""


class Comparing:
    """Measures the CPU seconds that this process takes to compare a submission with the mistakes."""

    def __init__(self) -> None:
        self._last, self.seconds = time.process_time(), 0.0

    def lap(self) -> float:
        """The seconds since the last time."""
        before = self._last
        self.skip()
        self.seconds += self._last - before
        return self._last - before

    def skip(self) -> None:
        """Do not count the time until now."""
        self._last = time.process_time()


class Behaviours:
    """The result of each mistake in each check.

    Only one mistake is loaded at a time, since all mistakes of a framework exercise may share one worker.
    """

    def __init__(
        self, make_attempt: MakeAttempt, recorded: Callable[[], Mapping[tuple[str, str], CheckResult]]
    ) -> None:
        self._make_attempt, self._recorded = make_attempt, recorded
        self._attempts: dict[str, Attempt] = {}
        self._loaded: Attempt | None = None
        self._spent = 0.0
        """CPU seconds of this process and of the workers that all runs of mistakes have taken so far."""

    @cached_property
    def _results(self) -> dict[tuple[str, str], CheckResult]:
        """(mistake, check) → the result, for all that are recorded or have been computed."""
        return dict(self._recorded())

    def within(self, budget: VerdictBudget) -> Answers:
        """A function that returns these results, and charges the time for new ones, and for comparing them in between,
        to `budget`. It raises NamingTookTooLong if no time is left for a result that has to be computed, or if
        comparing with known ones takes long as well."""
        comparing = Comparing()

        def answer(variant: Variant, check: Check) -> CheckResult:
            budget.charge(comparing.lap())
            is_known = (variant.name, check.name) in self._results
            if budget.left() <= 0.0 and not (is_known and comparing.seconds < FREE_SECONDS):
                budget.run_out()
                raise NamingTookTooLong
            if is_known:
                return self(variant, check)
            before = self._spent
            result = self(variant, check)
            budget.charge(self._spent - before)
            comparing.skip()
            return result

        return answer

    def __call__(self, variant: Variant, check: Check) -> CheckResult:
        """The mistake's result in this check, which is run even if the checks before it would let it be skipped."""
        key = (variant.name, check.name)
        if key not in self._results:
            attempt = self.attempt(variant)
            attempt.results.clear()
            begun = time.process_time() + attempt.spent()
            self._results[key] = attempt.run(check)
            self._spent += time.process_time() + attempt.spent() - begun
        return self._results[key]

    def known(self, variant: Variant, check: Check) -> CheckResult | None:
        """The result if it is recorded or has been computed; else None."""
        return self._results.get((variant.name, check.name))

    def attempt(self, variant: Variant) -> Attempt:
        """The mistake's attempt, for its checks or for further calls. The mistake is loaded again if another one was
        loaded in between."""
        if variant.name not in self._attempts:
            self._attempts[variant.name] = self._make_attempt([["variant.py", variant.source]])
        attempt = self._attempts[variant.name]
        if self._loaded is not None and self._loaded is not attempt:
            self._loaded.close()
        self._loaded = attempt
        return attempt

    def close(self) -> None:
        """End the workers. The cached results remain."""
        for attempt in self._attempts.values():
            attempt.close()
        self._attempts.clear()
        self._loaded = None
