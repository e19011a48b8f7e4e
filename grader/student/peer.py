"""The grader's end of a conversation with one submission, in a worker or in this process."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Protocol

import numpy as np

from grader.sandbox.model import Limits, WorkerLost
from grader.student.outcome import Frame, Lost, Missing, Outcome, Raised, Returned, Unpackable
from grader.wire.digest import digest
from grader.wire.frames import encode
from grader.wire.values import FunctionRef, GeneratorRef, ProtocolError, printable

Parts = list[list[str]]
MOST_NAMES = 500


class Carrier(Protocol):
    """Carries a frame to the submission and brings the answer."""

    def exchange(self, frame: bytes, seconds: float) -> Any: ...


class Peer:
    """Sends messages, answers callbacks, and turns replies into outcomes. Replies are checked for form only."""

    def __init__(self, carrier: Carrier, limits: Limits) -> None:
        self._carrier, self._limits = carrier, limits
        self._request = 0
        self._functions: list[Callable[..., Any]] = []
        self._generators: dict[int, tuple[np.random.Generator, GeneratorRef]] = {}
        self.names: tuple[str, ...] = ()

    def load(self, parts: Parts, seed: int) -> tuple[Raised, ...] | Lost:
        """Run the submission's source; what its parts raised, in order."""
        outcome = self._send(["load", parts, seed], self._limits.load_seconds, ())
        if isinstance(outcome, Lost):
            return outcome
        try:
            assert isinstance(outcome, Returned)
            self.names = tuple(printable(str(name)[:100]) for name in outcome.value["names"][:MOST_NAMES])
            return tuple(_raised(failure) for failure in outcome.value["failures"])
        except (AssertionError, KeyError, TypeError, ValueError) as error:
            return Lost("protocol", f"load: {error}")

    def send(self, verb: str, rest: list[Any], arguments: tuple[Any, ...] = ()) -> Outcome:
        """One message; `arguments` are those whose change is to be noticed."""
        return self._send([verb, *rest], self._limits.call_seconds, arguments)

    def _send(self, message: list[Any], seconds: float, arguments: tuple[Any, ...]) -> Outcome:
        self._request += 1
        frame = encode([message[0], self._request, *message[1:]], self._reference)
        sent = tuple(digest(argument, self._reference) for argument in arguments)
        try:
            reply = self._converse(frame, seconds)
            return self._outcome(reply, sent)
        except WorkerLost as lost:
            return Lost(lost.kind, lost.detail)
        except (ProtocolError, ValueError, TypeError, KeyError, IndexError) as error:
            return Lost("protocol", str(error))

    def _converse(self, frame: bytes, seconds: float) -> Any:
        """Until the reply comes, the submission may call functions of the check's."""
        deadline = time.monotonic() + seconds
        while True:
            reply = self._carrier.exchange(frame, max(0.001, deadline - time.monotonic()))
            if time.monotonic() > deadline + 1:  # each callback came in time, but there is no end to them
                raise WorkerLost("timeout", f"{seconds:g}")
            if not (type(reply) is list and len(reply) == 3 and reply[0] == "callback"):
                return reply
            frame = self.answer(reply[1], reply[2])

    def answer(self, number: Any, arguments: Any) -> bytes:
        """The frame that answers a callback."""
        if type(number) is not int or not 0 <= number < len(self._functions) or type(arguments) is not list:
            raise ProtocolError("a callback names an unknown function")
        try:
            value = self._functions[number](*arguments)
        except Exception as error:  # the arguments are the student's, so the failure is as well
            return encode(["refused", f"{type(error).__name__}: {error}"])
        return encode(["answer", value], self._reference)

    def _reference(self, value: object) -> object:
        """Functions, random generators and handles travel as references."""
        if isinstance(value, np.random.Generator):
            return self._generator(value)
        reference = getattr(value, "wire_reference", None)
        if reference is not None:
            return reference
        if callable(value) and not isinstance(value, type):
            if value not in self._functions:
                self._functions.append(value)
            return FunctionRef(self._functions.index(value))
        raise TypeError(f"a check passed a {type(value).__name__}, which cannot travel")

    def _generator(self, value: np.random.Generator) -> GeneratorRef:
        """A stream of its own for the submission, so that the check's later draws cannot be foreseen from it."""
        known = self._generators.get(id(value))
        if known is None:
            state = _plain(value.spawn(1)[0].bit_generator.state)
            known = (value, GeneratorRef(len(self._generators), state))
            self._generators[id(value)] = known
        return known[1]

    def _outcome(self, reply: Any, sent: tuple[str, ...]) -> Outcome:
        if type(reply) is not list or len(reply) < 3 or reply[1] != self._request:
            raise ProtocolError("a reply that was not asked for")
        match reply:
            case ["value", _, value, str(type_name), list(digests), list(streams)] if len(digests) == len(sent):
                changed = tuple(i for i, (a, b) in enumerate(zip(sent, digests, strict=True)) if a != b)
                return Returned(value, printable(type_name[:200]), changed, tuple(map(str, streams)))
            case ["raised", _, dict(description), list()]:
                return _raised(description)
            case ["missing", _, str(name)]:
                return Missing(name, self.names)
            case ["unpackable", _, str(type_name), str(reason)]:
                return Unpackable(printable(type_name[:200]), printable(reason[:200]))
        raise ProtocolError("a reply of no known form")


def _raised(description: Any) -> Raised:
    frames = tuple(
        Frame(printable(str(file)), int(line), printable(str(function)), printable(str(source)))
        for file, line, function, source in description["frames"]
    )
    types = tuple(printable(str(name)[:200]) for name in description["types"])
    return Raised(types, str(description["message"]), frames, int(description.get("column", 0)))


def _plain(state: Any) -> Any:
    """A bit generator's state with plain integers and arrays only."""
    if isinstance(state, dict):
        return {str(key): _plain(value) for key, value in state.items()}
    return int(state) if isinstance(state, (int, np.integer)) else state
