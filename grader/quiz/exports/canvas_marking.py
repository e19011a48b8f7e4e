"""Response processing of Canvas's QTI 1.2: SCORE runs from 0 to 100."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from grader.quiz.exports.common import lettered, one_line
from grader.quiz.key import ChoiceKey, MatchingKey, NumericKey, OutputKey, key
from grader.quiz.model import Matching, Ordering, Question


def marking(question: Question) -> ET.Element:
    """The whole response processing of a question."""
    root = ET.Element("resprocessing")
    outcomes = {"maxvalue": "100", "minvalue": "0", "varname": "SCORE", "vartype": "Decimal"}
    ET.SubElement(ET.SubElement(root, "outcomes"), "decvar", outcomes)
    if question.why is not None or isinstance(question, Ordering | Matching):
        always = _condition(root, "Yes")
        ET.SubElement(always, "other")
        _feedback(root, "general_fb")
    found = key(question)
    match found:
        case ChoiceKey():
            _choice(root, found)
        case MatchingKey():
            _matching(root, found)
        case NumericKey():
            _numeric(root, found)
        case OutputKey(answer=answer, wrong=wrong):
            _texts(root, [one_line(answer)], [one_line(text) for text in wrong])
        case _:
            assert isinstance(question, Ordering)
            _texts(root, list(lettered(question).right), [])
    return root


def _condition(root: ET.Element, goes_on: str) -> ET.Element:
    """A new condition; what it does is added to its parent, the last child of `root`."""
    return ET.SubElement(ET.SubElement(root, "respcondition", {"continue": goes_on}), "conditionvar")


def _equal(parent: ET.Element, value: str, response: str = "response1", tag: str = "varequal") -> None:
    ET.SubElement(parent, tag, respident=response).text = value


def _score(root: ET.Element, points: str = "100", action: str = "Set") -> None:
    ET.SubElement(root[-1], "setvar", action=action, varname="SCORE").text = points


def _feedback(root: ET.Element, name: str) -> None:
    ET.SubElement(root[-1], "displayfeedback", feedbacktype="Response", linkrefid=name)


def _choice(root: ET.Element, found: ChoiceKey) -> None:
    for index in range(found.options):
        _equal(_condition(root, "Yes"), f"option-{index}")
        _feedback(root, f"option-{index}_fb")
    condition = _condition(root, "No")
    if len(found.right) > 1:
        condition = ET.SubElement(condition, "and")
    for index in range(found.options):
        if index in found.right:
            _equal(condition, f"option-{index}")
        elif condition.tag == "and":
            _equal(ET.SubElement(condition, "not"), f"option-{index}")
    _score(root)


def _matching(root: ET.Element, found: MatchingKey) -> None:
    for left, right in enumerate(found.partner):
        _equal(_condition(root, "Yes"), f"right-{right}", f"response_left-{left}")
        _score(root, f"{100 / len(found.partner):.2f}", "Add")


def _numeric(root: ET.Element, found: NumericKey) -> None:
    slack = (found.high - found.low) / 2
    for index, value in enumerate(found.wrong):
        _within(_condition(root, "Yes"), value - slack, value + slack)
        _feedback(root, f"wrong-{index}_fb")
    either = ET.SubElement(_condition(root, "No"), "or")
    _equal(either, f"{(found.low + found.high) / 2:.12g}")
    _within(ET.SubElement(either, "and"), found.low, found.high)
    _score(root)


def _within(parent: ET.Element, low: float, high: float) -> None:
    _equal(parent, f"{low:.12g}", tag="vargte")
    _equal(parent, f"{high:.12g}", tag="varlte")


def _texts(root: ET.Element, right: list[str], wrong: list[str]) -> None:
    for index, text in enumerate(wrong):
        _equal(_condition(root, "Yes"), text)
        _feedback(root, f"wrong-{index}_fb")
    condition = _condition(root, "No")
    for text in right:
        _equal(condition, text)
    _score(root)
