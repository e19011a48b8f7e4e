"""Stores that all that a student's hand-ins came from is theirs, and prints it."""

from __future__ import annotations

import sys
from pathlib import Path

from dlgrade.classroom.reports.derived import write_derived
from dlgrade.classroom.storage.overrides import CannotOverride
from dlgrade.classroom.storage.results import Results
from dlgrade.cli.terminal.console import console_on
from dlgrade.course.model import Course
from dlgrade.messages import class_decisions as messages
from dlgrade.text import Lang, visible


def confirm_and_tell(results: Results, course: Course, student: str, by: str, folder: Path, lang: Lang) -> None:
    """Settle the doubt about a student of the roster, and write all files again. Raises CannotOverride if there is
    none: a hand-in of nobody on the roster becomes nobody's by this."""
    known = _student(results, student)
    doubt = next((row.doubt for row, _ in results.current() if row.student == known and row.doubt is not None), None)
    if doubt is None:
        raise CannotOverride(messages.NOTHING_TO_CONFIRM.filled(student=student))
    results.decisions.confirm(known, doubt, by)
    write_derived(results, course.exercises, folder, lang)
    console_on(sys.stdout).print(visible(messages.CONFIRMED(lang, student=known)), soft_wrap=True)


def take_back_and_tell(results: Results, course: Course, student: str, folder: Path, lang: Lang) -> None:
    """Take back what `confirm_and_tell` stored. Raises CannotOverride if there is nothing."""
    known = _student(results, student)
    if not results.decisions.take_back(known):
        raise CannotOverride(messages.NOTHING_TO_REMOVE.filled(student=student, what="--confirm"))
    write_derived(results, course.exercises, folder, lang)
    console_on(sys.stdout).print(visible(messages.NOT_CONFIRMED(lang, student=known)), soft_wrap=True)


def _student(results: Results, called: str) -> str:
    """The id of the one student of the roster who has this id, or else this name; "" if there is no such one."""
    students = results.roster().students
    found = [one.id for one in students if one.id == called] or [one.id for one in students if one.name == called]
    return found[0] if len(found) == 1 else ""
