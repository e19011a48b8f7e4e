"""Everything that a proof tries with one seed: the variants, two mistakes at once, and with the self-check's seed the
stub, the certificate and what skipped checks cost."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass

from dlgrade.author.certificate import certify, findings_of
from dlgrade.author.cross_test import MistakePair, cross_test
from dlgrade.author.model import Finding
from dlgrade.author.skipping import Skipping, skipping
from dlgrade.author.trusted import PATIENT, TrustedGrader, import_framework
from dlgrade.author.variant_trials import Trial, try_all, try_stub
from dlgrade.course.model import Exercise
from dlgrade.course.variants import mistakes_of, read_variants
from dlgrade.grading.session import SELF_CHECK_SEED


@dataclass(frozen=True)
class SeedTrials:
    """What was found out with one seed. `lost` is counted with the self-check's seed alone."""

    trials: tuple[Trial, ...] = ()
    findings: tuple[Finding, ...] = ()
    lost: Skipping | None = None


def try_seed(exercise: Exercise, seed: int, pairs: Sequence[MistakePair]) -> SeedTrials:
    """Run everything in this process, which imports the framework that the exercise needs."""
    import_framework(exercise)
    with closing(TrustedGrader(exercise, seed, PATIENT)) as grader:
        return try_with(grader, pairs)


def try_with(grader: TrustedGrader, pairs: Sequence[MistakePair]) -> SeedTrials:
    """The same with a grader that knows its seed, and may know how the mistakes behave already."""
    findings: list[Finding] = []
    lost = None
    if grader.seed == SELF_CHECK_SEED:
        mistakes = mistakes_of(grader.exercise)
        findings += [*try_stub(grader), *findings_of(certify(grader, mistakes), mistakes)]
        lost = skipping(grader.behaviours, grader.exam.checks, mistakes)
    trials = tuple(try_all(grader, read_variants(grader.exercise)))
    findings += cross_test(grader, pairs)
    return SeedTrials(trials, tuple(findings), lost)
