"""Runs the checks on every mutant of a solution. A mutant that passes all of them shows a gap in the checks, or is
equivalent to the solution."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass

from dlgrade.author.equivalents import read_equivalents
from dlgrade.author.model import Finding
from dlgrade.author.mutants import Mutant, mutants_of
from dlgrade.author.parts import PartEnded, RunPart, here
from dlgrade.author.trusted import PATIENT, MutantTookTooLong, TrustedGrader, at_most, import_framework
from dlgrade.course.model import Exercise
from dlgrade.course.task import read_text
from dlgrade.grading.public_inputs import SELF_CHECK_SEED

START_SECONDS = 300.0
"""How long a process may take to import the framework, on a busy machine, before its first mutant."""


@dataclass(frozen=True)
class MutantResults:
    """The counts for all mutants that were run, and the findings about them. `equivalent` counts the surviving mutants
    that `equivalent.md` lists."""

    mutants: int
    killed: int
    equivalent: int
    findings: tuple[Finding, ...]


def try_mutants(exercise: Exercise, every: int, run: RunPart = here) -> MutantResults:
    """Run every `every`-th mutant (none if 0) with the self-check's seed."""
    listed = read_equivalents(exercise)
    chosen = mutants_of(read_text(exercise.solution))[::every] if every else ()
    seconds = run(None, patience, exercise) if chosen else 0.0
    survivors = [mutant.name for mutant in _survivors(exercise, chosen, seconds, run)]
    findings = [Finding(name, "survives") for name in survivors if name not in listed]
    if every == 1:
        findings += _without_survivor(listed, survivors)
    equivalent = sum(name in listed for name in survivors)
    return MutantResults(len(chosen), len(chosen) - len(survivors), equivalent, tuple(findings))


def patience(exercise: Exercise) -> float:
    """The seconds that a mutant may take: ten times as long as the solution, and two more."""
    import_framework(exercise)
    with closing(TrustedGrader(exercise, SELF_CHECK_SEED, PATIENT)) as grader:
        began = time.perf_counter()
        grader.run(read_text(exercise.solution))
        return 2.0 + 10 * (time.perf_counter() - began)


def _survivors(exercise: Exercise, mutants: Sequence[Mutant], seconds: float, run: RunPart) -> Sequence[Mutant]:
    """The mutants that pass every check.

    Where a mutant ends the process, each half of the mutants runs in another process, and so on, until that mutant runs
    alone. It then counts as killed.
    """
    if not mutants:
        return ()
    try:
        return run(START_SECONDS + 2 * seconds * len(mutants), passing, exercise, mutants, seconds)
    except PartEnded:
        middle = len(mutants) // 2
        halves = (mutants[:middle], mutants[middle:]) if middle else ()
        return [mutant for half in halves for mutant in _survivors(exercise, half, seconds, run)]


def passing(exercise: Exercise, mutants: Sequence[Mutant], seconds: float) -> list[Mutant]:
    """The mutants that pass every check, each within so many seconds."""
    import_framework(exercise)
    with closing(TrustedGrader(exercise, SELF_CHECK_SEED, PATIENT)) as grader:
        return [mutant for mutant in mutants if not _is_killed(mutant, grader, seconds)]


def _is_killed(mutant: Mutant, grader: TrustedGrader, seconds: float) -> bool:
    try:
        with at_most(seconds):
            results = grader.run(mutant.source, stop_at_first=True)
    except MutantTookTooLong:
        return True
    return results[-1].kind != "passed"


def _without_survivor(listed: Mapping[str, str], survivors: list[str]) -> Iterator[Finding]:
    for name in listed:
        if name not in survivors:
            yield Finding("equivalent.md", f"lists what no mutant survives as: {name}")
