"""Turns the header and body of a frame back into a value.
The sender may be hostile, so anything unexpected is a ProtocolError."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from typing import Any

import numpy as np

from dlgrade.isolation.wire.arrays import dtype_and_shape
from dlgrade.isolation.wire.frame_limits import MAX_DEPTH, MAX_PACKED, MAX_PAIRS
from dlgrade.isolation.wire.scalars import (
    is_key,
    read_complex,
    read_handle,
    read_integer,
    read_named_real,
    too_many_collide,
    typed,
)
from dlgrade.isolation.wire.values import FunctionRef, GeneratorRef, ProtocolError, Tensor


def unpack(header: bytes, body: bytes) -> Any:
    """The value of a frame; raises ProtocolError for anything that `pack` would not have written."""
    try:
        tree = _DECODER.decode(header.decode("utf-8"))
        unpacker = Unpacker(body)
        value = unpacker.value(tree)
    except (ValueError, TypeError, RecursionError, OverflowError) as error:
        raise ProtocolError(str(error)) from error
    if unpacker.offset != len(body):
        raise ProtocolError("bytes are left over after the last buffer")
    return value


def _one_tag(pairs: list[tuple[str, object]]) -> dict[str, object]:
    if len(pairs) != 1:
        raise ProtocolError("a header object holds exactly one tag")
    return dict(pairs)


def _no_constant(name: str) -> object:
    raise ProtocolError(f"{name} is not JSON")


_DECODER = json.JSONDecoder(object_pairs_hook=_one_tag, parse_constant=_no_constant)
"""One decoder for all frames: with these options `json.loads` makes one for each, a fifth of the time of reading a
short frame."""


class Unpacker:
    """Reads one header tree, and takes the buffers from the body in the order of the tree."""

    def __init__(self, body: bytes) -> None:
        self.body = memoryview(body)
        self.offset = 0

    def value(self, tree: object, depth: int = 0) -> Any:
        if depth > MAX_DEPTH + 2:
            raise ProtocolError("nested too deeply")
        if tree is None or type(tree) in (bool, int, float):
            return tree
        if type(tree) is not dict or len(tree) != 1:
            raise ProtocolError("a header node must be a scalar or an object with one tag")
        ((tag, content),) = tree.items()
        read = _READERS.get(tag)
        if read is None:
            raise ProtocolError("unknown tag")
        return read(self, content, depth + 1)

    def take(self, length: object) -> memoryview:
        if type(length) is not int or length < 0 or self.offset + length > len(self.body):
            raise ProtocolError("a buffer reaches beyond the body")
        view = self.body[self.offset : self.offset + length]
        self.offset += length
        return view

    def array(self, content: object) -> np.ndarray:
        dtype, shape = dtype_and_shape(content)
        view = self.take(math.prod(shape) * dtype.itemsize)
        return np.frombuffer(view, dtype=dtype).reshape(shape).copy()

    def packed(self, content: object) -> list[Any]:
        array = self.array(content)
        if array.ndim != 1 or array.size > MAX_PACKED:
            raise ProtocolError("a packed list has one axis, and is not too long")
        return list(array.tolist())

    def items(self, content: object, depth: int) -> list[Any]:
        return [self.value(item, depth) for item in typed(content, list)]

    def mapping(self, content: object, depth: int) -> dict[Any, Any]:
        pairs = typed(content, list)
        if len(pairs) > MAX_PAIRS:
            raise ProtocolError("a mapping has too many pairs")
        read: list[tuple[Any, Any]] = []
        for pair in pairs:
            if type(pair) is not list or len(pair) != 2:
                raise ProtocolError("a mapping holds pairs")
            key = self.value(pair[0], depth)
            if not is_key(key):
                raise ProtocolError("a mapping key is not a plain value")
            read.append((key, self.value(pair[1], depth)))
        if too_many_collide([key for key, _ in read]):
            raise ProtocolError("a mapping has too many keys with one hash")
        result = dict(read)
        if len(result) != len(read):
            raise ProtocolError("a mapping key is repeated")
        return result

    def generator(self, content: object, depth: int) -> GeneratorRef:
        match content:
            case [int(number), dict() as state]:
                return GeneratorRef(number, self.value(state, depth))
        raise ProtocolError("a generator must be [id, state]")


_READERS: dict[str, Callable[[Unpacker, Any, int], Any]] = {
    "s": lambda unpacker, content, depth: typed(content, str),
    "i": lambda unpacker, content, depth: read_integer(content),
    "f": lambda unpacker, content, depth: read_named_real(content),
    "c": lambda unpacker, content, depth: read_complex(unpacker.items(content, depth)),
    "b": lambda unpacker, content, depth: bytes(unpacker.take(content)),
    "a": lambda unpacker, content, depth: unpacker.array(content),
    "aT": lambda unpacker, content, depth: unpacker.array(content).T,
    "n": lambda unpacker, content, depth: unpacker.array(content)[()],
    "l": Unpacker.items,
    "t": lambda unpacker, content, depth: tuple(unpacker.items(content, depth)),
    "la": lambda unpacker, content, depth: unpacker.packed(content),
    "ta": lambda unpacker, content, depth: tuple(unpacker.packed(content)),
    "d": Unpacker.mapping,
    "T": lambda unpacker, content, depth: Tensor(unpacker.array(content)),
    "h": lambda unpacker, content, depth: read_handle(content),
    "F": lambda unpacker, content, depth: FunctionRef(typed(content, int)),
    "g": Unpacker.generator,
}
