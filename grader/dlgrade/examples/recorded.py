"""Recorded answers of an exercise's programs to some small calls, for pages that have no programs.

A page judges examples with these calls as `grade examples` does. Examples with other calls it cannot judge.
"""

from __future__ import annotations

import ast
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from dlgrade.course.model import CourseError
from dlgrade.course.signatures import Signature
from dlgrade.course.variants import Variant
from dlgrade.examples.holding import holds_object
from dlgrade.examples.model import ExpectedCall
from dlgrade.examples.programs import Answer, Harness, Unanswered
from dlgrade.isolation.student.plain import same
from dlgrade.isolation.wire.frames import EndOfStream, encode, read_frame
from dlgrade.isolation.wire.values import CannotCross, ProtocolError
from dlgrade.messages import examples as messages
from dlgrade.text import Text

FILE = "examples.bin"
VERSION = 1


@dataclass(frozen=True, slots=True)
class AnsweredCall:
    """A call, and the answer of each program to it: the solution, the right variants, then the listed mistakes."""

    call: ExpectedCall
    answers: tuple[Answer | Unanswered, ...]
    is_offered: bool = False
    """Whether it is shown to a reader. The calls that are shown catch, together, all mistakes that any of them does."""

    @property
    def lines(self) -> str:
        """The call and the statements that it needs, as text that can be typed."""
        return f"{self.call.setup}\n{self.call.call}".strip()


@dataclass(frozen=True, slots=True)
class AnsweredCalls:
    """All recorded calls of an exercise. `right` is the number of right variants. The mistakes have no source code."""

    right: int
    mistakes: tuple[Variant, ...]
    calls: tuple[AnsweredCall, ...]


def packed_answers(recorded: AnsweredCalls) -> bytes:
    """The bytes of the file. Equal answers are written once, since most mistakes answer most calls as right programs
    do. Raises CannotCross for a value that cannot be stored."""
    places = dict[bytes, int]()
    calls = [
        [*_call_data(call.call), call.is_offered, [places.setdefault(_packed(of), len(places)) for of in call.answers]]
        for call in recorded.calls
    ]
    mistakes = [
        [mistake.name, mistake.mistake.ko, mistake.mistake.en, list(mistake.breaks), list(mistake.also)]
        for mistake in recorded.mistakes
        if mistake.mistake is not None
    ]
    data = {"right": recorded.right, "mistakes": mistakes, "calls": calls, "answers": list(places)}
    return encode({"version": VERSION, **data})


def _packed(answer: Answer | Unanswered) -> bytes:
    if isinstance(answer, Unanswered):
        return encode(None)
    before, after = list(answer.before), list(answer.after)
    changes = [[], []] if same(before, after) else [before, after]  # readers only need to know whether they differ
    return encode([answer.value, list(answer.types), answer.message, answer.inside, *changes])


def _call_data(call: ExpectedCall) -> list[Any]:
    return [call.setup, call.call, call.function, call.arguments, sorted(call.touches)]


def recorded_answers(folder: Path) -> AnsweredCalls:
    """The recorded answers of an exercise's folder.
    Raises CourseError where there are none, or where the file is damaged."""
    path = folder / FILE
    try:
        data = read_frame(io.BytesIO(path.read_bytes()))
        if data["version"] != VERSION:
            raise ValueError(f"version {data['version']}")
        answers = tuple(map(_answer, data["answers"]))
        mistakes = tuple(
            Variant(name, "", Text(ko=ko, en=en), "", tuple(breaks), also=tuple(also))
            for name, ko, en, breaks, also in data["mistakes"]
        )
        calls = tuple(_answered(call_data, answers) for call_data in data["calls"])
        return AnsweredCalls(data["right"], mistakes, calls)
    except (OSError, EndOfStream, ProtocolError, ValueError, TypeError, KeyError, IndexError) as error:
        raise CourseError(messages.BAD_RECORD.filled(path=path)) from error


