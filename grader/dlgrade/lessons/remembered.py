"""The calls that the lessons of an exercise use, kept in `lesson_calls.json` of its folder.

To find them takes minutes for the whole course, to run them takes seconds. Answers are not kept: whoever records a
lesson runs the programs on its calls again, so no answer or sentence can be out of date.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dlgrade.course.model import CourseError, Exercise
from dlgrade.course.task import read_text
from dlgrade.examples.model import ExpectedCall
from dlgrade.files import write_atomically
from dlgrade.lessons.model import Lesson
from dlgrade.messages import lessons as messages

FILE = "lesson_calls.json"
PARTS = ("shown", "asked", "way_out", "useless")
"""The names under which the file keeps the calls of a lesson."""


@dataclass(frozen=True, slots=True)
class LessonCalls:
    """The calls of one lesson, by their part in it; see `Lesson`."""

    shown: tuple[ExpectedCall, ...]
    asked: tuple[ExpectedCall, ...]
    """One call, or none where nothing can be asked for."""
    way_out: ExpectedCall
    useless: tuple[ExpectedCall, ...]


@dataclass(frozen=True, slots=True)
class RememberedLessons:
    """The calls of each mistake that makes a lesson. `digest` is the fingerprint of the exercise's folder at the time
    of the search; for any other mistake that search found no lesson."""

    digest: str
    lessons: Mapping[str, LessonCalls]


def remembered_lessons(folder: Path) -> RememberedLessons | None:
    """The calls that an exercise's folder keeps; None where it has no such file.
    Raises CourseError for a damaged file."""
    path = folder / FILE
    if not path.is_file():
        return None
    try:
        data = json.loads(read_text(path))
        calls = list(map(_call, data["calls"]))
        return RememberedLessons(
            data["digest"], {name: _read(numbers, calls) for name, numbers in data["lessons"].items()}
        )
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        raise CourseError(messages.BAD_CALLS.filled(path=path)) from error


def remember(exercise: Exercise, digest: str, lessons: Iterable[Lesson]) -> None:
    """Write the calls of an exercise's lessons into its folder, each call once."""
    by_name = {lesson.mistake.name: _calls_of(lesson) for lesson in lessons}
    calls = list(dict.fromkeys(call for lesson_calls in by_name.values() for call in _all(lesson_calls)))
    number = {call: place for place, call in enumerate(calls)}
    written = {
        name: {part: [number[call] for call in _part(lesson_calls, part)] for part in PARTS}
        for name, lesson_calls in by_name.items()
    }
    write_atomically(exercise.folder / FILE, _text(digest, map(_data, calls), written))


def _calls_of(lesson: Lesson) -> LessonCalls:
    shown, useless = (tuple(comparison.call for comparison in part) for part in (lesson.shown, lesson.useless))
    return LessonCalls(shown, (lesson.asked.call,) if lesson.asked else (), lesson.way_out.call, useless)


def _part(calls: LessonCalls, part: str) -> tuple[ExpectedCall, ...]:
    return (calls.way_out,) if part == "way_out" else getattr(calls, part)


def _all(calls: LessonCalls) -> list[ExpectedCall]:
    return [call for part in PARTS for call in _part(calls, part)]


def _read(numbers: Mapping[str, Sequence[int]], calls: Sequence[ExpectedCall]) -> LessonCalls:
    shown, asked, way_out, useless = (tuple(calls[number] for number in numbers[part]) for part in PARTS)
    return LessonCalls(shown, asked, way_out[0], useless)


def _data(call: ExpectedCall) -> list[Any]:
    """The fields of a call that the file keeps. The others have their defaults, since lessons only ask for values."""
    assert call.call.endswith(call.arguments)
    return [call.call, call.setup, call.function, sorted(call.touches)]


def _call(data: Sequence[Any]) -> ExpectedCall:
    call, setup, function, touches = data
    arguments = call.removeprefix(function) if function else ""
    return ExpectedCall(
        0, call, setup, function, arguments, gives="", unchanged=bool(function), touches=frozenset(touches)
    )


def _text(digest: str, calls: Iterable[list[Any]], lessons: Mapping[str, Mapping[str, list[int]]]) -> str:
    """The text of the file. Each call and each lesson has a line of its own, so that a change shows as one line."""
    call_lines = ",\n".join(f"  {_json(call)}" for call in calls)
    lesson_lines = ",\n".join(f"  {_json(name)}: {_json(numbers)}" for name, numbers in lessons.items())
    return f'{{\n "digest": "{digest}",\n "calls": [\n{call_lines}\n ],\n "lessons": {{\n{lesson_lines}\n }}\n}}\n'


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False)
