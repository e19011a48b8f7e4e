"""Merges the work of another place into a course folder. The student's files in this folder are never changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from dlgrade.course.model import Course, Exercise
from dlgrade.exam.key import stub_of
from dlgrade.files import write_atomically
from dlgrade.progress.elsewhere import Elsewhere
from dlgrade.progress.page_marks import PageMarks, keep_page_marks
from dlgrade.quiz.progress import Progress, Records, joined
from dlgrade.submission.model import Unreadable
from dlgrade.submission.python_file import from_bytes, read_python_file
from dlgrade.verdict.store import VerdictStore, read_kept


@dataclass(frozen=True)
class KeptBeside:
    """The other place's code for an exercise that has code of its own here."""

    exercise: Exercise
    path: Path
    passed: bool
    """Whether the other place has a verdict that says so."""


@dataclass(frozen=True)
class Merged:
    """The parts of the other place's work that were new here."""

    taken: tuple[str, ...]
    """The exercises whose file was taken over, since nothing had been written here."""
    beside: tuple[KeptBeside, ...]
    verdicts: tuple[str, ...]
    questions: int
    page: PageMarks
    """What the page says and had not said here before."""
    aside: tuple[Path, ...]
    """Verdicts of this folder that could not be read, under their new names."""


def merge(course: Course, other: Elsewhere, quiz: Progress, page: PageMarks, prints: Mapping[str, str]) -> Merged:
    """Merge the work of another place into the course folder. `quiz` and `page` are the records of this folder, and
    `prints` the fingerprints of the course's questions.

    Each file is written whole. If it is interrupted, the same command goes on where it stopped.
    """
    store = VerdictStore(course.root)
    placed = {exercise: place for exercise in course.exercises if (place := _put(exercise, other)) is not None}
    kept = {
        exercise: store.keep(exercise, other.verdicts[exercise.slug])
        for exercise in course.exercises
        if _is_new(store, exercise, other)
    }
    answers = _answers(
        quiz, {name: record for name, record in other.records.items() if prints.get(name) == record.print}
    )
    if answers:
        quiz.put_all(answers)
    return Merged(
        tuple(exercise.slug for exercise, place in placed.items() if place == exercise.stub),
        tuple(
            KeptBeside(exercise, path, _passed(other, exercise))
            for exercise, path in placed.items()
            if path != exercise.stub
        ),
        tuple(exercise.slug for exercise in kept),
        len(answers),
        _marks(course.root, page, other.page, prints),
        tuple(path for path in kept.values() if path is not None),
    )


def _put(exercise: Exercise, other: Elsewhere) -> Path | None:
    """Write the other place's code: as the exercise's own file if that is missing or an unchanged stub, else beside it.
    Returns its path; None where the code is not new here."""
    if exercise.slug not in other.sources:
        return None
    data, submission = other.sources[exercise.slug]
    fresh, own_digest = from_bytes(stub_of(exercise).encode(), exercise.stub).digest, _digest(exercise.stub)
    if submission.digest in (fresh, own_digest):
        return None
    if own_digest == fresh or not _is_there(exercise.stub):
        place = exercise.stub
    else:
        place = next(
            path for path in _names_beside(exercise.stub) if _digest(path) == submission.digest or not _is_there(path)
        )
        if _is_there(place):
            return None
    write_atomically(place, data)
    return place


def _is_there(path: Path) -> bool:
    """Whether there is anything at the path, even a broken link."""
    return path.exists() or path.is_symlink()


def _digest(path: Path) -> str | None:
    """The digest of the source in a file; None where there is none that can be read."""
    try:
        return read_python_file(path).digest
    except Unreadable:
        return None


def _names_beside(path: Path) -> Iterator[Path]:
    for number in count(1):
        yield path.with_name(f"{path.stem}.other{number if number > 1 else ''}{path.suffix}")


def _is_new(store: VerdictStore, exercise: Exercise, other: Elsewhere) -> bool:
    """Whether the other place has a verdict on the same file as here, and this folder has none on it."""
    if exercise.slug not in other.verdicts:
        return False
    digest = _digest(exercise.stub)
    last = store.last(exercise)
    return read_kept(other.verdicts[exercise.slug]).submission == digest and (last is None or last.submission != digest)


def _passed(other: Elsewhere, exercise: Exercise) -> bool:
    """Whether the exercise's file of the other place has passed there."""
    if exercise.slug not in other.verdicts:
        return False
    verdict = read_kept(other.verdicts[exercise.slug])
    return verdict.kind == "passed" and verdict.submission == other.sources[exercise.slug][1].digest


def _answers(quiz: Progress, others: Records) -> Records:
    """The records that the other place adds to those of this one."""
    together = {name: joined(quiz.get(name, record.print), record) for name, record in others.items()}
    return {name: record for name, record in together.items() if record != quiz.get(name, record.print)}


def _marks(root: Path, own: PageMarks, other: PageMarks, prints: Mapping[str, str]) -> PageMarks:
    """Keep the page's marks of exercises, and of questions that have not changed since. Returns those that are new."""
    current = {name: mark for name, mark in other.questions.items() if prints.get(name) == mark.print}
    still = {name: mark for name, mark in own.questions.items() if prints.get(name) == mark.print}
    together = PageMarks(own.exercises, still) | PageMarks(other.exercises, current)
    new = {name: mark for name, mark in together.questions.items() if own.questions.get(name) != mark}
    added = PageMarks(together.exercises - own.exercises, new)
    if added != PageMarks():
        keep_page_marks(root, together)
    return added
