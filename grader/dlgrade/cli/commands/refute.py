"""`grade refute mse`: teaches with wrong programs.
The student predicts what one answers, refutes it with a call, or corrects it."""

from __future__ import annotations

import json
import random
import secrets
import sys
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dlgrade.cli.course import course_for
from dlgrade.cli.names import completed
from dlgrade.cli.options import course_option
from dlgrade.course.loading import select
from dlgrade.messages import cli as cli_messages
from dlgrade.messages import lessons as messages
from dlgrade.text import Lang

if TYPE_CHECKING:
    from dlgrade.cli.refute.lessons import Lessons
    from dlgrade.lessons.history import LessonHistory

COUNT = 3


def command(lang: Lang) -> click.Command:
    """The command, with its texts in `lang`."""

    @click.command("refute", help=cli_messages.COMMANDS["refute"](lang))
    @click.argument("target", metavar="[CHAPTER|EXERCISE]", required=False, shell_complete=completed)
    @click.option("--code", "with_code", is_flag=True, help=messages.SHOW_CODE(lang))
    @click.option("--mend", is_flag=True, help=messages.MEND(lang))
    @click.option("--new", is_flag=True, help=messages.NEW(lang))
    @click.option("--count", type=click.IntRange(min=1), default=COUNT, show_default=True, help=messages.COUNT(lang))
    @click.option("--seed", type=int, help=messages.SEED(lang))
    @click.option("--json", "as_json", is_flag=True, help=messages.AS_JSON(lang))
    @course_option(lang)
    def refute(
        target: str | None, with_code: bool, mend: bool, new: bool, count: int, seed: int | None, as_json: bool,
        course_folder: Path | None,
    ) -> int:  # fmt: skip
        from dlgrade.cli.refute.lessons import lessons_of, with_programs
        from dlgrade.lessons.history import LessonHistory

        course = course_for(course_folder)
        chosen = select(course, target) if target else course.exercises
        order = random.Random(secrets.randbits(32) if seed is None else seed)
        if mend or new:
            from dlgrade.cli.refute.mend import mend_one

            if len(chosen) != 1:
                raise click.UsageError(messages.MEND_ONE(lang))
            return mend_one(course, with_programs(chosen[0]), new, order, lang)
        history = LessonHistory(course.root)
        with lessons_of(course, chosen, history, order) as lessons:
            if as_json:
                return _print(lessons, count, with_code, lang)
            return _ask(lessons, history, target or "", count, with_code, lang)

    return refute


def _print(lessons: Lessons, count: int, with_code: bool, lang: Lang) -> int:
    from dlgrade.lessons.code import code_of
    from dlgrade.lessons.shown import as_data

    data = [
        as_data(each, code_of(each.exercise, each.mistake) if with_code else None, lang)
        for each, _ in islice(lessons, count)
    ]
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))
    return 0


def _ask(lessons: Lessons, history: LessonHistory, target: str, count: int, with_code: bool, lang: Lang) -> int:
    from dlgrade.cli.refute.session import RefuteSession, StudentStops
    from dlgrade.cli.terminal.console import console_on

    session = RefuteSession(console_on(sys.stdout), history, with_code, lang)
    try:
        for number, (lesson, maker) in enumerate(islice(lessons, count), start=1):
            session.teach(lesson, maker, number, count)
    except StudentStops:
        session.console.print()
    if not session.asked:
        from dlgrade.cli.refute.lessons import CannotTeach

        raise CannotTeach(messages.NONE_HERE.filled(target=target))
    session.end()
    return 0 if session.refuted == session.asked else 1
