"""`grade nbgrader`: the commands for teachers who work with nbgrader."""

from __future__ import annotations

import importlib.util
import os
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dlgrade.cli.course import any_course
from dlgrade.cli.main import PASSED
from dlgrade.cli.names import completed
from dlgrade.cli.options import NEW_FOLDER, HomePath, course_option
from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.course.extras import install_command
from dlgrade.course.model import CourseError
from dlgrade.files import write_atomically
from dlgrade.messages import cli as cli_messages
from dlgrade.messages import nbgrader as messages
from dlgrade.text import Lang

if TYPE_CHECKING:
    from dlgrade.nbgrader.configuration import Change


FOLDER = HomePath(file_okay=False, path_type=Path)


def command(lang: Lang) -> click.Group:
    """The group of commands, with its texts in `lang`."""
    group = click.Group("nbgrader", help=cli_messages.COMMANDS["nbgrader"](lang))
    group.add_command(_init(lang))
    group.add_command(_update(lang))
    group.add_command(_autograde(lang))
    group.add_command(_report(lang))
    return group


def _init(lang: Lang) -> click.Command:
    @click.command("init", help=messages.INIT(lang))
    @click.argument("folder", metavar="COURSE", type=FOLDER)
    @click.argument("targets", metavar="[TARGET]...", nargs=-1, shell_complete=completed)
    @click.option("--as", "together", metavar="NAME", default="", help=messages.AS(lang))
    @click.option("--course-id", default="", help=messages.COURSE_ID(lang))
    @click.option("--exchange", metavar="FOLDER", type=NEW_FOLDER, help=messages.EXCHANGE(lang))
    @click.option("--accept-weak-isolation", "weak", is_flag=True, help=messages.ACCEPT_WEAK(lang))
    @course_option(lang)
    def init(
        folder: Path,
        targets: tuple[str, ...],
        together: str,
        course_id: str,
        exchange: Path | None,
        weak: bool,
        course_folder: Path | None,
    ) -> None:
        _need_nbgrader()
        from dlgrade.nbgrader.configuration import CoursePlan
        from dlgrade.nbgrader.course import write_course

        place = str(exchange.absolute()) if exchange else ""
        plan = CoursePlan(folder, course_id or folder.resolve().name, lang, "L0" if weak else "L2", together, place)
        name = ""
        for written in write_course(any_course(course_folder), targets, plan):
            sentence = messages.KEPT_WITHOUT if written.lacks else messages.KEPT if written.kept else messages.WRITTEN
            print_sentence(sentence(lang, path=written.path, names=", ".join(written.lacks)))
            name = name or (written.path.stem if written.path.suffix == ".ipynb" else "")
        if exchange is not None:
            _tell_closed(exchange, lang)
        is_current = folder.resolve() == Path.cwd()
        print_sentence(
            (messages.NEXT_HERE if is_current else messages.NEXT)(lang, folder=shlex.quote(str(folder)), name=name)
        )

    return init


def _update(lang: Lang) -> click.Command:
    @click.command("update", help=messages.UPDATE(lang))
    @click.argument("folder", metavar="[COURSE]", default=".", type=FOLDER)
    @click.option("--accept-weak-isolation", "weak", is_flag=True, help=messages.ACCEPT_WEAK(lang))
    @click.option("--yes", is_flag=True, help=messages.YES(lang))
    @course_option(lang)
    def update(folder: Path, weak: bool, yes: bool, course_folder: Path | None) -> int:
        _need_nbgrader()
        from dlgrade.nbgrader.configuration import CONFIGURATION_FILE, CoursePlan, change_of, language_of
        from dlgrade.nbgrader.course_place import check_course
        from dlgrade.nbgrader.source_changes import notebook_changes

        path = folder / CONFIGURATION_FILE
        check_course(folder, messages.NO_COURSE_TO_UPDATE)
        plan = CoursePlan(folder, "", language_of(path) or lang, "L0" if weak else "L2")
        course = any_course(course_folder)
        change = change_of(course, plan)
        cells = list(notebook_changes(folder, course, plan.lang))
        if change is not None:
            click.echo(change.difference())
            _write([change], messages.CHANGE_CONFIGURATION(lang, path=path), yes, lang)
        for cell in cells:
            print_sentence(messages.CHANGED_CELLS(lang, path=cell.path))
        if cells:
            _write(cells, messages.CHANGE_CELLS(lang), yes, lang)
        for name in sorted({cell.path.parent.name for cell in cells}):
            if (folder / "release" / name).is_dir():
                print_sentence(messages.RELEASE_AGAIN(lang, name=name))
        if change is None and not cells:
            print_sentence(messages.UP_TO_DATE(lang))
        return PASSED

    return update


