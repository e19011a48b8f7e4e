"""The data of a picture of a difference: the returned array, the expected one, and the entries that differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from dlgrade.checking.mismatch import show
from dlgrade.exam.results import CheckResult

MAX_VALUES = 200
MAX_DIFFERENCES = 200
MAX_AXES = 6
PICTURED = frozenset({"value", "shape", "gradient", "dtype"})
"""The kinds of mismatch whose evidence is a returned and an expected array."""
Index = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PicturedArray:
    """The first MAX_VALUES entries of an array in row-major order: as numbers (None for NaN and infinity), and as the
    texts that are shown. Both are empty if only the shape is shown."""

    shape: Index
    dtype: str
    values: tuple[float | None, ...] = ()
    shown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """The returned and the expected array. If their shapes differ, `expected` has no entries, since entries cannot be
    compared.

    `differs` are the indices of the first entries that differ, in row-major order, and `count` is the number of all
    that differ; `got_there` and `expected_there` are the texts of the two values at the first of them. `size` is the
    number of entries.
    """

    got: PicturedArray
    expected: PicturedArray
    differs: tuple[Index, ...] = ()
    count: int = 0
    size: int = 0
    got_there: str = ""
    expected_there: str = ""

    @property
    def first(self) -> Index | None:
        """The index of the first entry that differs."""
        return self.differs[0] if self.differs else None

    @property
    def same_shape(self) -> bool:
        return self.got.shape == self.expected.shape


def picture_of(result: CheckResult) -> Picture | None:
    """The picture of a check that failed on two arrays of real numbers; None for any other result."""
    if result.mismatch is None or result.mismatch.kind not in PICTURED or result.evidence is None:
        return None
    got, expected = map(_numbers, result.evidence)
    if got is None or expected is None:
        return None
    if got.shape != expected.shape:
        return Picture(_array(got), PicturedArray(expected.shape, str(expected.dtype)), size=got.size)
    wrong = result.wrong if result.wrong is not None else np.zeros(0)
    places = [tuple(int(i) for i in place) for place in np.argwhere(wrong)]
    shown_pair = (show(got[places[0]]), show(expected[places[0]])) if places else ("", "")
    return Picture(
        _array(got), _array(expected), tuple(places[:MAX_DIFFERENCES]), len(places), got.size, *shown_pair
    )  # fmt: skip


def _numbers(value: Any) -> np.ndarray | None:
    """The value as an array if it consists of real numbers; None otherwise."""
    try:
        array = np.asarray(value)
    except (ValueError, TypeError):
        return None
    return array if array.dtype.kind in "fiub" and array.ndim <= MAX_AXES else None


def _array(array: np.ndarray) -> PicturedArray:
    entries = array.ravel()[:MAX_VALUES]
    values = tuple(float(entry) if np.isfinite(entry) else None for entry in entries)
    return PicturedArray(array.shape, str(array.dtype), values, tuple(show(entry) for entry in entries))
