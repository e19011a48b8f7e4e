"""nbgrader's gradebook in a run: which rows are written, and when."""

from __future__ import annotations

import shutil
import sqlite3
import warnings
from pathlib import Path

import pytest

pytest.importorskip("nbgrader")
from dlgrade.nbgrader.gradebook import one_gradebook
from nbgrader.api import Gradebook, InvalidEntry, MissingEntry
from nbgrader.converters import autograde
from sqlalchemy.exc import SAWarning


@pytest.fixture
def path(empty_gradebook: Path, tmp_path: Path) -> Path:
    """A gradebook without students, for one test."""
    return Path(shutil.copy(empty_gradebook, tmp_path))


def students_in(path: Path) -> list[str]:
    """As another program sees them."""
    with sqlite3.connect(path) as connection:
        return [name for (name,) in connection.execute("select id from student order by id")]


def add_student(path: Path, name: str) -> None:
    """As nbgrader does it: it opens the gradebook, commits, and closes it."""
    with Gradebook(f"sqlite:///{path}", "dl") as gradebook:
        gradebook.add_student(name)


def test_rows_reach_the_file_together(path: Path) -> None:
    with one_gradebook() as opened:
        add_student(path, "first")
        add_student(path, "second")
        assert students_in(path) == []
        opened.save()
        assert students_in(path) == ["first", "second"]
        add_student(path, "third")
    assert students_in(path) == ["first", "second", "third"]
    add_student(path, "fourth")
    assert students_in(path) == ["first", "fourth", "second", "third"]


def test_an_error_of_one_opening_takes_no_rows_of_the_others(path: Path) -> None:
    with one_gradebook():
        add_student(path, "first")
        with pytest.raises(InvalidEntry):
            add_student(path, "first")
        add_student(path, "second")
    assert students_in(path) == ["first", "second"]


def test_another_program_writes_once_the_rows_are_saved(path: Path) -> None:
    """formgrader may be open in a browser while a class is graded."""
    with one_gradebook() as opened, sqlite3.connect(path, timeout=0) as other:
        add_student(path, "first")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("update student set email = 'a@example.org'")
        opened.save()
        other.execute("update student set email = 'a@example.org'")
        other.commit()
        add_student(path, "second")
    assert students_in(path) == ["first", "second"]


SHOWN = {
    "student": "select id, first_name, last_name, email, lms_user_id from student",
    "submitted_assignment": "select student_id, timestamp, extension, assignment.name from submitted_assignment "
    "join assignment on assignment.id = assignment_id",
    "submitted_notebook": "select student_id, notebook.name, late_submission_penalty from submitted_notebook "
    "join notebook on notebook.id = notebook_id "
    "join submitted_assignment on submitted_assignment.id = submitted_notebook.assignment_id",
    "grade": "select notebook.name, base_cell.name, base_cell.type, auto_score, manual_score, extra_credit, "
    "needs_manual_grade from grade join base_cell on base_cell.id = cell_id "
    "join submitted_notebook on submitted_notebook.id = grade.notebook_id "
    "join notebook on notebook.id = submitted_notebook.notebook_id",
    "comment": "select notebook.name, base_cell.name, base_cell.type, auto_comment, manual_comment from comment "
    "join base_cell on base_cell.id = cell_id "
    "join submitted_notebook on submitted_notebook.id = comment.notebook_id "
    "join notebook on notebook.id = submitted_notebook.notebook_id",
}
"""A query for each table with rows of submissions. It shows names in place of ids, which are drawn."""


def rows_of(path: Path) -> dict[str, list[str]]:
    with sqlite3.connect(path) as connection:
        counted = {table: connection.execute(f"select count(*) from {table}").fetchone()[0] for table in SHOWN}
        shown = {table: sorted(map(repr, connection.execute(query))) for table, query in SHOWN.items()}
    assert {table: len(rows) for table, rows in shown.items()} == counted
    return shown


def submit(path: Path) -> None:
    """Hand in two assignments, in nbgrader's calls for a hand-in: one with two notebooks and cells of every kind, which
    has a timestamp and comes twice, and one without any notebook."""
    with Gradebook(f"sqlite:///{path}", "dl") as gradebook:
        gradebook.add_student("known", email="known@example.org")
        gradebook.add_assignment("empty")
        gradebook.add_assignment("week1", duedate="2026-01-02 03:04:05 UTC")
        for notebook in ("a", "b"):
            gradebook.add_notebook(notebook, "week1")
            gradebook.add_grade_cell("mse", notebook, "week1", max_score=8, cell_type="code")
            gradebook.add_solution_cell("mse-answer", notebook, "week1")
            gradebook.add_grade_cell("essay", notebook, "week1", max_score=2, cell_type="markdown")
            gradebook.add_solution_cell("essay", notebook, "week1")
            gradebook.add_task_cell("task", notebook, "week1", max_score=3, cell_type="markdown")
    with autograde.Gradebook(f"sqlite:///{path}", "dl") as gradebook:
        for student in ("known", "new"):
            gradebook.update_or_create_student(student)
            assert [notebook.name for notebook in gradebook.find_assignment("week1").notebooks] == ["a", "b"]
            gradebook.update_or_create_submission("week1", student)
            for day in (2, 3):
                values = {"timestamp": f"2026-01-0{day} 03:04:05 UTC"}
                submission = gradebook.update_or_create_submission("week1", student, **values)
                assert (submission.student.id, submission.total_seconds_late) == (student, 86_400.0 * (day - 2))
            gradebook.find_notebook("a", "week1")
            gradebook.update_or_create_submission("empty", student)
        for missing in (("c", "week1"), ("a", "week2")):
            with pytest.raises(MissingEntry):
                gradebook.find_notebook(*missing)
        with pytest.raises(MissingEntry):
            gradebook.find_assignment("week2")


def test_a_hand_in_has_the_rows_that_nbgrader_gives_it(empty_gradebook: Path, tmp_path: Path) -> None:
    stock, ours = (Path(shutil.copy(empty_gradebook, tmp_path / name)) for name in ("stock.db", "ours.db"))
    with pytest.warns(SAWarning, match="not in session"):
        submit(stock)
    with one_gradebook(), warnings.catch_warnings(record=True) as shown:
        warnings.simplefilter("always")
        submit(ours)
    assert rows_of(ours) == rows_of(stock)
    assert {table: len(rows) for table, rows in rows_of(ours).items()} == {
        "student": 2, "submitted_assignment": 4, "submitted_notebook": 4, "grade": 12, "comment": 12,
    }  # fmt: skip
    assert [str(warning.message) for warning in shown] == []
