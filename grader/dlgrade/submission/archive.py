"""Reads zip archives of exercises' files, such as the one in which the page hands out a reader's work.

Nothing is unpacked onto the disk, so no path in an archive leads anywhere. Only two ways of packing are read: those
whose output Python asks for piece by piece, so that a small archive cannot fill the memory.
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
"""Of all files together, each counted up to its own limit, beyond which it is not unpacked."""
PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
"""What `zipfile` raises for an archive that is damaged, encrypted (RuntimeError) or of a kind that it does not know."""


def names_in(path: Path) -> tuple[str, ...]:
    """The paths of the files in the archive, in its order, each once. Raises Unreadable for what is not an archive, for
    a link, and for more bytes or entries than the limits."""
    with _opened(path) as archive:
        return tuple(dict.fromkeys(entry.filename for entry in archive.infolist() if not entry.is_dir()))


def read_packed_file(path: Path, name: str) -> Submission:
    """The source of one Python file in the archive; Unreadable says what is wrong with it and what to do."""
    return from_bytes(read_packed_bytes(path, name), path / name)


def read_packed_bytes(path: Path, name: str) -> bytes:
    """The content of one file in the archive; Unreadable says what is wrong with it and what to do.

    Of several files with the same path the last one counts, as it would after unpacking.
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
            if len(entries) > MAX_ENTRIES or sum(min(each.file_size, MAX_BYTES) for each in entries) > MAX_ALL_BYTES:
                raise Unreadable(
                    messages.LARGE_ARCHIVE.filled(path=path, files=MAX_ENTRIES, most=MAX_ALL_BYTES // 2**20)
                )
            yield archive
    except BROKEN as error:
        raise Unreadable(messages.BROKEN_ARCHIVE.filled(path=path, reason=error)) from error
