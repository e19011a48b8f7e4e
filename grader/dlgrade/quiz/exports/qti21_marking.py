"""Response processing of a QTI 2.1 item: SCORE is 1 or 0, FEEDBACK names the explanations to show."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from dlgrade.quiz.exports.common import one_line
from dlgrade.quiz.model import Question
from dlgrade.quiz.shapes import Choices, Number, Order, Pairs, PrintedText, Shape


def marking(question: Question) -> ET.Element:
    """The whole response processing of a question."""
    shape = question.shape()
    root = ET.Element("responseProcessing")
    condition = ET.SubElement(root, "responseCondition")
    names_of_right = [name for name in question.notes() if not name.startswith(("wrong", "extra"))]
    _branch(condition, "responseIf", _is_right(shape), "1", _names(names_of_right))
    for name, test in _known(shape):
        _branch(condition, "responseElseIf", test, "0", _names([name]))
    _branch(condition, "responseElse", None, "0", _chosen() if isinstance(shape, Choices) else None)
    if isinstance(shape, Pairs):
        _wrong_partners(root, shape)
    return root


def _branch(condition: ET.Element, tag: str, test: ET.Element | None, score: str, feedback: ET.Element | None) -> None:
    """Add a branch: where the test holds, it sets the score and the explanations to show."""
    branch = ET.SubElement(condition, tag)
    if test is not None:
        branch.append(test)
    _set(branch, "SCORE", _constant("float", score))
    if feedback is not None:
        _set(branch, "FEEDBACK", feedback)


def _element(tag: str, *children: ET.Element, **attributes: str) -> ET.Element:
    element = ET.Element(tag, attributes)
    element.extend(children)
    return element


def _set(parent: ET.Element, outcome: str, value: ET.Element) -> None:
    parent.append(_element("setOutcomeValue", value, identifier=outcome))


def _constant(base: str, value: str) -> ET.Element:
    element = ET.Element("baseValue", baseType=base)
    element.text = value
    return element


def _given() -> ET.Element:
    return ET.Element("variable", identifier="RESPONSE")


def _names(names: list[str]) -> ET.Element:
    return _element("multiple", *(_constant("identifier", name) for name in names)) if names else ET.Element("null")


def _chosen() -> ET.Element:
    """The chosen options, whose identifiers are the names of their explanations."""
    return _element("multiple", _given())


def _is_right(shape: Shape) -> ET.Element:
    match shape:
        case Number(low=low, high=high):
            return _within(low, high)
        case Order():
            return _element("or", *(_same_order(order) for order in shape.right_orders()))
        case PrintedText(answer=answer):
            return _same_text(answer)
    return _element("match", _given(), ET.Element("correct", identifier="RESPONSE"))


def _within(low: float, high: float) -> ET.Element:
    least = _element("gte", _given(), _constant("float", repr(low)))
    return _element("and", least, _element("lte", _given(), _constant("float", repr(high))))


def _same_order(order: tuple[str, ...]) -> ET.Element:
    return _element("match", _given(), _element("ordered", *(_constant("identifier", name) for name in order)))


def _same_text(text: str) -> ET.Element:
    return _element("stringMatch", _given(), _constant("string", one_line(text)), caseSensitive="true")


def _known(shape: Shape) -> list[tuple[str, ET.Element]]:
    """The known wrong answers of a question whose answer is typed."""
    match shape:
        case Number(wrong_values=values):
            slack = shape.slack()
            return [(f"wrong-{index}", _within(value - slack, value + slack)) for index, value in enumerate(values)]
        case PrintedText(wrong=texts):
            return [(f"wrong-{index}", _same_text(text.value)) for index, text in enumerate(texts)]
    return []


def _wrong_partners(root: ET.Element, shape: Pairs) -> None:
    """Add, for each wrong pair, the explanation of its right side."""
    for left, partner in enumerate(shape.partner):
        for side, name in enumerate(shape.notes):
            if side != partner:
                pair = _constant("directedPair", f"left-{left} right-{side}")
                branch = ET.SubElement(ET.SubElement(root, "responseCondition"), "responseIf")
                branch.append(_element("member", pair, _given()))
                more = _element(
                    "multiple", ET.Element("variable", identifier="FEEDBACK"), _constant("identifier", name)
                )
                _set(branch, "FEEDBACK", more)