def _autograde(lang: Lang) -> click.Command:
    @click.command("autograde", help=messages.AUTOGRADE(lang))
    @click.argument("assignment", metavar="ASSIGNMENT")
    @click.option("--in", "folder", metavar="DIR", default=".", type=FOLDER, help=messages.REPORT_COURSE(lang))
    @click.option("--student", metavar="NAME", default="*", help=messages.AUTOGRADE_STUDENT(lang))
    @click.option("--jobs", type=click.IntRange(min=1), metavar="N", help=messages.AUTOGRADE_JOBS(lang))
    @click.option("--force", is_flag=True, help=messages.AUTOGRADE_FORCE(lang))
    @course_option(lang)
    def autograde(
        assignment: str, folder: Path, student: str, jobs: int | None, force: bool, course_folder: Path | None
    ) -> int:
        _need_nbgrader()
        from dlgrade.nbgrader.ahead import started
        from dlgrade.nbgrader.folder_names import assignment_named

        name = assignment_named(assignment)
        with started(jobs or os.cpu_count() or 1) as processes:
            from dlgrade.cli.nbgrader.autograde import autograde_and_tell

            return autograde_and_tell(any_course(course_folder), folder, name, student, processes, force, lang)

    return autograde


def _report(lang: Lang) -> click.Command:
    @click.command("report", help=messages.REPORT(lang))
    @click.argument("assignment", metavar="ASSIGNMENT")
    @click.option("--in", "folder", metavar="DIR", default=".", type=FOLDER, help=messages.REPORT_COURSE(lang))
    @click.option("--to", metavar="DIR", type=FOLDER, help=messages.REPORT_TO(lang))
    @course_option(lang)
    def report(assignment: str, folder: Path, to: Path | None, course_folder: Path | None) -> int:
        _need_nbgrader()
        from dlgrade.cli.nbgrader.report import write_report
        from dlgrade.nbgrader.folder_names import assignment_named

        name = assignment_named(assignment)
        place = to or folder / "reports" / name
        write_report(any_course(course_folder), folder, name, place, lang)
        print_sentence(messages.REPORT_WRITTEN(lang, path=place))
        return PASSED

    return report


def _tell_closed(exchange: Path, lang: Lang) -> None:
    """Say how to open the folders that keep other accounts out of the exchange, if any does."""
    from dlgrade.nbgrader.exchange_folder import closed_folders

    commands = [shlex.join(["chmod", mode, str(path)]) for mode, path in closed_folders(exchange)]
    if commands:
        print_sentence(messages.CLOSED_EXCHANGE(lang, commands=", ".join(f"`{each}`" for each in commands)), err=True)


def _write(changes: Sequence[Change], question: str, yes: bool, lang: Lang) -> None:
    """Ask whether to write the changes, and write them. Raises CourseError if the answer is no, or
    if nobody can answer."""
    try:
        agreed = yes or click.confirm(question)
    except click.Abort:
        agreed = False
    if not agreed:
        raise CourseError(messages.UNCHANGED)
    for change in changes:
        write_atomically(change.path, change.after)
        print_sentence(messages.CHANGED(lang, path=change.path))


def _need_nbgrader() -> None:
    if importlib.util.find_spec("nbgrader") is None:
        raise CourseError(messages.NOT_INSTALLED.filled(install=install_command("classroom")))
