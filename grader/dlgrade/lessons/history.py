"""Keeps how a learner did with wrong programs, in `.grade/lessons.json` of the course folder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from dlgrade.files import only_writer, write_record
from dlgrade.messages import lessons as messages
from dlgrade.text import TextError

Grade = Literal["again", "hard", "good"]
"""`again`: not refuted. `hard`: refuted, with a wrong prediction before. `good`: refuted."""
GRADES: dict[str, Grade] = {"again": "again", "hard": "hard", "good": "good"}
VERSION = 1


@dataclass(frozen=True, slots=True)
class LessonTry:
    """When a wrong program was asked about, in UTC, and how it went."""

    at: datetime
    grade: Grade


@dataclass(frozen=True, slots=True, order=True)
class LessonKey:
    """What a try is kept under: the exercise, and the name of the mistake."""

    exercise: str
    mistake: str

    @property
    def kind(self) -> str:
        """What the mistake is, whatever function it is made in: `in_place` for `mse__in_place`."""
        return self.mistake.partition("__")[2]


Tries = Mapping[LessonKey, tuple[LessonTry, ...]]


class UnreadableHistory(TextError):
    """The file is there, but cannot be read or is not ours. It is left as it is."""


class LessonHistory:
    """The tries of one course folder. `add` returns only after the try is on the disk."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / ".grade" / "lessons.json"
        self._new: list[tuple[LessonKey, LessonTry]] = []
        self.tries: Tries = self._read()

    def add(self, key: LessonKey, made: LessonTry) -> None:
        """Keep a try; CannotWrite where the folder refuses (it is kept in memory then). Another session may have
        written meanwhile, so the file is read again first."""
        self._new.append((key, made))
        self.tries = self._with_new(self.tries)
        with only_writer(self.path):
            self.tries = self._with_new(self._read())
            write_record(self.path, _written(self.tries))

    def _with_new(self, tries: Tries) -> Tries:
        together = dict(tries)
        for key, made in self._new:
            if made not in together.get(key, ()):
                together[key] = (*together.get(key, ()), made)
        return together

    def _read(self) -> Tries:
        try:
            data = json.loads(self.path.read_text(encoding="utf-8"))
            if data["version"] != VERSION:
                raise ValueError(data["version"])
            return {_key(name): tuple(map(_try, tries)) for name, tries in data["lessons"].items()}
        except FileNotFoundError:
            return {}
        except (OSError, RecursionError, ValueError, TypeError, KeyError, AttributeError) as error:
            raise UnreadableHistory(messages.BAD_HISTORY.filled(path=self.path)) from error


def _written(tries: Tries) -> str:
    lessons = {f"{each.exercise}/{each.mistake}": list(map(_data, made)) for each, made in sorted(tries.items())}
    return json.dumps({"version": VERSION, "lessons": lessons}, indent=1)


def _key(name: str) -> LessonKey:
    exercise, _, mistake = name.partition("/")
    return LessonKey(exercise, mistake)


def _data(made: LessonTry) -> list[str]:
    return [made.at.isoformat(timespec="seconds"), made.grade]


def _try(data: list[str]) -> LessonTry:
    at, grade = data
    return LessonTry(datetime.fromisoformat(at).astimezone(UTC), GRADES[grade])
