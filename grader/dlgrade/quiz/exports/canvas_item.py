"""One question as an item of Canvas's QTI 1.2."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from xml.etree import ElementTree as ET

from dlgrade.markup.html import block
from dlgrade.markup.latex_to_text import plain
from dlgrade.quiz.exports import canvas_marking as marking
from dlgrade.quiz.exports.common import general, has_general, typed_stem
from dlgrade.quiz.model import Question
from dlgrade.quiz.shapes import Choices, Number, Pairs, PrintedText, Shape
from dlgrade.text import Lang


def item(question: Question, lang: Lang) -> ET.Element:
    """The item as an element tree. An order is answered in letters, since Canvas has no such kind."""
    shape = question.shape()
    root = ET.Element("item", ident=question.id, title=question.id)
    metadata = ET.SubElement(ET.SubElement(root, "itemmetadata"), "qtimetadata")
    field(metadata, "question_type", _kind(shape))
    field(metadata, "points_possible", "1")
    presentation = ET.SubElement(root, "presentation")
    _material(presentation, typed_stem(question, lang))
    presentation.extend(_responses(shape, lang))
    root.append(marking.marking(question))
    for name, html in _said(question, lang).items():
        feedback = ET.SubElement(root, "itemfeedback", ident=name)
        _material(ET.SubElement(feedback, "flow_mat"), html)
    return root


def _said(question: Question, lang: Lang) -> dict[str, str]:
    """The explanations by their identifiers, which the response processing refers to."""
    shape = question.shape()
    if isinstance(shape, Choices):
        every = enumerate(shape.options)
        feedback = {f"{marking.option_id(index)}_fb": block(option.why(lang), False) for index, option in every}
    else:
        feedback = {}
    if has_general(question):
        feedback["general_fb"] = general(question, lang) + _known(shape, lang)
    return feedback


def _known(shape: Shape, lang: Lang) -> str:
    """The explanations of known wrong answers in one text, since Canvas cannot show each of them with its answer."""
    if not isinstance(shape, Number | PrintedText) or not shape.wrong:
        return ""
    entries = (f"<li><code>{escape(wrong.value)}</code>{block(wrong.why(lang), False)}</li>" for wrong in shape.wrong)
    return f"<ul>{''.join(entries)}</ul>"


def field(metadata: ET.Element, label: str, entry: str) -> None:
    """One entry of a `qtimetadata`."""
    element = ET.SubElement(metadata, "qtimetadatafield")
    ET.SubElement(element, "fieldlabel").text = label
    ET.SubElement(element, "fieldentry").text = entry


def _kind(shape: Shape) -> str:
    match shape:
        case Choices(many=many):
            return "multiple_answers_question" if many else "multiple_choice_question"
        case Number():
            return "numerical_question"
        case Pairs():
            return "matching_question"
    return "short_answer_question"


def _material(parent: ET.Element, html: str, plain_text: bool = False) -> None:
    style = "text/plain" if plain_text else "text/html"
    ET.SubElement(ET.SubElement(parent, "material"), "mattext", texttype=style).text = html


def _responses(shape: Shape, lang: Lang) -> Iterable[ET.Element]:
    match shape:
        case Choices(many=many):
            labels = [(marking.option_id(index), block(option.text(lang), False)) for index, option in shape.shown()]
            yield _choices("response1", "Multiple" if many else "Single", labels, None)
        case Pairs(pairs=pairs):
            # Canvas shows both sides as plain text, and offers the right sides in a list box.
            labels = [(marking.option_id(index), plain(text(lang))) for index, text in shape.shown()]
            for index, pair in enumerate(pairs):
                yield _choices(marking.left_id(index), "Single", labels, plain(pair.left(lang)))
        case _:
            response = ET.Element("response_str", ident="response1", rcardinality="Single")
            blank = ET.SubElement(response, "render_fib", {"fibtype": "Decimal"} if isinstance(shape, Number) else {})
            ET.SubElement(blank, "response_label", ident="answer1")
            yield response


def _choices(ident: str, cardinality: str, labels: list[tuple[str, str]], left: str | None) -> ET.Element:
    response = ET.Element("response_lid", ident=ident, rcardinality=cardinality)
    if left is not None:
        _material(response, left, plain_text=True)
    choices = ET.SubElement(response, "render_choice")
    for name, text in labels:
        _material(ET.SubElement(choices, "response_label", ident=name), text, plain_text=left is not None)
    return response
