"""Functions that several formats need: HTML without colours, letters for entries, an answer on one line."""

from __future__ import annotations

import io
import string
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

from dlgrade.markup.html import block, python
from dlgrade.messages import quiz_export as messages
from dlgrade.quiz.kinds import Choice, Matching, Numeric, Ordering, Output
from dlgrade.quiz.kinds.ordering import Item
from dlgrade.quiz.kinds.output import uniform
from dlgrade.quiz.model import Note, Option, Question
from dlgrade.quiz.rule import parse, valid_orders
from dlgrade.quiz.shuffle import shuffled
from dlgrade.text import Lang, Text

LETTERS = string.ascii_uppercase


def no_shape(question: Question) -> TypeError:
    """The error for a kind that is not a subclass of any kind that the exports know. It is a fault of ours, not
    of the quiz."""
    return TypeError(f"no export knows questions of the kind {question.KIND}: make it a subclass of one that they know")


@dataclass(frozen=True, slots=True)
class Lettered:
    """The items of an ordering with a letter for each, and every right sequence of letters."""

    items: tuple[Item, ...]
    right: tuple[str, ...]


def lettered(question: Ordering) -> Lettered:
    """The items of an ordering with letters, in an order that is not right.

    A student types the letters in order: few platforms accept several right orders, but all accept several right texts.
    """
    items = tuple(question.start(question.id))
    letter = {item.id: LETTERS[index] for index, item in enumerate(items)}
    orders = valid_orders(parse(question.rule), [item.id for item in question.items])
    return Lettered(items, tuple("".join(letter[name] for name in order) for order in orders))


def options(question: Choice) -> list[tuple[int, Option]]:
    """The options with their indices, shuffled."""
    return shuffled(list(enumerate(question.options)), question.id)


def partners(question: Matching) -> list[tuple[int, Text]]:
    """The right sides with their indices, shuffled."""
    return shuffled(list(enumerate(question.rights())), question.id)


def one_line(printed: str) -> str:
    """Printed text for an answer field of one line."""
    return uniform(printed).replace("\n", " ")


def stem(question: Question, lang: Lang) -> str:
    """The question as HTML, with its code; for printed text and for units, with a note on how to type the answer."""
    html = block(question.question(lang), False)
    match question:
        case Output():
            return f"{html}\n{python(question.code, False)}\n<p>{messages.ONE_LINE(lang)}</p>"
        case Numeric(unit=unit) if unit is not None:
            return f"{html}\n<p>{messages.UNIT(lang, unit=unit(lang))}</p>"
    return html


def lettered_stem(question: Ordering, lang: Lang) -> str:
    """The question of an ordering that is answered in letters, as HTML."""
    question_with_letters = lettered(question)
    items = "".join(f"<li>{block(item.text(lang), False)}</li>" for item in question_with_letters.items)
    example = LETTERS[len(question_with_letters.items) - 1 :: -1]
    return f'{stem(question, lang)}<ol type="A">{items}</ol><p>{messages.LETTERS(lang, example=example)}</p>'


def general(question: Question, lang: Lang) -> str:
    """The feedback that is shown for every answer, as HTML.

    Steps and pairs have their explanations here, since no platform can show them one by one.
    """
    why = block(question.why(lang), False) if question.why else ""
    if not isinstance(question, Ordering | Matching):
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
