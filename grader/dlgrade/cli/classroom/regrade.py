"""Judges the answers of a class again without running them, and prints whose points change
before anything is stored."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from dlgrade.classroom.figures.summary import ClassSummary, Entry
from dlgrade.classroom.running.regrade import Regrade, regrade, waiting
from dlgrade.classroom.storage.results import Results
from dlgrade.cli.classroom.run import write_and_tell
from dlgrade.cli.terminal.console import console_on
from dlgrade.course.model import Course, Exercise
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.messages import class_decisions as messages
from dlgrade.text import Lang, visible


def regrade_and_tell(
    results: Results, course: Course, chosen: Sequence[Exercise], folder: Path, apply: bool, lang: Lang
) -> ClassSummary | None:
    """Judge again and print what changes. With `apply`, store the new verdicts, write all files again, and print and
    return the summary: a decision by hand may no longer fit."""
    console = console_on(sys.stdout)
    count = waiting(results, chosen)
    if not count:
        console.print(messages.NOTHING_STALE(lang), soft_wrap=True)
        return None
    with Progress(console=console_on(sys.stderr), transient=True) as progress:
        task = progress.add_task(messages.JUDGING(lang), total=count)
        limits = Limits(withheld_folder=str(course.root))
        regraded = regrade(results, course.exercises, chosen, limits, lambda: progress.advance(task))
    _tell(console, regraded, lang)
    if not apply:
        console.print(messages.NOT_APPLIED(lang), soft_wrap=True)
        return None
    results.keep_judged(regraded.judged)
    return write_and_tell(results, course, folder, lang)


def _tell(console: Console, regraded: Regrade, lang: Lang) -> None:
    for moved in regraded.points:
        row = moved.before.row
        before, after = (_shown(entry, moved.has_other_maximum) for entry in (moved.before, moved.after))
        line = messages.OVERRIDDEN(lang, student=row.student, exercise=row.exercise, before=before, after=after)
        console.print(visible(line), soft_wrap=True)
    counts = {"points": len(regraded.points), "maximum": regraded.maximum, "words": regraded.words}
    console.print(messages.JUDGED(lang, judged=len(regraded.judged), **counts), soft_wrap=True)
    if regraded.to_run:
        names = Counter(key.exercise for key in regraded.to_run)
        listed = ", ".join(f"{name}: {number}" for name, number in names.items())
        console.print(messages.TO_RUN(lang, count=len(regraded.to_run), names=listed), soft_wrap=True)


def _shown(entry: Entry, with_maximum: bool) -> str:
    points = "–" if entry.points is None else str(entry.points)
    return f"{points}/{entry.verdict.max_points}" if with_maximum and entry.verdict is not None else points
