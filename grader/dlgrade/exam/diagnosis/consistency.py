"""Rules out listed mistakes that contradict what the submission passes and fails."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from dlgrade.checking.mismatch import SIDE_EFFECTS, MismatchKind
from dlgrade.exam.diagnosis.alike import difference, is_alike
from dlgrade.exam.results import CheckResult

FAILED = ("failed", "type", "error")
SILENT = ("skipped", "grader_fault", "ungraded", "not_attempted")  # results that are no information about the code
OTHER_REQUIREMENTS: frozenset[MismatchKind] = frozenset({*SIDE_EFFECTS, "no_error", "wrong_error"})
"""Mismatches other than wrong values. They do not contradict a mistake, because a student who computes a sum instead of
a mean may have forgotten to test the shapes as well."""


def contradicts(ours: CheckResult, theirs: CheckResult, others: Collection[str]) -> bool:
    """Does this check rule the mistake out? It does if the mistake fails and the submission passes, or if the mistake
    passes and the submission fails for its values.

    `others` are the functions that the mistake does not change. A failing check that calls only these does not rule it
    out, because the student may have a second mistake there.
    """
    if ours.kind in SILENT or theirs.kind in SILENT:
        return False
    if ours.kind == "passed":
        return theirs.kind != "passed"
    return theirs.kind == "passed" and _fails_for_values(ours) and concerns(ours, others)


def is_alike_throughout(
    ours: Mapping[str, CheckResult], theirs: Mapping[str, CheckResult], others: Collection[str]
) -> bool:
    """Does the mistake give the same result as the submission in every check of its functions?"""
    return all(
        result.kind in SILENT
        or not concerns(result, others)
        or result.kind == theirs[name].kind == "passed"
        or is_alike(result, theirs[name])
        for name, result in ours.items()
    )


def is_alike_in_values(
    ours: Mapping[str, CheckResult], theirs: Mapping[str, CheckResult], others: Collection[str]
) -> bool:
    """Is the mistake alike throughout, apart from checks that it passes and that the submission fails for another
    requirement, such as a missing exception? What is forgotten there tells nothing about the values elsewhere."""
    asked = {
        name: result
        for name, result in ours.items()
        if not (name in theirs and theirs[name].kind == "passed" and difference(result) in OTHER_REQUIREMENTS)
    }
    return is_alike_throughout(asked, theirs, others)


def concerns(result: CheckResult, others: Collection[str]) -> bool:
    """Did the check call any function except `others`? `Value.grad` counts as a call of `Value`."""
    names = {exchange.call.name.partition(".")[0] for exchange in result.transcript.exchanges}
    return not names or not names <= set(others)


def _fails_for_values(result: CheckResult) -> bool:
    return result.kind in ("failed", "type") and difference(result) not in OTHER_REQUIREMENTS
