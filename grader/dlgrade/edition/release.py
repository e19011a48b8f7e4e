"""`grade release`: makes the folder that a teacher hands out, without solutions, listed mistakes and right variants."""

from __future__ import annotations

from pathlib import Path

from dlgrade.course.extras import install_command
from dlgrade.course.model import Course
from dlgrade.edition.assembly import MadeEdition, make, needs_of, refuse_used
from dlgrade.edition.keys import Progress, framework_is_missing
from dlgrade.edition.manifest import EditionError
from dlgrade.isolation.frameworks import FRAMEWORKS
from dlgrade.messages import edition as messages
from dlgrade.text import Lang


def release(course: Course, folder: Path, lang: Lang, progress: Progress) -> MadeEdition:
    """Make the student edition of a course that has its solutions.

    Raises EditionError where a solution is missing, where a framework is missing (its exercises' mistakes could not be
    named without it), or where the folder cannot be made.
    """
    refuse_used(folder)
    if not course.exercises or not all(exercise.solution.is_file() for exercise in course.exercises):
        raise EditionError(messages.NO_SOLUTIONS.filled(folder=course.root))
    missing = [FRAMEWORKS[needs] for needs in needs_of(course.exercises) if framework_is_missing(needs)]
    if missing:
        names, command = (
            ", ".join(framework.module for framework in missing),
            install_command(*(framework.extra for framework in missing)),
        )
        raise EditionError(messages.FRAMEWORKS_NEEDED.filled(names=names, install=command))
    return make(course, folder, "student", "teacher", lang, progress)
