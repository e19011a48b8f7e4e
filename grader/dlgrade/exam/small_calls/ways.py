"""Classifies the way in which an answer is wrong: its value, its form, an exception, a side effect. A smaller
input is shown only if the submission is wrong there in the same way as in the check."""

from __future__ import annotations

from typing import Any

import numpy as np

from dlgrade.checking.mismatch import NOTHING
from dlgrade.checking.tolerance import within
from dlgrade.exam.reply_parts import Path, numbers_of, step_into
from dlgrade.exam.results import CheckResult
from dlgrade.isolation.student.outcome import Outcome, Raised, Returned

RTOL, ATOL = 1e-4, 1e-9  # a smaller difference is not visible in the numbers that are shown
VALUE, FORM, DTYPE, NOT_FINITE, NO_ERROR = "value", "form", "dtype", "not finite", "no error"
WAYS_OF_REPLIES = frozenset({VALUE, FORM, DTYPE, NOT_FINITE})
CHANGED, SHARED, GLOBAL = "changed input", "shared input", "global stream"
CHANGES = (CHANGED, GLOBAL)
"""The side effects that a later call can notice by itself."""
SIDE_EFFECTS = (*CHANGES, SHARED)
NUMPY_STREAM = "np.random"
KINDS = {"f": "float", "i": "integer", "u": "integer", "b": "bool"}
WAY_OF_MISMATCH = {
    "value": VALUE,
    "gradient": VALUE,
    "rate": VALUE,
    "mean": VALUE,
    "property": VALUE,
    "not_finite": NOT_FINITE,
    "no_error": NO_ERROR,
    "shape": FORM,
    "dtype": DTYPE,
    "type": FORM,
    "form": FORM,
    "changed_input": CHANGED,
    "shared_input": SHARED,
}


def way_of_result(result: CheckResult) -> str | None:
    """The way in which a check failed; None if no call can show it, as with a timeout."""
    if isinstance(result.outcome, Raised):
        return way_of_exception(result.outcome.types)
    if result.mismatch is None:
        return None
    if result.mismatch.kind == "wrong_error" and result.transcript.exchanges:
        outcome = result.transcript.exchanges[-1].outcome
        return way_of_exception(outcome.types) if isinstance(outcome, Raised) else None
    if result.mismatch.kind == "global_stream" and result.mismatch.got == NUMPY_STREAM:
        return GLOBAL
    return WAY_OF_MISMATCH.get(result.mismatch.kind)


def way_of_exception(types: tuple[str, ...]) -> str:
    return f"raised {types[0] if types else 'Exception'}"


def way_of_side_effect(ours: Outcome, way: str) -> str | None:
    """`way`, if the call had that side effect; else None."""
    if not isinstance(ours, Returned):
        return None
    had = {CHANGED: ours.changed, SHARED: ours.shared, GLOBAL: NUMPY_STREAM in ours.global_streams}
    return way if had[way] else None


def way_of_outcome(ours: Outcome, expected: Outcome, path: Path = ()) -> str | None:
    """The way in which an outcome differs from the expected one, at the part of both replies that `path` leads to; None
    if they agree."""
    if isinstance(expected, Raised):
        if isinstance(ours, Raised):
            return None if set(expected.types[:1]) & set(ours.types) else way_of_exception(ours.types)
        return NO_ERROR if isinstance(ours, Returned) else None
    if isinstance(ours, Raised):
        return way_of_exception(ours.types)
    if not isinstance(ours, Returned) or not isinstance(expected, Returned):
        return None
    got, expected_part = step_into(ours.value, path), step_into(expected.value, path)
    return None if got is NOTHING or expected_part is NOTHING else way_of_values(got, expected_part)


def way_of_values(got: Any, expected: Any) -> str | None:
    """The way in which a value differs from the expected one; None if they agree. Lists and tuples are treated alike,
    and so are numbers of any width, since tasks leave these open. Integers in place of equal floats are the way DTYPE,
    which few checks test."""
    if expected is None or isinstance(expected, (str, bytes)) or _is_bool(expected):
        return _of_single(got, expected)
    if isinstance(expected, dict):
        same = isinstance(got, dict) and got.keys() == expected.keys()
        return _first_way([(got[key], expected[key]) for key in expected]) if same else FORM
    expected_array = numbers_of(expected)
    if expected_array is not None:
        return _of_arrays(got, expected_array)
    if not isinstance(expected, (list, tuple)):
        return None  # an object has no value that could be compared
    same = isinstance(got, (list, tuple)) and len(got) == len(expected)
    return _first_way(list(zip(got, expected, strict=True))) if same else FORM


def _of_single(got: Any, expected: Any) -> str | None:
    """The way in which a value differs from an expected None, text or truth value."""
    if _is_bool(expected):
        return FORM if not _is_bool(got) else None if bool(got) == bool(expected) else VALUE
    if expected is None and isinstance(got, (int, float, np.number)):
        return VALUE
    return FORM if type(got) is not type(expected) else None if got == expected else VALUE


def _of_arrays(got: Any, expected: np.ndarray) -> str | None:
    array = numbers_of(got)
    if array is None or array.shape != expected.shape:
        return FORM
    if np.isfinite(expected).all() and not np.isfinite(array).all():
        return NOT_FINITE
    equal = np.array_equal(array, expected, equal_nan=True)
    if not equal and not within(array, expected, RTOL, ATOL).all():
        return VALUE
    return None if KINDS[array.dtype.kind] == KINDS[expected.dtype.kind] else DTYPE


def _first_way(pairs: list[tuple[Any, Any]]) -> str | None:
    return next((way for got, expected in pairs if (way := way_of_values(got, expected))), None)


def _is_bool(value: Any) -> bool:
    return isinstance(value, (bool, np.bool_)) or (
        isinstance(value, np.ndarray) and value.shape == () and value.dtype.kind == "b"
    )
