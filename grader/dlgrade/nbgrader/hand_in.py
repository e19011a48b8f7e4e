"""Reads a folder that a student handed in, and chooses the file that is graded as a notebook of the assignment.

No link is followed, and only regular files are opened.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dlgrade.messages import hand_in as messages
from dlgrade.submission.model import Unreadable
from dlgrade.submission.notebook import Notebook, load_notebook
from dlgrade.text import Text, visible

MAX_ENTRIES = 5000
MAX_DEPTH = 12
MAX_CANDIDATES = 40
SAME_TIME = 2.0
"""Seconds within which files count as equally old. Archives round times to two seconds, and copying a folder gives all
of its files the same time."""
SET_ASIDE = ".set-aside.txt"
"""The ending of the text file that takes the place of a link, a FIFO, a socket or a device."""
NUMBERED = re.compile(r"\s*\((\d+)\)$")
COPIED = re.compile(r"(?:\s*\(\d+\)|[-_ ]+(?:copy|복사본|사본)\s*\d*)+$", re.IGNORECASE)


@dataclass(frozen=True)
class Content:
    """The contents of a hand-in: files that may be read, and entries that are neither files nor folders."""

    files: tuple[Path, ...]
    odd: tuple[Path, ...]
    too_much: bool = False


@dataclass(frozen=True)
class ChosenFile:
    """The file that is graded as a notebook of the assignment, or None with the reason in `problem`."""

    path: Path | None
    notes: tuple[Text, ...] = ()
    problem: Text | None = None


@dataclass(frozen=True)
class Candidate:
    """A file that may be the notebook. `notebook` is None where it cannot be read."""

    path: Path
    time: float
    number: int | None
    """The number in the name: 2 for `week1 (2).ipynb`, 0 for `week1.ipynb`, None for a name without such an order."""
    notebook: Notebook | None
    digest: str = field(default="", compare=False)


def content_of(folder: Path) -> Content:
    """Everything in and below `folder`, in the order of its names."""
    files, odd, waiting, count = list[Path](), list[Path](), [(folder, 0)], 0
    while waiting:
        here, depth = waiting.pop()
        for entry in _entries(here):
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
    """The name of a file in the hand-in as text that can be written and shown anywhere."""
    name = str(path.relative_to(folder)) if path.is_relative_to(folder) else path.name
    return visible(os.fsencode(name).decode("utf-8", "replace"))[:200]


def choose(folder: Path, expected: Sequence[str], released: Mapping[str, frozenset[str]]) -> dict[str, ChosenFile]:
    """For each expected file name, the file that is graded under it. `released` has the sources of the cells that were
    handed out, by file name."""
    content = content_of(folder)
    problem = _problem(folder, content)
    if problem is not None:
        return {name: ChosenFile(None, problem=problem) for name in expected}
    notebooks = [path for path in content.files if _may_be_notebook(path.relative_to(folder))]
    return {name: _choice(folder, name, _candidates(name, expected, notebooks), released) for name in expected}


def _problem(folder: Path, content: Content) -> Text | None:
    """The reason why a person has to look at the whole hand-in; None where there is none."""
    odd = [shown(path, folder) for path in content.odd]
    odd += [shown(path, folder).removesuffix(SET_ASIDE) for path in content.files if path.name.endswith(SET_ASIDE)]
    if odd:
        return messages.NO_FILE_OF_ITS_OWN.filled(names=", ".join(f"`{name}`" for name in odd[:5]))
    return messages.TOO_MUCH if content.too_much else None


def _may_be_notebook(path: Path) -> bool:
    """Does the name look like a notebook? `WEEK1.IPYNB` and `week1.ipynb.txt` do; files that Jupyter and macOS put
    aside themselves do not count."""
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return ".ipynb" in path.name.lower() and not hidden and not path.name.endswith(SET_ASIDE)


def stem_of(name: str) -> str:
    """The plain name of a notebook: `week1` for `WEEK1 (2).ipynb`, `week1-Copy1.ipynb` and `week1.ipynb.txt`."""
    stem = unicodedata.normalize("NFC", name).lower().partition(".ipynb")[0].strip()
    return COPIED.sub("", stem) or stem


def _candidates(name: str, expected: Sequence[str], notebooks: list[Path]) -> list[Path]:
    """The files that may be this notebook: those of its name, and those that no other notebook's name claims, as long
    as there is only one notebook that they can be."""
    of_its_name = [path for path in notebooks if stem_of(path.name) == stem_of(name)]
    strangers = [path for path in notebooks if stem_of(path.name) not in {stem_of(each) for each in expected}]
    unclaimed = [each for each in expected if not any(stem_of(path.name) == stem_of(each) for path in notebooks)]
    return of_its_name + strangers if len(expected) == 1 or unclaimed == [name] else of_its_name


def _choice(folder: Path, name: str, paths: list[Path], released: Mapping[str, frozenset[str]]) -> ChosenFile:
    if not paths:
        return ChosenFile(None, problem=messages.NO_NOTEBOOK.filled(name=name))
    if len(paths) > MAX_CANDIDATES:
        return ChosenFile(None, problem=messages.TOO_MANY.filled(name=name, count=len(paths)))
    if len(paths) == 1:
        notes = () if paths[0] == folder / name else (messages.GRADED.filled(name=shown(paths[0], folder)),)
        return ChosenFile(paths[0], notes)
    return _newest(folder, [_candidate(path) for path in paths], released.get(name, frozenset()))


def _newest(folder: Path, candidates: list[Candidate], handed_out: frozenset[str]) -> ChosenFile:
    """The newest file that contains more than what was handed out. A file that cannot be read may be the
    newest answer too."""
    answers = [each for each in candidates if each.notebook is None or not is_untouched(each.notebook, handed_out)]
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


def is_untouched(notebook: Notebook, handed_out: frozenset[str]) -> bool:
    """Does the notebook contain only cells as they were handed out?"""
    return {cell.source.strip() for cell in notebook.cells} <= handed_out | {""}


def _candidate(path: Path) -> Candidate:
    name = unicodedata.normalize("NFC", path.name).lower().partition(".ipynb")[0]
    numbered = NUMBERED.search(name)
    number = int(numbered[1][:9]) if numbered else 0 if COPIED.sub("", name) == name else None
    try:
        notebook = load_notebook(path)
    except Unreadable:
        notebook = None
    return Candidate(path, path.lstat().st_mtime, number, notebook, digest_of(path))


def digest_of(path: Path) -> str:
    """A fingerprint of a file's bytes; empty where it cannot be read."""
    try:
        if path.is_symlink() or not path.is_file():
            return ""
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
