"""Lays a question out for a terminal and reads the typed answer. Nothing here prints."""

from __future__ import annotations

from dataclasses import dataclass

from dlgrade.markup.latex_to_text import plain, readable
from dlgrade.messages import quiz as messages
from dlgrade.quiz.model import Answer, Layout, Question
from dlgrade.text import Lang


@dataclass(frozen=True, slots=True)
class Sheet:
    """A question as it is shown: Markdown, numbered entries, lettered entries, and what to type."""

    markdown: str
    entries: tuple[str, ...]
    partners: tuple[str, ...]
    prompt: str
    layout: Layout


def lay_out(question: Question, lang: Lang, seed: str) -> Sheet:
    """Shuffle and word a question; the same seed gives the same sheet."""
    layout = question.layout(seed)
    code = f"\n\n```python\n{layout.code.rstrip()}\n```" if layout.code else ""
    unit = f" [{plain(layout.unit(lang))}]" if layout.unit else ""
    return Sheet(
        readable(question.question(lang)) + code,
        tuple(plain(text(lang)) for text in layout.entries),
        tuple(plain(text(lang)) for text in layout.partners),
        messages.PROMPTS[question.KIND](lang) + unit,
        layout,
    )


def asked_again(question: Question, sheet: Sheet, lang: Lang) -> str:
    """The sentence about what to type, after an answer could not be read."""
    last = chr(ord("a") + len(sheet.layout.letters) - 1)
    return messages.TYPE[question.KIND](lang, count=len(sheet.layout.order), last=last)


def read_answer(question: Question, sheet: Sheet, typed: str) -> Answer:
    """The answer that the typed text means; raises UnreadableError."""
    return question.read(sheet.layout, typed)
