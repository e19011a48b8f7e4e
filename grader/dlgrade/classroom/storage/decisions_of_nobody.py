"""Gives a row to each decision whose student has no row in a run, so that it is asked about and can be taken back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dlgrade.classroom.model import HandInRow
from dlgrade.classroom.storage.overrides import Override, by_row
from dlgrade.messages import class_decisions as messages
from dlgrade.text import Text, typed


class DecisionsOfNobody:
    """Decisions, less those whose student `see` finds in the run. An exercise that the run does not have loses none."""

    def __init__(self, overrides: Sequence[Override]) -> None:
        self._overrides = by_row(overrides)
        self._decided = {(override.exercise, override.submission) for override in overrides if override.submission}
        self._students: set[str] = set()
        self._exercises: set[str] = set()
        self._with_code: dict[tuple[str, str], list[str]] = {}

    def see(self, row: HandInRow) -> None:
        """Note a row of the run."""
        self._students.add(row.student)
        self._exercises.add(row.exercise)
        if (row.exercise, row.submission) in self._decided:
            self._with_code.setdefault((row.exercise, row.submission), []).append(row.student)

    def rows(self) -> Iterator[HandInRow]:
        """A row for each student and exercise whose decision is nobody's in this run, with a doubt that says so."""
        for (student, exercise), overrides in self._overrides.items():
            if exercise in self._exercises and student not in self._students:
                seen = overrides[-1].submission
                yield HandInRow(student, student, exercise, submission=seen, doubt=self._doubt(overrides))

    def _doubt(self, overrides: Sequence[Override]) -> Text:
        first = overrides[0]
        students = self._with_code.get((first.exercise, first.submission), [])
        command = f"grade class override RESULTS {typed(students[0]) if len(students) == 1 else 'STUDENT'}"
        again = " ".join(f"`{command} {_decision(override)}`" for override in overrides)
        command = f"grade class override RESULTS {typed(first.student)}"
        back = " ".join(f"`{command} {_place(override)} --remove`" for override in overrides)
        values = {"student": first.student, "exercise": first.exercise, "again": again, "back": back}
        return messages.DECISION_OF_NOBODY.filled(**values)


def _decision(override: Override) -> str:
    points = f" --points {override.points}" if override.points is not None else ""
    comment = " --comment …" if override.comment else ""
    return f"{_place(override)}{points}{comment}"


def _place(override: Override) -> str:
    return f"{override.exercise} --check {override.check}" if override.check else override.exercise
