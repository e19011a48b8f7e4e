"""The pipes of a worker on systems with `poll`, without threads: while the caller waits for an answer, prints are read
too. Two threads for each worker took a tenth of the grader's own CPU time."""

from __future__ import annotations

import os
import select
import time
from typing import Any, BinaryIO

from dlgrade.isolation.sandbox.channel import NoAnswer
from dlgrade.isolation.wire.frames import EndOfStream, read_frame

CHUNK = 2**16  # bytes; the capacity of a pipe on Linux


class PolledPrints:
    """Keeps the beginning of everything that a worker prints, and drops the rest."""

    def __init__(self, stream: BinaryIO, cap: int) -> None:
        self._stream, self._cap = stream, cap
        self._kept = bytearray()
        self.ended = False

    def fileno(self) -> int:
        return self._stream.fileno()

    def take(self) -> None:
        """Read once."""
        chunk = os.read(self.fileno(), CHUNK)
        self._kept += chunk[: self._cap - len(self._kept)]
        if not chunk:
            self._end()

    def await_end(self, seconds: float) -> None:
        """Read for at most `seconds` until everything is read that an ended worker printed. The wait is limited because
        a process that the worker started may keep the stream open."""
        deadline = time.monotonic() + seconds
        while not self.ended and _is_ready(self, max(0.0, deadline - time.monotonic())):
            self.take()

    def text(self) -> str:
        """Everything printed so far, capped. A worker flushes its prints before it answers, so after an answer this
        includes everything that was printed before it, however busy the machine is."""
        while not self.ended and len(self._kept) < self._cap and _is_ready(self, 0.0):
            self.take()
        return bytes(self._kept).decode("utf-8", "replace")

    def close(self) -> None:
        """Read what is in the pipe now, and close it."""
        self.text()
        self._end()

    def _end(self) -> None:
        self.ended = True
        self._stream.close()


class PolledChannel:
    """Sends frames to a worker and receives its answers. Each frame has one answer;
    waiting for it may be split into several calls."""

    def __init__(self, outgoing: BinaryIO, incoming: BinaryIO, prints: PolledPrints) -> None:
        self._outgoing, self._incoming, self._prints = outgoing, incoming, prints
        os.set_blocking(outgoing.fileno(), False)
        self._unsent, self._received, self._place = bytearray(), bytearray(), 0
        self._deadline = 0.0
        self._closed = False

    def send(self, frame: bytes) -> None:
        """Send a frame without waiting. An empty frame sends nothing; its answer is the next message that comes."""
        self._unsent += frame

    def answer(self, seconds: float) -> Any:
        """The answer to the oldest frame that has none yet. Raises EndOfStream or ProtocolError if no answer can come
        any more.

        Raises NoAnswer after `seconds`: the caller then asks again, or kills the worker.
        """
        self._deadline, self._place = time.monotonic() + seconds, 0
        try:
            self._write()
            message = read_frame(self)
        except (OSError, ValueError) as error:  # ValueError: a pipe that was closed
            raise EndOfStream(str(error)) from error
        del self._received[: self._place]
        return message

    def read(self, size: int, /) -> bytes:
        """The next `size` bytes of the frame, for `read_frame`. If they do not come in time, everything received is
        kept, and the frame is read from its beginning at the caller's next request."""
        end = self._place + size
        while len(self._received) < end:
            self._wait()
        data = bytes(self._received[self._place : end])
        self._place = end
        return data

    def _wait(self) -> None:
        """Wait until a pipe is ready, and read from it or write to it."""
        left = self._deadline - time.monotonic()
        if left < 0:
            raise NoAnswer
        pipes = {self._incoming.fileno(): (select.POLLIN, self._receive)}
        if self._unsent:
            pipes[self._outgoing.fileno()] = (select.POLLOUT, self._write)
        if not self._prints.ended:
            pipes[self._prints.fileno()] = (select.POLLIN, self._prints.take)
        poll = select.poll()
        for descriptor, (event, _) in pipes.items():
            poll.register(descriptor, event)
        for descriptor, _ in poll.poll(left * 1000):
            pipes[descriptor][1]()

    def _receive(self) -> None:
        chunk = os.read(self._incoming.fileno(), CHUNK)
        if not chunk:
            raise EndOfStream
        self._received += chunk

    def _write(self) -> None:
        """Write as much as the pipe accepts without waiting."""
        while self._unsent:
            try:
                del self._unsent[: os.write(self._outgoing.fileno(), self._unsent)]
            except BlockingIOError:
                return

    def close(self) -> None:
        """Close all pipes."""
        if self._closed:
            return
        self._closed = True
        self._prints.close()
        self._incoming.close()
        self._outgoing.close()


def _is_ready(prints: PolledPrints, seconds: float) -> bool:
    """Can something be read, or has the other side closed the stream?"""
    poll = select.poll()
    poll.register(prints.fileno(), select.POLLIN)
    return bool(poll.poll(seconds * 1000))
