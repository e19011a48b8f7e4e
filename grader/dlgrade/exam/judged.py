"""Finds the call whose reply a check's comparison judged, by searching for the compared object.

A check may make several calls before it judges, and may judge a part of a reply. The compared object is searched for in
the replies of the check's transcript: first by identity (or shared memory, for arrays), then by an equal value, for
copies and for values that Python stores only once (None, True, small numbers). If several calls returned equal values,
the reference decides: the judged call is the one for which it answers what was expected. If no single call is found,
none is reported.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from dlgrade.checking.mismatch import NOTHING
from dlgrade.exam.reply_parts import Path, leaves, of_array, parts, step_into
from dlgrade.isolation.student.outcome import Exchange

SINGLE = (type(None), bool, np.bool_, int, str, bytes)  # equal values of these types may be one object
RTOL = 1e-4
Answer = Callable[[Exchange], Any]


@dataclass(frozen=True, slots=True)
class ReplyPart:
    """A part of a reply. `path` leads from the reply of the exchange to it; if it is an array,
    `index` is an entry of it."""

    exchange: Exchange
    path: Path = ()
    index: tuple[int, ...] | None = None


def place_of(
    judged: Any, where: tuple[int, ...] | None, expected: Any, exchanges: list[Exchange], answer: Answer
) -> ReplyPart | None:
    """The part of a reply that `judged` came from; None if it came from no reply, or from several.

    `answer` returns the reference's answer to the call of an exchange, or NOTHING if it has none.
    """
    if judged is NOTHING:
        return None
    places = list(_same_object(judged, where, exchanges)) or list(_equal(judged, where, exchanges))
    if not places and isinstance(judged, (list, tuple)) and where and where[0] < len(judged):
        item = expected[where[0]] if isinstance(expected, np.ndarray) and expected.shape else expected
        return place_of(judged[where[0]], where[1:] or None, item, exchanges, answer)
    # Two different calls may have the same text, since large arguments are shortened. So exchanges are counted, not
    # texts.
    if len({(id(place.exchange), place.path) for place in places}) > 1:
        places = _as_expected(places, expected, answer) or places
    return _common(places)


def _as_expected(places: list[ReplyPart], expected: Any, answer: Answer) -> list[ReplyPart]:
    """The first part for which the reference answers what was expected, as a list. Only plain values are compared,
    since the reference's answers lack large arrays."""
    for place in places:
        plain = isinstance(step_into(place.exchange.reply, place.path), (*SINGLE, float))
        if plain and _agrees(step_into(answer(place.exchange), place.path), expected):
            return [place]
    return []


def _common(places: list[ReplyPart]) -> ReplyPart | None:
    """The single part if there is one; the whole reply if several parts are in one reply; None
    if they are in several."""
    if len({place.exchange.call.text for place in places}) != 1:
        return None
    last = places[-1]
    paths = {place.path for place in places if place.exchange is last.exchange}
    return last if len(paths) == 1 else ReplyPart(last.exchange)


def _same_object(judged: Any, where: tuple[int, ...] | None, exchanges: list[Exchange]) -> Iterator[ReplyPart]:
    """The parts that are identical with the object, or that are arrays of which it is a view."""
    if isinstance(judged, SINGLE):
        return
    for exchange in exchanges:
        for path, part in parts(exchange.reply):
            if part is judged:
                yield _inside(exchange, path, part, where)
            elif isinstance(part, np.ndarray) and isinstance(judged, np.ndarray) and np.may_share_memory(part, judged):
                yield ReplyPart(exchange, path, of_array(part, judged, where))


def _inside(exchange: Exchange, path: Path, part: Any, where: tuple[int, ...] | None) -> ReplyPart:
    """The part that the index `where` leads to: leading positions in lists become steps of the path."""
    index = list(where or ())
    while index and isinstance(part, (list, tuple)) and index[0] < len(part):
        position = index.pop(0)
        path, part = (*path, position), part[position]
    return ReplyPart(exchange, path, tuple(index) if where is not None else None)


def _equal(judged: Any, where: tuple[int, ...] | None, exchanges: list[Exchange]) -> Iterator[ReplyPart]:
    """The parts with an equal value, such as a number taken from an array, or a tuple that was converted to a list."""
    for exchange in exchanges:
        for path, part in parts(exchange.reply):
            if _is_copy(judged, part):
                yield _inside(exchange, path, part, where)
        if isinstance(judged, np.generic) and not isinstance(judged, np.bool_):
            for path, array in leaves(exchange.reply):
                for index in np.argwhere(np.asarray(array == judged))[:2] if array.dtype == judged.dtype else ():
                    yield ReplyPart(exchange, path, tuple(int(i) for i in index))


def _is_copy(judged: Any, part: Any) -> bool:
    if isinstance(judged, (*SINGLE, float)):
        return type(part) is type(judged) and bool(part == judged)
    if isinstance(judged, (list, tuple)) and isinstance(part, (list, tuple)):
        pairs = zip(judged, part, strict=False)
        return len(judged) == len(part) > 0 and all(a is b or _is_copy(a, b) for a, b in pairs)
    if isinstance(judged, np.ndarray) and isinstance(part, (np.ndarray, list, tuple, int, float)):
        return _same_entries(judged, part)
    return False


def _same_entries(judged: np.ndarray, part: Any) -> bool:
    try:
        array = np.asarray(part)
    except ValueError:  # the rows have different lengths
        return False
    kinds = array.dtype.kind in "fiub" and judged.dtype.kind in "fiub"
    return kinds and array.shape == judged.shape and np.array_equal(array, judged, equal_nan=kinds)


def _agrees(answer: Any, expected: Any) -> bool:
    """Does the reference's answer equal what was expected?"""
    if answer is NOTHING or expected is NOTHING:
        return False
    if expected is None or answer is None:
        return answer is expected
    if isinstance(answer, (str, bytes, bool)) or isinstance(expected, (str, bytes, bool)):
        return type(answer) is type(expected) and bool(answer == expected)
    try:
        one, other = np.asarray(answer, dtype=np.float64), np.asarray(expected, dtype=np.float64)
    except (ValueError, TypeError, OverflowError):  # no numbers, or an integer beyond the largest float
        return False
    return one.shape == other.shape and bool(np.allclose(one, other, rtol=RTOL, atol=1e-9, equal_nan=True))
