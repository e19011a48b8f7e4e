"""The explanations of a question by the names that `mark` gives them."""

from __future__ import annotations

from dataclasses import dataclass

from dlgrade.quiz.model import Choice, Matching, Numeric, Ordering, Output, Question
from dlgrade.text import Text


@dataclass(frozen=True, slots=True)
class Note:
    """An explanation, what it is about, and whether that is right (None: it is neither)."""

    why: Text
    about: Text | None = None
    good: bool | None = None


def notes(question: Question) -> dict[str, Note]:
    """Every explanation of a question; `why`, shown with a right answer, comes last."""
    found: dict[str, Note] = {}
    match question:
        case Choice(options=options):
            found = {f"option-{i}": Note(each.why, each.text, each.correct) for i, each in enumerate(options)}
        case Numeric(wrong=wrong) | Output(wrong=wrong):
            found = {f"wrong-{i}": Note(each.why, good=False) for i, each in enumerate(wrong)}
        case Ordering(items=items):
            found = {f"item-{each.id}": Note(each.why, each.text) for each in items}
        case Matching():
            found = _matching(question)
    if question.why is not None:
        found["why"] = Note(question.why)
    return found


def _matching(question: Matching) -> dict[str, Note]:
    pairs = {f"pair-{i}": Note(pair.why, pair.right) for i, pair in enumerate(question.pairs)}
    extra = {f"extra-{i}": Note(each.why, each.text, good=False) for i, each in enumerate(question.extra)}
    return pairs | extra
