"""A file that is neither a Python file nor a notebook may hold a missing answer, so a person is told of it. A text that
is called like an exercise and is plainly its code is read."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from dlgrade.classroom.answers.intake import take_in
from dlgrade.classroom.model import HandInRow, Roster
from dlgrade.course.model import Exercise
from dlgrade.text import LANGUAGES

from tests.classroom.hand_ins import RIGHT, SUM, notebook, put

GRADIENT = "def mse_gradient(y_true, y_pred):\n    return 2 * (y_pred - y_true) / y_true.size\n"
BINARY = "\0HWP"
Rows = Callable[..., dict[str, HandInRow]]


@pytest.fixture
def rows_of(tmp_path: Path, exercise_named: Callable[[str], Exercise]) -> Rows:
    """Ann's rows by exercise. Bob has right answers to both exercises."""

    def rows(files: dict[str, str]) -> dict[str, HandInRow]:
        folder = Path(tempfile.mkdtemp(dir=tmp_path))
        (folder / "class/ann").mkdir(parents=True)
        for name, text in {"ann/" + name: text for name, text in files.items()}.items():
            put(folder / "class", name, text)
        put(folder / "class", "bob/mse.py", RIGHT)
        put(folder / "class", "bob/mse_gradient.py", GRADIENT)
        known = [exercise_named(slug) for slug in ("mse", "mse_gradient")]
        scratch = folder / "scratch"
        scratch.mkdir()
        taken = take_in(folder / "class", known, Roster(), scratch).rows
        return {row.exercise: row for row in taken if row.student == "ann"}

    return rows


@pytest.fixture
def stub(exercise_named: Callable[[str], Exercise]) -> str:
    return exercise_named("mse").stub.read_text(encoding="utf-8")


def assert_names(row: HandInRow, *names: str) -> None:
    """Nothing is graded, and both languages name the files and what to do."""
    assert row.problem is not None
    assert (row.submission, row.notes) == ("", ())
    for lang in LANGUAGES:
        assert all(f"`{name}`" in row.problem(lang) for name in (*names, "grade class override"))


@pytest.mark.parametrize("name", [
    "mse.hwp", "mse.docx", "mse.pdf", "mse.png", "mse.java", "mse.html", "mse.py.lnk", "MSE_최종.hwp", "1. mse (2).hwp", "mse.txt",
    "mse", "과제/mse.pyw", "mse.csv", "mse.py.bak",
])  # fmt: skip
@pytest.mark.parametrize("untouched", [False, True])
def test_a_file_called_like_a_missing_exercise_asks_a_person(
    rows_of: Rows, stub: str, name: str, untouched: bool
) -> None:
    rows = rows_of({"mse_gradient.py": GRADIENT, name: BINARY} | ({"mse.py": stub} if untouched else {}))
    assert_names(rows["mse"], name)
    assert rows["mse"].file == name
    assert rows["mse_gradient"].problem is None
    assert "" not in rows


@pytest.mark.parametrize(
    "name", ["mse.txt", "mse", "mse.pyw", "mse_최종.txt", "mse.py의 사본", "mse.ipynb의 사본", "mse.ipynb - Copy"]
)
@pytest.mark.parametrize("untouched", [False, True])
def test_a_text_that_is_plainly_the_code_is_read(rows_of: Rows, stub: str, name: str, untouched: bool) -> None:
    text = notebook(RIGHT) if ".ipynb" in name else RIGHT
    rows = rows_of({"mse_gradient.py": GRADIENT, name: text} | ({"mse.py": stub} if untouched else {}))
    assert (rows["mse"].problem, rows["mse"].file) == (None, name)
    assert rows["mse"].submission


@pytest.mark.parametrize("name", ["answer.hwp", "mse.pdf", "mse.docx"])
def test_a_document_that_code_names_is_named(rows_of: Rows, name: str) -> None:
    rows = rows_of({"mse_gradient.py": f"# My answer is in {name}.\n{GRADIENT}", name: BINARY})
    assert_names(rows.get("", rows["mse"]), name)


def test_a_notebook_without_its_suffix_is_read(rows_of: Rows) -> None:
    assert rows_of({"mse": notebook(RIGHT)})["mse"].submission
    assert_names(rows_of({"mse_gradient.py": GRADIENT, "mse": notebook("x = 1")})["mse"], "mse")


@pytest.mark.parametrize(
    "text", ["def mse(y_true, y_pred):\n    return (", "풀지 못했습니다", "x = 1\n", "{", "def other(): pass\n"]
)
def test_a_text_that_is_not_plainly_the_code_asks_a_person(rows_of: Rows, text: str) -> None:
    assert_names(rows_of({"mse_gradient.py": GRADIENT, "mse.txt": text})["mse"], "mse.txt")


