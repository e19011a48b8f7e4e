"""Scores and comments of a person. They are stored apart from the verdicts, so that grading again never loses them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dlgrade.classroom.model import HandInRow
from dlgrade.classroom.spreadsheet import BOM, csv_rows, csv_text, plain_field, whole_number
from dlgrade.classroom.storage.stored import StoredVerdict
from dlgrade.messages import class_decisions as messages
from dlgrade.text import TextError
from dlgrade.verdict.model import Verdict

COLUMNS = ("student", "exercise", "check", "points", "comment")


class CannotOverride(TextError):
    """A score or comment that cannot be applied to these results; the text says why."""


@dataclass(frozen=True)
class Override:
    """What a person decided on an exercise of a student, or on one `check` of it ("" for the whole exercise). Without
    `points` it is only a comment. The newest override counts; one with neither points nor a comment takes back the
    earlier ones."""

    student: str
    exercise: str
    check: str = ""
    points: int | None = None
    comment: str = ""
    by: str = ""
    submission: str = ""
    """The code that the person saw."""
    machine: int | None = None
    """The points of the grader at that time."""
    most: int | None = None
    """The most points of the exercise, or of the check, at that time; None if that was not stored."""


Row = tuple[HandInRow, StoredVerdict | None]


def checked(override: Override, rows: Iterable[Row], most: dict[str, dict[str, int]]) -> Override:
    """The override completed with the student's id, the submission, the grader's points and the most points. Raises
    CannotOverride if the student, exercise or check is unknown, or if it gives too many points. `most` maps an exercise
    to the points of each of its checks. A decision on a check that is gone can still be taken back."""
    fitting = [row for row in rows if row[0].exercise == override.exercise]
    rows_of_student = [row for row in fitting if row[0].student == override.student]
    rows_of_student = rows_of_student or [row for row in fitting if row[0].name == override.student]
    if len(rows_of_student) != 1:
        raise CannotOverride(messages.NO_SUCH_ROW.filled(student=override.student, exercise=override.exercise))
    checks = most.get(override.exercise, {})
    takes_back = override.points is None and not override.comment
    if override.check and override.check not in checks and not takes_back:
        names = ", ".join(f"`{name}`" for name in checks)
        raise CannotOverride(messages.NO_SUCH_CHECK.filled(check=override.check, names=names))
    limit = limit_of(override, checks)
    if override.points is not None and not 0 <= override.points <= limit:
        raise CannotOverride(messages.TOO_MANY_POINTS.filled(points=override.points, most=limit))
    row, stored = rows_of_student[0]
    machine = stored.verdict.points if stored is not None else None
    return replace(override, student=row.student, submission=row.submission, machine=machine, most=limit)


def limit_of(override: Override, checks: Mapping[str, int]) -> int:
    """The most points that may be given: those of the check, or of the whole exercise."""
    return checks.get(override.check, 0) if override.check else sum(checks.values())


def added_to(before: Iterable[Override], override: Override) -> Override:
    """The override merged into the earlier ones: a new comment keeps the points given before, and new points keep the
    comment. One with neither takes back both."""
    last = _last(before, override)
    if last is None or (override.points is None and not override.comment):
        return override
    if override.points is not None:
        return replace(override, comment=override.comment or last.comment)
    return replace(last, comment=override.comment, by=override.by or last.by)


def refuse_empty(before: Iterable[Override], override: Override) -> None:
    """Raise CannotOverride if this takes back what was never decided."""
    if override.points is None and not override.comment and _last(before, override) is None:
        what = f"{override.exercise}/{override.check}" if override.check else override.exercise
        raise CannotOverride(messages.NOTHING_TO_REMOVE.filled(student=override.student, what=what))


def _last(before: Iterable[Override], override: Override) -> Override | None:
    same = (override.student, override.exercise, override.check)
    return next((earlier for earlier in before if (earlier.student, earlier.exercise, earlier.check) == same), None)


def read_overrides(path: Path, by: str) -> list[Override]:
    """The overrides in a CSV file with the columns student, exercise, check, points, comment, of which the first
    two are required. A line with neither points nor a comment is ignored; a line that is wrong raises
    CannotOverride, which names it."""
    (_, headings), *lines = csv_rows(path) or [(1, [])]
    columns = [heading.strip() for heading in headings]
    if not {"student", "exercise"} <= {*columns}:
        raise CannotOverride(messages.OVERRIDE_COLUMNS.filled(path=path, columns=", ".join(COLUMNS)))
    overrides = []
    for number, row in lines:
        line = dict(zip(columns, row, strict=False))
        cells = {name: plain_field(line.get(name, "").strip()) for name in COLUMNS}
        points = whole_number(cells["points"])
        if points and not (points.isascii() and points.isdigit()):
            raise CannotOverride(messages.OVERRIDE_POINTS.filled(path=path, line=number, points=points))
        if not points and not cells["comment"]:
            continue
        points_given = int(points) if points else None
        overrides.append(
            Override(cells["student"], cells["exercise"], cells["check"], points_given, cells["comment"], by)
        )
    return overrides


def override_form(rows: Iterable[Row]) -> str:
    """A CSV file for a person to fill in, which `read_overrides` reads:
    a line for each student and exercise, with the grader's points."""
    head = ["student", "name", "exercise", "grader", "check", "points", "comment"]
    lines = [
        [row.student, row.name, row.exercise, stored.verdict.points if stored is not None else None, "", "", ""]
        for row, stored in rows
        if row.exercise
    ]
    return csv_text([head, *lines], BOM)


def by_row(overrides: Iterable[Override]) -> dict[tuple[str, str], list[Override]]:
    """(student, exercise) → what a person decided on it."""
    overrides_by_row: dict[tuple[str, str], list[Override]] = {}
    for override in overrides:
        overrides_by_row.setdefault((override.student, override.exercise), []).append(override)
    return overrides_by_row


def with_points_of_checks(verdict: Verdict, overrides: Sequence[Override]) -> Verdict:
    """The verdict with the points that a person gave to single checks. A verdict without points
    is returned unchanged."""
    points_by_check = {
        override.check: override.points for override in overrides if override.check and override.points is not None
    }
    if verdict.points is None or not points_by_check:
        return verdict
    checks = tuple(
        replace(check, points=points) if (points := points_by_check.get(check.name)) is not None else check
        for check in verdict.checks
    )
    return replace(verdict, checks=checks, points=sum(check.points for check in checks))


def decided(overrides: Sequence[Override]) -> int | None:
    """The points that a person gave to the whole exercise; None if nobody did."""
    return next((override.points for override in overrides if not override.check and override.points is not None), None)
