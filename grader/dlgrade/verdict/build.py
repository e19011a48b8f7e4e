"""Builds a verdict from the results of an attempt."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dlgrade import __version__
from dlgrade.checking.declare import Check
from dlgrade.course.model import Needs
from dlgrade.exam.diagnosis.model import Diagnosis
from dlgrade.exam.results import CheckResult
from dlgrade.exam.small_calls.model import NO_SMALL_CALLS, SmallCall
from dlgrade.kinds import Kind
from dlgrade.submission.model import Submission
from dlgrade.text import Text, visible
from dlgrade.verdict.explain import explain
from dlgrade.verdict.model import CheckVerdict, Explanation, Verdict, overall_kind, points_of

Diagnose = Callable[[CheckResult], Diagnosis | None]


def build(
    exercise: str,
    results: tuple[CheckResult, ...],
    diagnose: Diagnose,
    submission: Submission,
    seed: int,
    level: str,
    prints: str = "",
    needs: Needs = "numpy",
    small: Mapping[str, SmallCall] = NO_SMALL_CALLS,
) -> Verdict:
    """The verdict on one submission."""
    checks = tuple(
        _check(result, explain(result, diagnose(result), needs, submission.parts), small.get(result.check.name))
        for result in results
    )
    kind = overall_kind([check.kind for check in checks])
    return Verdict(
        exercise, kind, points_of(kind, checks), sum(check.max_points for check in checks), checks, submission.notes,
        plain_prints(prints), seed, level, submission.digest, __version__,
    )  # fmt: skip


def plain_prints(prints: str) -> str:
    """What the submission printed, with LF line ends, spaces instead of tabs, and control characters made visible."""
    return visible(prints.replace("\r\n", "\n").expandtabs(4), keep="\n")


def _check(result: CheckResult, explanation: Explanation | None, small: SmallCall | None) -> CheckVerdict:
    check = result.check
    points = check.points if result.kind == "passed" else 0
    return CheckVerdict(check.name, check.title, result.kind, points, check.points, explanation, result.mismatch, small)


def without_running(
    exercise: str, checks: tuple[Check, ...], kind: Kind, reason: Text, submission: Submission
) -> Verdict:
    """A verdict on a submission that was not run: an unchanged stub, one that cannot be read, or one at which the
    grader itself failed. All checks get this `kind` and `reason`."""
    explained = Explanation(reason)
    verdicts = tuple(CheckVerdict(check.name, check.title, kind, 0, check.points, explained) for check in checks)
    most = sum(check.points for check in checks)
    return Verdict(
        exercise, kind, points_of(kind, verdicts), most, verdicts, submission.notes,
        submission=submission.digest, version=__version__,
    )  # fmt: skip
