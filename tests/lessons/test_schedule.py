"""A lesson that failed comes back, and so does the same kind of mistake in other exercises."""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from dlgrade.lessons.history import LessonHistory, UnreadableHistory
from dlgrade.lessons.schedule import due_at, in_order, kinds_got_wrong, met_in
from dlgrade.lessons.tries import Grade, LessonKey, LessonTry

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
MSE_SUM, MSE_ROOT = LessonKey("mse", "mse__sum"), LessonKey("mse", "mse__root")
DENSE_SUM, DENSE_BIAS = LessonKey("dense", "dense__sum"), LessonKey("dense", "dense__no_bias")
KEYS = [MSE_SUM, MSE_ROOT, DENSE_SUM, DENSE_BIAS]


def tried(*grades: Grade, gap: timedelta = timedelta(days=1), start: datetime = START) -> tuple[LessonTry, ...]:
    return tuple(LessonTry(start + gap * place, grade) for place, grade in enumerate(grades))


def test_what_is_known_comes_back_ever_later_and_what_is_not_known_soon() -> None:
    assert due_at(tried("again")) - START <= timedelta(minutes=10)
    once, twice = due_at(tried("good")) - START, due_at(tried("good", "good", gap=timedelta(days=3)))
    assert once >= timedelta(days=1)
    assert twice - (START + timedelta(days=3)) > once
    last = START + timedelta(days=1)
    assert due_at(tried("good", "again")) - last <= timedelta(minutes=10)
    assert due_at(tried("hard")) <= due_at(tried("good"))


def test_what_is_due_comes_first_then_its_kind_then_what_is_new() -> None:
    tries = {MSE_SUM: tried("again")}
    for seed in range(5):
        chance = random.Random(seed)
        order = in_order(KEYS, tries, {"mse"}, START + timedelta(hours=1), chance)
        assert order == [MSE_SUM, DENSE_SUM, MSE_ROOT, DENSE_BIAS]
        order = in_order(KEYS, tries, {"dense"}, START, chance)
        assert order == [DENSE_SUM, DENSE_BIAS, MSE_ROOT, MSE_SUM], "not due yet"


def test_a_kind_that_was_refuted_since_is_no_longer_wrong() -> None:
    tries = {MSE_SUM: tried("again"), DENSE_SUM: tried("good", start=START + timedelta(hours=1))}
    assert kinds_got_wrong(tries) == set()
    assert kinds_got_wrong({MSE_SUM: tried("good", "again"), **{DENSE_SUM: tried("good")}}) == {"sum"}
    assert met_in("sum", tries) == ["mse", "dense"]


def test_tries_are_kept_and_those_of_another_session_too(tmp_path: Path) -> None:
    here, there = LessonHistory(tmp_path), LessonHistory(tmp_path)
    (first,), (second,) = tried("again"), tried("good", start=START + timedelta(days=2))
    here.add(MSE_SUM, first)
    there.add(MSE_SUM, second)
    there.add(DENSE_SUM, second)
    here.add(MSE_ROOT, second)
    assert LessonHistory(tmp_path).tries == {MSE_SUM: (first, second), DENSE_SUM: (second,), MSE_ROOT: (second,)}
    assert [path.name for path in (tmp_path / ".grade").iterdir()] == ["lessons.json"]


@pytest.mark.parametrize(
    "text", ["", "[]", '{"version": 2, "lessons": {}}', '{"version": 1, "lessons": {"a/b": [["yesterday", "good"]]}}',
             '{"version": 1, "lessons": {"a/b": [["2026-03-02T09:00:00+00:00", "fine"]]}}', "\x00"],
)  # fmt: skip
def test_a_file_that_is_not_ours_is_not_overwritten(tmp_path: Path, text: str) -> None:
    path = tmp_path / ".grade" / "lessons.json"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableHistory):
        LessonHistory(tmp_path)
    assert path.read_text(encoding="utf-8") == text


def test_the_file_holds_only_tries(tmp_path: Path) -> None:
    LessonHistory(tmp_path).add(MSE_SUM, tried("again")[0])
    data = json.loads((tmp_path / ".grade/lessons.json").read_text(encoding="utf-8"))
    assert data == {"version": 1, "lessons": {"mse/mse__sum": [["2026-03-02T09:00:00+00:00", "again"]]}}
