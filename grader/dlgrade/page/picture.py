"""Pictures of a difference: the array that was returned, the expected one, and where they differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from dlgrade.checking.mismatch import show
from dlgrade.exam.results import CheckResult
from dlgrade.messages import page as messages
from dlgrade.text import Lang

MAX_VALUES = 200
MAX_DIFFERENCES = 200
MAX_AXES = 6
PICTURED = frozenset({"value", "shape", "gradient", "dtype"})
"""The kinds of mismatch whose evidence is two things that can be seen side by side."""
Picture = dict[str, Any]


def pictures(results: Sequence[CheckResult], lang: Lang) -> dict[str, Picture]:
    """The pictures of the checks that failed on two arrays, by the number of the check, counted from 0.

    `got` and `expected` describe the two arrays, see `_array`. Where their shapes differ, only the shape of the
    expected one is given, since no entry of one has a counterpart in the other. `first` is the index of the first entry
    that differs, in the order of the rows, or None. `differs` lists the indices of entries that differ. `alt` says all
    this in words.
    """
    drawn = {str(number): _picture(result, lang) for number, result in enumerate(results)}
    return {number: picture for number, picture in drawn.items() if picture is not None}


def _picture(result: CheckResult, lang: Lang) -> Picture | None:
    if result.mismatch is None or result.mismatch.kind not in PICTURED or result.evidence is None:
        return None
    got, expected = map(_numbers, result.evidence)
    if got is None or expected is None:
        return None
    if got.shape != expected.shape:
        alt = messages.SHAPES(lang, got=_axes(got), expected=_axes(expected))
        only_shape = {**_array(expected), "values": [], "shown": []}
        return {"got": _array(got), "expected": only_shape, "first": None, "differs": [], "alt": alt}
    places = [] if result.wrong is None else [[int(i) for i in place] for place in np.argwhere(result.wrong)]
    first = places[0] if places else None
    alt = _words(got, expected, places, lang)
    differs = places[:MAX_DIFFERENCES]
    return {"got": _array(got), "expected": _array(expected), "first": first, "differs": differs, "alt": alt}


def _words(got: np.ndarray, expected: np.ndarray, places: list[list[int]], lang: Lang) -> str:
    if not places:
        return messages.TYPES(lang, got=str(got.dtype), expected=str(expected.dtype))
    at = tuple(places[0])
    values = {"got": show(got[at]), "expected": show(expected[at])}
    if not got.shape:
        return messages.ONE_VALUE(lang, **values)
    return messages.VALUES(
        lang, shape=_axes(got), size=got.size, count=len(places), where=", ".join(map(str, at)), **values
    )


def _axes(array: np.ndarray) -> str:
    return str(array.shape)


def _numbers(value: Any) -> np.ndarray | None:
    """The value as an array if it consists of real numbers; None otherwise."""
    try:
        array = np.asarray(value)
    except (ValueError, TypeError):
        return None
    return array if array.dtype.kind in "fiub" and array.ndim <= MAX_AXES else None


def _array(array: np.ndarray) -> dict[str, Any]:
    """The array's first entries in the order of the rows: as numbers (None for NaN and infinity) and as the text
    that is shown."""
    entries = array.ravel()[:MAX_VALUES]
    values = [float(entry) if np.isfinite(entry) else None for entry in entries]
    shown = [show(entry) for entry in entries]
    return {"shape": list(array.shape), "dtype": str(array.dtype), "values": values, "shown": shown}
