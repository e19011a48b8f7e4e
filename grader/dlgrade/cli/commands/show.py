"""`grade show mse`: prints the task of an exercise."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dlgrade.cli.course import any_course
from dlgrade.cli.exercise.task import task_parts
from dlgrade.cli.names import completed
from dlgrade.cli.options import course_option
from dlgrade.course.loading import select
from dlgrade.messages import cli as messages
from dlgrade.text import Lang


def command(lang: Lang) -> click.Command:
    """The command, with its texts in `lang`."""

    @click.command("show", help=messages.COMMANDS["show"](lang))
    @click.argument("target", metavar="EXERCISE", shell_complete=completed)
    @course_option(lang)
    def show(target: str, course_folder: Path | None) -> None:
        from dlgrade.cli.terminal.console import console_on

        course = any_course(course_folder)
        console = console_on(sys.stdout)
        for exercise in select(course, target):
            for part in task_parts(course, exercise, lang):
                console.print(part)

    return show
