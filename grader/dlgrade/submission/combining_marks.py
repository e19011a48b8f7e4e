"""Refuses texts in which very many combining marks, such as accents, follow one character.

Unicode sorts the marks of one character, and Python, which brings every name of a program into its normal form, takes
time in the square of their number for it: a file of two megabytes would take hours to parse.
"""

from __future__ import annotations

import re
import unicodedata

from dlgrade.messages import submission as messages
from dlgrade.submission.model import Unreadable

MAX_MARKS = 100
"""Most combining marks in a row. No language needs more than a few; Unicode's own limit for streams is 30."""


def refuse_many_marks(text: str, name: object) -> None:
    """Raise Unreadable, whose text calls the file `name`, if more than MAX_MARKS marks follow one character."""
    if has_many_marks(text):
        raise Unreadable(messages.MANY_MARKS.filled(path=name, most=MAX_MARKS))


def has_many_marks(text: str) -> bool:
    """Do more than MAX_MARKS combining marks follow one character? The time is linear in the length of the text."""
    if text.isascii():
        return False
    marks = "".join(filter(_is_mark, set(text)))
    return bool(marks) and any(len(run) > MAX_MARKS for run in re.findall(f"[{marks}]++", text))


def _is_mark(character: str) -> bool:
    """Is the character a mark, or does its normal form begin with one?"""
    return unicodedata.combining(unicodedata.normalize("NFKD", character)[0]) > 0
