"""Mistakes that are on no list still get a useful sentence."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from dlgrade.checking.declare import check
from dlgrade.checking.mismatch import Mismatch, MismatchKind
from dlgrade.exam.diagnosis.generic import from_numbers
from dlgrade.exam.results import CheckResult
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import GradeSource
from tests.untimed import UNTIMED

HEAD = "import numpy as np\n\ndef mse(y_true, y_pred):\n    d = np.asarray(y_true, float) - np.asarray(y_pred, float)\n"
GUARD = "    if np.shape(y_true) != np.shape(y_pred): raise ValueError\n"
STEP = "import numpy as np\n\ndef gradient_step(params, grads, learning_rate):\n    good = [p - learning_rate * g for p, g in zip(params, grads)]\n"

SHARE = "import numpy as np\n\ndef accuracy(a, b):\n"
GRADIENT = """import numpy as np

def mse_gradient(x, y, w, b):
    if x.shape != y.shape: raise ValueError
    e = w * x + b - y
    return 2 * (e * x).mean(), 2 * e.mean()

def mse_gradient_matrix(X, y, w, b):
    e = X @ w + b - y
    dw = 2 * X.T @ e / len(y)
"""


@pytest.mark.parametrize(
    ("slug", "source", "said"),
    [
        ("mse", HEAD + GUARD + "    return 7 * np.mean(d ** 2)", "7 times the expected one"),
        ("mse", HEAD + GUARD + "    return 0.9999 * np.mean(d ** 2)", "nearly the expected ones, but not exact"),
        ("mse", HEAD + GUARD + "    return np.float16(np.mean(d ** 2))", "float16 came back, float64 is expected"),
        ("mse", HEAD + GUARD + "    return -np.mean(d ** 2)", "sign is reversed"),
        ("mse", HEAD + GUARD + "    return np.nan", "NaN or infinity"),
        ("mse", HEAD + GUARD + "    print(np.mean(d ** 2))", "Is there a `return`?"),
        ("mse", HEAD + GUARD + "    return str(np.mean(d ** 2))", "Text came back"),
        ("mse", HEAD + GUARD + "    return np.mean(d ** 2) + 0j", "dtype"),
        ("gradient_step", STEP + "    return [g.T for g in good]", "Rows and columns are swapped"),
        ("gradient_step", STEP + "    return [g + 0.25 for g in good]", "off by the same 0.25"),
        ("gradient_step", STEP + "    return [g[..., None] for g in good]", "axis of length 1"),
        ("gradient_step", STEP + "    return good[0]", "as many arrays as there are parameters"),
        ("accuracy", "def accuracy(y_true):\n    return 1.0", "as many as it did at first"),
        ("accuracy", "def accuracyy(y_true, y_pred):\n    return 1.0", "Rename it to `accuracy`"),
        ("accuracy", "x = 1 / 0", "line 1: your code raised `ZeroDivisionError`: `x = 1 / 0`"),
        ("accuracy", "def accuracy(a, b):\n    return float(input())", "`input()` is not available"),
        ("accuracy", "import sys\nsys.exit(0)", "Use `return` inside a function"),
        ("accuracy", "import scipy", "to be written by hand"),
        ("mse", HEAD + GUARD + "    return d ** 2", "One number is wanted"),
        ("mse", HEAD + "    if len(d) > 50: pass\n    return ValueError('shapes')", "Use `raise` instead of `return`"),
        ("mse_gradient", GRADIENT + "    return dw[:-1], 2 * e.mean()", "one entry too many or too few"),
        ("softmax", "def softmax(Z):\n    return 1.0", "An array is wanted"),
        (
            "softmax",
            "import math\ndef softmax(Z):\n    E = [[math.exp(v) for v in r] for r in Z]\n    return [[e / sum(r) for e in r] for r in E]",
            "no `exp` of a large",
        ),
        ("accuracy", SHARE + "    return round(float(np.mean(a == b)), 2)", "the expected value after rounding"),
        ("accuracy", SHARE + "    return np.mean(a == b) ** 2", "the square of the expected value"),
        ("accuracy", SHARE + "    return 1 / max(np.mean(a == b), 0.01)", "1 divided by the expected value"),
        ("accuracy", SHARE + "    if a == b:\n        return 1.0", "cannot be used in an `if`"),
        ("accuracy", "def accuracy(a, b):\n    return np.mean(a == b)", "no such name"),
        ("accuracy", "def accuracy(a, b):\n    return a[len(a)]", "Positions go from 0"),
        (
            "gradient_step",
            "def gradient_step(p, g, r):\n    return p - r * g",
            "cannot be multiplied or subtracted as a whole",
        ),
        ("accuracy", "import no_such_package", "not installed where the code is graded"),
        ("accuracy", "def accuracy(a, b):\n    return open('/etc/passwd').read()", "not available in an exercise"),
    ],
)
def test_sentence(grade_source: GradeSource, slug: str, source: str, said: str) -> None:
    verdict = grade_source(slug, source)
    assert verdict.kind != "passed"
    explanations = [check.explanation for check in verdict.checks if check.explanation]
    spoken = " ".join(text.en for e in explanations for text in (e.headline, *e.details))
    assert said in spoken, spoken


def test_a_lone_number_has_no_telling_ratio(grade_source: GradeSource) -> None:
    """Any two numbers have some ratio, so a ratio such as 11/12 is not mentioned."""
    verdict = grade_source("accuracy", SHARE + "    return np.mean((a == b)[1:])")
    spoken = " ".join(check.explanation.headline.en for check in verdict.checks if check.explanation)
    assert "The value is different" in spoken
    assert "times the expected" not in spoken


def test_an_exception_alone_names_no_mistake(grade_source: GradeSource) -> None:
    """Subtracting the weights and multiplying them in the wrong order raise the same error for shapes that do not fit."""
    verdict = grade_source("collapse_linear", "def collapse_linear(W1, b1, W2, b2):\n    return W1 - W2, b1 - b2")
    assert not [
        check.explanation.mistake for check in verdict.checks if check.explanation and check.explanation.mistake
    ]
    named = grade_source("collapse_linear", "def collapse_linear(W1, b1, W2, b2):\n    return W2 @ W1, b1 @ W2 + b2")
    assert "collapse_linear__swapped" in {check.explanation.mistake for check in named.checks if check.explanation}


@check(points=1, ko="검사", en="a check")
def a_check(student: Any) -> None:
    """A check of which only the name is used, in the result."""


def test_no_constant_is_missing_in_truth_values() -> None:
    false, true = np.zeros(4, bool), np.ones(4, bool)
    of_truth, of_numbers = (
        from_numbers(CheckResult(a_check, "failed", Mismatch("value"), evidence=(got, expected)))
        for got, expected in ((false, true), (false.astype(float), true.astype(float)))
    )
    assert of_truth is None
    assert of_numbers is not None
    assert of_numbers.pattern == "offset"


NUMBERS = st.floats(width=64) | st.sampled_from([5e-324, -5e-324, 1.7976931348623157e308, 0.0, -0.0, 1e200])


@UNTIMED
@given(st.lists(st.tuples(NUMBERS, NUMBERS), min_size=1, max_size=5), st.booleans())
def test_any_numbers_can_be_looked_at(pairs: list[tuple[float, float]], one: bool) -> None:
    """Also those at the end of what floats can hold, whose ratios and differences they cannot."""
    got, expected = np.array(pairs).T
    evidence = (got[0], expected[0]) if one else (got, expected)
    diagnosis = from_numbers(CheckResult(a_check, "failed", Mismatch("value"), evidence=evidence))
    assert diagnosis is None or diagnosis.number is None or np.isfinite(1 / diagnosis.number)


@pytest.mark.parametrize("removed", [0, 1, 2])
@pytest.mark.parametrize("longer_came_back", [True, False])
def test_the_ends_are_named_where_an_end_is_too_many(removed: int, longer_came_back: bool) -> None:
    longer = np.array([[0.31872, 4.0], [-1.20441, 1.5], [2.77031, 0.0]])
    both = (longer, np.delete(longer, removed, axis=0))
    evidence = both if longer_came_back else both[::-1]
    diagnosis = from_numbers(CheckResult(a_check, "failed", Mismatch("shape"), evidence=evidence))
    assert diagnosis is not None
    assert diagnosis.pattern == ("one_more" if removed == 1 else "one_off")


@given(st.floats(min_value=-2.0, max_value=2.0))
def test_nothing_is_said_to_be_once_the_expected_value(ratio: float) -> None:
    expected = np.array([0.31872, -1.20441, 2.77031])
    diagnosis = from_numbers(CheckResult(a_check, "failed", Mismatch("value"), evidence=(ratio * expected, expected)))
    assert diagnosis is None or diagnosis.pattern != "ratio" or f"{diagnosis.number:.4g}" not in ("1", "-1", "0")


@pytest.mark.parametrize("got", [0.0, 0.004])
def test_a_zero_does_not_show_a_rounding(got: float) -> None:
    """Small numbers are rounded to 0, but a 0 most often has another reason: a sigmoid that was cut off, for one."""
    diagnosis = from_numbers(CheckResult(a_check, "failed", Mismatch("value"), evidence=(got, 0.003959127604)))
    assert (diagnosis is not None and diagnosis.pattern == "rounded") == (got != 0)


@pytest.mark.parametrize(
    ("got", "expected", "is_rounded"),
    [(0.5, 0.484375, False), ([0.5, 0.5], [0.484375, 0.532], False), ([0.5, 1.2], [0.484375, 1.2204], True)],
)
def test_one_number_of_one_decimal_shows_no_rounding(got: Any, expected: Any, is_rounded: bool) -> None:
    """A mean of squares of whole numbers is a half as well, where one of other numbers is nearly one."""
    evidence = (np.array(got), np.array(expected))
    diagnosis = from_numbers(CheckResult(a_check, "failed", Mismatch("value"), evidence=evidence))
    assert (diagnosis is not None and diagnosis.pattern == "rounded") == is_rounded


@pytest.mark.parametrize("kind", ["rate", "mean"])
def test_a_share_of_draws_is_no_multiple_of_another(kind: MismatchKind) -> None:
    """A share of 1 where a third was expected comes from a choice that is always the same, not from a factor of 3."""
    assert from_numbers(CheckResult(a_check, "failed", Mismatch(kind), evidence=(1.0, 1 / 3))) is None


def test_a_ratio_without_a_reciprocal_has_its_sentence(grade_source: GradeSource) -> None:
    """Every value is 1e-310 times the expected one: one divided by that is infinite."""
    assert grade_source("gradient_step", STEP + "    return [g * 1e-310 for g in good]").kind == "failed"
