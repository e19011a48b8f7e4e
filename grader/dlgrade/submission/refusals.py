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
    statement_count,
)
from dlgrade.messages import submission as messages
from dlgrade.submission.model import Unreadable


def refuse_slow_code(source: str, name: object) -> None:
    """Raise Unreadable, whose text calls the file `name`, for Python code that takes very much time or memory to
    parse."""
    refuse_slow_text(source, name)
    for is_too_much, sentence, most in (
        (has_many_fields(source), messages.MANY_FIELDS, MAX_FIELDS),
        (has_many_dots(source), messages.MANY_DOTS, MAX_DOTS),
        (statement_count(source) > MAX_STATEMENTS, messages.MANY_STATEMENTS, MAX_STATEMENTS),
    ):
        if is_too_much:
            raise Unreadable(sentence.filled(path=name, most=most))


def refuse_slow_text(text: str, name: object) -> None:
    """Raise Unreadable, whose text calls the file `name`, for a text that takes quadratic time to be brought into its
    normal form."""
    if has_many_marks(text):
        raise Unreadable(messages.MANY_MARKS.filled(path=name, most=MAX_MARKS))
