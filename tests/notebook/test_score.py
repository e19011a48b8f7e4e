"""The value of a graded cell is the reached share of the cell's worth, which the teacher may have changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("nbgrader")

from dlgrade.course.model import Exercise  # needs nbgrader
from dlgrade.nbgrader.grade import _exercise_output
from dlgrade.verdict.model import Verdict

VERDICT = Verdict("mse", "failed", 3, 8, ())


@pytest.fixture
def session(exercise_named: Callable[[str], Exercise]) -> Any:
    return SimpleNamespace(policy=SimpleNamespace(lang="ko"), exercises={"mse": exercise_named("mse")})


@pytest.mark.parametrize(("worth", "value"), [(8.0, "3"), (16.0, "6"), (0.0, "0"), (100 / 3, "12.5"), (1e7, "3750000")])
def test_the_share_of_the_cell_s_points(session: Any, worth: float, value: str) -> None:
    assert _exercise_output(session, VERDICT, worth).data["text/plain"] == value


def test_all_points_are_all_of_an_odd_worth(session: Any) -> None:
    assert float(_exercise_output(session, replace(VERDICT, points=8), 0.1).data["text/plain"]) == 0.1


def test_no_score_is_no_value(session: Any) -> None:
    output = _exercise_output(session, replace(VERDICT, points=None, kind="ungraded"), 8.0)
    assert output.output_type == "display_data"
    assert "text/plain" not in output.data
