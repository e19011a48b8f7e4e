"""Copies a folder that its owner can change while it is copied.

Each entry is opened inside the open folder that holds it, never through a link, and what was opened is judged before it
is read. An entry that is swapped for a link after it was looked at is therefore not followed. On a system that cannot
open an entry inside an open folder, each folder is looked at again after it was copied.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dlgrade.files import reason_of
from dlgrade.messages import exchange as messages
from dlgrade.submission.regular_file import NO_FOLLOW, NO_WAIT
from dlgrade.text import TextError

MAX_ENTRIES = 100_000
MAX_DEPTH = 100
"""Most folders inside each other. A copy opens all of them at the same time."""
CHUNK = 2**20
HAS_DESCRIPTORS = {os.open, os.stat, os.readlink} <= os.supports_dir_fd and os.listdir in os.supports_fd
READ = os.O_RDONLY | NO_FOLLOW | NO_WAIT | getattr(os, "O_BINARY", 0)
CHANGED = {errno.ELOOP, errno.ENOTDIR, errno.ENOENT}
"""What the system answers if an entry became a link, became something else, or is gone."""
LeftOut = Callable[[str, list[str]], list[str]]
"""(folder, names) → the names that are not copied, as `shutil.copytree` asks for them."""


class NotCopied(TextError):
    """A folder could not be copied; the text says why."""


def copy_folder(source: Path, target: Path, left_out: LeftOut, max_kilobytes: int) -> None:
    """Copy `source` into the new folder `target`: files, folders, and links as links. What is neither of these, such as
    a FIFO, is left behind. Raises NotCopied, and what was copied until then stays."""
    try:
        above = _Folder(source.parent)
        seen = _look(above, source.name)
        if not stat.S_ISDIR(seen.st_mode):
            raise _changed(source)
        _Copy(left_out, max_kilobytes).copy_folder(above, source.name, seen, target)
    except OSError as error:
        reason = messages.CHANGED if error.errno in CHANGED else reason_of(error)
        raise NotCopied(reason) from error


@dataclass(frozen=True)
class _Folder:
    """An open folder. Without a descriptor, its entries are found by their paths."""

    path: Path
    descriptor: int | None = None

    def at(self, name: str) -> str:
        return name if self.descriptor is not None else str(self.path / name)

    def names(self) -> list[str]:
        return os.listdir(self.path if self.descriptor is None else self.descriptor)  # noqa: PTH208  # no path


def _look(folder: _Folder, name: str) -> os.stat_result:
    """What the entry is now. A link is not followed."""
    return os.stat(folder.at(name), dir_fd=folder.descriptor, follow_symlinks=False)


@contextmanager
def _opened(above: _Folder, name: str, seen: os.stat_result) -> Iterator[_Folder]:
    """The folder `name`, which was `seen` in `above`. Raises OSError if it is a link or another folder now."""
    path = above.path / name
    if not HAS_DESCRIPTORS:
        yield _Folder(path)
        if not os.path.samestat(path.lstat(), seen):
            raise _changed(path)
        return
    descriptor = os.open(above.at(name), READ | os.O_DIRECTORY, dir_fd=above.descriptor)
    try:
        if not os.path.samestat(os.fstat(descriptor), seen):
            raise _changed(path)
        yield _Folder(path, descriptor)
    finally:
        os.close(descriptor)


class _Copy:
    """A copy within its limits."""

    def __init__(self, left_out: LeftOut, max_kilobytes: int) -> None:
        self._left_out, self._max_kilobytes = left_out, max_kilobytes
        self._entries = self._bytes = 0

    def copy_folder(self, above: _Folder, name: str, seen: os.stat_result, target: Path, depth: int = 0) -> None:
        """Copy a folder with everything below it."""
        with _opened(above, name, seen) as folder:
            names = folder.names()
            self._entries += len(names)
            if self._entries > MAX_ENTRIES or depth > MAX_DEPTH:
                raise NotCopied(messages.TOO_MANY_ENTRIES.filled(most=MAX_ENTRIES, depth=MAX_DEPTH))
            target.mkdir()
            for each in sorted(set(names).difference(self._left_out(str(folder.path), names))):
                self._copy_entry(folder, each, target / each, depth)
        _set_attributes(target, seen, 0o700)

    def _copy_entry(self, folder: _Folder, name: str, target: Path, depth: int) -> None:
        seen = _look(folder, name)
        if stat.S_ISLNK(seen.st_mode):
            target.symlink_to(os.readlink(folder.at(name), dir_fd=folder.descriptor))
        elif stat.S_ISDIR(seen.st_mode):
            self.copy_folder(folder, name, seen, target, depth + 1)
        elif stat.S_ISREG(seen.st_mode):
            self._copy_file(folder, name, seen, target)

    def _copy_file(self, folder: _Folder, name: str, seen: os.stat_result, target: Path) -> None:
        descriptor = os.open(folder.at(name), READ, dir_fd=folder.descriptor)
        with os.fdopen(descriptor, "rb") as source, target.open("xb") as copy:
            if not os.path.samestat(os.fstat(descriptor), seen):
                raise _changed(folder.path / name)
            while chunk := source.read(CHUNK):
                self._bytes += len(chunk)
                if self._bytes > 1000 * self._max_kilobytes:
                    raise NotCopied(messages.GREW.filled(limit=self._max_kilobytes))
                copy.write(chunk)
        _set_attributes(target, seen, 0o600)


def _set_attributes(target: Path, status: os.stat_result, needed: int) -> None:
    """Give a copy the times and permissions of the original, and those that its reader needs."""
    target.chmod(status.st_mode & 0o777 | needed)
    os.utime(target, ns=(status.st_atime_ns, status.st_mtime_ns))


def _changed(path: Path) -> OSError:
    return OSError(errno.ENOENT, "changed", str(path))
