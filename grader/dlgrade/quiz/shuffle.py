"""Shuffles, so that the order of the file does not give the answer away."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

_Entry = TypeVar("_Entry")


def shuffled(entries: Sequence[_Entry], seed: str) -> list[_Entry]:
    """The entries in an order that depends only on `seed`."""
    order = list(entries)
    random.Random(seed).shuffle(order)
    return order
