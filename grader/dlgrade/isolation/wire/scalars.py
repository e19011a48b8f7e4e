"""Writes and reads scalars and references in a header. JSON has no NaN and no infinity, and large integers are not
portable, so these have forms of their own."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection
from typing import Any

import numpy as np

from dlgrade.isolation.wire.frame_limits import MAX_COLLIDING_KEYS
from dlgrade.isolation.wire.values import CannotCross, HandleRef, ProtocolError

MAX_BITS = 65536
MAX_HEX_DIGITS = 20_000


def text(value: str) -> object:
    if value.isascii():
        return {"s": value}
    return {"s": value.encode("utf-8", "backslashreplace").decode("utf-8")}


def integer(value: int) -> object:
    """An integer of any size. Large ones are written in hexadecimal, because Python's decimal conversion of them is
    slow and limited."""
    if value.bit_length() > MAX_BITS:
        raise CannotCross(f"an integer of more than {MAX_BITS} bits")
    return value if value.bit_length() < 64 else {"i": hex(value)}


def read_integer(content: object) -> int:
    digits = typed(content, str)
    if len(digits) > MAX_HEX_DIGITS:
        raise ProtocolError("an integer is too long")
    return int(digits, 16)


def real(value: float) -> object:
    """A float; NaN and infinity are written by their names."""
    return value if math.isfinite(value) else {"f": repr(value)}


def read_named_real(content: object) -> float:
    if content not in ("nan", "inf", "-inf"):
        raise ProtocolError("a named float must be nan, inf or -inf")
    return float(str(content))


def read_complex(parts: list[Any]) -> complex:
    if len(parts) != 2 or any(type(part) not in (int, float) for part in parts):
        raise ProtocolError("a complex number has two parts")
    return complex(*parts)


def read_handle(content: object) -> HandleRef:
    match content:
        case [int(number), str(name), bool(is_callable)]:
            return HandleRef(number, name[:200], is_callable)
    raise ProtocolError("a handle must be [id, type, callable]")


def typed(content: object, kind: type) -> Any:
    """The content, if its type is exactly `kind`; ProtocolError otherwise."""
    if type(content) is not kind:
        raise ProtocolError(f"expected {kind.__name__}")
    return content


def is_key(value: object) -> bool:
    """May a mapping that crosses the wire have this key?"""
    if type(value) is tuple:
        return all(is_key(item) for item in value)
    return (
        value is None or type(value) in (bool, int, float, complex, str, bytes) or issubclass(type(value), np.generic)
    )


def too_many_collide(keys: Collection[object]) -> bool:
    """Have so many keys one hash that a mapping of them would take quadratic time? Anybody can make numbers, and tuples
    of -1 and -2, that have; hashes of texts depend on a secret of the process."""
    return len(keys) > MAX_COLLIDING_KEYS and max(Counter(map(hash, keys)).values()) > MAX_COLLIDING_KEYS
