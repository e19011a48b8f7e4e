"""The parts of a text: code, formulas, and the words that are left, split as the site's markdown does."""

from __future__ import annotations

import re
from dataclasses import dataclass

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
