"""Proves an exercise: right code passes with every seed and a wide margin; every mistake fails by a wide margin and is
the one that is named; the checks notice every mutant of the solution."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dlgrade.author.certificate import certificate_of, findings_of
from dlgrade.author.cross_test import pairs_of
from dlgrade.author.digest import folder_digest
from dlgrade.author.lint import lint
from dlgrade.author.model import Finding, Margins, Proof
from dlgrade.author.mutation_testing import hunt
from dlgrade.author.requirements import coverage, requirement_findings
from dlgrade.author.trusted import import_framework
from dlgrade.author.variant_trials import Trial, try_all, try_pairs, try_stub
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


def prove(exercise: Exercise, plan: ProofPlan) -> Proof:
    """Run the whole proof in this process, which imports the framework that the exercise needs."""
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
    findings += try_stub(exercise, SELF_CHECK_SEED)
    findings += findings_of(certificate_of(exercise), mistakes)
    trials = [each for seed in range(1, plan.seeds + 1) for each in try_all(exercise, variants, seed)]
    margins = _smallest(trials)
    findings += [*_of_trials(trials), *_of_margins(margins)]
    pairs = list(pairs_of(mistakes))[:: FRAMEWORKS[exercise.needs].proof_takes_every_pair]
    for seed in range(1, min(plan.seeds, plan.crossed) + 1):
        findings += try_pairs(exercise, pairs, seed)
    hunted = hunt(exercise, plan.every)
    return Proof(
        exercise=exercise.slug, chapter=exercise.chapter, needs=exercise.needs,
        digest=folder_digest(exercise), backend=_backend(exercise), seeds=plan.seeds,
        checks=len(checks), points=sum(check.points for check in checks),
        right=len(variants) - len(mistakes), mistakes=len(mistakes), named=_named(mistakes, trials),
        mutants=hunted.mutants, killed=hunted.killed, equivalent=hunted.equivalent,
        requirements=len(found.stated), covered=len(found.covered), pairs=len(pairs), margins=margins,
        seconds=round(time.perf_counter() - began, 1), findings=(*findings, *hunted.findings),
    )  # fmt: skip


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
