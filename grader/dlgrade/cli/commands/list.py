"""`grade list`: lists the exercises, each with the mark of its last verdict. It imports neither NumPy nor
rich, so that it is fast."""

from __future__ import annotations

from pathlib import Path

import click

from dlgrade.cli.course import any_course
from dlgrade.cli.names import completed
from dlgrade.cli.options import course_option
from dlgrade.course.loading import select
from dlgrade.course.model import Exercise
from dlgrade.kinds import Kind
from dlgrade.messages import cli as cli_messages
from dlgrade.messages import words as messages
from dlgrade.report.marks import SYMBOLS, Mark, mark_of
from dlgrade.text import Lang
from dlgrade.verdict.kept_kinds import kept_kinds

COLOURS: dict[Mark, str] = {"passed": "green", "failed": "red", "waiting": "bright_black", "unclear": "magenta"}


def command(lang: Lang) -> click.Command:
    """The command, with its texts in `lang`."""

    @click.command("list", help=cli_messages.LIST(lang))
    @click.argument("target", metavar="[CHAPTER]", required=False, shell_complete=completed)
    @course_option(lang)
    def exercises(target: str | None, course_folder: Path | None) -> None:
        course = any_course(course_folder)
        selected = select(course, target) if target else course.exercises
        kinds = kept_kinds(course.root)
        for chapter in course.chapters:
            chosen = [exercise for exercise in chapter.exercises if exercise in selected]
            if chosen or not target:
                click.echo(click.style(f"{chapter.number} {chapter.title(lang)}", bold=True))
            for exercise in chosen:
                click.echo(_line(exercise, kinds.get(exercise.slug), lang))

    return exercises


def _line(exercise: Exercise, kind: Kind | None, lang: Lang) -> str:
    task = exercise.task(lang)
    facts = [messages.MINUTES(lang, minutes=task.minutes)]
    facts += [messages.NEEDS(lang, needs=task.needs)] if task.needs != "numpy" else []
    facts += [messages.BONUS(lang)] if task.bonus else []
    sign = " " if kind is None else click.style(SYMBOLS[mark_of(kind)], fg=COLOURS[mark_of(kind)])
    return f" {sign} {exercise.slug:<20} {task.title}  " + click.style(f"({', '.join(facts)})", dim=True)
