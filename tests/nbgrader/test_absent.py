"""Students of the gradebook without a hand-in are named and have a row, and `nbgrader export` writes no formula."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from dlgrade.cli.nbgrader.report import absent, summary_of_assignment, write_report
from dlgrade.course.model import Course

pytest.importorskip("nbgrader")
from dlgrade.nbgrader.export import ExportScores
from nbgrader.api import Gradebook

pytestmark = pytest.mark.filterwarnings("ignore:Object of type")  # a warning about nbgrader's own code
HOSTILE = ("=1", "＝1", " =1", "\t=1", "'=1", "a\x1b[31m", "a\u202eb")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A course in which one of four students was graded. One has a hand-in that was not graded yet, and one is in the
    gradebook under a name."""
    with Gradebook(f"sqlite:///{tmp_path / 'gradebook.db'}", "dl") as gradebook:
        gradebook.add_assignment("week1")
        gradebook.add_notebook("week1", "week1")
        for name in ("mse", "softmax", "of_the_teacher"):
            gradebook.add_grade_cell(name, "week1", "week1", max_score=8, cell_type="code")
        for student in ("graded", "waiting", "s11"):
            gradebook.add_student(student)
        gradebook.add_student("s01", first_name="민수", last_name="김")
        gradebook.add_submission("week1", "graded")
        gradebook.db.commit()
    (tmp_path / "submitted" / "waiting" / "week1").mkdir(parents=True)
    return tmp_path


def test_who_has_handed_in_nothing_has_a_row_and_is_named(course: Course, folder: Path) -> None:
    summary = summary_of_assignment(course, folder, "week1")
    status = {(entry.row.student, entry.row.exercise): entry.status for entry in summary.entries}
    for exercise in ("mse", "softmax"):
        found = [status[student, exercise] for student in ("s01", "s11", "waiting", "graded")]
        assert found == ["missing", "missing", "waiting", "person"]
    assert len(status) == 8, "the teacher's own cell is no exercise of the course"
    assert absent(summary) == ["s01 (민수 김)", "s11"]


def test_the_table_of_the_report_has_everybody(course: Course, folder: Path) -> None:
    write_report(course, folder, "week1", folder / "report", "en")
    with (folder / "report" / "hand-ins.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["Exercise"] == "mse"]
    assert {row["Student"]: row["File"] for row in rows if "not handed in" in row.values()} == {"s01": "", "s11": ""}
    assert len(rows) == 4


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_is_a_formula_or_a_control_character_in_the_exported_table(
    tmp_path: Path, empty_gradebook: Path, name: str
) -> None:
    """Neither would one that a spreadsheet reads as a formula after it has removed what stands before the sign."""
    (tmp_path / "gradebook.db").write_bytes(empty_gradebook.read_bytes())
    with Gradebook(f"sqlite:///{tmp_path / 'gradebook.db'}", "dl") as gradebook:
        gradebook.add_assignment("week1")
        gradebook.add_student("kim", last_name=name, first_name="김", email="kim@example.org")
        ExportScores(to=str(tmp_path / "grades.csv")).export(gradebook)
    text = (tmp_path / "grades.csv").read_text(encoding="utf-8-sig")
    assert text.replace("\n", "").isprintable()
    [row] = csv.DictReader(text.splitlines())
    assert row["last_name"].startswith(("'", "\\t", "a"))
    assert (row["first_name"], row["email"], row["score"]) == ("김", "kim@example.org", "0.0")
