"""What became of one call, and the record of all the calls of a check."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from dlgrade.isolation.sandbox.model import LossKind
from dlgrade.isolation.wire.values import Tensor


@dataclass(frozen=True, slots=True)
class Returned:
    """A value came back. `changed` are the positions of arguments that the call changed."""

    value: Any
    type_name: str
    changed: tuple[int, ...] = ()
    global_streams: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """A line of the student's file that an exception passed through."""

    file: str
    line: int
    function: str
    source: str


@dataclass(frozen=True, slots=True)
class Raised:
    """The student's code raised. `types` are the names of the exception's class and its bases, nearest first."""

    types: tuple[str, ...]
    message: str
    frames: tuple[Frame, ...]
    column: int = 0
    """Of a syntax error, counted from 1; 0 where none is known."""

    @property
    def place(self) -> Frame | None:
        """The innermost line of the student's."""
        return self.frames[-1] if self.frames else None


@dataclass(frozen=True, slots=True)
class Missing:
    """There is no such function; `found` are the ones that there are."""

    name: str
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unpackable:
    """Something came back that is no value: too large, too deep, of an unknown type inside a container."""

    type_name: str
    reason: str

    @property
    def too_large(self) -> bool:
        """Refused for its size, not for its type: the wire's reasons name items or MiB."""
        return "too many" in self.reason or "MiB" in self.reason


@dataclass(frozen=True, slots=True)
class Lost:
    """The worker is gone."""

    kind: LossKind
    detail: str


Outcome = Returned | Raised | Missing | Unpackable | Lost


@dataclass(frozen=True, slots=True)
class Call:
    """What was asked, as it reads in a report: `mse(y_true, y_pred)`."""

    name: str
    arguments: tuple[Any, ...] = ()
    parameters: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        if not self.parameters:
            return self.name
        named = zip(self.parameters, self.arguments, strict=False)
        return f"{self.name}({', '.join(f'{name}={brief(value)}' for name, value in named)})"


@dataclass(frozen=True, slots=True)
class Exchange:
    """One call and its outcome."""

    call: Call
    outcome: Outcome


@dataclass(slots=True)
class Transcript:
    """All exchanges of one check, and the quantities that the check measured from them."""

    exchanges: list[Exchange] = field(default_factory=list)
    observations: list[tuple[str, Any]] = field(default_factory=list)


class StudentFailed(Exception):
    """A call that a check needs an answer to did not return; the check ends here."""

    def __init__(self, exchange: Exchange) -> None:
        super().__init__(exchange.call.text)
        self.exchange = exchange


def brief(value: Any) -> str:
    """An argument in a few characters: small values in full, arrays by shape."""
    if hasattr(type(value), "type_name"):  # a handle: reading any other attribute of it would be a message
        return str(value)
    if isinstance(value, Tensor):
        return f"tensor{list(value.array.shape)}"
    shape = getattr(value, "shape", None)
    if shape is not None and shape != ():
        return f"array{list(shape)}"
    if isinstance(value, (list, tuple)):
        inner = ", ".join(brief(item) for item in value[:4]) + (", …" if len(value) > 4 else "")
        return f"[{inner}]" if isinstance(value, list) else f"({inner})"
    if callable(value):
        return getattr(value, "__name__", "function")
    if isinstance(value, float):
        return f"{value:.6g}"
    text = type(value).__name__ if type(value).__name__ == "Generator" else _written(value)
    return text if len(text) <= 40 else text[:39] + "…"


def _written(value: Any) -> str:
    """The beginning of a long text; Python does not write out an integer of thousands of digits."""
    try:
        return repr(value[:41] if isinstance(value, (str, bytes)) else value)
    except ValueError:
        return f"{type(value).__name__}(…)"
