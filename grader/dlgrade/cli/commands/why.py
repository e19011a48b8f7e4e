"""`grade why mse`: prints a longer explanation of the first failed check in the last verdict."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dlgrade.cli.course import course_for
from dlgrade.cli.names import completed
from dlgrade.cli.options import course_option
from dlgrade.course.loading import select
from dlgrade.course.model import Course, Exercise
from dlgrade.kinds import Kind
from dlgrade.messages import cli as cli_messages
from dlgrade.messages import why as messages
from dlgrade.text import Lang, Text, TextError

if TYPE_CHECKING:
    from rich.console import RenderableType

    from dlgrade.report.why import WhyLine
    from dlgrade.verdict.model import Verdict

STYLES = {"title": "bold", "said": "default", "code": "cyan", "value": "default", "pointer": "dim"}
INDENTS = {"code": 2, "value": 4, "quote": 2}
WITHOUT_MISTAKE: dict[Kind, Text] = {"passed": messages.PASSED, "not_attempted": messages.NOT_WRITTEN}


class NothingToSay(TextError):
    """The last verdict contains nothing to explain."""


def command(lang: Lang) -> click.Command:
    """The command, with its texts in `lang`."""

    @click.command("why", help=cli_messages.COMMANDS["why"](lang))
    @click.argument("target", metavar="EXERCISE", shell_complete=completed)
    @course_option(lang)
    def why(target: str, course_folder: Path | None) -> None:
        from dlgrade.cli.terminal.console import console_on

        course = course_for(course_folder)
        parts = _all_parts(course, select(course, target), lang)
        console = console_on(sys.stdout)
        for part in parts:
            console.print(part)

    return why


def _all_parts(course: Course, exercises: Sequence[Exercise], lang: Lang) -> list[RenderableType]:
    """The explanations for all exercises that have one. Raises NothingToSay if none has."""
    parts: list[RenderableType] = []
    reason: NothingToSay | None = None
    for exercise in exercises:
        try:
            parts += _parts(course, exercise, lang)
        except NothingToSay as error:
            reason = reason or error
    if not parts and reason is not None:
        raise reason
    return parts


def _parts(course: Course, exercise: Exercise, lang: Lang) -> list[RenderableType]:
    """The longer explanation of the last verdict, ready to print. Raises NothingToSay if there is none."""
    from dlgrade.exam.loading import load_checks
    from dlgrade.report.why import first_failed, why_lines

    verdict = _last(course, exercise)
    failed = first_failed(verdict)
    if failed is None:
        reason = WITHOUT_MISTAKE.get(verdict.kind, messages.NO_VERDICT)
        raise NothingToSay(reason.filled(slug=exercise.slug))
    tests = next((check.tests for check in load_checks(exercise) if check.name == failed.name), ())
    return [_drawn(line) for line in why_lines(exercise, verdict, tests, lang)]


def _last(course: Course, exercise: Exercise) -> Verdict:
    from dlgrade.verdict.store import VerdictStore

    verdict = VerdictStore(course.root).last(exercise)
    if verdict is None:
        raise NothingToSay(messages.NO_VERDICT.filled(slug=exercise.slug))
    return verdict


def _drawn(line: WhyLine) -> RenderableType:
    from rich.markdown import Markdown
    from rich.padding import Padding
    from rich.text import Text as RichText

    from dlgrade.markup.latex_to_text import readable

    if line.role in ("text", "quote"):
        return Padding(Markdown(readable(line.text)), (0, 0, 0, INDENTS.get(line.role, 0)))
    shown = RichText(line.text, style=STYLES[line.role])
    return Padding(shown, (0, 0, 0, INDENTS.get(line.role, 0)), expand=False)
