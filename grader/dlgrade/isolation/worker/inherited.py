"""Replies that are a base value by inheritance, or stand for one: a member of an `IntEnum`, a `deque`, a `Fraction`.

They are read by the base type's own functions, never through methods that the student may have written: whatever an
object says of itself, what is compared is the number or the text that it holds.
"""

from __future__ import annotations

import sys
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable
from enum import EnumType
from itertools import takewhile
from types import MappingProxyType
from typing import Any

import numpy as np

BASES: dict[type, Callable[[Any], object]] = {
    str: str.__str__,
    int: int.__int__,
    float: float.__float__,
    list: lambda value: list(list.__iter__(value)),
    tuple: lambda value: tuple(tuple.__iter__(value)),
    dict: dict.copy,
    np.ndarray: lambda value: np.ndarray.view(value, np.ndarray),
}
"""A base type, and how an instance of one of its subclasses becomes an instance of it."""
STAND_INS: dict[type, Callable[[Any], object]] = {
    Counter: dict,
    OrderedDict: dict,
    defaultdict: dict,
    MappingProxyType: dict,
    deque: list,
    range: list,
    type({}.keys()): list,
    type({}.values()): list,
}
"""A type of the standard library, and what its instances are read as."""
NUMBERS = (("fractions", "Fraction"), ("decimal", "Decimal"), ("array", "array"))
"""Modules and their types. Nobody has an instance of one before the module is imported, which takes a while."""
_NAMESPACE, _ANCESTORS = (vars(type)[name].__get__ for name in ("__dict__", "__mro__"))


def inherited(value: object) -> object | None:
    """`value` as a base value, or None where it is none."""
    kind = type(value)
    if kind in STAND_INS:
        return STAND_INS[kind](value)
    for module, name in NUMBERS:
        if module in sys.modules and kind is getattr(sys.modules[module], name, None):
            return _number(value)
    base = next((base for base in BASES if issubclass(kind, base)), None)
    return BASES[base](value) if base is not None and _adds_nothing(kind, base) else None


def _number(value: Any) -> object | None:
    """An exact number as a float, a sequence of numbers as an array."""
    try:
        return np.array(value) if hasattr(value, "typecode") else float(value)
    except (ValueError, OverflowError):  # a signalling NaN, a fraction beyond all floats
        return None


def _adds_nothing(kind: type, base: type) -> bool:
    """Is an instance no more than its base value? A class with methods or attributes of its own, such as a node of a
    graph that is a float too, stays an object, since a check may ask for them."""
    if type(kind) is EnumType or (base is tuple and hasattr(kind, "_fields")):
        return True
    between = takewhile(lambda each: each is not base, _ANCESTORS(kind))
    return all(name.startswith("__") for each in between for name in _NAMESPACE(each))
