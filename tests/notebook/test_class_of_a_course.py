"""`grade class run` gives the hand-ins of an nbgrader course the points that nbgrader gives them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from dlgrade.cli.main import run

from tests.conftest import ROOT
from tests.notebook.classroom import ASSIGNMENT, SEED, SLUGS, new_classroom
from tests.notebook.students import data, filled, solutions

pytest.importorskip("nbgrader")
pytestmark = pytest.mark.slow
RIGHT = solutions()
NO_COLON = RIGHT["mse"].replace("-> float:", "-> float")
HELPER = RIGHT["accuracy"]
HAND_INS: dict[str, tuple[dict[str, str], dict[str, str]]] = {
    "a colon is missing": ({"mse": NO_COLON}, {}),
    "nothing is left": ({"mse": ""}, {}),
    "nothing is Python": ({"mse": "def mse(a b):\n    pass", "accuracy": "def accuracy(a:", "gradient_step": "x = ("}, {}),
    "the answer is in a helper": ({"accuracy": "from helper import accuracy"}, {"helper.py": HELPER}),
    "a helper has another answer": ({}, {"helper.py": "def mse(a, b):\n    return 0\n"}),
    "a file has the name of the exercise": ({}, {"mse.py": "def mse(a, b):\n    return 0\n"}),
}  # fmt: skip


def test_both_give_the_same_points(tmp_path: Path) -> None:
    room = new_classroom(tmp_path)
    for student, (answers, files) in HAND_INS.items():
        room.hand_in(student, data(filled(room.release(), {**RIGHT, **answers})))
        for name, text in files.items():
            room.hand_in(student, text.encode(), name)
    subfolder = room.folder / "submitted" / "all in a folder" / ASSIGNMENT / "work"
    subfolder.mkdir(parents=True)
    answers = {**RIGHT, "accuracy": "from helper import accuracy"}
    (subfolder / f"{ASSIGNMENT}.ipynb").write_bytes(data(filled(room.release(), answers)))
    (subfolder / "helper.py").write_text(HELPER, encoding="utf-8")
    room.run("autograde", ASSIGNMENT)
    results = tmp_path / "results"
    line = ["class", "run", str(room.folder / "submitted"), "--to", str(results), "--course", str(ROOT)]
    assert run([*line, "--seed", str(SEED), "--accept-weak-isolation", "--lang", "en"]) == 0
    with (results / "hand-ins.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    found = {(row["Student"], row["Exercise"]): float(row["Points"]) for row in rows}
    assert len(found) == (len(HAND_INS) + 1) * len(SLUGS)
    assert found == {key: score for key, (score, _) in room.grades().items()}
    assert found["all in a folder", "accuracy"] == found["a colon is missing", "accuracy"] > 0
    assert found["a colon is missing", "mse"] == 0 < found["the answer is in a helper", "accuracy"]
