"""Tries every variant with one seed: right code must pass, and a mistake must fail and be the one that is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dlgrade.author.model import UNBOUNDED, Finding, Margins
from dlgrade.author.requirements import costs_of_others
from dlgrade.author.trusted import TrustedGrader
from dlgrade.checking.declare import Check
from dlgrade.course.stub import stub_source
from dlgrade.course.task import read_text
from dlgrade.course.variants import Variant, solution_of
from dlgrade.submission.model import Part, Submission
from dlgrade.verdict.model import CheckVerdict, Verdict


@dataclass(frozen=True)
class Trial:
    """The trial of one variant with one seed. `error` is the largest error in all comparisons, divided by its
    tolerance. `problem` says what went wrong, and is empty if nothing did."""

    variant: Variant
    seed: int
    error: float
    problem: str
    is_named: bool = True
    """For a mistake: its own name was the first one and the only one that was shown."""

    @property
    def margins(self) -> Margins:
        if self.variant.mistake is None:
            return Margins(right=1 / self.error if self.error else UNBOUNDED)
        # With no error above 1 the mistake failed by a shape, a type or an exception, so there is no numeric margin.
        return Margins(mistakes=self.error if self.error > 1 else UNBOUNDED)


def try_all(grader: TrustedGrader, variants: Sequence[Variant]) -> Iterator[Trial]:
    """The solution and every variant, in this process."""
    for variant in (solution_of(read_text(grader.exercise.solution)), *variants):
        measured = grader.measured(variant.source)
        verdict = grader.verdict_on(variant.source, measured.results)
        problem = problem_of(variant, verdict)
        taken = _taken(variant, verdict, grader.exam.checks)
        yield Trial(variant, grader.seed, measured.error, problem or taken, not problem)


def try_stub(grader: TrustedGrader) -> Iterator[Finding]:
    """A finding if the verdict on an unchanged stub is anything but "not attempted", such as "wrong"."""
    verdict = grader.grade(Submission((Part("stub.py", stub_source(grader.exercise)),)))
    if verdict.kind != "not_attempted":
        yield Finding("stub", f"is {verdict.kind}", grader.seed)


def problem_of(variant: Variant, verdict: Verdict) -> str:
    """The problem if the first failed check does not name the mistake, or if any check names another; else empty."""
    failed = [check for check in verdict.checks if check.kind not in ("passed", "skipped")]
    if variant.mistake is None or any(check.kind == "grader_fault" for check in failed):
        return "; ".join(_told(check) for check in verdict.checks if check.kind != "passed")
    if not failed:
        return "passes"
    named = [check.explanation.mistake for check in failed if check.explanation and check.explanation.mistake]
    if not named or named[0] != variant.name:
        return f"is named {named[0] if named else 'nothing'} by {failed[0].name} ({failed[0].kind})"
    others = sorted(set(verdict.mistakes) - {variant.name})
    return f"is also named {', '.join(others)}" if others else ""


def _taken(variant: Variant, verdict: Verdict, checks: Sequence[Check]) -> str:
    """The problem if the mistake fails checks that test only requirements it does not break; else empty."""
    if variant.mistake is None:
        return ""
    others = costs_of_others(variant, verdict, checks)
    return f"costs the points of {', '.join(others)}, which test other requirements" if others else ""


def _told(check: CheckVerdict) -> str:
    if check.explanation is None:
        return f"{check.name}: {check.kind}"
    texts = (*check.explanation.sentences, *check.explanation.details)
    return f"{check.name}: {check.kind} ({' | '.join(text.en for text in texts)})"
