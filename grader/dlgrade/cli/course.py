"""Finds the course that a command works with: the one that `--course` names, else the one that contains the current
folder.

A course is never searched for near a file that is graded, because its `checks.py` would run in the grading process.
"""

from __future__ import annotations

from pathlib import Path

from dlgrade.course.loading import find_root, is_course, load_course, own_root
from dlgrade.course.model import Course, CourseError
from dlgrade.messages import course as messages
from dlgrade.text import Text, typed


def root_for(folder: Path | None) -> Path:
    """`folder`, or the nearest folder at or above the current one that holds a course; CourseError without one."""
    root = _found(folder)
    if root is None:
        raise CourseError(_no_course(Path.cwd()))
    return root


def _no_course(folder: Path) -> Text:
    """The sentence on what to type if there is no course here: how to change to the one in a subfolder, or how to make
    one.

    A subfolder is suggested only if it is the only one, as after `grade init`. Among others it may be one that a
    student handed in, and the checks of a course run in the grading process.
    """
    try:
        below = [path for path in folder.iterdir() if path.is_dir() and not path.name.startswith(".")]
    except OSError:  # a folder that cannot be listed has no subfolder to suggest
        below = []
    if len(below) == 1 and not below[0].is_symlink() and is_course(below[0]):
        return messages.COURSE_BELOW.filled(folder=folder, below=typed(below[0].name))
    return messages.NO_COURSE.filled(folder=folder)


def course_for(folder: Path | None) -> Course:
    """The named course, or else the one that contains the current folder. Raises CourseError if there is none."""
    return load_course(root_for(folder))


def any_course(folder: Path | None) -> Course:
    """The course of `course_for`, or else the one installed with the package. This is for commands that write nothing
    into the course's folder."""
    return load_course(_found(folder) or own_root())


def _found(folder: Path | None) -> Path | None:
    if folder is None:
        return find_root(Path.cwd())
    if not (folder / "solutions").is_dir():  # a course with quizzes only is accepted too
        raise CourseError(messages.NOT_A_COURSE.filled(folder=folder))
    return folder.resolve()
