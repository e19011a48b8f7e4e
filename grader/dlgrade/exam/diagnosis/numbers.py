"""The numbers of a reply, and which of them two different programs would hardly come to by chance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from dlgrade.isolation.wire.values import Tensor

Flags = np.ndarray[tuple[int, ...], np.dtype[np.bool_]]
DIGITS = 3  # 0.125 and 820 are round; 0.3218 and 1234 are not
MAX_DENOMINATOR = 64  # 5/17 is one of few numbers that a count of 17 can give, however many digits it prints


def numbers_of(value: Any) -> np.ndarray:
    """All real numbers and truth values of a reply, whatever it is nested in, as one flat float64 array."""
    return np.concatenate([np.zeros(0), *_arrays(value)])


def _arrays(value: Any) -> Iterator[np.ndarray]:
    value = value.array if isinstance(value, Tensor) else value
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        for item in value:
            yield from _arrays(item)
    elif isinstance(value, (bool, int, float, np.generic, np.ndarray)) and np.asarray(value).dtype.kind in "fiub":
        yield np.ravel(value).astype(np.float64)


def is_odd(numbers: np.ndarray) -> Flags:
    """Entry by entry: a number that nobody would guess. It is long, and no share of at most 64 things."""
    odd = is_long(numbers)
    odd[odd] = ~_is_share(np.abs(numbers[odd]))
    return odd


def is_long(numbers: np.ndarray) -> Flags:
    """Entry by entry: finite, with more than three significant digits."""
    long: Flags = np.isfinite(numbers) & (numbers != 0)
    size = np.abs(numbers[long])
    with np.errstate(all="ignore"):
        unit = 10.0 ** (np.floor(np.log10(size)) - DIGITS + 1)
        long[long] = ~(np.abs(np.rint(size / unit) * unit - size) <= 1e-9 * size)
    return long


def _is_share(size: np.ndarray) -> Flags:
    """k/n with a whole k and n of at most 64; a whole number of four digits is none."""
    times = np.outer(np.minimum(size, 1e3), np.arange(2, MAX_DENOMINATOR + 1))
    near: Flags = (np.abs(times - np.rint(times)) <= 1e-9 * np.maximum(times, 1)).any(axis=1)
    near &= (size < 1e3) & (size % 1 != 0)
    return near


def differing(got: np.ndarray, expected: np.ndarray, tolerance: float) -> Flags:
    """Which entries differ by more than the tolerance, relative to the largest; all of them where the sizes differ."""
    if got.shape != expected.shape:
        return np.ones(got.shape, dtype=bool)
    scale = np.abs(expected[np.isfinite(expected)]).max(initial=0.0)
    with np.errstate(invalid="ignore", over="ignore"):
        same: Flags = np.abs(got - expected) <= tolerance * scale
    same |= (got == expected) | (np.isnan(got) & np.isnan(expected))
    return ~same
