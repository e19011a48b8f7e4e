"""`grade class FOLDER` and `grade class intake`: grades what was handed in, or only lists it."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dlgrade.cli.classroom.results import exit_code
from dlgrade.cli.course import any_course
from dlgrade.cli.main import NOT_PASSED, PASSED
from dlgrade.cli.names import completed
from dlgrade.cli.options import HomePath, course_option
from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.course.loading import select
from dlgrade.course.model import Course, CourseError
from dlgrade.messages import class_intake as intake_messages
from dlgrade.messages import class_run as messages
from dlgrade.messages import dask_cluster as dask_cluster_messages
from dlgrade.text import Lang

if TYPE_CHECKING:
    from dlgrade.classroom.answers.intake import Reading

EXISTING = HomePath(path_type=Path)


def run_command(lang: Lang) -> click.Command:
    @click.command("run", help=messages.RUN(lang))
    @click.argument("folder", metavar="FOLDER", type=EXISTING)
    @click.argument("targets", metavar="[TARGET]...", nargs=-1, shell_complete=completed)
    @click.option("--to", metavar="DIR", type=HomePath(file_okay=False, path_type=Path), help=messages.TO(lang))
    @click.option("--roster", metavar="CSV", type=EXISTING, help=messages.ROSTER(lang))
    @click.option("--jobs", type=click.IntRange(min=1), metavar="N", help=messages.JOBS(lang))
    @click.option("--dask", metavar="ADDRESS", help=dask_cluster_messages.OPTION(lang))
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
        from dlgrade.classroom.running.work import ClassPlan, level_here
        from dlgrade.classroom.storage.results import Results
        from dlgrade.cli.classroom.run import executors, grade_and_tell, judge_examples, write_and_tell

        _check_source(folder, roster, lang)
        place = _place(folder, to)
        course = any_course(course_folder)
        results = Results(place)
        try:
            reading = _reading(course, folder, targets, roster)
            plan = ClassPlan(course.root, results.seed(seed), level_here(course.root, "L0" if weak else "L2"))
            with executors(dask, jobs, plan, course) as open_executor:
                intake = grade_and_tell(reading, course, results, plan, open_executor, lang)
            if with_examples:
                judge_examples(intake, course, results, plan.level, lang)
            summary = write_and_tell(results, course, place, lang)
        finally:
            results.close()
        return exit_code(summary)

    return run


def intake_command(lang: Lang) -> click.Command:
    @click.command("intake", help=messages.INTAKE(lang))
    @click.argument("folder", metavar="FOLDER", type=EXISTING)
    @click.argument("targets", metavar="[TARGET]...", nargs=-1, shell_complete=completed)
    @click.option("--roster", metavar="CSV", type=EXISTING, help=messages.ROSTER(lang))
    @course_option(lang)
    def intake(folder: Path, targets: tuple[str, ...], roster: Path | None, course_folder: Path | None) -> int:
        from dlgrade.cli.classroom.run import tell_intake

        _check_source(folder, roster, lang)
        reading = _reading(any_course(course_folder), folder, targets, roster)
        for _ in reading:  # the answers that a run would grade
            pass
        unclear = tell_intake(reading, lang)
        return NOT_PASSED if unclear else PASSED

    return intake


def _place(folder: Path, to: Path | None) -> Path:
    """The folder for the results. Raises CourseError if they would be written into the folder of the hand-ins."""
    whole = folder.resolve()
    place = to or whole.with_name(f"{whole.stem if whole.is_file() else whole.name}-results")
    if whole.is_dir() and (place.resolve() == whole or whole in place.resolve().parents):
        raise CourseError(intake_messages.INSIDE.filled(path=place))
    return place


def _check_source(folder: Path, roster: Path | None, lang: Lang) -> None:
    """Raise CourseError unless this is a folder or a zip with hand-ins, and where it is the folder of earlier results.
    With a roster, a class that handed in nothing is only told: it may be true, and the roster says who is missing."""
    from dlgrade.classroom.hand_ins.layouts import has_hand_ins
    from dlgrade.classroom.storage.results import DATABASE

    is_archive = folder.is_file() and (folder.suffix.lower() == ".zip" or zipfile.is_zipfile(folder))
    if not folder.is_dir() and not is_archive:
        raise CourseError(intake_messages.NO_SOURCE.filled(path=folder))
    if (folder / DATABASE).is_file():
        raise CourseError(intake_messages.OF_RESULTS.filled(path=folder))
    if has_hand_ins(folder, roster):
        return
    if roster is None:
        raise CourseError(intake_messages.NO_HAND_INS.filled(path=folder))
    print_sentence(intake_messages.NOBODY_HANDED_IN(lang, path=folder))


def _reading(course: Course, folder: Path, targets: tuple[str, ...], roster: Path | None) -> Reading:
    """The reading of what was handed in. Archives are unpacked into a temporary folder, which is removed after their
    code has been read."""
    from dlgrade.classroom.answers.intake import Reading
    from dlgrade.classroom.hand_ins.roster import read_roster
    from dlgrade.classroom.model import Roster
    from dlgrade.isolation.sandbox.folders import WorkFolder

    enrolled = read_roster(roster) if roster is not None else Roster()
    chosen = {exercise.slug for target in targets for exercise in select(course, target)}
    return Reading(folder, course.exercises, enrolled, WorkFolder, chosen)
