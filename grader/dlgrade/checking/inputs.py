"""Inputs of special kinds for checks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from dlgrade.checking.tolerance import Array

FRACTION = 0.25


def in_each_kind(*arrays: Array) -> Iterator[tuple[Array, ...]]:
    """The arrays, which hold whole numbers, in every mix of kinds: each as integers, or moved by a quarter and as
    floats. All integers come first; all floats are left out.

    A program may be right for integers and for floats alone, and wrong where they meet: `error = X @ w; error += b`
    raises an exception only where X and w hold integers and b does not.
    """
    for whole in product((True, False), repeat=len(arrays)):
        if any(whole):
            pairs = zip(arrays, whole, strict=True)
            yield tuple(array.astype(int) if is_whole else array + FRACTION for array, is_whole in pairs)
