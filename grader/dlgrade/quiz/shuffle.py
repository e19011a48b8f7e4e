"""Shuffles, so that the order of the file does not give the answer away."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

from dlgrade.quiz.model import Item, Ordering
from dlgrade.quiz.rule import accepts, parse

_Entry = TypeVar("_Entry")


def shuffled(entries: Sequence[_Entry], seed: str) -> list[_Entry]:
    """The entries in an order that depends only on `seed`."""
    order = list(entries)
    random.Random(seed).shuffle(order)
    return order


def start(question: Ordering, seed: str) -> list[Item]:
    """The items in an order that is not already right; RuleError where the linter would."""
    rule, generator, order = parse(question.rule), random.Random(seed), list(question.items)
    while accepts(rule, [item.id for item in order]):
        generator.shuffle(order)
    return order
