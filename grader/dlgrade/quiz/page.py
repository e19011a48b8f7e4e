"""The block of questions in a page: plain, accessible HTML that `site/quiz/quiz.js` brings to life.

The page checks answers by itself and offline, so it carries the key; a page for an exam must not use it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from html import escape

from dlgrade.markup.html import block, inline
from dlgrade.messages import quiz as messages
from dlgrade.quiz.fingerprint import as_json, fingerprint
from dlgrade.quiz.model import Note, Question
from dlgrade.text import Lang, Text

# What the script says; the rest of the wording is in the HTML.
SPOKEN = (
    *("RIGHT", "WRONG", "SHOWN", "MISSING", "TOO_MANY", "UNMATCHED", "MISPLACED", "NO_HINT", "CHOOSE_ONE"),
    *("CHOOSE_SOME", "ENTER_NUMBER", "ENTER_OUTPUT", "MATCH_ALL", "MOVED", "GOOD", "BAD", "SCORE", "SURE"),
)


def render(questions: Sequence[Question], lang: Lang) -> str:
    """The questions as HTML for a page in `lang`.

    Raises ExpressionError or RuleError where the linter finds a fault in a key.
    """
    data = {
        "say": {name: getattr(messages, name)(lang) for name in SPOKEN},
        "keys": {question.id: _data(question) for question in questions},
    }
    forms = "".join(_form(question, number, lang) for number, question in enumerate(questions, start=1))
    # Code that is wider than a phone scrolls; the keyboard has to be able to get there.
    forms = forms.replace("<pre>", '<pre tabindex="0">')
    return (
        f'<div class="dq" data-dq lang="{lang}">{_head(len(questions), lang)}{forms}'
        f'<script type="application/json" data-dq-data>{_script_safe(data)}</script></div>'
    )


def _data(question: Question) -> dict[str, object]:
    return {**as_json(question.key()), "print": fingerprint(question)}


def _script_safe(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _head(total: int, lang: Lang) -> str:
    return (
        f'<p class="dq-score" data-dq-score hidden><progress max="{total}" value="0" '
        f'aria-label="{messages.SCORE_LABEL(lang)}"></progress> <span data-dq-count></span> '
        f'<button type="button" class="dq-plain" data-dq-reset>{messages.RESET(lang)}</button></p>'
        f'<noscript><p class="dq-noscript">{messages.NO_SCRIPT(lang)}</p></noscript>'
    )


def _form(question: Question, number: int, lang: Lang) -> str:
    name, what = f"q-{question.id}", question.KIND
    return (
        f'<form class="dq-question" id="{name}" data-dq-id="{question.id}" data-dq-kind="{what}" '
        f'autocomplete="off" novalidate><fieldset aria-describedby="{name}-text">'
        f"{_legend(what, number, lang)}"
        f'<div class="dq-text" id="{name}-text">{block(question.question(lang))}</div>'
        f'<div class="dq-body">{question.controls(name, lang)}</div>{_actions(lang)}'
        f'<div class="dq-feedback" role="status"><p class="dq-verdict" data-dq-verdict></p>'
        f"{_notes(question, lang)}{_see(question, lang)}</div></fieldset></form>"
    )


def _legend(what: str, number: int, lang: Lang) -> str:
    return (
        f'<legend><span class="dq-number">{messages.NUMBER(lang, number=number)}</span> '
        f'<span class="dq-kind">{messages.KINDS[what](lang)}</span> '
        f'<span class="dq-badge" data-dq-badge hidden>{messages.GOOD(lang)}</span></legend>'
    )


def _see(question: Question, lang: Lang) -> str:
    link = f'<a href="#{escape(question.see)}">{messages.SEE(lang)}</a>'
    return f'<p class="dq-see" data-dq-see hidden>{link}</p>'


def _actions(lang: Lang) -> str:
    plain = "".join(
        f'<button type="button" class="dq-plain" data-dq-{action} hidden>{label(lang)}</button>'
        for action, label in (("again", messages.AGAIN), ("show", messages.SHOW))
    )
    check = f'<button type="submit" class="dq-check">{messages.CHECK(lang)}</button>'
    return f'<div class="dq-actions" data-dq-actions hidden>{check}{plain}</div>'


def _notes(question: Question, lang: Lang) -> str:
    return "".join(_note(name, note, lang) for name, note in question.notes().items())


def _note(name: str, note: Note, lang: Lang) -> str:
    good = "" if note.good is None else f' data-dq-good="{str(note.good).lower()}"'
    return (
        f'<div class="dq-note" data-dq-note="{name}"{good} data-search-exclude hidden>'
        f"{_about(note.about, note.good, lang)}{block(note.why(lang))}</div>"
    )


def _about(about: Text | None, good: bool | None, lang: Lang) -> str:
    if about is None:
        return ""
    said = {None: "", True: messages.GOOD(lang), False: messages.BAD(lang)}[good]
    said = f' <span class="dq-said">({said})</span>' if said else ""
    return f'<p class="dq-about"><strong>{inline(about(lang))}</strong>{said}</p>'
