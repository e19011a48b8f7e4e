"""A worksheet: the questions without the key, with room for the answer."""

from __future__ import annotations

from collections.abc import Sequence

from dlgrade.messages import quiz_export as messages
from dlgrade.quiz.exports.worksheet import asked
from dlgrade.quiz.model import Quiz
from dlgrade.text import Lang


def write(quizzes: Sequence[Quiz], lang: Lang) -> bytes:
    """Markdown with `$…$` formulas."""
    parts = []
    for quiz in quizzes:
        parts.append(f"# {messages.TITLE(lang, chapters=quiz.chapter)}")
        parts += [f"{asked(question, lang)}\n\n{messages.BLANK(lang)} ____________" for question in quiz.questions]
    return ("\n\n".join(parts) + "\n").encode("utf-8")
