"""Computes the summary of a class, which all reports share, from the stored results."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from dlgrade.classroom.figures.attempts import NO_HISTORIES, Histories
from dlgrade.classroom.figures.behaviour_groups import behaviour_of
from dlgrade.classroom.figures.by_hand import with_decisions
from dlgrade.classroom.figures.discrimination import Scores
from dlgrade.classroom.figures.exercise_figures import exercise_summary
from dlgrade.classroom.figures.summary import ClassSummary, Entry
from dlgrade.classroom.model import HandInRow
from dlgrade.classroom.storage.overrides import Override, by_row
from dlgrade.classroom.storage.stored import StoredVerdict
from dlgrade.course.model import Exercise
from dlgrade.exam.loading import load_checks
from dlgrade.messages import class_run as messages
from dlgrade.text import Text
from dlgrade.verdict.model import NEEDS_A_PERSON, CheckVerdict, Verdict

NO_NAMES: Mapping[str, Text] = MappingProxyType({})
Shared = dict[CheckVerdict, CheckVerdict]
"""Maps a verdict on a check to one object for all equal ones, to save memory: most answers of a class have equal
verdicts, and separate objects took a gigabyte for 3,000 students."""


def summarise(
    current: Iterable[tuple[HandInRow, StoredVerdict | None]],
    exercises: Sequence[Exercise],
    overrides: Iterable[Override] = (),
    names: Mapping[str, Text] = NO_NAMES,
    histories: Histories = NO_HISTORIES,
) -> ClassSummary:
    """The summary of the last run's rows. `overrides` are a person's decisions, `names` a teacher's sentences by
    behaviour, and `histories` the verdicts on earlier attempts."""
    hands, shared, checks = by_row(overrides), Shared(), _Checks(exercises)
    entries = tuple(
        with_decisions(
            _entry(row, stored, names, shared),
            tuple(hands.get((row.student, row.exercise), ())),
            checks.points(row.exercise),
        )
        for row, stored in current
    )
    by_slug: dict[str, list[Entry]] = {}
    for entry in entries:
        by_slug.setdefault(entry.row.exercise, []).append(entry)
    handed_in = [exercise for exercise in exercises if exercise.slug in by_slug]
    students = dict.fromkeys((entry.row.student, entry.row.name) for entry in entries)
    levels = {entry.verdict.level for entry in entries if entry.verdict is not None} - {""}
    possible = {exercise.slug: sum(checks.points(exercise.slug).values()) for exercise in handed_in}
    scores = _scores(entries, possible)
    summaries = tuple(
        exercise_summary(exercise, possible[exercise.slug], by_slug[exercise.slug], scores, histories)
        for exercise in handed_in
    )
    return ClassSummary(summaries, tuple(students), entries, tuple(sorted(levels)))


class _Checks:
    """The checks of the exercises as they are now."""

    def __init__(self, exercises: Iterable[Exercise]) -> None:
        self._exercises = {exercise.slug: exercise for exercise in exercises}
        self._points: dict[str, dict[str, int]] = {}

    def points(self, slug: str) -> dict[str, int]:
        """Name → points of each check; empty for what is no exercise of the course."""
        if slug not in self._points:
            exercise = self._exercises.get(slug)
            checks = load_checks(exercise) if exercise is not None else ()
            self._points[slug] = {check.name: check.points for check in checks}
        return self._points[slug]


def _scores(entries: Iterable[Entry], possible: Mapping[str, int]) -> Scores:
    """The scores of all written answers. Untouched stubs are left out, since they show neither how hard an exercise is
    nor how strong a student is."""
    scores: dict[str, dict[str, tuple[int, int]]] = {}
    for entry in entries:
        most = possible.get(entry.row.exercise)
        if entry.points is not None and most and entry.is_answered:
            scores.setdefault(entry.row.student, {})[entry.row.exercise] = (entry.points, most)
    return scores


def _entry(row: HandInRow, stored: StoredVerdict | None, names: Mapping[str, Text], shared: Shared) -> Entry:
    doubt = (row.doubt,) if row.doubt is not None else ()
    if row.problem is not None:
        return Entry(row, None, "person", (row.problem, *doubt))
    if not row.submission:
        return Entry(row, None, "missing")
    if stored is None:
        return Entry(row, None, "waiting", doubt)
    checks = tuple(shared.setdefault(check, check) for check in stored.verdict.checks)
    verdict = replace(stored.verdict, notes=(*row.notes, *stored.verdict.notes), file=row.file, checks=checks)
    if verdict.kind in NEEDS_A_PERSON:
        return Entry(row, verdict, "person", (_reason(verdict), *doubt))
    behaviour = behaviour_of(verdict, stored.transcripts)
    return Entry(row, verdict, "graded", doubt, behaviour=behaviour, named=names.get(behaviour))


def _reason(verdict: Verdict) -> Text:
    """Why a person has to look at a verdict."""
    headlines = [check.explanation.headline for check in verdict.checks if check.explanation is not None]
    return headlines[0] if headlines else messages.FAULT
