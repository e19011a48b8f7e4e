"""The grader's end of the connection with a server that forks workers."""

from __future__ import annotations

import array
import json
import socket
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO, cast

from dlgrade.course.model import Needs
from dlgrade.isolation.sandbox.broken import FAULTS, FrameworkBroken
from dlgrade.isolation.sandbox.channel import Drain
from dlgrade.isolation.sandbox.launch import Launched, Mode
from dlgrade.isolation.sandbox.levels import Level
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import CannotStart
from dlgrade.isolation.wire.frames import CANNOT_IMPORT
from dlgrade.isolation.worker.usage import Usage

HELLO_SECONDS, REPLY_SECONDS = 60.0, 30.0  # an idle machine takes milliseconds; a suspended server never answers
ERRORS_KEPT = 8192


class ServerLost(Exception):
    """The server sent no valid answer; another one may be started."""


@dataclass(frozen=True, slots=True)
class ExitReport:
    """How a worker ended: its exit code (negative for a signal), its peak memory in bytes, and its CPU seconds.
    `by_the_server` is True if it closed its pipe but went on, so that the server had to kill it, and `too_large` if the
    server killed it for what it kept on the disk."""

    code: int
    peak: int
    cpu: float
    by_the_server: bool
    too_large: bool


class WarmServer:
    """A server of workers. It waits for the server's greeting when it is made (CannotStart if none comes), and for the
    imports when it is first used."""

    def __init__(self, launched: Launched, limits: Limits) -> None:
        assert launched.control is not None
        self._launched, self._control, self._limits = launched, launched.control, limits
        self._errors = Drain(cast(BinaryIO, launched.process.stderr), ERRORS_KEPT)
        self._lock, self._ready = threading.Lock(), False
        self.lost = False  # set when an answer is missing: a later message could be mistaken for it
        self.resident = 0
        self.uid, self.files_capped = -1, False
        try:
            self.level: Level = self._greeting()
        except (ServerLost, KeyError) as error:
            self.close()
            raise CannotStart(self._errors.text().strip()[-1500:] or str(error)) from error

    @property
    def needs(self) -> Needs:
        return self._launched.needs

    @property
    def mode(self) -> Mode:
        return self._launched.mode

    def _greeting(self) -> Level:
        hello = self._hear(HELLO_SECONDS)
        if hello["fault"]:
            raise ServerLost(hello["fault"])
        self.uid, self.files_capped = hello["uid"], bool(hello["files_capped"])
        if self.mode == "bubble":
            return "L3" if hello["landlock"] else "L2"
        if not hello["landlock"]:
            raise ServerLost("this kernel has no Landlock")
        return "L2"

    @property
    def has_imported(self) -> bool:
        """Has the server finished its imports, so that a worker starts without waiting for them?"""
        return self._ready

    def start(self, number: int, descriptors: Sequence[int], settings: dict[str, Any]) -> None:
        """Start a worker that reads frames from the first descriptor, writes frames to the second and prints to the
        third.

        This does not wait for the worker: its first frame reports that it has started.
        """
        with self._lock:
            self._send({"do": "start", "number": number, "settings": settings}, descriptors)

    def kill(self, number: int) -> None:
        """Kill a worker, without waiting for it."""
        with self._lock:
            self._send({"do": "kill", "number": number})

    def ending(self, number: int) -> ExitReport:
        """How a worker whose pipe has closed ended. It is killed if it still runs."""
        with self._lock:
            self._send({"do": "end", "number": number})
            reply = self._hear(REPLY_SECONDS)
        return ExitReport(
            int(reply["code"]), int(reply["peak"]), float(reply["cpu"]), bool(reply["killed"]), bool(reply["too_large"])
        )

    def usage(self, number: int) -> Usage | None:
        """What a worker has used up to now; None if it has ended."""
        with self._lock:
            self._send({"do": "usage", "number": number})
            reply = self._hear(REPLY_SECONDS)
        return Usage(float(reply["cpu"]), float(reply["waited"])) if reply else None

    def close(self) -> None:
        """End the server and all of its workers."""
        self._launched.kill()

    def _send(self, request: dict[str, Any], descriptors: Sequence[int] = ()) -> None:
        if not self._ready:
            self.resident = self._imported()
            self._ready = True
        rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", descriptors))] if descriptors else []
        try:
            self._control.settimeout(REPLY_SECONDS)
            self._control.sendmsg([json.dumps(request).encode()], rights)
        except OSError as error:
            self.lost = True
            raise ServerLost(str(error)) from error

    def _imported(self) -> int:
        """Wait until the server has imported everything, and return its memory in bytes.
        Raises FrameworkBroken if an import failed."""
        try:
            message = self._hear(self._limits.start_seconds)
        except ServerLost:
            if (signal := self._launched.died_of()) in FAULTS:
                raise FrameworkBroken(self.needs, signal) from None
            raise
        if CANNOT_IMPORT in message:
            self.lost = True
            raise FrameworkBroken(self.needs, str(message[CANNOT_IMPORT]))
        return int(message["resident"])

    def _hear(self, seconds: float) -> dict[str, Any]:
        try:
            self._control.settimeout(seconds)
            message = json.loads(self._control.recv(4096))
        except (OSError, ValueError) as error:
            self.lost = True
            raise ServerLost(f"{error} {self._errors.text().strip()[-500:]}") from error
        if type(message) is not dict:
            raise ServerLost("a message of no known form")
        return message
