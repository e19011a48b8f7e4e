"""The student in the name of a single file is found whatever says beside the exercise which version it is."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from dlgrade.classroom.answers.intake import take_in
from dlgrade.classroom.hand_ins.named_files import NamedFile, named_file
from dlgrade.classroom.hand_ins.roster import read_roster
from dlgrade.classroom.model import Intake, Roster
from dlgrade.course.model import Exercise

from tests.classroom.hand_ins import NOON, RIGHT, SUM, put

SLUGS = ("mse_gradient", "accuracy", "mse", "dlgrade-work")


@pytest.mark.parametrize(
    ("name", "student", "called"),
    [
        ("20260005김지호_mse_final.py", "20260005김지호", "mse_final.py"),
        ("20260005_mse_gradient_ver2.py", "20260005", "mse_gradient_ver2.py"),
        ("mse_최종_20260006_정유진.py", "20260006_정유진", "mse_최종.py"),
        ("최종_20260006_mse.py", "20260006", "mse_최종.py"),
        ("20260005 김지호 mse 진짜 최종.py", "20260005 김지호", "mse_진짜_최종.py"),
        ("김지호(20260005)_mse(최종).py", "김지호(20260005)", "mse_최종.py"),
        ("mse최종_정유진.py", "정유진", "mse_최종.py"),
        ("kim_mseFinal.py", "kim", "mse_Final.py"),
        ("20260005김지호mse.py", "20260005김지호", "mse.py"),
        ("20260005_mse_2.py", "20260005", "mse_2.py"),
        ("mse_20260005_김지호_2.py", "20260005_김지호", "mse_2.py"),
        ("Copy of 20260005_mse.py", "20260005", "Copy of mse.py"),
        ("20260005_mse - 복사본 (2).py", "20260005", "mse - 복사본 (2).py"),
        ("kim_mse_copy.py", "kim", "mse_copy.py"),
        ("20260005_mse.py.txt", "20260005", "mse.py.txt"),
        ("20260005김지호_최종.zip", "20260005김지호", "20260005김지호_최종.zip"),
        ("김지호_과제1.zip", "김지호", "김지호_과제1.zip"),
        ("mse_최종.py", "", "mse_최종.py"),
    ],
)
def test_versions_are_no_part_of_a_students_name(name: str, student: str, called: str) -> None:
    assert named_file(name, SLUGS) == NamedFile(student, called)


@pytest.mark.parametrize(
    ("name", "student"),
    [
        ("mse_1.py", "1"),
        ("학생_1_mse.py", "학생_1"),
        ("mse_kim_2.py", "kim_2"),
        ("DL_mse_2.py", "DL_mse_2"),
        ("mse_최수정.py", "최수정"),
        ("최 수정 mse.py", "최 수정"),
        ("김최종현_mse.py", "김최종현"),
        ("kim sol mse.py", "kim sol"),
        ("kim_mse_plot.py", "kim_mse_plot"),
    ],
)
def test_what_may_tell_students_apart_stays_in_their_names(name: str, student: str) -> None:
    assert named_file(name, SLUGS).student == student


@pytest.mark.parametrize("stem", ["_" * 250, "v12" * 80 + "x", "mse_" * 60, "12 " * 80, "최종본" * 80 + "x"])
def test_no_name_takes_long(stem: str) -> None:
    slugs = (*(f"exercise_{number}" for number in range(80)), "mse")
    began = time.process_time()
    for name in (f"{stem}.py", f"{stem}_mse.py", f"mse_{stem}.py"):
        named_file(name, slugs)
    assert time.process_time() - began < 1


@pytest.fixture
def taken(tmp_path: Path, exercise_named: Callable[[str], Exercise]) -> Callable[..., Intake]:
    def take(roster: str = "") -> Intake:
        enrolled = read_roster(put(tmp_path, "roster.csv", roster)) if roster else Roster()
        known = [exercise_named(slug) for slug in ("mse", "accuracy")]
        return take_in(tmp_path / "in", known, enrolled, Path(tempfile.mkdtemp(dir=tmp_path)))

    return take


@pytest.mark.parametrize("roster", ["", "학번,이름\n20260005,김지호\n"])
def test_versions_of_two_exercises_are_one_students(tmp_path: Path, taken: Callable[..., Intake], roster: str) -> None:
    put(tmp_path / "in", "20260005김지호_mse_final.py")
    put(tmp_path / "in", "20260005김지호_accuracy_final.py", "def accuracy(y_true, y_pred):\n    return 1.0\n")
    intake = taken(roster)
    assert len({row.student for row in intake.rows}) == 1
    assert [row.exercise for row in intake.rows if row.submission] == ["mse", "accuracy"]
    assert all(row.doubt is None and row.problem is None for row in intake.rows)


@pytest.mark.parametrize("roster", ["", "학번,이름\n20260079,남궁지민\n"])
def test_a_newer_version_counts_and_asks_nobody(tmp_path: Path, taken: Callable[..., Intake], roster: str) -> None:
    for age, (name, text) in enumerate([("mse_v2", RIGHT), ("mse", SUM)]):
        path = put(tmp_path / "in", f"20260079_남궁지민_{name}.py", text)
        os.utime(path, (NOON - 60 * age,) * 2)
    row = next(row for row in taken(roster).rows if row.exercise == "mse")
    assert (row.problem, row.doubt, row.file) == (None, None, "mse_v2.py")
