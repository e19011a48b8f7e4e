"""What a command line asks to grade: exercises, each with the file that answers it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dlgrade.course.loading import SUFFIXES, select
from dlgrade.course.model import Course, Exercise
from dlgrade.messages import cli as messages
from dlgrade.submission.model import Submission
from dlgrade.submission.python_file import read_python_file
from dlgrade.submission.regular_file import refuse_links


@dataclass(frozen=True)
class Target:
    """An exercise and a file to be graded for it."""

    exercise: Exercise
    path: Path
    own: bool
    """Whether it is the course's own file for the exercise. Only the verdicts of such files are kept."""
    shown: str
    """The path as the user typed it; for the course's own file, relative to the course folder."""

    def read(self) -> Submission:
        """The source in the file or notebook; Unreadable says what is wrong with it.

        A student may make the course's own file a link, since both are on their own machine. In any other place, no
        link is followed.
        """
        path = self.path
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
    return Path(word).suffix in SUFFIXES or Path(word).is_file()


def _named(course: Course, word: str) -> list[Target]:
    exercises = select(course, word, commands=messages.COMMANDS)
    if any(exercise.slug == word for exercise in exercises) or not names_a_file(word):
        return [_own(course, exercise) for exercise in exercises]
    return [_own(course, each) if _is(word, each.stub) else Target(each, Path(word), False, word) for each in exercises]


def _own(course: Course, exercise: Exercise) -> Target:
    return Target(exercise, exercise.stub, True, str(exercise.stub.relative_to(course.root)))


def _is(word: str, path: Path) -> bool:
    """Do both name the same path? Links are not followed: a link to the course's own file is not that file."""
    return os.path.abspath(word) == os.path.abspath(path)  # noqa: PTH100  # `resolve` would follow links
