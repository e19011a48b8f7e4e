"""Of all warnings in a run, only the one that nbgrader causes three times a student is left out."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest

pytest.importorskip("nbgrader")
from dlgrade.nbgrader.gradebook import without_row_warnings
from nbgrader.api import Gradebook
from sqlalchemy.exc import SAWarning


@pytest.mark.slow
def test_what_nbgrader_causes_for_each_student_is_left_out(tmp_path: Path) -> None:
    """Where nbgrader no longer causes it, the filter can go."""
    with Gradebook(f"sqlite:///{tmp_path / 'gradebook.db'}", "dl") as gradebook:
        gradebook.add_assignment("week1")
        gradebook.add_notebook("week1", "week1")
        gradebook.add_grade_cell("mse", "week1", "week1", max_score=8, cell_type="code")
        for student in ("first", "second"):
            gradebook.add_student(student)
        with pytest.warns(SAWarning, match="not in session"):
            gradebook.update_or_create_submission("week1", "first")
        with warnings.catch_warnings(record=True) as shown:
            warnings.simplefilter("always")
            with without_row_warnings():
                gradebook.update_or_create_submission("week1", "second")
    assert [str(each.message) for each in shown if each.category is SAWarning] == []


def test_every_other_warning_is_shown() -> None:
    with warnings.catch_warnings(record=True) as shown:
        warnings.simplefilter("always")
        with without_row_warnings():
            warnings.warn("Object of type <Grade> not in session, add operation along", UserWarning, stacklevel=1)
            warnings.warn("Dialect sqlite does not support Decimal objects", SAWarning, stacklevel=1)
        warnings.warn("Object of type <Grade> not in session, add operation along", SAWarning, stacklevel=1)
    assert [each.category for each in shown] == [UserWarning, SAWarning, SAWarning]
