"""Grades a class, and shows how far it is and what a person has to look at."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from dlgrade.classroom.class_examples import judged_examples
from dlgrade.classroom.cluster import dask_cluster
from dlgrade.classroom.derived import groups_of, summary_of, write_derived
from dlgrade.classroom.model import HandInRow, Intake
from dlgrade.classroom.overrides import Override, added_to, checked, override_form
from dlgrade.classroom.pool import Open, local_processes
from dlgrade.classroom.results import Results
from dlgrade.classroom.run import Work, run_class
from dlgrade.classroom.summary import ClassSummary
from dlgrade.classroom.work import ClassPlan
from dlgrade.cli.console import console_on
from dlgrade.course.model import Course, CourseError
from dlgrade.exam.loading import load_checks
from dlgrade.files import write_atomically
from dlgrade.isolation.sandbox.levels import Level
from dlgrade.messages import classroom as messages
from dlgrade.text import Lang, Text, visible

MAX_LINES = 20
"""Lines of a program that are printed; the report has more."""
MAX_SHOWN = 20
"""Lines for a person to look at that are printed; the report has all of them."""


@contextmanager
def executors(dask: str | None, jobs: int | None, plan: ClassPlan, course: Course) -> Iterator[Open]:
    """What opens executors for the run: processes of this computer, or a cluster."""
    count = jobs or os.cpu_count() or 1
    if dask is None:
        yield partial(local_processes, count)
        return
    with dask_cluster(dask, count, plan, course.exercises) as opens:
        yield opens


def judge_examples(intake: Intake, course: Course, results: Results, level: Level, lang: Lang) -> None:
    """Judge the students' own examples, and store what was found out."""
    known = {each.key: each for each in results.examples()}
    with Progress(console=console_on(sys.stderr), transient=True) as progress:
        judged = judged_examples(intake, course, level, known.get)
        told = progress.track(judged, total=len(intake.examples), description=messages.JUDGING_EXAMPLES(lang))
        results.keep_examples(told)


def grade_and_tell(
    intake: Intake,
    course: Course,
    results: Results,
    plan: ClassPlan,
    folder: Path,
    open_executor: Open,
    lang: Lang,
) -> ClassSummary:
    """Grade the class, and write all files from what is stored."""
    console = console_on(sys.stdout)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console_on(sys.stderr), transient=True) as progress:
        task = progress.add_task(messages.GRADING(lang), total=None)

        def begun(work: Work) -> None:
            _tell_work(console, intake, work, lang)
            progress.update(task, total=work.waiting)

        run_class(intake, course.exercises, results, plan, open_executor, begun, lambda: progress.advance(task))
    summary = write_derived(results, course.exercises, folder, lang)
    tell_summary(console, summary, lang)
    console.print(messages.WRITTEN(lang, path=folder), soft_wrap=True)
    return summary


def write_form(results: Results, path: Path, lang: Lang) -> None:
    """Write the form for decisions into a new file."""
    if path.exists():
        raise CourseError(messages.FORM_EXISTS.filled(path=path))
    write_atomically(path, override_form(results.current()))
    click.echo(messages.WRITTEN(lang, path=path))


def decide_and_tell(results: Results, course: Course, wanted: list[Override], folder: Path, lang: Lang) -> None:
    """Store what a person decided, write all files again, and show whose score it moved."""
    rows = list(results.current())
    slugs = {row.exercise for row, _ in rows}
    most = {
        exercise.slug: {check.name: check.points for check in load_checks(exercise)}
        for exercise in course.exercises
        if exercise.slug in slugs
    }
    earlier = results.decisions.overrides()
    kept = [added_to(earlier, checked(each, rows, most)) for each in wanted]
    before = summary_of(results, course.exercises)
    results.decisions.keep_overrides(kept)
    after = write_derived(results, course.exercises, folder, lang)
    concerned = {(each.student, each.exercise) for each in kept}
    for old, new in zip(before.entries, after.entries, strict=True):
        if (old.row.student, old.row.exercise) in concerned:
            points = {"before": _shown(old.points), "after": _shown(new.points)}
            line = messages.OVERRIDDEN(lang, student=old.row.student, exercise=old.row.exercise, **points)
            console_on(sys.stdout).print(visible(line), soft_wrap=True)


