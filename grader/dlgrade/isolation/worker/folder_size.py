"""Measures what a worker keeps on the disk, from outside: the files in its folder, and the deleted ones that it holds
open. Without a file system in memory, nothing else limits the sum of its files."""

# The exact system calls matter here, so functions of `os` are used instead of pathlib.
# ruff: noqa: PTH116, PTH208
from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import suppress

from dlgrade.isolation.worker.files_in_memory import MAX_BYTES, MAX_ENTRIES
from dlgrade.isolation.worker.removal import OPEN_FOLDER, restore_rights

BLOCK = 512  # the unit of `st_blocks`, in bytes
Identity = tuple[int, int]
"""The device and the inode of a folder."""


def is_too_large(folder: str, pid: int) -> bool:
    """Does a worker keep more bytes or more files than it may? What ends or vanishes meanwhile is not counted."""
    size = entries = 0
    with suppress(OSError):
        for status in _below(folder):
            size, entries = size + status.st_blocks * BLOCK, entries + 1
            if size > MAX_BYTES or entries > MAX_ENTRIES:
                return True
    return size + sum(status.st_blocks * BLOCK for status in _deleted(pid)) > MAX_BYTES


def _below(folder: str) -> Iterator[os.stat_result]:
    """The status of every entry. Links are not followed, and one folder is open at a time, however deep they are. It
    ends early if a folder is moved meanwhile, since the way up might then lead out of the worker's own."""
    current = _opened(folder, None)
    waiting: list[tuple[Identity, list[str]]] = []
    try:
        while True:
            folders = list[str]()
            for name, status in _entries(current):
                yield status
                if stat.S_ISDIR(status.st_mode):
                    folders.append(name)
            waiting.append((_identity(current), folders))
            while not (down := _next(current, waiting[-1][1])):
                waiting.pop()
                if not waiting:
                    return
                current = _replaced(current, os.open("..", OPEN_FOLDER, dir_fd=current))
                if _identity(current) != waiting[-1][0]:
                    return
            current = _replaced(current, down)
    finally:
        os.close(current)


def _entries(folder: int) -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            with suppress(OSError):
                yield entry.name, entry.stat(follow_symlinks=False)


def _next(folder: int, names: list[str]) -> int:
    """Open the next of the folders that can be opened; 0 if there is none."""
    while names:
        with suppress(OSError):
            return _opened(names.pop(), folder)
    return 0


def _opened(name: str, parent: int | None) -> int:
    options = {} if parent is None else {"dir_fd": parent}
    restore_rights(name, options)
    return os.open(name, OPEN_FOLDER, **options)


def _replaced(before: int, after: int) -> int:
    os.close(before)
    return after


def _identity(folder: int) -> Identity:
    status = os.fstat(folder)
    return status.st_dev, status.st_ino


def _deleted(pid: int) -> Iterator[os.stat_result]:
    """The status of each file without a name that the process has open. A server that was root is not shown them; then
    only the limits of open files and of each file's size hold for them."""
    descriptors = f"/proc/{pid}/fd"
    with suppress(OSError):
        for name in os.listdir(descriptors):
            with suppress(OSError):
                status = os.stat(f"{descriptors}/{name}")
                if stat.S_ISREG(status.st_mode) and not status.st_nlink:
                    yield status
