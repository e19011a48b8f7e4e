"""Runs in the confined worker, where it evaluates a student's examples with the programs of an exercise.

This file is sent to the worker as text, so it must not import this package. Only plain values go back to the grader.
"""

from __future__ import annotations

import copy
import functools
import pickle
import types
from typing import Any

SOURCES: list[tuple[str, ...]] = []
"""The programs: the solution, right variants and mistakes, each as texts that run one after another."""
LIBRARIES: dict[str, Any] = {}
PROGRAMS: dict[int, dict[str, Any]] = {}
FILE = "program"
"""What the lines of a program name as their file."""


def ask(number: int, setup: str, call: str, function: str, arguments: str) -> list[Any]:
    """Run a call after its setup with program `number`; `function` and `arguments` are the parts of a plain call or "".

    Returns `["returned", value, arguments before, arguments after]`, or `["raised", types, message, inside]`, where
    `inside` says that a line of the program raised it. Arguments that did not change are left out.
    """
    names = {**program(number), **LIBRARIES}
    try:
        exec(line(setup, "exec"), names)
        if not function:
            return ["returned", eval(line(call, "eval"), names), [], []]
        names["_given"] = lambda *values, **named: (values, named)
        values, named = eval(line(f"_given{arguments}", "eval"), names)
        before = copy.deepcopy(plain(values, named))
        value = names[function](*values, **named)
        return ["returned", value, *changes(before, plain(values, named))]
    except BaseException as error:
        return raised(error)


def expected(setup: str, value: str) -> list[Any]:
    """Evaluate the value that the student expects. Returns a list as `ask` does."""
    names = dict(LIBRARIES)
    try:
        exec(setup, names)
        return ["returned", eval(value, names), [], []]
    except BaseException as error:
        return raised(error)


def given(setup: str, arguments: str) -> list[Any]:
    """Evaluate the arguments of a plain call. Returns a list as `ask` does; its value is (by position, by name)."""
    names = dict(LIBRARIES)
    try:
        exec(setup, names)
        names["_given"] = lambda *values, **named: (values, named)
        return ["returned", eval(f"_given{arguments}", names), [], []]
    except BaseException as error:
        return raised(error)


def program(number: int) -> dict[str, Any]:
    """The module names of a program. The program is run when it is needed for the first time."""
    if number not in PROGRAMS:
        names = vars(types.ModuleType("program"))
        for source in SOURCES[number]:
            exec(compiled(source), names)
        PROGRAMS[number] = names
    return PROGRAMS[number]


@functools.cache
def compiled(source: str) -> types.CodeType:
    """The code of a text. All variants begin with the same one, the solution, which takes longer to compile than most
    examples take to run."""
    return compile(source, FILE, "exec", dont_inherit=True)


@functools.lru_cache(maxsize=4)
def line(source: str, mode: str) -> types.CodeType:
    """The code of what the student wrote, which is compiled once for all programs that run it."""
    return compile(source, "<string>", mode, dont_inherit=True)


def plain(values: tuple[Any, ...], named: dict[str, Any]) -> list[Any]:
    """The arguments that can be compared by their contents, to see whether a program changes them."""
    kinds = (list, dict, tuple)
    return [value for value in (*values, *named.values()) if type(value) in kinds or hasattr(value, "tobytes")]


def changes(before: list[Any], after: list[Any]) -> list[list[Any]]:
    """The arguments before and after the call; nothing where they are alike, since they may be larger than the value
    and every program sends them."""
    try:
        alike = pickle.dumps(before) == pickle.dumps(after)
    except Exception:  # something among them cannot be written; the grader compares them
        alike = False
    return [[], []] if alike else [before, after]


def raised(error: BaseException) -> list[Any]:
    """The names of the exception's classes, its message, and whether a line of the program raised it."""
    place, inside = error.__traceback__, False
    while place is not None:
        inside = inside or place.tb_frame.f_code.co_filename == FILE
        place = place.tb_next
    return ["raised", [kind.__name__ for kind in type(error).__mro__], str(error)[:500], inside]
