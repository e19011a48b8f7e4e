"""The outcome of one call, and the record of all calls of a check."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from types import FunctionType
from typing import Any, Literal

import numpy as np

from dlgrade.isolation.sandbox.model import LossKind
from dlgrade.isolation.student.expression import Definitions
from dlgrade.isolation.wire.arrays import in_c_order
from dlgrade.isolation.wire.values import Tensor
from dlgrade.text import first_line

MAX_ITEMS = 4  # items that are shown of a list or dict among the arguments
MAX_NUMBERS = 8  # items that are shown of a list of numbers


@dataclass(frozen=True, slots=True)
class Returned:
    """The call returned a value. `changed` are the positions of the arguments that it changed, `global_streams` are the
    names of the global random streams that it drew from or set, and `shared` are the positions of the arguments whose
    memory the value shares."""

    value: Any
    type_name: str
    changed: tuple[int, ...] = ()
    global_streams: tuple[str, ...] = ()
    shared: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """A line of the student's file that an exception passed through."""

    file: str
    line: int
    function: str
    source: str


@dataclass(frozen=True, slots=True)
class Unfinished:
    """The stub's `raise NotImplementedError` was reached although there is code: it was left in a function with code,
    the function of the stub stands below the one with code (in line `earlier`), or a function with code calls one that
    is not written. `line` is that of the `raise`, or of the last definition."""

    kind: Literal["line_left", "defined_twice", "calls_unwritten"]
    name: str
    line: int
    earlier: int = 0


@dataclass(frozen=True, slots=True)
class Raised:
    """The student's code raised an exception. `types` are the names of its class and the class's
    bases, nearest first."""

    types: tuple[str, ...]
    message: str
    frames: tuple[Frame, ...]
    column: int = 0
    """The column of a syntax error, counted from 1; 0 if it is not known."""
    unfinished: Unfinished | None = None
    """What to mend, if the stub's `raise NotImplementedError` was reached although there is code."""

    @property
    def place(self) -> Frame | None:
        """The innermost frame in the student's own code."""
        return self.frames[-1] if self.frames else None


def error_text(types: Sequence[str], message: str, most: int) -> str:
    """An exception in one line, ready to stand between backticks: its class, and the first line of its message."""
    line = first_line(message, most).replace("`", "'")
    kind = types[0] if types else "Exception"
    return f"{kind}: {line}" if line else kind


@dataclass(frozen=True, slots=True)
class Missing:
    """The submission has no function `name`; `functions` are those that it has."""

    name: str
    functions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unpackable:
    """The reply could not cross the wire: it is too large, too deep, or holds an object of an unknown type."""

    type_name: str
    too_large: bool
    """True if the reply was refused only for its size; False if its type cannot cross."""


@dataclass(frozen=True, slots=True)
class Lost:
    """The worker ended before it answered."""

    kind: LossKind
    detail: str


Outcome = Returned | Raised | Missing | Unpackable | Lost


@dataclass(frozen=True, slots=True)
class Call:
    """A call, as a report writes it: `mse(y_true=array[7], y_pred=array[7])`, or an expression such as `(a * b).grad`,
    whose `arguments` are None.

    `parameters` has a name for each argument, "" if it is unknown. `names` are the definitions of the names of objects
    in it. `function` is the name of the submission's function, "" for a message to an object.
    """

    name: str
    arguments: tuple[Any, ...] | None = None
    parameters: tuple[str, ...] = ()
    names: Definitions = ()
    function: str = ""
    positional: int = 0
    """The number of arguments that were passed by position; the others were passed by keyword."""

    @property
    def text(self) -> str:
        if self.arguments is None:
            return self.name
        named = zip(self.parameters, self.arguments, strict=True)
        return f"{self.name}({', '.join(_argument(name, value) for name, value in named)})"


def _argument(name: str, value: Any) -> str:
    shown = brief(value, name)
    return f"{name}={shown}" if name else shown


@dataclass(frozen=True, slots=True)
class Exchange:
    """One call and its outcome. `reply` is the object that the check got for a returned value, with handles
    in place of references."""

    call: Call
    outcome: Outcome
    reply: Any = None


@dataclass(slots=True)
class Transcript:
    """All exchanges of one check, and the quantities (name, value) that the check observed."""

    exchanges: list[Exchange] = field(default_factory=list)
    observations: list[tuple[str, Any]] = field(default_factory=list)
    earlier: tuple[Exchange, ...] = field(default=(), repr=False, compare=False)
    """The exchanges of the checks that ran before this one. They are not stored with it."""


class StudentFailed(Exception):
    """Ends a check: one of its calls returned no value."""

    def __init__(self, exchange: Exchange) -> None:
        super().__init__(exchange)
        self.exchange = exchange

    def __str__(self) -> str:
        return self.exchange.call.text


def brief(value: Any, name: str = "") -> str:
    """An argument in a few characters: a small value in full, an array as its shape, a function as its description or
    its name, else as the `name` of its parameter."""
    if hasattr(type(value), "type_name"):  # a handle: reading any other attribute of it would send a message
        return str(value)
    if isinstance(value, Tensor):
        return f"tensor{list(value.array.shape)}"
    shape = getattr(value, "shape", None)
    if isinstance(value, np.ndarray) and not in_c_order(value):
        return f"array{list(value.T.shape)}.T"  # who repeats the call has to transpose an array as well
    if shape is not None and shape != ():
        return f"array{list(shape)}"
    if isinstance(value, (list, tuple)):
        most = MAX_NUMBERS if all(isinstance(item, (int, float)) for item in value[:MAX_NUMBERS]) else MAX_ITEMS
        inner = ", ".join(brief(item) for item in value[:most]) + (", …" if len(value) > most else "")
        return f"[{inner}]" if isinstance(value, list) else f"({inner}{',' if len(value) == 1 else ''})"
    if isinstance(value, dict):
        inner = ", ".join(f"{key!r}: {brief(item, str(key))}" for key, item in list(value.items())[:MAX_ITEMS])
        return f"{{{inner}{', …' if len(value) > MAX_ITEMS else ''}}}"
    if callable(value):
        return _function(value, name)
    if isinstance(value, float):
        return f"{value:.6g}"
    text = type(value).__name__ if type(value).__name__ == "Generator" else _written(value)
    return text if len(text) <= 40 else text[:39] + "…"


def _function(value: Any, name: str) -> str:
    """The first line of a function's docstring, else its name, else the name of its parameter."""
    described = (value.__doc__ or "").strip().partition("\n")[0] if isinstance(value, FunctionType) else ""
    own_name = getattr(value, "__name__", "")
    return described or (own_name if own_name.isidentifier() else name) or "function"


def _written(value: Any) -> str:
    """The beginning of a value's `repr`. Python refuses to write an integer of thousands of digits, so
    only its type is written."""
    try:
        return repr(value[:41] if isinstance(value, (str, bytes)) else value)
    except ValueError:
        return f"{type(value).__name__}(…)"
