"""The gradebook as nbgrader's Autograde uses it before each hand-in.

nbgrader looks up the assignment, its notebooks and their cells again for every student, and adds one row after another.
Here they are looked up once for a run, and each table gets its rows in one statement.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from nbgrader import api
from sqlalchemy import insert, select

STUDENT, SUBMISSION = api.Student.__table__, api.SubmittedAssignment.__table__


@dataclass(frozen=True)
class AssignedNotebook:
    """A notebook of an assignment, with the ids of the cells that get a grade and of those that get a comment."""

    id: str
    name: str
    graded: list[str]
    commented: list[str]


@dataclass(frozen=True)
class Assigned:
    """An assignment with its notebooks."""

    id: str
    notebooks: list[AssignedNotebook]


class RunGradebook(api.Gradebook):  # type: ignore[misc]
    """Answers Autograde's questions as nbgrader's own class does. `assigned` has the assignments that the run has
    looked up."""

    def __init__(self, assigned: dict[str, Assigned], db_url: str, course_id: str) -> None:
        super().__init__(db_url, course_id)
        self._assigned = assigned

    def find_assignment(self, name: str) -> Assigned:
        if name not in self._assigned:
            assignment = super().find_assignment(name)
            self._assigned[name] = Assigned(assignment.id, [_assigned(notebook) for notebook in assignment.notebooks])
        return self._assigned[name]

    def find_notebook(self, name: str, assignment: str) -> AssignedNotebook:
        for notebook in self.find_assignment(assignment).notebooks:
            if notebook.name == name:
                return notebook
        raise api.MissingEntry(f"No such notebook: {assignment}/{name}")

    def update_or_create_student(self, student_id: str, **values: Any) -> Any:
        """Add the student, if there is none of that name. Returns the student only where `values` change."""
        if self.db.scalar(select(STUDENT.c.id).filter_by(id=student_id)) is None:
            self.db.execute(insert(STUDENT), {"id": student_id})
            self.db.commit()
        return super().update_or_create_student(student_id, **values) if values else None

    def update_or_create_submission(self, assignment: str, student: str, **values: Any) -> Any:
        """Add the submission, if there is none. Returns it only where `values` change, such as its timestamp."""
        assigned = self.find_assignment(assignment)
        submitted = select(SUBMISSION.c.id).filter_by(assignment_id=assigned.id, student_id=student)
        if self.db.scalar(submitted) is None:
            for table, rows in _new_rows(assigned, student):
                self.db.execute(insert(table), rows)
            self.db.commit()
        return super().update_or_create_submission(assignment, student, **values) if values else None


def _assigned(notebook: Any) -> AssignedNotebook:
    graded = [cell.id for cell in (*notebook.grade_cells, *notebook.task_cells)]
    commented = [cell.id for cell in (*notebook.solution_cells, *notebook.task_cells)]
    return AssignedNotebook(notebook.id, notebook.name, graded, commented)


def _new_rows(assigned: Assigned, student: str) -> list[tuple[Any, list[dict[str, str]]]]:
    """The rows of a submission, which has no grades and comments yet: each table that gets some, with its rows."""
    submission, notebooks = api.new_uuid(), {api.new_uuid(): notebook for notebook in assigned.notebooks}
    rows: dict[Any, list[dict[str, str]]] = {
        api.SubmittedAssignment: [{"id": submission, "assignment_id": assigned.id, "student_id": student}],
        api.SubmittedNotebook: [
            {"id": id_, "assignment_id": submission, "notebook_id": notebook.id} for id_, notebook in notebooks.items()
        ],
        api.Grade: [
            {"notebook_id": id_, "cell_id": cell} for id_, notebook in notebooks.items() for cell in notebook.graded
        ],
        api.Comment: [
            {"notebook_id": id_, "cell_id": cell} for id_, notebook in notebooks.items() for cell in notebook.commented
        ],
    }
    return [(table.__table__, new) for table, new in rows.items() if new]
