"""The answers of each listed mistake to the checks. A mistake is run when it is first asked for, and its
results are kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dlgrade.checking.declare import Check
from dlgrade.course.variants import Variant
from dlgrade.exam.attempt import Attempt
from dlgrade.exam.results import CheckResult
from dlgrade.isolation.student.peer import Parts

MakeAttempt = Callable[[Parts], Attempt]


class Behaviours:
    """The results of mistakes' attempts, check by check."""

    def __init__(self, make_attempt: MakeAttempt, recorded: Mapping[tuple[str, str], CheckResult]) -> None:
        self._make_attempt = make_attempt
        self._attempts: dict[str, Attempt] = {}
        self._results: dict[tuple[str, str], CheckResult] = dict(recorded)

    def __call__(self, variant: Variant, check: Check) -> CheckResult:
        """The mistake's result in this check, whatever its results in others were."""
        key = (variant.name, check.name)
        if key not in self._results:
            attempt = self._attempts.get(variant.name) or self._make_attempt([["variant.py", variant.source]])
            self._attempts[variant.name] = attempt
            attempt.results.clear()
            self._results[key] = attempt.run(check)
        return self._results[key]

    def close(self) -> None:
        """End the workers; the results are kept."""
        for attempt in self._attempts.values():
            attempt.close()
        self._attempts.clear()
