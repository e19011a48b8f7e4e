"""Accepts what a keyboard really sends: full-width signs of an input method, other dashes, other kinds of spaces."""

from __future__ import annotations

import re

# Unicode lists the full-width forms in the order of ASCII. A Korean or Japanese keyboard may send an ideographic full
# stop for a point, and a minus sign (U+2212) often comes with pasted text.
_SIGNS = {0xFF01 + place: chr(0x21 + place) for place in range(0x5E)}
_SIGNS |= {0x3002: ".", 0xFF61: ".", 0x3001: ",", 0x2212: "-", 0x2013: "-", 0x3000: " ", 0xA0: " "}
_BETWEEN = re.compile(r"[\s,.;·>→]+")


def ascii_signs(text: str) -> str:
    """The text with full-width signs, dashes and spaces replaced by those of ASCII.
    `site/quiz/kinds/numeric.js` does the same."""
    return text.translate(_SIGNS)


def words(text: str) -> list[str]:
    """The entries of a line, which may be separated by spaces, commas, points or arrows."""
    return [word for word in _BETWEEN.split(ascii_signs(text)) if word]
