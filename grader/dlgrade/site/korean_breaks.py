"""Keeps particles and punctuation on the line of the word before them.

With `word-break: keep-all` a browser does not break inside a Korean word. It still breaks between Hangul and a formula,
a piece of code, a closing bracket, a percent sign or a hyphen before it (행렬 X / 의 열, 10% / 이면, k- / 평균), and
inside a range of numbers (99– / 228). A word joiner (U+2060) forbids such a break, but it has no effect beside a
formula, which is a box to the browser. So a formula and the particle, mark or bracket beside it get a span that stays
on one line (`.dl-joined`). Long formulas have to break inside; `math.js` takes care of them.
"""

from __future__ import annotations

import re

from markdown.postprocessors import Postprocessor

from dlgrade.site.code_breaks import broken, listing_broken

JOINER = "&#8288;"
# Parts of a page. `apart` (listings, scripts, drawings) is left unchanged; `word` (code, a formula) counts as a word.
PARTS = re.compile(
    r"(?P<apart><(pre|script|style|svg|option|textarea)\b.*?</\2>|<!--.*?-->)"
    r'|(?P<word><(code)\b[^>]*>.*?</\4>|<(span|div) class="arithmatex">.*?</\5>)'
    r"|(?P<mark></?(?:a|abbr|b|em|i|strong|span|sub|sup)\b[^>]*>)"
    r"|(?P<tag><[^>]+>)"
    r"|(?P<text>[^<]+)",
    re.DOTALL,
)
# An opening bracket, a formula, and what must stay beside it: a particle, a punctuation mark, or both.
FORMULA = re.compile(
    r'(["(]?)(<span class="arithmatex">\\\((?P<tex>[^<]*)\\\)</span>)'
    r"((?:&#8288;(?:\([가-힣]{1,6}\)(?:&#8288;)?)?[가-힣]{0,6}(?![가-힣]))?[.,:;)\"]?)"
)
MACRO = re.compile(r"\\[a-zA-Z]+")
BRACES = re.compile(r"[{}\s^_\\]")
MAX_SIGNS_ON_ONE_LINE = 20  # a formula with more signs has to break inside on a phone
SIGN = re.compile(r"(?<=[)}\]%′°])(?=[가-힣])|(?<=\w[-\u2010\u2011])(?=[가-힣])")
# A letter and the word that a hyphen joins to it: k-means, e-mail. A word joiner would hide it from "find in page".
LETTER_WORD = re.compile(r"(?<![\w-])[A-Za-z][-\u2010\u2011][A-Za-z]{2,14}")
# A range of numbers and the sizes of a network are not parted: 99–228, 64-32-10.
RANGE = re.compile(r"(?<=\d)([–-])(?=[\d−])")
# Plain text that is not parted at its blanks: shapes such as (n, 1), and a name with its number.
TOGETHER = re.compile(r"\((?:\w{1,3}, ?)+\w{0,3}\)|(?<!\w)\w{1,9} = (?=[−-]?\d)")
BELONGS = re.compile(r"[가-힣(]")


def joined(html: str) -> str:
    """The page without a place to break between each formula, piece of code or sign and the particle right after it."""
    parts, ends_word, in_table = [], False, False
    for match in PARTS.finditer(html):
        part, kind = match.group(), match.lastgroup
        if kind == "text":
            joiner = JOINER if ends_word and BELONGS.match(part) else ""
            ends_word = part.endswith(tuple(")}]%′°"))
            part = TOGETHER.sub(lambda match: match[0].replace(" ", "&nbsp;"), part)
            part = joiner + RANGE.sub(rf"{JOINER}\1{JOINER}", SIGN.sub(JOINER, part))
            part = LETTER_WORD.sub(r'<span class="dl-joined">\g<0></span>', part)
        elif kind != "mark":
            ends_word = kind == "word"
            in_table = part.startswith(("<td", "<th")) or (in_table and part not in ("</td>", "</th>"))
        parts.append(broken(part, narrow=in_table) if part.startswith("<code>") else part)
    return FORMULA.sub(on_one_line, "".join(parts))


def on_one_line(match: re.Match[str]) -> str:
    """A short formula in one span with what belongs to it.
    A long formula, or one that stands alone, is returned unchanged."""
    before, formula, after = match[1], match[2], match[4]
    signs = len(BRACES.sub("", MACRO.sub("x", match["tex"])))
    if signs > MAX_SIGNS_ON_ONE_LINE or not (before or after):
        return match[0]
    return f'<span class="dl-joined">{before}{formula}{after.removeprefix(JOINER)}</span>'


class Joined(Postprocessor):
    """Runs on the whole page, after Markdown has put back the blocks that it had stashed."""

    def run(self, text: str) -> str:
        """The page's HTML, joined."""
        return listing_broken(joined(text))
