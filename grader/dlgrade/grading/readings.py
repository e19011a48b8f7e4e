"""Grades a notebook: each reading (a candidate source, see `slicing.readings`) is graded, and
the best verdict counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from dlgrade.course.model import Exercise
from dlgrade.course.signatures import signatures
from dlgrade.exam.key import stub_of
from dlgrade.slicing.answer_search import Wanted
from dlgrade.slicing.opened import Opened, opened
from dlgrade.slicing.readings import readings
from dlgrade.submission.cells import Cell
from dlgrade.submission.model import Companion, Submission
from dlgrade.submission.run_in_place import run_in_place
from dlgrade.text import Text
from dlgrade.verdict.model import Verdict


def verdict_on(
    exercise: Exercise,
    cells: Sequence[Cell],
    notes: tuple[Text, ...],
    grade: Callable[[Submission], Verdict],
    files: tuple[Companion, ...] = (),
) -> Verdict:
    """The best verdict on the readings of a notebook."""
    return best_verdict(readings_of(exercise, cells, notes, files), grade)


def readings_of(
    exercise: Exercise, cells: Sequence[Cell], notes: tuple[Text, ...], files: tuple[Companion, ...] = ()
) -> Iterator[Submission]:
    """The sources to grade in a notebook, the likeliest first, each with the files beside the notebook."""
    return readings_in(exercise, opened(run_in_place(cells, files)), notes, files)


def readings_in(
    exercise: Exercise, notebook: Opened, notes: tuple[Text, ...], files: tuple[Companion, ...] = ()
) -> Iterator[Submission]:
    """The sources to grade in a notebook that was opened, with what it runs in it."""
    for submission in readings(wanted_by(exercise), notebook, notes):
        yield replace(submission, files=files)


def best_verdict(submissions: Iterable[Submission], grade: Callable[[Submission], Verdict]) -> Verdict:
    """Grade each reading and keep the verdict with the most points, so that unrelated cells never cost points. The
    first verdict with all points, or without points, is final."""
    best: Verdict | None = None
    for submission in submissions:
        verdict = grade(submission)
        if best is None or verdict.points is None or verdict.points > (best.points or 0):
            best = verdict
        if verdict.points is None or verdict.points == verdict.max_points:
            break
    assert best is not None
    return best


def wanted_by(exercise: Exercise) -> Wanted:
    """The names and the stub by which the exercise's answer is found in a notebook. The stub comes from the solution or
    from a recorded key."""
    stub = stub_of(exercise)
    return Wanted(frozenset(signatures(stub)), stub, exercise.slug)
