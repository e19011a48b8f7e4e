"""`grade class`: everything that a class handed in. The module has the name of the command, which is a word of Python,
so it is imported by its name as a text, like every command."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dlgrade.cli.classroom_results import existing_results
from dlgrade.cli.course import any_course
from dlgrade.cli.main import NOT_PASSED, OUR_FAULT, PASSED
from dlgrade.cli.names import completed
from dlgrade.cli.options import course_option
from dlgrade.course.loading import select
from dlgrade.course.model import Course, CourseError
from dlgrade.messages import classroom as messages
from dlgrade.messages import cli as cli_messages
from dlgrade.messages import cluster as cluster_messages
from dlgrade.messages import similar as similar_messages
from dlgrade.text import Lang, Text

if TYPE_CHECKING:
    from dlgrade.classroom.model import Intake
    from dlgrade.classroom.summary import ClassSummary

EXISTING = click.Path(path_type=Path)


class _ClassGroup(click.Group):
    """A first word that is not a command is a folder to grade: `grade class submissions/`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in (*self.commands, *ctx.help_option_names):
            args = ["run", *args]
        return super().parse_args(ctx, args)


def command(lang: Lang) -> click.Group:
    """The group of commands in one language."""
    group = _ClassGroup("class", help=cli_messages.COMMANDS["class"](lang))
    for make in (_run, _intake, _report, _override, _name, _regrade, _similar):
        group.add_command(make(lang))
    return group


def _run(lang: Lang) -> click.Command:
    @click.command("run", help=messages.RUN(lang))
    @click.argument("folder", metavar="FOLDER", type=EXISTING)
    @click.argument("targets", metavar="[TARGET]...", nargs=-1, shell_complete=completed)
    @click.option("--to", metavar="DIR", type=click.Path(file_okay=False, path_type=Path), help=messages.TO(lang))
    @click.option("--roster", metavar="CSV", type=EXISTING, help=messages.ROSTER(lang))
    @click.option("--jobs", type=click.IntRange(min=1), metavar="N", help=messages.JOBS(lang))
    @click.option("--dask", metavar="ADDRESS", help=cluster_messages.OPTION(lang))
    @click.option("--seed", type=click.IntRange(min=0), metavar="N", help=messages.SEED(lang))
    @click.option("--examples", "with_examples", is_flag=True, help=messages.WITH_EXAMPLES(lang))
    @click.option("--accept-weak-isolation", "weak", is_flag=True, help=messages.ACCEPT_WEAK(lang))
    @course_option(lang)
    def run(
        folder: Path,
        targets: tuple[str, ...],
        to: Path | None,
        roster: Path | None,
        jobs: int | None,
        dask: str | None,
        seed: int | None,
        with_examples: bool,
        weak: bool,
        course_folder: Path | None,
    ) -> int:
        from dlgrade.classroom.results import Results
        from dlgrade.classroom.work import ClassPlan, level_here
        from dlgrade.cli.classroom_run import executors, grade_and_tell, judge_examples

        place = _place(folder, to)
        course = any_course(course_folder)
        results = Results(place)
        try:
            taken = _taken_in(course, folder, targets, roster)
            plan = ClassPlan(course.root, results.seed(seed), level_here(course.root, "L0" if weak else "L2"))
            with executors(dask, jobs, plan, course) as open_executor:
                if with_examples:
                    judge_examples(taken, course, results, plan.level, lang)
                summary = grade_and_tell(taken, course, results, plan, place, open_executor, lang)
        finally:
            results.close()
        return _code(summary)

    return run


def _intake(lang: Lang) -> click.Command:
    @click.command("intake", help=messages.INTAKE(lang))
    @click.argument("folder", metavar="FOLDER", type=EXISTING)
    @click.argument("targets", metavar="[TARGET]...", nargs=-1, shell_complete=completed)
    @click.option("--roster", metavar="CSV", type=EXISTING, help=messages.ROSTER(lang))
    @course_option(lang)
    def intake(folder: Path, targets: tuple[str, ...], roster: Path | None, course_folder: Path | None) -> int:
        from dlgrade.cli.classroom_run import tell_intake

        if not folder.exists():
            raise CourseError(messages.NO_SOURCE.filled(path=folder))
        unclear = tell_intake(_taken_in(any_course(course_folder), folder, targets, roster), lang)
        return NOT_PASSED if unclear else PASSED

    return intake


def _report(lang: Lang) -> click.Command:
    @click.command("report", help=messages.REPORT(lang))
    @click.argument("results", metavar="RESULTS", type=click.Path(file_okay=False, path_type=Path))
    @course_option(lang)
    def report(results: Path, course_folder: Path | None) -> int:
        from dlgrade.classroom.derived import write_derived

        with closing(existing_results(results)) as opened:
            write_derived(opened, any_course(course_folder).exercises, results, lang)
        click.echo(messages.WRITTEN(lang, path=results))
        return PASSED

    return report


