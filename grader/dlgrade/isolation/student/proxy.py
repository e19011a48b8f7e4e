"""`student`, as a check sees it, and the handles that come back for what is no value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from dlgrade.isolation.student.outcome import Call, Exchange, Outcome, Raised, Returned, StudentFailed, Transcript
from dlgrade.isolation.wire.values import HandleRef, Tensor
from dlgrade.text import visible

Signatures = Mapping[str, tuple[str, ...]]


class Answering(Protocol):
    """What a conversation needs of a peer: one message, and what became of it."""

    def send(self, verb: str, rest: list[Any], arguments: tuple[Any, ...] = ()) -> Outcome: ...


class Line:
    """A conversation that is being recorded."""

    def __init__(self, peer: Answering, transcript: Transcript, signatures: Signatures) -> None:
        self.peer, self.transcript, self.signatures = peer, transcript, signatures

    def call(self, name: str, target: object, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Call a function of the submission; StudentFailed if no value comes back."""
        arguments = (*args, *kwargs.values())
        names = (*self.signatures.get(name, ())[: len(args)], *kwargs)
        outcome = self.peer.send("call", [target, list(args), kwargs], arguments)
        return self._record(Exchange(Call(name, arguments, names), outcome))

    def ask(self, verb: str, text: str, *rest: Any) -> Any:
        """Any other message about a handle; `text` is how it reads in a report."""
        return self._record(Exchange(Call(text), self.peer.send(verb, list(rest))))

    def _record(self, exchange: Exchange) -> Any:
        self.transcript.exchanges.append(exchange)
        if not isinstance(exchange.outcome, Returned):
            raise StudentFailed(exchange)
        return self._value(exchange.outcome.value)

    def _value(self, value: Any) -> Any:
        """Handles for references, plain arrays for tensors, inside containers too."""
        if isinstance(value, HandleRef):
            return Handle(self, value)
        if isinstance(value, Tensor):
            return value.array
        if type(value) in (list, tuple):
            return type(value)(self._value(item) for item in value)
        if type(value) is dict:
            return {key: self._value(item) for key, item in value.items()}
        return value


class RemoteFunction:
    """A function of the submission, by name."""

    def __init__(self, line: Line, name: str) -> None:
        self.line, self.__name__ = line, name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.line.call(self.__name__, self.__name__, args, kwargs)


class Student:
    """The submission. Every public attribute is a function (or class) of it, whether it exists or not."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def __getattr__(self, name: str) -> RemoteFunction:
        if name.startswith("_"):
            raise AttributeError(name)
        return RemoteFunction(self._line, name)


class Handle:
    """An object that stays in the worker; reading an attribute, calling, iterating and arithmetic are messages."""

    def __init__(self, line: Line, reference: HandleRef) -> None:
        self._line, self.wire_reference = line, reference

    @property
    def type_name(self) -> str:
        """The object's class, as the worker names it."""
        return visible(self.wire_reference.type_name)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return self._line.ask("get", f"{self}.{name}", self.wire_reference, name)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._line.call(str(self), self.wire_reference, args, kwargs)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._line.ask("iterate", f"list({self})", self.wire_reference))

    def _operate(self, name: str, *values: Any) -> Any:
        return self._line.ask("operate", name, name, list(values))

    def _asked(self, name: str) -> Any:
        """`len` or `float` of it. TypeError where it has none, which leaves no trace: `list(handle)` asks for a length
        first, and what is no number is a reply of the wrong type, not an error of the student's."""
        try:
            return self._operate(name, self)
        except StudentFailed as failed:
            outcome = failed.exchange.outcome
            if not isinstance(outcome, Raised) or outcome.types[:1] != ("TypeError",) or outcome.frames:
                raise
            self._line.transcript.exchanges.remove(failed.exchange)
            raise TypeError(outcome.message) from None

    def __len__(self) -> int:
        return int(self._asked("len"))

    def __float__(self) -> float:
        return float(self._asked("float"))

    def __array__(self, *_args: Any, **_kwargs: Any) -> Any:
        """NumPy would ask for every item in turn, one message each, and there may be no end to them."""
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
        return self.type_name.rpartition(".")[2]

    __repr__ = __str__
