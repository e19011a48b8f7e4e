"""Takes replies apart: their parts, each with the path that leads to it, and their numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import numpy as np

from dlgrade.checking.mismatch import NOTHING

MAX_PARTS = 10_000
Path = tuple[int | str, ...]


def parts(reply: Any) -> Iterator[tuple[Path, Any]]:
    """The reply and everything inside its lists, tuples and dicts, outer parts first; at most MAX_PARTS."""
    waiting: list[tuple[Path, Any]] = [((), reply)]
    for path, part in waiting:  # the list grows while the loop runs
        yield path, part
        if len(waiting) < MAX_PARTS and isinstance(part, (list, tuple)):
            waiting += [((*path, i), item) for i, item in enumerate(part)]
        elif len(waiting) < MAX_PARTS and isinstance(part, dict):
            waiting += [((*path, str(key)), item) for key, item in part.items()]


def leaves(reply: Any) -> Iterator[tuple[Path, np.ndarray]]:
    """The arrays inside a reply, each with its path."""
    return ((path, part) for path, part in parts(reply) if isinstance(part, np.ndarray))


def step_into(reply: Any, path: Path) -> Any:
    """The part of a reply at a path; NOTHING if the reply has no such part."""
    for step in path:
        try:
            reply = reply[step]
        except (LookupError, TypeError):
            return NOTHING
    return reply


def numbers_of(value: Any) -> np.ndarray | None:
    """The value as an array of real numbers; None if it cannot be converted,
    such as an object, or a tuple of arrays of different shapes."""
    if not isinstance(value, (int, float, np.generic, np.ndarray, list, tuple)):
        return None
    try:
        array = np.asarray(value)
    except (ValueError, TypeError):
        return None
    return array if array.dtype.kind in "fiub" else None


def of_array(whole: np.ndarray, view: np.ndarray, index: tuple[int, ...] | None) -> tuple[int, ...] | None:
    """The index in `whole` of the entry at `index` of `view`, which shares its memory; None if
    there is no such index."""
    if index is None or len(index) != view.ndim or not whole.flags.forc or not whole.itemsize:
        return None
    start, first = (array.__array_interface__["data"][0] for array in (whole, view))
    bytes_in = first - start + sum(i * stride for i, stride in zip(index, view.strides, strict=True))
    offset, remainder = divmod(bytes_in, whole.itemsize)
    order: Literal["C", "F"] = "C" if whole.flags.c_contiguous else "F"
    inside = remainder == 0 and 0 <= offset < whole.size
    return tuple(int(i) for i in np.unravel_index(offset, whole.shape, order)) if inside else None
