"""With the real nbgrader: a student who renamed the notebook, or has a copy of it, fetches its feedback."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.notebook.classroom import ASSIGNMENT, new_classroom
from tests.notebook.students import data, filled, solutions
from tests.notebook.test_autograde_command import typed

pytest.importorskip("nbgrader")
pytestmark = pytest.mark.slow


@pytest.mark.skipif(sys.platform == "win32", reason="nbgrader's exchange is not for Windows")
def test_the_feedback_comes_back_under_the_student_s_own_names(tmp_path: Path) -> None:
    teacher = new_classroom(tmp_path, slugs=("mse",))
    teacher.run("release_assignment", ASSIGNMENT)
    work = tmp_path / "student" / ASSIGNMENT
    work.mkdir(parents=True)
    for name in ("과제 김", "week1 (1)"):
        (work / f"{name}.ipynb").write_bytes(data(filled(teacher.release(), solutions())))
    student = replace(teacher, folder=work.parent)
    course = ("--course=dl", f"--Exchange.root={tmp_path / 'exchange'}")
    student.run("submit", ASSIGNMENT, *course)
    for step in ("collect", "autograde", "generate_feedback", "release_feedback"):
        teacher.run(step, ASSIGNMENT)
    said = student.run("fetch_feedback", ASSIGNMENT, *course)
    assert "Could not find" not in said
    pages = sorted(path.name for path in (work / "feedback").rglob("*.html"))
    assert pages == ["week1 (1).html", "과제 김.html"]


def test_the_teacher_reads_once_which_file_was_graded(tmp_path: Path) -> None:
    teacher = new_classroom(tmp_path, slugs=("mse",))
    right = data(filled(teacher.release(), solutions()))
    teacher.hand_in("kim", right, "week1 (1).ipynb")
    teacher.hand_in("lee", right[:300])
    teacher.hand_in("park", b"nothing", "notes.txt")
    said = typed(teacher, ASSIGNMENT).stdout
    assert said.count("The file that was graded: `week1 (1).ipynb`") == 1
    assert said.count("The hand-in holds no file `week1.ipynb`") == 1
    assert "No submitted file" not in said
    assert "your teacher" not in said
    assert "a person has to look at it" in said
