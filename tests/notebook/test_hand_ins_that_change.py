"""With the real nbgrader: a hand-in that has changed since it was graded is graded again, and its feedback is made again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.notebook.classroom import ASSIGNMENT, Classroom, new_classroom
from tests.notebook.students import data, filled

pytest.importorskip("nbgrader")
pytestmark = pytest.mark.slow
WITH_HELPER = """import numpy as np
from helper import square
def mse(y_true, y_pred):
    y_true, y_pred = np.asarray(y_true, dtype=float), np.asarray(y_pred, dtype=float)
    if y_true.shape != y_pred.shape:
        raise ValueError("shapes differ")
    return float(np.mean(square(y_true - y_pred)))
"""


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Classroom:
    """A course with one exercise, graded: kim has handed in a wrong helper beside the notebook, and lee a right one.
    Both came to the teacher another way than through the exchange."""
    room = new_classroom(tmp_path_factory.mktemp("changing"), slugs=("mse",))
    room.run("release_assignment", ASSIGNMENT)
    for student, helper in (("kim", "def square(x): return x"), ("lee", "def square(x): return x * x")):
        room.hand_in(student, data(filled(room.release(), {"mse": WITH_HELPER})))
        room.hand_in(student, helper.encode(), "helper.py")
    room.run("autograde", ASSIGNMENT)
    room.run("generate_feedback", ASSIGNMENT)
    return room


def graded_at(room: Classroom, student: str) -> int:
    path = room.folder / "autograded" / student / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    return path.stat().st_mtime_ns


def test_a_corrected_file_beside_the_notebook(room: Classroom) -> None:
    assert room.grades()["kim", "mse"][0] != 8
    before = graded_at(room, "lee")
    room.hand_in("kim", b"def square(x): return x * x", "helper.py")
    assert "has changed" in room.run("autograde", ASSIGNMENT)
    assert room.grades()["kim", "mse"] == (8, False)
    assert graded_at(room, "lee") == before, "a hand-in that has not changed stays graded"
    room.run("generate_feedback", ASSIGNMENT)
    assert "8/8" in room.feedback("kim")


def test_a_hand_in_that_comes_through_the_exchange_later(room: Classroom) -> None:
    """It is the same notebook, but now it has a time, and a secret by which the student finds the feedback."""
    exchange = room.folder.parent / "exchange" / "dl"
    submitted = room.folder / "submitted" / "lee" / ASSIGNMENT
    inbound = exchange / "inbound" / f"lee+{ASSIGNMENT}+2026-03-01 00:00:00 UTC+abc"
    inbound.mkdir()
    for path in submitted.iterdir():
        (inbound / path.name).write_bytes(path.read_bytes())
    for name, text in (("timestamp.txt", "2026-03-01 00:00:00 UTC"), ("submission_secret.txt", "a secret")):
        (inbound / name).write_text(text, encoding="utf-8")
    room.run("collect", ASSIGNMENT, "--update")
    room.run("autograde", ASSIGNMENT)
    room.run("generate_feedback", ASSIGNMENT)
    room.run("release_feedback", ASSIGNMENT)
    assert len(list((exchange / "feedback").glob("*.html"))) == 1
    assert _time_in(room) == "2026-03-01 00:00:00"


def _time_in(room: Classroom) -> str:
    room.run("export", "--to", "grades.csv")
    rows = Path(room.folder / "grades.csv").read_text(encoding="utf-8-sig").splitlines()
    return next(row.split(",")[2] for row in rows if ",lee," in row)
