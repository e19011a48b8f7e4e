"""Starts a fresh process for every submission, on Linux, macOS and Windows (levels L0 and L1)."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from typing import Any, BinaryIO, cast

from dlgrade.course.model import Needs
from dlgrade.isolation.sandbox.launch import Launched, ending, is_from_outside
from dlgrade.isolation.sandbox.levels import Level
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import CannotStart, Worker
from dlgrade.isolation.sandbox.piped import Ending, PipedWorker
from dlgrade.isolation.worker.usage import Observed


class PortableSandbox:
    """Starts new processes, which are killed with everything in their process group. `spare` is one that
    was launched in advance."""

    level: Level = "L0" if sys.platform == "win32" else "L1"
    forks = False

    def __init__(self, limits: Limits, spare: Launched | None = None) -> None:
        self._limits, self._spare = limits, spare

    def start(self, needs: Needs, **settings: Any) -> Worker:
        """A worker that imports what the exercise needs. Raises CannotStart if no process can be started."""
        spare, self._spare = self._spare, None
        if spare is not None and (settings or (spare.needs, spare.mode) != (needs, "plain")):
            spare.kill()
            spare = None
        return _worker(spare or Launched(needs, self._limits, "plain", **settings), self._limits)

    def prepare(self, needs: Needs) -> None:
        """Launch the process of the next worker in advance."""
        if self._spare is not None and self._spare.needs == needs:
            return
        self.close()
        with contextlib.suppress(CannotStart):
            self._spare = Launched(needs, self._limits, "plain", rehearse=True)

    def close(self) -> None:
        """End the spare process."""
        if self._spare is not None:
            self._spare.kill()
            self._spare = None


def _worker(launched: Launched, limits: Limits) -> Worker:
    process = launched.process

    def end(gently: bool) -> Ending:
        try:
            code = process.wait(timeout=1 if gently else 0)
        except subprocess.TimeoutExpired:
            code = None
        launched.kill()
        return Ending(ending(code), from_outside=is_from_outside(code))

    streams = cast(BinaryIO, process.stdin), cast(BinaryIO, process.stdout), cast(BinaryIO, process.stderr)
    return PipedWorker(launched.needs, streams, limits.start_seconds, end, Observed(process.pid).usage)
