"""The bytes of a value on the wire. Both sides can compute them, and comparing them shows whether a
call changed an argument."""

from __future__ import annotations

from dlgrade.isolation.wire.pack import Replace, pack, refuse
from dlgrade.isolation.wire.values import CannotCross


def as_sent(value: object, replace: Replace = refuse) -> bytes:
    """Bytes that are equal for two values exactly if their frames are equal; empty for a value that cannot cross."""
    try:
        header, body = pack(value, replace)
    except CannotCross:
        return b""
    return header + b"\0" + body
