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
    fences = tuple(fence.group() for fence in _FENCE.finditer(text))
    without_fences = _FENCE.sub(" ", text)
    spans = list(_PARTS.finditer(without_fences))
    code = tuple(match["code"].strip("`").strip() for match in spans if match["code"])
    formulas = tuple((match["block"] or match["inline"]).strip() for match in spans if not match["code"])
    return Parts(fences, code, formulas, _PARTS.sub(" ", without_fences))
