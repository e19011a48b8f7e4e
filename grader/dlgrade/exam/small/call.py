"""A call of one function with plain values, as it is asked and as source text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from dlgrade.exam.reply_parts import Path
from dlgrade.exam.small.code import MAX_LENGTH, count_numbers, source_of
from dlgrade.isolation.student.outcome import Exchange, Outcome
from dlgrade.isolation.student.proxy import Answering


@dataclass(frozen=True)
class PlainCall:
    """A function's name and its arguments: the positional ones first, then those of `named`."""

    function: str
    arguments: tuple[Any, ...]
    named: tuple[str, ...] = ()

    def ask(self, peer: Answering) -> Outcome:
        """The peer's outcome. The peer gets copies."""
        given = tuple(fresh(value) for value in self.arguments)
        count = len(given) - len(self.named)
        named = dict(zip(self.named, given[count:], strict=True))
        return peer.send("call", [self.function, list(given[:count]), named], given)

    def source(self, path: Path = (), most: int = MAX_LENGTH) -> str:
        """The call in Python, and the part of its reply at a path. NoSource where an argument has none of at most so
        many characters."""
        count = len(self.arguments) - len(self.named)
        texts = [source_of(value, most) for value in self.arguments]
        texts[count:] = [f"{name}={text}" for name, text in zip(self.named, texts[count:], strict=True)]
        return f"{self.function}({', '.join(texts)})" + "".join(f"[{step!r}]" for step in path)

    @property
    def numbers(self) -> int:
        return count_numbers(self.arguments)


def plain_call(exchange: Exchange) -> PlainCall | None:
    """The call of an exchange; None for a message to an object, and for a call with a random generator, whose answer
    depends on what was drawn before."""
    call = exchange.call
    random = any(isinstance(value, np.random.Generator) for value in call.arguments or ())
    if not call.function or call.arguments is None or random:
        return None
    return PlainCall(call.function, call.arguments, call.parameters[call.positional :])


def fresh(value: Any) -> Any:
    """The value, with a copy of each array."""
    if isinstance(value, np.ndarray):
        return value.copy()
    if type(value) in (list, tuple):
        return type(value)(map(fresh, value))
    return value
