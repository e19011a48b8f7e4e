"""The part of a question in which it is answered, one function per kind."""

from __future__ import annotations

from html import escape

from dlgrade.markup.html import inline, python
from dlgrade.markup.latex_to_text import plain
from dlgrade.messages import quiz as messages
from dlgrade.quiz.model import Choice, Item, Matching, Numeric, Ordering, Output, Pair, Question, rights
from dlgrade.quiz.shuffle import shuffled, start
from dlgrade.text import Lang, Text

# Characters that a closed list box shows on a phone, Korean being the wider.
LONG_KO = 14


def body(question: Question, name: str, lang: Lang) -> str:
    """The controls of a question; `name` is the id of its form and the start of every id in it."""
    match question:
        case Choice():
            return _choice(question, name, lang)
        case Numeric():
            return _numeric(question, name, lang)
        case Ordering():
            return _ordering(question, name, lang)
        case Matching():
            return _matching(question, name, lang)
        case Output():
            return _output(question, name, lang)


def _choice(question: Choice, name: str, lang: Lang) -> str:
    kind = "checkbox" if question.many else "radio"
    options = shuffled(range(len(question.options)), question.id)
    return "".join(
        f'<label class="dq-option" data-dq-move><input type="{kind}" name="{name}" value="{index}"> '
        f"<span>{inline(question.options[index].text(lang))}</span></label>"
        for index in options
    )


def _numeric(question: Numeric, name: str, lang: Lang) -> str:
    unit = f" <span>{inline(question.unit(lang))}</span>" if question.unit else ""
    return (
        f'<p class="dq-entry"><label for="{name}-in">{messages.ANSWER(lang)}</label> '
        # No inputmode: the decimal keypad of phones has neither minus nor slash.
        f'<input id="{name}-in" type="text" spellcheck="false" autocapitalize="off" '
        f'aria-describedby="{name}-hint">{unit}</p>'
        f'<p class="dq-hint" id="{name}-hint">{messages.NUMBER_HINT(lang)}</p>'
    )


def _output(question: Output, name: str, lang: Lang) -> str:
    # One row more than is printed would tell how many lines there are.
    rows = max(3, len(question.answer.splitlines()))
    return (
        f'{python(question.code)}<p class="dq-entry"><label for="{name}-in">{messages.PRINTED(lang)}</label> '
        f'<textarea id="{name}-in" rows="{rows}" spellcheck="false" autocapitalize="off" '
        f'aria-describedby="{name}-hint"></textarea></p>'
        f'<p class="dq-hint" id="{name}-hint">{messages.OUTPUT_HINT(lang)}</p>'
    )


def _ordering(question: Ordering, name: str, lang: Lang) -> str:
    shuffled_items = enumerate(start(question, question.id))
    items = "".join(_item(item, place, name, lang) for place, item in shuffled_items)
    return (
        f'<p class="dq-hint dq-screen">{messages.ORDER_HINT(lang)}</p>'
        f'<p class="dq-hint dq-paper">{messages.ORDER_ON_PAPER(lang)}</p><ol class="dq-order">{items}</ol>'
        '<p class="dq-moved" data-dq-moved role="status"></p>'
    )


def _item(item: Item, place: int, name: str, lang: Lang) -> str:
    """One step; on paper it stands at `place`, wherever it has been moved on the screen."""
    own = f"{name}-{item.id}"
    buttons = "".join(
        f'<button type="button" id="{own}-{way}" data-dq-way="{step}" '
        f'aria-label="{label(lang)}" aria-labelledby="{own}-{way} {own}" title="{label(lang)}">'
        f'<span aria-hidden="true">{arrow}</span></button>'
        for way, step, label, arrow in (("up", -1, messages.UP, "↑"), ("down", 1, messages.DOWN, "↓"))
    )
    return (
        f'<li class="dq-at-{place}" data-dq-item="{item.id}">'
        f'<span class="dq-item" id="{own}">{inline(item.text(lang))}</span>'
        f'<span class="dq-ways" data-dq-ways hidden>{buttons}</span></li>'
    )


def _matching(question: Matching, name: str, lang: Lang) -> str:
    order = shuffled(list(enumerate(rights(question))), question.id)
    lettered = any(_needs_letter(text) for _, text in order)
    listed = _letters(order, lettered, lang)
    options = "".join(_option(index, text, place, lettered, lang) for place, (index, text) in enumerate(order))
    pairs = list(enumerate(question.pairs))
    rows = "".join(_row(pair, index, f"{name}-{index}", options, lang) for index, pair in pairs)
    hint = f'<p class="dq-hint dq-paper">{messages.MATCH_ON_PAPER(lang)}</p>'
    return f'{hint}{listed}<div class="dq-pairs">{rows}</div>'


def _needs_letter(text: Text) -> bool:
    """A list box shows neither formulas nor, on a phone, all of a long text."""
    return any("$" in each or "`" in each for each in (text.ko, text.en)) or len(text.ko) > LONG_KO


def _letters(order: list[tuple[int, Text]], lettered: bool, lang: Lang) -> str:
    """The right sides as a list, with a letter for each that needs one; paper has no list box and shows it always."""
    entries = "".join(f"<li>{inline(text(lang))}</li>" for _, text in order)
    return f'<ol class="dq-rights{"" if lettered else " dq-paper"}" type="A">{entries}</ol>'


def _option(index: int, text: Text, place: int, lettered: bool, lang: Lang) -> str:
    letter = f"{chr(ord('A') + place)}. " if lettered else ""
    return f'<option value="{index}">{letter}{escape(plain(text(lang)))}</option>'


def _row(pair: Pair, index: int, own: str, options: str, lang: Lang) -> str:
    left = f'<label for="{own}">{inline(pair.left(lang))}</label>'
    return (
        f'<p class="dq-pair" data-dq-move data-dq-pair="{index}">{left} '
        f'<select id="{own}"><option value="">{messages.CHOOSE(lang)}</option>{options}</select></p>'
    )
