"""Reads `equivalent.md` of an exercise: one line for each mutant
that changes nothing the task asks for, with the reason."""

from __future__ import annotations

import re

from dlgrade.course.model import CourseError, Exercise
from dlgrade.course.task import read_text
from dlgrade.messages import author as messages

LINE = re.compile(r"^- (`[^`]+`: `[^`]*` → `[^`]*`): (\S.*)$")


def read_equivalents(exercise: Exercise) -> dict[str, str]:
    """Mutant → reason. Raises CourseError for a line of another form. Headings and blank lines are ignored."""
    path = exercise.folder / "equivalent.md"
    if not path.is_file():
        return {}
    reasons: dict[str, str] = {}
    for line in filter(None, map(str.strip, read_text(path).splitlines())):
        match = LINE.match(line)
        if match:
            reasons[match[1]] = match[2]
        elif not line.startswith("#"):
            raise CourseError(messages.EQUIVALENT_WRONG.filled(path=path, line=line))
    return reasons
