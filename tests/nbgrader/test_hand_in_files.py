"""The files beside a handed-in notebook are there when it is graded, also where it was handed in in a folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from dlgrade.nbgrader.hand_in_files import companions_of

from tests.classroom.hand_ins import notebook, put

CODE = ["from helper import square\n%run part.ipynb\nopen('data.csv')"]
FILES = {"helper.py": "x = 1", "part.ipynb": notebook("y = 1"), "data.csv": "1"}


def found(place: Path, inside: str) -> dict[str, str]:
    files, _ = companions_of(place / "autograded", place / "submitted", inside, CODE)
    return {file.name: file.data.decode() for file in files}


@pytest.mark.parametrize("inside", [".", "work", "work/week1"])
def test_files_are_found_beside_the_notebook(tmp_path: Path, inside: str) -> None:
    for name, text in FILES.items():
        put(tmp_path / "submitted" / inside, name, text)
        if not name.endswith(".ipynb"):  # nbgrader copies no other notebook
            put(tmp_path / "autograded" / inside, name, text)
    assert found(tmp_path, inside) == FILES


def test_the_teacher_s_files_win(tmp_path: Path) -> None:
    """They are in the folder itself, and no file of a student in another folder takes their place."""
    put(tmp_path / "autograded", "helper.py", "the teacher's")
    put(tmp_path / "autograded" / "work", "helper.py", "the student's")
    put(tmp_path / "autograded" / "work", "data.csv", "the student's")
    (tmp_path / "submitted").mkdir()
    assert found(tmp_path, "work") == {"helper.py": "the teacher's", "data.csv": "the student's"}
