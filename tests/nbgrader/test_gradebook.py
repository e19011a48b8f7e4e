"""nbgrader's gradebook in a run: what is written when, and which warning is left out."""

from __future__ import annotations

import shutil
import sqlite3
import warnings
from pathlib import Path

import pytest

pytest.importorskip("nbgrader")
from dlgrade.nbgrader.gradebook import one_gradebook, without_row_warnings
from nbgrader.api import Gradebook, InvalidEntry
from sqlalchemy.exc import SAWarning


@pytest.mark.slow
def test_what_nbgrader_causes_for_each_student_is_left_out(tmp_path: Path) -> None:
    """If this test fails, nbgrader no longer causes the warning, and the filter can be removed."""
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


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A gradebook without students; nbgrader starts alembic to make one, which takes seconds."""
    path = tmp_path_factory.mktemp("empty") / "gradebook.db"
    Gradebook(f"sqlite:///{path}", "dl").close()
    return path


@pytest.fixture
def path(empty: Path, tmp_path: Path) -> Path:
    """A copy of it, for one test."""
    return Path(shutil.copy(empty, tmp_path))


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
