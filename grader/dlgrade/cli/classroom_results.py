"""Opens the results of a class that was graded before."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dlgrade.course.model import CourseError
from dlgrade.messages import class_run as messages

if TYPE_CHECKING:
    from dlgrade.classroom.results import Results


def existing_results(place: Path) -> Results:
    """The results of an earlier run. Raises CourseError if there are none."""
    from dlgrade.classroom.results import DATABASE, Results

    if not (place / DATABASE).is_file():
        raise CourseError(messages.NOTHING_YET.filled(path=place))
    return Results(place)
