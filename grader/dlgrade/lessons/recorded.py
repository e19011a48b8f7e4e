"""Lessons as a file, for pages that have neither the solution nor the wrong programs.

A recorded lesson has the wrong program's answers to a few calls. On such a page a reader chooses the call that refutes
the program from a list, since no program is there to answer a call of the reader's own.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from dlgrade.course.model import CourseError
from dlgrade.course.task import read_text
from dlgrade.examples.programs import Answer
from dlgrade.lessons.values import value_of
from dlgrade.messages import lessons as messages
from dlgrade.text import Text

FILE = "lessons.json"


@dataclass(frozen=True, slots=True)
class RecordedCall:
    """A call as it is typed, with a sentence: the wrong program's answer, or why the call refutes it or does not."""

    call: str
    said: Text
    refutes: bool = False


@dataclass(frozen=True, slots=True)
class RecordedAnswer:
    """The wrong program's answer to the call to predict:
    the names of an exception's classes, or a value as source text."""

    call: str
    said: Text
    types: tuple[str, ...] = ()
    value: str = ""

    @property
    def answer(self) -> Answer:
        """The answer in the form in which a running program gives it."""
        return Answer(types=self.types) if self.types else Answer(value_of(self.value))


@dataclass(frozen=True, slots=True)
class RecordedLesson:
    """The lesson of one mistake. `text` is the mistake's sentence, which is shown at the end. `choices` are calls of
    which exactly one refutes the program; they may be empty. `way_out` tells a call that refutes it."""

    mistake: str
    function: str
    text: Text
    shown: tuple[RecordedCall, ...]
    asked: RecordedAnswer | None
    choices: tuple[RecordedCall, ...]
    way_out: Text

    @property
    def known(self) -> frozenset[str]:
        """The calls that the reader sees, and the one to predict."""
        return frozenset(self._above)

    @property
    def statements(self) -> list[str]:
        """The statements before these calls, in the order in which they are shown."""
        return [line.rpartition("\n")[0] for line in self._above]

    @property
    def _above(self) -> list[str]:
        shown = [call.call for call in self.shown]
        return shown if self.asked is None else [*shown, self.asked.call]


def written_lessons(lessons: Iterable[RecordedLesson]) -> str:
    """The text of a file with these lessons."""
    return json.dumps([asdict(lesson) for lesson in lessons], ensure_ascii=False, separators=(",", ":"))


def recorded_lessons(folder: Path) -> tuple[RecordedLesson, ...]:
    """The lessons in an exercise's folder; empty where it has no such file. Raises CourseError for a damaged file."""
    path = folder / FILE
    if not path.is_file():
        return ()
    try:
        return tuple(map(_lesson, json.loads(read_text(path))))
    except (ValueError, KeyError, TypeError) as error:
        raise CourseError(messages.BAD_LESSONS.filled(path=path)) from error


def _lesson(data: dict[str, Any]) -> RecordedLesson:
    predicted = data["asked"]
    return RecordedLesson(
        data["mistake"], data["function"], Text(**data["text"]), tuple(map(_call, data["shown"])),
        predicted and _answer(predicted),
        tuple(map(_call, data["choices"])), Text(**data["way_out"]),
    )  # fmt: skip


def _answer(data: dict[str, Any]) -> RecordedAnswer:
    return RecordedAnswer(data["call"], Text(**data["said"]), tuple(data["types"]), data["value"])


def _call(data: dict[str, Any]) -> RecordedCall:
    return RecordedCall(data["call"], Text(**data["said"]), data["refutes"])
