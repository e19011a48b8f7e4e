"""Files beside a notebook are sent to the worker if its code names them; other files of the folder are not."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from unicodedata import normalize

import pytest
from dlgrade.course.model import Exercise
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.grading.readings import verdict_on
from dlgrade.isolation.sandbox.choose import open_sandbox
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.submission.cells import Cell
from dlgrade.submission.companions import MAX_FILE_BYTES, companions
from dlgrade.submission.model import Companion
from dlgrade.submission.run_in_place import run_in_place
from dlgrade.verdict.model import Verdict

from tests.classroom.hand_ins import notebook

RIGHT = """import numpy as np
def mse(y_true, y_pred):
    y_true, y_pred = np.asarray(y_true, dtype=float), np.asarray(y_pred, dtype=float)
    if y_true.shape != y_pred.shape:
        raise ValueError("shapes differ")
    return float(np.mean(square(y_true - y_pred)))
"""
SQUARE = "def square(x):\n    return x * x\n"
HELPERS = {
    "a module": ("from helper import square\n", {"helper.py": SQUARE}),
    "a module that names another": (
        "from helper import square\n",
        {"helper.py": "from inner import square\n", "inner.py": SQUARE, "notes.txt": "not named"},
    ),
    "a package": ("from tools.power import square\n", {"tools/__init__.py": "", "tools/power.py": SQUARE}),
    "a star": ("from helper import *\n", {"helper.py": SQUARE}),
    "a file that is read": (
        "exponent = float(open('지수.txt', encoding='utf-8').read())\ndef square(x):\n    return x ** exponent\n",
        {"지수.txt": "2"},
    ),
    "a script": ("%run my_square.py\n", {"my_square.py": SQUARE}),
    "a script without its end": ("%run -i 'my_square'\n", {"my_square.py": SQUARE}),
    "a notebook that is run": (
        "%run ./helper.ipynb\n",
        {"helper.ipynb": notebook("import numpy as np", SQUARE), "week1.ipynb": notebook("square = None")},
    ),
    "a module whose name came from a Mac": ("from 도우미 import square\n", {normalize("NFD", "도우미.py"): SQUARE}),
    "a file whose name came from a Mac": (
        "exponent = float(open('지수.txt', encoding='utf-8').read())\ndef square(x):\n    return x ** exponent\n",
        {normalize("NFD", "지수.txt"): "2"},
    ),
    "a name that is taken": (
        "from helper import square\n",
        {"helper.py": SQUARE, "numpy.py": "raise SystemExit", "numpy/__init__.py": "x = 1", "math.py": "x = 1"},
    ),
}


@pytest.fixture(scope="module")
def grade(exercise_named: Callable[[str], Exercise]) -> Iterator[Callable[..., Verdict]]:
    exercise, limits = exercise_named("mse"), Limits(load_seconds=5.0, call_seconds=5.0)
    sandbox = open_sandbox(limits)
    grader = ExerciseGrader(exercise, sandbox, limits, seed=1)

    def grade(source: str, files: tuple[Companion, ...]) -> Verdict:
        return verdict_on(exercise, (Cell("code", source),), (), grader.grade, files)

    yield grade
    grader.close()
    sandbox.close()


def put(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(("before", "files"), HELPERS.values(), ids=HELPERS)
def test_right_code_has_all_points(
    tmp_path: Path, grade: Callable[..., Verdict], before: str, files: dict[str, str]
) -> None:
    put(tmp_path, files)
    found, notes = companions(tmp_path, [before + RIGHT])
    verdict = grade(before + RIGHT, found)
    assert verdict.points == verdict.max_points
    assert notes == ()
    assert "notes.txt" not in {file.name for file in found}


def test_without_them_it_has_not(grade: Callable[..., Verdict]) -> None:
    verdict = grade("from helper import square\n" + RIGHT, ())
    assert verdict.points is not None
    assert verdict.points < verdict.max_points


def test_files_are_read_only_and_only_in_the_worker_s_own_folder(grade: Callable[..., Verdict]) -> None:
    source = "from pathlib import Path\nassert Path('a.txt').stat().st_mode & 0o222 == 0\nsquare = lambda x: x * x\n"
    verdict = grade(source + RIGHT, (Companion("a.txt", b"1"),))
    assert verdict.points == verdict.max_points
    assert not Path("a.txt").exists()


def test_links_hidden_files_and_notebooks_stay(tmp_path: Path) -> None:
    put(tmp_path, {"secret.py": "x = 1", ".hidden.py": "x = 1", "__pycache__/c.py": "x", "old.ipynb": "{}"})
    (tmp_path / "link.py").symlink_to(tmp_path / "secret.py")
    (tmp_path / "folder").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe.py")
    found, _ = companions(tmp_path, ["import secret, link, folder, hidden, c, old, ipynb, pipe"])
    assert [file.name for file in found] == ["secret.py"]


def test_a_name_with_letters_taken_apart_is_kept_beside_the_composed_one(tmp_path: Path) -> None:
    apart = normalize("NFD", "자료.txt")
    put(tmp_path, {apart: "2", "지수.txt": "1", normalize("NFD", "지수.txt"): "2"})
    found, _ = companions(tmp_path, ["open('자료.txt'), open('지수.txt')"])
    assert sorted(file.name for file in found) == sorted([apart, "자료.txt", "지수.txt", normalize("NFD", "지수.txt")])
    assert {file.name: file.data for file in found}["지수.txt"] == b"1"


def test_what_is_too_large_is_said(tmp_path: Path) -> None:
    (tmp_path / "data.npy").write_bytes(b"0" * (MAX_FILE_BYTES + 1))
    found, notes = companions(tmp_path, ["np.load('data.npy')"])
    assert found == ()
    assert ["data.npy" in note.ko for note in notes] == [True]


def test_a_script_stands_before_the_cell_that_runs_it() -> None:
    cells = (Cell("code", "a"), Cell("code", "x = 1\n%run ./s.py"), Cell("markdown", "%run s.py"))
    result = run_in_place(cells, (Companion("s.py", b"y = 2"),))
    assert [(cell.source, cell.name) for cell in result][1:2] == [("y = 2", "s.py")]
    assert len(result) == 4


@pytest.mark.parametrize("line", ["%run s", "  %run  -i -n 's.py'  ", '%run "./s.py"', "\t%run\ts.py"])
def test_forms_of_a_line_that_runs_a_script(line: str) -> None:
    assert [cell.name for cell in run_in_place((Cell("code", line),), (Companion("s.py", b"y = 2"),))] == ["s.py", ""]


@pytest.mark.parametrize("line", ["%run", "%run s.py x", "%running s.py", "x %run s.py", "%run\ns.py"])
def test_lines_that_run_no_script(line: str) -> None:
    assert len(run_in_place((Cell("code", line),), (Companion("s.py", b"y = 2"),))) == 1
