"""The worker that a sandbox returns: a process that is reached through pipes, whether it was forked or started."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, BinaryIO

from dlgrade.course.model import Needs
from dlgrade.isolation.sandbox.broken import FAULTS, FrameworkBroken
from dlgrade.isolation.sandbox.channel import Channel, Drain, NoAnswer
from dlgrade.isolation.sandbox.limits import Allowance
from dlgrade.isolation.sandbox.meter import Meter, Spent
from dlgrade.isolation.sandbox.model import CannotStart, WorkerLost
from dlgrade.isolation.sandbox.polled import PolledChannel, PolledPrints
from dlgrade.isolation.wire.frame_limits import MAX_PRINTED_BYTES
from dlgrade.isolation.wire.frames import CANNOT_IMPORT, EndOfStream
from dlgrade.isolation.wire.values import ProtocolError
from dlgrade.isolation.worker.usage import Usage

# What libraries print when an allocation fails; the process may then end in any way.
OUT_OF_MEMORY_PRINTS = ("bad_alloc", "MemoryError", "Cannot allocate memory", "not enough memory", "out of memory")
SLEEP_CPU_RATIO = 0.5
"""A timeout is reported as sleep, not as slow computing, if the CPU time is below this share of the sleep. On a busy
machine a call that computes may seem to sleep a little."""
MAX_START_IDLE = 60.0  # seconds that a new worker may spend without using the CPU, while it waits for a disk
MAX_PRINT_WAIT = 5.0  # seconds in which the prints of an ended worker are read, even on a busy machine


@dataclass(frozen=True, slots=True)
class Ending:
    """How a process ended. `text` is a signal's name, `exit N` or `pipe closed`.

    `limit_was_reached` is True if a limit of memory or of files was the likely reason, and `from_outside` if the
    process was ended by a signal that no submission can send to itself, or together with its server.
    """

    text: str
    limit_was_reached: bool = False
    from_outside: bool = False


Streams = tuple[BinaryIO, BinaryIO, BinaryIO]
"""The streams to write frames to, to read frames from, and to read prints from."""
End = Callable[[bool], Ending]
Read = Callable[[], Usage | None]


class PipedWorker:
    """The process of one submission.

    `end(gently)` kills it and returns how it ended, and may be called more than once; with `gently`, the process first
    gets a moment to end by itself. `read` returns what the process has used. It raises WorkerLost or CannotStart if the
    process that measures it is gone.
    """

    def __init__(self, needs: Needs, streams: Streams, start_seconds: float, end: End, read: Read) -> None:
        outgoing, incoming, prints = streams
        self._channel: Channel | PolledChannel
        self._prints: Drain | PolledPrints
        if os.name == "posix":
            self._prints = PolledPrints(prints, MAX_PRINTED_BYTES)
            self._channel = PolledChannel(outgoing, incoming, self._prints)
        else:
            self._prints = Drain(prints, MAX_PRINTED_BYTES)
            self._channel = Channel(outgoing, incoming)
        self._needs, self._start_seconds = needs, float(start_seconds)
        self._started = False
        self._end, self._read = end, read
        self._meter = Meter(read)

    def exchange(self, frame: bytes, allowance: Allowance) -> Any:
        """Send a frame and return the message that answers it. Raises WorkerLost if none comes."""
        self._await_start()
        self._channel.send(frame)
        try:
            return self._answer(allowance)
        except ProtocolError as error:
            self.close()
            raise WorkerLost("protocol", str(error)) from None
        except EndOfStream:
            raise self._lost() from None
        except WorkerLost:
            self.close()
            raise

    def _answer(self, allowance: Allowance) -> Any:
        """The answer. Raises WorkerLost if the worker spends more than its allowance before it answers."""
        if allowance.begun is None:
            allowance.begun = self._meter.spent
        begun, call = allowance.begun, allowance.begun + allowance.call
        while True:
            answer = self._turn(call, allowance.total)
            if self._meter.is_due(call) or self._meter.is_due(allowance.total):
                self._meter.settle()
                self._must_be_within(begun, call, allowance.total)
            if answer is not None:
                return answer[0]

    def _turn(self, call: Spent, total: Spent) -> tuple[Any] | None:
        """Wait until the worker answers or a limit may have been reached."""
        begin = time.monotonic()
        try:
            return (self._channel.answer(min(self._meter.next_look(call), self._meter.next_look(total))),)
        except NoAnswer:
            return None
        finally:
            self._meter.add(time.monotonic() - begin)

    def _must_be_within(self, begun: Spent, call: Spent, total: Spent) -> None:
        if self._meter.spent.beyond(total):
            raise WorkerLost("timeout", "submission")
        if self._meter.spent.beyond(call):
            took = self._meter.spent - begun
            raise WorkerLost("timeout", "sleep" if took.cpu < SLEEP_CPU_RATIO * took.idle else "call")

    def _await_start(self) -> None:
        """Wait for the first frame, which comes once everything is imported. This time is not charged
        to the submission."""
        if self._started:
            return
        self._started = True
        self._channel.send(b"")
        try:
            answer = self._answer(Allowance(Spent(self._start_seconds, MAX_START_IDLE)))
        except (WorkerLost, ProtocolError, EndOfStream) as error:
            raise self._not_started(error) from error
        if type(answer) is list and answer[:1] == [CANNOT_IMPORT]:
            self.close()
            raise FrameworkBroken(self._needs, str(answer[1]))
        self._meter = self._meter.anew()

    def begin(self) -> None:
        """Wait until a prepared worker is ready. Raises CannotStart if it has ended. Nothing that it has done so far is
        charged to the submission."""
        self._await_start()
        self._meter = self._meter.anew(has_worked=True)

    def _not_started(self, error: Exception) -> CannotStart:
        """Why the worker did not start. Until it is ready it only imports, so if it dies of a fault signal by itself,
        the native code of a package is broken."""
        ending = self._end(isinstance(error, EndOfStream))
        self.close()
        if ending.text in FAULTS and isinstance(error, EndOfStream):
            return FrameworkBroken(self._needs, ending.text)
        return CannotStart(self.prints().strip()[-2000:] or f"{type(error).__name__} {error}")

    def _lost(self) -> WorkerLost:
        """Why the worker was lost. A process at its memory limit rarely reports it: many libraries abort or read
        address 0. So peak memory and prints are looked at too."""
        ending = self._end(True)
        self._prints.await_end(MAX_PRINT_WAIT)
        self._channel.close()
        starved = ending.limit_was_reached or any(words in self.prints() for words in OUT_OF_MEMORY_PRINTS)
        if starved and not ending.text.startswith("pipe"):
            return WorkerLost("limit", ending.text)
        return WorkerLost("killed" if ending.from_outside else "crashed", ending.text)

    def spent(self) -> Spent:
        """What the submission has used of the machine since it came into the worker. It may be up to a
        second too much."""
        return self._meter.spent

    def measured(self) -> Spent:
        """The same, measured exactly, while the worker lives."""
        self._await_start()
        self._meter.settle()
        return self._meter.spent

    def prints(self) -> str:
        """What the submission has printed so far, capped."""
        return self._prints.text()

    def close(self) -> None:
        """Kill the process and everything that it started."""
        self._end(False)
        self._channel.close()
