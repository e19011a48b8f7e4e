"""A fresh process for every submission: works on Linux, macOS and Windows (levels L0 and L1)."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

from grader.course.model import Needs
from grader.sandbox.channel import Channel, Drain, NoAnswer
from grader.sandbox.launch import Launched, ending
from grader.sandbox.model import CannotStart, Limits, Worker, WorkerLost
from grader.wire.frames import EndOfStream
from grader.wire.values import ProtocolError

PRINT_CAP = 64 * 1024


class PortableSandbox:
    """Fresh processes, killed with everything in their process group. `spare` is one that was launched ahead."""

    level = "L0" if sys.platform == "win32" else "L1"

    def __init__(self, limits: Limits, spare: Launched | None = None) -> None:
        self._limits, self._spare = limits, spare

    def start(self, needs: Needs) -> Worker:
        spare, self._spare = self._spare, None
        if spare is not None and spare.needs != needs:
            spare.kill()
            spare = None
        return PortableWorker(spare or Launched(needs, self._limits), self._limits)

    def close(self) -> None:
        if self._spare is not None:
            self._spare.kill()
            self._spare = None


class PortableWorker:
    """A launched process, spoken to over its pipes."""

    def __init__(self, launched: Launched, limits: Limits) -> None:
        self._launched, process = launched, launched.process
        assert process.stdin and process.stdout and process.stderr
        self._channel = Channel(process.stdin, process.stdout)  # type: ignore[arg-type]
        self._drain = Drain(process.stderr, PRINT_CAP)  # type: ignore[arg-type]
        self._start_seconds: float | None = limits.start_seconds

    def exchange(self, frame: bytes, seconds: float) -> Any:
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
            raise WorkerLost("crashed", self._ending()) from None

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

    def prints(self) -> str:
        return self._drain.text()

    def close(self) -> None:
        self._launched.kill()
        self._channel.close()

    def _ending(self) -> str:
        """How the process ended: a signal's name, or `exit N`."""
        try:
            code = self._launched.process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            code = None
        self.close()
        return ending(code)
