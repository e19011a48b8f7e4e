"""Finds the targets of a command line: the exercises to grade, each with the file that answers it."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dlgrade.course.loading import SUFFIXES, select
from dlgrade.course.model import Course, CourseError, Exercise
from dlgrade.messages import cli as messages
from dlgrade.messages import submission as submission_messages
from dlgrade.submission.model import Submission, Unreadable
from dlgrade.submission.python_file import read_python_file
from dlgrade.submission.regular_file import refuse_links

ARCHIVE = ".zip"
NOTEBOOK = ".ipynb"
IN_ARCHIVE = re.compile(r"(?:[^/]+/)?exercises/(\w+)/(\w+)\.py")
"""An exercise's file in an archive, which may hold the course folder or its contents."""
WEB_PAGE_FILES = re.compile(r"(?:[^/]+/)?page/")
"""Files in an archive that the web page wrote besides the code. Its verdicts could be forged, so they are not read."""


@dataclass(frozen=True)
class Target:
    """An exercise and a file to be graded for it."""

    exercise: Exercise
    path: Path
    own: bool
    """True if the file is the course's own file for the exercise. Only verdicts on such files are stored."""
    shown: str
    """The path as the user typed it; for the course's own file, relative to the course folder."""
    packed: str = ""
    """The path inside the archive `path`; "" if `path` is the file itself."""

    def read(self) -> Submission:
        """The source in the file or notebook. Raises Unreadable, whose text says what is wrong with it.

        The course's own file may be a link that the student made, since it is on their own machine. In any other place,
        links are not followed.
        """
        path = self.path
        if self.packed:
            from dlgrade.submission.archive import read_packed_file

            return read_packed_file(path, self.packed)
        if self.own:
            path = Path(os.path.realpath(path))
        else:
            refuse_links(path)
            if not os.path.lexists(path):
                raise Unreadable(submission_messages.NOT_AT_THIS_PATH.filled(path=path, slug=self.exercise.slug))
        if path.suffix != NOTEBOOK:
            return read_python_file(path)
        from dlgrade.submission.notebook import read_notebook

        return read_notebook(path)


def targets_of(course: Course, words: Sequence[str]) -> list[Target]:
    """The targets that the words of a command line name, in their order; without words, the whole course."""
    if not words:
        return [_own(course, exercise) for exercise in course.exercises]
    targets = [target for word in words for target in _named(course, word)]
    return list(dict.fromkeys(targets))


def names_a_file(word: str) -> bool:
    """Does a word of the command line name a file, rather than an exercise or a chapter?"""
    return Path(word).suffix in SUFFIXES or _is_archive(word) or Path(word).is_file()


def left_out(course: Course, words: Sequence[str]) -> list[str]:
    """The files in the named archives that are not graded, except those that the web page wrote."""
    return [
        f"{word}/{name}"
        for word in filter(_is_archive, words)
        for name in _names_in(word)
        if not WEB_PAGE_FILES.match(name) and _exercise_of(course, name) is None
    ]


def _is_archive(word: str) -> bool:
    return Path(word).suffix.lower() == ARCHIVE


def _names_in(word: str) -> tuple[str, ...]:
    from dlgrade.submission.archive import names_in

    return names_in(Path(word))


def _packed(course: Course, word: str) -> list[Target]:
    """The targets in an archive, in its order. Raises CourseError if it contains no exercise's file."""
    named = [(_exercise_of(course, name), name) for name in _names_in(word)]
    targets = [
        Target(exercise, Path(word), False, f"{word}/{name}", name) for exercise, name in named if exercise is not None
    ]
    if not targets:
        raise CourseError(messages.NOTHING_IN_ARCHIVE.filled(path=word))
    return targets


def _exercise_of(course: Course, name: str) -> Exercise | None:
    """The exercise whose file has this path in an archive; None if there is none."""
    match = IN_ARCHIVE.fullmatch(name)
    place = match.groups() if match else None
    return next((exercise for exercise in course.exercises if (exercise.chapter, exercise.slug) == place), None)


def _named(course: Course, word: str) -> list[Target]:
    if _is_archive(word):
        return _packed(course, word)
    exercises = _selected(course, word)
    if any(exercise.slug == word for exercise in exercises) or not names_a_file(word):
        return [_own(course, exercise) for exercise in exercises]
    return [
        _own(course, exercise) if _is(word, exercise.stub) else Target(exercise, Path(word), False, word)
        for exercise in exercises
    ]


def _selected(course: Course, word: str) -> tuple[Exercise, ...]:
    """The exercises that a word names. A notebook with another name than an exercise's names them in its cells."""
    try:
        return select(course, word, commands=messages.COMMANDS)
    except CourseError:
        if Path(word).suffix != NOTEBOOK or not Path(word).is_file():
            raise
        from dlgrade.cli.grading.exercise_cells import exercises_in_cells

        if exercises := exercises_in_cells(course, Path(word)):
            return exercises
        raise


def _own(course: Course, exercise: Exercise) -> Target:
    return Target(exercise, exercise.stub, True, str(exercise.stub.relative_to(course.root)))


def _is(word: str, path: Path) -> bool:
    """Are both the same path? Links are not resolved: a link to the course's own file is not that file."""
    return os.path.abspath(word) == os.path.abspath(path)  # noqa: PTH100  # `resolve` would follow links
