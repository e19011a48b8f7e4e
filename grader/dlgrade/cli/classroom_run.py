"""Grades a class, and shows how far it is and what a person has to look at."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from dlgrade.classroom.derived import write_derived
from dlgrade.classroom.model import Intake
from dlgrade.classroom.pool import local_processes
from dlgrade.classroom.results import Results
from dlgrade.classroom.run import Work, run_class
from dlgrade.classroom.summary import ClassSummary
from dlgrade.classroom.work import ClassPlan
from dlgrade.cli.console import console_on
from dlgrade.course.model import Course
from dlgrade.isolation.sandbox.levels import Level
from dlgrade.messages import classroom as messages
from dlgrade.text import Lang, Text, visible

MAX_SHOWN = 20
"""Lines for a person to look at that are printed; the report has all of them."""


def grade_and_tell(
    intake: Intake,
    course: Course,
    results: Results,
    plan: ClassPlan,
    folder: Path,
    jobs: int | None,
    least: Level,
    lang: Lang,
) -> ClassSummary:
    """Grade the class, and write all files from what is stored."""
    console = console_on(sys.stdout)
    open_executor = partial(local_processes, jobs or os.cpu_count() or 1)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console_on(sys.stderr), transient=True) as progress:
        task = progress.add_task(messages.GRADING(lang), total=None)

        def begun(work: Work) -> None:
            _tell_work(console, intake, work, lang)
            progress.update(task, total=work.waiting)

        run_class(intake, course.exercises, results, plan, least, open_executor, begun, lambda: progress.advance(task))
    summary = write_derived(results, course.exercises, folder, lang)
    _tell_summary(console, summary, intake, lang)
    console.print(messages.WRITTEN(lang, path=folder), soft_wrap=True)
    return summary


def _tell_work(console: Console, intake: Intake, work: Work, lang: Lang) -> None:
    rows = intake.rows
    values = {
        "students": len({row.student for row in rows}),
        "exercises": len({row.exercise for row in rows}),
        "answers": sum(bool(row.submission) for row in rows),
        "different": work.different,
        "waiting": work.waiting,
    }
    console.print(messages.FOUND(lang, **values), soft_wrap=True)


def _tell_summary(console: Console, summary: ClassSummary, intake: Intake, lang: Lang) -> None:
    count = {status: sum(entry.status == status for entry in summary.entries) for status in ("graded", "missing")}
    unclear = [(entry.row.student, entry.row.exercise, entry.reasons) for entry in summary.entries if entry.reasons]
    told = messages.RESULT(lang, graded=count["graded"], unclear=len(unclear), missing=count["missing"])
    console.print(told, soft_wrap=True)
    lines = [(f"{student} · {exercise}", reason) for student, exercise, reasons in unclear for reason in reasons]
    _tell_person(console, [*lines, *intake.unmatched], lang)


def tell_intake(intake: Intake, lang: Lang) -> int:
    """Print what was found, and return how much of it a person has to look at."""
    console = console_on(sys.stdout)
    for row in intake.rows:
        if row.submission or row.problem:
            late = f" ({messages.LATE(lang)})" if row.late else ""
            console.print(visible(f"{row.student} · {row.exercise} · {row.file}{late}"), soft_wrap=True)
    lines = [(f"{row.student} · {row.exercise}", row.problem) for row in intake.rows if row.problem is not None]
    lines += intake.unmatched
    _tell_person(console, lines, lang)
    return len(lines)


def _tell_person(console: Console, lines: list[tuple[str, Text]], lang: Lang) -> None:
    """The lines for a person to look at, each reason of a place once."""
    shown = list(dict.fromkeys((visible(place), visible(reason(lang))) for place, reason in lines))
    if shown:
        console.print(f"{messages.PERSON(lang)} ({len(shown)}):", style="bold")
    for place, reason in shown[:MAX_SHOWN]:
        console.print(f"  {place}: {reason}", soft_wrap=True)
    if len(shown) > MAX_SHOWN:
        console.print("  …")
