"""`grade reset mse`: replaces the student's file by the stub, and keeps a copy of it."""

from __future__ import annotations

import stat
from pathlib import Path

import click

from dlgrade.cli.course import course_for
from dlgrade.cli.names import completed
from dlgrade.cli.options import course_option
from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.course.backups import keep_backup
from dlgrade.course.loading import select
from dlgrade.course.model import Course, Exercise
from dlgrade.files import reason_of, write_atomically
from dlgrade.messages import cli as cli_messages
from dlgrade.messages import report as messages
from dlgrade.text import Lang, Text, TextError


def command(lang: Lang) -> click.Command:
    """The command, with its texts in `lang`."""

    @click.command("reset", help=cli_messages.COMMANDS["reset"](lang))
    @click.argument("target", metavar="EXERCISE", shell_complete=completed)
    @click.option("--all", "whole", is_flag=True, help=cli_messages.RESET_ALL(lang))
    @course_option(lang)
    def reset(target: str, whole: bool, course_folder: Path | None) -> None:
        course = course_for(course_folder)
        exercises = select(course, target)
        if len(exercises) > 1 and not whole:
            names = ", ".join(exercise.slug for exercise in exercises)
            raise CannotReset(messages.RESET_SEVERAL.filled(target=target, count=len(exercises), names=names))
        for exercise in exercises:
            print_sentence(_reset(course, exercise)(lang))

    return reset


class CannotReset(TextError):
    """Nothing was written; the text says why."""


def _reset(course: Course, exercise: Exercise) -> Text:
    """Copy the student's file into `.grade/backups/`, then write the stub. Returns the sentence on what was done."""
    from dlgrade.exam.key import stub_of

    stub, path = stub_of(exercise), exercise.stub.relative_to(course.root)
    before = _before(exercise, path)
    if before is None:
        write_atomically(exercise.stub, stub)
        return messages.RESET_NEW.filled(path=path)
    if before == stub.encode():
        return messages.RESET_SAME.filled(path=path)
    backup = keep_backup(course.root, exercise, before)
    write_atomically(exercise.stub, stub)
    return messages.RESET_DONE.filled(path=path, backup=backup.relative_to(course.root))


def _before(exercise: Exercise, path: Path) -> bytes | None:
    """The contents of the student's file; None if there is none. A link is followed, since the student made it. Raises
    CannotReset if it cannot be read."""
    try:
        if not stat.S_ISREG(exercise.stub.stat().st_mode):
            raise CannotReset(messages.RESET_CANNOT_READ.filled(path=path, reason=messages.NO_REGULAR_FILE))
        return exercise.stub.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise CannotReset(messages.RESET_CANNOT_READ.filled(path=path, reason=reason_of(error))) from error
