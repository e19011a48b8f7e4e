"""Lists what a run is about: a row for each student and exercise, so that no student and no file is overlooked."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import cached_property
from pathlib import Path

from dlgrade.classroom.answers.class_exercises import ClassExercises, handed_in_by_one
from dlgrade.classroom.answers.file_titles import Titles
from dlgrade.classroom.answers.hand_in_rows import rows_of
from dlgrade.classroom.answers.questions import asked_of
from dlgrade.classroom.answers.read_hand_in import ReadHandIn, read_hand_in
from dlgrade.classroom.answers.unread_files import handed_out
from dlgrade.classroom.hand_ins.deliveries import deliveries
from dlgrade.classroom.hand_ins.opening import Scratch
from dlgrade.classroom.hand_ins.owners import owned_by, partners_of
from dlgrade.classroom.model import ClassAnswer, HandInRow, Intake, Roster
from dlgrade.course.model import Exercise


class Reading:
    """The reading of what was handed in, student by student, so that the first answers can be graded while the others
    are read. Iterating, which is possible once, reads them and yields each answer that is to be graded. `intake` is
    complete after that.

    It matches what was handed in with the exercises and the roster. With an empty roster, everybody who handed in
    something is a student. `exercises` are all exercises of the course: in a file name like `mse_kim.py`, only a known
    slug tells where the student's name begins. The exercises in `chosen` are graded; without any, those of
    `ClassExercises`. `scratch` opens a folder to unpack archives into, which is needed only while they are read.
    """

    def __init__(
        self,
        source: Path,
        exercises: Sequence[Exercise],
        roster: Roster,
        scratch: Callable[[], AbstractContextManager[Path]],
        chosen: Collection[str] = (),
    ) -> None:
        self._source, self._exercises, self._roster = source, exercises, roster
        self._scratch, self._chosen = scratch, chosen
        self._hand_ins: list[ReadHandIn] = []
        self._claims = ClassExercises(chosen, 0)
        self._is_read = False

    def __iter__(self) -> Iterator[ClassAnswer]:
        assert not self._hand_ins, "what was handed in is read once"
        questions = asked_of(self._exercises)
        slugs = frozenset(exercise.slug for exercise in self._exercises)
        titles = Titles(slugs)
        with self._scratch() as scratch:
            delivered = deliveries(self._source, slugs, Scratch(scratch), self._roster)
            everybody = owned_by(delivered, self._roster.students)
            self._claims = ClassExercises(self._chosen, len(everybody))
            waiting: dict[str, list[ClassAnswer]] = {}
            for owned in everybody:
                hand_in = read_hand_in(owned, questions, titles)
                self._hand_ins.append(hand_in)
                self._claims.count(hand_in.answers)
                for answer in hand_in.class_answers():
                    waiting.setdefault(answer.exercise, []).append(answer)
                yield from _taken(waiting, self._claims.certain)
        yield from _taken(waiting, self._claims.all)
        self._is_read = True

    @property
    def stranger(self) -> str:
        """How a hand-in is called where none belongs to a student of the roster; "" where one does."""
        assert self._is_read, "it is known when everything is read"
        enrolled = {student.id for student in self._roster.students}
        owners = [hand_in.owned for hand_in in self._hand_ins]
        if not enrolled or not owners or any(owned.student in enrolled for owned in owners):
            return ""
        return owners[0].delivery.place

    @property
    def of_one(self) -> tuple[str, frozenset[str]] | None:
        """The student who alone handed in many of the exercises, and these; None where the teacher names the exercises,
        or where there is no such student."""
        of_class = self._claims.all
        slugs = {hand_in.owned.student: of_class.intersection(hand_in.answers) for hand_in in self._hand_ins}
        return None if self._chosen else handed_in_by_one(slugs)

    @cached_property
    def intake(self) -> Intake:
        """Everything that was read."""
        assert self._is_read, "it is complete when everything is read"
        of_class, left_out = self._claims.all, self._claims.left_out
        slugs = [exercise.slug for exercise in self._exercises if exercise.slug in of_class or not of_class]
        present = {hand_in.owned.student for hand_in in self._hand_ins}
        absent = [student for student in self._roster.students if student.id not in present]
        of_all = handed_out([hand_in.unread for hand_in in self._hand_ins])
        rows = [row for hand_in in self._hand_ins for row in rows_of(hand_in, slugs, left_out, of_all)]
        rows += [HandInRow(student.id, student.name, slug) for student in absent for slug in slugs]
        found = (answer for hand_in in self._hand_ins for answer in hand_in.class_answers())
        answers = {answer.name: answer for answer in found if answer.exercise in slugs}
        handed = (examples for hand_in in self._hand_ins for examples in hand_in.examples)
        examples_of_class = tuple(examples for examples in handed if examples.exercise in slugs)
        partners = partners_of(hand_in.owned for hand_in in self._hand_ins)
        return Intake(tuple(rows), answers, self._roster, examples_of_class, left_out, partners)


def take_in(
    source: Path,
    exercises: Sequence[Exercise],
    roster: Roster,
    scratch: Path,
    chosen: Collection[str] = (),
) -> Intake:
    """Read everything at once; the parameters are those of `Reading`, but `scratch` is the folder itself."""
    reading = Reading(source, exercises, roster, lambda: nullcontext(scratch), chosen)
    for _ in reading:
        pass
    return reading.intake


def _taken(waiting: dict[str, list[ClassAnswer]], of_class: Collection[str]) -> Iterator[ClassAnswer]:
    """The waiting answers to exercises of the class, which wait no longer."""
    for slug in [slug for slug in waiting if slug in of_class]:
        yield from waiting.pop(slug)
