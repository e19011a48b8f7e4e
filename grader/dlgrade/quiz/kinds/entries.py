"""Functions that several kinds share, about entries that are chosen by number in a terminal and checked
by the linter."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from dlgrade.messages import quiz_lint as messages
from dlgrade.quiz.keyboard import words
from dlgrade.quiz.model import Layout, Say, UnreadableError
from dlgrade.text import LANGUAGES, Text


def places(layout: Layout, typed: str) -> list[int]:
    """The indices in the question of the typed numbers, each once; raises UnreadableError."""
    chosen = [_place(word, len(layout.order)) for word in words(typed)]
    if not chosen or len(set(chosen)) != len(chosen):
        raise UnreadableError(typed)
    return [layout.order[place] for place in chosen]


def _place(word: str, count: int) -> int:
    if not re.fullmatch("[0-9]{1,3}", word) or not 1 <= int(word) <= count:
        raise UnreadableError(word)
    return int(word) - 1


def enough(part: str, entries: Sequence[object], least: int, say: Say) -> None:
    if len(entries) < least:
        say(messages.TOO_FEW, what=part, least=least)


def distinct(texts: Iterable[Text], say: Say) -> None:
    """Report entries that read the same in one of the languages."""
    entries = list(texts)
    for lang in LANGUAGES:
        counts = Counter(" ".join(text(lang).split()) for text in entries)
        for text in (text for text, count in counts.items() if count > 1):
            say(messages.DUPLICATE, text=text, lang=lang)
