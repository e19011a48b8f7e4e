"""The summary of a class, which all of its reports are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from dlgrade.classroom.figures.attempts import Overcome
from dlgrade.classroom.model import HandInRow
from dlgrade.classroom.storage.overrides import Override, decided
from dlgrade.messages import class_report as messages
from dlgrade.messages import report as report_messages
from dlgrade.text import Lang, Text
from dlgrade.verdict.model import NEEDS_A_PERSON, NOT_ANSWERED, Verdict, is_attempted

Status = Literal["graded", "person", "missing", "waiting"]
"""`person`: a person has to look before there are points. `missing`: nothing was handed in. `waiting`: the run was
stopped before this answer was graded."""


NO_MISTAKES = ("passed", *NOT_ANSWERED, *NEEDS_A_PERSON)
"""The kinds of checks that show no mistake of the student."""
NAMED_HERE = "class:"
"""Prefix of the names of mistakes that a teacher named in this class."""


@dataclass(frozen=True)
class Entry:
    """One student and one exercise, with the verdict if there is one. `reasons` say why a person has to look, and
    `by_hand` are the decisions that a person has made."""

    row: HandInRow
    verdict: Verdict | None
    status: Status
    reasons: tuple[Text, ...] = ()
    by_hand: tuple[Override, ...] = ()
    behaviour: str = ""
    """Fingerprint of a wrong answer without a listed mistake, equal for answers that behave alike. `named` is the
    teacher's sentence about this behaviour."""
    named: Text | None = None

    @property
    def points(self) -> int | None:
        """The points that count: a person's, else the grader's; None if neither has decided."""
        decided_points = decided(self.by_hand)
        if decided_points is not None:
            return decided_points
        return self.verdict.points if self.verdict is not None and self.status == "graded" else None

    @property
    def is_answered(self) -> bool:
        """Did the student write an answer, or has a person given points? An untouched stub has 0 points, but it says
        nothing about the exercise or its mistakes."""
        return any(override.points is not None for override in self.by_hand) or self.is_judged

    @property
    def is_judged(self) -> bool:
        """Does the grader's own verdict on a written answer count?"""
        return self.verdict is not None and self.status == "graded" and is_attempted(self.verdict)

    @property
    def is_of_an_answer(self) -> bool:
        """Does the row have code that can be graded? A person may also give points where there is none."""
        return bool(self.row.submission and self.row.file)

    @property
    def comments(self) -> tuple[str, ...]:
        return tuple(override.comment for override in self.by_hand if override.comment)


@dataclass(frozen=True)
class MistakeCount:
    """A mistake of an exercise, and how many students made it. `name` is empty for a mistake that is not listed, and
    `share` is the share of the graded students, from 0 to 1. `overcome` says how many got over it, if students have
    handed in more than once."""

    name: str
    text: Text
    students: int
    share: float
    discrimination: float | None = None
    overcome: Overcome | None = None


@dataclass(frozen=True)
class ExerciseSummary:
    """An exercise in this class. `graded` is the number of students whose written answer the grader graded; all other
    figures refer to these. `untouched` is the number of students who handed in the stub unchanged. `passed` have all
    points. `mean` is the mean share of the points, from 0 to 1, which is small for a difficult exercise."""

    slug: str
    title: Text
    max_points: int
    graded: int
    untouched: int
    passed: int
    mistakes: tuple[MistakeCount, ...]
    mean: float | None = None
    discrimination: float | None = None


@dataclass(frozen=True)
class ClassSummary:
    """Everything that a report shows."""

    exercises: tuple[ExerciseSummary, ...]
    students: tuple[tuple[str, str], ...]
    """(id, name), in the order of the rows."""
    entries: tuple[Entry, ...]
    levels: tuple[str, ...] = ()
    unclear: frozenset[str] = frozenset()
    """Those of `students` who are only hand-ins whose student is unclear."""
    left_out: Mapping[str, int] = field(default_factory=dict)
    """Exercises that are none of the class although files define their names → the number of students."""

    def students_counted(self, lang: Lang) -> str:
        """How many students the class has, and how many hand-ins have no certain student."""
        return students_counted(len(self.students) - len(self.unclear), len(self.unclear), lang)

    def of(self, student: str) -> list[Entry]:
        return self._by_student.get(student, [])

    @cached_property
    def _by_student(self) -> dict[str, list[Entry]]:
        entries: dict[str, list[Entry]] = {}
        for entry in self.entries:
            entries.setdefault(entry.row.student, []).append(entry)
        return entries


def students_counted(students: int, unclear: int, lang: Lang) -> str:
    """The number of students, and that of the hand-ins without a certain one, if there are such."""
    sentence = messages.STUDENTS_AND_UNCLEAR if unclear else messages.STUDENTS
    return sentence(lang, students=students, unclear=unclear)


def mistakes_of(entry: Entry) -> Mapping[str, Text]:
    """Name → sentence of the mistakes of one answer: the mistake that the teacher named, else the listed ones;
    without either, the kind of failure under an empty name. Checks that were not answered, or that need a
    person, are no mistakes."""
    verdict = entry.verdict
    if verdict is None or not entry.is_judged:
        return {}
    if entry.named is not None:
        return {f"{NAMED_HERE}{entry.behaviour}": entry.named}
    failed = [check.kind for check in verdict.checks if check.kind not in NO_MISTAKES]
    if verdict.mistakes or not failed:
        return verdict.mistakes
    return {"": messages.UNNAMED.filled(kind=report_messages.KINDS[failed[0]])}
