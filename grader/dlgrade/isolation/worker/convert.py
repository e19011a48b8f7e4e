"""Converts replies that are not base values into base values: subclasses of NumPy's types, tensors, and the types that
`inherited` reads.

Only the true type of an object is used, because `isinstance` and `type(x).__name__` may run code of the student.
"""

from __future__ import annotations

import sys
from typing import Any

import numpy as np

from dlgrade.isolation.frameworks import FRAMEWORKS, LIBRARIES
from dlgrade.isolation.wire.values import Tensor
from dlgrade.isolation.worker.inherited import inherited

CONVERTED = frozenset(name for row in FRAMEWORKS.values() for name in row.converted)
_NAME, _QUALIFIED, _MODULE = (vars(type)[name].__get__ for name in ("__name__", "__qualname__", "__module__"))


def class_name(kind: type) -> str:
    """The class's real name, even if its metaclass pretends another."""
    return str(_NAME(kind))[:100]


def module_name(kind: type) -> str:
    """The class's `__module__`; "" if that is not a text."""
    try:
        name = _MODULE(kind)
    except AttributeError:
        return ""
    return name[:100] if type(name) is str else ""


def type_name(value: object) -> str:
    """`float`, `numpy.ndarray`, `torch.nn.modules.linear.Linear`, …"""
    kind = type(value)
    module = module_name(kind)
    name = str(_QUALIFIED(kind))[:100]
    return name if module == "builtins" else f"{module}.{name}"


def as_base_value(value: object) -> object | None:
    """`value` as a base value, or None if it has to stay in the worker."""
    kind = type(value)
    library = module_name(kind).partition(".")[0]
    if library == "numpy" and issubclass(kind, np.ndarray):
        return _plain_array(value)
    if library in LIBRARIES and library in sys.modules:
        return _tensor(value)
    return inherited(value)


def _plain_array(value: Any) -> np.ndarray | None:
    """A memory map, matrix, masked array or record array as a base array. Masked entries become NaN."""
    if not issubclass(type(value), np.ma.MaskedArray) or not np.ma.is_masked(value):
        return np.array(value, subok=False)
    return np.ma.filled(value.astype(np.float64), np.nan) if value.dtype.kind in "fiub" else None


def _tensor(value: Any) -> Tensor | None:
    """A framework's tensor as an array on the CPU; None for any other object, and for a tensor without values
    (lazy, meta, ragged)."""
    try:
        for row in FRAMEWORKS.values():
            module = sys.modules.get(row.module)
            if row.array and module is not None and issubclass(type(value), getattr(module, row.tensor_type)):
                return Tensor(np.array(row.array(module, value)))
        if hasattr(value, "numpy") or module_name(type(value)).partition(".")[0] in CONVERTED:
            array = np.asarray(value.numpy() if hasattr(value, "numpy") else value)
            if array.dtype.name.startswith(("bfloat", "float8")):  # dtypes of ml_dtypes, which NumPy itself lacks
                array = array.astype(np.float32)
            return Tensor(array) if type(array) is np.ndarray and array.dtype.kind in "fiubc" else None
    except Exception:  # a tensor that cannot be read stays in the worker like any other object
        return None
    return None
