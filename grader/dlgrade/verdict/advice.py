"""Explains Python's own error messages to someone who meets them for the first time."""

from __future__ import annotations

import keyword
import re

from dlgrade.isolation.student.outcome import Raised
from dlgrade.messages import syntax as messages
from dlgrade.messages.errors import HELP
from dlgrade.text import Text

_ASSIGNED = re.compile(r"(\w+)\s*=(?!=)")
_OPENING = re.compile(r"(async|def|class|if|for|while|with|try)\b[^:]*")
_PROSE = re.compile(r"[가-힣]+(\s+[가-힣]+)+[.!?]?")


def advice(raised: Raised) -> tuple[Text, ...]:
    """The sentence that explains the exception, as a tuple of one; empty if its message is not known."""
    if "SyntaxError" in raised.types:
        return (_on_syntax(raised.message, raised.place.source if raised.place else ""),)
    error = f"{raised.types[0] if raised.types else 'Exception'}: {raised.message}"
    return tuple(text for part, text in HELP.items() if part in error)[:1]


def _on_syntax(message: str, line: str) -> Text:
    """The sentence about a syntax error. It is chosen by the source line if that is more informative than the message,
    which is often only `invalid syntax`."""
    by_line = next((text for start, text in messages.LINES.items() if line.startswith(start)), None)
    by_message = next((text for part, text in messages.SYNTAX.items() if part in message), None)
    return by_line or by_message or _of_the_line(line) or messages.UNCLEAR


def _of_the_line(line: str) -> Text | None:
    assigned = _ASSIGNED.match(line)
    if assigned is not None and keyword.iskeyword(assigned[1]):
        return messages.RESERVED.filled(word=assigned[1])
    if re.search(r"\w(\+\+|--)", line):
        return messages.STEP
    if re.match(r"(else|elif)\b", line):
        return messages.ELSE
    if _OPENING.fullmatch(line):
        return messages.SYNTAX["expected ':'"]
    return messages.PROSE if _PROSE.fullmatch(line) else None
