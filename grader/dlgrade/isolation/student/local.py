"""Runs a submission in this process, without a sandbox. This is only for the course's own code and for the web page,
never for a stranger's code."""

from __future__ import annotations

import io
import warnings
from contextvars import copy_context
from typing import Any

from dlgrade.isolation.sandbox.limits import Allowance, Limits
from dlgrade.isolation.student.peer import Peer
from dlgrade.isolation.wire.frames import read_frame
from dlgrade.isolation.worker.loop import CallbackFailed
from dlgrade.isolation.worker.session import Session


class LocalCarrier:
    """Carries frames to a session in this process, so that everything behaves as in a worker.

    Exceptions of the types in `not_theirs`, such as Ctrl-C, are not blamed on the submission; they end the grading.
    """

    def __init__(self, not_theirs: tuple[type[BaseException], ...] = (KeyboardInterrupt,)) -> None:
        self.session = Session(self._ask, not_theirs)
        self.peer: Peer | None = None
        self._theirs, self._ours = copy_context(), copy_context()
        """The contexts of the submission and of the grader. NumPy keeps its error handling and print options in the
        current context, so with two contexts the submission's settings do not affect the grader."""

    def exchange(self, frame: bytes, allowance: Allowance) -> Any:
        """The answer to a frame. The allowance is ignored: code that runs in this process is trusted to end."""
        del allowance
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a planted mistake may divide by zero, which is expected
            return self.answered(frame)

    def answered(self, frame: bytes) -> Any:
        """The message that answers a frame."""
        self._ours = copy_context()
        return read_frame(io.BytesIO(self._theirs.run(self.session.respond, read_frame(io.BytesIO(frame)))))

    def _ask(self, number: int, arguments: list[Any], named: dict[str, Any]) -> Any:
        assert self.peer is not None
        _, *question = read_frame(io.BytesIO(self.session.ask_frame(number, arguments, named)))
        verb, value = read_frame(io.BytesIO(self._ours.run(self.peer.answer, *question)))
        if verb == "refused":
            raise CallbackFailed(value)
        return value

    def carried(self, reply: list[Any]) -> Any:
        """A reply after it was packed into a frame and unpacked again."""
        return read_frame(io.BytesIO(self.session.encoded(reply)))

    def prints(self) -> str:
        """Always empty: prints go to the output of this process."""
        return ""

    def close(self) -> None:
        """There is no process to end."""


def local_peer(limits: Limits) -> Peer:
    """A peer whose submission runs in this process."""
    return peer_over(LocalCarrier(), limits)


def peer_over(carrier: LocalCarrier, limits: Limits) -> Peer:
    """A peer that sends its messages through the carrier, and answers the callbacks of the session behind it."""
    carrier.peer = Peer(carrier, limits)
    return carrier.peer
