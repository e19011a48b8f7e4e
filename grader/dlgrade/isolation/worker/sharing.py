"""Finds out which arguments share memory with a reply: a check may ask for arrays that are new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

MAX_PARTS = 100  # arrays of a reply, or of an argument, that are looked at
MAX_DEPTH = 4  # levels of lists that they may lie in


def shared_arguments(reply: Any, arguments: Sequence[Any]) -> list[int]:
    """The positions of the arguments with an array whose memory an array of the reply also uses.

    The bounds of the memory are compared. That is exact here, since the arrays of arguments are contiguous.
    """
    parts = _arrays(reply)
    if not parts:
        return []
    return [place for place, argument in enumerate(arguments) if _overlap(parts, _arrays(argument))]


def _overlap(parts: list[np.ndarray], others: list[np.ndarray]) -> bool:
    return any(np.may_share_memory(part, other) for part in parts for other in others)


def _arrays(value: Any) -> list[np.ndarray]:
    return [array for _, array in zip(range(MAX_PARTS), _parts(value, MAX_DEPTH), strict=False)]


def _parts(value: Any, depth: int) -> Iterator[np.ndarray]:
    """The arrays in the value. Only true lists and tuples are looked into, which run no code of the student."""
    if type(value) is np.ndarray:
        yield value
    elif type(value) in (list, tuple) and depth:
        for item in value[:MAX_PARTS]:
            yield from _parts(item, depth - 1)
