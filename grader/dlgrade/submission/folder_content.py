"""Lists a folder that a student handed in. Links are never followed."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from dlgrade.messages import hand_in as messages
from dlgrade.submission.folder_words import IGNORED_FOLDERS
from dlgrade.submission.model import Unreadable
from dlgrade.submission.regular_file import read_regular
from dlgrade.text import Text, visible

MAX_ENTRIES = 5000
MAX_DEPTH = 12
MAX_BYTES = 64 * 2**20
"""Most bytes of a file that a fingerprint is taken of; the largest notebook that is read is as large."""
SET_ASIDE = ".set-aside.txt"
"""The suffix of the text file that replaces a link, a FIFO, a socket or a device."""


@dataclass(frozen=True)
class Content:
    """The contents of a hand-in: `files` that may be read, and `odd` entries, which are neither files nor folders.
    `too_much` is True if it exceeds the limits, so that the lists are incomplete. `unlisted` are the folders that could
    not be opened, without those that are hidden or made by programs, in which no answer is looked for."""

    files: tuple[Path, ...]
    odd: tuple[Path, ...]
    too_much: bool = False
    unlisted: tuple[Path, ...] = ()


def content_of(folder: Path) -> Content:
    """Everything in and below `folder`, sorted by path."""
    files, odd, unlisted, waiting, count = list[Path](), list[Path](), list[Path](), [(folder, 0)], 0
    while waiting:
        current, depth = waiting.pop()
        try:
            entries = _entries(current)
        except OSError:
            unlisted += [] if _is_no_answer(current.relative_to(folder)) else [current]
            continue
        for entry in entries:
            count += 1
            if count > MAX_ENTRIES or depth > MAX_DEPTH:
                return Content(tuple(sorted(files)), tuple(sorted(odd)), True, tuple(sorted(unlisted)))
            if entry.is_symlink() or not (entry.is_dir() or entry.is_file()):
                odd.append(Path(entry))
            elif entry.is_dir():
                waiting.append((Path(entry), depth + 1))
            else:
                files.append(Path(entry))
    return Content(tuple(sorted(files)), tuple(sorted(odd)), unlisted=tuple(sorted(unlisted)))


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """The first entries of a folder, one more than a hand-in may have. Raises OSError if it cannot be read, and also
    where only the names can be read, so that no file in it could be opened."""
    with os.scandir(folder) as entries:
        listed = list(islice(entries, MAX_ENTRIES + 1))
    for entry in listed[:1]:
        entry.stat(follow_symlinks=False)
    return listed


def _is_no_answer(place: Path) -> bool:
    """Is it the path of a folder that no program of ours looks for answers in?"""
    return any(part.startswith((".", "__MACOSX")) or part in IGNORED_FOLDERS for part in place.parts)


def kind_of(path: Path) -> Text:
    """The word for an entry that is neither a file nor a folder."""
    mode = path.lstat().st_mode
    return messages.LINK if stat.S_ISLNK(mode) else messages.FIFO if stat.S_ISFIFO(mode) else messages.SPECIAL


def shown(path: Path, folder: Path) -> str:
    """The path of a file relative to the hand-in, as a text that can be encoded and shown anywhere;
    at most 200 characters."""
    name = str(path.relative_to(folder)) if path.is_relative_to(folder) else path.name
    return visible(os.fsencode(name).decode("utf-8", "replace"))[:200]


def problem_of(folder: Path, content: Content) -> Text | None:
    """The reason why a person has to look at the whole hand-in; None if there is none."""
    odd = [shown(path, folder) for path in content.odd]
    odd += [shown(path, folder).removesuffix(SET_ASIDE) for path in content.files if path.name.endswith(SET_ASIDE)]
    if odd:
        return messages.NO_FILE_OF_ITS_OWN.filled(names=", ".join(f"`{name}`" for name in odd[:5]))
    if content.unlisted:
        names = [shown(path, folder) if path != folder else visible(folder.name)[:200] for path in content.unlisted]
        return messages.UNLISTED.filled(names=", ".join(f"`{name}`" for name in names[:5]))
    return messages.TOO_MUCH if content.too_much else None


def digest_of(path: Path) -> str:
    """A fingerprint of a file's bytes; "" if it cannot be read. Of a file that is too large to be graded it is the
    size: one with a hole of terabytes takes no room on the disk, but hours to read."""
    try:
        status = path.lstat()
        if stat.S_ISREG(status.st_mode) and status.st_size > MAX_BYTES:
            return f"{status.st_size} bytes"
        return hashlib.sha256(read_regular(path, MAX_BYTES, path.name)).hexdigest()
    except (OSError, Unreadable):
        return ""
