"""A value to bytes and back. Exact base types only; everything else goes through `replace` or is refused."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from typing import Any

import numpy as np

from grader.wire.values import FunctionRef, GeneratorRef, HandleRef, ProtocolError, Tensor, Unpackable, printable

MAX_DEPTH = 64
MAX_ITEMS = 200_000
MAX_HEADER_BYTES = 4 * 2**20
MAX_BODY_BYTES = 256 * 2**20
MAX_PAIRS = 4096  # keys that all collide cost quadratic time
PACKED_LIST_LENGTH = 32  # a longer list of plain floats or ints travels as one buffer
DTYPES = frozenset(
    "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64 complex64 complex128".split()  # noqa: SIM905  # reads better
)
Replace = Callable[[object], object]


def refuse(value: object) -> object:
    """The `replace` of a side that sends base values only."""
    raise Unpackable(f"{type(value).__name__} is not a base value")


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
            raise Unpackable("nested too deeply, or contains itself")
        if self.items > MAX_ITEMS:
            raise Unpackable("too many items")
        kind = type(value)
        if value is None or kind is bool:
            return value
        if kind is str:
            return {"s": value.encode("utf-8", "replace").decode("utf-8")}  # type: ignore[attr-defined]
        pack = _PACKERS.get(kind)
        if pack is not None:
            return pack(self, value, depth)
        if issubclass(kind, np.generic) and kind.__module__ == "numpy":
            return self.tree(value.item(), depth + 1) if kind is np.str_ else {"n": self.array(np.asarray(value))}  # type: ignore[attr-defined]
        return self.tree(self.replace(value), depth + 1)

    def integer(self, value: int, _depth: int) -> object:
        """Any size: hexadecimal, since decimal conversion of huge integers is slow and limited."""
        if value.bit_length() > 65536:
            raise Unpackable("an integer of more than 65536 bits")
        return value if value.bit_length() < 64 else {"i": hex(value)}

    def float(self, value: float, _depth: int) -> object:
        """JSON has no NaN or infinity: those travel by name."""
        return value if math.isfinite(value) else {"f": repr(value)}

    def complex(self, value: complex, depth: int) -> object:
        return {"c": [self.float(value.real, depth), self.float(value.imag, depth)]}

    def sequence(self, value: list[object] | tuple[object, ...], depth: int) -> object:
        tag = "l" if type(value) is list else "t"
        kinds = set(map(type, value)) if len(value) > PACKED_LIST_LENGTH else set()
        if kinds == {float} or (kinds == {int} and all(-(2**63) <= item < 2**63 for item in value)):  # type: ignore[operator]
            return {tag + "a": self.array(np.array(value))}
        return {tag: [self.tree(item, depth + 1) for item in value]}

    def mapping(self, value: dict[object, object], depth: int) -> object:
        if len(value) > MAX_PAIRS:
            raise Unpackable("too many items")
        return {"d": [[self.tree(key, depth + 1), self.tree(item, depth + 1)] for key, item in value.items()]}

    def buffer(self, data: bytes) -> int:
        self.bytes += len(data)
        if self.bytes > MAX_BODY_BYTES:
            raise Unpackable(f"more than {MAX_BODY_BYTES // 2**20} MiB")
        self.buffers.append(data)
        return len(data)

    def array(self, value: np.ndarray) -> object:
        """dtype, shape; the cap is checked before the copy is made (a broadcast array can be huge and cost nothing)."""
        if value.dtype.name not in DTYPES or not value.dtype.isnative:
            value = self.native(value)
        if self.bytes + value.size * value.itemsize > MAX_BODY_BYTES:
            raise Unpackable(f"more than {MAX_BODY_BYTES // 2**20} MiB")
        if math.prod(n or 1 for n in value.shape) * value.itemsize > MAX_BODY_BYTES:
            raise Unpackable("too many items")
        self.buffer(value.tobytes(order="C"))
        return [value.dtype.name, list(value.shape)]

    def texts(self, value: np.ndarray, depth: int) -> object:
        """Texts, as `np.where(bad, "diverged", "ok")` makes them, as what they hold; None for any other array."""
        if value.dtype.kind != "U":
            return None
        if value.size > MAX_ITEMS:
            raise Unpackable("too many items")
        return self.tree(value.tolist(), depth + 1)

    @staticmethod
    def native(value: np.ndarray) -> np.ndarray:
        swapped = value.dtype.newbyteorder("=")
        if swapped.name in DTYPES:
            return value.astype(swapped)
        if value.dtype.name in ("longdouble", "float128", "float96"):
            return value.astype(np.float64)
        raise Unpackable(f"an array of dtype {value.dtype}")


_PACKERS: dict[type, Callable[[Packer, Any, int], object]] = {
    int: Packer.integer,
    float: Packer.float,
    complex: Packer.complex,
    bytes: lambda packer, value, depth: {"b": packer.buffer(value)},
    list: Packer.sequence,
    tuple: Packer.sequence,
    dict: Packer.mapping,
    np.ndarray: lambda packer, value, depth: packer.texts(value, depth) or {"a": packer.array(value)},
    Tensor: lambda packer, value, depth: {"T": packer.array(value.array)},
    HandleRef: lambda packer, value, depth: {"h": [value.id, value.type_name, value.is_callable]},
    FunctionRef: lambda packer, value, depth: {"F": value.id},
    GeneratorRef: lambda packer, value, depth: {"g": [value.id, packer.tree(value.state, depth + 1)]},
}


def pack(value: object, replace: Replace = refuse) -> tuple[bytes, bytes]:
    """Header and body of `value`. `replace` turns what is not a base value into one (or raises Unpackable)."""
    packer = Packer(replace)
    try:
        header = json.dumps(packer.tree(value), separators=(",", ":"), allow_nan=False).encode()
    except RecursionError as error:
        raise Unpackable("nested too deeply, or contains itself") from error
    if len(header) > MAX_HEADER_BYTES:
        raise Unpackable("too many items")
    return header, b"".join(packer.buffers)


class Unpacker:
    """Reads one header tree; every surprise is a ProtocolError."""

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
        match content:
            case [str(name), list(shape)] if name in DTYPES and len(shape) <= 32:
                pass
            case _:
                raise ProtocolError("an array header must be [dtype, shape]")
        if not all(type(n) is int and 0 <= n < 2**48 for n in shape):
            raise ProtocolError("an array shape must be non-negative integers")
        dtype = np.dtype(name)
        if math.prod(n or 1 for n in shape) * dtype.itemsize > MAX_BODY_BYTES:
            raise ProtocolError("an array shape is larger than the cap")
        view = self.take(math.prod(shape) * dtype.itemsize)
        return np.frombuffer(view, dtype=dtype).reshape(shape).copy()

    def packed(self, content: object) -> list[Any]:
        array = self.array(content)
        if array.ndim != 1:
            raise ProtocolError("a packed list has one axis")
        return list(array.tolist())

    def items(self, content: object, depth: int) -> list[Any]:
        return [self.value(item, depth) for item in _typed(content, list)]

    def mapping(self, content: Any, depth: int) -> dict[Any, Any]:
        result: dict[Any, Any] = {}
        if len(_typed(content, list)) > MAX_PAIRS:
            raise ProtocolError("a mapping has too many pairs")
        for pair in content:
            if type(pair) is not list or len(pair) != 2:
                raise ProtocolError("a mapping holds pairs")
            key = self.value(pair[0], depth)
            if not _is_key(key) or key in result:
                raise ProtocolError("a mapping key is repeated or not a plain value")
            result[key] = self.value(pair[1], depth)
        return result

    def handle(self, content: object, _depth: int) -> HandleRef:
        match content:
            case [int(number), str(name), bool(is_callable)]:
                return HandleRef(number, printable(name[:200]), is_callable)
        raise ProtocolError("a handle must be [id, type, callable]")

    def generator(self, content: object, depth: int) -> GeneratorRef:
        match content:
            case [int(number), dict() as state]:
                return GeneratorRef(number, self.value(state, depth))
        raise ProtocolError("a generator must be [id, state]")


def _typed(content: object, kind: type) -> Any:
    if type(content) is not kind:
        raise ProtocolError(f"expected {kind.__name__}")
    return content


def _is_key(key: object) -> bool:
    if type(key) is tuple:
        return all(_is_key(item) for item in key)
    return key is None or type(key) in (bool, int, float, complex, str, bytes) or isinstance(key, np.generic)


def _integer(content: object) -> int:
    text = _typed(content, str)
    if len(text) > 20_000:
        raise ProtocolError("an integer is too long")
    return int(text, 16)


def _named_float(content: object) -> float:
    if content not in ("nan", "inf", "-inf"):
        raise ProtocolError("a named float must be nan, inf or -inf")
    return float(str(content))


def _complex(unpacker: Unpacker, content: object, depth: int) -> complex:
    parts = unpacker.items(content, depth)
    if len(parts) != 2 or any(type(part) not in (int, float) for part in parts):
        raise ProtocolError("a complex number has two parts")
    return complex(*parts)


_READERS: dict[str, Callable[[Unpacker, Any, int], Any]] = {
    "s": lambda unpacker, content, depth: _typed(content, str),
    "i": lambda unpacker, content, depth: _integer(content),
    "f": lambda unpacker, content, depth: _named_float(content),
    "c": _complex,
    "b": lambda unpacker, content, depth: bytes(unpacker.take(content)),
    "a": lambda unpacker, content, depth: unpacker.array(content),
    "n": lambda unpacker, content, depth: unpacker.array(content)[()],
    "l": Unpacker.items,
    "t": lambda unpacker, content, depth: tuple(unpacker.items(content, depth)),
    "la": lambda unpacker, content, depth: unpacker.packed(content),
    "ta": lambda unpacker, content, depth: tuple(unpacker.packed(content)),
    "d": Unpacker.mapping,
    "T": lambda unpacker, content, depth: Tensor(unpacker.array(content)),
    "h": Unpacker.handle,
    "F": lambda unpacker, content, depth: FunctionRef(_typed(content, int)),
    "g": Unpacker.generator,
}


def _object_without_duplicates(pairs: list[tuple[str, object]]) -> dict[str, object]:
    if len(pairs) != 1:
        raise ProtocolError("a header object holds exactly one tag")
    return dict(pairs)


def _no_constant(name: str) -> object:
    raise ProtocolError(f"{name} is not JSON")


def unpack(header: bytes, body: bytes) -> Any:
    """The value of a frame; raises ProtocolError for anything that `pack` would not have written."""
    try:
        tree = json.loads(
            header.decode("utf-8"),
            object_pairs_hook=_object_without_duplicates,
            parse_constant=_no_constant,
        )
        unpacker = Unpacker(body)
        value = unpacker.value(tree)
    except (ValueError, TypeError, RecursionError, OverflowError) as error:
        raise ProtocolError(str(error)) from error
    if unpacker.offset != len(body):
        raise ProtocolError("bytes are left over after the last buffer")
    return value
