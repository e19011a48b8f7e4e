"""`grade show mse`: prints the task of an exercise."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dlgrade.cli.course import any_course
from dlgrade.cli.names import completed
from dlgrade.cli.options import course_option
from dlgrade.course.loading import select
from dlgrade.course.model import Course, Exercise
from dlgrade.messages import cli as cli_messages
from dlgrade.messages import words as messages
from dlgrade.messages.packages import PACKAGES
from dlgrade.text import Lang

if TYPE_CHECKING:
    from rich.console import RenderableType


def command(lang: Lang) -> click.Command:
    """The command, with its texts in `lang`."""

    @click.command("show", help=cli_messages.COMMANDS["show"](lang))
    @click.argument("target", metavar="EXERCISE", shell_complete=completed)
    @course_option(lang)
    def show(target: str, course_folder: Path | None) -> None:
        from dlgrade.cli.console import console_on

        course = any_course(course_folder)
        console = console_on(sys.stdout)
        for exercise in select(course, target):
            for part in task_parts(course, exercise, lang):
                console.print(part)

    return show


def task_parts(course: Course, exercise: Exercise, lang: Lang) -> list[RenderableType]:
    """The title, the path of the stub, and the statement, ready to print."""
    from rich.markdown import Markdown
    from rich.text import Text as RichText

    from dlgrade.markup.latex_to_text import readable

    task = exercise.task(lang)
    facts = [messages.MINUTES(lang, minutes=task.minutes), PACKAGES[task.needs](lang)]
    place = f"{exercise.stub.relative_to(course.root)}  ({', '.join(facts)})"
    return [
        RichText(f"{exercise.slug}  {task.title}", style="bold"), RichText(place, style="dim"), "",
        Markdown(readable(task.statement)), "",
    ]  # fmt: skip
