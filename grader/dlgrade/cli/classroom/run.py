"""Grades a class, and prints the progress and what a person has to look at."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from dlgrade.classroom.answers.class_exercises import left_out_sentences
from dlgrade.classroom.answers.intake import Reading
from dlgrade.classroom.figures.summary import ClassSummary, students_counted
from dlgrade.classroom.hand_ins.owners import unclear_owners
from dlgrade.classroom.model import HandInRow, Intake
from dlgrade.classroom.reports.derived import write_derived
from dlgrade.classroom.running.class_examples import judged_examples
from dlgrade.classroom.running.dask_cluster import dask_cluster
from dlgrade.classroom.running.pool import Open, local_processes
from dlgrade.classroom.running.run import WorkCount, run_class
from dlgrade.classroom.running.work import ClassPlan
from dlgrade.classroom.storage.results import Results
from dlgrade.cli.terminal.console import console_on
from dlgrade.course.model import Course
from dlgrade.isolation.sandbox.levels import Level
from dlgrade.messages import class_intake as intake_messages
from dlgrade.messages import class_report as class_messages
from dlgrade.messages import class_run as messages
from dlgrade.text import LANGUAGES, Lang, Text, visible

MAX_SHOWN = 20
"""Most lines about what a person has to look at that are printed; the report has all of them."""


@contextmanager
def executors(dask: str | None, jobs: int | None, plan: ClassPlan, course: Course) -> Iterator[Open]:
    """A function that opens executors for the run: processes on this computer, or the workers of a cluster."""
    count = jobs or os.cpu_count() or 1
    if dask is None:
        yield partial(local_processes, count)
        return
    with dask_cluster(dask, count, plan, course.exercises) as opens:
        yield opens


def judge_examples(intake: Intake, course: Course, results: Results, level: Level, lang: Lang) -> None:
    """Judge the students' own examples, and store the verdicts on them."""
    verdict_by_key = {example.key: example for example in results.examples()}
    with Progress(console=console_on(sys.stderr), transient=True) as progress:
        judged = judged_examples(intake, course, level, verdict_by_key.get)
        verdicts = progress.track(judged, total=len(intake.examples), description=messages.JUDGING_EXAMPLES(lang))
        results.keep_examples(verdicts)
    faults = [verdict for verdict in results.examples() if verdict.is_fault and verdict.told]
    rows = [HandInRow(verdict.student, "", verdict.exercise, verdict.file) for verdict in faults]
    reasons = [Text(**{name: verdict.told[name][0] for name in LANGUAGES}) for verdict in faults if verdict.told]
    _tell_person(console_on(sys.stdout), list(zip(rows, reasons, strict=True)), lang)


def grade_and_tell(
    reading: Reading, course: Course, results: Results, plan: ClassPlan, open_executor: Open, lang: Lang
) -> Intake:
    """Read and grade the class, print the progress, and return what was read."""
    console = console_on(sys.stdout)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console_on(sys.stderr), transient=True) as progress:
        task = progress.add_task(messages.GRADING(lang), total=None)

        def begun(intake: Intake, work: WorkCount) -> None:
            _tell_strangers(console, reading, lang)
            _tell_work(console, intake, work, lang)
            progress.update(task, total=work.waiting)

        finished = partial(progress.advance, task)
        return run_class(reading, course.exercises, results, plan, open_executor, begun, finished)


def write_and_tell(results: Results, course: Course, folder: Path, lang: Lang) -> ClassSummary:
    """Write all files from the results, print the summary and return it."""
    console = console_on(sys.stdout)
    summary = write_derived(results, course.exercises, folder, lang)
    tell_summary(console, summary, lang)
    _tell_earlier(console, results, lang)
    console.print(messages.WRITTEN(lang, path=folder), soft_wrap=True)
    return summary


def _tell_earlier(console: Console, results: Results, lang: Lang) -> None:
    """Print which results of earlier runs are in none of the files that were written."""
    if earlier := results.history.not_in_last_run():
        listed = ", ".join(f"{slug} ({count})" for slug, count in earlier.items())
        console.print(visible(messages.EARLIER(lang, exercises=listed)), style="yellow", soft_wrap=True)


