"""Proves an exercise: right code passes with every seed and a wide margin; every mistake fails by a wide margin and is
the one that is named; the checks notice every mutant of the solution."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import dataclass

from dlgrade.author.certificate import certify, findings_of
from dlgrade.author.cross_test import cross_test, pairs_of
from dlgrade.author.digest import folder_digest
from dlgrade.author.lint import lint
from dlgrade.author.model import Finding, Margins, Proof
from dlgrade.author.mutation_testing import hunt
from dlgrade.author.requirements import coverage, requirement_findings
from dlgrade.author.skipping import Skipping, skipping
from dlgrade.author.trusted import PATIENT, TrustedGrader, import_framework
from dlgrade.author.variant_trials import Trial, try_all, try_stub
from dlgrade.course.model import Exercise
from dlgrade.course.variants import Variant, read_variants
from dlgrade.exam.loading import load_checks
from dlgrade.grading.session import SELF_CHECK_SEED
from dlgrade.isolation.frameworks import FRAMEWORKS
from dlgrade.isolation.sandbox.backends import backend_variable

FEWEST_RIGHT, FEWEST_MISTAKES = 3, 4
MIN_MARGIN = 10.0  # of the tolerance over the error of right code, and of a mistake's error over the tolerance


@dataclass(frozen=True)
class ProofPlan:
    """How much is run. Of every `every` mutants one is run, none for 0; a sample of the mutants is no proof, and is
    reported as a sample."""

    seeds: int = 20
    every: int = 1
    crossed: int = 2
    """The number of seeds with which two mistakes at once are tried."""


def prove(exercise: Exercise, plan: ProofPlan, first: TrustedGrader | None = None) -> Proof:
    """Run the whole proof in this process, which imports the framework that the exercise needs.

    With one seed, each mistake's behaviour is found out once, for the certificate and for all names. `first` is a
    grader with the self-check's seed that may know them already; the caller closes it.
    """
    began = time.perf_counter()
    import_framework(exercise)
    checks, variants = load_checks(exercise), read_variants(exercise)
    mistakes = [variant for variant in variants if variant.mistake is not None]
    found = coverage(exercise, mistakes)
    findings = [
        *lint(exercise),
        *requirement_findings(exercise, checks, mistakes),
        *_of_counts(len(variants) - len(mistakes), len(mistakes)),
    ]
    pairs = list(pairs_of(mistakes))[:: FRAMEWORKS[exercise.needs].proof_takes_every_pair]
    trials: list[Trial] = []
    lost = Skipping(0, 0, 0)
    for seed in range(1, plan.seeds + 1):
        with _grader(exercise, seed, first) as grader:
            if seed == SELF_CHECK_SEED:
                findings += [*try_stub(grader), *findings_of(certify(grader, mistakes), mistakes)]
                lost = skipping(grader.behaviours, checks, mistakes)
            trials += try_all(grader, variants)
            findings += cross_test(grader, pairs if seed <= plan.crossed else ())
    margins = _smallest(trials)
    findings += [*_of_trials(trials), *_of_margins(margins)]
    hunted = hunt(exercise, plan.every)
    return Proof(
        exercise=exercise.slug, chapter=exercise.chapter, needs=exercise.needs,
        digest=folder_digest(exercise), backend=_backend(exercise), seeds=plan.seeds,
        checks=len(checks), points=sum(check.points for check in checks),
        right=len(variants) - len(mistakes), mistakes=len(mistakes), named=_named(mistakes, trials),
        mutants=hunted.mutants, killed=hunted.killed, equivalent=hunted.equivalent,
        requirements=len(found.stated), covered=len(found.covered), pairs=len(pairs), losing_all=lost.losing_all,
        sparable=lost.sparable, sparable_points=lost.sparable_points, margins=margins,
        seconds=round(time.perf_counter() - began, 1), findings=(*findings, *hunted.findings),
    )  # fmt: skip


def _grader(exercise: Exercise, seed: int, first: TrustedGrader | None) -> AbstractContextManager[TrustedGrader]:
    """The grader of one seed, which ends with the block unless it was given."""
    if seed == SELF_CHECK_SEED and first is not None:
        return nullcontext(first)
    return closing(TrustedGrader(exercise, seed, PATIENT))


def _backend(exercise: Exercise) -> str:
    return next(iter(backend_variable(exercise.needs).values()), "")


def _of_counts(right: int, mistakes: int) -> Iterator[Finding]:
    if right < FEWEST_RIGHT:
        yield Finding("variants.py", f"has {right} right variants, fewer than {FEWEST_RIGHT}")
    if mistakes < FEWEST_MISTAKES:
        yield Finding("variants.py", f"has {mistakes} mistakes, fewer than {FEWEST_MISTAKES}")


def _of_trials(trials: Sequence[Trial]) -> Iterator[Finding]:
    for trial in trials:
        if trial.problem:
            yield Finding(trial.variant.name, trial.problem, trial.seed)


def _of_margins(margins: Margins) -> Iterator[Finding]:
    if margins.right < MIN_MARGIN:
        yield Finding("tolerance", f"is only {margins.right:.2g} times the error of right code")
    if margins.mistakes < MIN_MARGIN:
        problem = f"is reached by {margins.mistakes:.2g} times by the nearest mistake, not {MIN_MARGIN:g}"
        yield Finding("tolerance", problem)


def _smallest(trials: Sequence[Trial]) -> Margins:
    margins = [trial.margins for trial in trials]
    return Margins(min(each.right for each in margins), min(each.mistakes for each in margins))


def _named(mistakes: Sequence[Variant], trials: Sequence[Trial]) -> int:
    """The number of mistakes that are named with every seed."""
    unnamed = {trial.variant.name for trial in trials if not trial.is_named}
    return sum(mistake.name not in unnamed for mistake in mistakes)
