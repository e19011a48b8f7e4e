"""Lists what a run is about: a row for each student and exercise, so that no student and no file is overlooked."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dlgrade.classroom.code_files import CodeFile, CodeFiles, code_files
from dlgrade.classroom.deliveries import Scratch, deliveries, not_read
from dlgrade.classroom.model import ClassAnswer, Delivery, Enrolled, HandedExamples, HandInRow, Intake
from dlgrade.classroom.owners import Owned, owned_by
from dlgrade.classroom.reading import NOTHING_FOUND, Asked, FoundAnswer, answer_to, examples_of
from dlgrade.course.model import Exercise
from dlgrade.messages import class_intake as messages
from dlgrade.submission.folder_content import shown
from dlgrade.submission.model import Submission, Unreadable
from dlgrade.text import Text, visible

MAX_NAMES = 5
"""Most names that one sentence or row writes out."""


@dataclass(frozen=True)
class _Read:
    """One student's delivery after its files were read. `answers` has what was found for each exercise, in
    their order. `problem` says why nothing of the delivery can be used; `spare` are the files that answer no
    exercise."""

    owned: Owned
    problem: Text | None
    answers: dict[str, FoundAnswer]
    spare: tuple[CodeFile, ...] = ()
    examples: tuple[HandedExamples, ...] = ()


class Reading:
    """The reading of what was handed in, student by student, so that the first answers can be graded while the others
    are read. Iterating, which is possible once, reads them and yields each answer that is to be graded. `intake` is
    complete after that.

    It matches what was handed in with the exercises and the roster. With an empty roster, everybody who handed in
    something is a student. `exercises` are all exercises of the course: in a file name like `mse_kim.py`, only a known
    slug tells where the student's name begins. The exercises in `chosen` are graded; without any, those that somebody
    has handed in. `scratch` opens a folder to unpack archives into, which is needed only while they are read.
    """

    def __init__(
        self,
        source: Path,
        exercises: Sequence[Exercise],
        roster: Sequence[Enrolled],
        scratch: Callable[[], AbstractContextManager[Path]],
        chosen: Collection[str] = (),
    ) -> None:
        self._source, self._exercises, self._roster = source, exercises, roster
        self._scratch, self._chosen = scratch, chosen
        self._hand_ins: list[_Read] = []
        self._is_read = False

    def __iter__(self) -> Iterator[ClassAnswer]:
        assert not self._hand_ins, "what was handed in is read once"
        questions = [Asked.of(exercise) for exercise in self._exercises]
        slugs = frozenset(exercise.slug for exercise in self._exercises)
        with self._scratch() as scratch:
            delivered = deliveries(self._source, slugs, Scratch(scratch))
            for owned in owned_by(delivered, self._roster):
                hand_in = _read(owned, questions, slugs)
                self._hand_ins.append(hand_in)
                yield from _answers(hand_in, self._chosen)
        self._is_read = True

    @property
    def stranger(self) -> str:
        """How a hand-in is called where none belongs to a student of the roster; "" where one does."""
        assert self._is_read, "it is known when everything is read"
        enrolled = {student.id for student in self._roster}
        owners = [hand_in.owned for hand_in in self._hand_ins]
        if not enrolled or not owners or any(owned.student in enrolled for owned in owners):
            return ""
        return owners[0].delivery.place

    @cached_property
    def intake(self) -> Intake:
        """Everything that was read."""
        assert self._is_read, "it is complete when everything is read"
        found = [item for hand_in in self._hand_ins for item in hand_in.answers.items()]
        claimed = set(self._chosen) or {slug for slug, answer in found if answer.claimed}
        slugs = [exercise.slug for exercise in self._exercises if exercise.slug in claimed or not claimed]
        present = {hand_in.owned.student for hand_in in self._hand_ins}
        absent = [student for student in self._roster if student.id not in present]
        rows = [row for hand_in in self._hand_ins for row in _rows(hand_in, slugs)]
        rows += [HandInRow(student.id, student.name, slug) for student in absent for slug in slugs]
        answers = {answer.name: answer for hand_in in self._hand_ins for answer in _answers(hand_in, self._chosen)}
        handed = (examples for hand_in in self._hand_ins for examples in hand_in.examples)
        of_the_class = tuple(examples for examples in handed if examples.exercise in slugs)
        return Intake(tuple(rows), answers, tuple(self._roster), of_the_class)


def take_in(
    source: Path,
    exercises: Sequence[Exercise],
    roster: Sequence[Enrolled],
    scratch: Path,
    chosen: Collection[str] = (),
) -> Intake:
    """Read everything at once; the parameters are those of `Reading`, but `scratch` is the folder itself."""
    reading = Reading(source, exercises, roster, lambda: nullcontext(scratch), chosen)
    for _ in reading:
        pass
    return reading.intake


def _answers(read: _Read, chosen: Collection[str]) -> Iterator[ClassAnswer]:
    """The student's answers that are graded: to the chosen exercises, or else to all, since an exercise that somebody
    has answered is one of the class."""
    for slug, found in read.answers.items():
        if found.answer is not None and (slug in chosen or not chosen):
            yield found.answer


def _read(owned: Owned, questions: Sequence[Asked], slugs: frozenset[str]) -> _Read:
    delivery = owned.delivery
    if delivery.problem is not None:
        return _Read(owned, delivery.problem, {})
    try:
        files = CodeFiles(code_files(delivery.folders), slugs)
        found = ((question.exercise.slug, answer_to(question, files)) for question in questions)
        answers = {slug: answer for slug, answer in found if answer is not NOTHING_FOUND}
    except Unreadable as unreadable:
        return _Read(owned, unreadable.text, {})
    except Exception as error:  # an unexpected error in one hand-in must not stop the others
        return _Read(owned, not_read(delivery.place, error), {})
    if not any(answer.answer or answer.problem for answer in answers.values()):
        unreadable_files = [file.content for file in files.all if isinstance(file.content, Text)]
        nothing = messages.ANSWERS_NOTHING.filled(place=visible(delivery.place))
        return _Read(owned, unreadable_files[0] if unreadable_files else nothing, {})
    written = {question.exercise.slug: examples_of(question.exercise.slug, files) for question in questions}
    examples = tuple(_handed(owned, slug, file) for slug, file in written.items() if file is not None)
    used = {path for answer in answers.values() for path in answer.considered}
    used |= {file.path for file in written.values() if file is not None}
    return _Read(owned, None, answers, tuple(file for file in files.all if file.path not in used), examples)


def _handed(owned: Owned, slug: str, file: CodeFile) -> HandedExamples:
    assert isinstance(file.content, Submission)
    return HandedExamples(owned.student, slug, shown(file.path, file.folder), file.content.parts[0].source)


def _rows(read: _Read, slugs: Sequence[str]) -> Iterator[HandInRow]:
    """The rows of one student. A row without an exercise lists files that answer none."""
    for slug in slugs:
        found = read.answers.get(slug, NOTHING_FOUND)
        reason = read.problem or found.problem
        answer = found.answer.digest if found.answer else ""
        handed_in = bool(answer or reason)
        file = found.file or (visible(read.owned.delivery.place) if handed_in else "")
        yield _row(read.owned, slug, file, answer, found.notes, reason, handed_in=handed_in)
    unreadable = [file for file in read.spare if isinstance(file.content, Text)]
    used = {path for found in read.answers.values() for path in found.companions}
    unclaimed = [file for file in read.spare if not isinstance(file.content, Text) and file.path not in used]
    missing = [slug for slug in slugs if read.problem is None and not _is_there(read, slug)]
    for files in (unreadable, unclaimed if missing else []):
        if files:
            content = files[0].content
            unclear = messages.UNCLAIMED.filled(missing=", ".join(missing[:MAX_NAMES]))
            yield _row(read.owned, "", _names(files), "", (), content if isinstance(content, Text) else unclear)


def _is_there(read: _Read, slug: str) -> bool:
    found = read.answers.get(slug, NOTHING_FOUND)
    return bool(found.answer or found.problem)


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


def _names(files: Sequence[CodeFile]) -> str:
    names = ", ".join(shown(file.path, file.folder) for file in files[:MAX_NAMES])
    return names + (", …" if len(files) > MAX_NAMES else "")
