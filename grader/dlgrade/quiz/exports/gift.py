"""GIFT, the text format that Moodle and others import."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dlgrade.markup.html import block
from dlgrade.markup.latex_to_text import plain
from dlgrade.quiz.exports.common import general, typed, typed_stem
from dlgrade.quiz.model import Question, Quiz
from dlgrade.quiz.shapes import Choices, Number, Pairs, Shape
from dlgrade.text import Lang, Text


def write(quizzes: Sequence[Quiz], lang: Lang) -> bytes:
    """GIFT text with one category per chapter. A blank line separates questions, so a question itself contains none."""
    parts = []
    for quiz in quizzes:
        parts.append(f"$CATEGORY: $course$/top/dlgrade/{quiz.chapter}")
        parts += [_question(question, lang) for question in quiz.questions]
    return ("\n\n".join(parts) + "\n").encode("utf-8")


def _escaped(text: str) -> str:
    for sign in "\\~=#{}:":
        text = text.replace(sign, f"\\{sign}")
    return text.strip().replace("\n", "\\n")


def _question(question: Question, lang: Lang) -> str:
    shape = question.shape()
    answers = "\n".join(f"  {line}" for line in _answers(shape, lang))
    feedback = general(question, lang)
    why = f"\n  ####{_escaped(feedback)}" if feedback else ""
    number = "#" if isinstance(shape, Number) else ""
    return f"::{_escaped(question.id)}::[html]{_escaped(typed_stem(question, lang))} {{{number}\n{answers}{why}\n}}"


def _answers(shape: Shape, lang: Lang) -> list[str]:
    match shape:
        case Choices():
            return _choices(shape, lang)
        case Number():
            return _number(shape, lang)
        case Pairs():
            sides = [(pair.left(lang), pair.right(lang)) for pair in shape.pairs]
            sides += [("", option.text(lang)) for option in shape.extra]
            return [f"={_escaped(block(left, False))} -> {_escaped(plain(right))}" for left, right in sides]
    texts = typed(shape)
    wrong_answers = [f"=%0%{_literal(wrong.value)}{_feedback(wrong.why, lang)}" for wrong in texts.wrong]
    return [*(f"={_literal(right)}" for right in texts.right), *wrong_answers]


def _literal(text: str) -> str:
    return _escaped(text.replace("*", "\\*"))


def _feedback(why: Text, lang: Lang) -> str:
    return f"#{_escaped(block(why(lang), False))}"


def _choices(shape: Choices, lang: Lang) -> list[str]:
    right = len(shape.right())
    lines = []
    for _, option in shape.shown():
        share = f"~%{100 / right if option.correct else -100 / right:.7g}%"
        sign = share if shape.many else "=" if option.correct else "~"
        lines.append(f"{sign}{_escaped(block(option.text(lang), False))}{_feedback(option.why, lang)}")
    return lines


def _number(shape: Number, lang: Lang) -> list[str]:
    slack = _decimal(shape.slack())
    wrong_pairs = zip(shape.wrong_values, shape.wrong, strict=True)
    lines = [f"=%0%{_decimal(value)}:{slack}{_feedback(wrong.why, lang)}" for value, wrong in wrong_pairs]
    return [f"={_decimal(shape.middle())}:{slack}", *lines]


def _decimal(value: float) -> str:
    """A number with twelve digits and without an exponent, which GIFT cannot read: 0.00001, not 1e-05."""
    return f"{Decimal(f'{value:.12g}'):f}"
