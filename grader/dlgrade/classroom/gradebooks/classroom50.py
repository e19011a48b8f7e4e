"""Classroom 50: enters scores into a classroom's `scores.json`, as the platform's web page enters a teacher's own.

The platform collects results into this file. It does not overwrite an entry with `override`, and it takes a submission
called `submit/manual-…` for one entered by hand. Everything else in the file is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from dlgrade.classroom.figures.summary import Entry, ExerciseSummary
from dlgrade.classroom.gradebooks.decided import DecidedScores
from dlgrade.messages import classroom50 as messages
from dlgrade.text import Lang, TextError, visible

SCORES, RESULT = "classroom50/scores/v1", "classroom50/result/v1"
MANUAL = "submit/manual-"
LOGIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})")
ASSIGNMENT = re.compile(r"[a-z0-9][a-z0-9-]{1,99}")
TIME = "%Y-%m-%dT%H:%M:%SZ"
Data = dict[str, Any]


class NoScoresFile(TextError):
    """The file is not one of Classroom 50's; the text says what is wrong."""


@dataclass(frozen=True)
class GivenScore:
    """A decided score of a student: for one exercise, or for all of them together."""

    student: str
    assignment: str
    points: int
    most: int
    tests: tuple[Data, ...]


def given_scores(scores: DecidedScores, assignment: str, lang: Lang) -> Iterator[GivenScore]:
    """The decided scores. Without `assignment`, each score goes to the assignment that has the exercise's name. With
    one, each student whose scores are all decided gets their sum for it."""
    for student in scores.students:
        graded = [
            (exercise, entry)
            for exercise in scores.exercises
            if (entry := scores.entries.get((student.id, exercise.slug))) is not None
        ]
        if not assignment:
            for exercise, entry in graded:
                tests = _tests(exercise, entry, lang)
                name = exercise.slug.replace("_", "-")
                yield GivenScore(student.id, name, entry.points or 0, exercise.max_points, tuple(tests))
        elif (total := scores.total(student.id)) is not None:
            parts = [_test(exercise.slug, entry.points or 0, exercise.max_points) for exercise, entry in graded]
            yield GivenScore(student.id, assignment, total, scores.max_points, tuple(parts))


def _tests(exercise: ExerciseSummary, entry: Entry, lang: Lang) -> Sequence[Data]:
    """The checks as tests if their points add up to the score. A person may have given another score, which
    is then the only test."""
    checks = entry.verdict.checks if entry.verdict is not None else ()
    tests = [_test(check.title(lang), check.points, check.max_points) for check in checks]
    if sum(test["score"] for test in tests) == entry.points:
        return tests
    return [_test(messages.BY_HAND(lang), entry.points or 0, exercise.max_points)]


def _test(name: str, points: int, most: int) -> Data:
    return {"test-name": visible(name), "passed": points == most, "score": points, "max-score": most}


def with_scores(
    file: Any, scores: Sequence[GivenScore], classroom: str, now: datetime
) -> tuple[Data, list[GivenScore]]:
    """The content of the file with the scores entered, and the scores that it did not hold yet. Raises NoScoresFile if
    it is another kind of file."""
    if not (isinstance(file, dict) and file.get("schema") == SCORES and isinstance(file.get("assignments"), dict)):
        raise NoScoresFile(messages.NO_SCORES_FILE)
    assignments, changed = dict(file["assignments"]), []
    for score in scores:
        bucket = assignments.get(score.assignment, {"type": "individual", "entries": []})
        entries = list(bucket["entries"])
        place = next((at for at, entry in enumerate(entries) if _owner(entry) == score.student.lower()), len(entries))
        before = entries[place] if place < len(entries) else {"owner": score.student, "submissions": []}
        after = _entry(before, score, classroom, bucket["type"], now)
        if after is not before:
            changed.append(score)
            entries[place : place + 1] = [after]
            assignments[score.assignment] = bucket | {"entries": entries}
    return file | {"assignments": assignments}, changed


def _owner(entry: Data) -> str:
    return str(entry["owner"]).strip().lower()


def _entry(before: Data, score: GivenScore, classroom: str, kind: str, now: datetime) -> Data:
    """The student's entry with the score as its newest submission; `before` itself if it already has that score."""
    handed_in = [
        submission
        for submission in before["submissions"]
        if not str(submission.get("submission", "")).startswith(MANUAL)
    ]
    entered = [submission for submission in before["submissions"] if submission not in handed_in]
    result = {"score": score.points, "max-score": score.most, "tests": list(score.tests)}
    if before.get("override") is True and entered and {name: entered[0].get(name) for name in result} == result:
        return before
    made = max([now, *(_time(submission.get("datetime")) + timedelta(seconds=1) for submission in handed_in)])
    tag = f"{MANUAL}{now.strftime(TIME).replace(':', '-')}"
    record = {
        "schema": RESULT, "classroom": classroom, "assignment_type": kind, "owner": before["owner"],
        "submission": tag, "commit": tag, "release": tag, "review": tag, "datetime": made.strftime(TIME), **result,
    }  # fmt: skip
    return before | {"override": True, "submissions": [record, *handed_in]}


def _time(written: object) -> datetime:
    """A time in the platform's format; the earliest possible one if it is in another."""
    try:
        return datetime.strptime(str(written), TIME).replace(tzinfo=UTC)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
