"""Keeps what student code prints while it runs in this process."""

from __future__ import annotations

import io
from typing import Any

from dlgrade.isolation.wire.frame_limits import MAX_PRINTED_BYTES


class Printed:
    """A stream for `print` that keeps the text written to it, up to a limit, as in a worker."""

    def __init__(self) -> None:
        self._kept = _Kept()
        self.stream = io.TextIOWrapper(io.BufferedWriter(self._kept), encoding="utf-8", errors="backslashreplace")

    def text(self) -> str:
        """Everything that was printed so far.
        If the student's code closed the stream, only its last lines may be missing."""
        try:
            self.stream.flush()
        except Exception:  # closed or detached by the student
            self._kept.room = 0
        return self._kept.data.decode("utf-8", "replace")


class _Kept(io.RawIOBase):
    def __init__(self) -> None:
        self.data, self.room = bytearray(), MAX_PRINTED_BYTES

    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int:
        kept = bytes(data[: self.room]) if self.room > 0 else b""
        self.room -= len(kept)
        self.data += kept
        return len(data)
