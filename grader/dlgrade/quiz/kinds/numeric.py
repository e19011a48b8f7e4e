"""Questions in which one enters a number: `answer` ± `tolerance`, or any number within `range` (Python expressions)."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import yaml

from dlgrade.messages import quiz as messages
from dlgrade.messages import quiz_faults as fault_messages
from dlgrade.messages import quiz_lint as lint_messages
from dlgrade.quiz.bounded_arithmetic import ExpressionError
from dlgrade.quiz.expression import number
from dlgrade.quiz.keyboard import ascii_signs
from dlgrade.quiz.kinds.fields import Kind, common, wrong
from dlgrade.quiz.model import Answer, Layout, Mark, Note, Question, QuestionKey, Say, UnreadableError
from dlgrade.quiz.reader import Fields, Reader, at
from dlgrade.quiz.shapes import Number, Wrong
from dlgrade.text import Lang, Text

_PART = r"[+-]? *+(?:[0-9]++(?:\.[0-9]*+)?|\.[0-9]++)(?:[eE][+-]?[0-9]++)?"
NUMBER = re.compile(rf" *+({_PART}) *+(?:/ *+({_PART}) *+)?")
"""Spaces are allowed around the sign and the slash, but not between digits: `2 1/2` does not mean 21/2."""

# The field sets no `inputmode`, since the decimal keypad of phones has neither a minus sign nor a slash.
CONTROLS = """
<p class="dq-entry"><label for="{{ name }}-in">{{ say.ANSWER(lang) }}</label>
{{ " " }}<input id="{{ name }}-in" type="text" spellcheck="false" autocapitalize="off"
aria-describedby="{{ name }}-hint">
{% if question.unit %} <span>{{ question.unit(lang)|inline }}</span>{% endif %}</p>
<p class="dq-hint" id="{{ name }}-hint">{{ say.NUMBER_HINT(lang) }}</p>
"""


@dataclass(frozen=True)
class NumericKey(QuestionKey):
    """The accepted interval and the known wrong values."""

    low: float
    high: float
    wrong: tuple[float, ...]

    def mark(self, answer: Answer) -> Mark:
        value = read_number(str(answer))
        if self.low <= value <= self.high:
            return Mark(True)
        slack = (self.high - self.low) / 2
        near = [i for i, wrong in enumerate(self.wrong) if abs(value - wrong) <= max(slack, 1e-9 * abs(wrong))]
        nearest = sorted(near, key=lambda index: abs(value - self.wrong[index]))
        return Mark(False, tuple(f"wrong-{index}" for index in nearest[:1]))

    def right_answer(self) -> Answer:
        """The middle of the accepted interval, with as few digits as are still right: 0.33 for a third."""
        middle = (self.low + self.high) / 2
        rounded = (float(f"{middle:.{digits}g}") for digits in range(1, 16))
        return f"{next((value for value in rounded if self.low <= value <= self.high), middle):.15g}"


@dataclass(frozen=True, kw_only=True)
class Numeric(Question):
    """A numeric question. `bounds` is the range, if one is given in place of an answer."""

    KIND = "numeric"
    PAGE_MESSAGES = ("ENTER_NUMBER", "NO_HINT")
    answer: str = ""
    tolerance: float = 0.0
    bounds: tuple[str, str] | None = None
    unit: Text | None = None
    wrong: tuple[Wrong, ...] = ()

    def key(self) -> NumericKey:
        wrong = tuple(number(wrong_answer.value) for wrong_answer in self.wrong)
        if self.bounds is not None:
            low, high = map(number, self.bounds)
            return NumericKey(low, high, wrong)
        middle = number(self.answer)
        # Even with tolerance 0 the last digits may differ, since in floating point 0.1 + 0.2 is not exactly 0.3.
        slack = max(self.tolerance, 1e-9 * max(1.0, abs(middle)))
        return NumericKey(middle - slack, middle + slack, wrong)

    def shape(self) -> Number:
        key = self.key()
        return Number(key.low, key.high, self.wrong, key.wrong, self.unit)

    def own_notes(self) -> dict[str, Note]:
        return {f"wrong-{i}": Note(wrong_answer.why, good=False) for i, wrong_answer in enumerate(self.wrong)}

    def own_texts(self) -> Iterator[tuple[Text, bool]]:
        yield from ((wrong_answer.why, False) for wrong_answer in self.wrong)
        if self.unit is not None:
            yield self.unit, True

    def controls(self, name: str, lang: Lang) -> str:
        from dlgrade.markup.template import fill

        return fill(CONTROLS, question=self, name=name, say=messages, lang=lang)

    def layout(self, seed: str) -> Layout:
        return Layout(unit=self.unit)

    def read(self, layout: Layout, typed: str) -> Answer:
        return typed

    def hint(self, mark: Mark, lang: Lang) -> str:
        return "" if mark.notes else messages.NO_HINT(lang)

    def solution(self, lang: Lang) -> str:
        if self.bounds is None:
            return str(self.key().right_answer())
        return " … ".join(f"{number(bound):.6g}" for bound in self.bounds)

    def lint(self, say: Say) -> None:
        sources = [self.answer] if self.bounds is None else [*self.bounds]
        evaluated = [_evaluates(source, say) for source in (*sources, *(wrong.value for wrong in self.wrong))]
        if not all(evaluated):  # `_evaluates` has reported each expression without a value
            return
        key = self.key()
        if key.low >= key.high:
            say(lint_messages.RANGE_ORDER, low=key.low, high=key.high)
        for index, value in enumerate(key.wrong):
            marked = key.mark(repr(value))
            if marked.right:
                say(lint_messages.WRONG_IS_RIGHT, value=self.wrong[index].value)
            elif marked.notes != (f"wrong-{index}",):
                say(lint_messages.WRONG_TWICE, value=self.wrong[index].value)


def read_number(text: str) -> float:
    """A decimal number or a fraction such as 1/3; raises UnreadableError."""
    form = NUMBER.fullmatch(ascii_signs(text))
    if form is None:
        raise UnreadableError(text)
    above, below = (float(part.replace(" ", "")) if part else 1.0 for part in form.groups())
    if below == 0 or not math.isfinite(above / below):
        raise UnreadableError(text)
    return above / below


def _evaluates(source: str, say: Say) -> bool:
    try:
        number(source)
    except ExpressionError as error:
        say(lint_messages.EXPRESSION, source=source, problem=error)
        return False
    return True


def read(reader: Reader, fields: Fields) -> Question:
    bounds = reader.each(fields.get("range"), reader.scalar)
    if ("answer" in fields) == ("range" in fields) or ("tolerance" in fields) != ("answer" in fields):
        reader.fault(at(fields["kind"]), fault_messages.ANSWER_OR_RANGE)
    if "range" in fields and len(bounds) != 2:
        reader.fault(at(fields["range"]), fault_messages.RANGE_OF_TWO)
    return Numeric(
        **common(reader, fields),
        answer=reader.scalar(fields.get("answer")),
        tolerance=_tolerance(reader, fields.get("tolerance")),
        bounds=(bounds[0], bounds[1]) if len(bounds) == 2 else None,
        unit=reader.text(fields["unit"]) if "unit" in fields else None,
        wrong=reader.each(fields.get("wrong"), partial(wrong, reader)),
    )


def _tolerance(reader: Reader, node: yaml.Node | None) -> float:
    try:
        value = float(reader.scalar(node) or 0)
    except ValueError:
        value = -1.0
    if node is not None and not 0 <= value < float("inf"):
        reader.fault(at(node), fault_messages.TOLERANCE)
    return value


REGISTERED = Kind("why", "answer tolerance range unit wrong", read)
