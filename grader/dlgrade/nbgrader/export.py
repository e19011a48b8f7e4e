"""`nbgrader export`: writes a CSV file like nbgrader's own, but a submission without a score has an empty field in
place of a 0."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nbgrader.api import MissingEntry
from nbgrader.plugins import ExportPlugin

from dlgrade.classroom.spreadsheet import BOM, csv_text
from dlgrade.files import write_atomically

COLUMNS = (
    "assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email", "raw_score",
    "late_submission_penalty", "score", "max_score", "needs_manual_grade",
)  # fmt: skip


class ExportScores(ExportPlugin):  # type: ignore[misc]
    """nbgrader's columns and one more, `needs_manual_grade`."""

    def export(self, gradebook: Any) -> None:
        target = Path(self.to or "grades.csv")
        self.log.info("Exporting grades to %s", target)
        write_atomically(target, csv_text([COLUMNS, *self._rows(gradebook)], BOM))

    def _rows(self, gradebook: Any) -> Iterator[list[object]]:
        for assignment in gradebook.assignments:
            for student in gradebook.students:
                if self._chosen(assignment.name, self.assignment) and self._chosen(student.id, self.student):
                    row = _row(gradebook, assignment, student)
                    yield [row.get(name) for name in COLUMNS]

    @staticmethod
    def _chosen(name: str, wanted: list[Any]) -> bool:
        return not wanted or name in map(str, wanted)


def _row(gradebook: Any, assignment: Any, student: Any) -> dict[str, object]:
    about = {name: getattr(student, name) for name in ("last_name", "first_name", "email")}
    row = {"assignment": assignment.name, "duedate": assignment.duedate, "student_id": student.id, **about}
    row["max_score"] = assignment.max_score
    try:
        submission = gradebook.find_submission(assignment.name, student.id)
    except MissingEntry:
        return {**row, "raw_score": 0.0, "late_submission_penalty": 0.0, "score": 0.0, "needs_manual_grade": False}
    waits, penalty = submission.needs_manual_grade, submission.late_submission_penalty or 0.0
    grades = (grade for notebook in submission.notebooks for grade in notebook.grades)
    decided = all(grade.auto_score is not None or grade.manual_score is not None for grade in grades)
    scores = {"raw_score": submission.score, "score": max(0.0, submission.score - penalty)} if decided else {}
    about = {"timestamp": submission.timestamp, "late_submission_penalty": penalty, "needs_manual_grade": waits}
    return {**row, **about, **scores}
