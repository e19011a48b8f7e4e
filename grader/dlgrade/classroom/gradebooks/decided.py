"""The scores of a class that nobody has to look at any more, by student."""

from __future__ import annotations

from dataclasses import dataclass

from dlgrade.classroom.figures.summary import ClassSummary, Entry, ExerciseSummary
from dlgrade.classroom.model import Enrolled, Roster


@dataclass(frozen=True)
class DecidedScores:
    """Scores that a platform may be given. `entries` maps (student, exercise) to the graded entry, without entries
    whose owner is doubtful. `undecided` are the students with an entry that waits for a person or for the next run."""

    exercises: tuple[ExerciseSummary, ...]
    students: tuple[Enrolled, ...]
    entries: dict[tuple[str, str], Entry]
    undecided: frozenset[str]
    points_possible: tuple[tuple[str, str], ...] = ()
    """(column, value) of Canvas's line about what each assignment is out of, if the roster had one."""

    def points(self, student: str, exercise: str) -> int | None:
        """The points of a student for an exercise; None if they are not decided."""
        entry = self.entries.get((student, exercise))
        return entry.points if entry is not None else None

    def of(self, student: str) -> list[Entry]:
        """The graded entries of a student, in the order of the exercises."""
        entries = (self.entries.get((student, exercise.slug)) for exercise in self.exercises)
        return [entry for entry in entries if entry is not None]

    def total(self, student: str) -> int | None:
        """The sum of a student's points; None if an entry is undecided or nothing was handed in."""
        points = [self.points(student, exercise.slug) for exercise in self.exercises]
        decided_points = [point for point in points if point is not None]
        return sum(decided_points) if decided_points and student not in self.undecided else None

    @property
    def max_points(self) -> int:
        return sum(exercise.max_points for exercise in self.exercises)


def decided_scores(summary: ClassSummary, roster: Roster) -> DecidedScores:
    """The decided scores of the students on the roster. With an empty roster, everybody whose identity is not in doubt
    counts as a student."""
    doubtful = {entry.row.student for entry in summary.entries if entry.row.doubt is not None}
    open_ones = {entry.row.student for entry in summary.entries if entry.status in ("person", "waiting")}
    students = [Enrolled(student, name, frozenset()) for student, name in summary.students if student not in doubtful]
    entries = {
        (entry.row.student, entry.row.exercise): entry
        for entry in summary.entries
        if entry.points is not None and entry.row.student not in doubtful
    }
    enrolled = roster.students or tuple(students)
    return DecidedScores(summary.exercises, enrolled, entries, frozenset(doubtful | open_ones), roster.points_possible)


def scaled(points: int, most: int, maximum: str) -> int | float:
    """The points out of `most`, converted to the platform's scale from 0 to `maximum`; unchanged if that is not a
    positive number."""
    try:
        whole = float(maximum)
    except ValueError:
        return points
    return points if whole == most or not most or not 0 < whole < float("inf") else round(points * whole / most, 2)
