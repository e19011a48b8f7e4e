"""Confined workers, forked by a warm server (levels L2 and L3)."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable
from itertools import count
from typing import Any

from dlgrade.course.model import Needs
from dlgrade.isolation.frameworks import FRAMEWORKS
from dlgrade.isolation.sandbox.fork_server_client import ServerLost, WarmServer
from dlgrade.isolation.sandbox.launch import Launched, ending, is_from_outside
from dlgrade.isolation.sandbox.levels import Level
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import CannotStart, Worker, WorkerLost
from dlgrade.isolation.sandbox.piped import End, Ending, PipedWorker
from dlgrade.isolation.worker.usage import Usage

OUT_OF_MEMORY_SHARE = 0.6
"""A worker that died with peak memory above this share of its limit is reported as out of memory, not as crashed."""


class LinuxSandbox:
    """Keeps one server for each framework, started when it is needed for the first time."""

    forks = True

    def __init__(self, limits: Limits, first: WarmServer) -> None:
        self._limits, self._mode = limits, first.mode
        self.level: Level = first.level
        self.files_capped = first.files_capped
        self._servers: dict[Needs, WarmServer] = {first.needs: first}
        self._spares: dict[Needs, PipedWorker] = {}
        self._numbers, self._lock = count(1), threading.Lock()

    def start(self, needs: Needs, **settings: Any) -> Worker:
        """A confined worker: the prepared one if it is still alive, else a new one. A server that has
        died is replaced once."""
        if not settings and (spare := self._ready_spare(needs)) is not None:
            return spare
        try:
            return self._worker(self._server(needs), settings)
        except ServerLost:
            self._forget(needs)
        try:
            return self._worker(self._server(needs), settings)
        except ServerLost as error:
            raise CannotStart(str(error)) from error

    def prepare(self, needs: Needs) -> None:
        """Start the server, which imports in the background. Once it has imported, also start a spare worker if the
        framework is slow at its first use."""
        with contextlib.suppress(CannotStart, ServerLost):
            server = self._server(needs)
            if FRAMEWORKS[needs].rehearse is not None and server.has_imported and needs not in self._spares:
                self._spares[needs] = self._worker(server, {"rehearse": True})

    def _ready_spare(self, needs: Needs) -> PipedWorker | None:
        """The spare worker, once it is ready; None if there is none, or if it has ended meanwhile."""
        spare = self._spares.pop(needs, None)
        if spare is None:
            return None
        try:
            spare.begin()
        except (CannotStart, WorkerLost):
            return None  # the start of a new worker then reports what is wrong
        return spare

    def close(self) -> None:
        """End all servers, and with them all workers."""
        for needs in list(self._servers):
            self._forget(needs)

    def _server(self, needs: Needs) -> WarmServer:
        with self._lock:
            if needs in self._servers and self._servers[needs].lost:
                self._servers.pop(needs).close()
            if needs not in self._servers:
                self._servers[needs] = WarmServer(Launched(needs, self._limits, self._mode), self._limits)
            return self._servers[needs]

    def _forget(self, needs: Needs) -> None:
        spare, server = self._spares.pop(needs, None), self._servers.pop(needs, None)
        if spare is not None:
            spare.close()
        if server is not None:
            server.close()

    def _worker(self, server: WarmServer, settings: dict[str, Any]) -> PipedWorker:
        number = next(self._numbers)
        theirs, ours = zip(os.pipe(), os.pipe()[::-1], os.pipe()[::-1], strict=True)
        try:
            server.start(number, theirs, settings)
        except (ServerLost, CannotStart):
            for descriptor in ours:
                os.close(descriptor)
            raise
        finally:
            for descriptor in theirs:
                os.close(descriptor)
        streams = os.fdopen(ours[0], "wb"), os.fdopen(ours[1], "rb"), os.fdopen(ours[2], "rb")
        end, read = self._end(server, number), _reader(server, number)
        return PipedWorker(server.needs, streams, self._limits.start_seconds, end, read)

    def _end(self, server: WarmServer, number: int) -> End:
        ended: list[Ending] = []

        def end(gently: bool) -> Ending:
            if not ended:
                ended.append(self._ended(server, number, gently))
            return ended[0]

        return end

    def _ended(self, server: WarmServer, number: int, gently: bool) -> Ending:
        try:
            if not gently:
                server.kill(number)
                return Ending("SIGKILL")
            ended = server.ending(number)
        except ServerLost:
            return Ending("the server ended", from_outside=True)
        code = None if ended.by_the_server else ended.code
        full = ended.code < 0 and ended.peak - server.resident > OUT_OF_MEMORY_SHARE * self._limits.memory_bytes
        used_up = ended.cpu >= self._limits.cpu_seconds  # then the kernel has killed it for its CPU time
        return Ending(ending(code), full or ended.too_large, is_from_outside(code) and not used_up)


def _reader(server: WarmServer, number: int) -> Callable[[], Usage | None]:
    """A function that asks the server for a worker's usage. The server is the worker's parent, and may be the only
    process that can see it."""

    def read() -> Usage | None:
        try:
            return server.usage(number)
        except ServerLost as error:
            raise WorkerLost("killed", "the server does not answer") from error

    return read
