"""The report of an nbgrader assignment says when each student handed in, and who was late."""

from __future__ import annotations

import csv
import json
from datetime import timedelta
from pathlib import Path

import pytest
from dlgrade.course.model import Course
from dlgrade.text import LANGUAGES, Lang

pytest.importorskip("nbgrader")
from dlgrade.cli.nbgrader.report import write_report
from nbgrader.api import Gradebook

pytestmark = pytest.mark.filterwarnings("ignore:Object of type")  # a warning about nbgrader's own code
DUE = "2026-11-30 09:00:00 UTC"
HANDED_IN = {
    "early": "2026-11-30 08:59:59 UTC",
    "late": "2026-11-30 09:00:01 UTC",
    "later": "2026-12-01 10:00:00.250000 UTC",
    "extended": "2026-12-01 08:00:00 UTC",
}
LATE = ("late", "later")


def graded(folder: Path, due: str | None) -> Path:
    """A course in which `week1` was handed in at these times, and by one student without a time."""
    with Gradebook(f"sqlite:///{folder / 'gradebook.db'}", "dl") as gradebook:
        gradebook.add_assignment("week1", duedate=due)
        gradebook.add_notebook("week1", "week1")
        gradebook.add_grade_cell("mse", "week1", "week1", max_score=8, cell_type="code")
        for student, time in {**HANDED_IN, "by_hand": None}.items():
            gradebook.add_student(student)
            gradebook.add_submission("week1", student, **({"timestamp": time} if time else {}))
        gradebook.find_submission("week1", "extended").extension = timedelta(days=1)
        gradebook.db.commit()
    return folder


def rows(course: Course, folder: Path, lang: Lang = "en") -> dict[str, dict[str, str]]:
    """The lines of `hand-ins.csv` by student."""
    place = folder / f"report {lang}"
    write_report(course, folder, "week1", place, lang)
    with (place / "hand-ins.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["학생" if lang == "ko" else "Student"]: row for row in csv.DictReader(file)}


def test_the_time_of_each_hand_in_and_who_was_late(course: Course, tmp_path: Path) -> None:
    found = rows(course, graded(tmp_path, DUE))
    assert {student: row["Handed in"] for student, row in found.items()} == {
        "early": "2026-11-30 08:59:59 UTC", "late": "2026-11-30 09:00:01 UTC", "later": "2026-12-01 10:00:00 UTC",
        "extended": "2026-12-01 08:00:00 UTC", "by_hand": "",
    }  # fmt: skip
    assert {student for student, row in found.items() if row["Late"]} == set(LATE)
    entries = json.loads((tmp_path / "report en" / "grades.json").read_text(encoding="utf-8"))["rows"]
    assert {entry["student"] for entry in entries if entry["late"]} == set(LATE)


def test_nobody_is_late_without_a_due_date(course: Course, tmp_path: Path) -> None:
    """nbgrader's own due date of a student with an extension would raise here."""
    found = rows(course, graded(tmp_path, None))
    assert not any(row["Late"] for row in found.values())
    assert found["extended"]["Handed in"] == HANDED_IN["extended"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_names_of_columns_begin_with_a_capital(course: Course, tmp_path: Path, lang: Lang) -> None:
    found = rows(course, graded(tmp_path, DUE), lang)
    columns = list(found["late"])
    assert [name for name in columns if name[0] != name[0].upper()] == []
    assert found["late"]["늦음" if lang == "ko" else "Late"] == ("늦음" if lang == "ko" else "late")
