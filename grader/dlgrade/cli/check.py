"""`grade`, `grade mse`, `grade 06`, `grade FILE`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dlgrade.cli.options import grading
from dlgrade.course.loading import SUFFIXES, find_root, load_course, own_root, select
from dlgrade.course.model import Course, CourseError, Exercise, Needs
from dlgrade.isolation.sandbox.levels import Level
from dlgrade.isolation.sandbox.model import CannotStart, Limits
from dlgrade.messages import cli as say
from dlgrade.messages.course import NO_COURSE
from dlgrade.text import Lang

if TYPE_CHECKING:
    from dlgrade.isolation.sandbox.launch import Launched

Files = dict[Exercise, Path]


def command(lang: Lang) -> click.Command:
    """The command in one language."""

    @click.command("check", help=say.CHECK(lang))
    @click.argument("targets", metavar="[TARGET]...", nargs=-1)
    def check(targets: tuple[str, ...], as_json: bool, seed: int, isolation: Level | None) -> int:
        course = _course(targets)
        return _grade(course, _files(course, targets), bool(targets), as_json, seed, lang, isolation)

    check.params += grading(lang)
    return check


def _course(targets: Sequence[str]) -> Course:
    """The course around the working folder, or around a file that is named, or the one that came with the package."""
    files = [Path(target).absolute().parent for target in targets if Path(target).is_file()]
    for start in (Path.cwd(), *files):
        root = find_root(start)
        if root is not None:
            return load_course(root)
    if not files:
        raise CourseError(NO_COURSE.filled(folder=Path.cwd()))
    return load_course(own_root())


def _files(course: Course, targets: Sequence[str]) -> Files:
    """The file to be graded for each exercise that the targets name; all exercises without one."""
    if not targets:
        return {exercise: exercise.stub for exercise in course.exercises}
    files: Files = {}
    for target in targets:
        path = Path(target)
        for exercise in select(course, target):
            files[exercise] = path if path.suffix in SUFFIXES or path.is_file() else exercise.stub
    return files


def _started_ahead(needs: Needs, limits: Limits, isolation: Level | None) -> Launched | None:
    """A process that will be needed; None where none can be had, of which `open_sandbox` then says why."""
    from dlgrade.isolation.sandbox.launch import MODES, Launched

    try:
        return Launched(needs, limits, MODES.get(isolation))
    except CannotStart:
        return None


def _grade(
    course: Course, files: Files, named: bool, as_json: bool, seed: int, lang: Lang, isolation: Level | None
) -> int:
    limits = Limits()
    needs = next(iter(files)).needs if files else "numpy"
    spare = _started_ahead(needs, limits, isolation)  # imports NumPy while it and pytest are imported here
    from dlgrade.cli.run import Run, exit_code, missing_framework
    from dlgrade.cli.screen import JsonScreen, Screen
    from dlgrade.grading.session import Setting
    from dlgrade.isolation.sandbox.choose import open_sandbox

    sandbox = open_sandbox(limits, spare, isolation)
    try:
        screen = JsonScreen(sys.stdout) if as_json else Screen(sys.stdout, course, lang)
        left_out = [exercise for exercise in files if missing_framework(exercise)]
        setting = Setting(sandbox, limits, seed)
        run = Run(course, setting, screen.named if named else screen.changed)
        screen.begin(setting)
        run.grade({e: path for e, path in files.items() if e not in left_out}, reuse=not named)
        screen.end(run, left_out, overview=not named)
        if run.not_kept is not None:
            raise run.not_kept
        return exit_code(run.verdicts)
    finally:
        sandbox.close()
