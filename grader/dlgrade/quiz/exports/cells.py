"""The code of a notebook's answer and test cells. A test needs nothing but Python."""

from __future__ import annotations

import base64
import json
import re

from dlgrade.markup.latex_to_text import plain
from dlgrade.messages import quiz_export as messages
from dlgrade.messages.quiz import ENTER_NUMBER
from dlgrade.quiz.exports.common import LETTERS, in_letters
from dlgrade.quiz.model import Question
from dlgrade.quiz.shapes import Choices, Number, Order, Pairs, PrintedText, Shape, uniform
from dlgrade.text import Lang

# A failing test shows its source, to a student in the feedback, or where the wrong copy was handed out. So the key and
# the explanations are not in it as readable text.
HEAD = """import base64, json
given, key = {name}, json.loads(base64.b64decode({blob!r}))
"""
BLOB = re.compile(r"b64decode\('([A-Za-z0-9+/]++=*+)'\)")
SETS = """letters = sorted({letter for letter in str(given).lower() if letter.isalpha()})
known = [f"({letter}) " + key["why"][letter] for letter in letters if letter in key["why"]]
assert letters == key["right"], " ".join([key["wrong"], *known])"""
SEQUENCES = """letters = "".join(letter for letter in str(given).lower() if letter.isalpha())
assert letters in key["right"], key["wrong"]"""
NUMBERS = """from fractions import Fraction
try:
    value = float(Fraction(str(given).replace("\\u2212", "-").replace(" ", "")))
except (ValueError, ZeroDivisionError):
    raise AssertionError(key["form"]) from None
near = [why for middle, why in key["why"] if abs(value - middle) <= key["slack"]]
assert key["low"] <= value <= key["high"], " ".join([key["wrong"], *near])"""
TEXTS = """lines = "\\n".join(" ".join(line.split()) for line in str(given).strip().splitlines())
assert lines == key["right"], " ".join([key["wrong"], key["why"].get(lines, "")])"""


def name(question: Question) -> str:
    """The variable that holds the answer."""
    return "answer_" + question.id.replace("-", "_")


def right_answer(question: Question) -> str | float:
    """An answer that passes, for the solution cell."""
    match question.shape():
        case Choices() as shape:
            return " ".join(_letters(shape)[0])
        case Order() as shape:
            return in_letters(shape)[0].lower()
        case Pairs() as shape:
            return _partners(shape)
        case PrintedText(answer=answer):
            return answer
        case Number() as shape:
            return float(f"{shape.middle():.12g}")


def answered(question: Question, lang: Lang) -> str:
    """The statement of the test that students see. It prints nothing, since nbgrader would take printed
    text for points."""
    return f"assert str({name(question)}).strip() not in ('', 'None'), {messages.NOT_ANSWERED(lang)!r}"


def check(question: Question, lang: Lang, key: str = "") -> str:
    """Statements that raise AssertionError, with the explanation of a known mistake, unless the answer is right. `key`
    is that of a former version of the question, as `key_in` found it."""
    body, data = _body(question.shape(), lang)
    data["wrong"] = messages.NOT_RIGHT(lang)
    blob = key or base64.b64encode(json.dumps(data, ensure_ascii=False).encode("utf-8")).decode("ascii")
    return HEAD.format(name=name(question), blob=blob) + body


def key_in(source: str) -> str:
    """The encoded key in the source of a test; "" if there is none."""
    found = BLOB.search(source)
    return found[1] if found else ""


def _body(shape: Shape, lang: Lang) -> tuple[str, dict[str, object]]:
    """The statements, and the data that they look up in `key`."""
    match shape:
        case Choices(options=options):
            right, why = _letters(shape)
            explanations = {letter: plain(options[index].why(lang)) for letter, index in why.items()}
            return SETS, {"why": explanations, "right": sorted(right)}
        case Order():
            return SEQUENCES, {"right": [letters.lower() for letters in in_letters(shape)]}
        case Pairs():
            return SEQUENCES, {"right": [_partners(shape)]}
        case Number(low=low, high=high):
            pairs = zip(shape.wrong_values, shape.wrong, strict=True)
            explained = [(value, plain(note.why(lang))) for value, note in pairs]
            form = ENTER_NUMBER(lang)
            return NUMBERS, {"why": explained, "slack": shape.slack(), "low": low, "high": high, "form": form}
        case PrintedText(answer=answer):
            texts = {uniform(wrong.value): plain(wrong.why(lang)) for wrong in shape.wrong}
            return TEXTS, {"why": texts, "right": uniform(answer)}


def _letters(shape: Choices) -> tuple[list[str], dict[str, int]]:
    """The letters of the right options, and the index of every letter's option."""
    shown = {LETTERS[place].lower(): index for place, (index, _) in enumerate(shape.shown())}
    return [letter for letter, index in shown.items() if shape.options[index].correct], shown


def _partners(shape: Pairs) -> str:
    letter = {index: LETTERS[place].lower() for place, (index, _) in enumerate(shape.shown())}
    return "".join(letter[partner] for partner in shape.partner)
