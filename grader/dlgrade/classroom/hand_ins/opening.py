"""Opens what one student handed in: unpacks its archives, and copies single files into a folder for the student."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from dlgrade.classroom.hand_ins.archives import STUDENT_LIMITS, unpack
from dlgrade.classroom.hand_ins.layouts import FoundHandIn
from dlgrade.messages import class_intake as messages
from dlgrade.submission.folder_content import content_of, problem_of
from dlgrade.submission.model import Unreadable
from dlgrade.submission.notebook import MAX_BYTES
from dlgrade.submission.regular_file import read_regular

OTHER_ARCHIVES = (".tar", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".alz", ".egg")
MAX_ARCHIVES = 20
"""The most archives of one student that are unpacked, counting those inside other archives."""
Student = tuple[str, str, str]
"""What tells students apart: their key, the platform's number, and the folder or file, where one key may be that of
several students."""


class Scratch:
    """Makes empty folders to unpack into."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._count = folder, 0
        self._of_student: dict[Student, Path] = {}
        self.undated = set[Path]()
        """The files that came out of an archive which does not say when they were saved."""

    def beside(self, student: Student, name: str) -> Path:
        """A path for a single file. All single files of a student share a folder, since code may import the others; a
        second file of the same name gets a folder of its own."""
        if student not in self._of_student:
            self._of_student[student] = self.folder()
        path = self._of_student[student] / name
        return self.folder() / name if path.exists() else path

    def folder(self) -> Path:
        self._count += 1
        made = self._folder / str(self._count)
        made.mkdir(parents=True)
        return made


@dataclass
class OpenedHandIn:
    """The folders with a student's files: the student's own, and one for each unpacked archive, with its name."""

    folders: list[Path] = field(default_factory=list)
    archives: dict[Path, str] = field(default_factory=dict)


def opened_files(hand_in: FoundHandIn, student: Student, scratch: Scratch) -> OpenedHandIn:
    """Open a hand-in. Raises Unreadable with the reason why a person has to look at it."""
    path, opened, waiting = hand_in.path, OpenedHandIn(), list[Path]()
    if path.is_dir():
        opened.folders.append(path)
        waiting = _archives_in(path)
    elif path.name.lower().endswith(".zip"):
        waiting = [path]
    else:
        opened.folders.append(_copied(hand_in, student, scratch).parent)
    while waiting:
        archive = waiting.pop(0)
        if len(opened.archives) == MAX_ARCHIVES:
            raise Unreadable(messages.ARCHIVES_INSIDE.filled(path=path.name, most=MAX_ARCHIVES))
        folder = scratch.folder()
        scratch.undated |= unpack(archive, folder, STUDENT_LIMITS)
        opened.folders.append(folder)
        opened.archives[folder] = (hand_in.name or path.name) if archive == path else archive.name
        waiting += _archives_in(folder, archive.name)
    return opened


def undated_in(folders: Iterable[Path], scratch: Scratch) -> frozenset[Path]:
    """The files in the folders of which it is not known when they were saved."""
    if not scratch.undated:
        return frozenset()
    return frozenset(path for folder in folders for path in content_of(folder).files if path in scratch.undated)


def _copied(hand_in: FoundHandIn, student: Student, scratch: Scratch) -> Path:
    """A copy of a single file under the name that the student gave it."""
    path = hand_in.path
    _refuse_other_archive(path)
    name = hand_in.name if hand_in.name.strip(".") else path.name  # `a_1_2_..` must not lead out of the folder
    copied = scratch.beside(student, name)
    copied.write_bytes(read_regular(path, MAX_BYTES, path.name))
    os.utime(copied, (path.stat().st_mtime,) * 2)
    if path in scratch.undated:
        scratch.undated.add(copied)
    return copied


def _archives_in(folder: Path, outer: str = "") -> list[Path]:
    """The zips in a folder, which may be that of the unpacked archive `outer`."""
    content = content_of(folder)
    problem = problem_of(folder, content)
    if problem is not None:
        raise Unreadable(problem)
    for path in content.files:
        _refuse_other_archive(path, outer)
    return [path for path in content.files if path.name.lower().endswith(".zip")]


def _refuse_other_archive(path: Path, outer: str = "") -> None:
    if path.suffix.lower() in OTHER_ARCHIVES and not path.name.lower().endswith(".csv.gz"):
        sentence = messages.OTHER_ARCHIVE_INSIDE if outer else messages.OTHER_ARCHIVE
        raise Unreadable(sentence.filled(path=path.name, outer=outer))
