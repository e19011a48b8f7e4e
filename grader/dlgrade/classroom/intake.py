"""Lists what a run is about: a row for each student and exercise, so that no student and no file is overlooked."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dlgrade.classroom.deliveries import Scratch, deliveries, not_read
from dlgrade.classroom.model import Delivery, Enrolled, HandedExamples, HandInRow, Intake
from dlgrade.classroom.owners import Owned, owned_by
from dlgrade.classroom.reading import Asked, CodeFile, FoundAnswer, answer_to, code_files, examples_of
from dlgrade.course.model import Exercise
from dlgrade.messages import class_intake as messages
from dlgrade.submission.hand_in import shown
from dlgrade.submission.model import Submission, Unreadable
from dlgrade.text import Text, visible

MAX_NAMES = 5
"""Most names that one sentence or row writes out."""


@dataclass(frozen=True)
class _Read:
    """One student's delivery after its files were read. `problem` says why none of it can be used; `spare` are the
    files that answer no exercise."""

    owned: Owned
    problem: Text | None
    found: dict[str, FoundAnswer]
    spare: tuple[CodeFile, ...] = ()
    examples: tuple[HandedExamples, ...] = ()


def take_in(
    source: Path,
    exercises: Sequence[Exercise],
    roster: Sequence[Enrolled],
    scratch: Path,
    chosen: Collection[str] = (),
) -> Intake:
    """Match what was handed in with the exercises and the roster. With an empty roster, everybody who handed in
    something is a student.

    `exercises` are all exercises of the course: in a file name like `mse_kim.py`, only a known slug tells where the
    student's name begins. The exercises in `chosen` are graded; without any, those that somebody has handed in.
    """
    questions = [Asked.of(exercise) for exercise in exercises]
    known = frozenset(exercise.slug for exercise in exercises)
    delivered = deliveries(source, known, Scratch(scratch))
    hand_ins = [_read(owned, questions, known) for owned in owned_by(delivered, roster)]
    claimed = set(chosen) or {slug for hand_in in hand_ins for slug, answer in hand_in.found.items() if answer.claimed}
    slugs = [exercise.slug for exercise in exercises if exercise.slug in claimed or not claimed]
    present = {hand_in.owned.student for hand_in in hand_ins}
    absent = [student for student in roster if student.id not in present]
    rows = [row for hand_in in hand_ins for row in _rows(hand_in, slugs)]
    rows += [HandInRow(student.id, student.name, slug) for student in absent for slug in slugs]
    answers = [
        answer_found.answer
        for hand_in in hand_ins
        for slug, answer_found in hand_in.found.items()
        if answer_found.answer and slug in slugs
    ]
    by_name = {f"{answer.exercise}/{answer.digest}": answer for answer in answers}
    examples = tuple(handed for hand_in in hand_ins for handed in hand_in.examples if handed.exercise in slugs)
    return Intake(tuple(rows), by_name, tuple(roster), examples)


def _read(owned: Owned, questions: Sequence[Asked], known: frozenset[str]) -> _Read:
    delivery = owned.delivery
    if delivery.problem is not None:
        return _Read(owned, delivery.problem, {})
    try:
        files = code_files(delivery.folders)
        answers = {question.exercise.slug: answer_to(question, files, known) for question in questions}
    except Unreadable as unreadable:
        return _Read(owned, unreadable.text, {})
    except Exception as error:  # an unexpected error in one hand-in must not stop the others
        return _Read(owned, not_read(delivery.place, error), {})
    if not any(answer.answer or answer.problem for answer in answers.values()):
        unreadable_files = [file.content for file in files if isinstance(file.content, Text)]
        nothing = messages.ANSWERS_NOTHING.filled(place=visible(delivery.place))
        return _Read(owned, unreadable_files[0] if unreadable_files else nothing, {})
    written = {question.exercise.slug: examples_of(question.exercise.slug, files) for question in questions}
    examples = tuple(_handed(owned, slug, file) for slug, file in written.items() if file is not None)
    used = {path for answer in answers.values() for path in answer.considered}
    used |= {file.path for file in written.values() if file is not None}
    return _Read(owned, None, answers, tuple(file for file in files if file.path not in used), examples)


def _handed(owned: Owned, slug: str, file: CodeFile) -> HandedExamples:
    assert isinstance(file.content, Submission)
    return HandedExamples(owned.student, slug, shown(file.path, file.folder), file.content.parts[0].source)


def _rows(read: _Read, slugs: Sequence[str]) -> Iterator[HandInRow]:
    """The rows of one student. A row without an exercise lists files that answer none."""
    for slug in slugs:
        answer_found = read.found.get(slug, FoundAnswer())
        reason = read.problem or answer_found.problem
        answer = answer_found.answer.digest if answer_found.answer else ""
        handed_in = bool(answer or reason)
        file = answer_found.file or (visible(read.owned.delivery.place) if handed_in else "")
        yield _row(read.owned, slug, file, answer, answer_found.notes, reason, handed_in=handed_in)
    unreadable = [file for file in read.spare if isinstance(file.content, Text)]
    unclaimed = [file for file in read.spare if not isinstance(file.content, Text) and not _imported(file, read)]
    missing = [slug for slug in slugs if read.found and not (read.found[slug].answer or read.found[slug].problem)]
    for files in (unreadable, unclaimed if missing else []):
        if files:
            content = files[0].content
            unclear = messages.UNCLAIMED.filled(missing=", ".join(missing[:MAX_NAMES]))
            yield _row(read.owned, "", _names(files), "", (), content if isinstance(content, Text) else unclear)


def _row(
    owned: Owned,
    slug: str,
    file: str,
    submission: str,
    notes: tuple[Text, ...],
    problem: Text | None,
    *,
    handed_in: bool = True,
) -> HandInRow:
    delivery: Delivery = owned.delivery
    late, time = (delivery.late, delivery.time) if handed_in else (False, "")
    return HandInRow(owned.student, owned.name, slug, file, submission, late, time, notes, problem, owned.doubt)


def _imported(file: CodeFile, read: _Read) -> bool:
    """Does an answer of the student use the file?"""
    readings = [
        reading
        for answer_found in read.found.values()
        if answer_found.answer
        for reading in answer_found.answer.readings
    ]
    name = file.path.relative_to(file.folder).as_posix()
    return any(companion.name == name for reading in readings for companion in reading.files)


def _names(files: Sequence[CodeFile]) -> str:
    names = ", ".join(shown(file.path, file.folder) for file in files[:MAX_NAMES])
    return names + (", …" if len(files) > MAX_NAMES else "")
