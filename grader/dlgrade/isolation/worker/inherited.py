"""Converts replies whose type derives from a base type or corresponds to one: a member of an `IntEnum`, a `deque`, a
`Fraction`.

They are read with the functions of the base type, never with methods that the student may have written, so that an
object cannot pretend to be another number or text than it holds.
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
"""Base type → the function that converts an instance of a subclass into an instance of the base type."""
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
"""Type of the standard library → the base type that its instances are converted to."""
NUMBERS = (("fractions", "Fraction"), ("decimal", "Decimal"), ("array", "array"))
"""(module, type) of further types. They are looked up only if the module was imported already: without it there are no
instances, and importing it takes time."""
_NAMESPACE, _ANCESTORS = (vars(type)[name].__get__ for name in ("__dict__", "__mro__"))


def inherited(value: object) -> object | None:
    """`value` as a base value, or None if its type does not correspond to one."""
    kind = type(value)
    if kind in STAND_INS:
        return STAND_INS[kind](value)
    for module, name in NUMBERS:
        if module in sys.modules and kind is getattr(sys.modules[module], name, None):
            return _number(value)
    base = next((base for base in BASES if issubclass(kind, base)), None)
    return BASES[base](value) if base is not None and _adds_nothing(kind, base) else None


def _number(value: Any) -> object | None:
    """A Fraction or Decimal as a float, an `array.array` as a NumPy array; None if that fails."""
    try:
        return np.array(value) if hasattr(value, "typecode") else float(value)
    except (ValueError, OverflowError):  # a signalling NaN, a fraction beyond all floats
        return None


def _adds_nothing(kind: type, base: type) -> bool:
    """Does the class add nothing to its base type? An instance of a class with methods or attributes of its own, such
    as a graph node that is also a float, stays in the worker, since a check may ask for them."""
    if type(kind) is EnumType or (base is tuple and hasattr(kind, "_fields")):
        return True
    between = takewhile(lambda ancestor: ancestor is not base, _ANCESTORS(kind))
    return all(name.startswith("__") for ancestor in between for name in _NAMESPACE(ancestor))
