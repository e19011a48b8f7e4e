"""Evaluates an example with the submission's functions."""

from __future__ import annotations

import ast
from collections.abc import Collection
from typing import Any

import numpy as np

from dlgrade.course.names import free_names
from dlgrade.exam.reply_parts import Path
from dlgrade.exam.small_calls.code import NoSource, source_of
from dlgrade.exam.small_calls.model import Example, Origin, SmallCall
from dlgrade.exam.small_calls.search_budget import SubmissionLost
from dlgrade.exam.small_calls.shrunk import MAX_MESSAGE
from dlgrade.exam.small_calls.side_effects import STREAM, overwrite
from dlgrade.exam.small_calls.ways import (
    CHANGED,
    CHANGES,
    GLOBAL,
    NO_ERROR,
    NUMPY_STREAM,
    way_of_exception,
    way_of_side_effect,
    way_of_values,
)
from dlgrade.isolation.student.open_generator import OpenGenerator, opened
from dlgrade.isolation.student.outcome import Lost, Raised, Returned, StudentFailed, error_text
from dlgrade.isolation.student.proxy import RemoteFunction, Student

VALUES = {"np": np, "array": np.array, "nan": np.nan, "inf": np.inf}
WrongAnswer = tuple[str, SmallCall]
"""(way in which the answer is wrong, see `ways`; the call)."""


def functions_in(example: Example, public: Collection[str]) -> set[str]:
    """The functions of the submission that an example calls."""
    return set(free_names(ast.parse(f"{example.setup}\n{example.call}"))) & set(public)


def shows_part(example: Example, path: Path, public: Collection[str]) -> bool:
    """Does the example show the part of a reply that `path` leads to? An example that unpacks a reply, as in `w, b,
    losses = f(x)`, and then uses one of the names, shows only that part."""
    if not path or not isinstance(path[0], int):
        return True
    used = set(free_names(ast.parse(example.call)))
    for line in ast.parse(example.setup).body:
        match line:
            case ast.Assign(targets=[ast.Tuple(elts=names)], value=ast.Call(func=ast.Name(id=function))) if (
                function in public and path[0] < len(names)
            ):
                name = names[path[0]]
                others = {name.id for name in names if isinstance(name, ast.Name)}
                if others & used:
                    return isinstance(name, ast.Name) and name.id in used
    return True


def evaluated(example: Example, student: Student, public: Collection[str], origin: Origin) -> WrongAnswer | None:
    """The way in which the submission's answer is wrong, and the call. None if it is right, or if the example cannot be
    evaluated here because it needs a framework or its expected value is not Python.

    The example is code of the course, like the checks, and runs in this process; the submission only gets messages.
    """
    stream = np.random.get_state()  # an example may seed it
    try:
        return _evaluated(example, student, public, origin)
    finally:
        np.random.set_state(stream)


def _evaluated(example: Example, student: Student, public: Collection[str], origin: Origin) -> WrongAnswer | None:
    recorders = [_Asked(getattr(student, name), name) for name in sorted(functions_in(example, public))]
    try:
        value = _run(example, recorders)
        if any(recorder.side_effects for recorder in recorders):
            return _with_side_effects(example, value, recorders, origin)
    except StudentFailed as failure:
        outcome = failure.exchange.outcome
        if isinstance(outcome, Lost):
            raise SubmissionLost(outcome) from failure
        return _raised(example, outcome, origin) if isinstance(outcome, Raised) else None
    except Exception:  # the rest of the example cannot use the form of the reply; the check itself reports that
        return None
    return _returned(example, value, origin)


class _Asked:
    """A function of the submission that an example calls. Random generators are sent with their own state, since the
    example shows their seeds. `side_effects` collects the side effects of the calls. With
    `repeats_side_effects`, they are reproduced in this process."""

    def __init__(self, function: RemoteFunction, name: str) -> None:
        self._function, self.name = function, name
        self._generators: dict[int, tuple[Any, OpenGenerator]] = {}
        self.side_effects: set[str] = set()
        self.repeats_side_effects = False

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        args = tuple(map(self._passed, args))
        kwargs = {name: self._passed(value) for name, value in kwargs.items()}
        stream = np.random.get_state()  # a trusted program runs in this process and may draw from it
        try:
            reply = self._function(*args, **kwargs)
        finally:
            np.random.set_state(stream)
        outcome = self._function.conversation.transcript.exchanges[-1].outcome
        if isinstance(outcome, Returned):
            self._note(outcome, [*args, *kwargs.values()])
        return reply

    def _passed(self, value: Any) -> Any:
        """The value to send. A generator that is passed again is sent as the same open generator, so that
        its stream continues."""
        if not isinstance(value, np.random.Generator):
            return value
        if id(value) not in self._generators:
            self._generators[id(value)] = (value, opened(value))
        return self._generators[id(value)][1]

    def _note(self, outcome: Returned, arguments: list[Any]) -> None:
        self.side_effects |= {way for way in CHANGES if way_of_side_effect(outcome, way)}
        if self.repeats_side_effects:
            overwrite(arguments[position] for position in outcome.changed)
            if NUMPY_STREAM in outcome.global_streams:
                np.random.random()


def _with_side_effects(example: Example, value: Any, recorders: list[_Asked], origin: Origin) -> WrongAnswer | None:
    """The wrong answer of an example whose calls had side effects. These happened in the submission's process, so the
    example is run again with the side effects reproduced here. If its value changes, it depends on them, and only a
    truth value such as a comparison with the old state is known."""
    for recorder in recorders:
        recorder.repeats_side_effects = True
    after = _run(example, recorders)
    if repr(after) == repr(value):
        return _returned(example, value, origin)
    wrong = _returned(example, bool(after), origin) if type(after) in (bool, np.bool_) else None
    way = GLOBAL if STREAM in example.call else CHANGED
    return (way, wrong[1]) if wrong is not None and not example.must_raise else None


def _run(example: Example, recorders: list[_Asked]) -> Any:
    names: dict[str, Any] = {"np": np, **{recorder.name: recorder for recorder in recorders}}
    exec(example.setup, names)
    return eval(example.call, names)


def _raised(example: Example, outcome: Raised, origin: Origin) -> WrongAnswer | None:
    if example.must_raise and example.expected in outcome.types:
        return None
    text = error_text(outcome.types, outcome.message, MAX_MESSAGE)
    call = SmallCall(example.setup, example.call, text, example.expected, True, example.must_raise, origin)
    return way_of_exception(outcome.types), call


def _returned(example: Example, value: Any, origin: Origin) -> WrongAnswer | None:
    try:
        way = NO_ERROR if example.must_raise else way_of_values(value, _expected(example))
        got = source_of(value)
    except (NoSource, SyntaxError, NameError):
        return None
    call = SmallCall(example.setup, example.call, got, example.expected, False, example.must_raise, origin)
    return None if way is None else (way, call)


def _expected(example: Example) -> Any:
    """The expected value, which the course's author wrote as a comment in the task."""
    return eval(example.expected, dict(VALUES))
