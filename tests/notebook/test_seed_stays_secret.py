"""A whole run with the real nbgrader, and one of `grade class`: nobody's file but the teacher's own holds the seed of
the hidden inputs, and a folder of feedback holds nothing but pages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from dlgrade.cli.main import run

from tests.conftest import ROOT
from tests.notebook.classroom import ASSIGNMENT, Classroom, new_classroom
from tests.notebook.students import data, filled, variant

pytest.importorskip("nbgrader")
pytestmark = pytest.mark.slow
SEED = 6_952_965_992_338_830


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Classroom:
    """A class of students whose folders have all kinds of names. Each has handed in a right notebook, a wrong one
    beside it, and other files. Feedback of an earlier version is there already."""
    room = new_classroom(tmp_path_factory.mktemp("seed"), slugs=("mse",))
    with (room.folder / "nbgrader_config.py").open("a", encoding="utf-8") as config:
        config.write(f"c.GradeExercises.seed = {SEED}\n")
    wrong = filled(room.release(), {"mse": variant("mse", "mse__sum")})
    for student in ("kim", "[x]", "b?d", "a*"):
        room.hand_in(student, data(wrong))
        for name in ("other.ipynb", "own.html", "data.csv", "work/notes.ipynb"):
            (room.folder / "submitted" / student / ASSIGNMENT / "work").mkdir(exist_ok=True)
            room.hand_in(student, data(room.release()), name)
        for name, text in (("timestamp.txt", "2026-03-01 00:00:00 UTC"), ("submission_secret.txt", f"of {student}")):
            room.hand_in(student, text.encode(), name)
    room.run("autograde", ASSIGNMENT)
    earlier = room.folder / "feedback" / "[x]" / ASSIGNMENT
    earlier.mkdir(parents=True)
    (earlier / f"{ASSIGNMENT}.ipynb").write_text(f'{{"seed": {SEED}}}', encoding="utf-8")
    room.run("generate_feedback", ASSIGNMENT)
    room.run("release_assignment", ASSIGNMENT)
    room.run("release_feedback", ASSIGNMENT)
    return room


def files_in(*folders: Path) -> Iterator[Path]:
    yield from (path for folder in folders for path in folder.rglob("*") if path.is_file())


def holding_the_seed(*folders: Path) -> set[str]:
    return {path.name for path in files_in(*folders) if str(SEED).encode() in path.read_bytes()}


def test_of_nbgraders_files_only_the_configuration_holds_the_seed(room: Classroom) -> None:
    report = ["nbgrader", "report", ASSIGNMENT, "--in", str(room.folder), "--course", str(ROOT), "--lang", "en"]
    assert run(report) == 0
    assert holding_the_seed(room.folder.parent) == {"nbgrader_config.py"}


def test_of_a_class_only_the_results_for_programs_hold_the_seed(room: Classroom, tmp_path: Path) -> None:
    """The folder of the results is closed to others. What is given out of it has no seed."""
    line = ["class", "run", str(room.folder / "submitted"), "--to", str(tmp_path / "results"), "--course", str(ROOT)]
    assert run([*line, "--seed", str(SEED), "--accept-weak-isolation", "--lang", "en"]) in (0, 1)
    assert (tmp_path / "results").stat().st_mode & 0o077 == 0
    assert list(files_in(tmp_path / "results" / "students"))
    assert holding_the_seed(tmp_path) <= {"results.sqlite", "results.sqlite-wal", "grades.json"}


def test_feedback_is_nothing_but_pages(room: Classroom) -> None:
    for student in ("kim", "[x]", "b?d", "a*"):
        folder = room.folder / "feedback" / student / ASSIGNMENT
        names = {path.relative_to(folder).as_posix() for path in files_in(folder)}
        assert names == {f"{ASSIGNMENT}.html", "timestamp.txt", "submission_secret.txt"}, student


def test_no_notebook_of_the_student_is_among_the_graded_ones(room: Classroom) -> None:
    for student in ("kim", "[x]", "b?d", "a*"):
        folder = room.folder / "autograded" / student / ASSIGNMENT
        assert [path.name for path in folder.rglob("*.ipynb")] == [f"{ASSIGNMENT}.ipynb"], student


def test_another_grading_of_one_notebook_leaves_the_others(room: Classroom) -> None:
    """The graded notebook stays as it is where only another one is graded again."""
    path = room.folder / "autograded" / "[x]" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    before = path.read_bytes()
    room.run("autograde", ASSIGNMENT, "--student=kim", "--force")
    assert path.read_bytes() == before
    document: dict[str, Any] = json.loads(before)
    assert json.loads(document["metadata"]["dlgrade"]["verdicts"]["mse"])["seed"] == 0
