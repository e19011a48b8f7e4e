"""Checks the names that a teacher types: of a course, which names folders of nbgrader, and of an assignment."""

from __future__ import annotations

import re
from pathlib import Path, PurePath

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


def assignment_named(typed: str) -> str:
    """The name of the assignment that was typed, perhaps with the `./` or `/` of a completed path. Raises CourseError
    where that is no name: nbgrader would read it as a path or as a pattern."""
    name = PurePath(typed.strip()).as_posix()
    if "/" in name or "+" in name or name in (".", "..") or PATTERN.search(name):
        last = PurePath(name).name
        example = last if re.fullmatch(r"[\w-]+", last) else "week1"
        raise CourseError(messages.NOT_AN_ASSIGNMENT.filled(typed=typed, example=example))
    return name
