"""Counts what mistakes lose without failing it: the points of checks that are skipped because an earlier one failed.

A check is skipped where it could not say anything true. For a mistake that it passes when it is asked alone, it could.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from dlgrade.checking.declare import Check
from dlgrade.course.variants import Variant
from dlgrade.exam.results import CheckResult
from dlgrade.kinds import Kind


@dataclass(frozen=True)
class Skipping:
    """How much a set of mistakes loses through skipped checks.

    `losing_all`: mistakes that keep no point, of which some were lost to a skipped check. `sparable`: mistakes that
    pass some of the checks that are skipped for them; `sparable_points`: the points of these checks, for all mistakes.
    """

    losing_all: int
    sparable: int
    sparable_points: int


def skipping(
    answer: Callable[[Variant, Check], CheckResult], checks: Sequence[Check], mistakes: Iterable[Variant]
) -> Skipping:
    """`answer` gives the result of a mistake in a check, whatever its results in others were."""
    losing_all, sparable = 0, []
    for mistake in mistakes:
        kinds = {check.name: answer(mistake, check).kind for check in checks}
        skipped, passed = _skipped(checks, kinds), [check for check in checks if kinds[check.name] == "passed"]
        losing_all += bool(skipped) and all(check.name in skipped for check in passed)
        sparable.append(sum(check.points for check in passed if check.name in skipped))
    return Skipping(losing_all, sum(points > 0 for points in sparable), sum(sparable))


def _skipped(checks: Sequence[Check], kinds: Mapping[str, Kind]) -> set[str]:
    """The names of the checks that are skipped: those after a check that did not pass, or was skipped itself."""
    skipped: set[str] = set()
    for check in checks:
        before = check.after
        if before is not None and (before.name in skipped or kinds[before.name] != "passed"):
            skipped.add(check.name)
    return skipped
