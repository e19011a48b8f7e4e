"""Canvas: a CSV for "Import" in its gradebook.

Canvas takes the first columns for the student, up to `Section`, and finds the student by `ID`, else by the SIS ids,
else by the name. Each further column is an assignment; a heading that ends in a number means an existing assignment.
An empty field deletes the score that Canvas holds, so where we have no points for a column of the exported gradebook,
the field of that export is written again. Canvas does not convert scores: they are written on the scale of the
assignment, which the export names in the line `Points Possible`.
"""

from __future__ import annotations

import re
from typing import Any

from dlgrade.classroom.figures.summary import ExerciseSummary
from dlgrade.classroom.gradebooks.decided import DecidedScores, scaled
from dlgrade.classroom.model import Enrolled
from dlgrade.classroom.spreadsheet import csv_text

STUDENT, ID, LAST = "Student", "ID", "Section"
DEFAULT_COLUMNS = (STUDENT, ID, "SIS User ID", "SIS Login ID", LAST)
POINTS_POSSIBLE = "    Points Possible"
NUMBERED = re.compile(r"(?P<title>.*?)\s*\(\d+\)")


def canvas_csv(scores: DecidedScores) -> str:
    """The gradebook as CSV. If the roster was a gradebook exported from Canvas, its columns are
    written as they were."""
    exported = [name for name, _ in scores.students[0].cells] if scores.students else []
    is_export = exported[:2] == [STUDENT, ID] and LAST in exported
    identity = exported[: exported.index(LAST) + 1] if is_export else list(DEFAULT_COLUMNS)
    headings = [_heading(exercise, exported if is_export else []) for exercise in scores.exercises]
    most = [
        None if heading in exported else exercise.max_points
        for heading, exercise in zip(headings, scores.exercises, strict=True)
    ]
    lines: list[list[Any]] = [[*identity, *headings], [POINTS_POSSIBLE, *[None] * (len(identity) - 1), *most]]
    for student in scores.students:
        cells = dict(student.cells) if is_export else {STUDENT: student.name, "SIS User ID": student.id}
        points = [
            _score(scores, student, exercise, heading, cells.get(heading))
            for heading, exercise in zip(headings, scores.exercises, strict=True)
        ]
        lines.append([*(cells.get(name) for name in identity), *points])
    return csv_text(lines)


def _heading(exercise: ExerciseSummary, exported: list[str]) -> str:
    """The exported heading of the assignment that has the exercise's slug or title, else the slug."""
    titles = {name.casefold() for name in (exercise.slug, exercise.title.ko, exercise.title.en)}
    for name in exported:
        match = NUMBERED.fullmatch(name)
        if match is not None and match["title"].casefold() in titles:
            return name
    return exercise.slug


def _score(
    scores: DecidedScores, student: Enrolled, exercise: ExerciseSummary, heading: str, before: str | None
) -> float | str | None:
    points = scores.points(student.id, exercise.slug)
    if points is None:
        return before
    return scaled(points, exercise.max_points, dict(scores.points_possible).get(heading, ""))
