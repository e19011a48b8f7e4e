"""What a keyboard really sends: full-width signs of an input method, other dashes, blanks that are no spaces."""

from __future__ import annotations

import re

# Full-width forms stand in the order of ASCII. An ideographic full stop is what a Korean or Japanese keyboard may
# give for a point, and a minus sign is often pasted from a text.
_SIGNS = {0xFF01 + place: chr(0x21 + place) for place in range(0x5E)}
_SIGNS |= {0x3002: ".", 0xFF61: ".", 0x3001: ",", 0x2212: "-", 0x2013: "-", 0x3000: " ", 0xA0: " "}
_BETWEEN = re.compile(r"[\s,.;·>→]+")


def ascii_signs(text: str) -> str:
    """The text with full-width signs, dashes and blanks as ASCII has them; `site/quiz/mark.js` does the same."""
    return text.translate(_SIGNS)


def words(text: str) -> list[str]:
    """Entries that were typed with blanks, commas, points or arrows between them."""
    return [word for word in _BETWEEN.split(ascii_signs(text)) if word]
