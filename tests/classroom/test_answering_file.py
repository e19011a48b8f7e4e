"""Which of a student's files answers an exercise: never what was handed out, never another exercise's file, the newest
where that is clear, and else a person says which."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from dlgrade.classroom.answers.file_titles import Titles
from dlgrade.classroom.answers.intake import take_in
from dlgrade.classroom.model import HandInRow, Roster
from dlgrade.course.model import Exercise
from dlgrade.text import LANGUAGES

from tests.classroom.hand_ins import NOON, RIGHT, SUM, notebook, put

GRADIENT = RIGHT + "\n\ndef mse_gradient(y_true, y_pred):\n    return 2 * (y_pred - y_true) / y_true.size\n"
WITH_CELL = notebook("%load_ext dlgrade", f"%%exercise mse\n{RIGHT}")
HandedIn = Callable[[dict[str, str]], HandInRow]


@pytest.fixture
def stub(exercise_named: Callable[[str], Exercise]) -> str:
    return exercise_named("mse").stub.read_text(encoding="utf-8")


@pytest.fixture
def rows_of(
    tmp_path: Path, exercise_named: Callable[[str], Exercise]
) -> Callable[[dict[str, str], int], dict[str, HandInRow]]:
    """Ann's rows by exercise. The files are given from the oldest to the newest, so many seconds apart."""

    def rows(files: dict[str, str], apart: int = 3600) -> dict[str, HandInRow]:
        folder = Path(tempfile.mkdtemp(dir=tmp_path))
        for number, (name, text) in enumerate(files.items()):
            os.utime(put(folder, f"class/ann/{name}", text), (NOON + apart * number,) * 2)
        known = [exercise_named(slug) for slug in ("mse", "mse_gradient")]
        scratch = folder / "scratch"
        scratch.mkdir()
        return {row.exercise: row for row in take_in(folder / "class", known, Roster(), scratch).rows}

    return rows


@pytest.fixture
def mse_of(rows_of: Callable[..., dict[str, HandInRow]]) -> Callable[..., HandInRow]:
    return lambda files, apart=3600: rows_of(files, apart)["mse"]


def assert_asks(row: HandInRow, *names: str) -> None:
    """Nobody's code is graded, and both languages name the files and what to do."""
    assert row.problem is not None
    assert row.submission == ""
    for lang in LANGUAGES:
        assert all(f"`{name}`" in row.problem(lang) for name in names)
        assert "`grade class override`" in row.problem(lang)


