"""The worker's loop: it answers each message with a frame until the grader closes the pipe."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, BinaryIO

from dlgrade.isolation.wire.frames import EndOfStream, read_frame
from dlgrade.isolation.wire.values import ProtocolError
from dlgrade.isolation.worker.session import Session


class CallbackFailed(Exception):
    """A function of the check, called back with the student's arguments, raised an exception."""


def serve(incoming: BinaryIO, outgoing: BinaryIO, after_reply: Callable[[], None]) -> None:
    """Answer messages until the stream ends. `after_reply` runs before each reply is sent; it flushes
    what was printed."""

    def send(frame: bytes) -> None:
        after_reply()
        outgoing.write(frame)
        outgoing.flush()

    def ask(number: int, arguments: list[Any], named: dict[str, Any]) -> Any:
        send(session.ask_frame(number, arguments, named))
        verb, value = read_frame(incoming)
        if verb == "refused":
            raise CallbackFailed(value)
        return value

    session = Session(ask)
    try:
        while True:
            message = read_frame(incoming)
            if message[0] == "load":  # several of the course's own programs may be loaded into one worker
                session = Session(ask)
            send(session.respond(message))
    except (EndOfStream, ProtocolError):
        return
