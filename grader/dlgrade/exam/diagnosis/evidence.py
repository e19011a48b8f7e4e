"""How much do the replies of a check say? Two mistakes seldom come to the same 0.3218, and often to the same 2."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from dlgrade.exam.results import CheckResult
from dlgrade.isolation.student.outcome import Returned
from dlgrade.isolation.wire.values import Tensor

MANY = 20
DECIMALS = 3


def is_telling(result: CheckResult) -> bool:
    """Do replies that agree hardly do so by chance? Not an exception, nor a few whole or round numbers, nor labels.

    What a check observed was chosen by its author to tell mistakes apart.
    """
    if result.check.compare == "observations":
        return bool(result.transcript.observations)
    outcomes = [exchange.outcome for exchange in result.transcript.exchanges]
    arrays = [array for outcome in outcomes if isinstance(outcome, Returned) for array in _numbers(outcome.value)]
    numbers = np.concatenate([np.zeros(0), *arrays])
    return has_odd(numbers) or bool(numbers.size >= MANY and np.ptp(numbers) > 0)


def has_odd(numbers: np.ndarray) -> bool:
    """Is there a number that nobody would guess?"""
    with np.errstate(over="ignore"):
        return bool((np.round(numbers, DECIMALS) != numbers).any())


def _numbers(value: Any) -> Iterator[np.ndarray]:
    """All finite numbers of a reply, whatever it is nested in."""
    value = value.array if isinstance(value, Tensor) else value
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        for item in value:
            yield from _numbers(item)
    elif isinstance(value, (bool, int, float, np.generic, np.ndarray)) and np.asarray(value).dtype.kind in "fiub":
        array = np.ravel(value).astype(np.float64)
        yield array[np.isfinite(array)]
