"""Recognises texts that Python parses in time or memory that grows with the square of their length: a file of two
megabytes would take minutes to hours. The recognition takes linear time.

- Very many combining marks, such as accents, behind one character: Unicode sorts the marks of one character, and Python
  brings every name of a program into its normal form.
- Very many replacement fields in one f-string: for each `{…}`, Python 3.11 walks back to the start of the string.
- Very many names with dots between them: for `import a.b.c`, Python keeps `a.b` as well as `a.b.c`.

Very many statements take linear memory, but a thousand times that of the text.
"""

from __future__ import annotations

import re
import unicodedata

MAX_MARKS = 100
"""Most combining marks in a row. No language needs more than a few; Unicode's own limit for streams is 30."""
MAX_FIELDS = 1000
"""Most replacement fields in one f-string. With so many, a text takes no longer than the same fields in short ones."""
MAX_DOTS = 100
"""Most dots in one dotted name."""
MAX_STATEMENTS = 50_000
"""Most statements in a file, as `statement_count` counts them."""
BLANK = r"(?>(?:[ \t\f]|\\\n)*)"
DOTTED = re.compile(rf"(?<!\w)(?>(?:[^\W\d]\w*+{BLANK}\.{BLANK})+)")
"""Matches a dotted name up to its last dot. It begins at no place within a word, so that each word is read once."""
TOKEN = re.compile(
    r"#[^\r\n]*+"
    r"|'''(?>(?:[^'\\]|\\.|'(?!''))*)(?>(?:''')?)" r'|"""(?>(?:[^"\\]|\\.|"(?!""))*)(?>(?:""")?)'
    r"|'(?>(?:[^'\\\r\n]|\\.)*)'?+" r'|"(?>(?:[^"\\\r\n]|\\.)*)"?+',
    re.DOTALL,
)  # fmt: skip
"""Matches a comment, or a string without its prefix (an unclosed one up to the end of the line or text)."""


def is_slow(source: str) -> bool:
    """Would Python take time or memory that is quadratic in this source to parse it?"""
    return has_many_marks(source) or has_many_fields(source) or has_many_dots(source)


def statement_count(source: str) -> int:
    """How many statements the source can hold: its ends of lines and semicolons."""
    return source.count("\n") + source.count(";")


def has_many_dots(source: str) -> bool:
    """Does a name have more than MAX_DOTS dots?"""
    return any(name[0].count(".") > MAX_DOTS for name in DOTTED.finditer(source))


def has_many_marks(text: str) -> bool:
    """Do more than MAX_MARKS combining marks follow one character?"""
    if text.isascii():
        return False
    marks = "".join(filter(_is_mark, set(text)))
    return bool(marks) and any(len(run) > MAX_MARKS for run in re.findall(f"[{marks}]++", text))


def _is_mark(character: str) -> bool:
    """Is the character a mark, or does its normal form begin with one?"""
    return unicodedata.combining(unicodedata.normalize("NFKD", character)[0]) > 0


def has_many_fields(source: str) -> bool:
    """Does one f-string of a Python source have more than MAX_FIELDS replacement fields? An escaped brace counts as one
    too, since `{{` opens a field inside the format of another."""
    if source.count("{") <= MAX_FIELDS:
        return False
    return any(_fields(token[0]) > MAX_FIELDS and _is_formatted(source, token) for token in TOKEN.finditer(source))


def _fields(string: str) -> int:
    return string.count("{") - string.count("{{")


def _is_formatted(source: str, token: re.Match[str]) -> bool:
    """Does the prefix of a string contain an `f`, as in `f"…"` and `Rf"…"`?"""
    return token[0][0] != "#" and "f" in source[max(0, token.start() - 2) : token.start()].lower()
