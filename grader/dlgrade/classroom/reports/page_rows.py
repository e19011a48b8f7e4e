"""Prepares the rows of the tables in a class's report for the template. Control characters in
texts are made visible."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from dlgrade.classroom.figures.attempts import Overcome
from dlgrade.classroom.figures.behaviour_groups import BehaviourGroup
from dlgrade.classroom.figures.summary import ClassSummary, Entry, ExerciseSummary, MistakeCount
from dlgrade.classroom.reports.tables import status_text
from dlgrade.messages import class_report as messages
from dlgrade.report.outline import SYMBOLS, mark_of
from dlgrade.text import Lang, visible

MAX_PROGRAM = 6000
"""Most characters of a program that the report shows."""


def people_rows(summary: ClassSummary, lang: Lang) -> list[tuple[str, str, str, str, tuple[str, ...]]]:
    """(id, student, exercises, file, reasons) of what a person has to look at. Exercises of a student with the same
    file and reasons share a row."""
    lines: dict[tuple[str, str, str, tuple[str, ...]], list[str]] = {}
    for entry in summary.entries:
        row = entry.row
        is_certain = row.student not in (row.name, f"? {row.name}")
        who = f"{row.name} ({row.student})" if is_certain else row.name
        reasons = tuple(visible(reason(lang), keep="\n") for reason in entry.reasons)
        if reasons:
            student = (visible(row.student), visible(who), visible(row.file), reasons)
            lines.setdefault(student, []).append(row.exercise)
    return [(student, who, ", ".join(names), file, reasons) for (student, who, file, reasons), names in lines.items()]


def exercise_row(exercise: ExerciseSummary, lang: Lang) -> dict[str, object]:
    share = exercise.passed / exercise.graded if exercise.graded else None
    return {
        "slug": exercise.slug, "title": exercise.title(lang), "graded": exercise.graded,
        "untouched": exercise.untouched, "passed": exercise.passed,
        "rate": _percent(share), "part": "" if share is None else f"{share:.3f}", "most": exercise.max_points,
        "mean": _percent(exercise.mean), "discrimination": _figure(exercise.discrimination),
        "mistakes": [_mistake(mistake, lang) for mistake in exercise.mistakes],
    }  # fmt: skip


def _mistake(mistake: MistakeCount, lang: Lang) -> dict[str, object]:
    overcome = mistake.overcome or Overcome(0, 0, None)
    return {
        "name": mistake.name, "text": visible(mistake.text(lang), keep="\n"), "students": mistake.students,
        "rate": f"{mistake.share:.0%}", "part": f"{mistake.share:.2f}",
        "discrimination": _figure(mistake.discrimination), "gone": overcome.gone, "made": overcome.made,
        "until": "–" if overcome.attempts is None else f"{overcome.attempts:g}",
    }  # fmt: skip


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.0%}"


def _figure(value: float | None) -> str:
    """The value with two decimals; -0.00 is written without its sign."""
    return "–" if value is None else f"{value:z.2f}"


def group_row(group: BehaviourGroup, lang: Lang) -> dict[str, object]:
    program = visible(group.program, keep="\n\t")
    return {
        "exercise": group.exercise, "id": group.id, "students": len(group.students),
        "name": visible(group.name(lang), keep="\n") if group.name is not None else "",
        "explanation": [visible(line(lang), keep="\n") for line in group.explanation],
        "program": program if len(program) <= MAX_PROGRAM else program[:MAX_PROGRAM] + "\n…",
    }  # fmt: skip


def student_row(
    summary: ClassSummary, student: tuple[str, str], pages: Mapping[str, str], lang: Lang
) -> dict[str, object]:
    entries = {entry.row.exercise: entry for entry in summary.of(student[0])}
    cells = [(exercise.slug, *_cell(entries[exercise.slug], lang)) for exercise in summary.exercises]
    points_known = [entry.points for entry in entries.values() if entry.points is not None]
    total = sum(points_known) if points_known else "–"
    page = quote(pages.get(student[0], ""))
    return {"id": visible(student[0]), "name": visible(student[1]), "cells": cells, "total": total, "page": page}


def _cell(entry: Entry, lang: Lang) -> tuple[str, int | str]:
    """The text of a cell and its sort key: the points with the symbol of the verdict, or a word
    if there are no points."""
    if entry.status == "missing":
        return "–", ""
    if entry.points is None:
        return status_text(entry)(lang), ""
    mark = SYMBOLS[mark_of(entry.verdict.kind)] if entry.verdict is not None and not entry.by_hand else "✎"
    late = f" ({messages.LATE(lang)})" if entry.row.late else ""
    return f"{mark} {entry.points}{late}", entry.points
