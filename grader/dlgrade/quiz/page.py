"""The block of questions in a page: plain, accessible HTML that `site/quiz/quiz.js` brings to life.

The page checks answers by itself and offline, so it carries the key; a page for an exam must not use it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from markupsafe import Markup

from dlgrade.markup.template import fill
from dlgrade.messages import quiz as messages
from dlgrade.quiz.fingerprint import as_json, fingerprint
from dlgrade.quiz.model import Question
from dlgrade.text import Lang

# Names of the messages that `quiz.js` needs as data, since it shows them only after an answer. Kinds have more.
SCRIPT_MESSAGES = ("RIGHT", "WRONG", "SHOWN", "SCORE", "SURE")


QUESTIONS = """
<div class="dq" data-dq lang="{{ lang }}">
<p class="dq-score" data-dq-score hidden>
<progress max="{{ forms|length }}" value="0" aria-label="{{ messages.SCORE_LABEL(lang) }}"></progress>
{{ " " }}<span data-dq-count></span>
{{ " " }}<button type="button" class="dq-plain" data-dq-reset>{{ messages.RESET(lang) }}</button></p>
<noscript><p class="dq-noscript">{{ messages.NO_SCRIPT(lang) }}</p></noscript>
{% for form in forms %}{{ form }}{% endfor %}
<div class="dq-answers" data-dq-answers data-search-exclude>
<p class="dq-answers__head">{{ messages.ANSWERS(lang) }}</p>
<dl>{% for question in questions %}
<dt>{{ messages.NUMBER(lang, number=loop.index) }}</dt>
<dd><p class="dq-answer">{{ question.solution(lang) }}</p>
{% if question.why is not none %}{{ question.why(lang)|block }}{% endif %}</dd>
{% endfor %}</dl></div>
<script type="application/json" data-dq-data>{{ data }}</script></div>
"""
FORM = """
<form class="dq-question" id="{{ name }}" data-dq-id="{{ question.id }}" data-dq-kind="{{ question.KIND }}"
autocomplete="off" novalidate>
<fieldset aria-describedby="{{ name }}-text">
<legend><span class="dq-number">{{ messages.NUMBER(lang, number=number) }}</span>
{{ " " }}<span class="dq-kind">{{ messages.KINDS[question.KIND](lang) }}</span>
{{ " " }}<span class="dq-badge" data-dq-badge hidden>{{ messages.GOOD(lang) }}</span></legend>
<div class="dq-text" id="{{ name }}-text">{{ question.question(lang)|block }}</div>
<div class="dq-body">{{ question.controls(name, lang) }}</div>
<div class="dq-actions" data-dq-actions hidden>
<button type="submit" class="dq-check">{{ messages.CHECK(lang) }}</button>
<button type="button" class="dq-plain" data-dq-again hidden>{{ messages.AGAIN(lang) }}</button>
<button type="button" class="dq-plain" data-dq-show hidden>{{ messages.SHOW(lang) }}</button></div>
<div class="dq-feedback" role="status"><p class="dq-verdict" data-dq-verdict></p>
{% for note_name, note in question.notes().items() %}
<div class="dq-note" data-dq-note="{{ note_name }}"
{% if note.good is not none %}data-dq-good="{{ note.good|lower }}" {% endif %}data-search-exclude hidden>
{% if note.about is not none %}<p class="dq-about"><strong>{{ note.about(lang)|inline }}</strong>
{% if note.good is not none %}
{{ " " }}<span class="dq-said">({{ (messages.GOOD if note.good else messages.BAD)(lang) }})</span>{% endif %}
</p>{% endif %}
{{ note.why(lang)|block }}</div>
{% endfor %}
<p class="dq-see" data-dq-see hidden><a href="#{{ question.see }}">{{ messages.SEE(lang) }}</a></p>
</div></fieldset></form>
"""


def render(questions: Sequence[Question], lang: Lang) -> Markup:
    """The questions as HTML for a page in `lang`.

    Raises ExpressionError or RuleError where the linter finds a fault in a key.
    """
    names = [*SCRIPT_MESSAGES, *(name for question in questions for name in question.PAGE_MESSAGES)]
    data = {
        "say": {name: getattr(messages, name)(lang) for name in names},
        "keys": {question.id: _data(question) for question in questions},
    }
    forms = [_form(question, number, lang) for number, question in enumerate(questions, start=1)]
    return fill(QUESTIONS, forms=forms, questions=questions, data=_script_safe(data), messages=messages, lang=lang)


def _form(question: Question, number: int, lang: Lang) -> Markup:
    form = fill(FORM, question=question, name=f"q-{question.id}", number=number, messages=messages, lang=lang)
    # Code that is wider than a phone's screen scrolls sideways; with a tabindex it can be scrolled by keyboard as well.
    return Markup(str(form).replace("<pre>", '<pre tabindex="0">'))


def _data(question: Question) -> dict[str, object]:
    return {**as_json(question.key()), "print": fingerprint(question)}


def _script_safe(data: object) -> Markup:
    """JSON for a script element. HTML would end the element at a `</script` inside, so `<` is written as an escape."""
    return Markup(json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))
