"""Makes formulas readable without script: the page contains them as plain Unicode, with their TeX in an attribute from
which `math.js` draws them.

A page without script, "find in page" before the drawing, and the search's index have the text that the terminal shows:
`(a+b)/2`, not `\\frac{a+b}{2}`. Where the terminal writes `^` and `_`, the page has raised and lowered text.
"""

from __future__ import annotations

import re
from html import escape, unescape

from markdown.postprocessors import Postprocessor

from dlgrade.markup.latex_to_text import formula

MARKED = re.compile(r'<(?P<tag>span|div) class="arithmatex">\s*(?:\\\(|\\\[)(?P<tex>[^<]*)(?:\\\)|\\\])\s*</(?P=tag)>')

RAISED = {"_": "sub", "^": "sup"}
WORD = re.compile(r"[^\W_]+|[^\s()_^]")


def in_words(tex: str) -> str:
    """A formula as plain text; the rows of an aligned block are lines of their own."""
    rows = formula(" ".join(tex.split())).split("\n")
    return "\n".join(" ".join(row.split()) for row in rows if row.strip())


def in_html(words: str) -> str:
    """A formula's plain text as HTML with lowered indices and raised powers: `x<sub>i</sub>` for `x_i`. Brackets that
    only hold an index together are removed."""
    shown = ""
    place = 0
    while place < len(words):
        sign = words[place]
        place += 1
        if sign in RAISED and (moved := _argument(words, place)):
            place += len(moved)
            inner = moved[1:-1] if moved.startswith("(") else moved
            shown += f"<{RAISED[sign]}>{in_html(inner)}</{RAISED[sign]}>"
        else:
            shown += escape(sign, quote=False)
    return shown


def _argument(words: str, start: int) -> str:
    """The index or power that begins at `start`: a word, one sign, or a part in brackets with these; "" if none."""
    if not words.startswith("(", start):
        match = WORD.match(words, start)
        return match[0] if match else ""
    depth = 0
    for place in range(start, len(words)):
        depth += {"(": 1, ")": -1}.get(words[place], 0)
        if not depth:
            return words[start : place + 1]
    return ""


def readable(page: str) -> str:
    """The page's HTML with plain text in each formula, and the TeX in its `data-tex`."""
    return MARKED.sub(_with_text, page)


def _with_text(match: re.Match[str]) -> str:
    tag, tex = match["tag"], unescape(match["tex"])
    kept = escape(" ".join(tex.split()))
    return f'<{tag} class="arithmatex" data-tex="{kept}">{in_html(in_words(tex))}</{tag}>'


class ReadableFormulas(Postprocessor):
    """Runs on the whole page. It must run after `Joined`, which recognizes formulas by their TeX."""

    def run(self, text: str) -> str:
        """The page's HTML with readable formulas."""
        return readable(text)
