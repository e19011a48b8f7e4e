"""Looks at a list of entries: enough of them, and no two that read alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from dlgrade.messages import quiz_lint as messages
from dlgrade.quiz.lint.text import Say
from dlgrade.text import LANGUAGES, Text


def enough(what: str, entries: Sequence[object], least: int, say: Say) -> None:
    if len(entries) < least:
        say(messages.TOO_FEW, what=what, least=least)


def distinct(given: Iterable[Text], say: Say) -> None:
    entries = list(given)
    for lang in LANGUAGES:
        counts = Counter(" ".join(text(lang).split()) for text in entries)
        for text in (text for text, count in counts.items() if count > 1):
            say(messages.DUPLICATE, text=text, lang=lang)
