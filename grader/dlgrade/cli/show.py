"""`grade show mse`: shows the task."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dlgrade.cli.course import any_course
from dlgrade.cli.options import course_option
from dlgrade.course.loading import select
from dlgrade.messages import cli as cli_messages
from dlgrade.messages import words as messages
from dlgrade.messages.packages import PACKAGES
from dlgrade.text import Lang


def command(lang: Lang) -> click.Command:
    """The command in one language."""

    @click.command("show", help=cli_messages.COMMANDS["show"](lang))
    @click.argument("target", metavar="EXERCISE")
    @course_option(lang)
    def show(target: str, course_folder: Path | None) -> None:
        from rich.markdown import Markdown

        from dlgrade.cli.console import console_on
        from dlgrade.markup.latex_to_text import readable

        course = any_course(course_folder)
        console = console_on(sys.stdout)
        for exercise in select(course, target):
            task = exercise.task(lang)
            console.print(f"{exercise.slug}  {task.title}", style="bold")
            facts = [messages.MINUTES(lang, minutes=task.minutes), PACKAGES[task.needs](lang)]
            console.print(f"{exercise.stub.relative_to(course.root)}  ({', '.join(facts)})", style="dim")
            console.print()
            console.print(Markdown(readable(task.statement)))
            console.print()

    return show
