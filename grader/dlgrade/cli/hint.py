"""`grade hint mse`: shows one hint more than the last time."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dlgrade.cli.course import course_for
from dlgrade.cli.options import course_option
from dlgrade.course.loading import select
from dlgrade.course.model import Course, Exercise
from dlgrade.files import CannotWrite, write_atomically
from dlgrade.messages import cli as cli_messages
from dlgrade.messages import report as messages
from dlgrade.text import Lang


def command(lang: Lang) -> click.Command:
    """The command in one language."""

    @click.command("hint", help=cli_messages.COMMANDS["hint"](lang))
    @click.argument("target", metavar="EXERCISE")
    @click.option("--number", type=click.IntRange(min=1), metavar="N", help=cli_messages.HINT_NUMBER(lang))
    @course_option(lang)
    def hint(target: str, number: int | None, course_folder: Path | None) -> None:
        course = course_for(course_folder)
        for exercise in select(course, target):
            _up_to(course, exercise, number, lang)

    return hint


def _up_to(course: Course, exercise: Exercise, number: int | None, lang: Lang) -> None:
    """Show all hints up to the next one, or up to `number`, and remember how many were shown.

    Where nothing can be remembered, the next command names its number, so that it does not show the same hint again.
    """
    from rich.markdown import Markdown

    from dlgrade.cli.console import console_on
    from dlgrade.markup.latex_to_text import readable

    hints = exercise.task(lang).hints
    memory = course.root / ".grade" / "hints" / exercise.slug
    shown = min(number or _seen(memory) + 1, len(hints))
    try:
        write_atomically(memory, f"{shown}\n")
        following = messages.HINT_NEXT(lang, slug=exercise.slug)
    except CannotWrite as error:
        following = f"{error.text(lang)}\n{messages.HINT_NUMBER(lang, slug=exercise.slug, number=shown + 1)}"
    console = console_on(sys.stdout)
    for place, text in enumerate(hints[:shown], start=1):
        console.print(messages.HINT(lang, number=place, count=len(hints)), style="bold")
        console.print(Markdown(readable(text)))
        console.print()
    last = shown == len(hints)
    console.print(messages.NO_MORE_HINTS(lang) if last else following, style="dim")


def _seen(memory: Path) -> int:
    try:
        return int(memory.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return 0
