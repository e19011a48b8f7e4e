"""The questions as YAML in both languages, without anything that tells the answer."""

from __future__ import annotations

from collections.abc import Sequence

import yaml

from dlgrade.quiz.exports.common import LETTERS
from dlgrade.quiz.model import Question, Quiz
from dlgrade.quiz.shapes import Choices, Number, Order, Pairs, PrintedText, Shape
from dlgrade.text import Lang, Text


def write(quizzes: Sequence[Quiz], lang: Lang) -> bytes:
    """A list like `quiz.yaml`, shuffled, with neither key nor explanation."""
    del lang  # both languages are in the file
    content = [_question(question) for quiz in quizzes for question in quiz.questions]
    return str(yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=110)).encode("utf-8")


def _text(text: Text) -> dict[str, str]:
    return {"ko": text.ko, "en": text.en}


def _question(question: Question) -> dict[str, object]:
    common = {
        "id": question.id,
        "kind": question.KIND,
        "see": question.see,
        "question": _text(question.question),
    }
    return common | _open(question.shape())


def _open(shape: Shape) -> dict[str, object]:
    match shape:
        case Choices():
            return {"options": [{"text": _text(option.text)} for _, option in shape.shown()]}
        case Number(unit=unit):
            return {"unit": _text(unit)} if unit else {}
        case Order(start=start):
            # The ids become letters, since names such as `first_step` tell the order.
            items = zip(LETTERS.lower(), start, strict=False)
            return {"items": [{"id": letter, "text": _text(item.text)} for letter, item in items]}
        case Pairs(pairs=pairs):
            lefts = [_text(pair.left) for pair in pairs]
            return {"lefts": lefts, "rights": [_text(text) for _, text in shape.shown()]}
        case PrintedText(code=code):
            return {"code": code}
