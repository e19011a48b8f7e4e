"""How far comparisons stay from their tolerances: listens inside `close`, where the decision falls."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np

from dlgrade.checking import compare

ENOUGH = 10.0


@contextmanager
def recorded_errors() -> Iterator[list[float]]:
    """A list that receives, for each decision of `close`, the largest error over its tolerance: above 1 it fails."""
    errors: list[float] = []
    decide = compare.within

    def listening(array: Any, wanted: Any, rtol: float, atol: float) -> Any:
        errors.append(error_over_tolerance(array, wanted, rtol, atol))
        return decide(array, wanted, rtol, atol)

    compare.within = listening
    try:
        yield errors
    finally:
        compare.within = decide


def error_over_tolerance(array: Any, wanted: Any, rtol: float, atol: float) -> float:
    """max |a − e| / tolerance, by the rule of `compare.within`; infinite where one is not finite and they differ."""
    a, e = array.astype(np.float64), wanted.astype(np.float64)
    scale = np.abs(e[np.isfinite(e)]).max(initial=0.0)
    with np.errstate(invalid="ignore", over="ignore", divide="ignore"):
        ratio = np.abs(a - e) / (atol + rtol * np.abs(e) + rtol / 10 * scale)
        ratio = np.where(a == e, 0.0, np.where(np.isfinite(e) & ~np.isnan(ratio), ratio, np.inf))
    return float(ratio.max(initial=0.0))
