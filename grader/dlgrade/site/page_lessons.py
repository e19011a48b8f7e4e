"""Recorded lessons of the exercises that pages teach."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import dlgrade
from dlgrade.author import lesson_proof
from dlgrade.course.model import Exercise
from dlgrade.files import write_atomically
from dlgrade.lessons.recorded import FILE, written_lessons
from dlgrade.lessons.recording import record_lessons
from dlgrade.site.archive import digest
from dlgrade.site.kept_recordings import recordings

PACKAGE = Path(dlgrade.__file__).parent
ROOMS = ("lessons", "examples", "exam/small", "isolation/student")
"""The rooms that decide which calls a lesson has, and how its answers are written."""


def recorded(exercises: Sequence[Exercise], kept: Path) -> dict[str, bytes]:
    """The lessons by slug, recorded anew when their exercise, or how lessons are made, has changed."""
    sources = [each for room in ROOMS for each in sorted((PACKAGE / room).glob("*.py"))]
    sources += [PACKAGE / "messages" / "lessons.py", Path(lesson_proof.__file__)]
    recorder = digest(b"".join(each.read_bytes() for each in sources))
    return recordings(exercises, kept, recorder, FILE, write_lessons)


def write_lessons(exercise: Exercise, folder: Path) -> None:
    """Write the lessons of an exercise into the folder."""
    with lesson_proof.trusted_maker(exercise) as maker:
        write_atomically(folder / FILE, written_lessons(record_lessons(maker)))
