"""A mistake that was named in the learner's own work comes back as a lesson."""

from __future__ import annotations

import io
import json
from datetime import timedelta
from pathlib import Path

import pytest
from dlgrade.cli.main import run
from dlgrade.course.loading import load_course, select
from dlgrade.lessons.history import LessonHistory
from dlgrade.lessons.own_mistakes import keep_own_mistakes, keep_verdict
from dlgrade.lessons.tries import LessonKey, LessonTry
from dlgrade.verdict.model import Verdict
from dlgrade.verdict.store import VerdictStore

from tests.author.course import copy_of
from tests.conftest import ROOT, GradeSource
from tests.lessons.test_schedule import START
from tests.spine.test_command_line import SUM_MSE

MSE_SUM = LessonKey("mse", "mse__sum")
LATER = START + timedelta(days=8)


@pytest.fixture
def summed(grade_source: GradeSource) -> Verdict:
    return grade_source("mse", SUM_MSE)


def test_a_named_mistake_is_a_try_until_it_was_refuted(summed: Verdict, tmp_path: Path) -> None:
    keep_own_mistakes(tmp_path, summed, START)
    keep_own_mistakes(tmp_path, summed, START + timedelta(minutes=1))
    assert LessonHistory(tmp_path).tries == {MSE_SUM: (LessonTry(START, "again"),)}
    LessonHistory(tmp_path).add(MSE_SUM, LessonTry(START + timedelta(days=1), "good"))
    keep_own_mistakes(tmp_path, summed, LATER)
    assert [made.grade for made in LessonHistory(tmp_path).tries[MSE_SUM]] == ["again", "good", "again"]


def test_a_right_answer_and_an_unreadable_history_leave_all_as_it_is(
    summed: Verdict, grade_source: GradeSource, tmp_path: Path
) -> None:
    right = grade_source("mse", SUM_MSE.replace("np.sum", "np.mean"))
    exercise, store = select(load_course(ROOT), "mse")[0], VerdictStore(tmp_path)
    keep_verdict(store, exercise, right)
    path = LessonHistory(tmp_path).path
    assert not path.exists()
    path.write_text("mine", encoding="utf-8")
    keep_verdict(store, exercise, summed)
    assert path.read_text(encoding="utf-8") == "mine"
    assert store.last(exercise) == summed


def test_grade_keeps_it_and_refute_begins_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "내 과목"
    copy_of("mse", root)
    monkeypatch.chdir(root)
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    (root / "exercises/06_learning").mkdir(parents=True)
    (root / "exercises/06_learning/mse.py").write_text(SUM_MSE, encoding="utf-8")
    assert run(["mse", "--lang", "en"]) == 1
    path = LessonHistory(root).path
    kept = json.loads(path.read_text(encoding="utf-8"))
    (made,) = kept["lessons"][f"{MSE_SUM.exercise}/{MSE_SUM.mistake}"]
    kept["lessons"][f"{MSE_SUM.exercise}/{MSE_SUM.mistake}"] = [[START.isoformat(), made[1]]]
    path.write_text(json.dumps(kept), encoding="utf-8")  # the try is made to look long ago
    capsys.readouterr()
    for seed in ("1", "2", "3"):
        run(["refute", "mse", "--lang", "en", "--count", "1", "--json", "--code", "--seed", seed])
        (lesson,) = json.loads(capsys.readouterr().out)
        assert "np.sum(" in lesson["code"]
