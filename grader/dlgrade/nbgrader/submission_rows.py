"""Adds the rows of a new submission to nbgrader's gradebook.

nbgrader looks up each cell of the assignment again for every student, and adds one row after another. Here the cells
are looked up once for a run, and each table gets its rows in one statement.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from nbgrader import api
from nbgrader.utils import parse_utc
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError, StatementError


@dataclass(frozen=True)
class Assigned:
    """The ids of an assignment's rows: for each notebook, the cells that get a grade and those that get a comment."""

    assignment: str
    notebooks: dict[str, tuple[list[str], list[str]]]


class SubmissionRows:
    """Adds submissions to the gradebooks of one run."""

    def __init__(self) -> None:
        self._assigned: dict[tuple[Any, str], Assigned] = {}

    def add(self, gradebook: Any, assignment: str, student: str, **values: Any) -> Any:
        """Do what `Gradebook.add_submission` does, and return the new submission. Raises MissingEntry or InvalidEntry
        as it does."""
        gradebook.find_student(student)
        if "timestamp" in values:
            values["timestamp"] = parse_utc(values["timestamp"])
        submission = {"id": api.new_uuid(), "student_id": student, **values}
        try:
            for table, rows in _rows(self._of(gradebook, assignment), submission):
                gradebook.db.execute(insert(table), rows)
            gradebook.db.commit()
        except (IntegrityError, StatementError) as error:
            gradebook.db.rollback()
            raise api.InvalidEntry(*error.args) from error
        return gradebook.db.get(api.SubmittedAssignment, submission["id"])

    def _of(self, gradebook: Any, name: str) -> Assigned:
        key = (gradebook.engine, name)
        if key not in self._assigned:
            assignment = gradebook.find_assignment(name)
            notebooks = {notebook.id: (_graded(notebook), _commented(notebook)) for notebook in assignment.notebooks}
            self._assigned[key] = Assigned(assignment.id, notebooks)
        return self._assigned[key]


def _graded(notebook: Any) -> list[str]:
    return [cell.id for cell in (*notebook.grade_cells, *notebook.task_cells)]


def _commented(notebook: Any) -> list[str]:
    return [cell.id for cell in (*notebook.solution_cells, *notebook.task_cells)]


def _rows(assigned: Assigned, submission: dict[str, Any]) -> list[tuple[Any, list[dict[str, Any]]]]:
    """Each table with its new rows, without the tables that get none."""
    notebooks, grades, comments = list[dict[str, Any]](), list[dict[str, Any]](), list[dict[str, Any]]()
    for notebook, (graded, commented) in assigned.notebooks.items():
        submitted = api.new_uuid()
        notebooks.append({"id": submitted, "notebook_id": notebook, "assignment_id": submission["id"]})
        grades += [{"notebook_id": submitted, "cell_id": cell} for cell in graded]
        comments += [{"notebook_id": submitted, "cell_id": cell} for cell in commented]
    tables = {
        api.SubmittedAssignment: [{**submission, "assignment_id": assigned.assignment}],
        api.SubmittedNotebook: notebooks,
        api.Grade: grades,
        api.Comment: comments,
    }
    return [(table.__table__, rows) for table, rows in tables.items() if rows]
