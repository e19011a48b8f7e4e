"""`grade nbgrader`: courses for teachers who work with nbgrader."""

from __future__ import annotations

import importlib.util
import shlex
from pathlib import Path

import click

from dlgrade.cli.course import any_course
from dlgrade.cli.options import course_option
from dlgrade.course.model import CourseError
from dlgrade.messages import cli as say
from dlgrade.messages import notebook as words
from dlgrade.text import Lang


def command(lang: Lang) -> click.Group:
    """The group of commands in one language."""
    group = click.Group("nbgrader", help=say.COMMANDS["nbgrader"](lang))
    group.add_command(_init(lang))
    return group


def _init(lang: Lang) -> click.Command:
    @click.command("init", help=words.INIT(lang))
    @click.argument("folder", metavar="COURSE", type=click.Path(file_okay=False, path_type=Path))
    @click.argument("targets", metavar="[TARGET]...", nargs=-1)
    @click.option("--as", "together", metavar="NAME", default="", help=words.AS(lang))
    @click.option("--course-id", default="", help=words.COURSE_ID(lang))
    @click.option("--accept-weak-isolation", "weak", is_flag=True, help=words.ACCEPT_WEAK(lang))
    @course_option(lang)
    def init(
        folder: Path, targets: tuple[str, ...], together: str, course_id: str, weak: bool, course_folder: Path | None
    ) -> None:
        if importlib.util.find_spec("nbgrader") is None:
            raise CourseError(words.NOT_INSTALLED)
        from dlgrade.nbgrader.course import Plan, write_course

        plan = Plan(folder, course_id or folder.resolve().name, lang, "L0" if weak else "L2", together)
        name = ""
        for written in write_course(any_course(course_folder), targets, plan):
            click.echo((words.KEPT if written.kept else words.WRITTEN)(lang, path=written.path))
            name = name or (written.path.stem if written.path.suffix == ".ipynb" else "")
        here = folder.resolve() == Path.cwd()
        click.echo((words.NEXT_HERE if here else words.NEXT)(lang, folder=shlex.quote(str(folder)), name=name))

    return init
