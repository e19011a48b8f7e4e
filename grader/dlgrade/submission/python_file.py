"""Reads `.py` files as students save them: in UTF-8 or cp949, with a byte order mark, with CRLF, with a coding line, or
exported from a notebook."""

from __future__ import annotations

import codecs
import io
import re
import tokenize
from pathlib import Path

from dlgrade.messages import submission as messages
from dlgrade.submission.exported import as_written
from dlgrade.submission.model import Part, Submission, Unreadable
from dlgrade.submission.refusals import refuse_slow_code
from dlgrade.submission.regular_file import read_regular
from dlgrade.text import Text

MAX_BYTES = 2 * 2**20
MAX_DECLARATION = 1000
"""A coding line can only be in the first two lines. If these are longer than this, there is none."""
MARKS = {
    codecs.BOM_UTF32_LE: "utf-32", codecs.BOM_UTF32_BE: "utf-32",  # first: they begin with those of UTF-16
    codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16",
}  # fmt: skip
TEXT_ENCODING = re.compile(
    r"ascii|utf-8(?:-sig)?|iso8859-\d+|cp\d+|mac-\w+|koi8-\w|euc_\w+|johab|big5\w*|gb\w+|hz|shift_jis\w*|iso2022_\w+"
)
"""The encodings that are accepted. Python's other encodings are not for text (`rot13`), or are slow to decode by design
(`punycode`)."""


def read_python_file(path: Path) -> Submission:
    """The source of one file. Raises Unreadable, whose text says what is wrong and what to do."""
    if not path.exists() and not path.is_symlink():
        raise Unreadable(messages.NOT_THERE.filled(path=path, slug=path.stem))
    return from_bytes(read_regular(path, MAX_BYTES, str(path)), path)


def from_bytes(data: bytes, path: Path) -> Submission:
    """The source of a file with this content, which is called `path` in reports. Raises
    Unreadable if it is not text."""
    source, notes = decode(data, path)
    source, more = as_written(source)
    refuse_slow_code(source, path)
    return Submission((Part(path.name, source),), (*notes, *more))


def decode(data: bytes, path: Path) -> tuple[str, tuple[Text, ...]]:
    """The source text with `\\n` line ends, and notes on how it was decoded. Raises Unreadable if it is not text."""
    for encoding in _candidates(data, path):
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if "\0" in text:
            continue
        notes = () if encoding in ("utf-8", "utf-8-sig") else (messages.DECODED.filled(encoding=encoding),)
        return text.replace("\r\n", "\n").replace("\r", "\n"), notes
    binary = messages.BINARY_NOTEBOOK if path.suffix.lower() == ".ipynb" else messages.BINARY
    raise Unreadable(binary.filled(path=path))


def _candidates(data: bytes, path: Path) -> list[str]:
    """The encodings to try: first the one that the file declares (by a byte order mark or PEP 263), then UTF-8, then
    cp949 of Korean editors."""
    marked = next((encoding for mark, encoding in MARKS.items() if data.startswith(mark)), None)
    if marked is not None:
        return [marked]
    try:
        declared, _ = tokenize.detect_encoding(io.BytesIO(data[:MAX_DECLARATION]).readline)
    except SyntaxError:  # the declared encoding does not exist, or contradicts the byte order mark
        declared = "utf-8"
    if not TEXT_ENCODING.fullmatch(codecs.lookup(declared).name):
        raise Unreadable(messages.NO_TEXT_ENCODING.filled(path=path, encoding=declared))
    return list(dict.fromkeys([declared, "utf-8", "cp949"]))
