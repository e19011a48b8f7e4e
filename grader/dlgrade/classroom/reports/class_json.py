"""The results as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from dlgrade.classroom.figures.growth import Step, by_attempt, by_day
from dlgrade.classroom.figures.summary import ClassSummary, Entry, MistakeCount
from dlgrade.classroom.model import HandedAnswer
from dlgrade.text import Text
from dlgrade.verdict.json import fields_of

SCHEMA_VERSION = 1


def grades_json(summary: ClassSummary, answers: Sequence[HandedAnswer] = ()) -> str:
    """The summary of the class as JSON; `schema` in it is the version of this form. `answers` are all answers that were
    ever handed in, including those of earlier runs."""
    return "".join(grades_json_pieces(summary, answers))


def grades_json_pieces(summary: ClassSummary, answers: Sequence[HandedAnswer]) -> Iterator[str]:
    """The same text in pieces, because that of a large class takes hundreds of megabytes. Each row is one line:
    indenting them would take three times as long."""
    exercises = [
        {"exercise": exercise.slug, "max_points": exercise.max_points, "graded": exercise.graded,
         "not_attempted": exercise.untouched, "passed": exercise.passed,
         "mean": exercise.mean, "discrimination": exercise.discrimination,
         "mistakes": [_mistake(mistake) for mistake in exercise.mistakes],
         "by_attempt": _steps(by_attempt, answers, exercise.slug), "by_day": _steps(by_day, answers, exercise.slug)}
        for exercise in summary.exercises
    ]  # fmt: skip
    head = _written({"schema": SCHEMA_VERSION, "exercises": exercises}).removesuffix("\n}")
    yield f'{head},\n "rows": ['
    for place, entry in enumerate(summary.entries):
        row = json.dumps(_data(entry), ensure_ascii=False, default=fields_of)
        yield f"{',' if place else ''}\n  {row}"
    yield "\n ]\n}\n"


def _steps(
    steps: Callable[[Sequence[HandedAnswer]], Iterable[Step]], answers: Sequence[HandedAnswer], slug: str
) -> list[dict[str, Any]]:
    return [asdict(step) for step in steps([answer for answer in answers if answer.exercise == slug])]


def _written(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1)


def _mistake(mistake: MistakeCount) -> dict[str, Any]:
    overcome = asdict(mistake.overcome) if mistake.overcome is not None else None
    return {
        "name": mistake.name, "text": _both(mistake.text), "students": mistake.students, "share": mistake.share,
        "discrimination": mistake.discrimination, "overcome": overcome,
    }  # fmt: skip


def _data(entry: Entry) -> dict[str, Any]:
    row = entry.row
    return {
        "student": row.student, "name": row.name, "exercise": row.exercise, "file": row.file, "status": entry.status,
        "points": entry.points, "late": row.late, "time": row.time,
        "reasons": entry.reasons,
        "by_hand": [
            {"check": override.check, "points": override.points, "comment": override.comment, "by": override.by}
            for override in entry.by_hand
        ],
        "verdict": entry.verdict,
    }  # fmt: skip


def _both(text: Text) -> dict[str, str]:
    return {"ko": text.ko, "en": text.en}
