"""The grader's end of the conversation with one submission, which runs in a worker or in this process."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any, Protocol

import numpy as np

from dlgrade.isolation.sandbox.limits import UNLIMITED, Allowance, Limits, allowed
from dlgrade.isolation.sandbox.model import WorkerLost
from dlgrade.isolation.student.kept_bytes import KeptBytes
from dlgrade.isolation.student.known_names import KnownNames
from dlgrade.isolation.student.open_generator import OpenGenerator
from dlgrade.isolation.student.outcome import Lost, Missing, Outcome, Raised, Returned, Unpackable
from dlgrade.isolation.student.parts import Files, Parts
from dlgrade.isolation.student.unfinished import with_unfinished
from dlgrade.isolation.student.watchdog import TookTooLong, Watchdog
from dlgrade.isolation.wire.as_sent import as_sent
from dlgrade.isolation.wire.frame_limits import MAX_FRAMES, MAX_FUNCTION_NAMES, MAX_MESSAGE, MAX_POSITION, MAX_STREAMS
from dlgrade.isolation.wire.frames import encode
from dlgrade.isolation.wire.pack import pack
from dlgrade.isolation.wire.values import FunctionRef, GeneratorRef, ProtocolError
from dlgrade.text import visible

MAX_NAME = 200  # characters of a name
# Caps on the arguments of a callback. The check's own function runs in the grading process, where the watchdog can stop
# it only between two steps; one step on a large array, or on an integer of millions of digits, takes minutes.
MAX_CALLBACK_BYTES = 2**20
MAX_CALLBACK_INTEGER = 2**63


class Carrier(Protocol):
    """Carries a frame to the submission and returns the message that answers it."""

    def exchange(self, frame: bytes, allowance: Allowance) -> Any: ...


class Peer:
    """Sends messages, answers callbacks, and turns replies into outcomes. It checks the form of
    replies, not their values."""

    def __init__(self, carrier: Carrier, limits: Limits) -> None:
        self._carrier, self.limits = carrier, limits
        self.total = UNLIMITED
        """The most that the worker may spend on all messages together."""
        self.kept: KeptBytes | None = None
        """Counts what replies and the arguments of callbacks take; None if they are not limited."""
        self._request = 0
        self._functions: list[Callable[..., Any]] = []
        self._generators: dict[int, tuple[np.random.Generator, GeneratorRef]] = {}
        self.names: tuple[str, ...] = ()
        """The functions and classes of the submission, once it is loaded."""
        self._known = KnownNames([])

    def load(self, parts: Parts, seed: int, files: Files = ()) -> tuple[Raised, ...] | Lost:
        """Run the submission's source beside `files`. Returns the exceptions that its parts raised, in order."""
        self._known = KnownNames(parts, files)
        outcome = self._send(["load", parts, seed, [list(file) for file in files]], self.limits.load_seconds, ())
        if isinstance(outcome, Lost):
            return outcome
        match outcome:
            # Raised while the session listed the module's names, for instance by an object with a broken `__hash__`.
            case Raised():
                return (outcome,)
            case Returned({"names": list(names), "failures": list(failures)}):
                self.names = tuple(_name(name) for name in names[:MAX_FUNCTION_NAMES] if type(name) is str)
                try:
                    return tuple(raised_from(failure, self._known) for failure in failures)
                except ProtocolError as error:
                    return Lost("protocol", f"load: {error}")
        return Lost("protocol", "load: a reply of no known form")

    def send(self, verb: str, operands: list[Any], arguments: tuple[Any, ...] = ()) -> Outcome:
        """Send one message. `arguments` are compared before and after it, so that a change to one of
        them is noticed."""
        return self.counted(self._send([verb, *operands], self.limits.call_seconds, arguments))

    def counted(self, outcome: Outcome) -> Outcome:
        """The outcome, with the bytes of its value counted. A value for which no room is left is dropped at once, and
        the reply counts as too large."""
        if self.kept is None or not isinstance(outcome, Returned) or self.kept.takes(outcome.value):
            return outcome
        return Unpackable(self._known.type_name(outcome.type_name), too_large=True)

    def _send(self, message: list[Any], seconds: float, arguments: tuple[Any, ...]) -> Outcome:
        self._request += 1
        frame = encode([message[0], self._request, *message[1:]], self._reference)
        sent = tuple(as_sent(argument, self._reference) for argument in arguments)
        try:
            reply = self._converse(frame, seconds)
            return self._outcome(reply, sent)
        except WorkerLost as lost:
            return Lost(lost.kind, lost.detail)
        except (ProtocolError, ValueError, TypeError, KeyError, IndexError) as error:
            return Lost("protocol", str(error))

    def _converse(self, frame: bytes, seconds: float) -> Any:
        """The reply to a frame. Before it comes, the submission may call functions of the check; all of these together
        get as much time as the submission itself."""
        allowance = Allowance(allowed(seconds), self.total)
        reply = self._carrier.exchange(frame, allowance)
        if not _is_callback(reply):
            return reply
        watchdog = Watchdog(seconds)
        try:
            while _is_callback(reply):
                reply = self._carrier.exchange(watchdog.call(self.answer, reply[1:]), allowance)
            return reply
        except TookTooLong:
            raise WorkerLost("timeout", "callback") from None
        finally:
            watchdog.close()

    def answer(self, number: Any, arguments: Any, named: Any) -> bytes:
        """The frame that answers a callback."""
        if type(number) is not int or not 0 <= number < len(self._functions):
            raise ProtocolError("a callback names an unknown function")
        if type(arguments) is not list or type(named) is not dict or any(type(name) is not str for name in named):
            raise ProtocolError("a callback has arguments of no known form")
        try:
            if sum(map(len, pack([arguments, named]))) > MAX_CALLBACK_BYTES:
                raise ValueError("the arguments are too large")  # refused below, like any other error
            if any(map(_has_giant, (*arguments, *named.values()))):
                raise ValueError("a whole number is too large")
            if self.kept is not None and not self.kept.takes([arguments, named]):
                raise ValueError("the arguments of all calls together are too large")
            with warnings.catch_warnings():  # NumPy would print warnings about the student's arguments to our stderr
                warnings.simplefilter("ignore")
                answer = self._functions[number](*arguments, **named)
            return encode(["answer", answer], self._reference)
        except Exception as error:  # the arguments come from the student, so the submission gets the error
            return encode(["refused", f"{type(error).__name__}: {error}"[:MAX_MESSAGE]])

    def _reference(self, value: object) -> object:
        """The reference that is sent in place of a function, a random generator or a handle."""
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
        """The reference to a random generator. The submission gets a child stream, from which it cannot predict what
        the check draws later. An OpenGenerator, whose seed is shown anyway, is sent with its own state."""
        entry = self._generators.get(id(value))
        if entry is None:
            stream = value if isinstance(value, OpenGenerator) else value.spawn(1)[0]
            state = _plain(stream.bit_generator.state)
            entry = (value, GeneratorRef(len(self._generators), state))
            self._generators[id(value)] = entry
        return entry[1]

    def _outcome(self, reply: Any, sent: tuple[bytes, ...]) -> Outcome:
        if type(reply) is not list or len(reply) < 3 or reply[1] != self._request:
            raise ProtocolError("a reply that was not asked for")
        match reply:
            case ["value", _, value, str(type_name), list(back), list(touched), list(shared)] if len(back) == len(sent):
                changed = tuple(
                    place for place, (was, now) in enumerate(zip(sent, back, strict=True)) if was != _bytes(now)
                )
                # Each argument and each stream is named at most once. A longer list would be kept with the reply.
                if len(shared) > len(sent) or len(touched) > MAX_STREAMS:
                    raise ProtocolError("a reply names more arguments or random streams than there are")
                if not all(type(place) is int and 0 <= place < len(sent) for place in shared):
                    raise ProtocolError("a reply that shares memory with an unknown argument")
                return Returned(value, _name(type_name), changed, tuple(map(_name, touched)), tuple(shared))
            case ["raised", _, description, list()]:
                return raised_from(description, self._known)
            case ["missing", _, str(name)]:
                return Missing(_name(name), self.names)
            case ["unpackable", _, str(type_name), bool(too_large)]:
                return Unpackable(self._known.type_name(type_name), too_large)
        raise ProtocolError("a reply of no known form")


