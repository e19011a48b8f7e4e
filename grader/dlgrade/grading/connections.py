"""Connects an attempt to its submission: through a worker, or in this process for the course's own code."""

from __future__ import annotations

from dlgrade.course.model import Needs
from dlgrade.exam.cost import Costs, CountingCarrier
from dlgrade.isolation.sandbox.meter import NOTHING, Spent
from dlgrade.isolation.sandbox.model import Limits, Sandbox
from dlgrade.isolation.student.local import local_peer
from dlgrade.isolation.student.peer import Peer
from dlgrade.isolation.student.plain import PlainPeer


class WorkerConnection:
    """A worker of the sandbox, and the peer that talks to it."""

    def __init__(self, sandbox: Sandbox, needs: Needs, limits: Limits, costs: Costs | None = None) -> None:
        """With `costs`, what the messages cost is noted there."""
        self._worker = sandbox.start(needs)
        carrier = self._worker if costs is None else CountingCarrier(self._worker, costs)
        self.peer = Peer(carrier, limits)

    def allow(self, limits: Limits, total: Spent) -> None:
        self.peer.limits, self.peer.total = limits, total

    def spent(self) -> Spent:
        return self._worker.spent()

    def prints(self) -> str:
        return self._worker.prints()

    def close(self) -> None:
        self._worker.close()


class LocalConnection:
    """A submission in this process, answered just as in a worker. This is for code that needs no walls."""

    def __init__(self, limits: Limits) -> None:
        self.peer: Peer = local_peer(limits)

    def allow(self, limits: Limits, total: Spent) -> None:
        """The limits are not enforced here, see `LocalCarrier`."""
        self.peer.limits, self.peer.total = limits, total

    def spent(self) -> Spent:
        """Nothing is measured here."""
        return NOTHING

    def prints(self) -> str:
        return ""

    def close(self) -> None:
        """There is no process to end."""


class TrustedConnection(LocalConnection):
    """A submission in this process, called without frames where plain calls can do it. This is for the course's own
    mistakes and right variants."""

    def __init__(self, limits: Limits) -> None:
        self.peer = PlainPeer(limits)
