"""`grade hint mse`: one hint more than last time."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dlgrade.course.loading import course_at, select
from dlgrade.course.model import Course, Exercise
from dlgrade.files import write_atomically
from dlgrade.messages import cli as say
from dlgrade.messages import report as words
from dlgrade.text import Lang


def command(lang: Lang) -> click.Command:
    """The command in one language."""

    @click.command("hint", help=say.COMMANDS["hint"](lang))
    @click.argument("target", metavar="EXERCISE")
    def hint(target: str) -> None:
        course = course_at(Path.cwd())
        for exercise in select(course, target):
            _one_more(course, exercise, lang)

    return hint


def _one_more(course: Course, exercise: Exercise, lang: Lang) -> None:
    """Show all hints up to the next one, and remember how many were shown."""
    from rich.markdown import Markdown

    from dlgrade.cli.console import console_on
    from dlgrade.markup.latex_to_text import readable

    hints = exercise.task(lang).hints
    memory = course.root / ".grade" / "hints" / exercise.slug
    shown = min(_seen(memory) + 1, len(hints))
    console = console_on(sys.stdout)
    for number, text in enumerate(hints[:shown], start=1):
        console.print(words.HINT(lang, number=number, count=len(hints)), style="bold")
        console.print(Markdown(readable(text)))
        console.print()
    last = shown == len(hints)
    console.print(words.NO_MORE_HINTS(lang) if last else words.HINT_NEXT(lang, slug=exercise.slug), style="dim")
    write_atomically(memory, f"{shown}\n")


def _seen(memory: Path) -> int:
    try:
        return int(memory.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return 0
