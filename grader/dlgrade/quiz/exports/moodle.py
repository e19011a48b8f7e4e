"""Moodle XML, as Moodle's own question bank exports and imports it."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from dlgrade.markup.html import block
from dlgrade.markup.latex_to_text import plain
from dlgrade.quiz.exports.common import general, lettered, lettered_stem, one_line, options, stem
from dlgrade.quiz.kinds import Choice, Matching, Numeric, Ordering, Output
from dlgrade.quiz.kinds.numeric import NumericKey
from dlgrade.quiz.model import Question, Quiz
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
    element = ET.Element("question", type=_type(question))
    _text(element, "name", f"{chapter} {question.id}")
    worded = lettered_stem(question, lang) if isinstance(question, Ordering) else stem(question, lang)
    _text(element, "questiontext", worded, html=True)
    _text(element, "generalfeedback", general(question, lang), html=True)
    _value(element, "defaultgrade", 1)
    _value(element, "penalty", 0.3333333)
    _value(element, "hidden", 0)
    _value(element, "idnumber", question.id)
    _body(element, question, lang)
    return element


def _type(question: Question) -> str:
    """Moodle's name for the kind of question, which decides how it reads the answers."""
    match question:
        case Choice():
            return "multichoice"
        case Numeric():
            return "numerical"
        case Matching():
            return "matching"
    return "shortanswer"


def _body(element: ET.Element, question: Question, lang: Lang) -> None:
    match question:
        case Choice():
            _choice(element, question, lang)
        case Numeric():
            _numeric(element, question, lang)
        case Matching():
            _matching(element, question, lang)
        case Ordering():
            _value(element, "usecase", 0)
            for letters in lettered(question).right:
                _answer(element, letters, 100, None, lang)
        case Output():
            _value(element, "usecase", 1)
            _answer(element, _literal(question.answer), 100, None, lang)
            for wrong in question.wrong:
                _answer(element, _literal(wrong.value), 0, wrong.why, lang)


def _literal(printed: str) -> str:
    """The text with each `*` escaped, since it is a wildcard in Moodle's short answers."""
    return one_line(printed).replace("*", r"\*")


def _answer(
    parent: ET.Element, text: str, percent: float, why: Text | None, lang: Lang, html: bool = False
) -> ET.Element:
    style = "html" if html else "moodle_auto_format"
    answer = ET.SubElement(parent, "answer", fraction=f"{percent:.7g}", format=style)
    ET.SubElement(answer, "text").text = text
    _text(answer, "feedback", block(why(lang), False) if why else "", html=True)
    return answer


def _choice(element: ET.Element, question: Choice, lang: Lang) -> None:
    right = sum(option.correct for option in question.options)
    _value(element, "single", str(not question.many).lower())
    _value(element, "shuffleanswers", "true")
    _value(element, "answernumbering", "none")
    for _, option in options(question):
        # A wrong option takes away what a right one gives, so that only the exact set gets full points.
        percent = 100 / right if option.correct else -100 / right if question.many else 0
        _answer(element, block(option.text(lang), False), percent, option.why, lang, html=True)


def _numeric(element: ET.Element, question: Numeric, lang: Lang) -> None:
    key = question.key()
    assert isinstance(key, NumericKey)
    slack = (key.high - key.low) / 2
    values = [((key.low + key.high) / 2, 100.0, question.why)]
    values += [(value, 0.0, wrong.why) for value, wrong in zip(key.wrong, question.wrong, strict=True)]
    for value, percent, why in values:
        answer = _answer(element, f"{value:.12g}", percent, why, lang)
        _value(answer, "tolerance", f"{slack:.12g}")
    _value(element, "unitgradingtype", 0)
    _value(element, "showunits", 3)


def _matching(element: ET.Element, question: Matching, lang: Lang) -> None:
    _value(element, "shuffleanswers", "true")
    sides = [(pair.left(lang), pair.right(lang)) for pair in question.pairs]
    sides += [("", option.text(lang)) for option in question.extra]
    for left, right in sides:
        sub = ET.SubElement(element, "subquestion", format="html")
        ET.SubElement(sub, "text").text = block(left, False) if left else ""
        # Moodle shows these in a list box, which cannot show formulas.
        _text(sub, "answer", plain(right))