@pytest.mark.parametrize(
    ("other", "text"),
    [
        ("hw1.ipynb", notebook(RIGHT)), ("hw1.py", RIGHT), ("풀이.ipynb", WITH_CELL), ("mse_최종.ipynb", notebook(RIGHT)),
        ("mse_gradient.ipynb", notebook(GRADIENT)), ("hw1_test.py", RIGHT), ("hw1.py", RIGHT.replace("):\n", ")\n", 1)),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["mse.py", "mse.ipynb"])
@pytest.mark.parametrize("newer", [True, False])
def test_what_was_handed_out_never_counts_beside_an_answer(
    mse_of: Callable[..., HandInRow], stub: str, name: str, other: str, text: str, newer: bool
) -> None:
    handed_out = stub if name.endswith(".py") else notebook(f"%%exercise mse\n{stub}")
    files = [(name, handed_out), (other, text)]
    row = mse_of(dict(files if newer else reversed(files)))
    assert (row.problem, row.file) == (None, other)


@pytest.mark.parametrize("other", [
    "mse_최종.ipynb", "최종_mse.py", "final_mse.py", "mseFinal.py", "hw1_mse.py", "mse2.py", "mse_v2.ipynb",
    "20261234_mse_최종수정본.py", "MSE_Final.py", "과제 1 - mse.ipynb",
])  # fmt: skip
@pytest.mark.parametrize("name", ["mse.py", "mse.ipynb"])
def test_the_newest_version_counts_whatever_it_is_called(
    mse_of: Callable[..., HandInRow], name: str, other: str
) -> None:
    def of(file: str, code: str) -> str:
        return code if file.endswith(".py") else notebook(code)

    assert mse_of({name: of(name, SUM), other: of(other, RIGHT)}).file == other
    assert mse_of({other: of(other, SUM), name: of(name, RIGHT)}).file == name
    assert_asks(mse_of({name: of(name, SUM), other: of(other, RIGHT)}, 0), name, other)


def test_a_cell_of_the_exercise_names_its_notebook(mse_of: Callable[..., HandInRow]) -> None:
    for line in ("%grade mse", "from dlgrade.notebook import check\ncheck('mse')"):
        text = notebook(RIGHT, line)
        assert mse_of({"mse.ipynb": notebook(SUM), "과제_전체.ipynb": text}).file == "과제_전체.ipynb"
    assert mse_of({"mse.ipynb": notebook(SUM), "과제_전체.ipynb": WITH_CELL}).file == "과제_전체.ipynb"
    assert mse_of({"mse.ipynb": notebook(SUM), "hw.ipynb": notebook(RIGHT, "check(mse, 1)")}).problem is not None


@pytest.mark.parametrize(
    "other", ["hw1_final.py", "mse 그래프.py", "helper.py", "mse_김민수.py", "과제_전체.ipynb", "msexy.py"]
)
def test_a_person_says_whether_a_newer_file_of_another_name_is_the_answer(
    mse_of: Callable[..., HandInRow], other: str
) -> None:
    def of(code: str) -> str:
        return code if other.endswith(".py") else notebook(code)

    for apart in (3600, 0):
        assert_asks(mse_of({"mse.py": SUM, other: of(RIGHT)}, apart), "mse.py", other)
        stated = RIGHT.replace("(y_true, y_pred):", "(y_true: np.ndarray, y_pred: np.ndarray) -> float:\n    'mean'")
        same = mse_of({"mse.py": stated, other: of(f"# the same\n{RIGHT}\nprint(mse([1], [2]))")}, apart)
        assert (same.problem, same.file) == (None, "mse.py")
    older = mse_of({other: of(RIGHT), "mse.py": SUM})
    assert (older.problem, older.file) == (None, "mse.py")


@pytest.mark.parametrize(
    ("other", "text"),
    [
        ("main.py", "from mse import mse\nprint(mse([1], [2]))\n"), ("train.py", "mse = 0.25\n"),
        ("mse_mend.py", RIGHT), ("mse_test.py", RIGHT), ("solutions/06_learning/mse/checks.py", RIGHT),
    ],
)  # fmt: skip
def test_what_uses_or_tests_an_answer_is_none(mse_of: Callable[..., HandInRow], other: str, text: str) -> None:
    assert mse_of({"mse.py": SUM, other: text}).file == "mse.py"


def test_a_program_that_imports_what_was_handed_out_is_no_answer(mse_of: Callable[..., HandInRow], stub: str) -> None:
    assert mse_of({"mse.py": stub, "main.py": "from mse import mse\n", "mse_mend.py": RIGHT}).file == "mse.py"


@pytest.mark.parametrize(
    "other", ["mse_gradient_v2.py", "mse_gradient_최종.py", "mse-gradient.py", "최종 mse gradient.py"]
)
def test_the_file_of_another_exercise_is_no_version(rows_of: Callable[..., dict[str, HandInRow]], other: str) -> None:
    rows = rows_of({"mse.py": SUM, other: GRADIENT})
    assert (rows["mse"].file, rows["mse_gradient"].file) == ("mse.py", other)


def test_a_file_named_for_two_exercises_answers_both(rows_of: Callable[..., dict[str, HandInRow]]) -> None:
    name = "mse_mse_gradient_최종.py"
    rows = rows_of({"mse.py": SUM, name: GRADIENT})
    assert (rows["mse"].file, rows["mse_gradient"].file) == (name, name)


def test_numbers_order_only_copies_of_one_name(mse_of: Callable[..., HandInRow]) -> None:
    assert mse_of({"mse.py": SUM, "mse (1).py": RIGHT}, 0).file == "mse (1).py"
    assert_asks(mse_of({"mse_최종.py": RIGHT, "mse (1).py": SUM}, 0), "mse_최종.py", "mse (1).py")


def test_a_notebook_that_cannot_be_read_may_be_the_answer(mse_of: Callable[..., HandInRow], stub: str) -> None:
    assert mse_of({"mse.py": stub, "hw1.ipynb": "{"}).problem is not None
    assert mse_of({"main.py": "from mse import mse\n", "hw1.ipynb": "{"}).problem is not None
    assert mse_of({"mse.py": RIGHT, "hw1.ipynb": "{"}).problem is None


def test_a_file_that_answers_nothing_is_shown_where_an_exercise_is_untouched(
    rows_of: Callable[..., dict[str, HandInRow]], stub: str
) -> None:
    spare = rows_of({"mse.py": stub, "hw1.py": RIGHT.replace("def mse", "def my_mse")})[""]
    assert spare.file == "hw1.py"
    assert spare.problem is not None
    assert "`mse`" in spare.problem.ko


def test_words_beside_a_name_that_say_a_version() -> None:
    titles = Titles(["mse", "mse_gradient", "conv2d"])
    for name, slugs, is_version in (
        ("mse.py", {"mse"}, True), ("mse_gradient_v2.py", {"mse_gradient"}, True), ("rmse.py", set(), False),
        ("conv2d_3주차.py", {"conv2d"}, True), ("Mse그래프.py", {"mse"}, False), ("mseGradient.py", {"mse_gradient"}, True),
        ("mse_renewal.py", {"mse"}, False), ("mse의 사본.py", {"mse"}, True), ("mse_진짜최종.py", {"mse"}, True),
    ):  # fmt: skip
        title = titles.of(name, ".py")
        assert (title.slugs, title.is_version) == (slugs, is_version), name
    assert Titles([]).of("mse.py", ".py").slugs == frozenset()
