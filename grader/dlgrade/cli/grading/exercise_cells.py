"""Finds the exercises that the cells of a notebook name, for a notebook that is not named after its exercise."""

from __future__ import annotations

from pathlib import Path

from dlgrade.course.model import Course, Exercise
from dlgrade.slicing.opened import ANSWER, opened
from dlgrade.submission.model import Unreadable
from dlgrade.submission.notebook import load_notebook


def exercises_in_cells(course: Course, path: Path) -> tuple[Exercise, ...]:
    """The exercises that lines such as `%%exercise mse` and `check("mse")` or nbgrader's metadata name, in the order of
    the course; empty if there are none, or if the notebook cannot be read."""
    try:
        cells = load_notebook(path).cells
    except Unreadable:
        return ()
    named = {*opened(cells).graded_in, *(cell.grade_id.removesuffix(ANSWER) for cell in cells)}
    return tuple(exercise for exercise in course.exercises if exercise.slug in named)
