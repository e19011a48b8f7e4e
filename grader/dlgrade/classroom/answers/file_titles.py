"""Reads from the name of a file which exercises it is called like, and whether the rest of the name only says which
version it is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from dlgrade.classroom.hand_ins.version_words import VERSION_WORD
from dlgrade.submission.newest import stem_of

TEST_WORDS = frozenset({"test", "tests", "테스트"})
HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
NOT_A_WORD = re.compile(r"[\W_]+")
NUMBERS = re.compile(r"[\d_]+")


@dataclass(frozen=True)
class Title:
    """What a file's name says. `slugs` are the exercises in it; where one name lies in another, as `mse` in
    `mse_gradient`, it is the longer one. `is_version` is True if nothing else is in it but words like those in
    VERSION_WORDS."""

    slugs: frozenset[str] = frozenset()
    is_version: bool = False
    is_test: bool = False


class Titles:
    """The titles of files in a course with these exercises."""

    def __init__(self, slugs: Iterable[str]) -> None:
        self.slugs = frozenset(slugs)
        longest_first = sorted(self.slugs, key=lambda slug: (-len(slug), slug))
        self._slug = re.compile(rf"(?<![a-z])(?:{'|'.join(longest_first) or '(?!)'})(?![a-z])")

    def of(self, name: str, suffix: str) -> Title:
        """The title of a file. `mseFinal.py` and `MSE-final (1).py` are read alike."""
        stem = stem_of(HUMP.sub("_", unicodedata.normalize("NFC", name)), suffix)
        plain = NOT_A_WORD.sub("_", stem)
        slugs = frozenset(self._slug.findall(plain))
        words = [word for word in NUMBERS.split(self._slug.sub("_", plain)) if word]
        is_version = bool(slugs) and not any(VERSION_WORD.sub("", word) for word in words)
        return Title(slugs, is_version, not TEST_WORDS.isdisjoint(words))
