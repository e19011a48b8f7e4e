"""Makes a folder with an edition in it. If that fails, no part of it remains."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from dlgrade import __version__
from dlgrade.course.model import Course, Exercise, Needs
from dlgrade.edition.contents import Contents, contents, place_of
from dlgrade.edition.keys import EditionKeys, Progress, keys_of
from dlgrade.edition.manifest import (
    EDITION_FILE,
    Edition,
    EditionError,
    EditionKind,
    Origin,
    packed_edition,
    text_digest,
)
from dlgrade.exam.key_file import KEY_FILE
from dlgrade.files import reason_of
from dlgrade.messages import edition as messages
from dlgrade.text import Lang


@dataclass(frozen=True)
class MadeEdition:
    """The results of making a folder."""

    folder: Path
    kind: EditionKind
    exercises: tuple[Exercise, ...]
    """The exercises, as they lie in the course that the folder was made from."""
    unnamed: tuple[Needs, ...]
    """The missing frameworks, without which mistakes in their exercises cannot be named."""


def make(
    course: Course, folder: Path, kind: EditionKind, origin: Origin, lang: Lang, progress: Progress
) -> MadeEdition:
    """Write the edition into a new or empty folder.

    It is written into a temporary folder and then moved, so that an interruption or a full disk leaves no incomplete
    folder. Raises EditionError, before any key is recorded, where the folder has files in it or cannot be made.
    """
    refuse_used(folder)
    with _beside(folder) as whole:
        parts = contents(course, kind, lang)
        keys = keys_of(course.exercises if kind == "student" else (), progress)
        manifest = edition_file(parts, keys, kind, origin, lang)
        with _refusal(folder):
            _write(whole, {**parts.own, **parts.delivered, **key_files(keys.files), EDITION_FILE: manifest})
            _move(whole, folder)
    return MadeEdition(folder, kind, course.exercises, needs_of(keys.unnamed))


@contextlib.contextmanager
def _refusal(folder: Path) -> Iterator[None]:
    """In the block, an OSError becomes an EditionError with the system's reason."""
    try:
        yield
    except OSError as error:
        raise EditionError(messages.CANNOT_MAKE.filled(folder=folder, reason=reason_of(error))) from error


def refuse_used(folder: Path) -> None:
    """Raise EditionError where something other than an empty folder is at this path."""
    with _refusal(folder):
        used = folder.is_symlink() or (folder.exists() and (not folder.is_dir() or any(folder.iterdir())))
    if used:
        raise EditionError(messages.NOT_EMPTY.filled(folder=folder))


def needs_of(exercises: Collection[Exercise]) -> tuple[Needs, ...]:
    """The frameworks of these exercises, each once."""
    return tuple(sorted({exercise.needs for exercise in exercises}))


def key_files(keys: Mapping[Exercise, bytes]) -> dict[str, bytes]:
    """The keys by their path in an edition."""
    return {f"solutions/{place_of(exercise)}/{KEY_FILE}": key for exercise, key in keys.items()}


def edition_file(parts: Contents, keys: EditionKeys, kind: EditionKind, origin: Origin, lang: Lang) -> bytes:
    """The text of the new `edition.json`."""
    delivered = {path: text_digest(content) for path, content in parts.delivered.items()}
    unnamed = dict.fromkeys(map(place_of, keys.unnamed), "")
    return packed_edition(Edition(__version__, kind, origin, lang, delivered, {**parts.sources, **unnamed}))


@contextlib.contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """A temporary folder on the same disk as `folder`, so that renaming works: beside it, or inside it if it exists."""
    around = folder if folder.is_dir() else folder.parent
    with _refusal(folder):
        around.mkdir(parents=True, exist_ok=True)
        temporary = tempfile.TemporaryDirectory(prefix=".dlgrade-", dir=around)
    with temporary as name:
        yield Path(name) / "course"


def _write(whole: Path, files: Mapping[str, bytes]) -> None:
    for path, content in files.items():
        place = whole / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


def _move(whole: Path, folder: Path) -> None:
    """Rename the complete folder `whole` to `folder`. If `folder` exists, the entries of `whole` are renamed into it
    instead, since it may be the current folder of a shell."""
    if not folder.is_dir():
        whole.rename(folder)
        return
    for part in whole.iterdir():
        part.rename(folder / part.name)
