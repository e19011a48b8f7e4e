"""Korean particles stay with the word before them.

A browser does not break inside a Korean word (`word-break: keep-all`), but it does break between a formula, a piece of
code or a closing bracket and the particle that follows: 행렬 X / 의 열. A word joiner there forbids it, but not after a
formula, which is a box to the browser: there formula and particle get a span that keeps to one line (`.dl-joined`).
"""

from __future__ import annotations

import re

from markdown.postprocessors import Postprocessor

JOINER = "&#8288;"
# what is left alone: listings, scripts, drawings; what counts as the end of a word: a formula, code
PARTS = re.compile(
    r"(?P<apart><(pre|script|style|svg|option|textarea)\b.*?</\2>|<!--.*?-->)"
    r'|(?P<word><(code)\b[^>]*>.*?</\4>|<(span|div) class="arithmatex">.*?</\5>)'
    r"|(?P<mark></?(?:a|abbr|b|em|i|strong|span|sub|sup)\b[^>]*>)"
    r"|(?P<tag><[^>]+>)"
    r"|(?P<text>[^<]+)",
    re.DOTALL,
)
# a longer formula has to break inside on a phone, so it may also part from its particle
FORMULA = re.compile(r'(<span class="arithmatex">[^<]{1,34}</span>)&#8288;([가-힣]{1,6}(?![가-힣]))')
BRACKET = re.compile(r"(?<=\))(?=[가-힣])")
HANGUL = re.compile(r"[가-힣]")


def joined(html: str) -> str:
    """The page with nothing to break between each formula, code or closing bracket and the particle right after it."""
    parts, ends_word = [], False
    for found in PARTS.finditer(html):
        part, kind = found.group(), found.lastgroup
        if kind == "text":
            joiner = JOINER if ends_word and HANGUL.match(part) else ""
            ends_word = part.endswith(")")
            part = joiner + BRACKET.sub(JOINER, part)
        elif kind != "mark":
            ends_word = kind == "word"
        parts.append(part)
    return FORMULA.sub(r'<span class="dl-joined">\1\2</span>', "".join(parts))


class Joined(Postprocessor):
    """Runs on the whole page, after everything that was set aside has come back."""

    def run(self, text: str) -> str:
        """The page's HTML, joined."""
        return joined(text)
