"""Decides where a line may break inside a piece of code in a sentence.

Without this, a browser breaks `(n, d)` at its blank, and a long name at whatever letter the line ends.
"""

from __future__ import annotations

import re
from html import unescape

SHORT = 24  # code of at most so many characters is kept on one line; a phone's line has about 40
LONG = 20  # the same for code without a blank, which must also fit beside the buttons of an ordering question
IN_TABLE = 15  # the same in a table, whose columns are narrow
FOLDERS = re.compile(r"(?<=/)(?=\w)")
PLACES = re.compile(r"(?<=[(=])(?=\w)(?!.{0,3}$)|(?<=[._])(?=[a-zA-Z가-힣])|(?<=[a-z])(?=[A-Z])")
# An option, and words that hyphens join: a browser would break --roster after its hyphens.
HYPHENATED = re.compile(r"(?<![\w-])(?:--?[a-zA-Z][\w-]{1,20}|\w{1,12}(?:-\w{1,12}){1,2})(?![\w-])")
LISTING = re.compile("<pre>.*?</pre>", re.DOTALL)
TEXT = re.compile("(?<=>)[^<>]+(?=<)")
OPENING = re.compile(r'<span class="p">[^<]*\(\[*</span>')


def listing_broken(html: str) -> str:
    """A highlighted listing whose lines may break after an opening bracket, and not only at blanks, but never at the
    hyphens of an option or name."""
    marked = LISTING.sub(lambda listing: TEXT.sub(lambda text: hyphens_joined(text[0]), listing[0]), html)
    return OPENING.sub(r"\g<0><wbr>", marked)


def hyphens_joined(text: str) -> str:
    """Code as HTML in which no line ends at a hyphen of an option (`--roster`) or name (`utf-8`)."""
    return HYPHENATED.sub(r'<span class="dl-joined">\g<0></span>', text)


def broken(code: str, *, narrow: bool) -> str:
    """The text of a `<code>` element: kept on one line if it is short, with places to break if it is long. `narrow`
    is for code in a table."""
    inner = code.removeprefix("<code>").removesuffix("</code>")
    length = len(unescape(inner))
    if "<" in inner:
        return code
    if length <= (IN_TABLE if narrow else SHORT) and (narrow or " " in inner):
        return f'<code class="dl-joined">{inner}</code>'
    if length <= LONG and not narrow:
        return code
    places = FOLDERS if FOLDERS.search(inner) else PLACES
    return f"<code>{hyphens_joined(places.sub('<wbr>', inner))}</code>"
