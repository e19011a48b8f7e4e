"""Marks an answer by its key. `site/quiz/mark.js` is its twin; a test holds the two together."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from dlgrade.quiz.key import ChoiceKey, Key, MatchingKey, NumericKey, OrderingKey, OutputKey, uniform
from dlgrade.quiz.keyboard import ascii_signs
from dlgrade.quiz.rule import accepts, valid_orders

# Choice: indices. Numeric, output: the text entered. Ordering: ids. Matching: right sides' indices.
Answer = str | Sequence[int] | Sequence[str]

_PART = r"[+-]? *+(?:[0-9]++(?:\.[0-9]*+)?|\.[0-9]++)(?:[eE][+-]?[0-9]++)?"
NUMBER = re.compile(rf" *+({_PART}) *+(?:/ *+({_PART}) *+)?")
"""Blanks may stand around the sign and the slash, and not between digits: `2 1/2` is no 21/2."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Right or not, the notes to show (see `notes`), and how many right options were not chosen."""

    right: bool
    notes: tuple[str, ...] = ()
    missing: int = 0


class UnreadableError(ValueError):
    """The answer is not of the form that the question asks for, so it is neither right nor wrong."""


def mark(key: Key, answer: Answer) -> Mark:
    """Mark one answer; raises UnreadableError when it is empty, incomplete or not a number."""
    match key:
        case ChoiceKey():
            return _choice(key, {int(index) for index in answer})
        case NumericKey():
            return _numeric(key, str(answer))
        case OrderingKey():
            return _ordering(key, tuple(map(str, answer)))
        case MatchingKey():
            return _matching(key, tuple(int(index) for index in answer))
        case OutputKey():
            return _output(key, str(answer))


def right_answer(key: Key) -> Answer:
    """An answer that is right."""
    match key:
        case ChoiceKey(right=right):
            return right
        case NumericKey(low=low, high=high):
            return _short(low, high)
        case OrderingKey(items=items):
            return items
        case MatchingKey(partner=partner):
            return partner
        case OutputKey(answer=answer):
            return answer


def _short(low: float, high: float) -> str:
    """The middle of the accepted interval, with the fewest digits that are right: 0.33 for a third."""
    middle = (low + high) / 2
    rounded = (float(f"{middle:.{digits}g}") for digits in range(1, 16))
    return f"{next((value for value in rounded if low <= value <= high), middle):.15g}"


def read_number(text: str) -> float:
    """A decimal number or a fraction such as 1/3; raises UnreadableError."""
    form = NUMBER.fullmatch(ascii_signs(text))
    if form is None:
        raise UnreadableError(text)
    above, below = (float(part.replace(" ", "")) if part else 1.0 for part in form.groups())
    if below == 0 or not math.isfinite(above / below):
        raise UnreadableError(text)
    return above / below


def _choice(key: ChoiceKey, chosen: set[int]) -> Mark:
    if not chosen or not chosen <= set(range(key.options)):
        raise UnreadableError(str(sorted(chosen)))
    missing = len(set(key.right) - chosen)
    right = chosen == set(key.right)
    shown = range(key.options) if right else sorted(chosen)
    return Mark(right, tuple(f"option-{index}" for index in shown), missing)


def _numeric(key: NumericKey, text: str) -> Mark:
    value = read_number(text)
    if key.low <= value <= key.high:
        return Mark(True)
    slack = (key.high - key.low) / 2
    near = [i for i, wrong in enumerate(key.wrong) if abs(value - wrong) <= max(slack, 1e-9 * abs(wrong))]
    nearest = sorted(near, key=lambda index: abs(value - key.wrong[index]))
    return Mark(False, tuple(f"wrong-{index}" for index in nearest[:1]))


def _ordering(key: OrderingKey, order: tuple[str, ...]) -> Mark:
    if sorted(order) != sorted(key.items):
        raise UnreadableError(" ".join(order))
    if accepts(key.rule, order):
        return Mark(True, tuple(f"item-{name}" for name in order))
    # The first step that no right order could have at this place, given the steps before it.
    fits = max(_common(order, valid) for valid in valid_orders(key.rule, key.items))
    return Mark(False, (f"item-{order[fits]}",))


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    differs = (index for index, (a, b) in enumerate(zip(one, other, strict=True)) if a != b)
    return next(differs, len(one))


def _matching(key: MatchingKey, chosen: tuple[int, ...]) -> Mark:
    if len(chosen) != len(key.partner) or not set(chosen) <= set(range(len(key.note))):
        raise UnreadableError(str(chosen))
    if chosen == key.partner:
        return Mark(True, tuple(f"pair-{index}" for index in range(len(chosen))))
    wrong = [choice for choice, partner in zip(chosen, key.partner, strict=True) if choice != partner]
    return Mark(False, tuple(dict.fromkeys(key.note[choice] for choice in wrong)), missing=len(wrong))


def _output(key: OutputKey, text: str) -> Mark:
    given = uniform(text)
    if not given:
        raise UnreadableError(text)
    if given == key.answer:
        return Mark(True)
    return Mark(False, (f"wrong-{key.wrong.index(given)}",) if given in key.wrong else ())
