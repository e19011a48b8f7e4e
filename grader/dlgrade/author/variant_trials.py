"""Tries every variant with one seed: right code must pass, and a mistake must fail and be the one that is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

from dlgrade.author.cross_test import MistakePair, cross_test
from dlgrade.author.model import UNBOUNDED, Finding, Margins
from dlgrade.author.requirements import costs_of_others
from dlgrade.author.trusted import PATIENT, TrustedGrader
from dlgrade.checking.declare import Check
from dlgrade.checking.tolerance import recorded_errors
from dlgrade.course.model import Exercise
from dlgrade.course.stub import stub_source
from dlgrade.course.task import read_text
from dlgrade.course.variants import Variant, solution_of
from dlgrade.submission.model import Part, Submission
from dlgrade.verdict.model import CheckVerdict, Verdict


@dataclass(frozen=True)
class Trial:
    """One variant with one seed. `error` is the largest error over its tolerance in all comparisons; `problem` is what
    went wrong, or empty."""

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


def try_all(exercise: Exercise, variants: Sequence[Variant], seed: int) -> Iterator[Trial]:
    """The solution and every variant, in this process."""
    with closing(TrustedGrader(exercise, seed, PATIENT)) as grader:
        for variant in (solution_of(read_text(exercise.solution)), *variants):
            with recorded_errors() as errors:
                results = grader.run(variant.source)
            verdict = grader.verdict_on(variant.source, results)
            problem = problem_of(variant, verdict)
            taken = _taken(variant, verdict, grader.exam.checks)
            yield Trial(variant, seed, max(errors, default=0.0), problem or taken, not problem)


def try_pairs(exercise: Exercise, pairs: Sequence[MistakePair], seed: int) -> Iterator[Finding]:
    """Try programs with two mistakes at once; a finding for each wrong name."""
    with closing(TrustedGrader(exercise, seed, PATIENT)) as grader:
        yield from cross_test(grader, pairs)


def try_stub(exercise: Exercise, seed: int) -> Iterator[Finding]:
    """An unchanged stub must be not attempted, and not count as a wrong answer."""
    with closing(TrustedGrader(exercise, seed, PATIENT)) as grader:
        verdict = grader.grade(Submission((Part("stub.py", stub_source(exercise)),)))
    if verdict.kind != "not_attempted":
        yield Finding("stub", f"is {verdict.kind}", seed)


def problem_of(variant: Variant, verdict: Verdict) -> str:
    """The problem if the first check that fails does not name the mistake, or if a check names another one."""
    failed = [check for check in verdict.checks if check.kind not in ("passed", "skipped")]
    if variant.mistake is None or any(check.kind == "grader_fault" for check in failed):
        return "; ".join(_told(check) for check in verdict.checks if check.kind != "passed")
    if not failed:
        return "passes"
    named = [check.explanation.mistake for check in failed if check.explanation and check.explanation.mistake]
    if not named or named[0] != variant.name:
        return f"is named {named[0] if named else 'nothing'} by {failed[0].name} ({failed[0].kind})"
    others = sorted(set(named) - {variant.name})
    return f"is also named {', '.join(others)}" if others else ""


def _taken(variant: Variant, verdict: Verdict, checks: Sequence[Check]) -> str:
    """The problem if a mistake costs the points of checks that test other requirements than it breaks."""
    if variant.mistake is None:
        return ""
    others = costs_of_others(variant, verdict, checks)
    return f"costs the points of {', '.join(others)}, which test other requirements" if others else ""


def _told(check: CheckVerdict) -> str:
    if check.explanation is None:
        return f"{check.name}: {check.kind}"
    texts = (check.explanation.headline, *check.explanation.details)
    return f"{check.name}: {check.kind} ({' | '.join(text.en for text in texts)})"
