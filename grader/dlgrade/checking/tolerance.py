"""The tolerance of `close`, and a record of the errors of its comparisons relative to the tolerance."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
_ERRORS: ContextVar[list[float] | None] = ContextVar("errors over tolerance", default=None)


def within(array: Array, expected: Array, rtol: float, atol: float) -> Array:
    """For each entry: is it within the tolerance? Equal infinities are; NaN never is."""
    a, e = array.astype(np.float64), expected.astype(np.float64)
    with np.errstate(invalid="ignore"):
        near = np.abs(a - e) <= tolerance(e, rtol, atol)  # always true of an infinite `e`, which is left out below
        return np.asarray((a == e) | (near & np.isfinite(e)))


def tolerance(expected: Array, rtol: float, atol: float) -> Array:
    """`atol + rtol·|e| + rtol/10·max|e|` for each entry `e` of `expected`; the maximum is over the finite entries."""
    scale = np.abs(expected[np.isfinite(expected)]).max(initial=0.0)
    return np.asarray(atol + rtol * np.abs(expected) + rtol / 10 * scale)


def error_over_tolerance(array: Array, expected: Array, rtol: float, atol: float) -> float:
    """The largest |a − e| / tolerance over all entries; infinite if two entries differ of which one is not finite."""
    a, e = array.astype(np.float64), expected.astype(np.float64)
    with np.errstate(invalid="ignore", over="ignore", divide="ignore"):
        ratio = np.abs(a - e) / tolerance(e, rtol, atol)
        ratio = np.where(a == e, 0.0, np.where(np.isfinite(e) & ~np.isnan(ratio), ratio, np.inf))
    return float(ratio.max(initial=0.0))


def record(array: Array, expected: Array, rtol: float, atol: float) -> None:
    """Store the error of one comparison if a `recorded_errors` block is open; otherwise do nothing."""
    errors = _ERRORS.get()
    if errors is not None:
        errors.append(error_over_tolerance(array, expected, rtol, atol))


@contextmanager
def recorded_errors() -> Iterator[list[float]]:
    """A list that receives error / tolerance of each comparison of `close` inside the block; above 1 it failed."""
    errors: list[float] = []
    token = _ERRORS.set(errors)
    try:
        yield errors
    finally:
        _ERRORS.reset(token)
