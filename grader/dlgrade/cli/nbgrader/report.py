"""Writes the report of a class from the files of `nbgrader autograde`."""

from __future__ import annotations

from pathlib import Path

from dlgrade.classroom.figures.summarising import summarise
from dlgrade.classroom.figures.summary import ClassSummary
from dlgrade.classroom.model import HandInRow
from dlgrade.classroom.reports.class_json import grades_json
from dlgrade.classroom.reports.page import class_page
from dlgrade.classroom.reports.tables import hand_ins_csv
from dlgrade.classroom.storage.overrides import Override
from dlgrade.classroom.storage.stored import StoredVerdict
from dlgrade.course.model import Course
from dlgrade.files import write_atomically
from dlgrade.nbgrader.graded import GradedAnswer, read_graded
from dlgrade.text import LANGUAGES, Lang


def write_report(course: Course, folder: Path, assignment: str, place: Path, lang: Lang) -> None:
    """Write the report in both languages, and the tables, into the folder `place`."""
    summary = summary_of_assignment(course, folder, assignment)
    for page_lang in LANGUAGES:
        write_atomically(place / f"report.{page_lang}.html", class_page(summary, [], page_lang))
    write_atomically(place / "hand-ins.csv", hand_ins_csv(summary, lang))
    write_atomically(place / "grades.json", grades_json(summary))


def summary_of_assignment(course: Course, folder: Path, assignment: str) -> ClassSummary:
    """The summary of a graded assignment. Raises CourseError if there is none of that name."""
    slugs = {exercise.slug for exercise in course.exercises}
    ours = [answer for answer in read_graded(folder, assignment) if answer.exercise in slugs]
    by_hand = [override for answer in ours for override in _by_hand(answer)]
    return summarise(((_row(answer), _stored(answer)) for answer in ours), course.exercises, by_hand)


def absent(summary: ClassSummary) -> list[str]:
    """The students who have handed in nothing, by id and name."""
    present = {entry.row.student for entry in summary.entries if entry.status != "missing"}
    return [f"{id} ({name})" if name != id else id for id, name in summary.students if id not in present]


def _row(answer: GradedAnswer) -> HandInRow:
    return HandInRow(
        answer.student, answer.name or answer.student, answer.exercise, answer.file,
        answer.student if answer.is_handed_in else "", late=answer.late, time=answer.time,
        problem=answer.problem,
    )  # fmt: skip


def _stored(answer: GradedAnswer) -> StoredVerdict | None:
    return StoredVerdict(answer.verdict, b"") if answer.verdict is not None else None


def _by_hand(answer: GradedAnswer) -> list[Override]:
    """The score given by hand, as an override in whole points of the exercise. nbgrader allows fractions of a point, so
    the comment contains the exact score."""
    if answer.by_hand is None or answer.verdict is None or not answer.worth:
        return []
    points = round(answer.by_hand / answer.worth * answer.verdict.max_points)
    comment = f"{answer.by_hand:g}/{answer.worth:g}"
    return [Override(answer.student, answer.exercise, "", points, comment, "nbgrader", answer.student,
                     answer.verdict.points)]  # fmt: skip
