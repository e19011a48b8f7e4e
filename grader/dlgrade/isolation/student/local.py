"""A submission that runs in this very process: for the course's own code, and for the page. Never for a stranger's."""

from __future__ import annotations

import io
import warnings
from contextvars import copy_context
from typing import Any

from dlgrade.isolation.sandbox.model import Allowance, Limits
from dlgrade.isolation.student.peer import Peer
from dlgrade.isolation.wire.frames import read_frame
from dlgrade.isolation.worker.serve import CallbackFailed
from dlgrade.isolation.worker.session import Session


class LocalCarrier:
    """A session that speaks frames like any other, so that nothing behaves differently from a worker."""

    def __init__(self) -> None:
        self.session = Session(self._ask)
        self.peer: Peer | None = None
        self._theirs, self._ours = copy_context(), copy_context()
        """NumPy keeps its error handling and its print options by context: what the code sets is not the grader's."""

    def exchange(self, frame: bytes, allowance: Allowance) -> Any:
        """The allowance cannot be kept here: who runs code in this process trusts it to end."""
        del allowance
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a planted mistake may divide by zero: that is nobody's news
            return self.answered(frame)

    def answered(self, frame: bytes) -> Any:
        """The message that answers a frame."""
        self._ours = copy_context()
        return read_frame(io.BytesIO(self._theirs.run(self.session.respond, read_frame(io.BytesIO(frame)))))

    def _ask(self, number: int, arguments: list[Any]) -> Any:
        assert self.peer is not None
        _, _, arguments = read_frame(io.BytesIO(self.session.ask_frame(number, arguments)))
        verb, value = read_frame(io.BytesIO(self._ours.run(self.peer.answer, number, arguments)))
        if verb == "refused":
            raise CallbackFailed(value)
        return value

    def carried(self, reply: list[Any]) -> Any:
        """A reply as it comes out of a frame."""
        return read_frame(io.BytesIO(self.session.encoded(reply)))

    def prints(self) -> str:
        """What the code prints goes where this process prints."""
        return ""

    def close(self) -> None:
        """Nothing to end."""


def local_peer(limits: Limits) -> Peer:
    """A peer whose submission runs right here."""
    return peer_over(LocalCarrier(), limits)


def peer_over(carrier: LocalCarrier, limits: Limits) -> Peer:
    """A peer that talks to the carrier, and answers what it asks back."""
    carrier.peer = Peer(carrier, limits)
    return carrier.peer
