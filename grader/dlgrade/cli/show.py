"""`grade show mse`: the task."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dlgrade.course.loading import course_at, select
from dlgrade.messages import cli as say
from dlgrade.messages import words
from dlgrade.text import Lang


def command(lang: Lang) -> click.Command:
    """The command in one language."""

    @click.command("show", help=say.COMMANDS["show"](lang))
    @click.argument("target", metavar="EXERCISE")
    def show(target: str) -> None:
        from rich.markdown import Markdown

        from dlgrade.cli.console import console_on
        from dlgrade.markup.latex_to_text import readable

        course = course_at(Path.cwd())
        console = console_on(sys.stdout)
        for exercise in select(course, target):
            task = exercise.task(lang)
            console.print(f"{exercise.slug}  {task.title}", style="bold")
            facts = [words.MINUTES(lang, minutes=task.minutes), words.NEEDS(lang, needs=task.needs)]
            console.print(f"{exercise.stub.relative_to(course.root)}  ({', '.join(facts)})", style="dim")
            console.print()
            console.print(Markdown(readable(task.statement)))
            console.print()

    return show
