"""A submission imports a missing package: the sentence says which ones exist, and what NumPy has instead."""

from __future__ import annotations

import pytest
from dlgrade.cli.main import PASSED, run
from dlgrade.messages.packages import PUBLISHED
from dlgrade.verdict.packages import alternative, own_file

from tests.conftest import ROOT, GradeSource

PCA = "{line}\n\n\ndef pca(X, k):\n    return eigh(X)\n"


def said(grade: GradeSource, line: str) -> str:
    explanation = grade("pca", PCA.format(line=line)).checks[0].explanation
    assert explanation is not None
    return " ".join(text.en for text in (explanation.headline, *explanation.details))


def test_a_withheld_package_names_what_there_is_instead(grade_source: GradeSource) -> None:
    text = said(grade_source, "from scipy.linalg import eigh, svd")
    assert "`numpy.linalg.eigh`, `numpy.linalg.svd`" in text
    assert "NumPy and Python's standard library" in text


def test_a_package_that_is_not_installed_is_no_slip_of_the_pen(grade_source: GradeSource) -> None:
    text = said(grade_source, "import pandas_that_is_missing as eigh")
    assert "NumPy and Python's standard library" in text
    assert "spelling" not in text


@pytest.mark.parametrize(("line", "names"), [
    ("from scipy import linalg", "`numpy.linalg`"),
    ("import scipy.linalg as la", "`numpy.linalg`"),
    ("from scipy.fft import fft", "`numpy.fft.fft`"),
    ("from scipy.stats import rankdata", ""),
    ("import pandas as pd", ""),
    ("import torch", ""),
    ("from jax.numpy import dot", "`numpy.dot`"),
    ("from . import x", ""),
    ("import (", ""),
])  # fmt: skip
def test_only_what_numpy_has_is_named(line: str, names: str) -> None:
    text = alternative(line)
    assert (text.en if text else "").partition(": ")[2].rstrip(".") == names


@pytest.mark.parametrize(("line", "name"), [
    ("from minibatches import minibatches", "minibatches"),
    ("import my_utils.math as m", "my_utils"),
    ("import numpy_helpers, pandas", "numpy_helpers"),
    *((f"import {package}", "") for package in sorted(PUBLISHED)),
    ("import PIL.Image", ""),
    ("from sklearn.svm import SVC", ""),
    ("import (", ""),
])  # fmt: skip
def test_only_what_nobody_published_may_be_a_file_of_ones_own(line: str, name: str) -> None:
    text = own_file(line)
    assert f"`{name}.py`" in text.en if text else name == ""


@pytest.mark.parametrize("line", ["from mse import mse as eigh", "from .mse import eigh", "from . import mse as eigh"])
def test_importing_another_exercise_says_what_to_do(grade_source: GradeSource, line: str) -> None:
    assert "was not graded with this one" in said(grade_source, line).lower()


def test_the_task_says_which_packages_there_are(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    assert run(["show", "pca", "--lang", "en"]) == PASSED
    assert "NumPy and Python's standard library" in " ".join(capsys.readouterr().out.split())


def test_a_function_of_ones_own_file_is_not_taken_for_one_of_numpy(grade_source: GradeSource) -> None:
    told = said(grade_source, "from helper import mean as eigh")
    assert "If `helper.py` is a file of yours" in told
    assert "numpy.mean" not in told
    assert own_file("from numpy.linear import eigh") is None
    assert own_file("import msvcrt") is None
