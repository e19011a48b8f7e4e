"""A submission in a worker, asked directly."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

from dlgrade.course.model import Needs
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.isolation.student.outcome import Outcome
from dlgrade.isolation.student.peer import Peer

LIMITS = Limits(load_seconds=60.0, call_seconds=60.0)


class Conversation:
    """`ask("f", 1, 2)` calls the submission's `f`."""

    def __init__(self, peer: Peer) -> None:
        self.peer = peer

    def ask(self, name: str, *arguments: Any) -> Outcome:
        return self.peer.send("call", [name, list(arguments), {}], arguments)

    def value(self, name: str, *arguments: Any) -> Any:
        """The value that came back, or the outcome where no value did."""
        outcome = self.ask(name, *arguments)
        return getattr(outcome, "value", outcome)


@contextlib.contextmanager
def conversation(sandbox: Sandbox, source: str, needs: Needs = "numpy") -> Iterator[Conversation]:
    worker = sandbox.start(needs)
    try:
        peer = Peer(worker, LIMITS)
        failures = peer.load([["submission.py", source]], seed=1)
        assert failures == (), failures
        yield Conversation(peer)
    finally:
        worker.close()
