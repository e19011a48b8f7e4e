"""`grade class report`, `regrade`, `similar` and `classroom50`: commands that work with stored results."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from dlgrade.cli.classroom.results import existing_results, exit_code
from dlgrade.cli.course import any_course
from dlgrade.cli.main import PASSED
from dlgrade.cli.names import completed
from dlgrade.cli.options import HomePath, course_option
from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.course.loading import select
from dlgrade.messages import class_decisions as messages
from dlgrade.messages import class_run as run_messages
from dlgrade.messages import classroom50 as classroom50_messages
from dlgrade.messages import similar as similar_messages
from dlgrade.text import Lang


def report_command(lang: Lang) -> click.Command:
    @click.command("report", help=run_messages.REPORT(lang))
    @click.argument("results", metavar="RESULTS", type=HomePath(file_okay=False, path_type=Path))
    @course_option(lang)
    def report(results: Path, course_folder: Path | None) -> int:
        from dlgrade.classroom.reports.derived import write_derived

        with closing(existing_results(results)) as opened:
            write_derived(opened, any_course(course_folder).exercises, results, lang)
        print_sentence(run_messages.WRITTEN(lang, path=results))
        return PASSED

    return report


def regrade_command(lang: Lang) -> click.Command:
    @click.command("regrade", help=messages.REGRADE(lang))
    @click.argument("results", metavar="RESULTS", type=HomePath(file_okay=False, path_type=Path))
    @click.argument("targets", metavar="[TARGET]...", nargs=-1, shell_complete=completed)
    @click.option("--apply", is_flag=True, help=messages.APPLY(lang))
    @course_option(lang)
    def regrade(results: Path, targets: tuple[str, ...], apply: bool, course_folder: Path | None) -> int:
        from dlgrade.cli.classroom.regrade import regrade_and_tell

        course = any_course(course_folder)
        chosen = [exercise for target in targets for exercise in select(course, target)] or course.exercises
        with closing(existing_results(results)) as opened:
            summary = regrade_and_tell(opened, course, chosen, results, apply, lang)
        return exit_code(summary) if summary is not None else PASSED

    return regrade


def similar_command(lang: Lang) -> click.Command:
    @click.command("similar", help=similar_messages.COMMAND(lang))
    @click.argument("results", metavar="RESULTS", type=HomePath(file_okay=False, path_type=Path))
    @click.argument("targets", metavar="[TARGET]...", nargs=-1, shell_complete=completed)
    @course_option(lang)
    def similar(results: Path, targets: tuple[str, ...], course_folder: Path | None) -> int:
        from dlgrade.cli.classroom.similar import similar_and_tell

        course = any_course(course_folder)
        chosen = [exercise for target in targets for exercise in select(course, target)] or course.exercises
        with closing(existing_results(results)) as opened:
            similar_and_tell(opened, chosen, results, lang)
        return PASSED

    return similar


def classroom50_command(lang: Lang) -> click.Command:
    @click.command("classroom50", help=classroom50_messages.COMMAND(lang))
    @click.argument("results", metavar="RESULTS", type=HomePath(file_okay=False, path_type=Path))
    @click.argument("scores", metavar="SCORES", type=HomePath(dir_okay=False, path_type=Path))
    @click.option("--assignment", metavar="NAME", default="", help=classroom50_messages.ASSIGNMENT(lang))
    @click.option("--classroom", metavar="NAME", default="", help=classroom50_messages.CLASSROOM(lang))
    @click.option("--replace", metavar="STUDENT", multiple=True, help=classroom50_messages.REPLACE(lang))
    @course_option(lang)
    def classroom50(
        results: Path,
        scores: Path,
        assignment: str,
        classroom: str,
        replace: tuple[str, ...],
        course_folder: Path | None,
    ) -> int:
        from dlgrade.cli.classroom.scores import put_scores

        with closing(existing_results(results)) as opened:
            put_scores(opened, any_course(course_folder), scores, assignment, classroom, replace, lang)
        return PASSED

    return classroom50
