"""A warning is told by the submission's own line; no file of a library is named."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing

import pytest
from dlgrade.course.model import Exercise
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.isolation.sandbox.portable import PortableSandbox
from dlgrade.submission.model import Part, Submission

from tests.conftest import FAST

SOURCE = """import numpy as np

def accuracy(y_true, y_pred):
    np.mean([])
    np.array([1.0]) / 0
    return 7.0
"""
TOLD = (
    "accuracy.py:4: RuntimeWarning: Mean of empty slice\n  np.mean([])\n",
    "accuracy.py:5: RuntimeWarning: divide by zero encountered in divide\n  np.array([1.0]) / 0\n",
)


@pytest.mark.parametrize("portable", [True, False], ids=["portable", "walled"])
def test_a_warning_names_the_line_of_the_submission(
    exercise_named: Callable[[str], Exercise], sandbox: Sandbox, portable: bool
) -> None:
    with closing(
        ExerciseGrader(exercise_named("accuracy"), PortableSandbox(FAST) if portable else sandbox, FAST, 1)
    ) as grader:
        prints = grader.grade(Submission((Part("accuracy.py", SOURCE),))).prints
    assert all(told in prints for told in TOLD)
    assert "fromnumeric" not in prints
    assert "site-packages" not in prints
