"""Lists a folder that a student handed in. Links are never followed."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dlgrade.messages import hand_in as messages
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
    `too_much` is True if it exceeds the limits, so that the lists are incomplete."""

    files: tuple[Path, ...]
    odd: tuple[Path, ...]
    too_much: bool = False


def content_of(folder: Path) -> Content:
    """Everything in and below `folder`, sorted by path."""
    files, odd, waiting, count = list[Path](), list[Path](), [(folder, 0)], 0
    while waiting:
        current, depth = waiting.pop()
        for entry in _entries(current):
            count += 1
            if count > MAX_ENTRIES or depth > MAX_DEPTH:
                return Content(tuple(sorted(files)), tuple(sorted(odd)), too_much=True)
            if entry.is_symlink() or not (entry.is_dir() or entry.is_file()):
                odd.append(Path(entry))
            elif entry.is_dir():
                waiting.append((Path(entry), depth + 1))
            else:
                files.append(Path(entry))
    return Content(tuple(sorted(files)), tuple(sorted(odd)))


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            yield from entries
    except OSError:  # a folder that may not be read is skipped
        return


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
    return messages.TOO_MUCH if content.too_much else None


def digest_of(path: Path) -> str:
    """A fingerprint of a file's bytes; "" if it cannot be read. Of a file that is too large to be graded it is the
    size: one with a hole of terabytes takes no room on the disk, but hours to read."""
    try:
        if path.is_symlink() or not path.is_file():
            return ""
        if (size := path.stat().st_size) > MAX_BYTES:
            return f"{size} bytes"
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
