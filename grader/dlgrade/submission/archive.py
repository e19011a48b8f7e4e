"""Reads zip archives of exercise files, such as the one that readers download with their work from the web page.

Nothing is unpacked onto the disk, so the paths in an archive cannot do harm. Only the two compression methods that
Python decompresses piece by piece are read, so that a small archive cannot fill the memory.
"""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dlgrade.messages import submission as messages
from dlgrade.submission.model import Submission, Unreadable
from dlgrade.submission.python_file import MAX_BYTES, from_bytes
from dlgrade.submission.regular_file import read_regular, refuse_links

MAX_ARCHIVE_BYTES = 4 * 2**20
MAX_ENTRIES = 400
MAX_ALL_BYTES = 24 * 2**20
"""Most bytes of all files together. Each file counts at most MAX_BYTES, since no more of it is unpacked."""
PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
"""The exceptions that `zipfile` raises for an archive that is damaged, encrypted (RuntimeError)
or of an unknown kind."""


def names_in(path: Path) -> tuple[str, ...]:
    """The paths of the files in the archive, in its order, each once. Raises Unreadable if it is not an archive, if it
    is a link, or if it exceeds the limits."""
    with _opened(path) as archive:
        return tuple(dict.fromkeys(entry.filename for entry in archive.infolist() if not entry.is_dir()))


def read_packed_file(path: Path, name: str) -> Submission:
    """The source of one Python file in the archive. Raises Unreadable, whose text says what is wrong and what to do."""
    return from_bytes(read_packed_bytes(path, name), path / name)


def read_packed_bytes(path: Path, name: str) -> bytes:
    """The bytes of one file in the archive. Raises Unreadable, whose text says what is wrong and what to do.

    If several files have this path, the last one is read, which is also the one that remains after unpacking.
    """
    shown = path / name
    with _opened(path) as archive:
        entry = archive.getinfo(name)
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise Unreadable(messages.LINK.filled(path=shown, link=shown))
        if entry.compress_type not in PACKED:
            raise Unreadable(messages.NOT_UNPACKED.filled(path=shown))
        with archive.open(entry) as file:
            data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise Unreadable(messages.TOO_LARGE.filled(path=shown, most=MAX_BYTES // 1024))
    return data


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    refuse_links(path)
    data = read_regular(path, MAX_ARCHIVE_BYTES, str(path))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > MAX_ENTRIES or sum(min(entry.file_size, MAX_BYTES) for entry in entries) > MAX_ALL_BYTES:
                raise Unreadable(
                    messages.LARGE_ARCHIVE.filled(path=path, files=MAX_ENTRIES, most=MAX_ALL_BYTES // 2**20)
                )
            yield archive
    except BROKEN as error:
        raise Unreadable(messages.BROKEN_ARCHIVE.filled(path=path, reason=error)) from error
