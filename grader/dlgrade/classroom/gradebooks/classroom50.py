"""Classroom 50: the decided scores of a class in the platform's form. `scores_file.py` enters them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from dlgrade.classroom.figures.summary import Entry, ExerciseSummary
from dlgrade.classroom.gradebooks.decided import DecidedScores
from dlgrade.messages import classroom50 as messages
from dlgrade.text import Lang, visible

LOGIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})")
ASSIGNMENT = re.compile(r"[a-z0-9][a-z0-9-]{1,99}")
Data = dict[str, Any]


@dataclass(frozen=True)
class GivenScore:
    """A decided score of a student: for one exercise, or for all of them together."""

    student: str
    assignment: str
    points: int
    most: int
    tests: tuple[Data, ...]


def given_scores(scores: DecidedScores, assignment: str, lang: Lang) -> Iterator[GivenScore]:
    """The decided scores. Without `assignment`, each score goes to the assignment that has the exercise's name. With
    one, each student whose scores are all decided gets their sum for it."""
    for student in scores.students:
        graded = [
            (exercise, entry)
            for exercise in scores.exercises
            if (entry := scores.entries.get((student.id, exercise.slug))) is not None
        ]
        if not assignment:
            for exercise, entry in graded:
                tests = _tests(exercise, entry, lang)
                name = exercise.slug.replace("_", "-")
                yield GivenScore(student.id, name, entry.points or 0, exercise.max_points, tuple(tests))
        elif (total := scores.total(student.id)) is not None:
            parts = [_test(exercise.slug, entry.points or 0, exercise.max_points) for exercise, entry in graded]
            yield GivenScore(student.id, assignment, total, scores.max_points, tuple(parts))


def _tests(exercise: ExerciseSummary, entry: Entry, lang: Lang) -> Sequence[Data]:
    """The checks as tests if their points add up to the score. A person may have given another score, which
    is then the only test."""
    checks = entry.verdict.checks if entry.verdict is not None else ()
    tests = [_test(check.title(lang), check.points, check.max_points) for check in checks]
    if sum(test["score"] for test in tests) == entry.points:
        return tests
    return [_test(messages.BY_HAND(lang), entry.points or 0, exercise.max_points)]


def _test(name: str, points: int, most: int) -> Data:
    return {"test-name": visible(name), "passed": points == most, "score": points, "max-score": most}
