"""Explains Python's own error messages to someone who meets them for the first time."""

from __future__ import annotations

import re

from dlgrade.isolation.student.outcome import Raised
from dlgrade.messages import errors as messages
from dlgrade.text import Text
from dlgrade.verdict.advice_on_syntax import on_syntax

_NO_NAME = re.compile(r"module 'numpy' has no attribute '(\w+)'")
_REMOVED = re.compile(r"`np\.(\w+)` was removed in .*?Use `([^`\n]+)`")
_MATH = re.compile(
    r"(?<![\w.])(?:math\.)?"
    r"(acos|asin|atan|ceil|cosh?|exp|expm1|fabs|floor|log|log10|log1p|log2|pow|sinh?|sqrt|tanh?)\("
)
_IN_NUMPY = {"acos": "arccos", "asin": "arcsin", "atan": "arctan", "pow": "power"}
_CONVERTS = re.compile(r"\b(float|int|complex|bool)\(")
_GOT_AN_ARRAY = re.compile(r"arrays can be converted|must be real number, not (list|tuple)")


def advice(raised: Raised) -> tuple[Text, ...]:
    """The sentence that explains the exception, as a tuple of one; empty if its message is not known."""
    line = raised.place.source if raised.place else ""
    if "SyntaxError" in raised.types:
        return (on_syntax(raised.message, line),)
    special = _of_removed_name(raised.message) or _of_math_function(raised.message, line)
    error = f"{raised.types[0] if raised.types else 'Exception'}: {raised.message}"
    return (special,) if special else tuple(text for part, text in messages.HELP.items() if part in error)[:1]


def _of_removed_name(message: str) -> Text | None:
    """The sentence about a name that NumPy had once."""
    if said := _REMOVED.search(message):
        return messages.REMOVED.filled(name=said[1], instead=said[2])
    lacking = _NO_NAME.search(message)
    instead = messages.REMOVED_NAMES.get(lacking[1]) if lacking else None
    return messages.REMOVED.filled(name=lacking[1], instead=instead) if lacking and instead else None


def _of_math_function(message: str, line: str) -> Text | None:
    """The sentence about a function of `math` that got an array; None if something else in the line may have."""
    called = _MATH.search(line)
    if called is None or _CONVERTS.search(line) or not _GOT_AN_ARRAY.search(message):
        return None
    return messages.MATH_FUNCTION.filled(name=called[1], in_numpy=_IN_NUMPY.get(called[1], called[1]))
