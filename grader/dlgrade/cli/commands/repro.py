"""`grade repro mse`: writes a program that makes the wrong call."""

from __future__ import annotations

from pathlib import Path

import click

from dlgrade.cli.course import course_for
from dlgrade.cli.exercise.wrong_call import how_to_run, written
from dlgrade.cli.names import completed
from dlgrade.cli.options import course_option
from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.course.loading import select
from dlgrade.messages import cli as messages
from dlgrade.text import Lang


def command(lang: Lang) -> click.Command:
    """The command, with its texts in `lang`."""

    @click.command("repro", help=messages.COMMANDS["repro"](lang))
    @click.argument("target", metavar="EXERCISE", shell_complete=completed)
    @course_option(lang)
    def repro(target: str, course_folder: Path | None) -> None:
        course = course_for(course_folder)
        for exercise in select(course, target):
            path, _ = written(course, exercise, lang)
            print_sentence(how_to_run(path, exercise, lang))

    return repro
