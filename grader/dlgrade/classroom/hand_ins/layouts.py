"""Finds which file or folder in a folder of hand-ins belongs to which student.

It reads the downloads of Canvas, Moodle, Gradescope and Blackboard, the `submitted` folder of nbgrader, a folder for
each student, and single files with the student's name in the file name.
"""

from __future__ import annotations

import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from dlgrade.classroom.hand_ins.named_files import named_file
from dlgrade.messages import class_intake as messages
from dlgrade.submission.folder_content import content_of, kind_of, shown
from dlgrade.submission.model import Unreadable
from dlgrade.submission.regular_file import read_regular
from dlgrade.text import Text

CANVAS = re.compile(r"(?P<who>[^_]+)_(?P<late>LATE_)?(?P<user>\d+)_(?:\d+_(?P<file>.+)|(?P<text>text\.html))")
MOODLE = re.compile(r"(?P<who>.+?)_(?P<user>\d+)_assignsubmission_(?:file|onlinetext)_?(?P<file>.*)")
BLACKBOARD = re.compile(r"(?P<attempt>(?P<who>.+?_.+?)_attempt_\d{4}(?:-\d\d){5})(?:_(?P<file>.+)|\.txt)")
"""`Week 1_kim_attempt_2026-11-01-10-20-30_mse.py`. The text without a file's name describes the attempt."""
GRADESCOPE = "submission_metadata.yml"
OF_GRADESCOPE = re.compile(r"submission_\d++")
NBGRADER, TIMESTAMP = "submitted", "timestamp.txt"
OF_NBGRADER = (NBGRADER, "source", "release", "autograded", "feedback", "nbgrader_config.py", "header.ipynb")
CODE = re.compile(r"\.(?:ipynb|py|zip)(?:\.txt)?$", re.IGNORECASE)
IGNORED = ("__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini", GRADESCOPE, TIMESTAMP)
PAGE = "dlgrade-work"
"""What the page calls the archive of a student's answers."""
MAX_METADATA_BYTES = 64 * 2**20


@dataclass(frozen=True)
class FoundHandIn:
    """A file or a folder of one student. `name` is what the student called the file; `number` is the platform's own
    number for the student, which tells apart two of the same name; `student` is the student's name, where the platform
    gives it beside the key."""

    key: str
    path: Path
    name: str = ""
    late: bool = False
    time: str = ""
    number: str = ""
    student: str = ""
    problem: Text | None = None
    has_label: bool = False
    """Whether the key begins with the name of the assignment."""


def has_hand_ins(source: Path, roster: Path | None = None) -> bool:
    """Is there a file or folder in this folder or zip that may be a student's? An archive that cannot be listed may
    hold one."""
    if source.is_dir():
        return bool(_entries(source, roster))
    try:
        with zipfile.ZipFile(source) as archive:
            names = [PurePosixPath(name) for name in archive.namelist() if not name.endswith("/")]
    except (OSError, ValueError, zipfile.BadZipFile):
        return True
    return any(not name.name.startswith(".") and not {*name.parts} & {*IGNORED} for name in names)


def found_in(root: Path, slugs: Iterable[str], roster: Path | None = None) -> Iterator[FoundHandIn]:
    """The files and folders of students in the folder, sorted by name. The file of the roster is nobody's hand-in."""
    metadata = root / GRADESCOPE
    if metadata.is_file() and not metadata.is_symlink() and _is_of_gradescope(root):
        yield from _of_gradescope(_entries(root, roster), metadata)
        return
    words = [*sorted(slugs, key=len, reverse=True), PAGE]
    entries = _entries(root, roster)
    attempts = {match["attempt"] for path in entries if (match := _blackboard(path)) and match["file"]}
    for path in entries:
        match = _blackboard(path)
        if match and match["file"] is None and match["attempt"] in attempts:
            continue  # a description of an attempt whose files lie beside it
        if path.is_symlink() or not (path.is_dir() or path.is_file()):
            yield _not_opened(path)
        else:
            yield _of_folder(path) if path.is_dir() else _of_file(path, words)


def _entries(root: Path, roster: Path | None) -> list[Path]:
    """The files and folders of students. Those in the folder `submitted` of an nbgrader course come with everything
    beside it that is not nbgrader's: a student may call a folder so, and must not hide the others' in this way."""
    entries = [path for path in sorted(root.iterdir()) if not _is_ignored(path)]
    submitted = root / NBGRADER
    if submitted in entries and not submitted.is_symlink() and submitted.is_dir():
        beside = (path for path in entries if path.name not in OF_NBGRADER)
        code = [path for path in beside if path.is_dir() or CODE.search(path.name)]
        entries = sorted([*code, *(path for path in submitted.iterdir() if not _is_ignored(path))])
    return [path for path in entries if roster is None or _place(path) != _place(roster)]


