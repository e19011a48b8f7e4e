"""The handle that a check holds for an object that stays in the worker, such as a model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Protocol

from dlgrade.isolation.student.expression import Definitions, Expression, merged, operation
from dlgrade.isolation.student.outcome import Raised, StudentFailed, Transcript, brief
from dlgrade.isolation.wire.values import HandleRef
from dlgrade.text import visible


class Asking(Protocol):
    """The part of a conversation that a handle uses."""

    transcript: Transcript

    def ask(self, verb: str, expression: Expression, *operands: Any) -> Any: ...

    def call_object(self, target: Handle, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any: ...


class Handle:
    """An object that stays in the worker. Reading an attribute, calling, iterating and
    arithmetic each send a message."""

    def __init__(self, conversation: Asking, reference: HandleRef, expression: Expression) -> None:
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


def names_in(values: Iterable[Any]) -> Definitions:
    """The definitions of the names of all objects among these values."""
    return merged(value.expression.names for value in values if isinstance(value, Handle))
