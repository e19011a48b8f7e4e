"""The files of an edition by their path: those that an update may replace, and those that the student may change.

A file is in an edition because a list here names it, so a new kind of file in an exercise's folder is never handed out
by accident.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dlgrade.author.digest import folder_digest
from dlgrade.course.compositions import FILE as COMPOSITIONS
from dlgrade.course.model import Course, CourseError, Exercise
from dlgrade.edition.manifest import EditionKind, text_digest
from dlgrade.edition.surroundings import surroundings
from dlgrade.exam.key import stub_of
from dlgrade.exam.key_file import KEY_FILE
from dlgrade.files import reason_of
from dlgrade.messages import course as messages
from dlgrade.text import LANGUAGES, Lang

CHAPTER_FILES = ("chapter.yaml", "quiz.yaml", "mistakes.yaml", "digits.npz", "constitution.txt")
WHY = tuple(f"why.{lang}.md" for lang in LANGUAGES)
FILES: dict[EditionKind, tuple[str, ...]] = {
    "student": ("checks.py", "task.ko.md", "task.en.md"),
    "complete": (
        "checks.py",
        "task.ko.md",
        "task.en.md",
        "solution.py",
        "variants.py",
        "equivalent.md",
        COMPOSITIONS,
        *WHY,
    ),
}
OPTIONAL_FILES = frozenset(
    {"quiz.yaml", "mistakes.yaml", "digits.npz", "constitution.txt", "equivalent.md", COMPOSITIONS, *WHY}
)


@dataclass(frozen=True)
class Contents:
    """Files by their path relative to the course folder, with forward slashes."""

    own: Mapping[str, bytes]
    """Tasks, checks, quizzes, data and, in a complete edition, solutions. An update overwrites them."""
    delivered: Mapping[str, bytes]
    """Stubs, README and editor settings. They belong to the student once they are written."""
    sources: Mapping[str, str]
    """`chapter/slug` → digest of the exercise's source."""


def contents(course: Course, kind: EditionKind, lang: Lang) -> Contents:
    """All files of an edition except its keys. Raises CourseError where one of the course's files is missing."""
    own: dict[str, bytes] = {}
    delivered = {path: text.encode() for path, text in surroundings(kind, lang).items()}
    for chapter in course.chapters:
        own |= _files_of(course.root / "solutions" / chapter.name, CHAPTER_FILES, f"solutions/{chapter.name}")
        for exercise in chapter.exercises:
            own |= _files_of(exercise.folder, FILES[kind], f"solutions/{place_of(exercise)}")
            delivered[f"exercises/{place_of(exercise)}.py"] = stub_of(exercise).encode()
    return Contents(own, delivered, {place_of(exercise): source_digest(exercise) for exercise in course.exercises})


def place_of(exercise: Exercise) -> str:
    """The exercise's place in the course: `06_learning/mse`."""
    return f"{exercise.chapter}/{exercise.slug}"


def source_digest(exercise: Exercise) -> str:
    """A digest of everything that the exercise's key depends on or,
    in a course without solutions, of the key itself."""
    if exercise.solution.is_file():
        return folder_digest(exercise)
    return folder_digest(exercise) + text_digest(_read(exercise.folder / KEY_FILE))


def _files_of(folder: Path, names: tuple[str, ...], place: str) -> dict[str, bytes]:
    present = [name for name in names if name not in OPTIONAL_FILES or (folder / name).is_file()]
    return {f"{place}/{name}": _read(folder / name) for name in present}


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CourseError(messages.UNREADABLE.filled(path=path, reason=reason_of(error))) from error
