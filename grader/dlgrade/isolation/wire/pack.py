"""Turns a value into the header and body of a frame. Only exact base types are written; any other value is first
replaced by `replace`, or refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np

from dlgrade.isolation.wire.arrays import NATIVE, in_c_order, native, too_large
from dlgrade.isolation.wire.frame_limits import (
    MAX_BODY_BYTES,
    MAX_DEPTH,
    MAX_HEADER_BYTES,
    MAX_ITEMS,
    MAX_PACKED,
    MAX_PAIRS,
)
from dlgrade.isolation.wire.scalars import integer, is_key, real, text, too_many_collide
from dlgrade.isolation.wire.values import CannotCross, FunctionRef, GeneratorRef, HandleRef, Tensor, TooLarge

PACKED_LIST_LENGTH = 32  # a longer list that holds only floats, or only ints, is sent as one buffer
SCALARS = frozenset({bool, int, float, complex, str})
Replace = Callable[[object], object]


def refuse(value: object) -> object:
    """The `replace` of a side that sends only base values: it refuses everything else."""
    raise CannotCross(f"{type(value).__name__} is not a base value")


_ENCODER = json.JSONEncoder(separators=(",", ":"), allow_nan=False, check_circular=False)
"""One encoder for all frames, since making one takes time."""


def pack(value: object, replace: Replace = refuse) -> tuple[bytes, bytes]:
    """The header and body of `value`. `replace` turns a value that is not a base value into one, or raises
    CannotCross."""
    if type(value) is np.ndarray and value.dtype in NATIVE and 0 < value.nbytes <= MAX_BODY_BYTES and in_c_order(value):
        return _header_of_array(NATIVE[value.dtype], value.shape), value.tobytes()
    packer = Packer(replace)
    try:
        header = _ENCODER.encode(packer.tree(value)).encode()
    except RecursionError as error:
        raise CannotCross("nested too deeply, or contains itself") from error
    if len(header) > MAX_HEADER_BYTES:
        raise TooLarge("too many items")
    return header, b"".join(packer.buffers)


@lru_cache(256)
def _header_of_array(dtype: str, shape: tuple[int, ...]) -> bytes:
    """The header of a single array: calls are compared by their arguments, most of which are arrays of few shapes."""
    return _ENCODER.encode({"a": [dtype, list(shape)]}).encode()


class Packer:
    """Turns one value into a header tree and the list of its buffers."""

    def __init__(self, replace: Replace) -> None:
        self.replace = replace
        self.buffers: list[bytes] = []
        self.items = 0
        self.bytes = 0

    def tree(self, value: object, depth: int = 0) -> object:
        """The header tree of `value`; its arrays are appended to `buffers` in the order of the tree."""
        self.items += 1
        if depth > MAX_DEPTH:
            raise CannotCross("nested too deeply, or contains itself")
        if self.items > MAX_ITEMS:
            raise TooLarge("too many items")
        kind = type(value)
        write = _WRITERS.get(kind)
        if write is not None:
            return write(self, value, depth)
        if issubclass(kind, np.generic) and kind.__module__ == "numpy":
            return {"n": self.array(np.asarray(value))}
        return self.tree(self.replace(value), depth + 1)

    def sequence(self, value: list[Any] | tuple[Any, ...], depth: int) -> object:
        tag = "l" if type(value) is list else "t"
        if len(value) > MAX_PACKED:
            raise TooLarge("too many items")
        kinds = set(map(type, value)) if len(value) > PACKED_LIST_LENGTH else set()
        if kinds == {float} or (kinds == {int} and all(-(2**63) <= item < 2**63 for item in value)):
            return {tag + "a": self.array(np.array(value))}
        return {tag: [self.tree(item, depth + 1) for item in value]}

    def mapping(self, value: dict[object, object], depth: int) -> object:
        if len(value) > MAX_PAIRS:
            raise TooLarge("too many items")
        if not all(map(is_key, value)):
            raise CannotCross("a mapping has a key that is no plain value")
        if too_many_collide(value):
            raise TooLarge("too many keys with one hash")
        return {"d": [[self.tree(key, depth + 1), self.tree(item, depth + 1)] for key, item in value.items()]}

    def numbers_or_texts(self, value: np.ndarray, depth: int) -> object:
        """An array of numbers as a buffer; a transposed one stays transposed. An array of texts, such as
        `np.where(bad, "diverged", "ok")` returns, or of objects that are numbers, as `np.frompyfunc` makes it, becomes
        a list of its items."""
        if value.dtype.kind not in "UTO":
            return {"a": self.array(value)} if in_c_order(value) else {"aT": self.array(value.T)}
        if value.size > MAX_ITEMS:
            raise TooLarge("too many items")
        if value.dtype.kind == "O" and not all(map(self.is_scalar, value.ravel().tolist())):
            raise CannotCross(f"an array of dtype {value.dtype}")
        return self.tree(value.tolist(), depth + 1)

    def is_scalar(self, value: object) -> bool:
        """Is this one number or text, possibly after `replace`?"""
        kind = type(value)
        if kind in SCALARS or (issubclass(kind, np.generic) and kind.__module__ == "numpy"):
            return True
        return kind not in _WRITERS and type(self.replace(value)) in SCALARS

    def array(self, value: np.ndarray) -> object:
        """The header `[dtype, shape]` of an array, whose bytes are appended to `buffers`. The limit is checked before
        the bytes are copied, because a broadcast array takes no memory until then."""
        value = native(value)
        self.room_for(value.nbytes)
        if not value.nbytes and too_large(value.shape, value.itemsize):
            raise TooLarge("too many items")
        self.buffer(value.tobytes(order="C"))
        return [NATIVE[value.dtype], list(value.shape)]

    def buffer(self, data: bytes) -> int:
        self.room_for(len(data))
        self.bytes += len(data)
        self.buffers.append(data)
        return len(data)

    def room_for(self, size: int) -> None:
        if self.bytes + size > MAX_BODY_BYTES:
            raise TooLarge(f"more than {MAX_BODY_BYTES // 2**20} MiB")


_WRITERS: dict[type, Callable[[Packer, Any, int], object]] = {
    type(None): lambda packer, value, depth: value,
    bool: lambda packer, value, depth: value,
    str: lambda packer, value, depth: text(value),
    int: lambda packer, value, depth: integer(value),
    float: lambda packer, value, depth: real(value),
    complex: lambda packer, value, depth: {"c": [real(value.real), real(value.imag)]},
    bytes: lambda packer, value, depth: {"b": packer.buffer(value)},
    list: Packer.sequence,
    tuple: Packer.sequence,
    dict: Packer.mapping,
    np.str_: lambda packer, value, depth: packer.tree(value.item(), depth + 1),
    np.ndarray: Packer.numbers_or_texts,
    Tensor: lambda packer, value, depth: {"T": packer.array(value.array)},
    HandleRef: lambda packer, value, depth: {"h": [value.id, value.type_name, value.is_callable]},
    FunctionRef: lambda packer, value, depth: {"F": value.id},
    GeneratorRef: lambda packer, value, depth: {"g": [value.id, packer.tree(value.state, depth + 1)]},
}
