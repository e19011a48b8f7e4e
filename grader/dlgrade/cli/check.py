"""`grade`, `grade mse`, `grade 06`, `grade FILE…`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec

import click

from dlgrade.cli.course import any_course, course_for
from dlgrade.cli.names import completed
from dlgrade.cli.options import grading
from dlgrade.cli.output import ReaderLeft, silence_output
from dlgrade.cli.sentences import print_sentence
from dlgrade.cli.targets import Target, left_out, names_a_file, targets_of
from dlgrade.course.model import Course, Needs
from dlgrade.isolation.sandbox.levels import Level
from dlgrade.isolation.sandbox.model import CannotStart, Limits
from dlgrade.messages import cli as messages
from dlgrade.messages.isolation import STRONGER
from dlgrade.report.formats import Format
from dlgrade.text import Lang

if TYPE_CHECKING:
    from dlgrade.cli.run import Run
    from dlgrade.isolation.sandbox.launch import Launched

MAX_NAMES = 5
P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the options of the command ask for."""

    form: Format
    html: Path | None
    opens: bool
    seed: int
    isolation: Level | None


def command(lang: Lang) -> click.Command:
    """The command in one language."""

    @click.command("check", help=messages.CHECK(lang))
    @click.argument("targets", metavar="[TARGET]...", nargs=-1, shell_complete=completed)
    def check(targets: tuple[str, ...], as_json: bool, course_folder: Path | None, **options: Any) -> int:
        wishes = Wishes(**{**options, "form": "json" if as_json else options["form"]})
        chosen = _course(targets, course_folder)
        graded = targets_of(chosen, targets)
        if names := left_out(chosen, targets):
            print_sentence(messages.LEFT_OUT_OF_ARCHIVE(lang, names=", ".join(names[:MAX_NAMES])), err=True)
        return _grade(chosen, graded, bool(targets), wishes, lang)

    check.params += grading(lang)
    return check


def _course(words: Sequence[str], folder: Path | None) -> Course:
    """The course to grade with. A file elsewhere can be graded by the installed course; an exercise's own file
    needs a course folder."""
    return (any_course if any(map(names_a_file, words)) else course_for)(folder)


def _started_ahead(needs: Needs, limits: Limits, isolation: Level | None) -> Launched | None:
    """A process that will be needed, launched ahead; None where none can be started, and `open_sandbox`
    then says why."""
    from dlgrade.isolation.sandbox.launch import MODES, Launched

    try:
        return Launched(needs, limits, MODES.get(isolation))
    except CannotStart:
        return None


def _grade(course: Course, targets: list[Target], named: bool, wishes: Wishes, lang: Lang) -> int:
    limits = Limits(withheld_folder=str(course.root))
    needs = targets[0].exercise.needs if targets else "numpy"
    # Launched this early, the worker imports NumPy while this process imports NumPy and pytest.
    spare = _started_ahead(needs, limits, wishes.isolation)
    try:
        return _grade_with(spare, course, targets, named, limits, wishes, lang)
    except BaseException:
        if spare is not None:
            spare.kill()
        raise


def _grade_with(
    spare: Launched | None,
    course: Course,
    targets: list[Target],
    named: bool,
    limits: Limits,
    wishes: Wishes,
    lang: Lang,
) -> int:
    from dlgrade.cli.run import Run, exit_code, set_aside_sentence
    from dlgrade.cli.screen import screen_for
    from dlgrade.grading.session import Setting
    from dlgrade.isolation.sandbox.choose import open_sandbox

    sandbox = open_sandbox(limits, spare, wishes.isolation)
    if wishes.isolation is not None and sandbox.level != wishes.isolation:
        print_sentence(STRONGER(lang, asked=wishes.isolation, level=sandbox.level), err=True)
    try:
        screen = screen_for(wishes.form, sys.stdout, course, lang)
        setting = Setting(sandbox, limits, wishes.seed)
        run = Run(course, setting, _heard(screen.named if named else screen.changed))
        _heard(screen.begin)(setting)
        run.grade(targets, reuse=not named)
        _heard(screen.end)(run, overview=not named)
        _heard(sys.stdout.flush)()
        for path in run.aside:
            print_sentence(set_aside_sentence(path)(lang), err=True)
        if run.not_kept is not None:
            raise run.not_kept
        _make_page(run, course, wishes, lang)
        return exit_code(run, named)
    finally:
        sandbox.close()


def _make_page(run: Run, course: Course, wishes: Wishes, lang: Lang) -> None:
    """Write and open the page, if it was asked for. The sentence goes to the error stream, because the output may be a
    document for a program."""
    if wishes.html is None and not wishes.opens:
        return
    from dlgrade.cli.verdict_page import open_page, write_page

    path = write_page(run, course.root, wishes.html, lang)
    print_sentence((open_page(path) if wishes.opens else messages.PAGE_WRITTEN.filled(path=path))(lang), err=True)


def _heard(show: Callable[P, None]) -> Callable[P, None]:
    """A version of `show` for a reader that may leave (`grade mse | head`): grading goes on, and the exit code still
    reports the verdict."""

    def shown(*values: P.args, **named: P.kwargs) -> None:
        try:
            show(*values, **named)
        except (ReaderLeft, BrokenPipeError):
            silence_output()

    return shown
