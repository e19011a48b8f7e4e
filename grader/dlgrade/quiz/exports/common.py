"""Functions that several formats need: HTML without colours, letters for entries, an answer on one line."""

from __future__ import annotations

import io
import string
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

from dlgrade.markup.html import block, python
from dlgrade.messages import quiz_export as messages
from dlgrade.quiz.model import Note, Question
from dlgrade.quiz.shapes import Number, Order, Pairs, PrintedText, Wrong, uniform
from dlgrade.text import Lang

LETTERS = string.ascii_uppercase
EXPLAINED_TOGETHER = (Order, Pairs)
"""The shapes whose explanations are in the general feedback, since no platform can show them one by one."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What a platform with fields of one line has to know of a typed answer: the right texts, the known wrong ones, and
    whether capitals differ from small letters."""

    right: tuple[str, ...]
    wrong: tuple[Wrong, ...]
    case_sensitive: bool


def typed(shape: PrintedText | Order) -> Typed:
    """What is typed on a platform that has neither fields of several lines nor orders.

    An order is typed in letters: few platforms accept several right orders, but all accept several right texts.
    """
    if isinstance(shape, Order):
        return Typed(in_letters(shape), (), case_sensitive=False)
    wrong = tuple(Wrong(one_line(answer.value), answer.why) for answer in shape.wrong)
    return Typed((one_line(shape.answer),), wrong, case_sensitive=True)


def in_letters(order: Order) -> tuple[str, ...]:
    """Every right order as a text, with a letter for each item in the order in which they are shown."""
    letter = {item.id: LETTERS[place] for place, item in enumerate(order.start)}
    return tuple("".join(letter[name] for name in right) for right in order.right_orders())


def one_line(printed: str) -> str:
    """Printed text for an answer field of one line."""
    return uniform(printed).replace("\n", " ")


def stem(question: Question, lang: Lang) -> str:
    """The question as HTML, with its code; for printed text and for units, with a note on how to type the answer."""
    html = block(question.question(lang), False)
    match question.shape():
        case PrintedText(code=code):
            return f"{html}\n{python(code, False)}\n<p>{messages.ONE_LINE(lang)}</p>"
        case Number(unit=unit) if unit is not None:
            return f"{html}\n<p>{messages.UNIT(lang, unit=unit(lang))}</p>"
    return html


def typed_stem(question: Question, lang: Lang) -> str:
    """The question as HTML for a platform that has no orders: their items have the letters that are typed."""
    shape = question.shape()
    if not isinstance(shape, Order):
        return stem(question, lang)
    items = "".join(f"<li>{block(item.text(lang), False)}</li>" for item in shape.start)
    example = LETTERS[len(shape.start) - 1 :: -1]
    return f'{stem(question, lang)}<ol type="A">{items}</ol><p>{messages.LETTERS(lang, example=example)}</p>'


def has_general(question: Question) -> bool:
    """Is there feedback that is shown for every answer?"""
    return question.why is not None or isinstance(question.shape(), EXPLAINED_TOGETHER)


def general(question: Question, lang: Lang) -> str:
    """The feedback that is shown for every answer, as HTML."""
    why = block(question.why(lang), False) if question.why else ""
    if not isinstance(question.shape(), EXPLAINED_TOGETHER):
        return why
    about = [note for note in question.notes().values() if note.about is not None]
    entries = "".join(f"<li>{_about(note, lang)}</li>" for note in about)
    return f"{why}<ul>{entries}</ul>"


def _about(note: Note, lang: Lang) -> str:
    return f"{block(note.about(lang), False) if note.about else ''}{block(note.why(lang), False)}"


def packed(files: Mapping[str, str]) -> bytes:
    """A zip of text files, the same bytes for the same content."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content.encode("utf-8"), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
