"""Finds the students whom a name or number may mean, as people and platforms write these into the names of files."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence, Set

from dlgrade.classroom.model import Enrolled

PARTS = re.compile(r"[\s_,()\[\]-]+")
NUMBER, HANGUL = re.compile(r"\d{4}"), re.compile(r"^[가-힣]{3,}$")
"""The parts of a file name that identify a student by themselves: a student number and a whole Korean name. A single
word in Latin letters does not, since it may be the family name of several students."""
JOINED = re.compile(r"(\d{4,})([^\W\d]+)|([^\W\d]+)(\d{4,})")
"""A number and a name written as one word, in either order: `20261008윤은준`."""
NOT_A_LETTER = re.compile(r"[\W_]+")


def plain_key(text: str) -> str:
    """A name without case, spaces and punctuation, so that different spellings of one name are equal."""
    return NOT_A_LETTER.sub("", unicodedata.normalize("NFC", text).casefold())


def find(key: str, roster: Sequence[Enrolled]) -> list[Enrolled]:
    """The students whom `key` may mean. Unless it is exactly one, a person has to say who it is. A number and a name
    written as one word are a student only if both are that student's."""
    plain = plain_key(key)
    exact = [student for student in roster if plain and plain in student.keys]
    if exact:
        by_id = [student for student in exact if _is_id_of(key, student)]
        return by_id if len(by_id) == 1 else exact
    words = {plain_key(word) for word in PARTS.split(key)}
    pairs = [frozenset(filter(None, joined.groups())) for word in words if (joined := JOINED.fullmatch(word))]
    by_number = _having({word for word in words if NUMBER.search(word)}, pairs, roster)
    by_name = _having({word for word in words if HANGUL.search(word)}, pairs, roster)
    agreed = [student for student in by_number if student in by_name]
    if agreed:
        return agreed
    by_half = _having(
        {half for pair in pairs for half in pair if NUMBER.search(half) or HANGUL.search(half)}, (), roster
    )
    found = list({student.id: student for student in (*by_number, *by_name, *by_half)}.values())
    return found if by_number or by_name or len(found) > 1 else []


def _is_id_of(key: str, student: Enrolled) -> bool:
    """Whether the roster spells an id of this student so. Punctuation tells `ann-lee` from another student's name."""
    written = spelled(key)
    return written != spelled(student.name) and written in map(spelled, (student.id, *student.ids))


def spelled(text: str) -> str:
    """A name as it is written, but for case and blanks around it."""
    return unicodedata.normalize("NFC", text).casefold().strip()


def _having(words: Set[str], pairs: Iterable[Set[str]], roster: Sequence[Enrolled]) -> list[Enrolled]:
    """The students of whom one of the words is a key, or both halves of a pair are."""
    return [student for student in roster if words & student.keys or any(pair <= student.keys for pair in pairs)]
