"""Connects an attempt to its submission: through a worker, or in this process for the course's own code."""

from __future__ import annotations

from dlgrade.course.model import Needs
from dlgrade.exam.connection import WithoutProcess
from dlgrade.exam.cost import Costs, CountingCarrier
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.meter import Spent
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.isolation.student.kept_bytes import KeptBytes
from dlgrade.isolation.student.local import local_peer
from dlgrade.isolation.student.peer import Peer
from dlgrade.isolation.student.plain import PlainPeer


class WorkerConnection:
    """A worker of the sandbox, and the peer that talks to it."""

    def __init__(self, sandbox: Sandbox, needs: Needs, limits: Limits, costs: Costs | None = None) -> None:
        """Start a worker. With `costs`, the CPU time of all messages is added there."""
        self._worker = sandbox.start(needs)
        carrier = self._worker if costs is None else CountingCarrier(self._worker, costs)
        self.peer = Peer(carrier, limits)

    def allow(self, limits: Limits, total: Spent, kept: KeptBytes) -> None:
        self.peer.limits, self.peer.total, self.peer.kept = limits, total, kept

    def spent(self) -> Spent:
        return self._worker.spent()

    def prints(self) -> str:
        return self._worker.prints()

    def close(self) -> None:
        self._worker.close()


class LocalConnection(WithoutProcess):
    """A submission in this process, with the same outcomes as in a worker. This is only for trusted code."""

    def __init__(self, limits: Limits) -> None:
        self.peer: Peer = local_peer(limits)

    def allow(self, limits: Limits, total: Spent, kept: KeptBytes) -> None:
        """Set the limits. Those of time are not enforced in this process (see `LocalCarrier`)."""
        self.peer.limits, self.peer.total, self.peer.kept = limits, total, kept


class TrustedConnection(LocalConnection):
    """A submission in this process, called without frames if possible, which is faster. This is for the course's own
    mistakes and right variants."""

    def __init__(self, limits: Limits) -> None:
        self.peer = PlainPeer(limits)
