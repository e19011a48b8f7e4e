"""Unpacks zip archives that students and platforms made: within limits, and never outside of the given folder."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
import time
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from dlgrade.files import reason_of
from dlgrade.messages import class_intake as messages
from dlgrade.messages import submission as submission_messages
from dlgrade.submission.archive import PACKED
from dlgrade.submission.model import Unreadable

CHUNK = 2**16
NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG)
"""Errors that only writing has, so they are about the disk that is written to, never about the archive."""
UTF8_FLAG, ENCRYPTED_FLAG = 0x800, 0x1
MAX_NAME = 4096
"""Characters of a member's path. Disks allow fewer, and to bring a longer one into its normal form may take long."""
MAX_DEPTH = 100
"""Folders on a member's path. Of a student's folders twelve levels are read; Python cannot make a thousand at once."""
OUTER = 3
"""A student's folder may lie in `submitted`, and that in a folder around everything."""
DESKTOP_FILES = ("__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini")


@dataclass(frozen=True, slots=True)
class ArchiveLimits:
    """The most files, the most folders (as many), and the most bytes that an archive may hold when it is unpacked."""

    files: int
    bytes: int


STUDENT_LIMITS = ArchiveLimits(files=2000, bytes=64 * 2**20)
CLASS_LIMITS = ArchiveLimits(files=200_000, bytes=8 * 2**30)


def unpack(archive: Path, folder: Path, limits: ArchiveLimits, *, of_class: bool = False) -> None:
    """Write the files of the archive into `folder`. Unreadable says why a person has to look at the archive; some of
    its files may already have been written then. In the archive of a class, two folders may be two students, so they
    are kept apart also where their names look the same.

    The sizes that the archive's directory states may be lies, so the bytes that come out are counted.
    """
    name, room = archive.name, limits.bytes
    try:
        with zipfile.ZipFile(archive) as opened:
            for member, target in _targets(opened, folder, limits, name, of_class=of_class):
                with opened.open(member) as source:
                    room -= _write(source, target, room, limits, name)
                _set_time(target, member)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise Unreadable(messages.NO_ARCHIVE.filled(path=name, reason=error)) from error
    except OSError as error:
        raise no_room(error, name) or Unreadable(
            messages.NO_ARCHIVE.filled(path=name, reason=reason_of(error))
        ) from error


def no_room(error: OSError, name: str) -> Unreadable | None:
    """The error for the temporary folder of this computer, if it has no room for what was handed in as `name`; None for
    any other error."""
    if error.errno not in NO_ROOM:
        return None
    folder = tempfile.gettempdir()
    return Unreadable(messages.NO_ROOM.filled(path=name, folder=folder, reason=reason_of(error)))


def _targets(
    opened: zipfile.ZipFile, folder: Path, limits: ArchiveLimits, name: str, *, of_class: bool
) -> Iterator[tuple[zipfile.ZipInfo, Path]]:
    """The members that are files, each with the path that it is written to."""
    members = opened.infolist()
    if len(members) > limits.files:
        raise Unreadable(messages.ARCHIVE_FILES.filled(path=name, most=limits.files))
    written = [_path_inside(member, name) for member in members]
    paths = _kept_apart(written) if of_class else map(_normal, written)
    taken, folders = set[Path](), set[Path]()
    for member, inside in zip(members, paths, strict=True):
        if member.is_dir() or any(part in DESKTOP_FILES for part in inside.parts):
            continue
        if inside in taken:
            raise Unreadable(messages.ARCHIVE_TWICE.filled(path=name, member=inside))
        taken.add(inside)
        for above in inside.parents:
            if above in folders:
                break
            folders.add(above)
            if len(folders) > limits.files:  # one path may lead through MAX_DEPTH folders
                raise Unreadable(messages.ARCHIVE_FILES.filled(path=name, most=limits.files))
            if of_class and above.parts and (folder / above).is_dir():
                raise Unreadable(messages.ARCHIVE_ALIKE.filled(path=name, member=above))
        yield member, folder / inside


def _normal(path: Path) -> Path:
    return Path(unicodedata.normalize("NFC", str(path)))


def _kept_apart(paths: Sequence[Path]) -> Iterator[Path]:
    """The paths in their normal form, but with the folders as they are written where that would make one of two. Only
    the outermost folders are compared: a student's is one of these, and all below is of one student."""
    spellings: dict[Path, set[Path]] = {}
    for path in paths:
        for outer in path.parents[-1 - OUTER : -1]:
            spellings.setdefault(_normal(outer), set()).add(outer)
    for path in paths:
        normal = _normal(path)
        several = any(len(spellings[outer]) > 1 for outer in normal.parents[-1 - OUTER : -1])
        yield path.parent / normal.name if several else normal


def _path_inside(member: zipfile.ZipInfo, name: str) -> Path:
    """The path of a member below the folder. Raises Unreadable for a path that leads out of it or too deep, for a link
    or a device, and for a file with a password."""
    written = PurePosixPath(_decoded(member).replace("\\", "/"))
    mode = member.external_attr >> 16
    if written.is_absolute() or ".." in written.parts or ":" in (written.parts or ("",))[0]:
        raise Unreadable(messages.ARCHIVE_OUTSIDE.filled(path=name, member=str(written)))
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise Unreadable(messages.ARCHIVE_LINK.filled(path=name, member=str(written)))
    if len(written.parts) > MAX_DEPTH:
        raise Unreadable(messages.ARCHIVE_DEEP.filled(path=name, most=MAX_DEPTH))
    if member.flag_bits & ENCRYPTED_FLAG:
        raise Unreadable(messages.ARCHIVE_LOCKED.filled(path=name))
    # Other packings come out in pieces of any size: a kilobyte may take gigabytes.
    if member.compress_type not in PACKED:
        raise Unreadable(submission_messages.NOT_UNPACKED.filled(path=name))
    return Path(*written.parts)


def _decoded(member: zipfile.ZipInfo) -> str:
    """The member's name, decoded and not yet in its normal form. Old Korean Windows writes names in cp949 without
    marking them, and Python then decodes them as cp437, which is undone here."""
    if len(member.filename) > MAX_NAME:
        raise ValueError("a name is too long")
    if member.flag_bits & UTF8_FLAG:
        return member.filename
    try:
        raw = member.filename.encode("cp437")
    except UnicodeEncodeError:
        return member.filename
    for encoding in ("utf-8", "cp949"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return member.filename


def _write(source: IO[bytes], target: Path, room: int, limits: ArchiveLimits, name: str) -> int:
    """Write one file and return its size in bytes. Raises Unreadable if it has more than `room` bytes."""
    target.parent.mkdir(parents=True, exist_ok=True)
    size = 0
    with target.open("xb") as file:
        while chunk := source.read(CHUNK):
            size += len(chunk)
            if size > room:
                raise Unreadable(messages.ARCHIVE_BYTES.filled(path=name, most=limits.bytes // 2**20))
            file.write(chunk)
    return size


def _set_time(target: Path, member: zipfile.ZipInfo) -> None:
    """Give the file the modification time that the archive states: where a student has several files,
    the newest is graded."""
    try:
        seconds = time.mktime((*member.date_time, 0, 0, -1))
    except (ValueError, OverflowError):
        seconds = 0.0
    os.utime(target, (seconds, seconds))
