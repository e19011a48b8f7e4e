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
    """The results of mistakes' attempts, check by check.

    Only one mistake is loaded at a time, since all mistakes of a framework exercise may share one worker.
    """

    def __init__(self, make_attempt: MakeAttempt, recorded: Mapping[tuple[str, str], CheckResult]) -> None:
        self._make_attempt = make_attempt
        self._attempts: dict[str, Attempt] = {}
        self._loaded: Attempt | None = None
        self._results: dict[tuple[str, str], CheckResult] = dict(recorded)

    def __call__(self, variant: Variant, check: Check) -> CheckResult:
        """The mistake's result in this check, whatever its results in others were."""
        key = (variant.name, check.name)
        if key not in self._results:
            attempt = self._attempt(variant)
            attempt.results.clear()
            self._results[key] = attempt.run(check)
        return self._results[key]

    def _attempt(self, variant: Variant) -> Attempt:
        """The mistake's attempt. It is loaded again where another one was loaded after it."""
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
