"""Members of the archive of a class that cannot be unpacked. Each is the problem of the student whose it is, so that it
stops nobody else's grading."""

from __future__ import annotations

import os
import re
import unicodedata
from itertools import accumulate
from pathlib import Path, PurePosixPath

from dlgrade.files import reason_of
from dlgrade.messages import class_intake as messages
from dlgrade.submission.model import Unreadable
from dlgrade.text import Text, visible

OUTER_PARTS = 4
"""So many parts of a path tell whose it is: a student's file may lie in a folder, in `submitted`, and in a folder
around everything."""
MAX_NAME_BYTES = 140
"""Most bytes of the name that stands for a longer one. Disks allow 255, encrypted ones 143."""
MAX_SHOWN = 200
DRIVE, SUFFIX = re.compile(r"[A-Za-z]:"), re.compile(r"\.\w{1,8}$")
UNUSUAL = re.compile(r'[<>:"|?*\x00-\x1f]')
"""Characters that Windows allows in no name."""


class MemberRefused(Unreadable):
    """One member is the reason why an archive is not unpacked. `reason` says it shortly, for the archive of a class, of
    which only this member is left out."""

    def __init__(self, text: Text, reason: Text) -> None:
        super().__init__(text)
        self.reason = reason


class SetAside:
    """What was not unpacked of the archive of a class, and why."""

    def __init__(self, archive: str) -> None:
        self._archive = archive
        self._members: list[tuple[Path, Text]] = []

    def add(self, inside: Path, member: str, error: Exception) -> None:
        """Leave out the member with this path. The first parts of the path, `inside`, tell whose it is."""
        shown = visible(member[:MAX_SHOWN] + ("…" if len(member) > MAX_SHOWN else ""))
        text = messages.MEMBER_REFUSED.filled(path=self._archive, member=shown, reason=_reason(error))
        self._members.append((Path(*inside.parts[:OUTER_PARTS]), text))

    @property
    def first(self) -> Text | None:
        """The sentence about the first of them; None where everything was unpacked."""
        return self._members[0][1] if self._members else None

    def placed(self, folder: Path) -> dict[Path, Text]:
        """Make an empty file in `folder` for each of them where there is none, so that it is found among the files of
        its student. Returns the place of each with the sentence about it."""
        places = dict[Path, Text]()
        for inside, text in self._members:
            places.setdefault(_place(folder, inside), text)
        return places


def first_parts(written: PurePosixPath) -> Path:
    """The beginning of a member's path, as far as it does not lead out of the folder; without any, the name alone."""
    parts = written.parts
    inner = parts[: parts.index("..")] if ".." in parts else parts
    inner = tuple(part for part in inner if part.strip("/") and not DRIVE.fullmatch(part))
    return Path(*inner) if inner else Path(written.name.strip("./") or "_")


def _place(folder: Path, inside: Path) -> Path:
    """Where the member would be, or the file that is in its way. It is made as an empty file if nothing is there."""
    place = folder
    for part in inside.parts:
        place /= part if os.path.lexists(place / part) else _shortened(part)
        if place.is_file():
            return place
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        place.touch()
    return place


def _shortened(name: str) -> str:
    """A name that every disk allows. It begins as the given one, where platforms write the student, and has its
    suffix."""
    name = UNUSUAL.sub("_", name)
    if sum(map(_size, name)) <= MAX_NAME_BYTES:
        return name
    suffix = SUFFIX.search(name)
    end = suffix[0] if suffix else ""
    sizes = accumulate(map(_size, name), initial=sum(map(_size, end)))
    return name[: sum(size <= MAX_NAME_BYTES for size in sizes) - 1] + end


def _size(character: str) -> int:
    """The bytes of a character, which may be more in its normal form."""
    return max(len(form.encode("utf-8", "replace")) for form in (character, unicodedata.normalize("NFC", character)))


def _reason(error: Exception) -> object:
    if isinstance(error, MemberRefused):
        return error.reason
    return reason_of(error) if isinstance(error, OSError) else str(error)[:MAX_SHOWN]
