"""The paths of the members of an archive: decoded, checked, and in their normal form."""

from __future__ import annotations

import stat
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from dlgrade.classroom.hand_ins.set_aside import MemberRefused, first_parts
from dlgrade.messages import class_intake as messages
from dlgrade.messages import submission as submission_messages
from dlgrade.submission.archive import PACKED

UTF8_FLAG, ENCRYPTED_FLAG = 0x800, 0x1
MAX_NAME = 4096
"""Characters of a member's path. Disks allow fewer, and to bring a longer one into its normal form may take long."""
MAX_DEPTH = 100
"""Folders on a member's path. Of a student's folders twelve levels are read; Python cannot make a thousand at once."""
DESKTOP_FILES = ("__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini")
OUTER = 3
"""A student's folder may lie in `submitted`, and that in a folder around everything."""


def normal(path: Path) -> Path:
    """The path with its names in their normal form (NFC)."""
    return Path(unicodedata.normalize("NFC", str(path)))


def kept_apart(paths: Sequence[Path]) -> Iterator[Path]:
    """The paths in their normal form, but with the folders as they are written where that would make one of two. Only
    the outermost folders are compared: a student's is one of these, and all below is of one student."""
    spellings: dict[Path, set[Path]] = {}
    for path in paths:
        for outer in path.parents[-1 - OUTER : -1]:
            spellings.setdefault(normal(outer), set()).add(outer)
    for path in paths:
        normal_path = normal(path)
        several = any(len(spellings[outer]) > 1 for outer in normal_path.parents[-1 - OUTER : -1])
        yield path.parent / normal_path.name if several else normal_path


def depth_of_students(paths: Sequence[Path]) -> int:
    """How deep the folders of students may lie: at the top, or in a folder around everything, or in `submitted`."""
    tops = {path.parts[0] for path in paths if path.parts and path.parts[0] not in DESKTOP_FILES}
    if "submitted" in tops:
        return 2
    is_wrapped = len(tops) == 1
    return 1 + is_wrapped + (is_wrapped and any(path.parts[1:2] == ("submitted",) for path in paths))


def checked(member: zipfile.ZipInfo, name: str) -> tuple[Path, Exception | None]:
    """The path of a member; with a problem, the beginning of the path, which tells whose it is."""
    try:
        return path_inside(member, name), None
    except (MemberRefused, ValueError) as problem:
        return first_parts(_written(member)), problem


def path_inside(member: zipfile.ZipInfo, name: str) -> Path:
    """The path of a member below the folder. Raises MemberRefused for a path that leads out of it or too deep, for a
    link or a device, and for a file with a password."""
    if len(member.filename) > MAX_NAME:
        raise ValueError("a name is too long")
    written = _written(member)
    mode = member.external_attr >> 16
    if written.is_absolute() or ".." in written.parts or ":" in (written.parts or ("",))[0]:
        outside = messages.ARCHIVE_OUTSIDE.filled(path=name, member=str(written))
        raise MemberRefused(outside, messages.MEMBER_OUTSIDE)
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise MemberRefused(messages.ARCHIVE_LINK.filled(path=name, member=str(written)), messages.MEMBER_LINK)
    if len(written.parts) > MAX_DEPTH:
        deep = messages.ARCHIVE_DEEP.filled(path=name, most=MAX_DEPTH)
        raise MemberRefused(deep, messages.MEMBER_DEEP.filled(most=MAX_DEPTH))
    if member.flag_bits & ENCRYPTED_FLAG:
        raise MemberRefused(messages.ARCHIVE_LOCKED.filled(path=name), messages.MEMBER_LOCKED)
    # Other packings come out in pieces of any size: a kilobyte may take gigabytes.
    if member.compress_type not in PACKED:
        raise MemberRefused(submission_messages.NOT_UNPACKED.filled(path=name), messages.MEMBER_PACKED)
    return Path(*written.parts)


def _written(member: zipfile.ZipInfo) -> PurePosixPath:
    return PurePosixPath(decoded(member)[:MAX_NAME].replace("\\", "/"))


def decoded(member: zipfile.ZipInfo) -> str:
    """The member's name, decoded and not yet in its normal form. Old Korean Windows writes names in cp949 without
    marking them, and Python then decodes them as cp437, which is undone here."""
    if member.flag_bits & UTF8_FLAG:
        return member.filename
    try:
        raw = member.filename.encode("cp437")
    except UnicodeEncodeError:
        return member.filename
    for encoding in ("utf-8", "cp949"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return member.filename
