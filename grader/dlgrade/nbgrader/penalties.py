"""Leaves out nbgrader's step for late submissions where it would change nothing, which is for most of a class.

nbgrader loads the submission and its notebook as objects, and saves that there is no penalty.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from nbgrader import api
from sqlalchemy import select

from dlgrade.nbgrader.submitted_notebook import ASSIGNMENT, SUBMISSION, SUBMITTED, names_in, of_notebook

COLUMNS = (SUBMISSION.c.timestamp, SUBMISSION.c.extension, ASSIGNMENT.c.duedate, SUBMITTED.c.late_submission_penalty)
TIMES = of_notebook(select(*COLUMNS).select_from(SUBMITTED))
Step = Callable[[Any, Any, Any], tuple[Any, Any]]


def unless_in_time(penalise: Step) -> Step:
    """nbgrader's step, for submissions that are late or have a penalty."""

    def step(preprocessor: Any, nb: Any, resources: Any) -> tuple[Any, Any]:
        with api.Gradebook(resources["nbgrader"]["db_url"]) as gradebook:
            row = gradebook.db.execute(TIMES, names_in(resources)).one_or_none()
        if row is not None and row.late_submission_penalty is None and not _is_late(row):
            return nb, resources
        return penalise(preprocessor, nb, resources)

    return step


def _is_late(row: Any) -> bool:
    """Whether a submission came after its due date, with its extension. Where one of the times is missing, it did
    not."""
    if row.timestamp is None or row.duedate is None:
        return False
    due = row.duedate if row.extension is None else row.duedate + row.extension
    return bool(row.timestamp > due)
