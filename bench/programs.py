"""The programs on which naming is measured: variants, two mistakes at once, and the styles of `tests/styles`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from dlgrade.author.cross_test import pairs_of
from dlgrade.author.trusted import PATIENT, TrustedGrader
from dlgrade.course.loading import load_course, select
from dlgrade.course.model import Exercise
from dlgrade.course.task import read_text
from dlgrade.course.variants import read_variants

ROOT = Path(__file__).resolve().parents[1]
STYLES = ROOT / "tests" / "styles"
EXPECTED = re.compile(r"# expect: (\w+(?:, \w+)*)\n")


@dataclass(frozen=True)
class Program:
    """A program. `true` are the names of mistakes that it has; empty for a style that expects `any` sentence."""

    kind: str
    name: str
    source: str
    true: tuple[str, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """The outcome of grading a program."""

    kind: str
    points: int
    names: tuple[str, ...]


def exercises_named(names: list[str]) -> list[Exercise]:
    """These exercises; without names all that need NumPy alone, since a framework takes seconds per program."""
    course = load_course(ROOT)
    chosen = [exercise for name in names for exercise in select(course, name)]
    return chosen or [exercise for exercise in course.exercises if exercise.needs == "numpy"]


def programs_of(exercise: Exercise, pairs: bool = True) -> Iterator[Program]:
    """All programs of an exercise. They are the course's own and run in this process."""
    variants = read_variants(exercise)
    mistakes = [variant for variant in variants if variant.mistake is not None]
    yield Program("right", "solution", read_text(exercise.solution))
    yield from (Program("right", v.name, v.source) for v in variants if v.mistake is None)
    yield from (Program("mistake", v.name, v.source, (v.name,)) for v in mistakes)
    for pair in pairs_of(mistakes) if pairs else ():
        yield Program("pair", pair.name, pair.source, (pair.one.name, pair.other.name))
    for kind in ("right", "wrong"):
        for path in sorted((STYLES / kind / exercise.slug).glob("*.py")):
            expected = EXPECTED.match(source := read_text(path))
            true = tuple(expected[1].split(", ")) if expected and expected[1] != "any" else ()
            yield Program(f"{kind} style", path.stem, source, true)


def outcomes(exercise: Exercise, programs: list[Program], seed: int) -> list[Outcome]:
    """Every program graded with one seed."""
    with closing(TrustedGrader(exercise, seed, PATIENT)) as grader:
        return [_outcome(grader, program) for program in programs]


def _outcome(grader: TrustedGrader, program: Program) -> Outcome:
    results = grader.run(program.source)
    verdict = grader.verdict_on(program.source, results)
    return Outcome(verdict.kind, verdict.points or 0, grader.names_on(program.source, results))
