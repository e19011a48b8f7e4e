"""Moodle: a CSV of each exercise for "Import" in its gradebook, and the grading worksheet of an assignment, filled in.

The import stops at the first unknown student, and reads an empty field of a new column as a grade. Therefore each
exercise has a file of its own, which lists only the students who have a score.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dlgrade.classroom.figures.summary import Entry, ExerciseSummary, mistakes_of
from dlgrade.classroom.gradebooks.decided import DecidedScores, scaled
from dlgrade.classroom.hand_ins.matching import plain_key
from dlgrade.classroom.hand_ins.roster import EMAIL_COLUMNS, FAMILY_COLUMNS, GIVEN_COLUMNS, ID_COLUMNS, NAME_COLUMNS
from dlgrade.classroom.model import Enrolled
from dlgrade.classroom.spreadsheet import csv_text
from dlgrade.messages import class_report as messages
from dlgrade.text import Lang

IDENTITY = frozenset((*ID_COLUMNS, *EMAIL_COLUMNS, *NAME_COLUMNS, *GIVEN_COLUMNS, *FAMILY_COLUMNS))
IDENTIFIER = ("Identifier", "식별자", "ID")
GRADE, MODIFIED = ("Grade", "성적"), ("Last modified (grade)", "마지막 수정됨(성적)")
MAXIMUM, COMMENTS = ("Maximum Grade", "Maximum grade", "최대 성적"), ("Feedback comments", "피드백 코멘트")
"""The headings of a worksheet, as Moodle writes and reads them in English and in Korean."""


def moodle_csv(scores: DecidedScores, exercise: ExerciseSummary, lang: Lang) -> str:
    """The grades of one exercise, with the named mistakes as feedback."""
    names = [name for name in _columns(scores.students) if plain_key(name) in IDENTITY]
    head = names or ["ID number", "Full name"]
    lines: list[list[object]] = [[*head, exercise.slug, f"{exercise.slug} {messages.FEEDBACK(lang)}"]]
    for student in scores.students:
        entry = scores.entries.get((student.id, exercise.slug))
        if entry is not None:
            cells = dict(student.cells)
            who = [cells.get(name, "") for name in names] or [student.id, student.name]
            lines.append([*who, entry.points, feedback([entry], lang)])
    return csv_text(lines)


def moodle_worksheet(scores: DecidedScores, lang: Lang) -> str | None:
    """If the roster was a Moodle worksheet, that worksheet with the totals as grades on the assignment's own scale;
    else None. Students whose total is not decided are left out, so that Moodle does not change their grades."""
    columns = _columns(scores.students)
    identifier, grade, modified, maximum, comments = (
        next((name for name in names if name in columns), "")
        for names in (IDENTIFIER, GRADE, MODIFIED, MAXIMUM, COMMENTS)
    )
    if not (identifier and grade and modified):
        return None
    lines: list[list[object]] = [list(columns)]
    for student in scores.students:
        total, cells = scores.total(student.id), dict[str, object](student.cells)
        if total is not None:
            cells[grade] = scaled(total, scores.max_points, str(cells.get(maximum, "")))
            if comments:
                cells[comments] = feedback(scores.of(student.id), lang)
            lines.append([cells.get(name, "") for name in columns])
    return csv_text(lines)


def feedback(entries: Iterable[Entry], lang: Lang) -> str:
    """The feedback for a student: the sentences of their mistakes,
    which hold no value of a hidden input, and a person's comments."""
    sentences = []
    for entry in entries:
        mistakes = [mistake(lang) for mistake in mistakes_of(entry).values()]
        sentences += [f"{entry.row.exercise}: {text}" for text in (*mistakes, *entry.comments)]
    return " / ".join(sentences)


def _columns(students: Sequence[Enrolled]) -> list[str]:
    return [name for name, _ in students[0].cells] if students else []
