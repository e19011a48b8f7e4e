"""Limits the memory that one submission takes in the grading process, where the results of all checks keep its replies
until the verdict is made. Arguments of callbacks count too, since a check's function may keep them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from dlgrade.isolation.wire.values import GeneratorRef, HandleRef, Tensor

MAX_REPLY_BYTES = 16 * 2**20  # of one reply; the largest right one of the course takes 6 MiB, as lists of numbers
MAX_ALL_BYTES = 64 * 2**20  # of all replies; those of a right program of the course take at most 16 MiB
SOLUTION_FACTOR = 64
"""If the solution's own replies are large, replies may take this many times as much. Lists of
numbers take 8 times as much as the same array, short ones up to 25 times."""

ITEM_BYTES = 64  # a number or text inside a container
CONTAINER_BYTES = 512  # a list, mapping or object: each is turned into several Python objects and compared again
PLAIN = frozenset({type(None), bool, float, complex})


@dataclass(frozen=True, slots=True)
class KeptSizes:
    """Bytes of the largest reply, and of all replies together."""

    largest: int = 0
    all: int = 0

    def __add__(self, size: int) -> KeptSizes:
        return KeptSizes(max(self.largest, size), self.all + size)

    def within(self, reply: int, all_replies: int) -> bool:
        """Are both numbers within these limits?"""
        return self.largest <= reply and self.all <= all_replies


NO_REPLIES = KeptSizes()


class KeptLimits:
    """The limits of one exercise. `measure` returns what the solution's replies take; it is called
    once, when a submission exceeds the fixed limits for the first time."""

    def __init__(self, measure: Callable[[], KeptSizes] = KeptSizes) -> None:
        self._measure = cache(measure)

    def allow(self, kept: KeptSizes) -> bool:
        """May the replies of a submission take this much?"""
        if kept.within(MAX_REPLY_BYTES, MAX_ALL_BYTES):
            return True
        solution = self._measure()
        reply, all_replies = (SOLUTION_FACTOR * size for size in (solution.largest, solution.all))
        return kept.within(max(MAX_REPLY_BYTES, reply), max(MAX_ALL_BYTES, all_replies))


UNLIMITED = KeptLimits(lambda: KeptSizes(sys.maxsize, sys.maxsize))


class KeptBytes:
    """Counts what the grading process keeps of one submission, in all of its workers."""

    def __init__(self, limits: KeptLimits, is_counting: bool = True) -> None:
        self._limits = limits
        self.kept = NO_REPLIES
        self.is_counting = is_counting
        """False during explanations, which keep no replies: only the size of each single one is then limited."""

    def takes(self, value: Any) -> bool:
        """Is there room for this value? If there is, its bytes are counted."""
        size = bytes_of(value)
        if not self.is_counting:
            return self._limits.allow(KeptSizes(size))
        after = self.kept + size
        if not self._limits.allow(after):
            return False
        self.kept = after
        return True


def bytes_of(value: Any) -> int:
    """About how many bytes a value takes in this process, with what is made of it. The number is the same on every
    machine."""
    total, waiting = 0, [value]
    while waiting:
        item = waiting.pop()
        kind = type(item)
        if kind in PLAIN:
            total += ITEM_BYTES
        elif kind is list or kind is tuple:
            total += CONTAINER_BYTES
            if PLAIN.issuperset(map(type, item)):
                total += ITEM_BYTES * len(item)
            else:
                waiting.extend(item)
        elif kind is dict:
            total += CONTAINER_BYTES
            waiting.extend((*item.keys(), *item.values()))
        elif kind is GeneratorRef:
            waiting.append(item.state)
        else:
            total += _bytes_of_one(item)
    return total


def _bytes_of_one(item: Any) -> int:
    if isinstance(item, Tensor):
        return ITEM_BYTES + item.array.nbytes
    if isinstance(item, (np.ndarray, np.generic)):
        return ITEM_BYTES + item.nbytes
    if isinstance(item, (str, bytes)):
        return ITEM_BYTES + len(item)
    if isinstance(item, int):
        return ITEM_BYTES + item.bit_length() // 8
    return CONTAINER_BYTES + len(item.type_name) if isinstance(item, HandleRef) else ITEM_BYTES
