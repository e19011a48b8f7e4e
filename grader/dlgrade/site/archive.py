"""Writes zip files whose bytes depend only on their content."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping

DATE = (1980, 1, 1, 0, 0, 0)  # every file has the earliest date that the zip format allows
HASH_DIGITS = 16


def packed(files: Mapping[str, bytes]) -> bytes:
    """The bytes of a zip file with these files, given by their path in it.
    Order, dates and modes are always the same."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, DATE)
            entry.create_system, entry.external_attr = 3, 0o644 << 16  # a plain file on Linux, whatever system packs it
            archive.writestr(entry, files[name], zipfile.ZIP_DEFLATED, 9)
    return whole.getvalue()


def digest(content: bytes) -> str:
    """A short hash for a file's name, so that files with different contents have different names."""
    return hashlib.sha256(content).hexdigest()[:HASH_DIGITS]
