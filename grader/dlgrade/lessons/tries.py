"""A learner's tries at refuting wrong programs, each with its time and grade, as data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

Grade = Literal["again", "hard", "good"]
"""`again`: not refuted. `hard`: refuted, with a wrong prediction before. `good`: refuted."""
GRADES: dict[str, Grade] = {"again": "again", "hard": "hard", "good": "good"}


@dataclass(frozen=True, slots=True)
class LessonTry:
    """One try at refuting a wrong program: its time in UTC, and its grade."""

    at: datetime
    grade: Grade


@dataclass(frozen=True, slots=True, order=True)
class LessonKey:
    """The key of a lesson's tries: the exercise, and the name of the mistake."""

    exercise: str
    mistake: str

    @property
    def kind(self) -> str:
        """The mistake's name without its function: `in_place` for `mse__in_place`. The same kind occurs elsewhere."""
        return self.mistake.partition("__")[2]


Tries = Mapping[LessonKey, tuple[LessonTry, ...]]


def tries_data(tries: Tries) -> dict[str, list[list[str]]]:
    """The tries in the form for JSON: `{"mse/mse__sum": [["2026-01-31T09:30:00+00:00", "again"]]}`."""
    return {f"{key.exercise}/{key.mistake}": list(map(_data, made)) for key, made in sorted(tries.items())}


def tries_of(data: Mapping[str, Sequence[Sequence[Any]]]) -> Tries:
    """The tries in such data. Raises ValueError, TypeError, KeyError or AttributeError where it is not of this form."""
    return {_key(name): tuple(map(_try, tries)) for name, tries in data.items()}


def _key(name: str) -> LessonKey:
    exercise, _, mistake = name.partition("/")
    return LessonKey(exercise, mistake)


def _data(made: LessonTry) -> list[str]:
    return [made.at.isoformat(timespec="seconds"), made.grade]


def _try(data: Sequence[Any]) -> LessonTry:
    at, grade = data
    return LessonTry(datetime.fromisoformat(at).astimezone(UTC), GRADES[grade])
