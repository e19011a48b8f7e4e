"""Saves grades in nbgrader's gradebook."""

from __future__ import annotations

from typing import Any

from nbgrader.api import (
    Assignment,
    BaseCell,
    Comment,
    Grade,
    Gradebook,
    MissingEntry,
    Notebook,
    SubmittedAssignment,
    SubmittedNotebook,
)
from nbgrader.preprocessors import NbGraderPreprocessor
from nbgrader.utils import compute_checksum, determine_grade, is_grade, is_solution, is_task
from sqlalchemy import select

from dlgrade.nbgrader.names import OURS


class SaveVerdicts(NbGraderPreprocessor):  # type: ignore[misc]
    """Does what nbgrader's SaveAutoGrades does, but a code cell without a value needs a person, where nbgrader would
    give full marks.

    The whole notebook is saved in one transaction, not one for each cell, so that a killed run leaves all of its grades
    or none. And its rows are read together.
    """

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        names, readable = resources["nbgrader"], nb.metadata[OURS]["readable"]
        with Gradebook(names["db_url"]) as gradebook:
            grades, comments = (_rows(gradebook, table, names) for table in (Grade, Comment))
            for cell in nb.cells:
                if is_grade(cell):
                    self._save_score(cell, _of(cell, grades))
                if is_solution(cell) or is_task(cell):
                    _save_comment(cell, _of(cell, comments), readable)
            gradebook.db.commit()
        return nb, resources

    def _save_score(self, cell: Any, grade: Any) -> None:
        """Save a score. A score that a person entered stays; they are asked to look again if the automatic score
        has changed since."""
        before, grade.auto_score = grade.auto_score, determine_grade(cell, self.log)[0] if _is_decided(cell) else None
        if grade.manual_score is None:
            grade.needs_manual_grade = grade.auto_score is None
        elif grade.auto_score != before:
            grade.needs_manual_grade = True


def _rows(gradebook: Any, table: Any, names: Any) -> dict[str, Any]:
    """The rows of a submitted notebook in the table of grades or of comments, by the names of their cells."""
    query = (
        select(BaseCell.name, table)
        .join_from(table, BaseCell, BaseCell.id == table.cell_id)
        .join(SubmittedNotebook, SubmittedNotebook.id == table.notebook_id)
        .join(Notebook, Notebook.id == SubmittedNotebook.notebook_id)
        .join(SubmittedAssignment, SubmittedAssignment.id == SubmittedNotebook.assignment_id)
        .join(Assignment, Assignment.id == SubmittedAssignment.assignment_id)
        .where(
            Notebook.name == names["notebook"],
            Assignment.name == names["assignment"],
            SubmittedAssignment.student_id == names["student"],
        )
    )
    return {name: row for name, row in gradebook.db.execute(query)}  # noqa: C416  # a result is not a mapping


def _of(cell: Any, rows: dict[str, Any]) -> Any:
    """The row of a cell. Raises MissingEntry where the gradebook has none, as nbgrader does."""
    name = cell.metadata.nbgrader["grade_id"]
    if name not in rows:
        raise MissingEntry(f"No such grade or comment: {name}")
    return rows[name]


def _save_comment(cell: Any, comment: Any, readable: bool) -> None:
    untouched = cell.metadata.nbgrader.get("checksum") == compute_checksum(cell) and not is_task(cell)
    comment.auto_comment = "No response." if untouched and readable else None


def _is_decided(cell: Any) -> bool:
    """Whether a code cell has a value, or the cell is of another kind, about which nbgrader itself decides."""
    graded_code = cell.cell_type == "code" and not cell.metadata.nbgrader["solution"]
    return not graded_code or any(output.output_type == "execute_result" for output in cell.outputs)
