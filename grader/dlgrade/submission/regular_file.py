"""Reads the bytes of a handed-in file: only of a regular file, never through a link, never more than a limit."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from dlgrade.files import reason_of
from dlgrade.messages import submission as messages
from dlgrade.submission.model import Unreadable

NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
NO_WAIT = getattr(os, "O_NONBLOCK", 0)
"""Without this flag, opening a named pipe would wait until somebody writes into it."""


def read_regular(path: Path, most: int, name: str, below: Path | None = None) -> bytes:
    """All bytes of a regular file of at most `most` bytes. Raises Unreadable, whose text calls the file `name`, and
    says what is wrong and what to do.

    `path` itself may not be a link, and no folder between it and `below`, where the hand-in begins. Where the caller
    does not know that, `refuse_links` checks the folders above the file.
    """
    try:
        if path.is_symlink():
            raise Unreadable(messages.LINK.filled(path=name, link=name))
        if not stat.S_ISREG(path.stat().st_mode):
            raise Unreadable(messages.NOT_A_FILE.filled(path=name))
        data = _read(path, most, name, below)
    except FileNotFoundError:
        raise Unreadable(messages.NO_FILE.filled(path=name)) from None
    except OSError as error:
        raise Unreadable(messages.CANNOT_READ.filled(path=name, reason=reason_of(error))) from error
    except ValueError as error:  # the path contains a null character
        raise Unreadable(messages.CANNOT_READ.filled(path=repr(name), reason=error)) from error
    if len(data) > most:
        raise Unreadable(messages.TOO_LARGE.filled(path=name, most=most // 1024))
    return data


def _read(path: Path, most: int, name: str, below: Path | None) -> bytes:
    """At most `most + 1` bytes of the file. The extra byte shows that a file is too large, even if it
    reports a smaller size."""
    descriptor = _open_inside(path, below)
    with os.fdopen(descriptor, "rb") as file:
        # The file may have been replaced by a pipe or a link after it was checked.
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise Unreadable(messages.NOT_A_FILE.filled(path=name))
        return file.read(most + 1)


def _open_inside(path: Path, below: Path | None) -> int:
    """Open a file without following a link. On the way from `below`, each folder is opened inside the one above it, so
    that none of them can be swapped for a link after it was looked at."""
    flags = os.O_RDONLY | NO_FOLLOW | NO_WAIT | getattr(os, "O_BINARY", 0)
    if below is None or os.open not in os.supports_dir_fd:
        return os.open(path, flags)
    folder = os.open(below, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for name in path.relative_to(below).parts[:-1]:
            inner = os.open(name, os.O_RDONLY | os.O_DIRECTORY | NO_FOLLOW, dir_fd=folder)
            os.close(folder)
            folder = inner
        return os.open(path.name, flags, dir_fd=folder)
    finally:
        os.close(folder)


def refuse_links(path: Path) -> None:
    """Raise Unreadable if `path` or a folder above it is a link, since a hand-in could lead to anybody's files in this
    way.

    If the path is below the current folder or the home folder, all folders below that one are checked. On any other
    absolute path the first folder is not checked, since it belongs to the system (`/tmp` and `/home` are links on some
    systems).
    """
    absolute = Path.cwd() / path
    base = next((base for base in (Path.cwd(), Path.home()) if base in absolute.parents), None)
    skipped = len(base.parts) if base else 2
    steps = [Path(*absolute.parts[:count]) for count in range(skipped + 1, len(absolute.parts) + 1)]
    for step in steps:
        if step.is_symlink():
            raise Unreadable(messages.LINK.filled(path=path, link=step))
