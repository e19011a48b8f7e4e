"""A worker that is spoken to over pipes, however it was started."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, BinaryIO

from dlgrade.isolation.sandbox.channel import Channel, Drain, NoAnswer
from dlgrade.isolation.sandbox.model import CannotStart, WorkerLost
from dlgrade.isolation.wire.frames import EndOfStream
from dlgrade.isolation.wire.values import ProtocolError

PRINT_CAP = 64 * 1024
SAID_WITHOUT_MEMORY = ("bad_alloc", "MemoryError", "Cannot allocate memory", "not enough memory", "out of memory")


@dataclass(frozen=True, slots=True)
class Ending:
    """How a process ended: a signal's name, `exit N` or `pipe closed`; and whether it had taken most of its memory."""

    text: str
    memory_was_full: bool = False


End = Callable[[bool], Ending]


class PipedWorker:
    """One submission's process. `end(gently)` kills it and says how it ended; it may be called more than once."""

    def __init__(
        self, outgoing: BinaryIO, incoming: BinaryIO, prints: BinaryIO, start_seconds: float, end: End
    ) -> None:
        self._channel = Channel(outgoing, incoming)
        self._drain = Drain(prints, PRINT_CAP)
        self._start_seconds: float | None = start_seconds
        self._end = end

    def exchange(self, frame: bytes, seconds: float) -> Any:
        """Send a frame and return the message that answers it; WorkerLost if none comes."""
        self._await_start()
        try:
            return self._channel.exchange(frame, seconds)
        except NoAnswer:
            self.close()
            raise WorkerLost("timeout", f"{seconds:g}") from None
        except ProtocolError as error:
            self.close()
            raise WorkerLost("protocol", str(error)) from None
        except EndOfStream:
            raise self._lost() from None

    def _await_start(self) -> None:
        """The first frame comes by itself, once everything is imported: that time is not the submission's."""
        if self._start_seconds is None:
            return
        seconds, self._start_seconds = self._start_seconds, None
        try:
            self._channel.exchange(b"", seconds)
        except (NoAnswer, ProtocolError, EndOfStream) as error:
            self.close()
            raise CannotStart(self.prints().strip()[-2000:] or type(error).__name__) from error

    def _lost(self) -> WorkerLost:
        """A process that ran into its memory limit seldom says so: libraries abort or read address 0."""
        ending = self._end(True)
        self._channel.close()
        starved = ending.memory_was_full or any(words in self.prints() for words in SAID_WITHOUT_MEMORY)
        return WorkerLost("limit" if starved and not ending.text.startswith("pipe") else "crashed", ending.text)

    def prints(self) -> str:
        """What the submission has printed so far, capped."""
        return self._drain.text()

    def close(self) -> None:
        """Kill the process and everything that it started."""
        self._end(False)
        self._channel.close()
