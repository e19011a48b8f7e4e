"""The response processing of Canvas's QTI 1.2: SCORE runs from 0 to 100.

Canvas's importer reads every condition on a number or a text as a right answer, whatever score the condition sets. So
only the right answer gets such a condition, and the general feedback explains the known wrong numbers and texts.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from dlgrade.quiz.exports.common import has_general, typed
from dlgrade.quiz.model import Question
from dlgrade.quiz.shapes import Choices, Number, Pairs, Shape


def marking(question: Question) -> ET.Element:
    """The whole response processing of a question."""
    root = ET.Element("resprocessing")
    outcomes = {"maxvalue": "100", "minvalue": "0", "varname": "SCORE", "vartype": "Decimal"}
    ET.SubElement(ET.SubElement(root, "outcomes"), "decvar", outcomes)
    if has_general(question):
        always = _condition(root, "Yes")
        ET.SubElement(always, "other")
        _feedback(root, "general_fb")
    _conditions(root, question.shape())
    return root


def _conditions(root: ET.Element, shape: Shape) -> None:
    """Add the conditions that give points, by the shape of the question."""
    match shape:
        case Choices():
            _choices(root, shape)
        case Pairs():
            _pairs(root, shape)
        case Number():
            _number(root, shape)
        case _:
            _texts(root, typed(shape).right)


def option_id(index: int) -> str:
    """Canvas's own identifiers are numbers, and its importer looks for digits."""
    return str(1000 + index)


def left_id(index: int) -> str:
    """The id of the response for a left side."""
    return f"response_{2000 + index}"


def _condition(root: ET.Element, goes_on: str) -> ET.Element:
    """Add a `respcondition` to `root` and return its `conditionvar`. `_score` and `_feedback` then add to the same
    `respcondition`, which is the last child of `root`."""
    return ET.SubElement(ET.SubElement(root, "respcondition", {"continue": goes_on}), "conditionvar")


def _equal(parent: ET.Element, value: str, response: str = "response1", tag: str = "varequal") -> None:
    ET.SubElement(parent, tag, respident=response).text = value


def _score(root: ET.Element, points: str = "100", action: str = "Set") -> None:
    ET.SubElement(root[-1], "setvar", action=action, varname="SCORE").text = points


def _feedback(root: ET.Element, name: str) -> None:
    ET.SubElement(root[-1], "displayfeedback", feedbacktype="Response", linkrefid=name)


def _choices(root: ET.Element, shape: Choices) -> None:
    for index in range(len(shape.options)):
        _equal(_condition(root, "Yes"), option_id(index))
        _feedback(root, f"{option_id(index)}_fb")
    condition = _condition(root, "No")
    if shape.many:
        condition = ET.SubElement(condition, "and")
    for index, option in enumerate(shape.options):
        if option.correct:
            _equal(condition, option_id(index))
        elif shape.many:
            _equal(ET.SubElement(condition, "not"), option_id(index))
    _score(root)


def _pairs(root: ET.Element, shape: Pairs) -> None:
    for left, right in enumerate(shape.partner):
        _equal(_condition(root, "Yes"), option_id(right), left_id(left))
        _score(root, f"{100 / len(shape.partner):.2f}", "Add")


def _number(root: ET.Element, shape: Number) -> None:
    either = ET.SubElement(_condition(root, "No"), "or")
    _equal(either, f"{shape.middle():.12g}")
    _within(ET.SubElement(either, "and"), shape.low, shape.high)
    _score(root)


def _within(parent: ET.Element, low: float, high: float) -> None:
    _equal(parent, f"{low:.12g}", tag="vargte")
    _equal(parent, f"{high:.12g}", tag="varlte")


def _texts(root: ET.Element, right: Iterable[str]) -> None:
    condition = _condition(root, "No")
    for text in right:
        _equal(condition, text)
    _score(root)
