"""One worker for all of the course's own programs that need a framework: its solution and its mistakes are loaded into
it one after the other, since a process that imports a framework takes seconds to start."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dlgrade.exam.loaded import Answerer
from dlgrade.isolation.sandbox.meter import Spent
from dlgrade.isolation.sandbox.model import Limits, Worker
from dlgrade.isolation.student.outcome import Lost, Outcome, Raised
from dlgrade.isolation.student.peer import Files, Parts, Peer


class SharedWorker:
    """The worker. It starts with the first connection, and again after a program that did not answer.

    Only the program that was loaded last may be asked something. What one program leaves behind, such as a setting of
    its framework, the next one finds; so this is for programs of the course, and never for submissions. Those of one
    student to several exercises cannot share it either: a function that the first one puts into `builtins` lets the
    second one pass with code that fails alone.
    """

    def __init__(self, start: Callable[[], Worker]) -> None:
        self._start = start
        self._worker: Worker | None = None

    def connect(self, limits: Limits) -> SharedConnection:
        """A connection for the next program. Raises CannotStart where no worker can be started."""
        if self._worker is None:
            self._worker = self._start()
        return SharedConnection(self._worker, limits, self.close)

    def close(self) -> None:
        """End the process, if there is one."""
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.close()


class SharedConnection:
    """A program in the shared worker. The time that programs before it have spent does not count."""

    def __init__(self, worker: Worker, limits: Limits, when_lost: Callable[[], None]) -> None:
        self._worker, self._begun = worker, worker.spent()
        self._peer = Peer(worker, limits)
        self.peer: Answerer = _NoticingPeer(self._peer, when_lost)

    def allow(self, limits: Limits, total: Spent) -> None:
        self._peer.limits, self._peer.total = limits, self._begun + total

    def spent(self) -> Spent:
        return self._worker.spent() - self._begun

    def prints(self) -> str:
        """Nothing: what the worker has printed may come from another program."""
        return ""

    def close(self) -> None:
        """The worker goes on, for the next program."""


class _NoticingPeer:
    """Passes messages on, and calls `when_lost` where an answer failed to come. A worker that still computes, or waits
    for an answer to a callback, cannot be asked anything else."""

    def __init__(self, peer: Peer, when_lost: Callable[[], None]) -> None:
        self._peer, self._when_lost = peer, when_lost

    def load(self, parts: Parts, seed: int, files: Files = ()) -> tuple[Raised, ...] | Lost:
        failures = self._peer.load(parts, seed, files)
        if isinstance(failures, Lost):
            self._when_lost()
        return failures

    def send(self, verb: str, rest: list[Any], arguments: tuple[Any, ...] = ()) -> Outcome:
        outcome = self._peer.send(verb, rest, arguments)
        if isinstance(outcome, Lost):
            self._when_lost()
        return outcome
