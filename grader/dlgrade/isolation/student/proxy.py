"""The object `student` that a check gets: each call of its functions is a message to the submission."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Protocol

from dlgrade.course.signatures import Signature
from dlgrade.isolation.student.expression import MAX_LENGTH, Expression, ObjectNames, merged
from dlgrade.isolation.student.handle import Handle, names_in
from dlgrade.isolation.student.outcome import Call, Exchange, Outcome, Returned, StudentFailed, Transcript
from dlgrade.isolation.wire.values import HandleRef, Tensor

Signatures = Mapping[str, Signature]
UNKNOWN = Signature((), "")
MAY_HOLD_OBJECTS = frozenset({HandleRef, Tensor, list, tuple, dict})
"""The types of replies that are or may contain a reference or a tensor, so that they have to be searched for them."""


class Answering(Protocol):
    """The part of a peer that a conversation uses: it sends one message and returns the outcome."""

    def send(self, verb: str, operands: list[Any], arguments: tuple[Any, ...] = ()) -> Outcome: ...


class Conversation:
    """Sends the messages of one check to a submission, and records them with their outcomes."""

    def __init__(self, peer: Answering, transcript: Transcript, signatures: Signatures) -> None:
        self.peer, self.transcript, self.signatures = peer, transcript, signatures
        self._names = ObjectNames()

    def call(self, function: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Call a function of the submission by its name. Raises StudentFailed if no value comes back."""
        names = self.signatures.get(function, UNKNOWN).parameters[: len(args)]
        names = (*names, *[""] * (len(args) - len(names)), *kwargs)
        arguments = (*args, *kwargs.values())
        call = Call(function, arguments, names, names_in(arguments), function, len(args))
        outcome = self.peer.send("call", [function, list(args), kwargs], arguments)
        return self._record(call, outcome, lambda: self._named(call, outcome))

    def call_object(self, target: Handle, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Call an object that stays in the worker, or a method of one."""
        arguments = (*args, *kwargs.values())
        expression = target.expression
        call = Call(expression.text, arguments, (*[""] * len(args), *kwargs), names_in((target, *arguments)))
        outcome = self.peer.send("call", [target.wire_reference, list(args), kwargs], arguments)
        return self._record(call, outcome, lambda: Expression(call.text, names=call.names))

    def ask(self, verb: str, expression: Expression, *operands: Any) -> Any:
        """Send any other message about an object. `expression` is the text of this message in reports."""
        outcome = self.peer.send(verb, list(operands))
        return self._record(Call(expression.text, names=expression.names), outcome, lambda: expression)

    def _record(self, call: Call, outcome: Outcome, expression: Callable[[], Expression]) -> Any:
        """Record the exchange and return its reply. `expression` is called only if the reply contains an object that
        needs it, since writing a call as text takes as long as many calls do."""
        reply = outcome.value if isinstance(outcome, Returned) else None
        if type(reply) in MAY_HOLD_OBJECTS:
            reply = self._value(reply, cache(expression))
        exchange = Exchange(call, outcome, reply)
        self.transcript.exchanges.append(exchange)
        if not isinstance(outcome, Returned):
            raise StudentFailed(exchange)
        return reply

    def _named(self, call: Call, outcome: Outcome) -> Expression:
        """The name for an object that a function of the submission made: a letter if the function is a class,
        else a word."""
        if not isinstance(outcome, Returned) or not isinstance(outcome.value, HandleRef):
            return Expression(call.text, names=call.names)
        signature = self.signatures.get(call.function, UNKNOWN)
        name = self._names.letter() if signature.is_class else self._names.word(signature.result.name or "object")
        return Expression(name, names=merged([call.names, ((name, call.text),)]))

    def _value(self, value: Any, expression: Callable[[], Expression]) -> Any:
        """The value with a handle for each reference and a plain array for each tensor, inside containers too."""
        if isinstance(value, HandleRef):
            return Handle(self, value, self._short(expression()))
        if isinstance(value, Tensor):
            return value.array
        if type(value) in (list, tuple):
            return type(value)(self._item(item, expression, i) for i, item in enumerate(value))
        if type(value) is dict:
            return {key: self._item(item, expression, key) for key, item in value.items()}
        return value

    def _item(self, item: Any, expression: Callable[[], Expression], key: object) -> Any:
        return self._value(item, lambda: expression().item(repr(key))) if type(item) in MAY_HOLD_OBJECTS else item

    def _short(self, expression: Expression) -> Expression:
        """The expression itself, or a letter in place of one that is too long to read."""
        if len(expression.text) <= MAX_LENGTH:
            return expression
        letter = self._names.letter()
        return Expression(letter, names=merged([expression.names, ((letter, expression.text),)]))


class RemoteFunction:
    """A function of the submission. Calling it sends a message to the worker."""

    def __init__(self, conversation: Conversation, name: str) -> None:
        self.conversation, self.__name__ = conversation, name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.conversation.call(self.__name__, args, kwargs)


class Student:
    """The submission. Every public attribute is a function or class of it; whether it exists shows
    only when it is called."""

    def __init__(self, conversation: Conversation) -> None:
        self._conversation = conversation

    def __getattr__(self, name: str) -> RemoteFunction:
        if name.startswith("_"):
            raise AttributeError(name)
        return RemoteFunction(self._conversation, name)


def transcript_of(student: Student) -> Transcript:
    """The record of all calls to `student`. This is not an attribute of it, because its attributes are
    functions of the submission."""
    return student._conversation.transcript
