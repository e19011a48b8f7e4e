"""Pipes with a timeout for every platform: a thread reads and writes, while the caller waits for a limited time.
Systems with `poll` use the module `polled` instead, which needs no threads."""

from __future__ import annotations

import os
import queue
import select
import threading
from typing import Any, BinaryIO

from dlgrade.isolation.wire.frames import EndOfStream, read_frame
from dlgrade.isolation.wire.values import ProtocolError


class NoAnswer(Exception):
    """No answer has come yet."""


class Channel:
    """Sends frames to a worker and receives its answers. Each frame has one answer;
    waiting for it may be split into several calls."""

    def __init__(self, outgoing: BinaryIO, incoming: BinaryIO) -> None:
        self._outgoing, self._incoming = outgoing, incoming
        self._jobs: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._answers: queue.SimpleQueue[Any] = queue.SimpleQueue()
        threading.Thread(target=self._work, daemon=True, name="worker channel").start()

    def send(self, frame: bytes) -> None:
        """Send a frame without waiting. An empty frame sends nothing; its answer is the next message that comes."""
        self._jobs.put(frame)

    def answer(self, seconds: float) -> Any:
        """The answer to the oldest frame that has none yet. Raises EndOfStream or ProtocolError if no answer can come
        any more.

        Raises NoAnswer after `seconds`: the caller then asks again, or kills the worker.
        """
        try:
            answer = self._answers.get(timeout=seconds)
        except queue.Empty:
            raise NoAnswer from None
        if isinstance(answer, BaseException):
            raise answer
        return answer

    def close(self) -> None:
        """Make the thread end after its current exchange."""
        self._jobs.put(None)

    def _work(self) -> None:
        while (frame := self._jobs.get()) is not None:
            self._answers.put(self._one(frame))
        for stream in (self._outgoing, self._incoming):
            try:
                stream.close()
            except OSError:
                continue

    def _one(self, frame: bytes) -> Any:
        try:
            self._outgoing.write(frame)
            self._outgoing.flush()
            return read_frame(self._incoming)
        except (EndOfStream, ProtocolError) as error:
            return error
        except (OSError, ValueError) as error:
            return EndOfStream(str(error))


class Drain:
    """Reads everything that a worker prints, keeps the beginning and drops the rest."""

    def __init__(self, stream: BinaryIO, cap: int) -> None:
        self._stream, self._cap = stream, cap
        self._kept, self._ended = bytearray(), False
        self._reading = threading.Lock()
        self._thread = threading.Thread(target=self._work, daemon=True, name="worker prints")
        self._thread.start()

    def await_end(self, seconds: float) -> None:
        """Wait at most `seconds` until everything is read that an ended worker printed. The wait is limited because a
        process that the worker started may keep the stream open."""
        self._thread.join(seconds)

    def text(self) -> str:
        """Everything printed so far, capped. A worker flushes its prints before it answers, so after an answer this
        includes everything that was printed before it, however busy the machine is."""
        if os.name == "posix":
            with self._reading:
                while len(self._kept) < self._cap and self._take_what_is_there():
                    pass
        return bytes(self._kept).decode("utf-8", "replace")

    def _work(self) -> None:
        with self._stream:
            while not self._ended:
                if os.name == "posix":
                    _wait_for(self._stream, None)
                    with self._reading:
                        self._take_what_is_there()
                else:
                    self._take()

    def _take_what_is_there(self) -> bool:
        """Read once if that is possible without waiting; False if there was nothing to read."""
        if self._ended or not _wait_for(self._stream, 0):
            return False
        self._take()
        return not self._ended

    def _take(self) -> None:
        chunk = os.read(self._stream.fileno(), 2**16)
        self._kept += chunk[: self._cap - len(self._kept)]
        self._ended = not chunk


def _wait_for(stream: BinaryIO, milliseconds: int | None) -> bool:
    """Wait until something can be read or the other side has closed the stream; False after `milliseconds`."""
    poll = select.poll()
    poll.register(stream, select.POLLIN)
    return bool(poll.poll(milliseconds))
