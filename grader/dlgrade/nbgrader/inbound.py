"""Judges the entries of the exchange's folder `inbound`, in which every student may make anything: whether one can be
collected, and which account made it."""

from __future__ import annotations

import os
from pathlib import Path

from dlgrade.messages import exchange as messages
from dlgrade.submission.folder_content import digest_of
from dlgrade.submission.folder_copy import MAX_ENTRIES
from dlgrade.text import Text

try:
    import pwd
except ImportError:  # on Windows, where nbgrader's exchange does not work either
    pwd = None  # type: ignore[assignment]

TIMESTAMP, SECRET = "timestamp.txt", "submission_secret.txt"
"""The files that `nbgrader submit` adds to a hand-in."""
UNKNOWN = "?"


def problem_of_entry(path: Path, max_kilobytes: int) -> Text | None:
    """The reason why an entry cannot be collected; None if there is none. A link has none: it is not followed when it
    is copied. Its owner can change the entry until it is copied, so the copy has limits of its own."""
    if path.is_symlink():
        return None
    if not path.is_dir():
        return messages.NOT_A_FOLDER
    try:
        size, is_readable = _measured(path)
    except OSError:  # a folder may not be read, or an entry was removed meanwhile
        return messages.NOT_READABLE
    if not is_readable:
        return messages.NOT_READABLE
    return messages.TOO_LARGE if size > 1000 * max_kilobytes else None


def _measured(folder: Path) -> tuple[int, bool]:
    """The bytes of all files below the folder, and whether all of them may be read. Very many entries are not measured
    to the end: their copy will be refused."""
    size, is_readable, waiting, count = 0, True, [folder], 0
    while waiting and count <= MAX_ENTRIES:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                count += 1
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(Path(entry))
                elif entry.is_file(follow_symlinks=False):
                    size += entry.stat(follow_symlinks=False).st_size
                    is_readable &= os.access(entry, os.R_OK)
    return size, is_readable


def owner_of(path: Path) -> str:
    """The account that made the entry. Of a link it is the account that made the link, and not that of the folder to
    which it leads."""
    try:
        uid = _uid(path)
    except OSError:  # the entry was removed meanwhile
        return UNKNOWN
    try:
        return pwd.getpwuid(uid).pw_name
    except (AttributeError, KeyError):  # an account of another machine, such as a container's, has no name here
        return str(uid)


def is_foreign(path: Path, student: str) -> bool:
    """Whether another account than the student's made the entry. The account that collects, and root, may hand in for
    a student: they could change what was collected as well."""
    owner = owner_of(path)
    return owner != student and (owner == UNKNOWN or _uid(path) not in (0, os.getuid()))


def _uid(path: Path) -> int:
    return path.lstat().st_uid


def was_collected_from(collected: Path, entry: Path) -> bool:
    """Whether `collected` was copied from the entry: it has the same time and the same secret."""
    digests = [[digest_of(folder / name) for name in (TIMESTAMP, SECRET)] for folder in (collected, entry)]
    return digests[0] == digests[1] and any(digests[0])
