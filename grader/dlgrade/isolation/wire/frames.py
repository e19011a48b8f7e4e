"""Writes and reads frames on a byte stream. The lengths are checked before any byte of the content is read."""

from __future__ import annotations

import struct
from typing import Any, Protocol

from dlgrade.isolation.wire.frame_limits import MAX_BODY_BYTES, MAX_HEADER_BYTES
from dlgrade.isolation.wire.pack import Replace, pack, refuse
from dlgrade.isolation.wire.unpack import unpack
from dlgrade.isolation.wire.values import ProtocolError

MAGIC = b"DLG1"
PREFIX = struct.Struct(">4sIQ")
CANNOT_IMPORT = "cannot import"
"""A worker sends this with a reason, instead of `ready`, if the packages of the exercise cannot be imported."""


class ByteStream(Protocol):
    """A blocking binary stream that frames are read from."""

    def read(self, size: int, /) -> bytes | None: ...


class EndOfStream(Exception):
    """The other side closed the stream after a whole frame or inside one."""


def encode(value: object, replace: Replace = refuse) -> bytes:
    """The bytes of one whole frame."""
    header, body = pack(value, replace)
    return PREFIX.pack(MAGIC, len(header), len(body)) + header + body


def read_exactly(stream: ByteStream, size: int) -> bytes:
    """`size` bytes, or EndOfStream if the stream ends first."""
    chunks = []
    while size > 0:
        chunk = stream.read(min(size, 2**20))
        if not chunk:
            raise EndOfStream
        chunks.append(chunk)
        size -= len(chunk)
    return chunks[0] if len(chunks) == 1 else b"".join(chunks)


def read_frame(stream: ByteStream, max_body: int = MAX_BODY_BYTES) -> Any:
    """The next value on the stream; raises EndOfStream or ProtocolError."""
    magic, header_length, body_length = PREFIX.unpack(read_exactly(stream, PREFIX.size))
    if magic != MAGIC:
        raise ProtocolError("not a frame")
    if header_length > MAX_HEADER_BYTES or body_length > max_body:
        raise ProtocolError("a frame is longer than the cap")
    return unpack(read_exactly(stream, header_length), read_exactly(stream, body_length))
