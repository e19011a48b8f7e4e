"""Runs all of the course's own programs that need a framework in one worker. The solution and the mistakes are loaded
into it one after the other, since a process that imports a framework takes seconds to start."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dlgrade.exam.connection import Answerer
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.meter import Spent
from dlgrade.isolation.sandbox.model import Worker
from dlgrade.isolation.student.kept_bytes import KeptBytes
from dlgrade.isolation.student.outcome import Lost, Outcome, Raised
from dlgrade.isolation.student.parts import Files, Parts
from dlgrade.isolation.student.peer import Peer


class SharedWorker:
    """The shared worker. It is started at the first connection, and again after a program did not answer.

    Only the program that was loaded last can be called. The next program finds whatever one leaves behind, such as a
    setting of the framework. So this is only for programs of the course, never for submissions. Not even the
    submissions of one student to several exercises may share a worker: if the first one puts a function into
    `builtins`, the second one can pass with code that would fail alone.
    """

    def __init__(self, start: Callable[[], Worker]) -> None:
        self._start = start
        self._worker: Worker | None = None

    def connect(self, limits: Limits) -> SharedConnection:
        """A connection for the next program. Raises CannotStart if no worker can be started."""
        if self._worker is None:
            self._worker = self._start()
        return SharedConnection(self._worker, limits, self.close)

    def close(self) -> None:
        """End the process, if there is one."""
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.close()


class SharedConnection:
    """The connection to a program in the shared worker. Time spent by earlier programs is not counted."""

    def __init__(self, worker: Worker, limits: Limits, when_lost: Callable[[], None]) -> None:
        self._worker, self._begun = worker, worker.spent()
        self._peer = Peer(worker, limits)
        self.peer: Answerer = _WatchedPeer(self._peer, when_lost)

    def allow(self, limits: Limits, total: Spent, kept: KeptBytes) -> None:
        self._peer.limits, self._peer.total, self._peer.kept = limits, self._begun + total, kept

    def spent(self) -> Spent:
        return self._worker.spent() - self._begun

    def prints(self) -> str:
        """Always empty, since prints of the worker may come from another program."""
        return ""

    def close(self) -> None:
        """Leave the worker running for the next program."""


class _WatchedPeer:
    """Passes messages on, and calls `when_lost` if no answer comes. A worker that is still computing, or waiting for a
    callback, cannot be used for anything else."""

    def __init__(self, peer: Peer, when_lost: Callable[[], None]) -> None:
        self._peer, self._when_lost = peer, when_lost

    @property
    def names(self) -> tuple[str, ...]:
        return self._peer.names

    def load(self, parts: Parts, seed: int, files: Files = ()) -> tuple[Raised, ...] | Lost:
        failures = self._peer.load(parts, seed, files)
        if isinstance(failures, Lost):
            self._when_lost()
        return failures

    def send(self, verb: str, operands: list[Any], arguments: tuple[Any, ...] = ()) -> Outcome:
        outcome = self._peer.send(verb, operands, arguments)
        if isinstance(outcome, Lost):
            self._when_lost()
        return outcome
