"""Pictures of a difference, as the page's workbench draws them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dlgrade.exam.picture import Picture, PicturedArray, picture_of
from dlgrade.exam.results import CheckResult
from dlgrade.report.picture_words import picture_words
from dlgrade.text import Lang


def pictures(results: Sequence[CheckResult], lang: Lang) -> dict[str, dict[str, Any]]:
    """The pictures of the checks that failed on two arrays, by the number of the check, counted from 0.

    `got` and `expected` describe the two arrays. `first` is the index of the first entry that differs, in the order of
    the rows, or None. `differs` lists the indices of entries that differ. `alt` says all this in words.
    """
    drawn = {str(number): picture_of(result) for number, result in enumerate(results)}
    return {number: _data(picture, lang) for number, picture in drawn.items() if picture is not None}


def _data(picture: Picture, lang: Lang) -> dict[str, Any]:
    return {
        "got": _array(picture.got),
        "expected": _array(picture.expected),
        "first": None if picture.first is None else list(picture.first),
        "differs": [list(index) for index in picture.differs],
        "alt": picture_words(picture, lang),
    }


def _array(array: PicturedArray) -> dict[str, Any]:
    return {
        "shape": list(array.shape), "dtype": array.dtype, "values": list(array.values), "shown": list(array.shown),
    }  # fmt: skip
