"""Lets a page read without script: a formula's text is plain Unicode, its TeX an attribute for `math.js` to draw from.

Without script, in a reader's "find in page" before the drawing, and in the search's index there is what the terminal
shows, `(a+b)/2`, and never `\\frac{a+b}{2}`.
"""

from __future__ import annotations

import re
from html import escape, unescape

from markdown.postprocessors import Postprocessor

from dlgrade.markup.latex_to_text import formula

MARKED = re.compile(r'<(?P<tag>span|div) class="arithmatex">\s*(?:\\\(|\\\[)(?P<tex>[^<]*)(?:\\\)|\\\])\s*</(?P=tag)>')


def in_words(tex: str) -> str:
    """A formula as plain text; the rows of an aligned block are lines of their own."""
    rows = formula(" ".join(tex.split())).split("\n")
    return "\n".join(" ".join(row.split()) for row in rows if row.strip())


def readable(page: str) -> str:
    """The page's HTML with plain text in each formula, and the TeX in its `data-tex`."""
    return MARKED.sub(_with_text, page)


def _with_text(found: re.Match[str]) -> str:
    tag, tex = found["tag"], unescape(found["tex"])
    kept = escape(" ".join(tex.split()))
    return f'<{tag} class="arithmatex" data-tex="{kept}">{escape(in_words(tex), quote=False)}</{tag}>'


class ReadableFormulas(Postprocessor):
    """Runs on the whole page after `Joined`, which recognises formulas by their TeX."""

    def run(self, text: str) -> str:
        """The page's HTML with readable formulas."""
        return readable(text)
