"""What a command line asks to grade: exercises, each with the file that answers it."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dlgrade.course.loading import SUFFIXES, select
from dlgrade.course.model import Course, CourseError, Exercise
from dlgrade.messages import cli as messages
from dlgrade.submission.model import Submission
from dlgrade.submission.python_file import read_python_file
from dlgrade.submission.regular_file import refuse_links

ARCHIVE = ".zip"
IN_ARCHIVE = re.compile(r"(?:[^/]+/)?exercises/(\w+)/(\w+)\.py")
"""An exercise's file in an archive, which may hold the course folder or its contents."""
OF_THE_PAGE = re.compile(r"(?:[^/]+/)?page/")
"""What the page has written beside the code. Nobody trusts its verdicts, so none of it is read."""


@dataclass(frozen=True)
class Target:
    """An exercise and a file to be graded for it."""

    exercise: Exercise
    path: Path
    own: bool
    """Whether it is the course's own file for the exercise. Only the verdicts of such files are kept."""
    shown: str
    """The path as the user typed it; for the course's own file, relative to the course folder."""
    packed: str = ""
    """The path within the archive `path`; empty where `path` is the file itself."""

    def read(self) -> Submission:
        """The source in the file or notebook; Unreadable says what is wrong with it.

        A student may make the course's own file a link, since both are on their own machine. In any other place, no
        link is followed.
        """
        path = self.path
        if self.packed:
            from dlgrade.submission.archive import read_packed_file

            return read_packed_file(path, self.packed)
        if self.own:
            path = Path(os.path.realpath(path))
        else:
            refuse_links(path)
        if path.suffix != ".ipynb":
            return read_python_file(path)
        from dlgrade.submission.notebook import read_notebook

        return read_notebook(path)


def targets_of(course: Course, words: Sequence[str]) -> list[Target]:
    """The targets that the words of a command line name, in their order; without words, the whole course."""
    if not words:
        return [_own(course, exercise) for exercise in course.exercises]
    found = [target for word in words for target in _named(course, word)]
    return list(dict.fromkeys(found))


def names_a_file(word: str) -> bool:
    """Does a word of the command line name a file, and not an exercise or a chapter?"""
    return Path(word).suffix in SUFFIXES or _is_archive(word) or Path(word).is_file()


def left_out(course: Course, words: Sequence[str]) -> list[str]:
    """Files of the archives among the words that are not graded, and that the page has not written either."""
    return [
        f"{word}/{name}"
        for word in filter(_is_archive, words)
        for name in _names_in(word)
        if not OF_THE_PAGE.match(name) and _exercise_of(course, name) is None
    ]


def _is_archive(word: str) -> bool:
    return Path(word).suffix.lower() == ARCHIVE


def _names_in(word: str) -> tuple[str, ...]:
    from dlgrade.submission.archive import names_in

    return names_in(Path(word))


def _packed(course: Course, word: str) -> list[Target]:
    """The exercises' files in an archive, in its order. Raises CourseError where there is none."""
    named = [(_exercise_of(course, name), name) for name in _names_in(word)]
    found = [Target(each, Path(word), False, f"{word}/{name}", name) for each, name in named if each is not None]
    if not found:
        raise CourseError(messages.NOTHING_IN_ARCHIVE.filled(path=word))
    return found


def _exercise_of(course: Course, name: str) -> Exercise | None:
    """The exercise whose file has this path in an archive."""
    match = IN_ARCHIVE.fullmatch(name)
    place = match.groups() if match else None
    return next((each for each in course.exercises if (each.chapter, each.slug) == place), None)


def _named(course: Course, word: str) -> list[Target]:
    if _is_archive(word):
        return _packed(course, word)
    exercises = select(course, word, commands=messages.COMMANDS)
    if any(exercise.slug == word for exercise in exercises) or not names_a_file(word):
        return [_own(course, exercise) for exercise in exercises]
    return [_own(course, each) if _is(word, each.stub) else Target(each, Path(word), False, word) for each in exercises]


def _own(course: Course, exercise: Exercise) -> Target:
    return Target(exercise, exercise.stub, True, str(exercise.stub.relative_to(course.root)))


def _is(word: str, path: Path) -> bool:
    """Do both name the same path? Links are not followed: a link to the course's own file is not that file."""
    return os.path.abspath(word) == os.path.abspath(path)  # noqa: PTH100  # `resolve` would follow links
