"""Everything that a proof tries with one seed: the variants and programs with two mistakes. With the self-check's seed
it also tries the stub and makes the certificate."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import dataclass

from dlgrade.author.certificate import certify, findings_of
from dlgrade.author.cross_test import MistakePair, cross_test
from dlgrade.author.model import Finding
from dlgrade.author.trusted import PATIENT, TrustedGrader, import_framework
from dlgrade.author.variant_trials import Trial, try_all, try_stub
from dlgrade.course.model import Exercise
from dlgrade.course.variants import mistakes_of, read_variants
from dlgrade.grading.public_inputs import SELF_CHECK_SEED


@dataclass(frozen=True)
class SeedTrials:
    """What was found out with one seed."""

    trials: tuple[Trial, ...] = ()
    findings: tuple[Finding, ...] = ()


def try_seeds(
    exercise: Exercise,
    seeds: Sequence[int],
    pairs: Sequence[MistakePair],
    crossed: int,
    first: TrustedGrader | None = None,
) -> list[SeedTrials]:
    """Try each seed in this process, which imports the framework that the exercise needs. Only seeds up to
    `crossed` also try the pairs of mistakes.

    `first` is a grader with one of the seeds, so that what it has already recorded of the mistakes is not run again.
    The caller closes it.
    """
    import_framework(exercise)
    results = []
    for seed in seeds:
        with _grader(exercise, seed, first) as grader:
            results.append(_tried(grader, pairs if seed <= crossed else ()))
    return results


def _grader(exercise: Exercise, seed: int, first: TrustedGrader | None) -> AbstractContextManager[TrustedGrader]:
    """The grader of one seed, which ends with the block unless it was given."""
    if first is not None and seed == first.seed:
        return nullcontext(first)
    return closing(TrustedGrader(exercise, seed, PATIENT))


def _tried(grader: TrustedGrader, pairs: Sequence[MistakePair]) -> SeedTrials:
    findings: list[Finding] = []
    if grader.seed == SELF_CHECK_SEED:
        mistakes = mistakes_of(grader.exercise)
        findings += [*try_stub(grader), *findings_of(certify(grader, mistakes), mistakes)]
    trials = tuple(try_all(grader, read_variants(grader.exercise)))
    findings += cross_test(grader, pairs)
    return SeedTrials(trials, tuple(findings))
