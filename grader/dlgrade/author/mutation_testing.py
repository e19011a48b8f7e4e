"""Runs the checks on every mutant of a solution. A mutant that passes all of them shows a gap in the checks, or is
equivalent to the solution."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass

from dlgrade.author.equivalents import read_equivalents
from dlgrade.author.model import Finding
from dlgrade.author.mutants import Mutant, mutants_of
from dlgrade.author.trusted import PATIENT, MutantTookTooLong, TrustedGrader, at_most
from dlgrade.course.model import Exercise
from dlgrade.course.task import read_text
from dlgrade.grading.session import SELF_CHECK_SEED


@dataclass(frozen=True)
class Hunt:
    """The results for all mutants. `equivalent` counts the surviving mutants that are listed as equivalent."""

    mutants: int
    killed: int
    equivalent: int
    findings: tuple[Finding, ...]


def hunt(exercise: Exercise, every: int) -> Hunt:
    """Run every `every`-th mutant, or none for 0, with the self-check's seed."""
    source, listed = read_text(exercise.solution), read_equivalents(exercise)
    chosen = mutants_of(source)[::every] if every else ()
    with closing(TrustedGrader(exercise, SELF_CHECK_SEED, PATIENT)) as grader:
        seconds = _patience(grader, source)
        survivors = [mutant.name for mutant in chosen if not _is_killed(mutant, grader, seconds)]
    findings = [Finding(name, "survives") for name in survivors if name not in listed]
    if every == 1:
        findings += _without_survivor(listed, survivors)
    known = sum(name in listed for name in survivors)
    return Hunt(len(chosen), len(chosen) - len(survivors), known, tuple(findings))


def _patience(grader: TrustedGrader, source: str) -> float:
    """The seconds that a mutant may take, by what the solution takes."""
    began = time.perf_counter()
    grader.run(source)
    return 2.0 + 10 * (time.perf_counter() - began)


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
