"""Compares a reply with the expected value. Every function raises CheckFailed if the comparison fails."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Literal

import numpy as np

from dlgrade.checking.mismatch import CheckFailed, Mismatch, MismatchKind, show, show_both
from dlgrade.checking.tolerance import Array, record, within
from dlgrade.messages.explain import TOO_MANY
from dlgrade.text import Text

DtypeKind = Literal["float", "integer", "bool"]
HALF_RTOL = 5e-3  # relative tolerance that covers the rounding of half precision
MAX_PER_SAMPLE = 100  # entries of replies whose length is free; everything three times over is far below
MIN_FEW = 1000  # entries that are always few
KINDS: dict[DtypeKind, str] = {"float": "f", "integer": "iu", "bool": "b"}


def numeric(got: Any, expected: Any = "a number or an array of numbers") -> Array:
    """`got` as an array of real numbers; a number or a nested list of numbers is converted.
    Raises CheckFailed for anything else."""
    if got is None or isinstance(got, (str, bytes, dict)) or hasattr(got, "type_name"):
        raise _not_numeric("type", got, expected)
    try:
        array = np.asarray(got)
    except ValueError:
        raise _not_numeric("shape", got, expected) from None
    except TypeError:  # there is an object among the numbers
        raise _not_numeric("type", got, expected) from None
    if array.dtype.kind not in "fiub":
        raise CheckFailed(Mismatch("dtype", str(array.dtype), "float64"), (got, expected))
    return array


def _not_numeric(kind: MismatchKind, got: Any, expected: Any) -> CheckFailed:
    expected_text = expected if isinstance(expected, str) else show(expected)
    return CheckFailed(Mismatch(kind, show(got), expected_text), (got, expected))


def shape(got: Any, wanted: tuple[int, ...]) -> Array:
    """Require a numeric array of the shape `wanted`, where `()` means one number, and return it."""
    array = numeric(got, f"array{list(wanted)}" if wanted else "float")
    if array.shape != wanted:
        raise CheckFailed(Mismatch("shape", str(array.shape), str(wanted)), (got, np.zeros(wanted)))
    return array


def number(got: Any) -> float:
    """Require one real number (a float, an int, a NumPy scalar or an array of shape `()`), and return it."""
    return float(shape(got, ()))


def finite(got: Any) -> Array:
    """Require an array without NaN and infinity, and return it. The mismatch gives the index of
    the first such entry."""
    array = numeric(got)
    bad = ~np.isfinite(array)
    if bad.any():
        where = first(bad)
        raise CheckFailed(Mismatch("not_finite", show(array[where]), "", where), (array, None), got)
    return array


def dtype_kind(got: Any, wanted: DtypeKind) -> Array:
    """Require entries of the kind `wanted` (floats, integers or booleans of any width), and return the array."""
    array = numeric(got)
    if array.dtype.kind not in KINDS[wanted]:
        raise CheckFailed(Mismatch("dtype", str(array.dtype), wanted), (got, None))
    return array


def close(got: Any, expected: Any, rtol: float = 1e-5, atol: float = 1e-9) -> None:
    """Require the shape of `expected`, finite entries (if all expected ones are finite), and each entry equal to the
    expected `e` within `atol + rtol·|e| + rtol/10·max|e|`.

    The last term is for entries near zero that are differences of large numbers. The default `rtol` is ten times the
    rounding errors of float32 arithmetic. The tolerance does not depend on the dtype of the reply. A reply in half
    precision that is wrong only because of its rounding is reported as a wrong dtype.
    """
    if type(expected) in (tuple, list) and any(np.ndim(item) for item in expected):
        _each(got, expected, rtol, atol)
        return
    expected_array = np.asarray(expected)
    array = numeric(got, expected_array)
    if array.shape != expected_array.shape:
        raise CheckFailed(Mismatch("shape", str(array.shape), str(expected_array.shape)), (array, expected_array), got)
    if np.isfinite(expected_array).all():
        finite(got)
    record(array, expected_array, rtol, atol)
    wrong = ~within(array, expected_array, rtol, atol)
    if wrong.any():
        if array.dtype == np.float16 and within(array, expected_array, max(rtol, HALF_RTOL), atol).all():
            raise CheckFailed(Mismatch("dtype", str(array.dtype), "float64"), (array, expected_array))
        where = first(wrong)
        mismatch = Mismatch("value", *show_both(array[where], expected_array[where]), where)
        raise CheckFailed(mismatch, (array, expected_array), got, wrong=wrong)


def _each(got: Any, expected: Any, rtol: float, atol: float) -> None:
    """Require a tuple or list with as many arrays as `expected`, each of them close."""
    if not isinstance(got, (tuple, list)) or len(got) != len(expected):
        size = len(got) if isinstance(got, (tuple, list)) else show(got)
        raise CheckFailed(Mismatch("form", str(size), str(len(expected))), (got, expected))
    for position, (item, expected_item) in enumerate(zip(got, expected, strict=True)):
        with _part_of(got, position):
            close(item, expected_item, rtol, atol)


@contextmanager
def _part_of(got: Any, position: int) -> Iterator[None]:
    """Report a failure inside the block as a failure of the part of `got` at this position. The part alone, for
    instance None or a small number, would not show which call it came from."""
    try:
        yield
    except CheckFailed as failed:
        where = (position, *(failed.mismatch.where or ()))
        raise CheckFailed(replace(failed.mismatch, where=where), failed.evidence, got, wrong=failed.wrong) from None


@contextmanager
def told_as(ko: str, en: str) -> Iterator[None]:
    """For comparisons of something that is computed from replies, such as the lengths of columns. The report calls it
    by these words. Without them it would look like an entry of the reply itself."""
    try:
        yield
    except CheckFailed as failed:
        failed.mismatch = replace(failed.mismatch, quantity=Text(ko=ko, en=en))
        raise


def exact(got: Any, expected: Any) -> None:
    """Require that `got` equals `expected`: numbers, labels, booleans, strings, None, integer arrays. `2.0` equals 2;
    `True` does not equal 1.

    The parts of an expected tuple are compared one by one. There, None instead of a number is a wrong value, not a
    wrong type.
    """
    if type(expected) is tuple:
        _each_exact(got, expected)
        return
    if expected is None or isinstance(expected, (str, bytes, bool, dict)):
        if not _is(got, expected):
            raise CheckFailed(Mismatch(_difference(got, expected), *show_both(got, expected)), (got, expected))
        return
    expected_array = np.asarray(expected)
    array = numeric(got, expected_array) if expected_array.dtype.kind in "fiub" else np.asarray(got)
    if array.shape != expected_array.shape:
        raise CheckFailed(Mismatch("shape", str(array.shape), str(expected_array.shape)), (array, expected_array), got)
    wrong = np.asarray(array != expected_array)
    if wrong.any():
        where = first(wrong)
        mismatch = Mismatch("value", *show_both(array[where], expected_array[where]), where)
        raise CheckFailed(mismatch, (array, expected_array), got, wrong=wrong)


def _each_exact(got: Any, expected: tuple[Any, ...]) -> None:
    if not isinstance(got, (tuple, list)) or len(got) != len(expected):
        size = len(got) if isinstance(got, (tuple, list)) else show(got)
        raise CheckFailed(Mismatch("form", str(size), str(len(expected))), (got, expected))
    for position, (item, expected_item) in enumerate(zip(got, expected, strict=True)):
        with _part_of(got, position):
            if (item is None) != (expected_item is None):
                raise CheckFailed(Mismatch("value", *show_both(item, expected_item)), (item, expected_item))
            exact(item, expected_item)


def _is(got: Any, expected: Any) -> bool:
    if isinstance(expected, bool):
        return is_bool(got) and bool(got) == expected
    return type(got) is type(expected) and bool(got == expected)


def is_bool(value: Any) -> bool:
    """Is the value a boolean of Python or NumPy, or a boolean array of shape `()`?"""
    if type(value) is np.ndarray:
        return bool(value.shape == () and value.dtype.kind == "b")
    return type(value) in (bool, np.bool_)


def _difference(got: Any, expected: Any) -> MismatchKind:
    """The kind of a difference: "value" for another value of the expected type, "type" for another type. A number
    instead of None counts as another value."""
    alike = is_bool(got) if isinstance(expected, bool) else type(got) is type(expected)
    return "value" if alike or (expected is None and isinstance(got, (bool, int, float, np.number))) else "type"


def few(arrays: Iterable[Array], samples: int) -> None:
    """Require that arrays whose length is free have no more entries together than `MAX_PER_SAMPLE` for each sample that
    was given.

    A check asks this before it puts entries into a set or a list. Each of them becomes a Python object there, of thirty
    times the size; and a set of numbers that all have one hash takes the square of their number.
    """
    arrays = list(arrays)
    count = sum(array.size for array in arrays)
    if count > max(MIN_FEW, MAX_PER_SAMPLE * samples):
        text = TOO_MANY.filled(count=count, samples=samples)
        raise CheckFailed(Mismatch("property", text=text), judged=max(arrays, key=np.size))


def first(flags: Array) -> tuple[int, ...]:
    """The index of the first true entry."""
    return tuple(int(i) for i in np.argwhere(flags)[0])
