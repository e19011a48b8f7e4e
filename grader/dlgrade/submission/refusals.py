"""Refuses texts that Python would take minutes or hours to parse."""

from __future__ import annotations

from dlgrade.course.slow_text import (
    MAX_DOTS,
    MAX_FIELDS,
    MAX_MARKS,
    MAX_STATEMENTS,
    has_many_dots,
    has_many_fields,
    has_many_marks,
    has_many_statements,
)
from dlgrade.messages import submission as messages
from dlgrade.submission.model import Unreadable


def refuse_slow_code(source: str, name: object) -> None:
    """Raise Unreadable, whose text calls the file `name`, for Python code that takes very much time or memory to
    parse."""
    refuse_slow_text(source, name)
    if has_many_fields(source):
        raise Unreadable(messages.MANY_FIELDS.filled(path=name, most=MAX_FIELDS))
    if has_many_dots(source):
        raise Unreadable(messages.MANY_DOTS.filled(path=name, most=MAX_DOTS))
    if has_many_statements(source):
        raise Unreadable(messages.MANY_STATEMENTS.filled(path=name, most=MAX_STATEMENTS))


def refuse_slow_text(text: str, name: object) -> None:
    """Raise Unreadable, whose text calls the file `name`, for a text that takes quadratic time to be brought into its
    normal form."""
    if has_many_marks(text):
        raise Unreadable(messages.MANY_MARKS.filled(path=name, most=MAX_MARKS))
