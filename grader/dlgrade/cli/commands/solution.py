"""`grade solution mse`: shows the course's own solution with its explanation, after the exercise was passed or all
hints were shown."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dlgrade.cli.course import course_for
from dlgrade.cli.exercise.hints import hints_seen
from dlgrade.cli.names import completed
from dlgrade.cli.options import course_option
from dlgrade.course.loading import select
from dlgrade.course.model import Course, Exercise
from dlgrade.messages import cli as cli_messages
from dlgrade.messages import report as messages
from dlgrade.text import Lang, TextError

if TYPE_CHECKING:
    from rich.console import RenderableType


def command(lang: Lang) -> click.Command:
    """The command, with its texts in `lang`."""

    @click.command("solution", help=cli_messages.COMMANDS["solution"](lang))
    @click.argument("target", metavar="EXERCISE", shell_complete=completed)
    @course_option(lang)
    def solution(target: str, course_folder: Path | None) -> None:
        from dlgrade.cli.terminal.console import console_on

        course = course_for(course_folder)
        parts = [part for exercise in select(course, target) for part in solution_parts(course, exercise, lang)]
        console = console_on(sys.stdout)
        for part in parts:
            console.print(part, crop=False)  # lines of code are not cut, even in a narrow window

    return solution


class NotShown(TextError):
    """The solution is not shown, because the course has none or it is too early. The text says
    which, and what to do."""


def solution_parts(course: Course, exercise: Exercise, lang: Lang) -> list[RenderableType]:
    """The title, the code and its explanation, ready to print. Raises NotShown if the course has no solutions, or if
    the exercise is not passed and not all hints have been shown."""
    from rich.console import Group
    from rich.markdown import Markdown
    from rich.text import Text as RichText

    from dlgrade.course.stub import solution_code
    from dlgrade.markup.latex_to_text import readable

    if not exercise.solution.is_file():
        raise NotShown(messages.SOLUTION_NOT_HERE.filled(slug=exercise.slug))
    if not _earned(course, exercise, lang):
        raise NotShown(messages.SOLUTION_TOO_EARLY.filled(slug=exercise.slug))
    code = RichText(solution_code(exercise), no_wrap=True, overflow="ignore")
    return [
        RichText(f"{exercise.slug}  {exercise.title(lang)}", style="bold"), "",
        Group(code), "",  # without the group, the text would be joined with others and wrapped again
        Markdown(readable(exercise.why(lang))), "",
    ]  # fmt: skip


def _earned(course: Course, exercise: Exercise, lang: Lang) -> bool:
    """Has the exercise been passed in its last verdict, or has every hint been shown?"""
    from dlgrade.verdict.store import VerdictStore

    last = VerdictStore(course.root).last(exercise)
    passed = last is not None and last.kind == "passed"
    return passed or hints_seen(course, exercise) >= len(exercise.task(lang).hints)
