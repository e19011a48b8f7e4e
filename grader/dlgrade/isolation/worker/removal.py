"""Removes a folder that student code has filled: of any depth, with any modes, in limited time, and nothing outside it.

Depth does not matter, because each inner folder that is not empty is moved up into the top folder: nothing is
recursive, and no path grows. If the system can do it, entries are addressed relative to an open folder, so that a
symbolic link which replaces a folder is not followed.
"""

# The exact system calls matter here, so functions of `os` are used instead of pathlib.
# ruff: noqa: PTH101, PTH116, PTH104, PTH106, PTH118
from __future__ import annotations

import contextlib
import os
import stat
import time
from collections.abc import Callable, Iterator
from itertools import count, islice
from typing import Any

MAX_SECONDS = 2.0  # for one call; a later call removes what is left
BATCH = 1024
BY_DESCRIPTOR = {os.open, os.unlink, os.rmdir, os.rename} <= os.supports_dir_fd and os.scandir in os.supports_fd
OPEN_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0)
OPEN_PATH = getattr(os, "O_PATH", 0)  # on Linux, this opens even a folder that we have no right to read


def remove(folder: str, seconds: float = MAX_SECONDS) -> bool:
    """Remove `folder` and everything below it. False if something is left, because the time is over or the system
    refuses. It raises nothing, since no caller can do anything about a tree that cannot be removed."""
    deadline = time.monotonic() + seconds
    try:
        with _opened(folder, None) as top:
            if not _emptied(top, lambda: time.monotonic() > deadline):
                return False
        os.rmdir(folder)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True


class _Folder:
    """A folder whose entries can be changed: through its descriptor, or through its path if the system
    has no such functions."""

    def __init__(self, path: str, descriptor: int | None) -> None:
        self.path, self.descriptor = path, descriptor

    def at(self, name: str) -> str:
        return name if self.descriptor is not None else os.path.join(self.path, name)

    @property
    def options(self) -> dict[str, Any]:
        return {} if self.descriptor is None else {"dir_fd": self.descriptor}

    def entries(self, most: int) -> list[tuple[str, bool]]:
        """At most `most` entries, each as (name, is a folder)."""
        with os.scandir(self.path if self.descriptor is None else self.descriptor) as entries:
            return [(entry.name, entry.is_dir(follow_symlinks=False)) for entry in islice(entries, most)]


@contextlib.contextmanager
def _opened(name: str, parent: _Folder | None) -> Iterator[_Folder]:
    """Open the folder, after restoring its owner's rights. Raises OSError if it is a link or no folder."""
    place = parent.at(name) if parent else name
    options = parent.options if parent else {}
    restore_rights(place, options)
    if not BY_DESCRIPTOR:
        yield _Folder(place, None)
        return
    descriptor = os.open(place, OPEN_FOLDER, **options)
    try:
        yield _Folder(place, descriptor)
    finally:
        os.close(descriptor)


def restore_rights(place: str, options: dict[str, Any]) -> None:
    """Set the mode to 0700. Linux cannot change a mode without following links, but can change that of
    an open folder."""
    if not OPEN_PATH:
        if stat.S_ISDIR(os.stat(place, follow_symlinks=False, **options).st_mode):
            os.chmod(place, 0o700, **options)
        return
    descriptor = os.open(place, OPEN_FOLDER | OPEN_PATH, **options)
    try:
        if stat.S_IMODE(os.fstat(descriptor).st_mode) & 0o700 != 0o700:
            os.chmod(f"/proc/self/fd/{descriptor}", 0o700)
    finally:
        os.close(descriptor)


def _emptied(top: _Folder, is_over: Callable[[], bool]) -> bool:
    """Remove everything in the folder. False if the time was over first, or if some entry cannot be removed."""
    token, numbers = os.urandom(8).hex(), count()
    while entries := top.entries(BATCH):
        removed = 0
        for name, is_folder in entries:
            try:
                if is_folder:
                    removed += _flattened(top, name, (f"{token}-{number}" for number in numbers), is_over)
                else:
                    os.unlink(top.at(name), **top.options)
                    removed += 1
            except OSError:
                continue
            if is_over():
                return False
        if not removed:
            return False
    return True


def _flattened(top: _Folder, name: str, names: Iterator[str], is_over: Callable[[], bool]) -> int:
    """Remove one folder. Folders in it are moved up into `top` under new names. Returns the number of
    entries removed or moved."""
    removed = 0
    with _opened(name, top) as folder:
        while entries := folder.entries(BATCH):
            for inner, is_folder in entries:
                if is_folder:
                    restore_rights(folder.at(inner), folder.options)
                    _move_up(folder, inner, top, next(names))
                else:
                    os.unlink(folder.at(inner), **folder.options)
                removed += 1
            if is_over():
                return removed
    os.rmdir(top.at(name), **top.options)
    return removed + 1


def _move_up(folder: _Folder, inner: str, top: _Folder, name: str) -> None:
    if folder.descriptor is None:
        os.rename(folder.at(inner), top.at(name))
    else:
        os.rename(inner, name, src_dir_fd=folder.descriptor, dst_dir_fd=top.descriptor)
