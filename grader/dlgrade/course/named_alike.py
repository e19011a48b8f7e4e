"""Finds files beside a student's file that may hold the answer, such as `mse.py.txt`, as Windows saves it unseen."""

from __future__ import annotations

import os
import re

from dlgrade.course.model import Course, Exercise

OF_ANSWERS = (".py", ".txt", ".ipynb")
MOST = 3


def named_alike(course: Course, exercise: Exercise) -> tuple[str, ...]:
    """Names of files in the folder of the exercise's file that are called after it, and are not another exercise's."""
    called = re.compile(rf"(?<![^\W_]){re.escape(exercise.slug)}(?![^\W_])")
    own = {other.stub.name for other in course.exercises}
    try:
        names = [entry.name for entry in os.scandir(exercise.stub.parent) if entry.is_file()]
    except OSError:
        return ()
    found = [name for name in names if name not in own and name.lower().endswith(OF_ANSWERS) and called.search(name)]
    others = [other.slug for other in course.exercises if exercise.slug in other.slug and other != exercise]
    return tuple(sorted(name for name in found if not any(slug in name for slug in others)))[:MOST]
