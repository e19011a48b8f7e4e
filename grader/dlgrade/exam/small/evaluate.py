"""Evaluates an example with a submission in the place of its functions."""

from __future__ import annotations

import ast
from collections.abc import Collection
from typing import Any

import numpy as np

from dlgrade.exam.reply_parts import Path
from dlgrade.exam.small.budget import SubmissionLost
from dlgrade.exam.small.code import NoSource, source_of
from dlgrade.exam.small.examples import free_names
from dlgrade.exam.small.model import Example, Origin, SmallCall
from dlgrade.exam.small.shrunk import MAX_MESSAGE
from dlgrade.exam.small.ways import NO_ERROR, way_of_exception, way_of_values
from dlgrade.isolation.student.outcome import Lost, Raised, StudentFailed
from dlgrade.isolation.student.proxy import Student

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
    functions = {name: getattr(student, name) for name in functions_in(example, public)}
    try:
        value = _run(example, functions)
    except StudentFailed as failure:
        outcome = failure.exchange.outcome
        if isinstance(outcome, Lost):
            raise SubmissionLost(outcome) from failure
        return _raised(example, outcome, origin) if isinstance(outcome, Raised) else None
    except Exception:  # the reply has a form that the rest of the example cannot use; the check says what is wrong
        return None
    return _returned(example, value, origin)


def _run(example: Example, functions: dict[str, Any]) -> Any:
    names = {"np": np, **functions}
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
