"""Writes an nbgrader course to disk: its configuration and its source notebooks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dlgrade.course.loading import select
from dlgrade.course.model import Chapter, Course, CourseError, Exercise
from dlgrade.files import write_atomically
from dlgrade.messages import nbgrader as messages
from dlgrade.nbgrader.configuration import (
    CONFIGURATION_FILE,
    CoursePlan,
    change_of,
    language_of,
    new_configuration,
)
from dlgrade.nbgrader.exchange_folder import check_exchange, open_exchange
from dlgrade.nbgrader.folder_names import check_course_id, check_folder
from dlgrade.nbgrader.source import source_notebook
from dlgrade.submission.notebook import load_notebook

NAME = re.compile(r"[\w-]+")


@dataclass(frozen=True)
class Written:
    """A file of the course. `kept` says that it existed before and was not changed; `lacks` are the requested exercises
    that such a file does not contain."""

    path: Path
    kept: bool
    lacks: tuple[str, ...] = ()


@dataclass
class Assignment:
    """The contents of one source notebook."""

    exercises: list[Exercise] = field(default_factory=list)
    quizzes: list[Chapter] = field(default_factory=list)


def write_course(course: Course, targets: Sequence[str], plan: CoursePlan) -> Iterator[Written]:
    """Write the configuration and the source notebooks. Existing files are never changed.

    Raises CourseError for unknown targets, for names that nbgrader cannot work with, for an existing configuration
    that does not use our steps or that has another exchange than the requested one, for an exchange that cannot be
    made, and for an existing assignment that lacks a requested exercise.
    """
    assignments = _assignments(course, targets, plan.together)
    _check_names(plan)
    path = plan.folder / CONFIGURATION_FILE
    if change_of(course, plan) is not None:
        raise CourseError(messages.SETTINGS_MISSING.filled(path=path, folder=plan.folder))
    lang = language_of(path) or plan.lang
    notebooks = {
        plan.folder / "source" / name / f"{name}.ipynb": assignment for name, assignment in assignments.items()
    }
    lacks = {notebook: _lacks(notebook, assignment) for notebook, assignment in notebooks.items()}
    for notebook, names in lacks.items():
        if plan.together and names:
            raise CourseError(messages.NOT_ADDED.filled(path=notebook, names=", ".join(names)))
    if plan.exchange:
        check_exchange(path, plan.exchange)
        open_exchange(Path(plan.exchange))  # before anything names it, so that another folder can still be given
    yield _write(path, new_configuration(course, plan))
    for notebook, assignment in notebooks.items():
        if notebook.exists():
            yield Written(notebook, True, lacks[notebook])
        else:
            yield _write(notebook, source_notebook(course, assignment.exercises, lang, assignment.quizzes))


def _check_names(plan: CoursePlan) -> None:
    """Raise CourseError where nbgrader could not work with the course's name, its folder or its exchange."""
    check_folder(plan.folder)
    check_course_id(plan.course_id)
    if plan.exchange:
        check_folder(Path(plan.exchange))


def _lacks(path: Path, wanted: Assignment) -> tuple[str, ...]:
    """The exercises that an existing assignment does not contain. They are not added to it."""
    grade_ids = {cell.grade_id for cell in load_notebook(path).cells} if path.exists() else set()
    return tuple(exercise.slug for exercise in wanted.exercises if grade_ids and exercise.slug not in grade_ids)


def _assignments(course: Course, targets: Sequence[str], together: str) -> dict[str, Assignment]:
    """Assignments by name. A chapter that is named as a whole also brings its quiz."""
    if together and not NAME.fullmatch(together):
        raise CourseError(messages.BAD_NAME.filled(name=together))
    chosen = [exercise for target in targets for exercise in select(course, target)] if targets else course.exercises
    slugs = {exercise.slug for exercise in course.exercises}
    whole = {exercise.chapter for target in targets if target not in slugs for exercise in select(course, target)}
    assignments: dict[str, Assignment] = {}
    for exercise in dict.fromkeys(chosen):
        assignments.setdefault(together or exercise.chapter, Assignment()).exercises.append(exercise)
    for chapter in course.chapters:
        if chapter.exercises and (not targets or chapter.name in whole):
            assignments[together or chapter.name].quizzes.append(chapter)
    if not assignments:
        raise CourseError(messages.NOTHING_CHOSEN)
    return assignments


def _write(path: Path, text: str) -> Written:
    if path.exists():
        return Written(path, True)
    write_atomically(path, text)
    return Written(path, False)