def _is_callback(reply: Any) -> bool:
    return type(reply) is list and len(reply) == 4 and reply[0] == "callback"


def _has_giant(value: Any) -> bool:
    """Does the value hold an integer beyond 64 bits?"""
    if type(value) in (list, tuple):
        return any(map(_has_giant, value))
    if type(value) is dict:
        return any(map(_has_giant, value.values()))
    return type(value) is int and abs(value) >= MAX_CALLBACK_INTEGER


def raised_from(description: Any, known: KnownNames) -> Raised:
    """The exception that a worker describes, with the names and lines that are `known`.
    Raises ProtocolError unless every part of the description has the right form."""
    match description:
        case {"types": [str(), *_] as types, "message": str(message), "frames": list(described)}:
            frames = described[-MAX_FRAMES:]
            shown = tuple(frame for frame in map(known.frame, frames) if frame is not None)
            names = known.error_names(tuple(map(_name, types[:MAX_FRAMES])))
            column = known.column(frames, _line(description.get("column", 0)), "IndentationError" in names)
            return with_unfinished(Raised(names, message[:MAX_MESSAGE], shown, column), known.parts)
    raise ProtocolError("an exception of no known form")


def _line(number: Any) -> int:
    """A line or column number. Raises ProtocolError for anything else."""
    if type(number) is not int or not 0 <= number <= MAX_POSITION:
        raise ProtocolError("a line of no known form")
    return number


def _bytes(argument: Any) -> bytes:
    """The argument after the call, as the bytes that the worker sent back. Raises ProtocolError for anything else."""
    if type(argument) is not bytes:
        raise ProtocolError("an argument comes back as bytes")
    return argument


def _name(text: Any) -> str:
    """A name or line from the worker, cut to MAX_NAME characters, with its control characters made visible.
    Raises ProtocolError if it is not a text."""
    if type(text) is not str:
        raise ProtocolError("a name must be text")
    return visible(text[:MAX_NAME])[:MAX_NAME]


def _plain(state: Any) -> Any:
    """A bit generator's state in types that can cross the wire: NumPy's integers become plain ones."""
    if isinstance(state, dict):
        return {str(key): _plain(value) for key, value in state.items()}
    return int(state) if isinstance(state, (int, np.integer)) else state
