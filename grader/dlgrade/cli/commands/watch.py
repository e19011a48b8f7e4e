"""`grade watch`: grades an exercise whenever its file is saved."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import click

from dlgrade.cli.course import course_for
from dlgrade.cli.names import completed
from dlgrade.cli.options import grading
from dlgrade.course.loading import select
from dlgrade.course.model import Course, Exercise
from dlgrade.isolation.sandbox.levels import Level
from dlgrade.messages import cli as messages
from dlgrade.text import Lang

OPTIONS = ("isolation", "course_folder")


def command(lang: Lang) -> click.Command:
    """The command, with its texts in `lang`."""

    @click.command("watch", help=messages.COMMANDS["watch"](lang))
    @click.argument("target", metavar="EXERCISE", required=False, shell_complete=completed)
    def watch(target: str | None, isolation: Level | None, course_folder: Path | None) -> None:
        course = course_for(course_folder)
        _watch(course, select(course, target) if target else course.exercises, isolation, lang)

    watch.params += [option for option in grading(lang) if option.name in OPTIONS]
    return watch


def _watch(course: Course, exercises: Sequence[Exercise], isolation: Level | None, lang: Lang) -> None:
    """Watch every file of the course, beginning with the next one of the wanted exercises."""
    from dlgrade.cli.grading.targets import targets_of
    from dlgrade.cli.terminal.console import console_on
    from dlgrade.cli.watching.keyboard import NoKeyboard, open_keyboard
    from dlgrade.cli.watching.screen import WatchScreen
    from dlgrade.cli.watching.session import WatchSession
    from dlgrade.cli.watching.views import Views, first_to_watch
    from dlgrade.cli.watching.warm_grader import WarmGrader
    from dlgrade.grading.session import Setting
    from dlgrade.isolation.sandbox.choose import open_sandbox
    from dlgrade.isolation.sandbox.limits import Limits
    from dlgrade.verdict.store import VerdictStore

    targets, store = targets_of(course, ()), VerdictStore(course.root)
    first = first_to_watch(exercises, store)
    current = next(target for target in targets if target.exercise == first)
    limits = Limits(withheld_folder=str(course.root))
    with closing(open_sandbox(limits, level=isolation)) as sandbox, open_keyboard() as keyboard:
        screen = WatchScreen(console_on(sys.stdout), not isinstance(keyboard, NoKeyboard), lang)
        with closing(WarmGrader(Setting(sandbox, limits))) as grader:
            WatchSession(targets, current, grader, store, Views(course, store, lang), screen).run(keyboard)
