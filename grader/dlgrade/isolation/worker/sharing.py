"""Finds out which arguments share memory with a reply: a check may ask for arrays that are new."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from itertools import islice
from typing import Any

import numpy as np

MAX_PARTS = 200  # arrays, lists and other parts of a reply, or of an argument, that are looked at


def shared_arguments(reply: Any, arguments: Sequence[Any]) -> list[int]:
    """The positions of the arguments with an array whose memory an array of the reply also uses.

    The bounds of the memory are compared. That is exact here, since the arrays of arguments have no gaps in memory.
    """
    parts = _arrays(reply)
    if not parts:
        return []
    return [place for place, argument in enumerate(arguments) if _overlap(parts, _arrays(argument))]


def _overlap(parts: list[np.ndarray], others: list[np.ndarray]) -> bool:
    return any(np.may_share_memory(part, other) for part in parts for other in others)


def _arrays(value: Any) -> list[np.ndarray]:
    """The arrays in the value. Only true lists, tuples and dicts are looked into, which run no code of the student."""
    arrays, waiting = [], deque([value])
    for _ in range(MAX_PARTS):
        if not waiting:
            break
        part = waiting.popleft()
        if type(part) is np.ndarray:
            arrays.append(part)
        elif type(part) in (list, tuple):
            waiting.extend(part[:MAX_PARTS])
        elif type(part) is dict:
            waiting.extend(islice(part.values(), MAX_PARTS))
    return arrays
