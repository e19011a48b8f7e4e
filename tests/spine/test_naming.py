"""Mistakes are named by everything that they do: a single contradiction rules a name out."""

from __future__ import annotations

from collections.abc import Callable

from dlgrade.course.model import Exercise
from dlgrade.course.task import read_text
from dlgrade.course.variants import mistakes_of
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.submission.model import Part, Submission

from tests.conftest import FAST, GradeSource

UPDATES_IN_TURN_AND_RECORDS_LATE = """
import numpy as np

def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError("shapes")
    w, b, history = w0, b0, []
    for _ in range(iterations):
        w = w - learning_rate * 2 * np.mean((w * x + b - y) * x)
        b = b - learning_rate * 2 * np.mean(w * x + b - y)
        history.append(np.mean((w * x + b - y) ** 2))
    return w, b, history
"""
FORGETS_TWO_AND_RECORDS_NOTHING = """
import numpy as np

def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError("shapes")
    w, b = w0, b0
    for _ in range(iterations):
        e = w * x + b - y
        w, b = w - learning_rate * np.mean(e * x), b - learning_rate * np.mean(e)
    return w, b, [0.0] * iterations
"""
DIFFERS_FROM_EVERY_MISTAKE = """
import numpy as np

def softmax(Z):
    return np.full(Z.shape, 0.3)
"""


def _named(verdict: object) -> list[str]:
    checks = verdict.checks  # type: ignore[attr-defined]
    return [check.explanation.mistake for check in checks if check.explanation and check.kind != "skipped"]


def test_a_second_fault_that_the_mistake_does_not_have_leaves_it_unnamed(grade_source: GradeSource) -> None:
    """The program steps as if the 2 were missing, but fails a check that forgetting the 2 alone passes, so no name is certain."""
    verdict = grade_source("fit_line", FORGETS_TWO_AND_RECORDS_NOTHING)
    assert "records_the_loss" in [check.name for check in verdict.checks if check.kind == "failed"]
    assert set(_named(verdict)) == {""}


def test_a_mistake_that_passes_what_the_submission_fails_is_not_named(grade_source: GradeSource) -> None:
    """The listed mistake records its history in time, and this program does not. That it makes this mistake as well cannot be known."""
    assert set(_named(grade_source("fit_line", UPDATES_IN_TURN_AND_RECORDS_LATE))) == {""}


def test_what_no_mistake_does_gets_no_name(grade_source: GradeSource) -> None:
    assert set(_named(grade_source("softmax", DIFFERS_FROM_EVERY_MISTAKE))) == {""}


def test_where_nothing_failed_no_mistake_is_run(exercise_named: Callable[[str], Exercise], sandbox: Sandbox) -> None:
    """If all is right, listed mistakes are not run, since in some exercises each takes seconds."""
    exercise = exercise_named("mse")
    grader = ExerciseGrader(exercise, sandbox, FAST, seed=1)
    verdict = grader.grade(Submission((Part("mse.py", read_text(exercise.solution)),)))
    assert verdict.kind == "passed"
    pairs = [(mistake, check) for mistake in mistakes_of(exercise) for check in grader.exam.checks]
    assert [(m.name, check.name) for m, check in pairs if grader.behaviours.known(m, check)] == []


DIVIDES_BY_ZERO = """
import numpy as np


def zscore_outliers(x, t):
    if t < 0:
        raise ValueError("t")
    mean, std = float(np.mean(x)), float(np.std(x)) if np.ptp(x) > 0 else 0.0
    if std == 0:
        raise ZeroDivisionError("division by zero")
    return np.array([abs(float(v) - mean) / std > t for v in x])
"""


def test_an_error_of_another_pythons_words_has_its_name(grade_source: GradeSource) -> None:
    """Python 3.11 says "float division by zero", and 3.14, which runs in the page, says it shorter."""
    assert "zscore_outliers__zero_std_raises" in grade_source("zscore_outliers", DIVIDES_BY_ZERO).mistakes
