"""GIFT, the text format that Moodle and others import."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dlgrade.markup.html import block
from dlgrade.markup.latex_to_text import plain
from dlgrade.quiz.exports.common import general, lettered, lettered_stem, no_shape, one_line, options, stem
from dlgrade.quiz.kinds import Choice, Matching, Numeric, Ordering, Output
from dlgrade.quiz.kinds.numeric import NumericKey
from dlgrade.quiz.model import Question, Quiz
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
    worded = lettered_stem(question, lang) if isinstance(question, Ordering) else stem(question, lang)
    answers = "\n".join(f"  {line}" for line in _answers(question, lang))
    feedback = general(question, lang)
    why = f"\n  ####{_escaped(feedback)}" if feedback else ""
    number = "#" if isinstance(question, Numeric) else ""
    return f"::{_escaped(question.id)}::[html]{_escaped(worded)} {{{number}\n{answers}{why}\n}}"


def _answers(question: Question, lang: Lang) -> list[str]:
    match question:
        case Choice():
            return _choice(question, lang)
        case Numeric():
            return _numeric(question, lang)
        case Matching():
            sides = [(pair.left(lang), pair.right(lang)) for pair in question.pairs]
            sides += [("", option.text(lang)) for option in question.extra]
            return [f"={_escaped(block(left, False))} -> {_escaped(plain(right))}" for left, right in sides]
        case Ordering():
            return [f"={letters}" for letters in lettered(question).right]
        case Output():
            wrong_answers = [f"=%0%{_literal(wrong.value)}{_feedback(wrong.why, lang)}" for wrong in question.wrong]
            return [f"={_literal(question.answer)}", *wrong_answers]
    raise no_shape(question)


def _literal(printed: str) -> str:
    return _escaped(one_line(printed).replace("*", "\\*"))


def _feedback(why: Text, lang: Lang) -> str:
    return f"#{_escaped(block(why(lang), False))}"


def _choice(question: Choice, lang: Lang) -> list[str]:
    right = sum(option.correct for option in question.options)
    lines = []
    for _, option in options(question):
        share = f"~%{100 / right if option.correct else -100 / right:.7g}%"
        sign = share if question.many else "=" if option.correct else "~"
        lines.append(f"{sign}{_escaped(block(option.text(lang), False))}{_feedback(option.why, lang)}")
    return lines


def _numeric(question: Numeric, lang: Lang) -> list[str]:
    key = question.key()
    assert isinstance(key, NumericKey)
    slack = (key.high - key.low) / 2
    wrong_pairs = zip(key.wrong, question.wrong, strict=True)
    lines = [f"=%0%{_decimal(value)}:{_decimal(slack)}{_feedback(wrong.why, lang)}" for value, wrong in wrong_pairs]
    return [f"={_decimal((key.low + key.high) / 2)}:{_decimal(slack)}", *lines]


def _decimal(value: float) -> str:
    """A number with twelve digits and without an exponent, which GIFT cannot read: 0.00001, not 1e-05."""
    return f"{Decimal(f'{value:.12g}'):f}"
