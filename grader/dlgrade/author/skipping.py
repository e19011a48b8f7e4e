"""Counts the points that mistakes lose through skipped checks: checks that they would pass, but that are not run
because an earlier one failed.

If a mistake gets no point at all for this reason, each such check needs an excuse. Three are accepted: a program that
does nothing also passes the check, so the mistake did not earn its points; the reply to the failed check has another
form than the solution's, so its values cannot be used; or the mistake lists the check in `also_costs`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from dlgrade.author.model import Finding
from dlgrade.checking.declare import Check
from dlgrade.course.variants import Variant
from dlgrade.exam.results import CheckResult
from dlgrade.isolation.student.outcome import Outcome, Returned
from dlgrade.kinds import Kind

Answer = Callable[[Variant, Check], CheckResult]
"""The result of a program in a check, whatever its results in others were."""


@dataclass(frozen=True)
class Skipping:
    """How much a set of mistakes loses through skipped checks.

    `losing_all`: how many mistakes get no point, with some checks skipped. `sparable`: how many mistakes would pass
    some of their skipped checks; `sparable_points`: the sum of those checks' points over all mistakes. `unexplained`:
    pairs of a mistake counted in `losing_all` and its skipped checks that it would pass and that have no excuse.
    """

    losing_all: int = 0
    sparable: int = 0
    sparable_points: int = 0
    unexplained: tuple[tuple[str, tuple[str, ...]], ...] = ()


def skipping(
    answer: Answer, checks: Sequence[Check], mistakes: Iterable[Variant], solution: Variant, idle: Sequence[Variant]
) -> Skipping:
    """What the mistakes of an exercise lose through skipped checks. `idle` are programs that do nothing it asks for."""
    gifts = {check.name for check in checks if any(answer(program, check).kind == "passed" for program in idle)}
    losing_all, sparable, unexplained = 0, [], []
    for mistake in mistakes:
        results = {check.name: answer(mistake, check) for check in checks}
        skipped = _skipped(checks, {name: result.kind for name, result in results.items()})
        passed = [check for check in checks if results[check.name].kind == "passed"]
        spared = [check for check in passed if check.name in skipped]
        sparable.append(sum(check.points for check in spared))
        if not skipped or len(spared) < len(passed):
            continue
        losing_all += 1
        failed = [result for name, result in results.items() if result.kind != "passed" and name not in skipped]
        if not any(has_another_form(result, answer(solution, result.check)) for result in failed):
            names = [check.name for check in spared if check.name not in (*gifts, *mistake.also_costs)]
            unexplained += [(mistake.name, tuple(names))] if names else []
    return Skipping(losing_all, sum(points > 0 for points in sparable), sum(sparable), tuple(unexplained))


def unexplained_losses(lost: Skipping) -> Iterator[Finding]:
    """A finding for each mistake that keeps no point without a reason."""
    for mistake, names in lost.unexplained:
        problem = (
            f"keeps no point, though it passes {', '.join(names)}, skipped for it: "
            "take away `after`, or list in also_costs why these points are lost"
        )
        yield Finding(mistake, problem)


def has_another_form(wrong: CheckResult, right: CheckResult) -> bool:
    """Does some reply in a failed check have another type, number of parts or shape than the solution's?"""
    if wrong.kind in ("type", "error"):
        return True
    replies = zip(wrong.transcript.exchanges, right.transcript.exchanges, strict=False)
    return any(form_of(one.outcome) != form_of(other.outcome) for one, other in replies)


def form_of(outcome: Outcome) -> Any:
    """The nested shapes of a reply without its values; what is not a reply has its class as its form."""
    return _form(outcome.value) if isinstance(outcome, Returned) else type(outcome)


def _form(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _form(item) for key, item in value.items()}
    if isinstance(value, (int, float, complex, np.generic, np.ndarray)):
        return np.shape(value)
    if isinstance(value, (list, tuple)):
        forms = [_form(part) for part in value]
        alike = all(isinstance(form, tuple) and form == forms[0] for form in forms)
        return (len(forms), *forms[0]) if forms and alike and isinstance(value, list) else forms
    return type(value)


def _skipped(checks: Sequence[Check], kinds: Mapping[str, Kind]) -> set[str]:
    """The names of the checks that are skipped: those after a check that did not pass, or was skipped itself."""
    skipped: set[str] = set()
    for check in checks:
        before = check.after
        if before is not None and (before.name in skipped or kinds[before.name] != "passed"):
            skipped.add(check.name)
    return skipped
