"""Moodle XML, as Moodle's own question bank exports and imports it."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from dlgrade.markup.html import block
from dlgrade.markup.latex_to_text import plain
from dlgrade.quiz.exports.common import Typed, general, typed, typed_stem
from dlgrade.quiz.model import Question, Quiz
from dlgrade.quiz.shapes import Choices, Number, Pairs, Shape
from dlgrade.text import Lang, Text


def write(quizzes: Sequence[Quiz], lang: Lang) -> bytes:
    """One category per chapter."""
    root = ET.Element("quiz")
    for quiz in quizzes:
        category = ET.SubElement(root, "question", type="category")
        _text(category, "category", f"$course$/top/dlgrade/{quiz.chapter}")
        for question in quiz.questions:
            root.append(_question(question, quiz.chapter, lang))
    ET.indent(root, " ")
    content: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return content


def _text(parent: ET.Element, tag: str, text: str, html: bool = False) -> ET.Element:
    element = ET.SubElement(parent, tag, {"format": "html"} if html else {})
    ET.SubElement(element, "text").text = text
    return element


def _value(parent: ET.Element, tag: str, value: object) -> None:
    ET.SubElement(parent, tag).text = str(value)


def _question(question: Question, chapter: str, lang: Lang) -> ET.Element:
    shape = question.shape()
    element = ET.Element("question", type=_type(shape))
    _text(element, "name", f"{chapter} {question.id}")
    _text(element, "questiontext", typed_stem(question, lang), html=True)
    _text(element, "generalfeedback", general(question, lang), html=True)
    _value(element, "defaultgrade", 1)
    _value(element, "penalty", 0.3333333)
    _value(element, "hidden", 0)
    _value(element, "idnumber", question.id)
    match shape:
        case Choices():
            _choices(element, shape, lang)
        case Number():
            _number(element, shape, question.why, lang)
        case Pairs():
            _pairs(element, shape, lang)
        case _:
            _typed(element, typed(shape), lang)
    return element


def _type(shape: Shape) -> str:
    """Moodle's name for the kind of question, which decides how it reads the answers."""
    match shape:
        case Choices():
            return "multichoice"
        case Number():
            return "numerical"
        case Pairs():
            return "matching"
    return "shortanswer"


def _typed(element: ET.Element, texts: Typed, lang: Lang) -> None:
    _value(element, "usecase", int(texts.case_sensitive))
    for right in texts.right:
        _answer(element, _literal(right), 100, None, lang)
    for wrong in texts.wrong:
        _answer(element, _literal(wrong.value), 0, wrong.why, lang)


def _literal(text: str) -> str:
    """The text with each `*` escaped, since it is a wildcard in Moodle's short answers."""
    return text.replace("*", r"\*")


def _answer(
    parent: ET.Element, text: str, percent: float, why: Text | None, lang: Lang, html: bool = False
) -> ET.Element:
    style = "html" if html else "moodle_auto_format"
    answer = ET.SubElement(parent, "answer", fraction=f"{percent:.7g}", format=style)
    ET.SubElement(answer, "text").text = text
    _text(answer, "feedback", block(why(lang), False) if why else "", html=True)
    return answer


def _choices(element: ET.Element, shape: Choices, lang: Lang) -> None:
    right = len(shape.right())
    _value(element, "single", str(not shape.many).lower())
    _value(element, "shuffleanswers", "true")
    _value(element, "answernumbering", "none")
    for _, option in shape.shown():
        # A wrong option takes away what a right one gives, so that only the exact set gets full points.
        percent = 100 / right if option.correct else -100 / right if shape.many else 0
        _answer(element, block(option.text(lang), False), percent, option.why, lang, html=True)


def _number(element: ET.Element, shape: Number, why: Text | None, lang: Lang) -> None:
    """Add the accepted number, with `why` as its feedback, and the known wrong ones."""
    values = [(shape.middle(), 100.0, why)]
    values += [(value, 0.0, wrong.why) for value, wrong in zip(shape.wrong_values, shape.wrong, strict=True)]
    for value, percent, feedback in values:
        answer = _answer(element, f"{value:.12g}", percent, feedback, lang)
        _value(answer, "tolerance", f"{shape.slack():.12g}")
    _value(element, "unitgradingtype", 0)
    _value(element, "showunits", 3)


def _pairs(element: ET.Element, shape: Pairs, lang: Lang) -> None:
    _value(element, "shuffleanswers", "true")
    sides = [(pair.left(lang), pair.right(lang)) for pair in shape.pairs]
    sides += [("", option.text(lang)) for option in shape.extra]
    for left, right in sides:
        sub = ET.SubElement(element, "subquestion", format="html")
        ET.SubElement(sub, "text").text = block(left, False) if left else ""
        # Moodle shows these in a list box, which cannot show formulas.
        _text(sub, "answer", plain(right))
