"""Reads from the name that students chose for a single file whose it is, and what it is called without the student."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dlgrade.classroom.hand_ins.version_words import WORD, is_version, only_versions, without_versions
from dlgrade.submission.newest import COPIED

IN_FRONT = r"(?:(?P<front>.+?)(?:(?<![\s_.\-])[\s_.\-]++|(?<=[가-힣\d])))?"
SUFFIX = re.compile(r"(?<=.)(?:\.(?:ipynb|py|zip|tar))?\.[^.]*$", re.IGNORECASE)
"""`.py`, or `.py.txt` where Windows hid the end of the name."""


@dataclass(frozen=True)
class NamedFile:
    """The student, "" if the name has none, and the file's name without the student."""

    student: str
    called: str


def named_file(name: str, slugs: Iterable[str]) -> NamedFile:
    """`20260005김지호_mse_final.py` is `mse_final.py` of `20260005김지호`. The student stands before or behind the
    exercise; words of versions are no part of the student's name. Of `slugs`, longer names come first."""
    found = SUFFIX.search(name)
    stem, suffix = (name[: found.start()], found[0]) if found else (name, "")
    bare = COPIED.sub("", stem) or stem
    front, _, behind = stem.partition(bare)
    for slug in slugs:
        match = re.fullmatch(rf"{IN_FRONT}{re.escape(slug)}(?P<behind>.*)", bare, re.IGNORECASE)
        parted = _parted(match["front"] or "", match["behind"]) if match else None
        if parted is not None:
            student, versions = parted
            return NamedFile(student, f"{front}{'_'.join([slug, *versions])}{behind}{suffix}")
    return NamedFile(without_versions(bare)[0] or bare, name)


def _parted(front: str, behind: str) -> tuple[str, tuple[str, ...]] | None:
    """The student and the words of the version in what stands before and behind an exercise; None if it says more than
    these, as in `kim_mse_plot`."""
    if not _is_apart(behind):
        return None
    student, versions = without_versions(front)
    if student:
        return (student, (*versions, *WORD.findall(behind))) if only_versions(student, behind) else None
    student, more = without_versions(behind.strip(" \t_.-"))
    return student, (*versions, *more)


def _is_apart(behind: str) -> bool:
    """Does the exercise's name end before this? `mse최종` is the exercise and a version, `msex` is another name."""
    return re.match(r"$|[\W_]|[가-힣]", behind) is not None or is_version(WORD.findall(behind)[0])
