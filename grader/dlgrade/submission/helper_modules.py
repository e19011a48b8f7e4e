"""Reads a module beside an answer as the answer itself is read, so that a worker can import it."""

from __future__ import annotations

import io
import tokenize
from contextlib import suppress
from pathlib import Path

from dlgrade.submission.model import Unreadable
from dlgrade.submission.python_file import MAX_BYTES, from_bytes


def importable(data: bytes, path: Path) -> bytes:
    """A module in the encoding that Python expects of it, without commands of a notebook or Markdown fences. Data that
    need none of this, that are no module or of which nothing can be read, are returned as they are."""
    if path.suffix != ".py" or len(data) > MAX_BYTES:
        return data
    with suppress(Unreadable, UnicodeError, SyntaxError, LookupError):
        source = from_bytes(data, path).parts[0].source
        if not _is_what_python_reads(source, data):
            return source.encode(_expected(source.encode()))
    return data


def _is_what_python_reads(source: str, data: bytes) -> bool:
    with suppress(UnicodeError, SyntaxError, LookupError):
        return io.TextIOWrapper(io.BytesIO(data), _expected(data)).read() == source
    return False


def _expected(data: bytes) -> str:
    """The encoding in which Python reads this source: what its coding line says, else UTF-8."""
    return tokenize.detect_encoding(io.BytesIO(data).readline)[0]
