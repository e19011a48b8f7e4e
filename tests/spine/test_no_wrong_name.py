"""A false sentence is worse than none: no mistake is named and no pattern claimed by chance."""

from __future__ import annotations

import pytest

from tests.conftest import ROOT, GradeSource

ACCURACY = "import numpy as np\n\ndef accuracy(a, b):\n    return "
GRADIENT_STEP = "import numpy as np\n\ndef gradient_step(params, grads, rate):\n    "
DROPOUT = """
import numpy as np

def dropout(x, p_drop, training, rng):
    if not training:
        return x.copy(), np.ones_like(x)
    {body}
    return x * mask, mask

def dropout_backward(dout, mask, p_drop):
    return dout * mask
"""


def said(grade_source: GradeSource, slug: str, source: str) -> tuple[set[str], str]:
    """Names of mistakes, and all headlines."""
    explanations = [check.explanation for check in grade_source(slug, source).checks if check.explanation]
    return {e.mistake for e in explanations} - {""}, " ".join(e.headline.en for e in explanations)


@pytest.mark.parametrize(
    "returned",
    [
        "np.mean(np.abs(a - b))",
        "np.sum((a == 1) & (b == 1)) / max(1, np.sum(b == 1))",
        "np.sum(a != b)",
        "np.corrcoef(a, b)[0, 1]",
    ],
)
def test_a_zero_or_one_names_nothing(grade_source: GradeSource, returned: str) -> None:
    """If all predictions are right or all are wrong, the answer is 1 or 0, which many wrong programs return too."""
    named, headlines = said(grade_source, "accuracy", ACCURACY + returned)
    assert named == set()
    assert "1 minus the expected" not in headlines


@pytest.mark.parametrize(
    ("slug", "function", "value", "named"),
    [
        ("accuracy", "accuracy", "0", {"accuracy__identity"}),  # the sentence is true of it: nothing was counted
        ("accuracy", "accuracy", "1", set()),
        ("learning_rate", "max_stable_lr", "1.0", set()),
        ("numerical_gradient", "numerical_gradient", "__import__('numpy').ones_like(args[1])", set()),
        ("minibatches", "minibatches", "None", set()),
        ("minibatches", "minibatches", "0", set()),
    ],
)
def test_one_reply_to_everything_is_no_particular_mistake(
    grade_source: GradeSource, slug: str, function: str, value: str, named: set[str]
) -> None:
    solution = next((ROOT / "solutions").glob(f"*/{slug}/solution.py")).read_text(encoding="utf-8")
    found, _ = said(grade_source, slug, f"{solution}\n\ndef {function}(*args, **named):\n    return {value}\n")
    assert found == named


def test_a_true_complement_is_still_seen(grade_source: GradeSource) -> None:
    named, _ = said(grade_source, "accuracy", ACCURACY + "np.mean(a != b)")
    assert named == {"accuracy__error_rate"}


@pytest.mark.parametrize(
    "body",
    [
        "mask = (rng.normal(size=x.shape) >= p_drop) / (1 - p_drop)",
        "mask = rng.choice([0, 1], size=x.shape) / (1 - p_drop)",
        "mask = (rng.random() >= p_drop) / (1 - p_drop) * np.ones_like(x)",
        "mask = 0 * x",
        "mask = np.ones_like(x)",
    ],
)
def test_a_check_that_observed_nothing_names_nothing(grade_source: GradeSource, body: str) -> None:
    named, headlines = said(grade_source, "dropout", DROPOUT.format(body=body))
    assert named == set()
    assert "without their fractions" not in headlines


def test_a_number_that_lost_its_fraction(grade_source: GradeSource) -> None:
    source = "import numpy as np\n\ndef mse(y_true, y_pred):\n    return int(np.mean((y_true - y_pred) ** 2))"
    assert "without their fractions" in said(grade_source, "mse", source)[1]


@pytest.mark.parametrize("body", ["for p in params: p = p - rate", "print(params)"])
def test_nothing_returned_is_said_where_a_form_is_asked_for(grade_source: GradeSource, body: str) -> None:
    assert "returned nothing" in said(grade_source, "gradient_step", GRADIENT_STEP + body)[1]


def test_an_array_of_unequal_arrays(grade_source: GradeSource) -> None:
    verdict = grade_source("gradient_step", GRADIENT_STEP + "return np.array(params)")
    details = [text.en for check in verdict.checks if check.explanation for text in check.explanation.details]
    assert any("Leave them a list" in detail for detail in details)


def test_what_the_walls_refuse_is_no_mistake_of_the_list() -> None:
    from dlgrade.exam.diagnosis.alike import same_outcome
    from dlgrade.isolation.student.outcome import Raised

    refused = Raised(("RefusedImport", "Refused", "ModuleNotFoundError"), "import tensorflow: not available", ())
    assert not same_outcome(refused, refused)
