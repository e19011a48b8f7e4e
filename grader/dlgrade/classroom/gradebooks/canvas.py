"""Canvas: a CSV for "Import" in its gradebook.

Canvas takes the first columns for the student, up to `Section`, and finds the student by `ID`, else by the SIS ids,
else by the name. Each further column is an assignment, an existing one where the heading ends in its number. An empty
field deletes the score that is there, so a column that the exported gradebook has already keeps the field of that
export.
"""

from __future__ import annotations

import re
from typing import Any

from dlgrade.classroom.gradebooks.decided import DecidedScores
from dlgrade.classroom.model import Enrolled
from dlgrade.classroom.spreadsheet import csv_text
from dlgrade.classroom.summary import ExerciseSummary

STUDENT, ID, LAST = "Student", "ID", "Section"
OTHERWISE = (STUDENT, ID, "SIS User ID", "SIS Login ID", LAST)
POINTS_POSSIBLE = "    Points Possible"
NUMBERED = re.compile(r"(?P<title>.*?)\s*\(\d+\)")


def canvas_csv(scores: DecidedScores) -> str:
    """The gradebook. `roster` may be the gradebook that Canvas exported; its columns are then written as they were."""
    exported = [name for name, _ in scores.students[0].cells] if scores.students else []
    known = exported[:2] == [STUDENT, ID] and LAST in exported
    identity = exported[: exported.index(LAST) + 1] if known else list(OTHERWISE)
    headings = [_heading(exercise, exported if known else []) for exercise in scores.exercises]
    most = [
        None if heading in exported else exercise.max_points
        for heading, exercise in zip(headings, scores.exercises, strict=True)
    ]
    lines: list[list[Any]] = [[*identity, *headings], [POINTS_POSSIBLE, *[None] * (len(identity) - 1), *most]]
    for student in scores.students:
        cells = dict(student.cells) if known else {STUDENT: student.name, "SIS User ID": student.id}
        points = [
            _score(scores, student, exercise, cells.get(heading))
            for heading, exercise in zip(headings, scores.exercises, strict=True)
        ]
        lines.append([*(cells.get(name) for name in identity), *points])
    return csv_text(lines)


def _heading(exercise: ExerciseSummary, exported: list[str]) -> str:
    """The heading of the assignment that is called like the exercise, else the exercise's own name."""
    titles = {each.casefold() for each in (exercise.slug, exercise.title.ko, exercise.title.en)}
    for name in exported:
        match = NUMBERED.fullmatch(name)
        if match is not None and match["title"].casefold() in titles:
            return name
    return exercise.slug


def _score(scores: DecidedScores, student: Enrolled, exercise: ExerciseSummary, before: str | None) -> int | str | None:
    points = scores.points(student.id, exercise.slug)
    return before if points is None else points
