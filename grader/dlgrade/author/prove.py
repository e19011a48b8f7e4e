"""Proves an exercise: right code passes with every seed and a wide margin; every mistake fails by a wide margin and is
the one that is named; the checks notice every mutant of the solution."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from math import ceil

from dlgrade.author.cross_test import MistakePair, pairs_of
from dlgrade.author.digest import proof_digest
from dlgrade.author.lint import lint
from dlgrade.author.model import UNBOUNDED, Finding, Margins, Proof
from dlgrade.author.mutation_testing import try_mutants
from dlgrade.author.parts import PartEnded, RunPart, here
from dlgrade.author.requirements import coverage, requirement_findings
from dlgrade.author.seed_trials import SeedTrials, try_seeds
from dlgrade.author.side_effects import looking_too_early
from dlgrade.author.trusted import TrustedGrader, import_framework
from dlgrade.author.variant_trials import Trial
from dlgrade.course.model import Exercise
from dlgrade.course.variants import Variant, mistakes_of, read_variants
from dlgrade.exam.loading import load_checks
from dlgrade.isolation.frameworks import FRAMEWORKS
from dlgrade.isolation.sandbox.backends import backend_variable

MIN_RIGHT, MIN_MISTAKES = 3, 4
MIN_MARGIN = 10.0  # errors of right code stay below a tenth of the tolerance, errors of mistakes above ten times


@dataclass(frozen=True)
class ProofPlan:
    """How much of a proof is run.

    `every` = 1 runs all mutants, n > 1 every n-th, and 0 none. A report with anything but 1, or with fewer seeds, is a
    sample and not published. `every_pair` = n tries every n-th pair of mistakes.
    """

    seeds: int = 20
    every: int = 1
    crossed: int = 2
    """The number of seeds with which two mistakes at once are tried."""
    every_pair: int = 1
    at_once: int = 1
    """The number of seeds that are tried at the same time; more than one only where their parts run in processes."""


def prove(exercise: Exercise, plan: ProofPlan, first: TrustedGrader | None = None, run: RunPart = here) -> Proof:
    """Run the whole proof. Its parts (the texts, the seeds, the mutants) are each run by `run`.

    A seed's grader runs each mistake once and uses the recorded behaviour for the certificate and for all names.
    `first` is a grader with the self-check's seed that may have recorded it before; it serves only parts that run in
    this process. The caller closes it.
    """
    began = time.perf_counter()
    checks, mistakes = load_checks(exercise), mistakes_of(exercise)
    right = len(read_variants(exercise)) - len(mistakes)
    requirements, pairs = coverage(exercise, mistakes), _pairs(exercise, mistakes, plan.every_pair)
    findings = [
        *run(None, texts, exercise),
        *requirement_findings(exercise, checks, mistakes),
        *looking_too_early(checks),
        *_of_counts(right, len(mistakes)),
    ]
    tried = _tried(exercise, plan, pairs, first, run)
    trials = [trial for of_seed in tried for trial in of_seed.trials]
    margins = _smallest(trials)
    findings += [finding for of_seed in tried for finding in of_seed.findings]
    findings += [*_of_trials(trials), *_of_margins(margins)]
    mutation = try_mutants(exercise, plan.every, run)
    return Proof(
        exercise=exercise.slug, chapter=exercise.chapter, needs=exercise.needs,
        digest=proof_digest(exercise), backend=_backend(exercise), seeds=plan.seeds, every=plan.every,
        checks=len(checks), points=sum(check.points for check in checks),
        right=right, mistakes=len(mistakes), named=_named(mistakes, trials),
        mutants=mutation.mutants, killed=mutation.killed, equivalent=mutation.equivalent,
        requirements=len(requirements.stated), covered=len(requirements.covered), pairs=len(pairs), margins=margins,
        seconds=round(time.perf_counter() - began, 1), findings=(*findings, *mutation.findings),
    )  # fmt: skip


def texts(exercise: Exercise) -> list[Finding]:
    """Findings that need no grading. The examples of the task run in this process, which imports their framework."""
    import_framework(exercise)
    return list(lint(exercise))


def _pairs(exercise: Exercise, mistakes: Sequence[Variant], every: int) -> list[MistakePair]:
    """The programs with two mistakes at once that the proof tries."""
    return list(pairs_of(mistakes))[:: every * FRAMEWORKS[exercise.needs].proof_takes_every_pair]


def _tried(
    exercise: Exercise, plan: ProofPlan, pairs: Sequence[MistakePair], first: TrustedGrader | None, run: RunPart
) -> list[SeedTrials]:
    """The trials of each seed, in the order of the seeds. Where a seed's process ends early, that is a finding."""

    def tried(seeds: Sequence[int]) -> list[SeedTrials]:
        try:
            return run(None, try_seeds, exercise, seeds, pairs, plan.crossed, first)
        except PartEnded as ended:
            problem = f"that tried the seeds {seeds[0]} to {seeds[-1]} {ended}"
            return [SeedTrials(findings=(Finding("process", problem),))]

    seeds = range(1, plan.seeds + 1)
    step = max(1, min(FRAMEWORKS[exercise.needs].proof_seeds_in_a_process, ceil(plan.seeds / plan.at_once)))
    groups = [seeds[at : at + step] for at in range(0, plan.seeds, step)]
    if plan.at_once == 1:
        return [result for group in groups for result in tried(group)]
    threads = ThreadPoolExecutor(plan.at_once)  # each thread only waits for the process that runs its part
    try:
        return [result for results in threads.map(tried, groups) for result in results]
    finally:
        threads.shutdown(cancel_futures=True)


def _backend(exercise: Exercise) -> str:
    return next(iter(backend_variable(exercise.needs).values()), "")


def _of_counts(right: int, mistakes: int) -> Iterator[Finding]:
    if right < MIN_RIGHT:
        yield Finding("variants.py", f"has {right} right variants, fewer than {MIN_RIGHT}")
    if mistakes < MIN_MISTAKES:
        yield Finding("variants.py", f"has {mistakes} mistakes, fewer than {MIN_MISTAKES}")


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
    return Margins(
        min((margin.right for margin in margins), default=UNBOUNDED),
        min((margin.mistakes for margin in margins), default=UNBOUNDED),
    )


def _named(mistakes: Sequence[Variant], trials: Sequence[Trial]) -> int:
    """The number of mistakes that are named with every seed."""
    unnamed = {trial.variant.name for trial in trials if not trial.is_named}
    return sum(mistake.name not in unnamed for mistake in mistakes)
