"""`grade list`: lists the exercises. It prints plain text, so that it needs neither NumPy nor rich."""

from __future__ import annotations

from pathlib import Path

import click

from dlgrade.cli.course import any_course
from dlgrade.cli.options import course_option
from dlgrade.course.model import Exercise
from dlgrade.messages import cli as cli_messages
from dlgrade.messages import words as messages
from dlgrade.text import Lang


def command(lang: Lang) -> click.Command:
    """The command in one language."""

    @click.command("list", help=cli_messages.COMMANDS["list"](lang))
    @course_option(lang)
    def chapters(course_folder: Path | None) -> None:
        for chapter in any_course(course_folder).chapters:
            click.echo(click.style(f"{chapter.number} {chapter.title(lang)}", bold=True))
            for exercise in chapter.exercises:
                click.echo(_line(exercise, lang))

    return chapters


def _line(exercise: Exercise, lang: Lang) -> str:
    task = exercise.task(lang)
    facts = [messages.MINUTES(lang, minutes=task.minutes)]
    facts += [messages.NEEDS(lang, needs=task.needs)] if task.needs != "numpy" else []
    facts += [messages.BONUS(lang)] if task.bonus else []
    return f"   {exercise.slug:<20} {task.title}  " + click.style(f"({', '.join(facts)})", dim=True)
