"""`grade update`: brings a newer edition into a course folder and never changes what the student has written."""

from __future__ import annotations

import itertools
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Literal

from dlgrade import __version__
from dlgrade.course.loading import is_course, load_course, own_root
from dlgrade.course.model import Course, CourseError, Exercise, Needs
from dlgrade.edition.assembly import edition_file, key_files, needs_of
from dlgrade.edition.contents import Contents, contents, place_of
from dlgrade.edition.keys import Progress, keys_of
from dlgrade.edition.manifest import (
    EDITION_FILE,
    Edition,
    EditionError,
    Origin,
    edition_kind,
    is_older,
    read_edition,
    text_digest,
)
from dlgrade.exam.key import read_key
from dlgrade.files import CannotWrite, reason_of, write_atomically
from dlgrade.messages import edition as messages

PLACE = re.compile(r"\d\d_\w+/\w+")


@dataclass(frozen=True)
class FileChange:
    """What an update did at the path of a student's file. Paths are relative to the course folder."""

    kind: Literal["added", "renewed", "beside", "gone"]
    path: str
    beside: str = ""
    """The path of the new file, which was put beside one that the student has changed."""


@dataclass(frozen=True)
class FolderUpdate:
    """The results of an update of a course folder."""

    changes: tuple[FileChange, ...]
    keys: int
    """How many keys were recorded or taken over."""
    own: int
    """How many of the course's own files were written or removed."""
    unnamed: tuple[Needs, ...]
    """The missing frameworks, without which mistakes in their exercises cannot be named."""


def source_of(root: Path, newer: Path | None) -> tuple[Edition, Course, Origin]:
    """The edition in the folder, and the course from which it is renewed: the one at `newer`, or that of the installed
    package. Raises EditionError where the folder may not be renewed from it."""
    edition = read_edition(root)
    place = newer or own_root()
    if edition is None or place.resolve() == root.resolve():
        raise EditionError(messages.NOT_MADE_HERE.filled(folder=root))
    if newer is not None:
        if not is_course(newer):
            raise EditionError(messages.NOTHING_IN_IT.filled(folder=newer))
        return edition, _fitting(load_course(newer), edition), "teacher"
    if edition.origin == "teacher":
        raise EditionError(messages.FROM_A_TEACHER)
    if is_older(__version__, edition.version):
        raise EditionError(messages.NEWER_THAN_INSTALLED.filled(course=edition.version, installed=__version__))
    return edition, load_course(place), "package"


def _fitting(course: Course, edition: Edition) -> Course:
    if edition.kind == "complete" and edition_kind(course) == "student":
        raise EditionError(messages.SOURCE_WITHOUT_SOLUTIONS.filled(folder=course.root))
    return course


def update(root: Path, newer: Path | None, progress: Progress) -> FolderUpdate:
    """Renew the course folder at `root`.

    Keys are recorded first, then files are written one by one, the manifest last. If it is interrupted, the same
    command goes on where it stopped.
    """
    edition, course, origin = source_of(root, newer)
    new_contents = contents(course, edition.kind, edition.lang)
    stale = [
        exercise
        for exercise in course.exercises
        if edition.kind == "student" and _is_stale(root, exercise, edition, new_contents)
    ]
    keys = keys_of(stale, progress)
    own = sum(_renew(root / path, content) for path, content in {**key_files(keys.files), **new_contents.own}.items())
    delivered = [_deliver(root, path, content, edition) for path, content in new_contents.delivered.items()]
    dropped = _remove_dropped(root, edition, new_contents)
    gone = [FileChange("gone", path) for path in dropped if (root / path).exists()]
    _renew(root / EDITION_FILE, edition_file(new_contents, keys, edition.kind, origin, edition.lang))
    changes = (*filter(None, delivered), *gone)
    return FolderUpdate(changes, len(stale) - len(keys.unnamed), own + len(dropped), needs_of(keys.unnamed))


def _is_stale(root: Path, exercise: Exercise, edition: Edition, newer: Contents) -> bool:
    """Whether the folder's key of an exercise is missing or out of date."""
    place = place_of(exercise)
    if edition.version != __version__ or edition.sources.get(place) != newer.sources[place]:
        return True
    return not _has_key(replace(exercise, folder=root / "solutions" / place))


def _has_key(exercise: Exercise) -> bool:
    try:
        read_key(exercise)
    except CourseError:
        return False
    return True


def _renew(path: Path, content: bytes) -> bool:
    """Write a file that belongs to the course, if its content differs. Returns whether it was written."""
    if _content(path) == content:
        return False
    write_atomically(path, content)
    return True


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise EditionError(messages.UNREADABLE.filled(path=path, reason=reason_of(error))) from error


def _deliver(root: Path, path: str, content: bytes, edition: Edition) -> FileChange | None:
    """Write a file that belongs to the student, unless the student has changed it. A changed file is kept, and if the
    course's has changed too, the new one is put beside it. A link counts as changed, since the student made it."""
    place, delivered, new = root / path, edition.delivered.get(path), text_digest(content)
    before = _content(place)
    if place.is_symlink() or (before is not None and text_digest(before) not in (delivered, new)):
        return FileChange("beside", path, _put_beside(root, path, content, delivered)) if delivered != new else None
    if before is None:
        write_atomically(place, content)
        return FileChange("added", path)
    if text_digest(before) == new:
        return None
    write_atomically(place, content)
    return FileChange("renewed", path)


def _put_beside(root: Path, path: str, content: bytes, delivered: str | None) -> str:
    """Write the new file as `mse.new.py` and return its path. Where the student has written something under that name,
    it is `mse.new2.py`; one that an earlier update put there is replaced."""
    unchanged = (None, delivered, text_digest(content))
    beside = next(name for name in _names_beside(path) if _digest(root / name) in unchanged)
    _renew(root / beside, content)
    return beside


def _digest(path: Path) -> str | None:
    content = _content(path)
    return None if content is None else text_digest(content)


def _names_beside(path: str) -> Iterator[str]:
    place = PurePosixPath(path)
    for number in itertools.count(1):
        yield str(place.with_name(f"{place.stem}.new{number if number > 1 else ''}{place.suffix}"))


def _remove_dropped(root: Path, edition: Edition, newer: Contents) -> list[str]:
    """Remove the course's own folders of exercises that the newer edition does not have. The student's files stay, and
    their paths are returned. `edition.json` lies in the student's folder, so only names of exercises are followed."""
    dropped = [place for place in edition.sources if place not in newer.sources and PLACE.fullmatch(place)]
    for place in dropped:
        _remove(root / "solutions" / place)
    for chapter in {place.partition("/")[0] for place in dropped}:
        if f"solutions/{chapter}/chapter.yaml" not in newer.own:
            _remove(root / "solutions" / chapter)
    return [f"exercises/{place}.py" for place in dropped]


def _remove(folder: Path) -> None:
    try:
        if folder.is_dir():
            shutil.rmtree(folder)
    except OSError as error:
        raise CannotWrite(folder, error) from error
