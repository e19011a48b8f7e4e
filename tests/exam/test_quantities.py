"""What a check computes from replies is told by name. Shown as `got[0]: 1.5`, it would be taken for an entry of the reply,
which may be another number, and a right one."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import closing

import pytest
from dlgrade.author.trusted import TrustedGrader
from dlgrade.checking import close, told_as
from dlgrade.checking.mismatch import CheckFailed
from dlgrade.course.loading import select
from dlgrade.course.model import Exercise
from dlgrade.course.task import read_text
from dlgrade.isolation.sandbox.limits import Limits

from tests.author.course import COURSE

KEEPS_ENTRIES = {"np.array", "np.asarray"}  # calls whose result holds the entries of the reply, where they were
STRETCHED = """import numpy as np

def pca(X, k):
    variances, V = np.linalg.eigh(np.cov(X.T))
    order = np.argsort(variances)[::-1][:k]
    return V[:, order] * variances[order], variances[order]
"""


@pytest.mark.parametrize("exercise", COURSE.exercises, ids=lambda exercise: exercise.slug)
def test_a_computed_quantity_is_compared_under_its_name(exercise: Exercise) -> None:
    nameless = [ast.unparse(call) for call in _nameless(ast.parse(read_text(exercise.folder / "checks.py")))]
    assert [text for text in nameless if _computes(ast.parse(text, mode="eval").body)] == []


def _nameless(node: ast.AST) -> Iterator[ast.Call]:
    """The comparisons that stand in no `with told_as(…)`."""
    if isinstance(node, ast.With) and any("told_as" in ast.unparse(item) for item in node.items):
        return
    if isinstance(node, ast.Call) and ast.unparse(node.func) in ("close", "exact"):
        yield node
    for child in ast.iter_child_nodes(node):
        yield from _nameless(child)


def _computes(comparison: ast.expr) -> bool:
    """Is what is compared the outcome of arithmetic, or of a NumPy function that makes other entries?"""
    assert isinstance(comparison, ast.Call)
    judged = comparison.args[0]
    if isinstance(judged, ast.BinOp):
        return True
    function = ast.unparse(judged.func) if isinstance(judged, ast.Call) else ""
    return function.startswith("np.") and function not in KEEPS_ENTRIES


@pytest.mark.parametrize(
    ("comparison", "computes"),
    [
        ("close(np.sort(reply), wanted)", True),
        ("close(reply + 1, wanted)", True),
        ("close(reply[0], np.sort(wanted))", False),
        ("exact(np.asarray(reply), wanted)", False),
        ("close(student.mse(y + 1, y), 1.0)", False),
    ],
)
def test_arithmetic_on_a_reply_is_found(comparison: str, computes: bool) -> None:
    tree = ast.parse(comparison)
    assert [_computes(call) for call in _nameless(tree)] == [computes]
    named = ast.parse(f'with told_as(ko="합", en="the sum"):\n    {comparison}')
    assert list(_nameless(named)) == []


def test_a_report_calls_a_quantity_by_its_name() -> None:
    """The stretched lengths are the variances, which stand in the reply as well, and are right there."""
    with closing(TrustedGrader(select(COURSE, "pca")[0], 1, Limits())) as grader:
        verdict = grader.verdict_on(STRETCHED, grader.run(STRETCHED))
    shown = [text for check in verdict.checks if check.explanation for text in check.explanation.details]
    assert any(
        text.en.startswith("computed from what came back, the lengths of the columns of V, [0]: ") for text in shown
    )
    assert any(text.ko.startswith("나온 값으로 계산한 V의 열의 길이, [0]: ") for text in shown)
    assert not any("variances" in text.en for text in shown)


def test_a_comparison_that_holds_says_nothing() -> None:
    with told_as(ko="합", en="the sum"):
        close(2.0, 2.0)
    with pytest.raises(CheckFailed) as failed, told_as(ko="합", en="the sum"):
        close(3.0, 2.0)
    assert failed.value.mismatch.quantity is not None
    assert failed.value.mismatch.quantity.en == "the sum"
