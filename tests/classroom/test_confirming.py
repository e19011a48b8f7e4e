"""A person can settle the doubt whether everything is one student's, until something comes under yet another name."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from dlgrade.classroom.storage.results import Results
from dlgrade.cli.main import run

from tests.classroom.hand_ins import SUM, put
from tests.conftest import ROOT

ROSTER = "학번,이름\n20260005,김지호\n20260006,이서연\n"
ACCURACY = "def accuracy(y_true, y_pred):\n    return 1.0\n"


@pytest.fixture
def graded(tmp_path: Path) -> Path:
    """The results of a student whose two files have different names."""
    put(tmp_path, "roster.csv", ROSTER)
    put(tmp_path / "in", "20260005김지호_mse.py", SUM)
    put(tmp_path / "in", "김지호_accuracy.py", ACCURACY)
    grade(tmp_path)
    return tmp_path / "in-results"


def grade(folder: Path) -> None:
    words = ["class", str(folder / "in"), "--roster", str(folder / "roster.csv"), "--course", str(ROOT), "--lang", "en"]
    assert run(words) in (0, 1)


def override(folder: Path, *words: str) -> int:
    return run(["class", "override", str(folder), *words, "--course", str(ROOT), "--lang", "en"])


def is_out(folder: Path) -> bool:
    """Does the student have a page, and a platform the points?"""
    page = (folder / "students" / "20260005.en.html").is_file()
    exported = (folder / "gradebooks" / "gradescope" / "20260005.json").is_file()
    assert page == exported
    return page


def test_what_the_row_says_gives_the_student_a_page_and_the_platform_the_points(
    graded: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    grade(graded.parent)
    command = re.search(r"`grade class override RESULTS (.+?)`", capsys.readouterr().out)
    assert command is not None
    assert not is_out(graded)
    assert override(graded, *shlex.split(command[1])) == 0
    assert is_out(graded)
    grade(graded.parent)
    assert is_out(graded)
    assert override(graded, "20260005", "--confirm", "--remove") == 0
    assert not is_out(graded)


def test_something_under_another_name_is_asked_about_again(graded: Path) -> None:
    assert override(graded, "김지호", "--confirm") == 0
    put(graded.parent / "in", "20260005_softmax.py", "def softmax(x):\n    return x\n")
    grade(graded.parent)
    assert not is_out(graded)


def test_what_cannot_be_confirmed_or_taken_back_changes_nothing(
    graded: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for words in (
        ("20260006", "--confirm"),
        ("nobody", "--confirm"),
        ("20260005", "--confirm", "--remove"),
        ("20260005", "mse", "--confirm"),
        ("20260005", "mse", "--remove"),
        ("--confirm",),
    ):
        assert override(graded, *words) == 2
        assert capsys.readouterr().err.startswith("error: ")
    assert not is_out(graded)


def test_results_of_an_earlier_version_can_be_confirmed(graded: Path) -> None:
    results = Results(graded)
    results._database.write("DROP TABLE confirmed")
    results.close()
    assert override(graded, "20260005", "--confirm") == 0
