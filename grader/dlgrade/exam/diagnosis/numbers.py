"""Collects the numbers in a reply, and tells which of them two different programs are unlikely to compute by chance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from dlgrade.isolation.wire.values import Tensor

Flags = np.ndarray[tuple[int, ...], np.dtype[np.bool_]]
DIGITS = 3  # significant digits of a round number: 0.125 and 820 are round; 0.3218 and 1234 are not
MAX_DENOMINATOR = 64  # 5/17 has many digits, but is only one of 17 possible shares


def numbers_of(value: Any) -> np.ndarray:
    """All real numbers and truth values in a reply, nested ones too, as one flat float64 array (n,)."""
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
    """For each entry: is it unlikely to come up by chance? Such a number has many digits and is not a fraction with a
    denominator up to MAX_DENOMINATOR."""
    odd = is_long(numbers)
    odd[odd] = ~_is_share(np.abs(numbers[odd]))
    return odd


def is_long(numbers: np.ndarray) -> Flags:
    """For each entry: is it finite, with more than three significant digits?"""
    long: Flags = np.isfinite(numbers) & (numbers != 0)
    size = np.abs(numbers[long])
    with np.errstate(all="ignore"):
        unit = 10.0 ** (np.floor(np.log10(size)) - DIGITS + 1)
        long[long] = ~(np.abs(np.rint(size / unit) * unit - size) <= 1e-9 * size)
    return long


def _is_share(size: np.ndarray) -> Flags:
    """For each entry: is it k/n with whole numbers k and n, where n is at most MAX_DENOMINATOR? Whole numbers
    themselves do not count."""
    times = np.outer(np.minimum(size, 1e3), np.arange(2, MAX_DENOMINATOR + 1))
    near: Flags = (np.abs(times - np.rint(times)) <= 1e-9 * np.maximum(times, 1)).any(axis=1)
    near &= (size < 1e3) & (size % 1 != 0)
    return near


def differing(got: np.ndarray, expected: np.ndarray, tolerance: float) -> Flags:
    """For each entry of `got`: does it differ by more than the tolerance, relative to the largest expected entry? All
    do if the shapes differ."""
    if got.shape != expected.shape:
        return np.ones(got.shape, dtype=bool)
    scale = np.abs(expected[np.isfinite(expected)]).max(initial=0.0)
    with np.errstate(invalid="ignore", over="ignore"):
        same: Flags = np.abs(got - expected) <= tolerance * scale
    same |= (got == expected) | (np.isnan(got) & np.isnan(expected))
    return ~same
