"""A notebook with the cells that nbgrader handed out is read as nbgrader grades it: what stands in them is the answer,
also where it is no Python, and files beside it are helpers."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from dlgrade.classroom.answers.intake import take_in
from dlgrade.classroom.model import ClassAnswer, HandInRow, Roster
from dlgrade.course.model import Exercise
from dlgrade.course.stub import stub_source

from tests.classroom.hand_ins import RIGHT, SUM, notebook, put

BROKEN = RIGHT.replace("(y_true, y_pred):", "(y_true, y_pred)")
HELPED = RIGHT.replace("(a - b) ** 2", "square(a - b)")
SQUARE = "def square(x):\n    return x * x\n"
Taken = Callable[[], tuple[HandInRow, ClassAnswer | None]]


@pytest.fixture
def mse(exercise_named: Callable[[str], Exercise]) -> Exercise:
    return exercise_named("mse")


@pytest.fixture
def taken(tmp_path: Path, mse: Exercise) -> Taken:
    """kim's row about `mse`, and the answer that is graded."""

    def take() -> tuple[HandInRow, ClassAnswer | None]:
        scratch = tmp_path / "scratch"
        scratch.mkdir()
        intake = take_in(tmp_path / "submitted", [mse], Roster(), scratch, ("mse",))
        [row] = [row for row in intake.rows if row.exercise == "mse"]
        return row, next((answer for answer in intake.answers.values() if answer.digest == row.submission), None)

    return take


def handed_out(answer: str, check: bool = True) -> str:
    """A notebook with the cells of `mse`, and this in the one for the answer."""
    cells = [
        ("mse-answer", answer),
        *([("mse", "from dlgrade.notebook import check\ncheck('mse', 'en')")] if check else []),
    ]
    return json.dumps(
        {
            "cells": [
                {"cell_type": "code", "source": source, "metadata": {"nbgrader": {"grade_id": name}}}
                for name, source in cells
            ]
        }
    )  # fmt: skip


def hand_in(folder: Path, files: dict[str, str]) -> None:
    """kim's files, as nbgrader collects them."""
    for name, text in files.items():
        put(folder, f"submitted/kim/week1/{name}", text)


@pytest.mark.parametrize("answer", [BROKEN, "print 'hello'", "x = (", "", RIGHT])
@pytest.mark.parametrize("check", [True, False])
def test_whatever_stands_in_the_cell_is_graded(tmp_path: Path, taken: Taken, answer: str, check: bool) -> None:
    hand_in(tmp_path, {"week1.ipynb": handed_out(answer, check)})
    row, graded = taken()
    assert (row.problem, row.file) == (None, "week1/week1.ipynb")
    assert graded is not None
    if "def mse" in answer:
        assert answer.strip() in graded.readings[0].parts[-1].source


@pytest.mark.parametrize("name", ["helper.py", "mse.py", "mse_final.py"])
def test_a_file_beside_the_notebook_is_a_helper(tmp_path: Path, taken: Taken, name: str) -> None:
    """Both are as old, as after copying, and both define the function."""
    hand_in(tmp_path, {"week1.ipynb": handed_out(RIGHT), name: SUM})
    row, graded = taken()
    assert (row.problem, row.file) == (None, "week1/week1.ipynb")
    assert graded is not None
    assert "np.mean" in graded.readings[0].parts[-1].source


@pytest.mark.parametrize("name", ["answers.py", "mse.py"])
@pytest.mark.parametrize("emptied", [True, False])
def test_where_the_cell_was_left_alone_a_file_may_be_the_answer(
    tmp_path: Path, taken: Taken, mse: Exercise, name: str, emptied: bool
) -> None:
    hand_in(tmp_path, {"week1.ipynb": handed_out("" if emptied else stub_source(mse)), name: RIGHT})
    assert taken()[0].file == f"week1/{name}"


def test_of_two_notebooks_the_newest_counts(tmp_path: Path, taken: Taken) -> None:
    hand_in(tmp_path, {"week1.ipynb": handed_out(SUM), "week1 (1).ipynb": handed_out(RIGHT)})
    assert taken()[0].file == "week1/week1 (1).ipynb"


@pytest.mark.parametrize(("name", "text"), [("homework.py", BROKEN), ("homework.ipynb", notebook(BROKEN))])
def test_a_definition_without_its_colon_is_an_answer(tmp_path: Path, taken: Taken, name: str, text: str) -> None:
    """No cell and no file is called like the exercise here."""
    hand_in(tmp_path, {name: text})
    row, graded = taken()
    assert (row.problem, row.file) == (None, f"week1/{name}")
    assert graded is not None


def test_but_none_where_another_file_has_a_whole_one(tmp_path: Path, taken: Taken) -> None:
    hand_in(tmp_path, {"draft.py": BROKEN, "homework.py": RIGHT})
    assert taken()[0].file == "week1/homework.py"


@pytest.mark.parametrize("name", ["week1.ipynb", "mse.py", "homework.py"])
@pytest.mark.parametrize("place", ["", "../"])
def test_code_in_a_folder_finds_the_files_beside_it(tmp_path: Path, taken: Taken, name: str, place: str) -> None:
    """It finds those of the folder above where none beside it has that name, as before."""
    code = f"from helper import square\n{HELPED}"
    hand_in(tmp_path, {name: handed_out(code) if name.endswith(".ipynb") else code, f"{place}helper.py": SQUARE})
    row, graded = taken()
    assert row.problem is None
    assert graded is not None
    assert [file.name for file in graded.readings[0].files] == ["helper.py"]
