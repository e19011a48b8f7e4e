"""Evaluates an example with a submission in the place of its functions."""

from __future__ import annotations

import ast
from collections.abc import Collection
from typing import Any

import numpy as np

from dlgrade.exam.reply_parts import Path
from dlgrade.exam.small.budget import SubmissionLost
from dlgrade.exam.small.code import NoSource, source_of
from dlgrade.exam.small.deeds import STREAM, spoil
from dlgrade.exam.small.examples import free_names
from dlgrade.exam.small.model import Example, Origin, SmallCall
from dlgrade.exam.small.shrunk import MAX_MESSAGE
from dlgrade.exam.small.ways import (
    CHANGED,
    DEEDS,
    GLOBAL,
    NO_ERROR,
    NUMPY_STREAM,
    way_of_deed,
    way_of_exception,
    way_of_values,
)
from dlgrade.isolation.student.open_generator import OpenGenerator, opened
from dlgrade.isolation.student.outcome import Lost, Raised, Returned, StudentFailed
from dlgrade.isolation.student.proxy import RemoteFunction, Student

VALUES = {"np": np, "array": np.array, "nan": np.nan, "inf": np.inf}
WrongAnswer = tuple[str, SmallCall]
"""The way in which the answer is wrong, and the call."""


def functions_in(example: Example, public: Collection[str]) -> set[str]:
    """The functions of the submission that an example calls."""
    return free_names(ast.parse(f"{example.setup}\n{example.call}")) & set(public)


def shows_part(example: Example, path: Path, public: Collection[str]) -> bool:
    """Does the example show the part of a reply that `path` leads to? One that takes a reply apart, as in
    `w, b, losses = f(x)`, and goes on with one of the names, shows only the part that the name stands for."""
    if not path or not isinstance(path[0], int):
        return True
    used = free_names(ast.parse(example.call))
    for line in ast.parse(example.setup).body:
        match line:
            case ast.Assign(targets=[ast.Tuple(elts=names)], value=ast.Call(func=ast.Name(id=function))) if (
                function in public and path[0] < len(names)
            ):
                name = names[path[0]]
                others = {each.id for each in names if isinstance(each, ast.Name)}
                if others & used:
                    return isinstance(name, ast.Name) and name.id in used
    return True


def evaluated(example: Example, student: Student, public: Collection[str], origin: Origin) -> WrongAnswer | None:
    """The way in which the submission's answer is wrong, and the call; None where it is right, or where the example
    cannot be asked here: it needs a framework, or its expected value is not written as Python.

    The source is the course's own, like the checks. Only messages cross to the submission.
    """
    stream = np.random.get_state()  # an example may seed it
    try:
        return _evaluated(example, student, public, origin)
    finally:
        np.random.set_state(stream)


def _evaluated(example: Example, student: Student, public: Collection[str], origin: Origin) -> WrongAnswer | None:
    asked = [_Asked(getattr(student, name), name) for name in sorted(functions_in(example, public))]
    try:
        value = _run(example, asked)
        if any(each.deeds for each in asked):
            return _with_deeds(example, value, asked, origin)
    except StudentFailed as failure:
        outcome = failure.exchange.outcome
        if isinstance(outcome, Lost):
            raise SubmissionLost(outcome) from failure
        return _raised(example, outcome, origin) if isinstance(outcome, Raised) else None
    except Exception:  # the reply has a form that the rest of the example cannot use; the check says what is wrong
        return None
    return _returned(example, value, origin)


class _Asked:
    """A function of the submission as an example calls it. Generators are passed on as they are, since the example
    shows their seeds. `deeds` are the ways in which calls did more than reply; if `repeats_deeds`, they are done
    here as well."""

    def __init__(self, function: RemoteFunction, name: str) -> None:
        self._function, self.name = function, name
        self._generators: dict[int, tuple[Any, OpenGenerator]] = {}
        self.deeds: set[str] = set()
        self.repeats_deeds = False

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        args = tuple(map(self._passed, args))
        kwargs = {name: self._passed(value) for name, value in kwargs.items()}
        stream = np.random.get_state()  # of this process, where trusted programs run and a worker's do not
        try:
            reply = self._function(*args, **kwargs)
        finally:
            np.random.set_state(stream)
        outcome = self._function.conversation.transcript.exchanges[-1].outcome
        if isinstance(outcome, Returned):
            self._note(outcome, [*args, *kwargs.values()])
        return reply

    def _passed(self, value: Any) -> Any:
        """The same open generator for a generator that comes again, so that its stream goes on."""
        if not isinstance(value, np.random.Generator):
            return value
        if id(value) not in self._generators:
            self._generators[id(value)] = (value, opened(value))
        return self._generators[id(value)][1]

    def _note(self, outcome: Returned, arguments: list[Any]) -> None:
        self.deeds |= {way for way in DEEDS if way_of_deed(outcome, way)}
        if self.repeats_deeds:
            spoil(arguments[position] for position in outcome.changed)
            if NUMPY_STREAM in outcome.global_streams:
                np.random.random()


def _with_deeds(example: Example, value: Any, asked: list[_Asked], origin: Origin) -> WrongAnswer | None:
    """The same for calls that changed an argument or drew from the global stream, which happened in the submission's
    own process. Where the value depends on it, only a comparison with what was there before can be known."""
    for each in asked:
        each.repeats_deeds = True
    after = _run(example, asked)
    if repr(after) == repr(value):
        return _returned(example, value, origin)
    wrong = _returned(example, bool(after), origin) if type(after) in (bool, np.bool_) else None
    way = GLOBAL if STREAM in example.call else CHANGED
    return (way, wrong[1]) if wrong is not None and not example.must_raise else None


def _run(example: Example, asked: list[_Asked]) -> Any:
    names: dict[str, Any] = {"np": np, **{each.name: each for each in asked}}
    exec(example.setup, names)
    return eval(example.call, names)


def _raised(example: Example, outcome: Raised, origin: Origin) -> WrongAnswer | None:
    if example.must_raise and example.expected in outcome.types:
        return None
    text = f"{outcome.types[0] if outcome.types else 'Exception'}: {outcome.message[:MAX_MESSAGE]}"
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
    """The expected value. It is written by the course's author, as a comment of the task."""
    return eval(example.expected, dict(VALUES))
