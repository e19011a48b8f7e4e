"""Judges the entries of the exchange's folder `inbound`, in which every student may make anything: whether one can be
collected, and which account made it."""

from __future__ import annotations

import os
from pathlib import Path

from dlgrade.messages import exchange as messages
from dlgrade.submission.folder_content import digest_of
from dlgrade.text import Text

try:
    import pwd
except ImportError:  # on Windows, where nbgrader's exchange does not work either
    pwd = None  # type: ignore[assignment]

TIMESTAMP, SECRET = "timestamp.txt", "submission_secret.txt"
"""The files that `nbgrader submit` adds to a hand-in."""


def problem_of_entry(path: Path, max_kilobytes: int) -> Text | None:
    """The reason why an entry would end the collection for the whole class; None if there is none. A link has none: it
    is not followed when it is copied."""
    if path.is_symlink():
        return None
    if not path.is_dir():
        return messages.NOT_A_FOLDER
    refused: list[OSError] = []
    below = [Path(place, name) for place, _, names in os.walk(path, onerror=refused.append) for name in names]
    files = [file for file in below if file.is_file() and not file.is_symlink()]
    if refused or not all(os.access(file, os.R_OK) for file in files):
        return messages.NOT_READABLE
    return messages.TOO_LARGE if sum(file.stat().st_size for file in files) > 1000 * max_kilobytes else None


def owner_of(path: Path) -> str:
    """The account that made the entry. Of a link it is the account that made the link, and not that of the folder to
    which it leads."""
    uid = _uid(path)
    try:
        return pwd.getpwuid(uid).pw_name
    except (AttributeError, KeyError):  # an account of another machine, such as a container's, has no name here
        return str(uid)


def is_foreign(path: Path, student: str) -> bool:
    """Whether another account than the student's made the entry. The account that collects, and root, may hand in for
    a student: they could change what was collected as well."""
    return _uid(path) not in (0, os.getuid()) and owner_of(path) != student


def _uid(path: Path) -> int:
    return path.lstat().st_uid


def was_collected_from(collected: Path, entry: Path) -> bool:
    """Whether `collected` was copied from the entry: it has the same time and the same secret."""
    digests = [[digest_of(folder / name) for name in (TIMESTAMP, SECRET)] for folder in (collected, entry)]
    return digests[0] == digests[1] and any(digests[0])