def test_a_text_beside_an_answer_is_none(rows_of: Rows) -> None:
    rows = rows_of({"mse.py": SUM, "mse.txt": RIGHT, "mse.png": BINARY})
    assert (rows["mse"].problem, rows["mse"].file) == (None, "mse.py")
    assert "" not in rows


@pytest.mark.parametrize("name", ["과제.hwp", "answers.docx", "onlinetext.html", "IMG_1.jpg", "Mse.java.txt", "답안"])
def test_any_file_that_may_hold_a_missing_answer_is_named(rows_of: Rows, stub: str, name: str) -> None:
    for files in ({}, {"mse.py": stub}):
        row = rows_of({"mse_gradient.py": GRADIENT, name: BINARY, **files})[""]
        assert_names(row, name, "mse", "mse.py")
        assert row.file == name
    assert "" not in rows_of({"mse_gradient.py": GRADIENT, "mse.py": RIGHT, name: BINARY})


@pytest.mark.parametrize("name", [
    ".DS_Store", "__MACOSX/._mse.hwp", ".git/HEAD", "__pycache__/mse.cpython-311.pyc", "mse.pyc", "data.csv", "README.md", "x.npz",
    ".ipynb_checkpoints/mse.txt", "plot.png", "mse.png", "자료.txt", "solutions/06_learning/mse/task.ko.md", "Thumbs.db",
])  # fmt: skip
def test_data_and_what_machines_make_are_no_answers(rows_of: Rows, name: str) -> None:
    text = notebook(GRADIENT, "open('자료.txt')")
    text = text.replace(
        '"cells": [', '"cells": [{"cell_type": "markdown", "source": "![](images/plot.png) ![](mse.png)"}, '
    )
    course = {"solutions/06_learning/mse/checks.py": ""}
    assert set(rows_of({"mse_gradient.ipynb": text, name: BINARY, **course})) == {"mse", "mse_gradient"}


@pytest.mark.parametrize("name", ["answer.hwp", "mse.pyc", "과제.ipynb.lnk"])
def test_a_hand_in_without_an_answer_says_what_is_in_it(rows_of: Rows, name: str) -> None:
    assert_names(rows_of({name: BINARY})["mse"], name)


def test_an_empty_hand_in_is_called_so(rows_of: Rows) -> None:
    problem = rows_of({})["mse"].problem
    assert problem is not None
    assert "no file in `ann`" in problem.en


def test_no_note_says_that_a_file_was_graded_that_cannot_be_read(rows_of: Rows) -> None:
    rows = rows_of({"mse.ipynb": "{", "mse (1).ipynb": "{ "})
    assert [row.notes for row in rows.values()] == [()] * len(rows)
    assert all(row.problem is not None for row in rows.values())


def test_what_most_students_have_was_handed_out(tmp_path: Path, exercise_named: Callable[[str], Exercise]) -> None:
    for student in ("ann", "bob", "cho"):
        put(tmp_path / "class", f"{student}/mse_gradient.py", GRADIENT)
        put(tmp_path / "class", f"{student}/guide.pdf", "The task")
    put(tmp_path / "class", "bob/answer.pdf", "4")
    put(tmp_path / "class", "cho/guide.pdf", "The task, and my answer to mse")
    put(tmp_path / "class", "dan/mse_gradient.py", GRADIENT)
    put(tmp_path / "class", "dan/guide.pdf", "The task")
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    known = [exercise_named(slug) for slug in ("mse", "mse_gradient")]
    rows = take_in(tmp_path / "class", known, Roster(), scratch, ("mse", "mse_gradient")).rows
    assert [(row.student, row.file) for row in rows if not row.exercise] == [
        ("bob", "answer.pdf"),
        ("cho", "guide.pdf"),
    ]


@pytest.mark.parametrize("name", ["result.json", "page/progress.json", "page/quiz.json", "page/verdicts/mse.json"])
def test_what_programs_wrote_beside_the_code_is_not_asked_about(rows_of: Rows, name: str, stub: str) -> None:
    rows = rows_of({"mse.py": stub, "mse_gradient.py": GRADIENT, name: '{"score": 3}'})
    assert [row.problem for row in rows.values()] == [None, None]


def test_a_notebook_that_is_called_json_is_asked_about(rows_of: Rows) -> None:
    row = rows_of({"mse_gradient.py": GRADIENT, "homework.json": notebook(RIGHT)})[""]
    assert_names(row, "homework.json")
