"""Chooses the file to grade if a student handed in several for one exercise: the newest that contains an answer."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from dlgrade.messages import hand_in as messages
from dlgrade.submission.folder_content import digest_of, shown
from dlgrade.text import Text

SAME_TIME = 2.0
"""Files whose times differ by fewer seconds count as equally old: archives round times to two seconds, and copying a
folder gives all of its files nearly the same time."""
NUMBERED = re.compile(r"\s*+\((\d++)\)$")
COPIED = re.compile(
    r"^copy[-_ ]of[-_ ]++|(?>(?:\s*+\(\d++\)|(?:의[-_ ]*+|[-_ ]++)(?:copy|복사본|사본)(?>(?:\s*+\d++)?))+)$",
    re.IGNORECASE,
)
"""What Jupyter, browsers and Google Drive put before or behind the name of a copy. Students choose the names of their
files, so nothing is tried twice: `copy  copy  copy` can be divided in only one way."""


@dataclass(frozen=True)
class ChosenFile:
    """The file to grade; if `path` is None, `problem` says why none could be chosen."""

    path: Path | None
    notes: tuple[Text, ...] = ()
    problem: Text | None = None


@dataclass(frozen=True)
class Candidate:
    """A file that may be the answer. `untouched` is True if it contains only what was handed out, and False if it
    cannot be read."""

    path: Path
    time: float
    number: int | None
    """The number of the copy in the name: 2 for `week1 (2).ipynb`, 0 for `week1.ipynb`, None for names without an
    order, such as `week1-Copy1.ipynb`."""
    untouched: bool
    digest: str = field(default="", compare=False)


def stem_of(name: str, suffix: str = ".ipynb") -> str:
    """The plain name of a file: `week1` for `WEEK1 (2).ipynb`, `week1-Copy1.ipynb` and `week1.ipynb.txt`. Without a
    suffix, the whole name is plain."""
    stem = unicodedata.normalize("NFC", name).lower()
    stem = (stem.partition(suffix)[0] if suffix else stem).strip()
    return COPIED.sub("", stem) or stem


def candidate(path: Path, untouched: bool, suffix: str = ".ipynb") -> Candidate:
    """The file as a candidate, with its modification time and the number in its name."""
    name = unicodedata.normalize("NFC", path.name).lower().partition(suffix)[0]
    numbered = NUMBERED.search(name)
    number = int(numbered[1][:9]) if numbered else 0 if COPIED.sub("", name) == name else None
    return Candidate(path, path.lstat().st_mtime, number, untouched, digest_of(path))


def newest(folder: Path, candidates: list[Candidate]) -> ChosenFile:
    """The newest file that contains more than what was handed out; if there is none, the newest of all. Files that
    cannot be read are included. If several different files are equally old, the number in the name decides; without
    one, a person has to."""
    answers = [candidate for candidate in candidates if not candidate.untouched]
    pool = answers or candidates
    last = max(pool, key=lambda candidate: candidate.time)
    rivals = [candidate for candidate in pool if last.time - candidate.time < SAME_TIME]
    if len({candidate.digest for candidate in rivals}) > 1 and answers:
        numbers = [candidate.number for candidate in rivals]
        if None in numbers or len(set(numbers)) < len(numbers):
            names = ", ".join(f"`{shown(candidate.path, folder)}`" for candidate in rivals[:5])
            return ChosenFile(None, problem=messages.SEVERAL.filled(names=names))
        last = max(rivals, key=lambda candidate: candidate.number or 0)
    note = messages.NEWEST if len(answers) > 1 else messages.ANSWERED if answers else messages.GRADED
    return ChosenFile(last.path, (note.filled(name=shown(last.path, folder), count=len(candidates)),))
