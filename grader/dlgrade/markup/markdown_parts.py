"""The parts of a text: code, formulas, and the words that are left, split as the site's markdown does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dlgrade.quiz.model import Choice, Matching, Numeric, Ordering, Output, Question
from dlgrade.text import Text

_FENCE = re.compile(r"^```[^\n]*\n.*?^```[ \t]*$", re.MULTILINE | re.DOTALL)
_PARTS = re.compile(
    r"(?P<code>(`+)(?!`).+?(?<!`)\2(?!`))"
    r"|\$\$(?P<block>.+?)(?<!\\)\$\$"
    # As pymdownx.arithmatex reads it: no blank just inside the dollars, `\$` is a plain sign.
    r"|(?<!\\)\$(?!\s)(?P<inline>(?:\\.|[^\\$])+?)(?<!\s)\$",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Parts:
    """A text taken apart. `words` has a blank where code and formulas stood."""

    fences: tuple[str, ...]
    code: tuple[str, ...]
    formulas: tuple[str, ...]
    words: str


def parts(text: str) -> Parts:
    """Take a markdown text apart."""
    fences = tuple(found.group() for found in _FENCE.finditer(text))
    rest = _FENCE.sub(" ", text)
    found = list(_PARTS.finditer(rest))
    code = tuple(match["code"].strip("`").strip() for match in found if match["code"])
    formulas = tuple((match["block"] or match["inline"]).strip() for match in found if not match["code"])
    return Parts(fences, code, formulas, _PARTS.sub(" ", rest))


def texts(question: Question) -> Iterator[tuple[Text, bool]]:
    """Every text of a question, and whether it has to be one line (it stands in a label or a list)."""
    yield question.question, False
    if question.why is not None:
        yield question.why, False
    match question:
        case Choice(options=options):
            for option in options:
                yield from ((option.text, True), (option.why, False))
        case Numeric(wrong=wrong, unit=unit):
            yield from ((each.why, False) for each in wrong)
            if unit is not None:
                yield unit, True
        case Output(wrong=wrong):
            yield from ((each.why, False) for each in wrong)
        case Ordering(items=items):
            for item in items:
                yield from ((item.text, True), (item.why, False))
        case Matching():
            yield from _matching(question)


def _matching(question: Matching) -> Iterator[tuple[Text, bool]]:
    for pair in question.pairs:
        yield from ((pair.left, True), (pair.right, True), (pair.why, False))
    for extra in question.extra:
        yield from ((extra.text, True), (extra.why, False))
