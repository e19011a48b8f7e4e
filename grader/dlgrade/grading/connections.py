"""How an attempt reaches its submission: through a worker, or in this process for the course's own code."""

from __future__ import annotations

from dlgrade.course.model import Needs
from dlgrade.isolation.sandbox.model import Limits, Sandbox
from dlgrade.isolation.student.local import local_peer
from dlgrade.isolation.student.peer import Peer
from dlgrade.isolation.student.plain import PlainPeer


class WorkerConnection:
    """A worker of the sandbox, and the peer that talks to it."""

    def __init__(self, sandbox: Sandbox, needs: Needs, limits: Limits) -> None:
        self._worker = sandbox.start(needs)
        self.peer = Peer(self._worker, limits)

    def prints(self) -> str:
        return self._worker.prints()

    def close(self) -> None:
        self._worker.close()


class LocalConnection:
    """This process. For what needs no walls, answered just as a worker would."""

    def __init__(self, limits: Limits) -> None:
        self.peer: Peer = local_peer(limits)

    def prints(self) -> str:
        return ""

    def close(self) -> None:
        """Nothing to end."""


class TrustedConnection(LocalConnection):
    """This process, without frames where plain calls will do. For the course's own mistakes and right variants."""

    def __init__(self, limits: Limits) -> None:
        self.peer = PlainPeer(limits)
