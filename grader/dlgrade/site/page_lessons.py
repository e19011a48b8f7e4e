"""Records, for exercises in the pages, the lessons of `grade refute` and the answers by which examples are judged."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import dlgrade
from dlgrade.author import lesson_proof
from dlgrade.author.digest import proof_digest
from dlgrade.author.lesson_proof import trusted_maker, trusted_programs
from dlgrade.course.model import Exercise
from dlgrade.course.variants import mistakes_of
from dlgrade.examples.recorded import FILE as EXAMPLES
from dlgrade.examples.recorded import packed_answers
from dlgrade.files import write_atomically
from dlgrade.lessons.answered_calls import record_answers
from dlgrade.lessons.model import Lesson
from dlgrade.lessons.recorded import FILE as LESSONS
from dlgrade.lessons.recorded import written_lessons
from dlgrade.lessons.recording import made_lessons
from dlgrade.lessons.recording import recorded as recorded_lesson
from dlgrade.lessons.remembered import remembered_lessons
from dlgrade.lessons.renewing import renewed
from dlgrade.site.archive import digest
from dlgrade.site.kept_recordings import recordings

PACKAGE = Path(dlgrade.__file__).parent
ROOMS = ("lessons", "examples", "exam/small_calls", "isolation/student")
"""The rooms that decide which calls a lesson has, and how its answers are written."""


def recorded(exercises: Sequence[Exercise], kept: Path) -> dict[str, dict[str, bytes]]:
    """The recorded files by slug and by file name. They are recorded anew when the exercise, or the code that makes
    lessons, has changed."""
    sources = [path for room in ROOMS for path in sorted((PACKAGE / room).glob("*.py"))]
    sources += [PACKAGE / "messages" / "lessons.py", Path(lesson_proof.__file__)]
    recorder = digest(b"".join(source.read_bytes() for source in sources))
    files = {name: recordings(exercises, kept, recorder, name, write_lessons) for name in (LESSONS, EXAMPLES)}
    return {exercise.slug: {name: by_slug[exercise.slug] for name, by_slug in files.items()} for exercise in exercises}


def write_lessons(exercise: Exercise, folder: Path) -> None:
    """Write both files of an exercise into the folder. `recordings` looks only for the lessons, so they are written
    last: where they are, the answers are too."""
    lessons = lessons_of(exercise)
    with trusted_programs(exercise) as programs:
        write_atomically(folder / EXAMPLES, packed_answers(record_answers(exercise, programs, lessons)))
    write_atomically(folder / LESSONS, written_lessons(map(recorded_lesson, lessons)))


def lessons_of(exercise: Exercise) -> tuple[Lesson, ...]:
    """The lessons of an exercise, with the calls that its folder keeps.

    A new call is searched for where a kept one no longer refutes its mistake, and for all lessons if the exercise has
    changed since its calls were found.
    """
    lesson_by_mistake = dict[str, Lesson | None]()
    kept = remembered_lessons(exercise.folder)
    if kept is not None and kept.digest == proof_digest(exercise):
        with trusted_programs(exercise) as programs:
            lesson_by_mistake = renewed(exercise, programs, kept)
    if len(lesson_by_mistake) == len(mistakes_of(exercise)):
        return tuple(lesson for lesson in lesson_by_mistake.values() if lesson is not None)
    with trusted_maker(exercise) as maker:
        return made_lessons(maker, lesson_by_mistake)
