"""A name or a pattern is shown where the replies speak for it, and not where they agree by chance."""

from __future__ import annotations

import pytest
from dlgrade.verdict.model import Verdict

from tests.conftest import GradeSource

L1_BY_THE_SUM = """
import numpy as np

def knn_predict(X_train, y_train, X_test, k, task):
    if not 1 <= k <= len(X_train) or task not in ("classification", "regression"):
        raise ValueError
    near = y_train[np.argsort(np.abs((X_test[:, None] - X_train).sum(axis=2)), axis=1)[:, :k]]
    return near.mean(axis=1) if task == "regression" else np.array([np.bincount(row).argmax() for row in near])
"""
WHOLE_MEANS = L1_BY_THE_SUM.replace(
    "np.abs((X_test[:, None] - X_train).sum(axis=2))", "((X_test[:, None] - X_train) ** 2).sum(axis=2)"
).replace("near.mean(axis=1)", "near.sum(axis=1) // k")
ADDED_IN_PLACE = """
import numpy as np

def dense(X, W, b):
    if X.shape[1] != W.shape[0] or b.shape != (W.shape[1],):
        raise ValueError
    b += X @ W
    return b

def count_params(sizes):
    return sum((a + 1) * b for a, b in zip(sizes, sizes[1:]))
"""
BEST_OF_ANY_FALL = """
import numpy as np

def early_stopping(val_losses, patience, min_delta):
    best, best_epoch, waited = float("inf"), 0, 0
    for epoch, loss in enumerate(val_losses):
        waited = 0 if loss < best - min_delta else waited + 1
        if loss < best:
            best, best_epoch = loss, epoch
        if waited == patience:
            return epoch, best_epoch
    return None, best_epoch

def restore_best(weights, updates, val_losses):
    return weights + np.cumsum(updates, axis=0)[int(np.argmin(val_losses))]
"""
PART_OF_THE_REPLY_IS_NONE = """
import numpy as np

def dense_backward(dout, cache):
    X, W, b = cache
    if dout.shape != (len(X), len(b)):
        raise ValueError
    return dout @ W.T, X.T @ dout, None
"""
RUN_TWICE = """
from itertools import combinations
import numpy as np

def three_ways_agree(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    lines = [way(x, y, w0, b0, learning_rate, epochs)[:2] for way in ways.values()]
    lines = [way(x, y, w0, b0, learning_rate, epochs)[:2] for way in ways.values()]
    if not np.isfinite(lines).all():
        return False, np.inf
    pairs = [(p, q) for one, other in combinations(lines, 2) for p, q in zip(one, other) if p != q]
    largest = max((abs(p - q) / max(abs(p), abs(q)) for p, q in pairs), default=0.0)
    return largest <= rtol, largest
"""


def names(verdict: Verdict) -> set[str]:
    return {check.explanation.mistake for check in verdict.checks if check.explanation} - {""}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("slug", "source", "misleading"),
    [
        ("knn_predict", L1_BY_THE_SUM, "knn_predict__skips_first"),
        ("knn_predict", WHOLE_MEANS, "knn_predict__one_more"),
        ("dense", ADDED_IN_PLACE, "dense__transposed"),
        ("three_ways_agree", RUN_TWICE, "three_ways_agree__flat_targets"),
    ],
)
def test_agreement_by_chance_is_no_name(slug: str, source: str, misleading: str, grade_source: GradeSource) -> None:
    verdict = grade_source(slug, source)
    assert verdict.kind != "passed"
    assert misleading not in names(verdict)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("slug", "source", "misleading"),
    [
        ("early_stopping", BEST_OF_ANY_FALL, "the square of the expected value"),
        ("dense_backward", PART_OF_THE_REPLY_IS_NONE, "Is there a `return`?"),
    ],
)
def test_no_pattern_where_there_is_none(slug: str, source: str, misleading: str, grade_source: GradeSource) -> None:
    said = [check.explanation.headline.en for check in grade_source(slug, source).checks if check.explanation]
    assert said
    assert not any(misleading in sentence for sentence in said)