def tell_groups(results: Results, course: Course, lang: Lang) -> None:
    """Show the groups of wrong answers that no listed mistake explains."""
    console = console_on(sys.stdout)
    groups = groups_of(summary_of(results, course.exercises), results)
    if not groups:
        console.print(messages.NO_GROUPS(lang), soft_wrap=True)
    for group in groups:
        count = messages.STUDENTS(lang, count=len(group.students))
        console.print(f"{group.id}  {group.exercise} · {count}", style="bold", soft_wrap=True)
        for line in [group.name] if group.name is not None else group.told:
            console.print(f"    {visible(line(lang))}", soft_wrap=True)
        program = visible(group.program, keep="\n\t").splitlines()
        for text in program[:MAX_LINES]:
            console.print(f"    | {text}", soft_wrap=True)
        if len(program) > MAX_LINES:
            console.print("    | …")


def name_and_tell(
    results: Results, course: Course, behaviour: str, name: Text | None, folder: Path, lang: Lang
) -> None:
    """Store the teacher's sentence about a group, write all files again, and say whom it reaches."""
    groups = {group.id: group for group in groups_of(summary_of(results, course.exercises), results)}
    if behaviour not in groups:
        raise CourseError(messages.NO_SUCH_GROUP.filled(group=behaviour))
    results.decisions.keep_name(behaviour, name)
    write_derived(results, course.exercises, folder, lang)
    console_on(sys.stdout).print(
        messages.NAMED(lang, group=behaviour, count=len(groups[behaviour].students)), soft_wrap=True
    )


def _shown(points: int | None) -> str:
    return "–" if points is None else str(points)


def _tell_work(console: Console, intake: Intake, work: Work, lang: Lang) -> None:
    rows = intake.rows
    values = {
        "students": len({row.student for row in rows}),
        "exercises": len({row.exercise for row in rows if row.exercise}),
        "answers": sum(bool(row.submission) for row in rows),
        "different": work.different,
        "waiting": work.waiting,
    }
    console.print(messages.FOUND(lang, **values), soft_wrap=True)


def tell_summary(console: Console, summary: ClassSummary, lang: Lang) -> None:
    """Print how much is graded and missing, and what a person has to look at."""
    count = {status: sum(entry.status == status for entry in summary.entries) for status in ("graded", "missing")}
    unclear = [entry for entry in summary.entries if entry.reasons]
    told = messages.RESULT(lang, graded=count["graded"], unclear=len(unclear), missing=count["missing"])
    console.print(told, soft_wrap=True)
    _tell_person(console, [(entry.row, reason) for entry in unclear for reason in entry.reasons], lang)


def tell_intake(intake: Intake, lang: Lang) -> int:
    """Print what was found, and return how much of it a person has to look at."""
    console = console_on(sys.stdout)
    for row in intake.rows:
        if row.submission or row.problem:
            late = f" ({messages.LATE(lang)})" if row.late else ""
            console.print(visible(f"{row.student} · {row.exercise} · {row.file}{late}"), soft_wrap=True)
    lines = [(row, reason) for row in intake.rows for reason in (row.problem, row.doubt) if reason is not None]
    _tell_person(console, lines, lang)
    return len(lines)


def _tell_person(console: Console, lines: list[tuple[HandInRow, Text]], lang: Lang) -> None:
    """The lines for a person to look at. What concerns all of a student's exercises is said once."""
    places: dict[tuple[str, str], list[str]] = {}
    for row, reason in lines:
        names = places.setdefault((row.student, visible(reason(lang))), [])
        names.append(row.exercise or row.file)
    shown = [
        (f"{student} · {', '.join(names) if len(names) < 3 else names[0] + ', …'}", reason)
        for (student, reason), names in places.items()
    ]
    if shown:
        console.print(f"{messages.PERSON(lang)} ({len(shown)}):", style="bold")
    for place, sentence in shown[:MAX_SHOWN]:
        console.print(f"  {visible(place)}: {sentence}", soft_wrap=True)
    if len(shown) > MAX_SHOWN:
        console.print("  …")
