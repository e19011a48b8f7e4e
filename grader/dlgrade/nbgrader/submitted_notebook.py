"""Finds rows of nbgrader's gradebook that belong to one submitted notebook."""

from __future__ import annotations

from typing import Any

from nbgrader import api
from sqlalchemy import Select, bindparam

TABLES = (api.SubmittedNotebook, api.Notebook, api.SubmittedAssignment, api.Assignment)
SUBMITTED, NOTEBOOK, SUBMISSION, ASSIGNMENT = (table.__table__ for table in TABLES)


def of_notebook(query: Select[Any]) -> Select[Any]:
    """The query, which reads the table SUBMITTED, for the notebook that is named when it is executed."""
    return (
        query.join(NOTEBOOK, NOTEBOOK.c.id == SUBMITTED.c.notebook_id)
        .join(SUBMISSION, SUBMISSION.c.id == SUBMITTED.c.assignment_id)
        .join(ASSIGNMENT, ASSIGNMENT.c.id == SUBMISSION.c.assignment_id)
        .where(
            NOTEBOOK.c.name == bindparam("notebook"),
            ASSIGNMENT.c.name == bindparam("assignment"),
            SUBMISSION.c.student_id == bindparam("student"),
        )
    )


def names_in(resources: Any) -> dict[str, str]:
    """The names with which such a query is executed, from nbgrader's resources."""
    return {key: resources["nbgrader"][key] for key in ("notebook", "assignment", "student")}