def _place(path: Path) -> Path:
    """Where a file lies. If it is a link, it is not followed."""
    return path.parent.resolve() / path.name


def _is_ignored(path: Path) -> bool:
    return path.name in IGNORED or (path.name.startswith(".") and path.is_file())


def _is_of_gradescope(root: Path) -> bool:
    """Is it a download of Gradescope? Its list alone is no sign, since anybody may call a file so, and it says which
    folder is whose."""
    folders = [path for path in root.iterdir() if path.is_dir() and not _is_ignored(path)]
    return bool(folders) and all(OF_GRADESCOPE.fullmatch(path.name) for path in folders)


def _not_opened(path: Path) -> FoundHandIn:
    """A problem in place of a link or a device, which is never opened: a link may lead to anybody's files."""
    return FoundHandIn(_plain(path.name), path, problem=messages.NOT_OPENED.filled(name=path.name, kind=kind_of(path)))


def _of_folder(path: Path) -> FoundHandIn:
    moodle = MOODLE.fullmatch(_plain(path.name))
    key, number = (moodle["who"], moodle["user"]) if moodle else (_plain(path.name), "")
    return FoundHandIn(key, path, time=_timestamp(path), number=number)


def _of_file(path: Path, slugs: list[str]) -> FoundHandIn:
    """A single file. Canvas and Moodle put the student in front of the file's own name."""
    name = _plain(path.name)
    if match := CANVAS.fullmatch(name):
        called = match["text"] or _resubmitted(match["file"], slugs)
        return FoundHandIn(match["who"], path, called, bool(match["late"]), number=match["user"])
    if (match := MOODLE.fullmatch(name)) and match["file"]:
        return FoundHandIn(match["who"], path, match["file"], number=match["user"])
    if match := BLACKBOARD.fullmatch(name):
        return FoundHandIn(match["who"], path, match["file"] or name, has_label=True)
    named = named_file(name, slugs)
    return FoundHandIn(named.student, path, named.called)


def _blackboard(path: Path) -> re.Match[str] | None:
    return BLACKBOARD.fullmatch(_plain(path.name))


def _resubmitted(name: str, slugs: list[str]) -> str:
    """The file name without Canvas's number of the attempt. `mse-1.py` becomes `mse (1).py`, as elsewhere; a helper
    `tools-1.py` becomes `tools.py`, the name that the code imports."""
    match = re.fullmatch(r"(?P<stem>.+)-(?P<number>\d+)(?P<suffix>\.\w+)", name)
    if match is None:
        return name
    if match["stem"] in slugs:
        return f"{match['stem']} ({match['number']}){match['suffix']}"
    return f"{match['stem']}.py" if match["suffix"] == ".py" and match["stem"].isidentifier() else name


def _of_gradescope(entries: Iterable[Path], metadata: Path) -> Iterator[FoundHandIn]:
    """The folders of a Gradescope download, once for each student whom `submission_metadata.yml`
    names: a group has several."""
    listed = _gradescope_list(metadata)
    for path in entries:
        if path.name.startswith("."):
            continue
        if path.is_symlink() or not path.is_dir():
            yield _not_opened(path) if path.is_symlink() or not path.is_file() else FoundHandIn("", path, path.name)
            continue
        entry = listed.get(path.name)
        entry = entry if isinstance(entry, dict) else {}
        time = entry.get(":created_at")
        shown_time = time.isoformat() if isinstance(time, (date, datetime)) else ""
        for key, student in _submitters(entry) or [("", "")]:
            yield FoundHandIn(key, path, time=shown_time, student=student)


def _gradescope_list(metadata: Path) -> dict[str, Any]:
    try:
        listed = yaml.safe_load(read_regular(metadata, MAX_METADATA_BYTES, metadata.name))
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise Unreadable(messages.NO_METADATA.filled(path=metadata, reason=str(error)[:200])) from error
    return listed if isinstance(listed, dict) else {}


def _submitters(entry: dict[str, Any]) -> list[tuple[str, str]]:
    """The key and the name of each student who handed this in."""
    submitters = entry.get(":submitters")
    fields = (":sid", ":email", ":name")
    people = (
        [submitter for submitter in submitters if isinstance(submitter, dict)] if isinstance(submitters, list) else []
    )
    keys = [next((str(person[name]) for name in fields if person.get(name)), "") for person in people]
    return [(key, str(person.get(":name") or "")) for key, person in zip(keys, people, strict=True) if key]


def _timestamp(folder: Path) -> str:
    """The time in nbgrader's `timestamp.txt`, in the folder or in one below it; "" if there is none."""
    paths = [path for path in content_of(folder).files if path.name == TIMESTAMP]
    texts = []
    for path in paths[:10]:
        try:
            texts.append(read_regular(path, 200, shown(path, folder)).decode("utf-8", "replace").strip())
        except Unreadable:
            continue
    return max(texts, default="")[:40]


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name)
