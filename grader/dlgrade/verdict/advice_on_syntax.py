"""Explains a syntax error by its message, or by its line where the message is only `invalid syntax`."""

from __future__ import annotations

import difflib
import keyword
import re
import unicodedata

from dlgrade.messages import syntax as messages
from dlgrade.text import Text

_INVALID = re.compile(r"invalid character '(.)' ")
_ASSIGNED = re.compile(r"(\w+)\s*=(?!=)")
_OPENING = re.compile(r"(async|def|class|if|for|while|with|try)\b[^:]*")
_PROSE = re.compile(r"[가-힣]+(\s+[가-힣]+)+[.!?]?|[A-Za-z']+(,? [A-Za-z']+){3,}[.!?]?")
_INSTALLS = re.compile(r"(python3? -m )?(pip3?|conda) install\b")
_JAMO = re.compile(r"(?<!\w)[ㄱ-ㅎㅏ-ㅣ]+(?!\w)")
_STRING = re.compile(r"""("([^"\\]|\\.)*"|'([^'\\]|\\.)*')|#.*""")
_FIRST_WORD = re.compile(r"(\w+)(?: +[\w(\[\-\"']|:$)")
"""A word at the beginning of a line with a value or a colon behind it, as only a statement with a keyword has it."""
KEYWORDS = (
    "def", "return", "class", "for", "while", "import", "from", "raise", "elif", "else", "try", "except",
    "finally", "if",
)  # fmt: skip


def on_syntax(message: str, line: str) -> Text:
    """The sentence about a syntax error. It is chosen by the source line if that is more informative than the message,
    which is often only `invalid syntax`."""
    by_line = next((text for start, text in messages.LINES.items() if line.startswith(start)), None)
    by_message = next((text for part, text in messages.SYNTAX.items() if part in message), None)
    return by_line or _of_character(message) or _braces(line) or by_message or _of_the_line(line) or messages.UNCLEAR


def _of_character(message: str) -> Text | None:
    """The sentence about a character that no code can hold, with what to type in its place."""
    named = _INVALID.search(message)
    if named is None:
        return None
    instead = messages.CHARACTERS.get(named[1]) or unicodedata.normalize("NFKC", named[1])
    return messages.CHARACTER.filled(character=named[1], instead=instead) if instead.isascii() else None


def _braces(line: str) -> Text | None:
    """The sentence about a line that opens a block as in C or JavaScript."""
    return messages.BRACES if re.match(r"(def|if|for|while|else|function)\b.*\{$", line) else None


def _of_the_line(line: str) -> Text | None:
    assigned = _ASSIGNED.match(line)
    if assigned is not None and keyword.iskeyword(assigned[1]):
        return messages.RESERVED.filled(word=assigned[1])
    code = _STRING.sub("''", line)
    if re.search(r"\w(\+\+|--)", code):
        return messages.STEP
    if re.match(r"(else|elif)\b", line):
        return messages.ELSE
    if _INSTALLS.match(line):
        return messages.INSTALLS
    if _OPENING.fullmatch(line):
        return messages.SYNTAX["expected ':'"]
    if "<>" in code:
        return messages.NOT_EQUAL
    if _PROSE.fullmatch(line) and not any(keyword.iskeyword(word.lower()) for word in line.split()):
        return messages.PROSE
    return _of_words(line, code)


def _of_words(line: str, code: str) -> Text | None:
    """The sentence about a word that only looks like a keyword, or a letter between the words."""
    for word in re.findall(r"\w+", code):
        plain = unicodedata.normalize("NFKC", word)
        if not word.isascii() and keyword.iskeyword(plain):
            return messages.FULL_WIDTH.filled(word=word, instead=plain)
    if stray := _JAMO.search(code):
        return messages.JAMO.filled(character=stray[0])
    first = _FIRST_WORD.match(line)
    instead = _keyword_near(first[1]) if first else None
    return messages.KEYWORD.filled(word=first[1], instead=instead) if first and instead else None


def _keyword_near(word: str) -> str | None:
    """The keyword that a word at the beginning of a line was meant to be."""
    small = word.lower()
    if keyword.iskeyword(word) or len(word) < 2:
        return None
    if small in messages.OTHER_WORDS:
        return messages.OTHER_WORDS[small]
    of_that_length = [each for each in KEYWORDS if abs(len(each) - len(word)) <= 1]
    return next(iter(difflib.get_close_matches(small, of_that_length, n=1, cutoff=0.75)), None)
