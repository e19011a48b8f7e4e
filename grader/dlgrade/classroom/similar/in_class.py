"""Collects the answers of a class that are compared, and the data for the page about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dlgrade.classroom.similar.behaviour import wrong_behaviours
from dlgrade.classroom.similar.code import Compare
from dlgrade.classroom.similar.model import ComparedAnswer, SimilarPair
from dlgrade.classroom.similar.pairs import similar_pairs
from dlgrade.classroom.storage.results import Results
from dlgrade.course.model import Exercise
from dlgrade.exam.key import stub_of
from dlgrade.verdict.model import NEEDS_A_PERSON, is_attempted


@dataclass(frozen=True)
class SimilarAnswers:
    """The pairs of students, with the names (student → name) and the code that a page about them shows."""

    pairs: tuple[SimilarPair, ...]
    names: dict[str, str]
    sources: dict[tuple[str, str], str]
    """(student, exercise) → the code."""


def similar_answers(results: Results, exercises: Sequence[Exercise], compare: Compare | None) -> SimilarAnswers:
    """The pairs of the last run. Untouched stubs, answers that the grader could not judge, and answers whose owner is
    in doubt are left out. Students who handed in one delivery together count as one, and are called `1 + 2`."""
    by_slug = {exercise.slug: exercise for exercise in exercises}
    codes = results.sources()
    group_of = {student: group for group in results.partners() for student in group}
    answers, names = dict[tuple[str, str], ComparedAnswer](), dict[str, str]()
    for row, stored in results.current():
        verdict = stored.verdict if stored is not None else None
        certain = row.exercise in by_slug and row.doubt is None and row.problem is None
        if stored is None or verdict is None or not certain:
            continue
        if is_attempted(verdict) and verdict.kind not in NEEDS_A_PERSON:
            wrong = wrong_behaviours(verdict, stored.transcripts)
            source = codes.get((row.exercise, row.submission), "")
            together = " + ".join(group_of.get(row.student, (row.student,)))
            answers[together, row.exercise] = ComparedAnswer(together, row.exercise, source, wrong)
            names[row.student] = row.name
    for group in results.partners():
        names[" + ".join(group)] = " + ".join(names.get(student, student) for student in group)
    stubs = {slug: stub_of(by_slug[slug]) for slug in {exercise for _, exercise in answers}}
    pairs = similar_pairs(answers.values(), stubs, compare)
    return SimilarAnswers(tuple(pairs), names, {place: answer.source for place, answer in answers.items()})
