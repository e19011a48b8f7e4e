"""A call that is right when it comes first is told so, in place of advice about a formula that is right."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from dlgrade.course.model import Exercise
from dlgrade.exam.verdict_budget import VerdictBudget
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.messages.patterns import PATTERNS
from dlgrade.submission.model import Part, Submission

SEEDS = (1, 7)  # one is that of students' own checks
BEGIN = """
import numpy as np

def value(y_true, y_pred):
    if y_true.shape != y_pred.shape:
        raise ValueError("shapes")
    return float(np.mean((np.asarray(y_true, float) - np.asarray(y_pred, float)) ** 2))

"""
STAYS = {
    "a default argument grows": "def mse(y_true, y_pred, seen=[]):\n    seen.append(value(y_true, y_pred))\n    return sum(seen)\n",
    "a reply is kept for each shape": "kept = {}\ndef mse(y_true, y_pred):\n    return kept.setdefault(y_true.shape, value(y_true, y_pred))\n",
    "a global counts": "calls = 0\ndef mse(y_true, y_pred):\n    global calls\n    calls += 1\n    return value(y_true, y_pred) + calls - 1\n",
    "an array is written into": "room = np.zeros(1)\ndef mse(y_true, y_pred):\n    room[0] += value(y_true, y_pred)\n    return float(room[0])\n",
}  # fmt: skip
NOTHING_STAYS = {
    "a factor": "def mse(y_true, y_pred):\n    return 7 * value(y_true, y_pred)\n",
    "kept, and wrong by itself": "kept = {}\ndef mse(y_true, y_pred):\n    return kept.setdefault(y_true.shape, 7 * value(y_true, y_pred))\n",
    "nothing is returned": "def mse(y_true, y_pred):\n    value(y_true, y_pred)\n",
}  # fmt: skip


@pytest.fixture(params=SEEDS)
def grader(
    request: pytest.FixtureRequest, exercise_named: Callable[[str], Exercise], sandbox: Sandbox
) -> Iterator[ExerciseGrader]:
    grader = ExerciseGrader(exercise_named("mse"), sandbox, Limits(), request.param)
    yield grader
    grader.close()


def told(grader: ExerciseGrader, source: str) -> list[bool]:
    """For each check that is explained: is the call said to be right alone?"""
    verdict = grader.grade(Submission((Part("mse.py", BEGIN + source),)))
    failed = [check for check in verdict.checks if check.kind in ("failed", "type")]
    return [check.explanation is not None and check.explanation.headline == PATTERNS["right_alone"] for check in failed]


@pytest.mark.parametrize("source", STAYS.values(), ids=STAYS)
def test_what_stays_between_calls_is_told(grader: ExerciseGrader, source: str) -> None:
    assert True in told(grader, source)


@pytest.mark.parametrize("source", NOTHING_STAYS.values(), ids=NOTHING_STAYS)
def test_a_call_that_is_wrong_alone_is_not_said_to_be_right(grader: ExerciseGrader, source: str) -> None:
    assert told(grader, source)
    assert True not in told(grader, source)


def test_it_is_not_asked_once_the_budget_is_used_up(grader: ExerciseGrader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(VerdictBudget, "left", lambda _: 0.0)
    assert True not in told(grader, STAYS["a global counts"])
