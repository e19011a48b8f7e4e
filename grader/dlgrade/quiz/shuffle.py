"""Shuffles, so that the order of the file does not give the answer away."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import islice, permutations
from typing import TypeVar

from dlgrade.quiz.model import Item, Ordering
from dlgrade.quiz.rule import RuleError, accepts, parse

_Entry = TypeVar("_Entry")
MAX_SHUFFLES = 1000
MAX_ORDERS = 5040
"""The orders of seven items, the most that a question has."""


def shuffled(entries: Sequence[_Entry], seed: str) -> list[_Entry]:
    """The entries in an order that depends only on `seed`."""
    order = list(entries)
    random.Random(seed).shuffle(order)
    return order


def start(question: Ordering, seed: str) -> list[Item]:
    """The items in an order that is not already right; RuleError where the linter would, and where there is none."""
    rule, generator, order = parse(question.rule), random.Random(seed), list(question.items)
    for _ in range(MAX_SHUFFLES):
        if not accepts(rule, [item.id for item in order]):
            return order
        generator.shuffle(order)
    for each in islice(permutations(question.items), MAX_ORDERS):
        if not accepts(rule, [item.id for item in each]):
            return list(each)
    raise RuleError(question.rule)
