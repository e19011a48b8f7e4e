"""Writes values as Python source that needs only `import numpy as np`."""

from __future__ import annotations

import ast
import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from dlgrade.isolation.wire.arrays import in_c_order

MAX_LENGTH = 400  # characters of one value
MAX_BITS = 1000  # of one integer; Python refuses to write a very long one
PLAIN_DTYPES = ("float64", "int64", "bool")  # the dtypes that np.array chooses by itself


class NoSource(Exception):
    """The value has no source of acceptable length: an object, a function that is not NumPy's, a large array.

    A random generator has none either, because the worker gets a child stream in its place.
    """


@dataclass(frozen=True, slots=True)
class SourceText:
    """A value that is given by its source."""

    source: str


def source_of(value: Any, most: int = MAX_LENGTH) -> str:
    """The value's source. Raises NoSource if it has none of at most `most` characters."""
    text = _source(value)
    if len(text) > most:
        raise NoSource(f"{len(text)} characters")
    return text


def count_numbers(value: Any) -> int:
    """How many numbers a value holds, inside its lists, tuples and dicts too."""
    if isinstance(value, np.ndarray):
        return value.size
    if isinstance(value, (list, tuple)):
        return sum(map(count_numbers, value))
    if isinstance(value, dict):
        return sum(map(count_numbers, value.values()))
    return int(isinstance(value, (int, float, complex, np.number)) and not isinstance(value, bool))


def numbers_in(source: str) -> int:
    """How many numbers a reader sees in a piece of Python."""
    values = [node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]
    return sum(map(count_numbers, values))


def _source(value: Any) -> str:
    if type(value) is int and value.bit_length() > MAX_BITS:
        raise NoSource(f"{value.bit_length()} bits")
    if isinstance(value, SourceText):
        return value.source
    if value is None or type(value) in (bool, int, str):
        return repr(value[: MAX_LENGTH + 1] if isinstance(value, str) else value)
    if type(value) is float:
        return repr(value) if math.isfinite(value) else _not_finite(value)
    if isinstance(value, np.ndarray):
        return _array(value)
    if isinstance(value, np.generic):
        return _scalar(value)
    if type(value) in (list, tuple, dict):
        return _container(value)
    name = getattr(value, "__name__", "")
    if callable(value) and name.isidentifier() and getattr(np, name, None) is value:
        return f"np.{name}"
    raise NoSource(type(value).__name__)


def _not_finite(value: float) -> str:
    return "np.nan" if math.isnan(value) else "np.inf" if value > 0 else "-np.inf"


def _container(value: Any) -> str:
    if len(value) > MAX_LENGTH:
        raise NoSource(f"{len(value)} items")
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_source(key)}: {_source(item)}" for key, item in value.items()) + "}"
    inner = ", ".join(map(_source, value))
    return f"[{inner}]" if isinstance(value, list) else f"({inner}{',' if len(value) == 1 else ''})"


def _scalar(value: np.generic) -> str:
    """A NumPy scalar as a plain number if NumPy would choose its dtype for that, else with the dtype."""
    plain = value.dtype.name in PLAIN_DTYPES
    return _source(value.item()) if plain else f"np.{value.dtype.name}({_source(value.item())})"


def _array(value: np.ndarray) -> str:
    if value.size > MAX_LENGTH or value.dtype.kind not in "fiub":
        raise NoSource(f"array of {value.size} × {value.dtype}")
    dtype = "" if value.dtype.name in PLAIN_DTYPES else f", dtype=np.{value.dtype.name}"
    if value.size == 0:
        return f"np.zeros({value.shape}, dtype=np.{value.dtype.name})"
    rows = value if in_c_order(value) else value.T
    return f"np.array({_source(rows.tolist())}{dtype}){'' if rows is value else '.T'}"
