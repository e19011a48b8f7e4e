"""Finds the folder of the nbgrader course that a teacher means, for messages in another folder."""

from __future__ import annotations

import shlex
from pathlib import Path

from dlgrade.course.model import CourseError
from dlgrade.messages import nbgrader as messages
from dlgrade.nbgrader.configuration import CONFIGURATION_FILE
from dlgrade.text import Text

UNKNOWN = "COURSE"
"""Stands in a command for the folder of the course where no folder above the current one is a course."""


def check_course(folder: Path, sentence: Text = messages.NO_COURSE) -> None:
    """Raise CourseError with this sentence where the folder is not that of a course. It names the course above the
    folder, such as for a teacher who is in its `source`."""
    if not (folder / CONFIGURATION_FILE).is_file():
        here = folder.resolve()
        above = next((path for path in here.parents if (path / CONFIGURATION_FILE).is_file()), None)
        place = shlex.quote(str(above)) if above else UNKNOWN
        raise CourseError(sentence.filled(folder=here, place=place))
