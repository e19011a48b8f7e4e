"""The answers of each listed mistake to the checks. A mistake is run when it is first asked for, and its
results are kept."""

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
from dlgrade.isolation.student.peer import Parts

MakeAttempt = Callable[[Parts], Attempt]
Results = Mapping[tuple[str, str], CheckResult]
"""(mistake, check) → its result."""


class NamingTookTooLong(Exception):
    """The mistakes of the exercise take longer to run than the verdict has time left. It comes without a name then,
    rather than minutes later. What was run is kept for the next verdict."""


class Behaviours:
    """The results of mistakes' attempts, check by check.

    Only one mistake is loaded at a time, since all mistakes of a framework exercise may share one worker.
    """

    def __init__(
        self, make_attempt: MakeAttempt, recorded: Callable[[], Mapping[tuple[str, str], CheckResult]]
    ) -> None:
        self._make_attempt, self._recorded = make_attempt, recorded
        self._attempts: dict[str, Attempt] = {}
        self._loaded: Attempt | None = None
        self._spent = 0.0
        """CPU seconds of this process and of the mistakes' workers, in all runs of mistakes so far."""

    @cached_property
    def _results(self) -> dict[tuple[str, str], CheckResult]:
        """As far as they are known."""
        return dict(self._recorded())

    def within(self, budget: VerdictBudget) -> Answers:
        """The same answers for one verdict, which is charged for those that are not known yet: NamingTookTooLong where
        it has no time left for one."""

        def answer(variant: Variant, check: Check) -> CheckResult:
            if (variant.name, check.name) in self._results:
                return self(variant, check)
            if budget.left() <= 0.0:
                budget.run_out()
                raise NamingTookTooLong
            before = self._spent
            result = self(variant, check)
            budget.charge(self._spent - before)
            return result

        return answer

    def __call__(self, variant: Variant, check: Check) -> CheckResult:
        """The mistake's result in this check, whatever its results in others were."""
        key = (variant.name, check.name)
        if key not in self._results:
            attempt = self.attempt(variant)
            attempt.results.clear()
            begun = time.process_time() + attempt.spent()
            self._results[key] = attempt.run(check)
            self._spent += time.process_time() + attempt.spent() - begun
        return self._results[key]

    def known(self, variant: Variant, check: Check) -> CheckResult | None:
        """The result, if it was recorded or has been asked for before."""
        return self._results.get((variant.name, check.name))

    def attempt(self, variant: Variant) -> Attempt:
        """The mistake's attempt, for its checks or for further questions. It is loaded again where another one was
        loaded after it."""
        if variant.name not in self._attempts:
            self._attempts[variant.name] = self._make_attempt([["variant.py", variant.source]])
        attempt = self._attempts[variant.name]
        if self._loaded is not None and self._loaded is not attempt:
            self._loaded.close()
        self._loaded = attempt
        return attempt

    def close(self) -> None:
        """End the workers; the results are kept."""
        for attempt in self._attempts.values():
            attempt.close()
        self._attempts.clear()
        self._loaded = None
