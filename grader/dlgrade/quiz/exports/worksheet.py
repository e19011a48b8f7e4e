"""Questions as markdown without any key, for paper and for notebooks."""

from __future__ import annotations

from collections.abc import Iterable

from dlgrade.messages import quiz as messages
from dlgrade.quiz.exports.common import LETTERS
from dlgrade.quiz.model import Question
from dlgrade.quiz.shapes import Choices, Number, Order, Pairs, PrintedText
from dlgrade.text import Lang, Text


def asked(question: Question, lang: Lang) -> str:
    """The question, its code and its entries with letters, without anything that tells the answer."""
    title = f"### {messages.KINDS[question.KIND](lang)}"
    parts = [title, question.question(lang)]
    match question.shape():
        case Choices() as shape:
            parts.append(_lettered((option.text for _, option in shape.shown()), lang))
        case Order(start=items):
            parts.append(_lettered((item.text for item in items), lang))
        case Pairs() as shape:
            lefts = "\n".join(f"{n}. {pair.left(lang)}" for n, pair in enumerate(shape.pairs, start=1))
            parts += [lefts, _lettered((text for _, text in shape.shown()), lang)]
        case PrintedText(code=code):
            parts.append(f"```python\n{code.rstrip()}\n```")
        case Number(unit=unit) if unit is not None:
            parts[-1] += f" [{unit(lang)}]"
    return "\n\n".join(parts)


def _lettered(texts: Iterable[Text], lang: Lang) -> str:
    return "\n".join(f"- **{LETTERS[place].lower()}** {text(lang)}" for place, text in enumerate(texts))
