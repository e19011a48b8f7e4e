"""The key of a question: what decides whether an answer is right, as plain data.

The page carries the same data as JSON and decides by the same rules (`site/quiz/mark.js`).
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass

from dlgrade.quiz.expression import number
from dlgrade.quiz.model import Choice, Matching, Numeric, Ordering, Output, Question, rights
from dlgrade.quiz.rule import Rule, parse


@dataclass(frozen=True, slots=True)
class ChoiceKey:
    """Indices of the right options."""

    right: tuple[int, ...]
    options: int


@dataclass(frozen=True, slots=True)
class NumericKey:
    """The accepted interval and the known wrong values."""

    low: float
    high: float
    wrong: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class OrderingKey:
    """The ids and the rule that a right order satisfies."""

    items: tuple[str, ...]
    rule: Rule


@dataclass(frozen=True, slots=True)
class MatchingKey:
    """For each left side the index of its right side; for each right side the note that explains it."""

    partner: tuple[int, ...]
    note: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutputKey:
    """The printed text and known wrong texts, each with its white space made uniform."""

    answer: str
    wrong: tuple[str, ...]


Key = ChoiceKey | NumericKey | OrderingKey | MatchingKey | OutputKey


def key(question: Question) -> Key:
    """The key of a question; raises ExpressionError or RuleError where the linter would."""
    match question:
        case Choice(options=options):
            right = tuple(index for index, option in enumerate(options) if option.correct)
            return ChoiceKey(right, len(options))
        case Numeric():
            return _numeric(question)
        case Ordering(items=items, rule=rule):
            return OrderingKey(tuple(item.id for item in items), parse(rule))
        case Matching():
            return _matching(question)
        case Output(answer=answer, wrong=wrong):
            return OutputKey(uniform(answer), tuple(uniform(each.value) for each in wrong))


def _numeric(question: Numeric) -> NumericKey:
    wrong = tuple(number(each.value) for each in question.wrong)
    if question.bounds is not None:
        low, high = map(number, question.bounds)
        return NumericKey(low, high, wrong)
    middle = number(question.answer)
    # Tolerance counts in the last digits too: 0.1 + 0.2 answers 0.3.
    slack = max(question.tolerance, 1e-9 * max(1.0, abs(middle)))
    return NumericKey(middle - slack, middle + slack, wrong)


def _matching(question: Matching) -> MatchingKey:
    texts = rights(question)
    partner = tuple(texts.index(pair.right) for pair in question.pairs)
    notes = []
    for index, text in enumerate(texts):
        if index in partner:
            notes.append(f"pair-{partner.index(index)}")
        else:
            notes.append(f"extra-{next(i for i, each in enumerate(question.extra) if each.text == text)}")
    return MatchingKey(partner, tuple(notes))


def uniform(printed: str) -> str:
    """Printed text with runs of blanks as one and no blank at the ends of lines: `[1.  2.]` is `[1. 2.]`."""
    lines = (" ".join(line.split()) for line in printed.strip().splitlines())
    return "\n".join(lines)


def as_json(key: Key) -> dict[str, object]:
    """The key as JSON-ready data with the name of its type as `type`."""
    return {"type": type(key).__name__.removesuffix("Key").lower(), **asdict(key)}


def fingerprint(question: Question) -> str:
    """Changes with the question or its key: progress recorded for one is not taken for the other."""
    content = json.dumps([question.question.ko, question.question.en, as_json(key(question))])
    return hashlib.sha256(content.encode()).hexdigest()[:12]
