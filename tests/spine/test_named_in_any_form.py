"""A listed mistake is named in whatever form its numbers come."""

from __future__ import annotations

import pytest

from tests.conftest import GradeSource

LAYER = "def dense(X, W, b):\n    if X.shape[1] != len(W) or b.shape != W.shape[1:]: raise ValueError\n"
FORMS = ["(X @ W).tolist()", "[list(row) for row in X @ W]", "list(X @ W)", "tuple(map(tuple, (X @ W).tolist()))"]


@pytest.mark.parametrize("form", FORMS)
def test_lists_for_an_array(grade_source: GradeSource, form: str) -> None:
    verdict = grade_source("dense", f"{LAYER}    return {form}\n")
    named = [check.explanation.mistake for check in verdict.checks if check.explanation]
    assert named[0] == "dense__no_bias"


def test_a_ragged_list_is_no_array(grade_source: GradeSource) -> None:
    verdict = grade_source("dense", f"{LAYER}    return [[1.0], [2.0, 3.0]]\n")
    explanation = verdict.checks[0].explanation
    assert explanation is not None
    assert not explanation.mistake
