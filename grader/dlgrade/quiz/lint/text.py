"""Checks the wording of questions: both languages, formulas, code blocks."""

from __future__ import annotations

import re
from textwrap import shorten

from dlgrade.markup.markdown_parts import Parts, parts
from dlgrade.messages import quiz_lint as messages
from dlgrade.quiz.model import Question, Say
from dlgrade.quiz.python_code import parses
from dlgrade.text import LANGUAGES, Text

_HANGUL = re.compile(r"[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]")
_PAIRS = {"{}": (r"(?<!\\)\{", r"(?<!\\)\}"), r"\left": (r"\\left\b", r"\\right\b")}
_PAIRS |= {r"\begin": (r"\\begin\b", r"\\end\b")}


def check(question: Question, say: Say) -> None:
    """Report through `say(message, **values)` what is wrong with the question's texts."""
    for text, inline in question.texts():
        taken = {lang: parts(text(lang)) for lang in LANGUAGES}
        _languages(text, taken["ko"], taken["en"], say)
        for lang in LANGUAGES:
            _formulas(taken[lang], say)
            _fences(taken[lang], say)
            if inline and ("\n\n" in text(lang) or "$$" in text(lang) or "```" in text(lang)):
                say(messages.NOT_INLINE, text=shorten(text(lang), 60))


def _languages(text: Text, ko: Parts, en: Parts, say: Say) -> None:
    if not _HANGUL.search(text.ko) and len(re.findall(r"\b[a-z]{2,}\b", ko.words)) >= 3:
        say(messages.NOT_KOREAN, text=shorten(text.ko, 60))
    if _HANGUL.search(en.words):
        say(messages.NOT_ENGLISH, text=shorten(text.en, 60))
    for ours, theirs in ((_comparable(ko), _comparable(en)), (_comparable(en), _comparable(ko))):
        for only in sorted(ours - theirs):
            say(messages.FORMULAS_DIFFER, only=only)


def _comparable(parts: Parts) -> set[str]:
    """The formulas that contain no words. These have to be the same in both languages."""
    return {re.sub(r"\s+", "", formula) for formula in parts.formulas if r"\text" not in formula}


def _formulas(parts: Parts, say: Say) -> None:
    if re.search(r"(?<!\\)\$", parts.words):
        say(messages.DOLLAR, text=shorten(parts.words, 60))
    for formula in parts.formulas:
        for pair_name, (opening, closing) in _PAIRS.items():
            if len(re.findall(opening, formula)) != len(re.findall(closing, formula)):
                say(messages.FORMULA, formula=formula, what=pair_name)


def _fences(parts: Parts, say: Say) -> None:
    if "```" in parts.words:
        say(messages.FENCE)
    for fence in parts.fences:
        head, *body = fence.splitlines()[:-1]
        if head.strip("`").strip() in ("python", "py"):
            parses("\n".join(body), say)
