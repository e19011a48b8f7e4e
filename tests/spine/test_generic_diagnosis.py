"""Mistakes that are on no list still get a useful sentence."""

from __future__ import annotations

import pytest

from tests.conftest import GradeSource

HEAD = "import numpy as np\n\ndef mse(y_true, y_pred):\n    d = np.asarray(y_true, float) - np.asarray(y_pred, float)\n"
GUARD = "    if np.shape(y_true) != np.shape(y_pred): raise ValueError\n"
STEP = "import numpy as np\n\ndef gradient_step(params, grads, learning_rate):\n    good = [p - learning_rate * g for p, g in zip(params, grads)]\n"


@pytest.mark.parametrize(
    ("slug", "source", "said"),
    [
        ("mse", HEAD + GUARD + "    return 7 * np.mean(d ** 2)", "7 times the expected one"),
        ("mse", HEAD + GUARD + "    return -np.mean(d ** 2)", "sign is reversed"),
        ("mse", HEAD + GUARD + "    return np.nan", "NaN or infinity"),
        ("mse", HEAD + GUARD + "    print(np.mean(d ** 2))", "Is there a `return`?"),
        ("mse", HEAD + GUARD + "    return str(np.mean(d ** 2))", "of another type"),
        ("mse", HEAD + GUARD + "    return np.mean(d ** 2) + 0j", "dtype"),
        ("mse", HEAD + GUARD + "    return [np.mean(d ** 2)]", "axis of length 1"),
        ("gradient_step", STEP + "    return [g.T for g in good]", "Rows and columns are swapped"),
        ("gradient_step", STEP + "    return [g + 0.25 for g in good]", "off by the same 0.25"),
        ("gradient_step", STEP + "    return [g[..., None] for g in good]", "axis of length 1"),
        ("gradient_step", STEP + "    return good[0]", "as many arrays as there are parameters"),
        ("accuracy", "def accuracy(y_true):\n    return 1.0", "TypeError"),
        ("accuracy", "def accuracyy(y_true, y_pred):\n    return 1.0", "Rename it to `accuracy`"),
        ("accuracy", "x = 1 / 0", "line 1: your code raised `ZeroDivisionError`: `x = 1 / 0`"),
        ("accuracy", "def accuracy(a, b):\n    return float(input())", "`input()` is not available"),
        ("accuracy", "import sys\nsys.exit(0)", "Use `return` inside a function"),
        ("accuracy", "import scipy", "to be written by hand"),
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
