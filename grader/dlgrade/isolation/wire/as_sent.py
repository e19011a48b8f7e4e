"""A value as the wire carries it: both sides can write it, so an argument that was changed shows when it comes back."""

from __future__ import annotations

from dlgrade.isolation.wire.pack import Replace, pack, refuse
from dlgrade.isolation.wire.values import CannotCross


def as_sent(value: object, replace: Replace = refuse) -> bytes:
    """Equal for values whose frames are equal, byte by byte; empty for a value that cannot cross."""
    try:
        header, body = pack(value, replace)
    except CannotCross:
        return b""
    return header + b"\0" + body
