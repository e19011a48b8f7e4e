"""Refuses names of folders that nbgrader cannot work with."""

from __future__ import annotations

import re
from pathlib import Path

from dlgrade.course.model import CourseError
from dlgrade.messages import nbgrader as messages

PATTERN = re.compile(r"[*?]|\[[^/]*\]")
"""What nbgrader, which searches for all its files with `glob`, reads as a pattern and not as the name of a folder."""


def check_folder(folder: Path) -> None:
    """Raise CourseError where a folder on the way to this one has a name that nbgrader would read as a pattern. It
    would find no notebook there."""
    path = folder.resolve()
    if PATTERN.search(path.as_posix()):
        raise CourseError(messages.PATTERN_IN_PATH.filled(path=path))


def check_course_id(course_id: str) -> None:
    """Raise CourseError where nbgrader would read the course_id, which names a folder of the exchange, as a pattern."""
    if PATTERN.search(course_id):
        raise CourseError(messages.PATTERN_IN_COURSE_ID.filled(name=course_id))
