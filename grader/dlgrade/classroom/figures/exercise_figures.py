"""Computes the figures of one exercise in a class: its difficulty, its discrimination, and how
many made each mistake."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

from dlgrade.classroom.figures.attempts import Histories, overcome, shows_mistakes
from dlgrade.classroom.figures.discrimination import Scores, discrimination, rest_of_score
from dlgrade.classroom.figures.summary import Entry, ExerciseSummary, MistakeCount, mistakes_of
from dlgrade.course.model import Exercise
from dlgrade.text import Text
from dlgrade.verdict.model import Verdict


def exercise_summary(
    exercise: Exercise, possible: int, entries: Sequence[Entry], scores: Scores, histories: Histories
) -> ExerciseSummary:
    """The summary of one exercise. All figures are of the written answers that the grader graded, with the points that
    count, a person's or the grader's. `possible` is the most points that the exercise gives; `scores` holds the scores
    of all students in all exercises."""
    slug = exercise.slug
    graded = [entry for entry in entries if entry.is_judged]
    untouched = sum(entry.verdict is not None and entry.status == "graded" for entry in entries) - len(graded)
    passed = sum(_is_passed(entry, possible) for entry in graded)
    rests = {entry.row.student: rest_of_score(scores, entry.row.student, slug) for entry in graded}
    shares = {
        student: points[slug][0] / points[slug][1] for student in rests if slug in (points := scores.get(student, {}))
    }
    return ExerciseSummary(
        slug, exercise.title, possible, len(graded), untouched, passed,
        _mistakes(slug, entries, graded, rests, histories),
        fmean(shares.values()) if shares else None,
        discrimination((share, rests[student]) for student, share in shares.items()),
    )  # fmt: skip


def _is_passed(entry: Entry, possible: int) -> bool:
    """Did the answer get all points, by hand if a person has given any?"""
    if any(override.points is not None for override in entry.by_hand):
        return entry.points == possible
    return entry.verdict is not None and entry.verdict.kind == "passed"


def _mistakes(
    slug: str, entries: Sequence[Entry], graded: Sequence[Entry], rests: dict[str, float | None], histories: Histories
) -> tuple[MistakeCount, ...]:
    """The mistakes that were made, the most frequent first; those that only earlier attempts showed come last."""
    several = [histories[entry.row.student, slug] for entry in entries if (entry.row.student, slug) in histories]
    single = [
        (entry.verdict,) for entry in graded if entry.verdict is not None and (entry.row.student, slug) not in histories
    ]
    makers: dict[tuple[str, Text], set[str]] = {}
    for entry in graded:
        for mistake in mistakes_of(entry).items():
            makers.setdefault(mistake, set()).add(entry.row.student)
    names_made = {name for name, _ in makers}
    for name, text in _earlier(several).items():
        if name not in names_made:
            makers[name, text] = set()
    counts = [
        MistakeCount(
            name, text, len(students), len(students) / len(graded) if graded else 0.0,
            discrimination((entry.row.student in students, rests[entry.row.student]) for entry in graded),
            overcome([*several, *single], name) if several else None,
        )
        for (name, text), students in makers.items()
    ]  # fmt: skip
    return tuple(sorted(counts, key=lambda made: (-made.students, made.name == "", made.name, made.text.en)))


def _earlier(histories: Sequence[Sequence[Verdict]]) -> dict[str, Text]:
    """Name → sentence of each listed mistake that any attempt showed."""
    return {
        name: text
        for history in histories
        for verdict in history
        if shows_mistakes(verdict)
        for name, text in verdict.mistakes.items()
    }
