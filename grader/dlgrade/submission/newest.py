"""Chooses the file that is graded, where a student handed in several of one name: the newest answer."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from dlgrade.messages import hand_in as messages
from dlgrade.submission.hand_in import digest_of, shown
from dlgrade.text import Text

SAME_TIME = 2.0
"""Seconds within which files count as equally old. Archives round times to two seconds, and copying a folder gives all
of its files the same time."""
NUMBERED = re.compile(r"\s*\((\d+)\)$")
COPIED = re.compile(r"(?:\s*\(\d+\)|[-_ ]+(?:copy|복사본|사본)\s*\d*)+$", re.IGNORECASE)


@dataclass(frozen=True)
class ChosenFile:
    """The file that is graded, or None with the reason in `problem`."""

    path: Path | None
    notes: tuple[Text, ...] = ()
    problem: Text | None = None


@dataclass(frozen=True)
class Candidate:
    """A file that may be the answer. `untouched`: it contains nothing but what was handed out; a file that cannot be
    read may be an answer."""

    path: Path
    time: float
    number: int | None
    """The number in the name: 2 for `week1 (2).ipynb`, 0 for `week1.ipynb`, None for a name without such an order."""
    untouched: bool
    digest: str = field(default="", compare=False)


def stem_of(name: str, suffix: str = ".ipynb") -> str:
    """The plain name of a file: `week1` for `WEEK1 (2).ipynb`, `week1-Copy1.ipynb` and `week1.ipynb.txt`."""
    stem = unicodedata.normalize("NFC", name).lower().partition(suffix)[0].strip()
    return COPIED.sub("", stem) or stem


def candidate(path: Path, untouched: bool, suffix: str = ".ipynb") -> Candidate:
    """The file as a candidate, with the time and the number by which it is compared with others."""
    name = unicodedata.normalize("NFC", path.name).lower().partition(suffix)[0]
    numbered = NUMBERED.search(name)
    number = int(numbered[1][:9]) if numbered else 0 if COPIED.sub("", name) == name else None
    return Candidate(path, path.lstat().st_mtime, number, untouched, digest_of(path))


def newest(folder: Path, candidates: list[Candidate]) -> ChosenFile:
    """The newest file that contains more than what was handed out. A file that cannot be read may be the
    newest answer too."""
    answers = [each for each in candidates if not each.untouched]
    pool = answers or candidates
    last = max(pool, key=lambda each: each.time)
    rivals = [each for each in pool if last.time - each.time < SAME_TIME]
    if len({each.digest for each in rivals}) > 1 and answers:
        numbers = [each.number for each in rivals]
        if None in numbers or len(set(numbers)) < len(numbers):
            names = ", ".join(f"`{shown(each.path, folder)}`" for each in rivals[:5])
            return ChosenFile(None, problem=messages.SEVERAL.filled(names=names))
        last = max(rivals, key=lambda each: each.number or 0)
    note = messages.NEWEST if len(answers) > 1 else messages.ANSWERED if answers else messages.GRADED
    return ChosenFile(last.path, (note.filled(name=shown(last.path, folder), count=len(candidates)),))
