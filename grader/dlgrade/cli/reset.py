"""`grade reset mse`: a fresh stub; what was there is kept."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from dlgrade.course.loading import course_at, select
from dlgrade.course.model import Course, Exercise
from dlgrade.files import CannotWrite, write_atomically
from dlgrade.messages import cli as say
from dlgrade.messages import report as words
from dlgrade.text import Lang, Text


def command(lang: Lang) -> click.Command:
    """The command in one language."""

    @click.command("reset", help=say.COMMANDS["reset"](lang))
    @click.argument("target", metavar="EXERCISE")
    def reset(target: str) -> None:
        course = course_at(Path.cwd())
        for exercise in select(course, target):
            click.echo(_reset(course, exercise)(lang))

    return reset


def _reset(course: Course, exercise: Exercise) -> Text:
    """Keep the student's file under `.grade/backups/`, then write the stub; says what was done."""
    from dlgrade.exam.key import stub_of

    stub, path = stub_of(exercise), exercise.stub.relative_to(course.root)
    if not exercise.stub.exists():
        write_atomically(exercise.stub, stub)
        return words.RESET_NEW.filled(path=path)
    before = exercise.stub.read_bytes()
    if before == stub.encode():
        return words.RESET_SAME.filled(path=path)
    backup = _keep(course, exercise, before)
    write_atomically(exercise.stub, stub)
    return words.RESET_DONE.filled(path=path, backup=backup.relative_to(course.root))


def _keep(course: Course, exercise: Exercise, content: bytes) -> Path:
    """A copy under a name that has not been used; the original stays until it is safely there."""
    now = datetime.datetime.now().strftime("%Y%m%d-%H%M%S-%f")
    backup = course.root / ".grade" / "backups" / f"{exercise.slug}-{now}.py"
    try:
        backup.parent.mkdir(parents=True, exist_ok=True)
        with backup.open("xb") as file:
            file.write(content)
    except OSError as error:
        raise CannotWrite(backup, error) from error
    return backup
