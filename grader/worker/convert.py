"""What a student's function may return besides base values: subclasses of NumPy's own and of dict, tensors, ranges."""

from __future__ import annotations

import sys
from collections import Counter, OrderedDict, defaultdict
from typing import Any

import numpy as np

from grader.wire.values import Tensor

TENSOR_LIBRARIES = frozenset({"torch", "tensorflow", "keras", "jax", "jaxlib"})


def type_name(value: object) -> str:
    """`float`, `numpy.ndarray`, `torch.nn.modules.linear.Linear`, …"""
    kind = type(value)
    name = str(kind.__qualname__)[:100]
    module = str(kind.__module__)[:100]
    return name if module == "builtins" else f"{module}.{name}"


def as_base_value(value: object) -> object | None:
    """`value` as a base value, or None where it has to stay in the worker.

    A subclass that the student wrote is not made a base value: an object that claims to equal everything is of the wrong
    type, whatever its bytes say.
    """
    library = str(type(value).__module__).partition(".")[0]
    if library == "numpy" and isinstance(value, np.ndarray):
        return np.array(value, subok=False) if not np.ma.isMaskedArray(value) else np.ma.filled(value, np.nan)
    if type(value) in (Counter, OrderedDict, defaultdict):
        return dict(value)  # type: ignore[call-overload, no-any-return]
    if isinstance(value, range) or type(value).__name__ in ("dict_keys", "dict_values"):
        return list(value)  # type: ignore[call-overload, no-any-return]
    if library in TENSOR_LIBRARIES and library in sys.modules:
        return _tensor(value)
    return None


def _tensor(value: Any) -> Tensor | None:
    """A framework tensor as an array on the CPU; None for what is no tensor, or has no values (lazy, meta, ragged)."""
    try:
        torch = sys.modules.get("torch")
        if torch is not None and isinstance(value, torch.Tensor):
            return Tensor(_torch_array(torch, value))
        if hasattr(value, "numpy") or type(value).__module__.startswith(("jax", "keras")):
            array = np.asarray(value.numpy() if hasattr(value, "numpy") else value)
            return Tensor(array) if type(array) is np.ndarray and array.dtype != object else None
    except Exception:  # a tensor that cannot be read is an object like any other; the grader says its type
        return None
    return None


def _torch_array(torch: Any, value: Any) -> np.ndarray:
    plain = value.detach().to("cpu")
    if plain.layout != torch.strided:
        plain = plain.to_dense()
    if plain.is_quantized:
        plain = plain.dequantize()
    if plain.is_floating_point() and plain.dtype not in (torch.float16, torch.float32, torch.float64):
        plain = plain.float()
    return np.array(plain.resolve_conj().resolve_neg().numpy())
