"""The response processing of Canvas's QTI 1.2: SCORE runs from 0 to 100.

Canvas's importer reads every condition on a number or a text as a right answer, whatever score the condition sets. So
only the right answer gets such a condition, and the general feedback explains the known wrong numbers and texts.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from dlgrade.quiz.exports.common import lettered, one_line
from dlgrade.quiz.kinds import Choice, Matching, Ordering
from dlgrade.quiz.kinds.choice import ChoiceKey
from dlgrade.quiz.kinds.matching import MatchingKey
from dlgrade.quiz.kinds.numeric import NumericKey
from dlgrade.quiz.kinds.output import OutputKey
from dlgrade.quiz.model import Question


def marking(question: Question) -> ET.Element:
    """The whole response processing of a question."""
    root = ET.Element("resprocessing")
    outcomes = {"maxvalue": "100", "minvalue": "0", "varname": "SCORE", "vartype": "Decimal"}
    ET.SubElement(ET.SubElement(root, "outcomes"), "decvar", outcomes)
    if has_general(question):
        always = _condition(root, "Yes")
        ET.SubElement(always, "other")
        _feedback(root, "general_fb")
    _conditions(root, question)
    return root


def _conditions(root: ET.Element, question: Question) -> None:
    """Add the conditions that give points, by the kind of the question."""
    key = question.key()
    match key:
        case ChoiceKey():
            _choice(root, key, isinstance(question, Choice) and question.many)
        case MatchingKey():
            _matching(root, key)
        case NumericKey():
            _numeric(root, key)
        case OutputKey(answer=answer):
            _texts(root, [one_line(answer)])
        case _:
            assert isinstance(question, Ordering)
            _texts(root, list(lettered(question).right))


def has_general(question: Question) -> bool:
    """Is there feedback that is shown for every answer?"""
    return question.why is not None or isinstance(question, Ordering | Matching)


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


def _choice(root: ET.Element, key: ChoiceKey, many: bool) -> None:
    for index in range(key.options):
        _equal(_condition(root, "Yes"), option_id(index))
        _feedback(root, f"{option_id(index)}_fb")
    condition = _condition(root, "No")
    if many:
        condition = ET.SubElement(condition, "and")
    for index in range(key.options):
        if index in key.right:
            _equal(condition, option_id(index))
        elif many:
            _equal(ET.SubElement(condition, "not"), option_id(index))
    _score(root)


def _matching(root: ET.Element, key: MatchingKey) -> None:
    for left, right in enumerate(key.partner):
        _equal(_condition(root, "Yes"), option_id(right), left_id(left))
        _score(root, f"{100 / len(key.partner):.2f}", "Add")


def _numeric(root: ET.Element, key: NumericKey) -> None:
    either = ET.SubElement(_condition(root, "No"), "or")
    _equal(either, f"{(key.low + key.high) / 2:.12g}")
    _within(ET.SubElement(either, "and"), key.low, key.high)
    _score(root)


def _within(parent: ET.Element, low: float, high: float) -> None:
    _equal(parent, f"{low:.12g}", tag="vargte")
    _equal(parent, f"{high:.12g}", tag="varlte")


def _texts(root: ET.Element, right: list[str]) -> None:
    condition = _condition(root, "No")
    for text in right:
        _equal(condition, text)
    _score(root)
