"""Unpacks zip archives that students and platforms made: within limits, and never outside of the given folder."""

from __future__ import annotations

import errno
import os
import tempfile
import time
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dlgrade.classroom.hand_ins.member_paths import (
    DESKTOP_FILES,
    checked,
    decoded,
    depth_of_students,
    kept_apart,
    normal,
    path_inside,
)
from dlgrade.classroom.hand_ins.set_aside import MemberRefused, SetAside
from dlgrade.files import reason_of
from dlgrade.messages import class_intake as messages
from dlgrade.submission.model import Unreadable
from dlgrade.submission.newest import SAME_TIME
from dlgrade.text import Text

CHUNK = 2**16
FIRST_YEAR = 1980
NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG)
"""Errors that only writing has, so they are about the disk that is written to, never about the archive."""
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError)
"""What Python raises for an archive that is damaged or of an unknown kind."""


@dataclass(frozen=True, slots=True)
class ArchiveLimits:
    """The most files, the most folders (as many), and the most bytes that an archive may hold when it is unpacked."""

    files: int
    bytes: int


STUDENT_LIMITS = ArchiveLimits(files=2000, bytes=64 * 2**20)
CLASS_LIMITS = ArchiveLimits(files=200_000, bytes=8 * 2**30)


def unpack(archive: Path, folder: Path, limits: ArchiveLimits) -> frozenset[Path]:
    """Write the files of the archive into `folder`, and return those of which it is not known when they were saved.
    Unreadable says why a person has to look at the archive; some of its files may already have been written then.

    The sizes that the archive's directory states may be lies, so the bytes that come out are counted.
    """
    with _reading(archive) as opened:
        unpacking = _Unpacking(opened, folder, limits, archive.name)
        paths = [path_inside(member, archive.name) for member in unpacking.members]
        for member, path in zip(unpacking.members, paths, strict=True):
            unpacking.write(member, normal(path))
        return unpacking.undated(archive.stat().st_mtime)


@dataclass(frozen=True, slots=True)
class UnpackedClass:
    """What came out of the archive of a class. `aside` has the place of each file or folder that could not be written,
    with the sentence about it. Of the files in `undated` it is not known when they were saved."""

    aside: dict[Path, Text]
    undated: frozenset[Path]


def unpack_class(archive: Path, folder: Path, limits: ArchiveLimits) -> UnpackedClass:
    """Write the files of the archive of a class into `folder`. What cannot be written is the problem of the student
    whose it is. Raises Unreadable where nothing can be unpacked, or where the archive exceeds its limits.

    Two folders may be two students, so they are kept apart also where their names look the same.
    """
    aside = SetAside(archive.name)
    with _reading(archive) as opened:
        unpacking = _Unpacking(opened, folder, limits, archive.name, is_of_class=True)
        found = [checked(member, archive.name) for member in unpacking.members]
        paths = list(kept_apart([path for path, _ in found]))
        unpacking.students_depth = depth_of_students(paths)
        for member, path, (_, problem) in zip(unpacking.members, paths, found, strict=True):
            try:
                unpacking.write(member, path, problem)
            except (MemberRefused, *BROKEN, OSError) as error:
                if isinstance(error, OSError) and error.errno in NO_ROOM:
                    raise
                aside.add(path, decoded(member), error)
        if aside.first is not None and not unpacking.written:
            raise Unreadable(aside.first)
        return UnpackedClass(aside.placed(folder), unpacking.undated(archive.stat().st_mtime))


@contextmanager
def _reading(archive: Path) -> Iterator[zipfile.ZipFile]:
    """The opened archive. What goes wrong with it is raised as Unreadable."""
    name = archive.name
    try:
        with zipfile.ZipFile(archive) as opened:
            yield opened
    except BROKEN as error:
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


class _Unpacking:
    """The unpacking of one archive, within its limits."""

    def __init__(
        self, opened: zipfile.ZipFile, folder: Path, limits: ArchiveLimits, name: str, *, is_of_class: bool = False
    ) -> None:
        self.members = opened.infolist()
        self.written = 0
        self._opened, self._folder, self._limits, self._name = opened, folder, limits, name
        self._is_of_class = is_of_class
        self.students_depth = 0
        """Folders that lie deeper are of one student."""
        self._bytes = 0
        self._taken, self._folders = set[Path](), set[Path]()
        self._saved: dict[Path, float | None] = {}
        if len(self.members) > limits.files:
            raise self._too_many()

    def write(self, member: zipfile.ZipInfo, inside: Path, problem: Exception | None = None) -> None:
        """Write a member to its path inside the folder; raise its `problem` if it has one. Members that are no files of
        a student are left out."""
        if member.is_dir() or any(part in DESKTOP_FILES for part in inside.parts):
            return
        if problem is not None:
            raise problem
        if inside in self._taken:
            text = messages.ARCHIVE_TWICE.filled(path=self._name, member=inside)
            raise MemberRefused(text, messages.MEMBER_TWICE)
        self._taken.add(inside)
        for above in inside.parents:
            if above in self._folders:
                break
            self._count(above)
        target = self._folder / inside
        self._copy(member, target)
        self._saved[target] = _saved(member)
        self.written += 1

    def undated(self, packed: float) -> frozenset[Path]:
        """Give the files the times that the archive states: where a student has several files, the newest is graded.
        Returns those of which it does not say when they were saved, at the latest when the archive was `packed`.

        A zip archive knows no time before 1980, so programs that leave the times out write that year. If all files
        have one time, it is that of a copy or of the packing.
        """
        known = [saved for saved in self._saved.values() if saved is not None]
        of_one_time = len(known) > 1 and max(known) - min(known) < SAME_TIME
        for path, saved in self._saved.items():
            os.utime(path, (packed if saved is None else saved,) * 2)
        return frozenset(path for path, saved in self._saved.items() if saved is None or of_one_time)

    def _count(self, above: Path) -> None:
        self._folders.add(above)
        if len(self._folders) > self._limits.files:  # one path may lead through MAX_DEPTH folders
            raise self._too_many()
        if self._is_of_class and above.parts and (self._folder / above).is_dir():
            text = messages.ARCHIVE_ALIKE.filled(path=self._name, member=above)
            if len(above.parts) > self.students_depth:
                raise MemberRefused(text, messages.MEMBER_ALIKE)
            raise Unreadable(text)

    def _copy(self, member: zipfile.ZipInfo, target: Path) -> None:
        with self._opened.open(member) as source:
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as file:
                while chunk := source.read(CHUNK):
                    self._bytes += len(chunk)
                    if self._bytes > self._limits.bytes:
                        most = self._limits.bytes // 2**20
                        raise Unreadable(messages.ARCHIVE_BYTES.filled(path=self._name, most=most))
                    file.write(chunk)

    def _too_many(self) -> Unreadable:
        return Unreadable(messages.ARCHIVE_FILES.filled(path=self._name, most=self._limits.files))


def _saved(member: zipfile.ZipInfo) -> float | None:
    """When the file was saved according to the archive; None where it does not say so."""
    try:
        return time.mktime((*member.date_time, 0, 0, -1)) if member.date_time[0] > FIRST_YEAR else None
    except (ValueError, OverflowError):
        return None
