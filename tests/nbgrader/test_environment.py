"""Code for another version of Python or NumPy does not get 0 points for that alone; a mistake still does."""

from __future__ import annotations

import sys

import pytest
from dlgrade.exam.results import CheckResult
from dlgrade.grading.environment import HERE, other_numpy, other_python, version_named
from dlgrade.isolation.student.outcome import Raised
from dlgrade.submission.model import Part

OTHER = (HERE[0], HERE[1] + 1)
BROKEN = "def f(:\n    pass"


def failed(kind: str, message: str) -> CheckResult:
    return CheckResult(None, "error", outcome=Raised((kind,), message, (), 0))  # type: ignore[arg-type]


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="this Python reads it")
@pytest.mark.parametrize(
    "source",
    [
        'x = {"a": 1}\ny = f"{x["a"]}"',
        "type Row = list",
        "type Row[T] = list[T]",
        "def f[T](x): return x",
        "class A[T]: pass",
    ],
)
def test_what_a_later_python_reads_is_said(source: str) -> None:
    text = other_python([Part("cell 3", source)], None)
    assert text is not None
    assert "셀 3의 코드" in text.ko
    assert "3.12" in text.en


@pytest.mark.parametrize("source", [BROKEN, "type = 3\ntype x", "print 'x'", "x = [1, 2"])
def test_a_syntax_error_is_one(source: str) -> None:
    assert other_python([Part("cell 1", source)], None) is None
    assert other_python([Part("cell 1", source)], HERE) is None


def test_a_notebook_that_names_another_python_is_believed() -> None:
    assert other_python([Part("cell 1", BROKEN)], OTHER) is not None
    assert other_python([Part("cell 1", "x = 1")], OTHER) is None


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("AttributeError", "`np.Inf` was removed in the NumPy 2.0 release. Use `np.inf` instead."),
        ("AttributeError", "module 'numpy' has no attribute 'float'.\n`np.float` was a deprecated alias for …"),
        ("AttributeError", "module 'numpy' has no attribute 'trapz'"),
        ("AttributeError", "module 'numpy' has no attribute 'vecdot'"),
        ("AttributeError", "`ptp` was removed from the ndarray class in NumPy 2.0. Use np.ptp(arr, ...) instead."),
        ("ImportError", "cannot import name 'Inf' from 'numpy' (/usr/lib/numpy/__init__.py)"),
    ],
)
def test_a_name_that_numpy_has_had_is_said(kind: str, message: str) -> None:
    text = other_numpy([failed(kind, message)])
    assert text is not None
    assert message.splitlines()[0] in text.en


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("AttributeError", "module 'numpy' has no attribute 'summ'"),
        ("AttributeError", "'list' object has no attribute 'rank'"),
        ("ValueError", "`np.Inf` was removed in the NumPy 2.0 release."),
    ],
)
def test_a_slip_is_one(kind: str, message: str) -> None:
    assert other_numpy([failed(kind, message)]) is None


def test_numpy_here_says_it_in_words_that_are_known() -> None:
    """The names that this NumPy lacks and other versions have, found out from NumPy itself."""
    import numpy as np

    for name in ("Inf", "float", "float_", "asfarray"):
        with pytest.raises(AttributeError) as caught:
            getattr(np, name)
        assert other_numpy([failed("AttributeError", str(caught.value))]) is not None, name


@pytest.mark.parametrize(
    ("text", "version"), [("3.12.1", (3, 12)), ("3.9", (3, 9)), ("", None), (None, None), ("x", None)]
)
def test_versions(text: object, version: object) -> None:
    assert version_named(text) == version
