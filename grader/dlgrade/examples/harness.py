"""What runs in the confined worker: the programs of an exercise, and what a student wrote, as source texts.

The worker is sent this file as text, and uses nothing of this package. Only plain values go back to the grader.
"""

from __future__ import annotations

import copy
import types
from typing import Any

SOURCES: list[str] = []
"""The programs: the solution, right variants and mistakes."""
LIBRARIES: dict[str, Any] = {}
PROGRAMS: dict[int, dict[str, Any]] = {}


def ask(number: int, setup: str, call: str, function: str, arguments: str) -> list[Any]:
    """What a program does in a call after its setup: `["returned", value, given before, given after]`, or `["raised",
    types, message, whether it was raised inside the program]`. `function` and `arguments` are the parts of a plain
    call, else ""."""
    names = {**program(number), **LIBRARIES}
    try:
        exec(setup, names)
        if not function:
            return ["returned", eval(call, names), [], []]
        names["_given"] = lambda *values, **named: (values, named)
        values, named = eval(f"_given{arguments}", names)
        before = copy.deepcopy(plain(values, named))
        return ["returned", names[function](*values, **named), before, plain(values, named)]
    except BaseException as error:
        return raised(error, number)


def expected(setup: str, value: str) -> list[Any]:
    """The value that the student expects, in the same form."""
    names = dict(LIBRARIES)
    try:
        exec(setup, names)
        return ["returned", eval(value, names), [], []]
    except BaseException as error:
        return raised(error, -1)


def given(setup: str, arguments: str) -> list[Any]:
    """The values that a plain call passes, by position and by name, in the same form."""
    names = dict(LIBRARIES)
    try:
        exec(setup, names)
        names["_given"] = lambda *values, **named: (values, named)
        return ["returned", eval(f"_given{arguments}", names), [], []]
    except BaseException as error:
        return raised(error, -1)


def program(number: int) -> dict[str, Any]:
    """The names of a program, which is run when it is asked for the first time."""
    if number not in PROGRAMS:
        names = vars(types.ModuleType("program"))
        exec(compile(SOURCES[number], file_of(number), "exec", dont_inherit=True), names)
        PROGRAMS[number] = names
    return PROGRAMS[number]


def file_of(number: int) -> str:
    return f"program {number}"


def plain(values: tuple[Any, ...], named: dict[str, Any]) -> list[Any]:
    """The arguments that can be compared by their content, which are those that a program could change."""
    kinds = (list, dict, tuple)
    return [value for value in (*values, *named.values()) if type(value) in kinds or hasattr(value, "tobytes")]


def raised(error: BaseException, number: int) -> list[Any]:
    """The names of the exception's classes, its message, and whether a line of the program raised it."""
    place, inside = error.__traceback__, False
    while place is not None:
        inside = inside or place.tb_frame.f_code.co_filename == file_of(number)
        place = place.tb_next
    return ["raised", [kind.__name__ for kind in type(error).__mro__], str(error)[:500], inside]
