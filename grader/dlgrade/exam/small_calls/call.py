"""A call of one function with plain values, which can be sent to a peer and written as source."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np

from dlgrade.exam.reply_parts import Path
from dlgrade.exam.small_calls.code import MAX_LENGTH, SourceText, count_numbers, source_of
from dlgrade.isolation.student.open_generator import opened
from dlgrade.isolation.student.outcome import Exchange, Outcome
from dlgrade.isolation.student.proxy import Answering

NOTHING_ELSE: Mapping[int, str] = MappingProxyType({})
FUNCTIONS: tuple[Callable[..., Any], ...] = (np.tanh, np.sum)
SEED = 0
SEEDED = SourceText(f"np.random.default_rng({SEED})")
"""Placeholder for a random generator among the arguments of a call."""


@dataclass(frozen=True)
class PlainCall:
    """A function's name and its arguments: the positional ones first, then those passed by the keywords in `named`."""

    function: str
    arguments: tuple[Any, ...]
    named: tuple[str, ...] = ()
    parameters: tuple[str, ...] = ()
    """The parameter of each argument; "" if it is not known."""

    def ask(self, peer: Answering) -> Outcome:
        """Send the call to the peer, with copies of the arguments, and return the outcome."""
        copies = tuple(fresh(value) for value in self.arguments)
        count = len(copies) - len(self.named)
        named = dict(zip(self.named, copies[count:], strict=True))
        return peer.send("call", [self.function, list(copies[:count]), named], copies)

    def source(self, path: Path = (), most: int = MAX_LENGTH, instead: Mapping[int, str] = NOTHING_ELSE) -> str:
        """The call in Python, followed by the subscripts of a path into its reply. Raises NoSource if an
        argument has no source of at most `most` characters. `instead` maps the position of an argument to a
        text that replaces it."""
        count = len(self.arguments) - len(self.named)
        texts = [instead.get(at) or source_of(value, most) for at, value in enumerate(self.arguments)]
        texts[count:] = [f"{name}={text}" for name, text in zip(self.named, texts[count:], strict=True)]
        return f"{self.function}({', '.join(texts)})" + "".join(f"[{step!r}]" for step in path)

    @property
    def numbers(self) -> int:
        return count_numbers(self.arguments)


def plain_calls(exchange: Exchange) -> Iterator[PlainCall]:
    """Calls like that of an exchange, but with arguments that have a source; none for a message to an object. A random
    generator is replaced by one with a fixed seed, and a function of the check by one of NumPy."""
    call = exchange.call
    if not call.function or call.arguments is None:
        return
    written = tuple(SEEDED if isinstance(value, np.random.Generator) else value for value in call.arguments)
    functions = FUNCTIONS if any(map(_is_unwritten, written)) else FUNCTIONS[:1]
    for function in functions:
        arguments = tuple(function if _is_unwritten(value) else value for value in written)
        yield PlainCall(call.function, arguments, call.parameters[call.positional :], call.parameters)


def _is_unwritten(value: Any) -> bool:
    return callable(value) and getattr(np, getattr(value, "__name__", ""), None) is not value


def fresh(value: Any) -> Any:
    """A copy of the value for one call: arrays are copied, and SEEDED becomes a new generator."""
    if value is SEEDED:
        return opened(np.random.default_rng(SEED))
    if isinstance(value, np.ndarray):
        return value.copy()
    if type(value) in (list, tuple):
        return type(value)(map(fresh, value))
    return value
