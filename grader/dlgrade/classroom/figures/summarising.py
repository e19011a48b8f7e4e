"""Computes the summary of a class, which all reports share, from the stored results."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from dlgrade.classroom.figures.attempts import NO_HISTORIES, Histories
from dlgrade.classroom.figures.behaviour_groups import behaviour_of
from dlgrade.classroom.figures.discrimination import Scores
from dlgrade.classroom.figures.exercise_figures import exercise_summary
from dlgrade.classroom.figures.summary import ClassSummary, Entry, Status
from dlgrade.classroom.model import HandInRow
from dlgrade.classroom.storage.overrides import Override, by_row, decided, with_points_of_checks
from dlgrade.classroom.storage.stored import StoredVerdict
from dlgrade.course.model import Exercise
from dlgrade.exam.loading import load_checks
from dlgrade.messages import class_decisions as messages
from dlgrade.messages import class_run as run_messages
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
    hands, shared = by_row(overrides), Shared()
    entries = tuple(
        _by_hand(_entry(row, stored, names, shared), tuple(hands.get((row.student, row.exercise), ())))
        for row, stored in current
    )
    by_slug: dict[str, list[Entry]] = {}
    for entry in entries:
        by_slug.setdefault(entry.row.exercise, []).append(entry)
    handed_in = [exercise for exercise in exercises if exercise.slug in by_slug]
    students = dict.fromkeys((entry.row.student, entry.row.name) for entry in entries)
    levels = {entry.verdict.level for entry in entries if entry.verdict is not None} - {""}
    possible = {exercise.slug: sum(check.points for check in load_checks(exercise)) for exercise in handed_in}
    scores = _scores(entries, possible)
    summaries = tuple(
        exercise_summary(exercise, possible[exercise.slug], by_slug[exercise.slug], scores, histories)
        for exercise in handed_in
    )
    return ClassSummary(summaries, tuple(students), entries, tuple(sorted(levels)))


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


def _by_hand(entry: Entry, overrides: tuple[Override, ...]) -> Entry:
    """The entry with a person's decisions. Points for the whole exercise replace a verdict that needed a person. If the
    code or the grader's score has changed since the decision, a reason asks the person to look again."""
    if not overrides:
        return entry
    machine = entry.verdict.points if entry.verdict is not None else None
    status: Status = "graded" if decided(overrides) is not None else entry.status
    settled = status != entry.status
    verdict = with_points_of_checks(entry.verdict, overrides) if entry.verdict is not None and not settled else None
    reasons = tuple(filter(None, [entry.row.doubt])) if settled else entry.reasons
    with_points = [override for override in overrides if override.points is not None]
    if any((override.submission, override.machine) != (entry.row.submission, machine) for override in with_points):
        reasons = (*reasons, messages.LOOK_AGAIN.filled(before=_shown(with_points[0].machine), now=_shown(machine)))
    return replace(entry, verdict=verdict, status=status, reasons=reasons, by_hand=overrides)


def _shown(points: int | None) -> str:
    return "–" if points is None else str(points)


def _reason(verdict: Verdict) -> Text:
    """Why a person has to look at a verdict."""
    headlines = [check.explanation.headline for check in verdict.checks if check.explanation is not None]
    return headlines[0] if headlines else run_messages.FAULT
