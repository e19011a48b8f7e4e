"""`grade`, `grade mse`, `grade 06`, `grade FILE…`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec

import click

from dlgrade.cli.course import any_course, course_for
from dlgrade.cli.grading.targets import Target, left_out, names_a_file, targets_of
from dlgrade.cli.names import completed
from dlgrade.cli.options import grading
from dlgrade.cli.terminal.output import ReaderLeft, silence_output
from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.course.model import Course, Needs
from dlgrade.isolation.sandbox.levels import Level
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import CannotStart
from dlgrade.messages import cli as messages
from dlgrade.messages.isolation import STRONGER
from dlgrade.text import Lang

if TYPE_CHECKING:
    from dlgrade.cli.grading.run import Run
    from dlgrade.isolation.sandbox.launch import Launched

MAX_NAMES = 5
P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class GradeOptions:
    """The options of the command. `opens` is True for `--open`."""

    form: str
    html: Path | None
    opens: bool
    seed: int
    isolation: Level | None


def command(lang: Lang) -> click.Command:
    """The command, with its texts in `lang`."""

    @click.command("check", help=messages.CHECK(lang))
    @click.argument("targets", metavar="[TARGET]...", nargs=-1, shell_complete=completed)
    def check(targets: tuple[str, ...], as_json: bool, course_folder: Path | None, **given_options: Any) -> int:
        options = GradeOptions(**{**given_options, "form": "json" if as_json else given_options["form"]})
        chosen = _course(targets, course_folder)
        graded = targets_of(chosen, targets)
        if names := left_out(chosen, targets):
            print_sentence(messages.LEFT_OUT_OF_ARCHIVE(lang, names=", ".join(names[:MAX_NAMES])), err=True)
        return _grade(chosen, graded, bool(targets), options, lang)

    check.params += grading(lang)
    return check


def _course(words: Sequence[str], folder: Path | None) -> Course:
    """The course to grade with. To grade a named file, the installed course is enough; to grade an exercise by its
    name, there must be a course folder."""
    return (any_course if any(map(names_a_file, words)) else course_for)(folder)


def _started_ahead(needs: Needs, limits: Limits, isolation: Level | None) -> Launched | None:
    """A worker or server process, launched before it is needed. None if none can be started; `open_sandbox` then
    reports the reason."""
    from dlgrade.isolation.sandbox.launch import MODES, Launched

    try:
        return Launched(needs, limits, MODES.get(isolation))
    except CannotStart:
        return None


def _grade(course: Course, targets: list[Target], named: bool, options: GradeOptions, lang: Lang) -> int:
    limits = Limits(withheld_folder=str(course.root))
    needs = targets[0].exercise.needs if targets else "numpy"
    # Launched this early, the process imports NumPy while this one imports NumPy and pytest.
    spare = _started_ahead(needs, limits, options.isolation)
    try:
        return _grade_with(spare, course, targets, named, limits, options, lang)
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
    options: GradeOptions,
    lang: Lang,
) -> int:
    from dlgrade.cli.grading.run import Run, exit_code, set_aside_sentence
    from dlgrade.cli.grading.screen import screen_for
    from dlgrade.grading.session import Setting
    from dlgrade.isolation.sandbox.choose import open_sandbox

    sandbox = open_sandbox(limits, spare, options.isolation)
    if options.isolation is not None and sandbox.level != options.isolation:
        print_sentence(STRONGER(lang, asked=options.isolation, level=sandbox.level), err=True)
    try:
        screen = screen_for(options.form, sys.stdout, course, lang)
        setting = Setting(sandbox, limits, options.seed)
        run = Run(course, setting, _while_read(screen.named if named else screen.changed))
        _while_read(screen.begin)(setting)
        run.grade(targets, reuse=not named)
        _while_read(screen.end)(run, overview=not named)
        _while_read(sys.stdout.flush)()
        for path in run.aside:
            print_sentence(set_aside_sentence(path)(lang), err=True)
        if run.not_kept is not None:
            raise run.not_kept
        _make_page(run, course, options, lang)
        return exit_code(run, named)
    finally:
        sandbox.close()


def _make_page(run: Run, course: Course, options: GradeOptions, lang: Lang) -> None:
    """Write and open the page, if the options say so. The sentence about it goes to stderr, because stdout may be a
    document for a program."""
    if options.html is None and not options.opens:
        return
    from dlgrade.cli.grading.verdict_page import open_page, write_page

    path = write_page(run, course.root, options.html, lang)
    print_sentence((open_page(path) if options.opens else messages.PAGE_WRITTEN.filled(path=path))(lang), err=True)


def _while_read(show: Callable[P, None]) -> Callable[P, None]:
    """A version of `show` that prints only as long as somebody reads the output. If the reader ends (`grade mse |
    head`), grading goes on, and the exit code still reports the verdict."""

    def shown(*values: P.args, **named: P.kwargs) -> None:
        try:
            show(*values, **named)
        except (ReaderLeft, BrokenPipeError):
            silence_output()

    return shown
