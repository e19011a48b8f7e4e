"""The picture of a difference: two arrays, where they differ, and the same in words."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from dlgrade.checking import close, exact, gradient, shape
from dlgrade.checking.declare import Check
from dlgrade.checking.mismatch import CheckFailed
from dlgrade.exam.picture import MAX_DIFFERENCES, MAX_VALUES
from dlgrade.exam.results import CheckResult
from dlgrade.page.picture import pictures
from dlgrade.text import Lang, Text

CHECK = Check("a", Text(ko="", en=""), 1, lambda: None)


def of(helper: Any, *values: Any, lang: Lang = "en") -> dict[str, Any] | None:
    """The picture of what a helper of the checks finds."""
    with pytest.raises(CheckFailed) as caught:
        helper(*values)
    failed = caught.value
    result = CheckResult(CHECK, "failed", failed.mismatch, evidence=failed.evidence, wrong=failed.wrong)
    drawn = pictures([CheckResult(CHECK, "passed"), result], lang)
    json.dumps(drawn, allow_nan=False)
    assert set(drawn) <= {"1"}
    return drawn.get("1")


def test_values_that_differ_are_marked() -> None:
    picture = of(close, [[1.0, 2.0], [3.5, 5.0]], np.array([[1.0, 2.0], [3.0, 4.0]]))
    assert picture == {
        "got": {"shape": [2, 2], "dtype": "float64", "values": [1.0, 2.0, 3.5, 5.0], "shown": ["1", "2", "3.5", "5"]},
        "expected": {
            "shape": [2, 2],
            "dtype": "float64",
            "values": [1.0, 2.0, 3.0, 4.0],
            "shown": ["1", "2", "3", "4"],
        },
        "first": [1, 0],
        "differs": [[1, 0], [1, 1]],
        "alt": "Arrays of shape (2, 2): 2 of 4 entries differ, first at [1, 0], where 3.5 came and 3 was expected.",
    }


def test_the_tolerance_is_the_checks_own() -> None:
    picture = of(close, np.array([1.0, 1.05, 2.0]), np.array([1.0, 1.0, 1.0]), 0.1)
    assert picture is not None
    assert picture["differs"] == [[2]]


def test_words_are_in_both_languages() -> None:
    picture = of(close, 2.0, 3.0, lang="ko")
    assert picture is not None
    assert picture["alt"] == "수가 다릅니다. 나온 값은 2, 기대한 값은 3입니다."
    assert picture["first"] == []


def test_of_another_shape_only_the_shape_is_expected() -> None:
    """The helper `shape` compares no values, so its picture must not show any."""
    for picture in (of(close, np.zeros(3), np.ones((3, 1))), of(shape, np.zeros(3), (3, 1))):
        assert picture is not None
        assert picture["got"]["values"] == [0.0, 0.0, 0.0]
        assert (picture["expected"]["shape"], picture["expected"]["values"]) == ([3, 1], [])
        assert (picture["first"], picture["differs"]) == (None, [])
        assert picture["alt"] == "The shapes differ: (3,) came, (3, 1) was expected."


def test_what_is_no_number_is_null() -> None:
    picture = of(close, np.array([1.0, 2.0, 3.0]), np.array([np.nan, np.inf, 3.0]))
    assert picture is not None
    assert picture["expected"]["values"] == [None, None, 3.0]
    assert picture["expected"]["shown"] == ["nan", "inf", "3"]


def test_large_ones_are_cut() -> None:
    picture = of(close, np.zeros((100, 100)), np.ones((100, 100)))
    assert picture is not None
    assert len(picture["got"]["values"]) == len(picture["got"]["shown"]) == MAX_VALUES
    assert len(picture["differs"]) == MAX_DIFFERENCES
    assert "10000 of 10000" in picture["alt"]


def test_labels_truths_and_gradients_are_pictured() -> None:
    labels = of(exact, np.array([0, 1, 1]), np.array([0, 1, 2]))
    truths = of(exact, np.array([True, False]), np.array([True, True]))
    slopes = of(gradient, np.array([2.0, 5.0]), lambda x: float(x @ x), np.array([1.0, 2.0]))
    firsts = [picture and picture["first"] for picture in (labels, truths, slopes)]
    assert firsts == [[2], [1], [1]]
    assert truths is not None
    assert truths["got"]["shown"] == ["True", "False"]


@pytest.mark.parametrize(("got", "expected"), [("a", "b"), (None, 1.0), (np.array([1j]), np.array([1.0])), ({}, 1.0)])
def test_what_is_no_pair_of_real_arrays_has_no_picture(got: Any, expected: Any) -> None:
    assert of(exact if isinstance(expected, str) else close, got, expected) is None
