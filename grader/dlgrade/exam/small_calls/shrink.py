"""Makes the arguments of a call simpler, step by step: first fewer samples and features, then rounder numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from dlgrade.isolation.wire.arrays import in_c_order

Arguments = tuple[Any, ...]
Change = Callable[[Any], Any]
SMALL_SIZES = (1, 2, 3)
SCALARS = (1, 2, 3)
STEPS = (1.0, 0.5, 0.125, 2**-7)  # numbers are rounded to multiples of these, which floats represent exactly


def content_of(value: Any) -> Any:
    """A hashable key that is equal for values with equal contents and types. `repr` would not do for arrays: it takes
    longer than most calls, and leaves out the middle of a large array."""
    if isinstance(value, np.ndarray) and not value.dtype.hasobject:
        return "array", value.dtype.str, value.shape, in_c_order(value), value.tobytes()
    if type(value) in (list, tuple):
        return type(value).__name__, *map(content_of, value)
    return repr(value)


def simpler(arguments: Arguments) -> Iterator[Arguments]:
    """Arguments that are simpler in one respect, the greatest simplifications first; never equal to `arguments`."""
    yield from _fewer(arguments)
    yield from _rounder(arguments)


def _fewer(arguments: Arguments) -> Iterator[Arguments]:
    """Arguments with fewer entries. Axes of the same length mostly mean the same, samples or features, so all of them
    are first cut together, then those of each argument alone."""
    sizes = sorted({size for value in arguments for size in _sizes(value)}, reverse=True)
    for size in sizes:
        for part in _slices(size):
            yield tuple(_cut(value, size, part) for value in arguments)
    for position, value in enumerate(arguments):
        for size in sorted(set(_sizes(value)), reverse=True):
            for part in _slices(size):
                yield _with(arguments, position, _cut(value, size, part))
        if isinstance(value, (list, tuple)) and len(value) > 1:
            for part in _slices(len(value)):
                yield _with(arguments, position, value[part])


def _slices(size: int) -> Iterator[slice]:
    """The parts of an axis that are tried: a few entries at its beginning or end, then half of it."""
    for count in sorted({*SMALL_SIZES, size // 2} & set(range(1, size))):
        yield slice(None, count)
        yield slice(size - count, None)


def _sizes(value: Any) -> Iterator[int]:
    """The lengths above 1 of all axes of arrays, including arrays inside lists, and of lists of numbers."""
    if isinstance(value, np.ndarray):
        yield from (size for size in value.shape if size > 1)
    elif isinstance(value, (list, tuple)):
        if len(value) > 1 and not any(isinstance(item, (np.ndarray, list, tuple)) for item in value):
            yield len(value)
        for item in value:
            yield from _sizes(item)


def _cut(value: Any, size: int, part: slice) -> Any:
    """The value with every axis of length `size` cut to a part."""
    if isinstance(value, np.ndarray):
        return value[tuple(part if length == size else slice(None) for length in value.shape)].copy(order="K")
    if isinstance(value, (list, tuple)):
        nested = any(isinstance(item, (np.ndarray, list, tuple)) for item in value)
        kept = value[part] if len(value) == size and not nested else value
        return type(value)(_cut(item, size, part) for item in kept)
    return value


def _rounder(arguments: Arguments) -> Iterator[Arguments]:
    """Arguments with rounder numbers: in all arguments at once, then in each alone; then small whole
    numbers in place of scalars."""
    for step in STEPS:
        change = _rounded(step)
        yield from _changed(tuple(_mapped(value, change) for value in arguments), arguments)
    for position, value in enumerate(arguments):
        for change in (_counted, *map(_rounded, STEPS)):
            yield from _changed(_with(arguments, position, _mapped(value, change)), arguments)
        if type(value) in (int, float) and (value not in SCALARS):
            for number in SCALARS:
                yield _with(arguments, position, type(value)(number))


def _changed(candidate: Arguments, arguments: Arguments) -> Iterator[Arguments]:
    if content_of(candidate) != content_of(arguments):
        yield candidate


def _rounded(step: float) -> Change:
    """Rounds floats to multiples of a step. Adding 0.0 turns -0.0 into 0.0."""
    return lambda array: np.round(array / step) * step + 0.0 if array.dtype.kind == "f" else array


def _counted(array: np.ndarray) -> np.ndarray:
    """The array 1, 2, 3, … in the same shape if it holds floats that are not whole; else the array itself."""
    if array.dtype.kind != "f" or array.size == 0 or np.array_equal(array, np.round(array)):
        return array
    counted = np.empty_like(array)  # in the order of the array's memory
    counted[...] = np.arange(1, array.size + 1).reshape(array.shape)
    return counted


def _mapped(value: Any, change: Change) -> Any:
    """The value with `change` applied to all arrays and floats inside it."""
    if isinstance(value, np.ndarray):
        return change(value)
    if type(value) is float:
        return float(change(np.array(value)))
    if type(value) in (list, tuple):
        return type(value)(_mapped(item, change) for item in value)
    return value


def _with(arguments: Arguments, position: int, value: Any) -> Arguments:
    return (*arguments[:position], value, *arguments[position + 1 :])
