"""Splits a text into code, formulas, and the remaining words, as the site's Markdown does."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FENCE = re.compile(r"^```[^\n]*\n.*?^```[ \t]*$", re.MULTILINE | re.DOTALL)
_PARTS = re.compile(
    r"(?P<code>(`+)(?!`).+?(?<!`)\2(?!`))"
    r"|\$\$(?P<block>.+?)(?<!\\)\$\$"
    # Like pymdownx.arithmatex: no space directly inside the dollar signs, and `\$` is a plain dollar sign.
    r"|(?<!\\)\$(?!\s)(?P<inline>(?:\\.|[^\\$])+?)(?<!\s)\$",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a text. `words` is the text with a space in place of each formula or piece of code."""

    fences: tuple[str, ...]
    code: tuple[str, ...]
    formulas: tuple[str, ...]
    words: str


def parts(text: str) -> Parts:
    """The parts of a Markdown text."""
    fences = tuple(found.group() for found in _FENCE.finditer(text))
    rest = _FENCE.sub(" ", text)
    found = list(_PARTS.finditer(rest))
    code = tuple(match["code"].strip("`").strip() for match in found if match["code"])
    formulas = tuple((match["block"] or match["inline"]).strip() for match in found if not match["code"])
    return Parts(fences, code, formulas, _PARTS.sub(" ", rest))
