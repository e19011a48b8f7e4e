"""The helpers of checks: which values they accept, which they refuse, and their sentences."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from dlgrade.checking import (
    CheckFailed,
    close,
    dtype_kind,
    exact,
    finite,
    gradient,
    mean_near,
    number,
    rate,
    require,
    shape,
)
from dlgrade.checking.mismatch import show_both

GRID = np.arange(6.0).reshape(2, 3) + 1


def mismatch(function: Callable[..., Any], *arguments: Any) -> tuple[str, tuple[int, ...] | None]:
    with pytest.raises(CheckFailed) as failed:
        function(*arguments)
    return failed.value.mismatch.kind, failed.value.mismatch.where


ALIKE = np.arange(20) % 4


@pytest.mark.parametrize(("got", "expected", "shown"), [
    (np.where(np.arange(20) == 7, 9, ALIKE), ALIKE, ("[7]: 9", "[7]: 3")),
    (ALIKE.reshape(4, 5) + 1e-9 * (ALIKE > 2).reshape(4, 5), ALIKE.reshape(4, 5) * 1.0, ("[0, 3]: 3.000000001", "[0, 3]: 3.0")),
    (1.00000000001, 1.0, ("1.00000000001", "1")),
    (ALIKE.astype(np.int8), ALIKE, ("int8", "int64")),
    ([1, 2], [1, 2], ("(list)", "(list)")),
    ([np.arange(9), 1], [np.arange(9), 1], ("(list)", "(list)")),
    (2.0, 3.0, ("2", "3")),
])  # fmt: skip
def test_two_values_that_differ_are_shown_apart(got: object, expected: object, shown: tuple[str, str]) -> None:
    texts = show_both(got, expected)
    assert all(part in text for part, text in zip(shown, texts, strict=True))


def test_a_property_shows_two_values_apart() -> None:
    got = np.where(np.arange(20) == 7, 9, ALIKE)
    with pytest.raises(CheckFailed) as failed:
        require(False, ko="{got}, {wanted}", en="{got}, not {wanted}", got=got, wanted=ALIKE)
    text = failed.value.mismatch.text
    assert text is not None
    one, other = text.en.split(", not ")
    assert one != other


@pytest.mark.parametrize(
    ("got", "expected"),
    [
        (2.0, 2),
        (2, 2.0),
        (np.float32(0.1), 0.1),
        (np.array(3.5), 3.5),
        (GRID.tolist(), GRID),
        (GRID.astype(np.float32) * np.float32(1.00001), GRID),
        (GRID * (1 + 9e-6), GRID),
        (np.array([1e8, 1e-9]), np.array([1e8, 0.0])),
        ([np.inf, 1.0], np.array([np.inf, 1.0])),
        ((GRID, 2.0), (GRID, 2.0)),
        ([GRID, GRID[0]], (GRID, GRID[0])),
    ],
)
def test_close_accepts_right_values_in_any_dress(got: Any, expected: Any) -> None:
    close(got, expected)


@pytest.mark.parametrize(
    ("got", "expected", "kind", "where"),
    [
        (2.1, 2.0, "value", ()),
        (GRID + np.eye(2, 3) * 0.01, GRID, "value", (0, 0)),
        (GRID.T, GRID, "shape", None),
        (GRID[0], GRID, "shape", None),
        ([2.0], 2.0, "shape", None),
        ([], GRID, "shape", None),
        ([[1.0], [1.0, 2.0]], GRID, "shape", None),
        (None, 2.0, "type", None),
        ("2.0", 2.0, "type", None),
        (2 + 0j, 2.0, "dtype", None),
        (np.array([object()]), np.array([1.0]), "dtype", None),
        (np.nan, 2.0, "not_finite", ()),
        (np.where(GRID > 4, np.inf, GRID), GRID, "not_finite", (1, 1)),
        (GRID, (GRID, 2.0), "form", None),
        ((GRID,), (GRID, 2.0), "form", None),
    ],
)
def test_close_says_what_is_different_and_where(got: Any, expected: Any, kind: str, where: Any) -> None:
    assert mismatch(close, got, expected) == (kind, where)


def test_exact() -> None:
    for got, expected in [
        (2.0, 2),
        (np.int8(3), 3),
        ("slow", "slow"),
        (None, None),
        (np.True_, True),
        ([1, 2], np.array([1, 2])),
    ]:
        exact(got, expected)
    assert mismatch(exact, 1, True)[0] == "type"
    assert mismatch(exact, None, 3)[0] == "type"
    assert mismatch(exact, 3, None)[0] == "value"
    assert mismatch(exact, "3", None)[0] == "type"
    assert mismatch(exact, np.False_, True)[0] == "value"
    assert mismatch(exact, np.array(False), True)[0] == "value"
    exact(np.array(True), True)
    exact([None, np.int64(2)], (None, 2))
    assert mismatch(exact, (None, 2), (4, 2)) == ("value", (0,))
    assert mismatch(exact, (4, 3), (4, 2)) == ("value", (1,))
    assert mismatch(exact, (4, "3"), (4, 2))[0] == "type"
    assert mismatch(exact, (4,), (4, 2))[0] == "form"
    assert mismatch(exact, "Slow", "slow")[0] == "value"
    assert mismatch(exact, np.array([1, 3]), np.array([1, 2])) == ("value", (1,))


def test_shape_number_finite_dtype() -> None:
    assert number(np.float32(2)) == 2.0
    assert shape([[1, 2, 3]], (1, 3)).shape == (1, 3)
    assert mismatch(number, np.array([1.0]))[0] == "shape"
    assert mismatch(finite, [1.0, np.nan]) == ("not_finite", (1,))
    dtype_kind(np.arange(3), "integer")
    assert mismatch(dtype_kind, np.arange(3), "float")[0] == "dtype"


def test_gradient_by_central_difference() -> None:
    x = GRID / 3

    def f(z: np.ndarray) -> float:
        return float(np.sum(np.sin(z) * z))

    right = np.cos(x) * x + np.sin(x)
    gradient(right, f, x)
    gradient(right.astype(np.float32), f, x)
    assert mismatch(gradient, right * (1 + 1e-4), f, x)[0] == "gradient"
    assert mismatch(gradient, right.T, f, x)[0] == "shape"


def test_rates_and_means_within_five_sigma() -> None:
    rng = np.random.default_rng(0)
    mask = rng.random(10_000) < 0.3
    rate(mask, 0.3)
    assert mismatch(rate, mask, 0.35)[0] == "rate"
    assert mismatch(rate, np.array([]), 0.3)[0] == "shape"
    sample = rng.normal(2.0, 3.0, size=40_000)
    mean_near(sample, 2.0, std=3.0)
    assert mismatch(mean_near, sample, 2.2, 3.0)[0] == "mean"


def test_require_fills_in_values_and_leaves_braces_of_formulas_alone() -> None:
    require(True, ko="", en="")
    with pytest.raises(CheckFailed) as failed:
        require(False, ko="합이 {total}", en="the sum is {total}", total=np.float64(0.5))
    assert failed.value.mismatch.text is not None
    assert failed.value.mismatch.text.en == "the sum is 0.5"
    with pytest.raises(CheckFailed):
        require(False, ko="$\\frac{1}{n}$", en="$\\frac{1}{n}$")
