"""Even if each call is in time, the submission may take too long: an exercise with a thousand calls must not delay a class."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from dlgrade.course.model import Exercise
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.isolation.sandbox.choose import open_sandbox
from dlgrade.isolation.sandbox.limits import MAX_IDLE, Limits, allowed
from dlgrade.submission.model import Part, Submission

LIMITS = Limits(load_seconds=5.0, call_seconds=2.0, submission_seconds=1.0)
SOURCE = """
import time

import numpy as np


def mse(y_true, y_pred):
    {wait}
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError
    return np.mean((np.asarray(y_true, float) - y_pred) ** 2)


def wait_for_the_processor():
    end = time.process_time() + 0.7
    while time.process_time() < end:
        pass
"""


@pytest.mark.slow
@pytest.mark.parametrize("wait", ["time.sleep(0.9)", "wait_for_the_processor()"])
def test_calls_that_are_in_time_are_out_of_time_together(wait: str, exercise_named: Callable[[str], Exercise]) -> None:
    sandbox = open_sandbox(LIMITS)
    grader = ExerciseGrader(exercise_named("mse"), sandbox, LIMITS, seed=1)
    verdict = grader.grade(Submission((Part("mse.py", SOURCE.format(wait=wait)),)))
    grader.close()
    sandbox.close()
    said = [check.explanation.headline for check in verdict.checks if check.kind == "timeout" and check.explanation]
    assert said
    assert all(text.en.startswith("Out of time: all calls") for text in said)
    assert all(text.ko.startswith("시간 초과: 이 문제의 모든 호출") for text in said)
    assert verdict.kind == "timeout"


def test_however_long_it_may_compute_it_may_not_sleep_as_long() -> None:
    assert allowed(1000.0).idle == MAX_IDLE