def _tell_work(console: Console, intake: Intake, work: WorkCount, lang: Lang) -> None:
    rows = intake.rows
    unclear = unclear_owners(rows, intake.roster)
    values = {
        "students": students_counted(len({row.student for row in rows} - unclear), len(unclear), lang),
        "exercises": len({row.exercise for row in rows if row.exercise}),
        "answers": sum(bool(row.submission) for row in rows),
        "different": work.different,
        "waiting": work.waiting,
    }
    console.print(messages.FOUND(lang, **values), soft_wrap=True)


def tell_summary(console: Console, summary: ClassSummary, lang: Lang) -> None:
    """Print the numbers of graded and missing entries, and what a person has to look at."""
    graded = [entry.is_of_an_answer for entry in summary.entries if entry.status == "graded"]
    missing = sum(entry.status == "missing" for entry in summary.entries)
    unclear = [entry for entry in summary.entries if entry.reasons]
    console.print(messages.RESULT(lang, graded=sum(graded), unclear=len(unclear), missing=missing), soft_wrap=True)
    if not all(graded):
        console.print(messages.BY_HAND_ALONE(lang, count=graded.count(False)), soft_wrap=True)
    _tell_left_out(console, summary.left_out, [exercise.slug for exercise in summary.exercises], lang)
    _tell_person(console, [(entry.row, reason) for entry in unclear for reason in entry.reasons], lang)


def _tell_strangers(console: Console, reading: Reading, lang: Lang) -> None:
    """Print how hand-ins and students are called, where no hand-in belongs to a student of the roster, and who may have
    handed in the whole course folder."""
    if stranger := reading.stranger:
        sentence = intake_messages.NOBODY_ENROLLED(lang, place=stranger, id=reading.intake.roster.students[0].id)
        console.print(visible(sentence), style="yellow", soft_wrap=True)
    if reading.of_one is not None:
        student, alone = reading.of_one
        others = dict.fromkeys(row.exercise for row in reading.intake.rows if row.exercise not in {"", *alone})
        values = {"student": student, "count": len(alone), "all": " ".join(others)}
        console.print(visible(intake_messages.OF_ONE(lang, **values)), style="yellow", soft_wrap=True)


def _tell_left_out(console: Console, left_out: Mapping[str, int], of_class: Sequence[str], lang: Lang) -> None:
    for sentence in left_out_sentences(left_out, of_class, lang):
        console.print(sentence, style="yellow", soft_wrap=True)


def tell_intake(reading: Reading, lang: Lang) -> int:
    """Print what was handed in, and return the number of things that a person has to look at."""
    console, intake = console_on(sys.stdout), reading.intake
    _tell_strangers(console, reading, lang)
    for row in intake.rows:
        if row.submission or row.problem:
            late = f" ({class_messages.LATE(lang)})" if row.late else ""
            console.print(visible(f"{row.student} · {row.exercise} · {row.file}{late}"), soft_wrap=True)
    of_class = list(dict.fromkeys(row.exercise for row in intake.rows if row.exercise))
    _tell_left_out(console, intake.left_out, of_class, lang)
    lines = [(row, reason) for row in intake.rows for reason in (row.problem, row.doubt) if reason is not None]
    _tell_person(console, lines, lang)
    return len(lines)


def _tell_person(console: Console, lines: list[tuple[HandInRow, Text]], lang: Lang) -> None:
    """Print what a person has to look at. Exercises of a student with the same reason share a line."""
    places: dict[tuple[str, str], list[str]] = {}
    for row, reason in lines:
        names = places.setdefault((row.student, visible(reason(lang))), [])
        names.append(row.exercise or row.file)
    shown = [
        (f"{student} · {', '.join(names) if len(names) < 3 else names[0] + ', …'}", reason)
        for (student, reason), names in places.items()
    ]
    if shown:
        console.print(f"{class_messages.PERSON(lang)}:", style="bold")
    for place, sentence in shown[:MAX_SHOWN]:
        console.print(f"  {visible(place)}: {sentence}", soft_wrap=True)
    if len(shown) > MAX_SHOWN:
        console.print("  …")
