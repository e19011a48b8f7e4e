"""One question as a QTI 2.1 assessment item: the response, the interaction, and the feedback."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from dlgrade.markup.html import block
from dlgrade.quiz.exports.common import one_line, stem
from dlgrade.quiz.exports.qti21_marking import marking
from dlgrade.quiz.model import Question
from dlgrade.quiz.shapes import Choices, Number, Order, Pairs, PrintedText, Shape
from dlgrade.text import Lang

QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
XML = "{http://www.w3.org/XML/1998/namespace}"


def item(question: Question, lang: Lang) -> ET.Element:
    """The item as an element tree; identifiers of options are `option-0`, …, of items their ids."""
    root = ET.Element(
        "assessmentItem",
        {"xmlns": QTI, "identifier": f"i_{question.id}", "title": question.id, XML + "lang": lang},
    )
    root.attrib |= {"adaptive": "false", "timeDependent": "false"}
    root.append(_response(question.shape()))
    ET.SubElement(root, "outcomeDeclaration", identifier="SCORE", cardinality="single", baseType="float")
    ET.SubElement(root, "outcomeDeclaration", identifier="FEEDBACK", cardinality="multiple", baseType="identifier")
    body = ET.SubElement(root, "itemBody")
    body.extend(_html(stem(question, lang)))
    body.append(_interaction(question.shape(), lang))
    root.append(marking(question))
    for name, note in question.notes().items():
        shown = {"outcomeIdentifier": "FEEDBACK", "identifier": name, "showHide": "show"}
        ET.SubElement(root, "modalFeedback", shown).extend(_html(block(note.why(lang), False)))
    return root


def _html(html: str) -> list[ET.Element]:
    """HTML as elements; QTI allows no `style`."""
    root = ET.fromstring(f"<div>{html}</div>")
    for element in root.iter():
        element.attrib.pop("style", None)
    return list(root)


def _response(shape: Shape) -> ET.Element:
    cardinality, base, right = _key(shape)
    declared = ET.Element("responseDeclaration", identifier="RESPONSE", cardinality=cardinality, baseType=base)
    if right:
        correct = ET.SubElement(declared, "correctResponse")
        for value in right:
            ET.SubElement(correct, "value").text = value
    return declared


def _key(shape: Shape) -> tuple[str, str, Iterable[str]]:
    """Cardinality, base type, and one right answer."""
    match shape:
        case Choices(many=many):
            return "multiple" if many else "single", "identifier", [f"option-{index}" for index in shape.right()]
        case Number():
            return "single", "float", []
        case Order(items=items):
            return "ordered", "identifier", [item.id for item in items]
        case Pairs(partner=partner):
            return "multiple", "directedPair", [f"left-{left} right-{right}" for left, right in enumerate(partner)]
        case PrintedText(answer=answer):
            return "single", "string", [one_line(answer)]


def _interaction(shape: Shape, lang: Lang) -> ET.Element:
    match shape:
        case Choices():
            return _choices(shape, lang)
        case Order(start=start):
            box = ET.Element("orderInteraction", responseIdentifier="RESPONSE", shuffle="true")
            for item in start:
                _entry(box, "simpleChoice", item.id, item.text(lang))
            return box
        case Pairs():
            return _pairs(shape, lang)
    paragraph = ET.Element("p")
    ET.SubElement(paragraph, "textEntryInteraction", responseIdentifier="RESPONSE", expectedLength="30")
    return paragraph


def _entry(parent: ET.Element, tag: str, identifier: str, text: str, **more: str) -> None:
    ET.SubElement(parent, tag, {"identifier": identifier, **more}).extend(_html(block(text, False)))


def _choices(shape: Choices, lang: Lang) -> ET.Element:
    most = "0" if shape.many else "1"
    box = ET.Element("choiceInteraction", responseIdentifier="RESPONSE", shuffle="true", maxChoices=most)
    for index, option in shape.shown():
        _entry(box, "simpleChoice", f"option-{index}", option.text(lang))
    return box


def _pairs(shape: Pairs, lang: Lang) -> ET.Element:
    most = str(len(shape.pairs))
    box = ET.Element("matchInteraction", responseIdentifier="RESPONSE", shuffle="true", maxAssociations=most)
    lefts = ET.SubElement(box, "simpleMatchSet")
    for index, pair in enumerate(shape.pairs):
        _entry(lefts, "simpleAssociableChoice", f"left-{index}", pair.left(lang), matchMax="1")
    sides = ET.SubElement(box, "simpleMatchSet")
    for index, text in shape.shown():
        _entry(sides, "simpleAssociableChoice", f"right-{index}", text(lang), matchMax=most)
    return box
