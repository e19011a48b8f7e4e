"""`grade hint mse`: shows the hints so far and one more."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dlgrade.cli.course import course_for
from dlgrade.cli.exercise.hints import next_hints
from dlgrade.cli.names import completed
from dlgrade.cli.options import course_option
from dlgrade.course.loading import select
from dlgrade.messages import cli as messages
from dlgrade.text import Lang


def command(lang: Lang) -> click.Command:
    """The command, with its texts in `lang`."""

    @click.command("hint", help=messages.COMMANDS["hint"](lang))
    @click.argument("target", metavar="EXERCISE", shell_complete=completed)
    @click.option("--number", type=click.IntRange(min=1), metavar="N", help=messages.HINT_NUMBER(lang))
    @course_option(lang)
    def hint(target: str, number: int | None, course_folder: Path | None) -> None:
        from dlgrade.cli.terminal.console import console_on

        course = course_for(course_folder)
        console = console_on(sys.stdout)
        for exercise in select(course, target):
            for part in next_hints(course, exercise, number, lang):
                console.print(part)

    return hint