def _answer(packed: bytes) -> Answer | Unanswered:
    data = read_frame(io.BytesIO(packed))
    if data is None:
        return Unanswered()
    value, types, message, inside, before, after = data
    return Answer(value, tuple(types), message, inside, tuple(before), tuple(after))


def _answered(data: list[Any], answers: tuple[Answer | Unanswered, ...]) -> AnsweredCall:
    setup, call, function, arguments, touches, is_offered, places = data
    expected_call = ExpectedCall(0, call, setup, function, arguments, touches=frozenset(touches))
    return AnsweredCall(expected_call, tuple(answers[place] for place in places), is_offered)


class RecordedPrograms:
    """Programs that answer only the recorded calls. `harness` evaluates the student's text, and has no programs."""

    def __init__(self, recorded: AnsweredCalls, functions: Mapping[str, Signature], harness: Harness) -> None:
        self.solution = Variant("solution", "", None, "")
        self.right = tuple(Variant(f"right {number}", "", None, "") for number in range(recorded.right))
        self.mistakes = recorded.mistakes
        self._places = {program: place for place, program in enumerate((self.solution, *self.right, *self.mistakes))}
        self._functions, self._harness = functions, harness
        self._calls = {_form(call.call): call for call in recorded.calls}
        self._by_values: dict[tuple[str, bytes], AnsweredCall] | None = None

    def knows(self, example: ExpectedCall) -> bool:
        """Whether the example's call is a recorded one: it has the same syntax tree, or passes equal values."""
        return self._found(example) is not None

    def answer(self, program: Variant, example: ExpectedCall) -> Answer | Unanswered:
        """The program's recorded answer. Raises KeyError for a call that is not recorded."""
        recorded_call = self._found(example)
        if recorded_call is None:
            raise KeyError(example.call)
        return recorded_call.answers[self._places[program]]

    def expected(self, example: ExpectedCall) -> Answer | Unanswered:
        """The value that an example expects."""
        return self._harness.expected(example)

    def forget(self, example: ExpectedCall) -> None:
        """Do nothing: recorded answers are kept."""

    def _found(self, example: ExpectedCall) -> AnsweredCall | None:
        key = _form(example)
        if key not in self._calls and (values := self._values(example)) is not None:
            if self._by_values is None:
                call_by_values = ((self._values(call.call), call) for call in reversed(self._calls.values()))
                self._by_values = {values: call for values, call in call_by_values if values is not None}
            if values in self._by_values:
                self._calls[key] = self._by_values[values]
        return self._calls.get(key)

    def _values(self, example: ExpectedCall) -> tuple[str, bytes] | None:
        """The function and its encoded arguments, in the order of the parameters. None where the call is not a plain
        one, or where an argument cannot be compared by its contents, such as a function."""
        if not example.function:
            return None
        answer = self._harness.asked("given", [example.setup, example.arguments])
        if isinstance(answer, Unanswered) or answer.types or holds_object(answer.value):
            return None
        values, named = answer.value
        try:
            return example.function, encode(_bound(values, named, self._functions[example.function].parameters))
        except CannotCross:
            return None


@lru_cache
def _form(example: ExpectedCall) -> str:
    """The syntax tree of the call and its setup as text. Cached, because each program needs it. Source texts are not
    compared, since `ast.unparse` sets other parentheses in the page's version of Python."""
    return ast.dump(ast.parse(f"{example.setup}\n{example.call}"))


def _bound(values: Sequence[Any], named: Mapping[str, Any], parameters: Sequence[str]) -> list[Any]:
    """The arguments of a call in one form, whether they are passed by position or by name: values in the order of the
    parameters up to the first that is left out, then the others with their names."""
    bound, unbound = list(values), parameters[len(values) :]
    while unbound and unbound[0] in named:
        bound.append(named[unbound[0]])
        unbound = unbound[1:]
    return [
        bound,
        sorted(([name, value] for name, value in named.items() if name in unbound), key=lambda pair: pair[0]),
    ]