def _override(lang: Lang) -> click.Command:
    @click.command("override", help=messages.OVERRIDE(lang))
    @click.argument("results", metavar="RESULTS", type=click.Path(file_okay=False, path_type=Path))
    @click.argument("student", metavar="[STUDENT]", default="")
    @click.argument("exercise", metavar="[EXERCISE]", default="", shell_complete=completed)
    @click.option("--points", type=click.IntRange(min=0), metavar="N", help=messages.BY_POINTS(lang))
    @click.option("--check", metavar="NAME", default="", help=messages.BY_CHECK(lang))
    @click.option("--comment", metavar="TEXT", default="", help=messages.BY_COMMENT(lang))
    @click.option("--remove", is_flag=True, help=messages.BY_REMOVE(lang))
    @click.option("--by", metavar="NAME", default="", help=messages.BY_WHOM(lang))
    @click.option("--from", "file", metavar="CSV", type=EXISTING, help=messages.BY_FILE(lang))
    @click.option("--form", metavar="CSV", type=EXISTING, help=messages.BY_FORM(lang))
    @course_option(lang)
    def override(
        results: Path,
        student: str,
        exercise: str,
        points: int | None,
        check: str,
        comment: str,
        remove: bool,
        by: str,
        file: Path | None,
        form: Path | None,
        course_folder: Path | None,
    ) -> int:
        from dlgrade.classroom.overrides import CannotOverride, Override, read_overrides
        from dlgrade.cli.classroom_run import decide_and_tell, write_form

        if form is not None:
            with closing(existing_results(results)) as opened:
                write_form(opened, form, lang)
            return PASSED

        decides = points is not None or bool(comment)
        if file is None and not (student and exercise and decides != remove):
            raise CannotOverride(messages.WHAT_TO_OVERRIDE)
        wanted = [Override(student, exercise, check, points, comment, by)] if file is None else read_overrides(file, by)
        with closing(existing_results(results)) as opened:
            decide_and_tell(opened, any_course(course_folder), wanted, results, lang)
        return PASSED

    return override


def _name(lang: Lang) -> click.Command:
    @click.command("name", help=messages.NAME_COMMAND(lang))
    @click.argument("results", metavar="RESULTS", type=click.Path(file_okay=False, path_type=Path))
    @click.argument("group", metavar="[GROUP]", default="")
    @click.option("--ko", metavar="TEXT", default="", help=messages.IN_KOREAN(lang))
    @click.option("--en", metavar="TEXT", default="", help=messages.IN_ENGLISH(lang))
    @click.option("--remove", is_flag=True, help=messages.UNNAME(lang))
    @course_option(lang)
    def name(results: Path, group: str, ko: str, en: str, remove: bool, course_folder: Path | None) -> int:
        from dlgrade.cli.classroom_run import name_and_tell, tell_groups

        says = bool(ko or en)
        if (says == remove) if group else (says or remove):
            raise CourseError(messages.WHAT_TO_NAME)
        with closing(existing_results(results)) as opened:
            if not group:
                tell_groups(opened, any_course(course_folder), lang)
            else:
                text = Text(ko=ko or en, en=en or ko) if says else None
                name_and_tell(opened, any_course(course_folder), group, text, results, lang)
        return PASSED

    return name


def _regrade(lang: Lang) -> click.Command:
    @click.command("regrade", help=messages.REGRADE(lang))
    @click.argument("results", metavar="RESULTS", type=click.Path(file_okay=False, path_type=Path))
    @click.argument("targets", metavar="[TARGET]...", nargs=-1, shell_complete=completed)
    @click.option("--apply", is_flag=True, help=messages.APPLY(lang))
    @course_option(lang)
    def regrade(results: Path, targets: tuple[str, ...], apply: bool, course_folder: Path | None) -> int:
        from dlgrade.cli.classroom_regrade import regrade_and_tell

        course = any_course(course_folder)
        chosen = [exercise for target in targets for exercise in select(course, target)] or course.exercises
        with closing(existing_results(results)) as opened:
            regrade_and_tell(opened, course, chosen, results, apply, lang)
        return PASSED

    return regrade


def _similar(lang: Lang) -> click.Command:
    @click.command("similar", help=similar_messages.COMMAND(lang))
    @click.argument("results", metavar="RESULTS", type=click.Path(file_okay=False, path_type=Path))
    @click.argument("targets", metavar="[TARGET]...", nargs=-1, shell_complete=completed)
    @course_option(lang)
    def similar(results: Path, targets: tuple[str, ...], course_folder: Path | None) -> int:
        from dlgrade.cli.classroom_similar import similar_and_tell

        course = any_course(course_folder)
        chosen = [exercise for target in targets for exercise in select(course, target)] or course.exercises
        with closing(existing_results(results)) as opened:
            similar_and_tell(opened, chosen, results, lang)
        return PASSED

    return similar


def _place(folder: Path, to: Path | None) -> Path:
    """The folder for the results; CourseError where there is nothing to grade, or where the results would lie among
    the hand-ins."""
    if not folder.exists():
        raise CourseError(messages.NO_SOURCE.filled(path=folder))
    whole = folder.resolve()
    place = to or whole.with_name(f"{whole.stem if whole.is_file() else whole.name}-results")
    if whole.is_dir() and (place.resolve() == whole or whole in place.resolve().parents):
        raise CourseError(messages.INSIDE.filled(path=place))
    return place


def _taken_in(course: Course, folder: Path, targets: tuple[str, ...], roster: Path | None) -> Intake:
    """What was handed in. Archives are unpacked into a folder that is gone afterwards, since the code is then read."""
    from dlgrade.classroom.intake import take_in
    from dlgrade.classroom.roster import read_roster
    from dlgrade.isolation.sandbox.folders import WorkFolder

    enrolled = read_roster(roster) if roster is not None else ()
    chosen = {exercise.slug for target in targets for exercise in select(course, target)}
    with WorkFolder() as scratch:
        return take_in(folder, course.exercises, enrolled, scratch, chosen)


def _code(summary: ClassSummary) -> int:
    """0 where everything that was handed in has points, 1 where a person has to look, 3 after a fault of ours."""
    kinds = {entry.verdict.kind for entry in summary.entries if entry.verdict is not None and entry.status == "person"}
    if "grader_fault" in kinds:
        return OUR_FAULT
    return NOT_PASSED if any(entry.reasons for entry in summary.entries) else PASSED
