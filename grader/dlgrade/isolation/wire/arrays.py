"""The dtypes of arrays that may cross the wire, and the limits of their shapes."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from dlgrade.isolation.wire.frame_limits import MAX_BODY_BYTES
from dlgrade.isolation.wire.values import CannotCross, ProtocolError

DTYPES = frozenset(
    "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64 complex64 complex128".split()  # noqa: SIM905  # reads better
)
NATIVE = {np.dtype(name): name for name in DTYPES}
"""The dtypes in this machine's byte order → their names, stored because NumPy builds
`dtype.name` anew at each access."""
MAX_AXES = 64  # what NumPy 2 allows; an older NumPy raises an error of its own beyond 32
MAX_AXIS = 2**48


def native(array: np.ndarray) -> np.ndarray:
    """The array in a dtype of DTYPES and this machine's byte order. Raises CannotCross if that is impossible."""
    if array.dtype in NATIVE:
        return array
    swapped = array.dtype.newbyteorder("=") if array.dtype.kind in "biufc" else array.dtype
    if swapped in NATIVE:
        return array.astype(swapped)
    if array.dtype.name in ("longdouble", "float128", "float96"):
        return array.astype(np.float64)
    raise CannotCross(f"an array of dtype {array.dtype}")


def in_c_order(array: np.ndarray) -> bool:
    """Does the array cross with its rows one after another? Only one whose columns lie so, such as a transposed array,
    crosses otherwise: a program may be right for one order and wrong for the other."""
    return bool(array.flags.c_contiguous or not array.flags.f_contiguous)


def too_large(shape: Sequence[int], itemsize: int) -> bool:
    """Would the array exceed the cap of a frame's body? An axis of length 0 counts as 1, because an empty array of 2⁴⁷
    rows turns into as many empty lists."""
    return math.prod(length or 1 for length in shape) * itemsize > MAX_BODY_BYTES


def dtype_and_shape(content: object) -> tuple[np.dtype, list[int]]:
    """The dtype and shape in the header `[dtype, shape]`. Raises ProtocolError if the header has another form or
    the shape is too large."""
    match content:
        case [str(name), list(shape)] if name in DTYPES and len(shape) <= MAX_AXES:
            dtype = np.dtype(name)
        case _:
            raise ProtocolError("an array header must be [dtype, shape]")
    if not all(type(length) is int and 0 <= length < MAX_AXIS for length in shape):
        raise ProtocolError("an array shape must be non-negative integers")
    if too_large(shape, dtype.itemsize):
        raise ProtocolError("an array shape is larger than the cap")
    return dtype, shape
