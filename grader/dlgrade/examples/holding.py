"""Decides whether a program's answer is what an example expects."""

from __future__ import annotations

from typing import Any

import numpy as np

from dlgrade.exam.reply_parts import numbers_of
from dlgrade.exam.small_calls.ways import DTYPE, way_of_values
from dlgrade.examples.model import ExpectedCall
from dlgrade.examples.programs import Answer
from dlgrade.isolation.student.plain import same
from dlgrade.isolation.wire.values import HandleRef, Tensor


def holds(example: ExpectedCall, answer: Answer, expected: Any, exactly: bool = False) -> bool:
    """Whether the answer is what the example expects. `expected` is the value of `gives`.

    With `exactly`, an integer where a float is expected, or the other way round, counts as a difference.
    """
    if example.raises is not None:
        return answer.inside and example.raises in answer.types
    if answer.types:
        return False
    if example.unchanged and not same(list(answer.before), list(answer.after)):
        return False
    if example.shape is not None and shape_of(answer.value) != example.shape:
        return False
    return example.gives is None or agrees(answer.value, expected, example.within, exactly)


def agrees(got: Any, expected: Any, within: float | None, exactly: bool = False) -> bool:
    """Whether the values are equal, or differ by no more than `within`."""
    got, expected = plain(got), plain(expected)
    if within is not None:
        return _near(got, expected, within)
    return way_of_values(got, expected) in ((None,) if exactly else (None, DTYPE))


def shape_of(value: Any) -> tuple[int, ...] | None:
    """The shape of a number, an array or a nested list of numbers; None for anything else."""
    array = numbers_of(plain(value))
    return None if array is None else array.shape


def plain(value: Any) -> Any:
    """The value with arrays in the place of tensors."""
    if isinstance(value, Tensor):
        return value.array
    if type(value) in (list, tuple):
        return type(value)(map(plain, value))
    if type(value) is dict:
        return {key: plain(item) for key, item in value.items()}
    return value


def holds_object(value: Any) -> str:
    """The type of the first object in a value, which has no content to compare; "" where there is none."""
    if isinstance(value, HandleRef):
        return value.type_name.rpartition(".")[2]
    items = value.values() if type(value) is dict else value if type(value) in (list, tuple) else ()
    return next(filter(None, map(holds_object, items)), "")


def _near(got: Any, expected: Any, within: float) -> bool:
    a, e = numbers_of(got), numbers_of(expected)
    if e is not None and a is not None:
        close = a.shape == e.shape and np.abs(a.astype(float) - e.astype(float)) <= within
        return bool(np.all(close))
    if isinstance(expected, dict):
        both = isinstance(got, dict) and got.keys() == expected.keys()
        return both and all(_near(got[key], expected[key], within) for key in expected)
    if isinstance(expected, (list, tuple)):
        both = isinstance(got, (list, tuple)) and len(got) == len(expected)
        return both and all(_near(one, other, within) for one, other in zip(got, expected, strict=True))
    return way_of_values(got, expected) is None
