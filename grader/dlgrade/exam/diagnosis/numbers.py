"""Collects the numbers in a reply, and tells which of them two different programs are unlikely to compute by chance."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import numpy as np

from dlgrade.isolation.wire.values import Tensor

Flags = np.ndarray[tuple[int, ...], np.dtype[np.bool_]]
DIGITS = 3  # significant digits of a round number: 0.125 and 820 are round; 0.3218 and 1234 are not
NUMBERS = (bool, int, float, np.generic, np.ndarray)
MAX_DENOMINATOR = 64  # 5/17 has many digits, but is only one of 17 possible shares


def numbers_of(value: Any) -> np.ndarray:
    """All real numbers and truth values in a reply, nested ones too, as one flat float64 array (n,)."""
    arrays, single = [np.zeros(0)], list[float]()
    for leaf in _leaves(value):
        if isinstance(leaf, np.ndarray):
            arrays += [np.array(single), np.ravel(leaf).astype(np.float64)]
            single = []
        else:
            single.append(float(leaf))
    return np.concatenate([*arrays, np.array(single)])


def few_distinct(value: Any) -> set[float]:
    """The different numbers in a reply, but no more than two or three of them. The reply is not copied, however large
    it is."""
    found: set[float] = set()
    for leaf in _leaves(value):
        found |= _ends(leaf) if isinstance(leaf, np.ndarray) else {_nan_once(float(leaf))}
        if len(found) > 1:
            break
    return found


def _ends(array: np.ndarray) -> set[float]:
    """The smallest and the largest number of an array, and NaN if it occurs."""
    if not array.size:
        return set()
    ends = {_nan_once(float(function.reduce(array, axis=None))) for function in (np.fmin, np.fmax)}
    return ends | {math.nan} if array.dtype.kind == "f" and np.isnan(array.max()) else ends


def _nan_once(number: float) -> float:
    """The number; for any NaN the one object `math.nan`, which a set holds only once."""
    return math.nan if math.isnan(number) else number


def _leaves(value: Any) -> Iterator[Any]:
    """The real numbers, truth values and arrays of them inside a reply, in their order. A stack takes the place of
    recursion, so that the time does not grow with the depth."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        item = item.array if isinstance(item, Tensor) else item
        if isinstance(item, dict):
            item = list(item.values())
        if isinstance(item, (list, tuple)):
            waiting.extend(reversed(item))
        elif type(item) is float or (isinstance(item, NUMBERS) and np.asarray(item).dtype.kind in "fiub"):
            yield item


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
