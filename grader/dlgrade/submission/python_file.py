"""`.py` files as students save them: UTF-8, with a BOM, with CRLF, in cp949, with a coding line."""

from __future__ import annotations

import io
import stat
import tokenize
from pathlib import Path

from dlgrade.messages import submission as say
from dlgrade.submission.model import Part, Submission, Unreadable
from dlgrade.text import Text

MAX_BYTES = 2 * 2**20


def read_python_file(path: Path) -> Submission:
    """The source of one file; Unreadable says what is wrong with it and what to do."""
    source, notes = decode(_read_bytes(path), path)
    return Submission((Part(path.name, source),), notes)


def _read_bytes(path: Path) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable(say.NOT_A_FILE.filled(path=path))
        if status.st_size > MAX_BYTES:
            raise Unreadable(say.TOO_LARGE.filled(path=path, size=status.st_size // 1024, most=MAX_BYTES // 1024))
        return path.read_bytes()
    except FileNotFoundError:
        raise Unreadable(say.NOT_THERE.filled(path=path, slug=path.stem)) from None
    except OSError as error:
        raise Unreadable(say.CANNOT_READ.filled(path=path, reason=error.strerror)) from error


def decode(data: bytes, path: Path) -> tuple[str, tuple[Text, ...]]:
    """Source text with `\\n` line ends, and notes on how it was read."""
    if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable(say.BINARY.filled(path=path))
    for encoding in _candidates(data):
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        notes = () if encoding in ("utf-8", "utf-8-sig") else (say.DECODED.filled(encoding=encoding),)
        return text.replace("\r\n", "\n").replace("\r", "\n"), notes
    raise Unreadable(say.BINARY.filled(path=path))


def _candidates(data: bytes) -> list[str]:
    """What the file says itself (PEP 263, BOM), then what Korean editors write."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ["utf-16"]
    try:
        declared, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    except SyntaxError:
        declared = "utf-8"
    return list(dict.fromkeys([declared, "utf-8", "cp949"]))
