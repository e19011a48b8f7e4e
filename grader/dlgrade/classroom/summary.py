"""What the reports say about a class."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from dlgrade.classroom.attempts import Overcome
from dlgrade.classroom.model import HandInRow
from dlgrade.classroom.overrides import Override, decided
from dlgrade.messages import class_report as messages
from dlgrade.messages import report as report_messages
from dlgrade.text import Text
from dlgrade.verdict.model import NEEDS_A_PERSON, NOT_ANSWERED, Verdict, is_attempted

Status = Literal["graded", "person", "missing", "waiting"]
"""`person`: somebody has to look before there are points; `waiting`: the run was stopped before this was graded."""


NO_MISTAKES = ("passed", *NOT_ANSWERED, *NEEDS_A_PERSON)
"""The kinds of checks that are not a mistake of the student's."""
NAMED_HERE = "class:"
"""The beginning of the name of each mistake that a teacher has named in this class."""


@dataclass(frozen=True)
class Entry:
    """One student and one exercise, with the verdict where there is one. `reasons` say why a person has to look,
    `by_hand` is what one has decided."""

    row: HandInRow
    verdict: Verdict | None
    status: Status
    reasons: tuple[Text, ...] = ()
    by_hand: tuple[Override, ...] = ()
    behaviour: str = ""
    """The same for wrong answers without a listed mistake that do the same; `named` is the teacher's sentence on it."""
    named: Text | None = None

    @property
    def points(self) -> int | None:
        """The points that count: a person's, else the grader's; None where nobody has decided."""
        given = decided(self.by_hand)
        if given is not None:
            return given
        return self.verdict.points if self.verdict is not None and self.status == "graded" else None

    @property
    def is_answered(self) -> bool:
        """Did the student write an answer, or has a person given points? An untouched stub has 0 points, but it says
        nothing about the exercise or its mistakes."""
        return any(each.points is not None for each in self.by_hand) or self.is_judged

    @property
    def is_judged(self) -> bool:
        """Does the grader's own verdict on a written answer count?"""
        return self.verdict is not None and self.status == "graded" and is_attempted(self.verdict)

    @property
    def comments(self) -> tuple[str, ...]:
        return tuple(each.comment for each in self.by_hand if each.comment)


@dataclass(frozen=True)
class MistakeCount:
    """A mistake of an exercise, and how many students made it. `name` is empty for one that is not listed. `overcome`
    is what became of it from attempt to attempt, where the class has handed in more than once."""

    name: str
    text: Text
    students: int
    share: float
    discrimination: float | None = None
    overcome: Overcome | None = None


@dataclass(frozen=True)
class ExerciseSummary:
    """An exercise in this class. `graded` counts the students whose written answer was graded, and shares are of these;
    `untouched` counts those who handed it in as it was handed out. `mean` is the mean share of the points that were
    given, which is small for a difficult exercise."""

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

    def of(self, student: str) -> list[Entry]:
        return self._by_student.get(student, [])

    @cached_property
    def _by_student(self) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.row.student, []).append(entry)
        return found


def mistakes_of(entry: Entry) -> Mapping[str, Text]:
    """The mistakes of one answer, each once: the listed ones by their names, else the one that the teacher named; if
    there is none, what kind of failure it was, under an empty name. What is not written yet, was not asked, or has no
    verdict for a fault of ours is no mistake."""
    verdict = entry.verdict
    if verdict is None or not entry.is_judged:
        return {}
    if entry.named is not None:
        return {f"{NAMED_HERE}{entry.behaviour}": entry.named}
    failed = [check.kind for check in verdict.checks if check.kind not in NO_MISTAKES]
    if verdict.mistakes or not failed:
        return verdict.mistakes
    return {"": messages.UNNAMED.filled(kind=report_messages.KINDS[failed[0]])}
