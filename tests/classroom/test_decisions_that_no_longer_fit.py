"""Points by hand that the exercise no longer allows are a question, neither a score nor cut."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from dlgrade.classroom.figures.by_hand import with_decisions
from dlgrade.classroom.figures.summary import Entry
from dlgrade.classroom.model import HandInRow
from dlgrade.classroom.storage.overrides import CannotOverride, Override, checked
from dlgrade.classroom.storage.results import Results
from dlgrade.course.model import Exercise

from tests.classroom.simulated import verdict_with

ENTRY = Entry(HandInRow("kim", "Kim", "mse", "mse.py"), None, "person")
THEN = {"averages": 3, "columns": 5}


def decided(check: str, points: int, now: dict[str, int], *others: Override) -> tuple[int | None, str, str]:
    """The points, the status and the sentence after this decision on the exercise as it was, as it is now."""
    override = checked(Override("kim", "mse", check, points, "well"), [(ENTRY.row, None)], {"mse": THEN})
    entry = with_decisions(ENTRY, (override, *others), now)
    assert entry.comments == ("well",)
    return entry.points, entry.status, " ".join(reason.en for reason in entry.reasons)


def test_points_within_the_maximum_count() -> None:
    assert decided("", 8, THEN) == (8, "graded", "")


@pytest.mark.parametrize(
    ("check", "points", "now", "said"),
    [
        ("", 8, THEN | {"averages": 1}, "given out of 8, but the maximum is 6 now."),
        ("averages", 3, THEN | {"averages": 1}, "override RESULTS kim mse --check averages --points N"),
        ("averages", 2, {"means": 3, "columns": 5}, "a check that there is now (`means`, `columns`)"),
    ],
)
def test_points_that_no_longer_fit_are_a_question(check: str, points: int, now: dict[str, int], said: str) -> None:
    found, status, sentence = decided(check, points, now)
    assert (found, status) == (None, "person")
    assert said in sentence


def test_another_maximum_is_asked_about() -> None:
    for most in (2, 9):
        points, status, sentence = decided("", 5, THEN | {"averages": most})
        assert (points, status) == (5, "graded")
        assert f"given out of 8, and the maximum is {most + 5} now" in sentence


def test_points_for_the_whole_exercise_settle_a_check_that_is_gone() -> None:
    whole = Override("kim", "mse", "", 4, most=8)
    assert decided("averages", 2, {"means": 3, "columns": 5}, whole) == (4, "graded", "")


def test_a_decision_on_a_check_that_is_gone_can_be_taken_back() -> None:
    rows = [(ENTRY.row, None)]
    assert checked(Override("kim", "mse", "gone"), rows, {"mse": THEN}).check == "gone"
    with pytest.raises(CannotOverride):
        checked(Override("kim", "mse", "gone", 1), rows, {"mse": THEN})


def test_results_of_an_earlier_version_get_the_new_column(tmp_path: Path) -> None:
    results = Results(tmp_path)
    results._database.write("ALTER TABLE override DROP COLUMN most")
    results.close()
    results = Results(tmp_path)
    results.decisions.keep_overrides([Override("kim", "mse", "", 4, most=8)])
    assert [override.most for override in results.decisions.overrides()] == [8]
    results.close()


def test_an_answer_that_was_graded_with_the_old_checks_keeps_the_points_for_them(
    exercise_named: Callable[[str], Exercise],
) -> None:
    mse = exercise_named("mse")
    verdict = verdict_with(mse, [])
    old = verdict.checks[1]
    override = Override("kim", "mse", old.name, 0, most=old.max_points)
    now = {check.name: check.max_points for check in verdict.checks if check is not old} | {"new": old.max_points}
    entry = with_decisions(replace(ENTRY, verdict=verdict, status="graded"), (override,), now)
    assert entry.points == verdict.max_points - old.max_points
    assert entry.status == "graded"
