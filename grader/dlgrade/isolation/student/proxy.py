"""The object `student` that a check gets, and the handles for objects that stay in the worker."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Protocol

from dlgrade.course.signatures import Signature
from dlgrade.isolation.student.expression import MAX_LENGTH, Definitions, Expression, ObjectNames, merged, operation
from dlgrade.isolation.student.outcome import (
    Call,
    Exchange,
    Outcome,
    Raised,
    Returned,
    StudentFailed,
    Transcript,
    brief,
)
from dlgrade.isolation.wire.values import HandleRef, Tensor
from dlgrade.text import visible

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
        call = Call(function, arguments, names, _names_in(arguments), function, len(args))
        outcome = self.peer.send("call", [function, list(args), kwargs], arguments)
        return self._record(call, outcome, lambda: self._named(call, outcome))

    def call_object(self, target: Handle, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Call an object that stays in the worker, or a method of one."""
        arguments = (*args, *kwargs.values())
        expression = target.expression
        call = Call(expression.text, arguments, (*[""] * len(args), *kwargs), _names_in((target, *arguments)))
        outcome = self.peer.send("call", [target.wire_reference, list(args), kwargs], arguments)
        return self._record(call, outcome, lambda: Expression(call.text, names=call.names))

    def ask(self, verb: str, expression: Expression, *operands: Any) -> Any:
        """Send any other message about an object. `expression` is the text of this message in reports."""
        outcome = self.peer.send(verb, list(operands))
        return self._record(Call(expression.text, names=expression.names), outcome, lambda: expression)

    def _record(self, call: Call, outcome: Outcome, expression: Callable[[], Expression]) -> Any:
        """Record the exchange and return its reply. `expression` is called only if the reply may contain an object that
        needs it, since writing a call as text takes as long as many calls do."""
        reply = outcome.value if isinstance(outcome, Returned) else None
        if type(reply) in MAY_HOLD_OBJECTS:
            reply = self._value(reply, expression())
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

    def _value(self, value: Any, expression: Expression) -> Any:
        """The value with a handle for each reference and a plain array for each tensor, inside containers too."""
        if isinstance(value, HandleRef):
            return Handle(self, value, self._short(expression))
        if isinstance(value, Tensor):
            return value.array
        if type(value) in (list, tuple):
            return type(value)(self._item(item, expression, i) for i, item in enumerate(value))
        if type(value) is dict:
            return {key: self._item(item, expression, key) for key, item in value.items()}
        return value

    def _item(self, item: Any, expression: Expression, key: object) -> Any:
        return self._value(item, expression.item(repr(key))) if type(item) in MAY_HOLD_OBJECTS else item

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


class Handle:
    """An object that stays in the worker. Reading an attribute, calling, iterating and
    arithmetic each send a message."""

    def __init__(self, conversation: Conversation, reference: HandleRef, expression: Expression) -> None:
        self._conversation, self.wire_reference, self.expression = conversation, reference, expression

    @property
    def type_name(self) -> str:
        """The object's class, as the worker names it."""
        return visible(self.wire_reference.type_name)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return self._conversation.ask("get", self.expression.attribute(name), self.wire_reference, name)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._conversation.call_object(self, args, kwargs)

    def __iter__(self) -> Iterator[Any]:
        expression = Expression(f"list({self.expression.text})", names=self.expression.names)
        return iter(self._conversation.ask("iterate", expression, self.wire_reference))

    def _operate(self, name: str, *values: Any) -> Any:
        expression = operation(name, tuple(map(_expression_of, values)))
        return self._conversation.ask("operate", expression, name, list(values))

    def _asked(self, name: str) -> Any:
        """`len` or `float` of the object. Raises TypeError if it has none.

        The failed exchange is then removed from the record, because it is not an error of the student's
        code: `list(handle)` asks for a length first, and a reply that is not a number is reported as a
        reply of the wrong type.
        """
        try:
            return self._operate(name, self)
        except StudentFailed as failed:
            outcome = failed.exchange.outcome
            if not isinstance(outcome, Raised) or outcome.types[:1] != ("TypeError",) or outcome.frames:
                raise
            self._conversation.transcript.exchanges.pop()
            raise TypeError(outcome.message) from None

    def __len__(self) -> int:
        return int(self._asked("len"))

    def __float__(self) -> float:
        return float(self._asked("float"))

    def __array__(self, *_args: Any, **_kwargs: Any) -> Any:
        """Refuse to become an array. NumPy would send a message for each item, and there may be endlessly many."""
        raise TypeError(f"a {self.type_name} is no array")

    def __getitem__(self, key: Any) -> Any:
        return self._operate("getitem", self, key)

    def __add__(self, other: Any) -> Any:
        return self._operate("add", self, other)

    def __radd__(self, other: Any) -> Any:
        return self._operate("add", other, self)

    def __sub__(self, other: Any) -> Any:
        return self._operate("sub", self, other)

    def __rsub__(self, other: Any) -> Any:
        return self._operate("sub", other, self)

    def __mul__(self, other: Any) -> Any:
        return self._operate("mul", self, other)

    def __rmul__(self, other: Any) -> Any:
        return self._operate("mul", other, self)

    def __truediv__(self, other: Any) -> Any:
        return self._operate("truediv", self, other)

    def __rtruediv__(self, other: Any) -> Any:
        return self._operate("truediv", other, self)

    def __pow__(self, other: Any) -> Any:
        return self._operate("pow", self, other)

    def __matmul__(self, other: Any) -> Any:
        return self._operate("matmul", self, other)

    def __neg__(self) -> Any:
        return self._operate("neg", self)

    def __str__(self) -> str:
        return self.expression.text

    __repr__ = __str__


def _expression_of(value: Any) -> Expression:
    return value.expression if isinstance(value, Handle) else Expression(brief(value))


def _names_in(values: Iterable[Any]) -> Definitions:
    """The definitions of the names of all objects among these values."""
    return merged(value.expression.names for value in values if isinstance(value, Handle))
