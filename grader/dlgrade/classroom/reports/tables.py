"""The results as tables for spreadsheets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dlgrade.classroom.figures.summary import ClassSummary, Entry, mistakes_of
from dlgrade.classroom.spreadsheet import BOM, csv_text
from dlgrade.classroom.storage.examples_verdict import ExamplesVerdict
from dlgrade.classroom.storage.overrides import Override
from dlgrade.messages import class_report as messages
from dlgrade.messages import report as report_messages
from dlgrade.text import Lang, Text, heading


def grades_csv(summary: ClassSummary, lang: Lang) -> str:
    """A line for each student: the points of each exercise, their sum, and how many entries a person has to look at. A
    missing score is an empty field, not a 0."""
    slugs = [exercise.slug for exercise in summary.exercises]
    most = [exercise.max_points for exercise in summary.exercises]
    first, last = _head([messages.STUDENT, messages.NAME], lang), _head([messages.TOTAL, messages.TO_LOOK_AT], lang)
    head = [*first, *slugs, *last]
    lines: list[list[Any]] = [head, [messages.OUT_OF(lang), "", *most, sum(most), ""]]
    for student, name in summary.students:
        entries = {entry.row.exercise: entry for entry in summary.of(student)}
        points = [entries[slug].points for slug in slugs]
        points_known = [point for point in points if point is not None]
        unclear = sum(bool(entry.reasons) for entry in entries.values())
        lines.append([student, name, *points, sum(points_known) if points_known else None, unclear or ""])
    return csv_text(lines, BOM)


def hand_ins_csv(summary: ClassSummary, lang: Lang) -> str:
    """A line for each student and exercise, with the reasons why a person has to look at it."""
    head = [
        messages.STUDENT, messages.NAME, messages.EXERCISE, messages.FILE, messages.STATUS, messages.POINTS,
        messages.OUT_OF, messages.LATE, messages.TIME, messages.MISTAKES, messages.REASON, messages.BY_HAND,
        messages.COMMENT,
    ]  # fmt: skip
    most = {exercise.slug: exercise.max_points for exercise in summary.exercises}
    lines = [_head(head, lang)]
    lines += [_line(entry, most.get(entry.row.exercise), lang) for entry in summary.entries]
    return csv_text(lines, BOM)


def examples_csv(summary: ClassSummary, examples: Sequence[ExamplesVerdict], lang: Lang) -> str:
    """A line for each file of a student's own examples: how many there are, how many are right, how many of the known
    mistakes they catch, and of how many."""
    head = [
        messages.STUDENT, messages.NAME, messages.EXERCISE, messages.FILE, messages.EXAMPLES, messages.EXAMPLES_RIGHT,
        messages.EXAMPLES_CATCH, messages.OUT_OF,
    ]  # fmt: skip
    names = dict(summary.students)
    lines: list[list[Any]] = [_head(head, lang)]
    for example in examples:
        judged = [example.examples, example.valid, example.caught, example.mistakes]
        counts: list[int | None] = [None] * 4 if example.is_fault else [*judged]
        lines.append([example.student, names.get(example.student, ""), example.exercise, example.file, *counts])
    return csv_text(lines, BOM)


def _head(texts: Sequence[Text], lang: Lang) -> list[str]:
    return [heading(text(lang)) for text in texts]


def status_text(entry: Entry) -> Text:
    """The word for the state of an entry."""
    if entry.status == "graded" and not entry.is_answered:
        return report_messages.KINDS["not_attempted"]
    words = {
        "graded": messages.GRADED, "person": messages.TO_LOOK_AT, "missing": messages.NOT_HANDED_IN,
        "waiting": messages.WAITING,
    }  # fmt: skip
    return words[entry.status]


def _line(entry: Entry, most: int | None, lang: Lang) -> list[Any]:
    row = entry.row
    made = mistakes_of(entry)
    return [
        row.student, row.name, row.exercise, row.file, status_text(entry)(lang), entry.points, most,
        messages.LATE(lang) if row.late else "", row.time, " / ".join(text(lang) for text in made.values()),
        " / ".join(reason(lang) for reason in entry.reasons),
        " / ".join(_by_whom(override, lang) for override in entry.by_hand if override.points is not None),
        " / ".join(entry.comments),
    ]  # fmt: skip


def _by_whom(override: Override, lang: Lang) -> str:
    decision = f"{override.check} {override.points}" if override.check else str(override.points)
    return f"{decision} ({override.by or messages.BY_HAND(lang)})"
