"""Judges examples in a second, independent way: the text is run as Python, with `example` as a function.

Only for the tests' own samples, since it runs in this process.
"""

from __future__ import annotations

import ast
import copy
import re
import traceback
import warnings
from functools import lru_cache
from types import CodeType
from typing import Any

import numpy as np

MISSING = object()


Said = tuple[bool | None, bool | None]


def verdicts(program: str, examples: str, functions: set[str]) -> list[Said]:
    """For each example, whether the program does what it says, and whether it still does if integers are not equal to floats. None
    where the line fails outside of the program, such as `tolist` of a list."""
    names: dict[str, Any] = {"np": np}
    for text in _texts(program):
        exec(_code(text), names)
    found: list[Said] = []
    for statement in ast.parse(examples).body:
        call = statement.value if isinstance(statement, ast.Expr) else None
        is_example = isinstance(call, ast.Call) and ast.unparse(call.func) == "example"
        if is_example:
            found.append(_verdict(call, names, functions))
        else:
            _prepare(statement, names)
    return found


def _texts(program: str) -> list[str]:
    """The program, with the lines at its end that put functions in the place of others apart: what stands before them is
    the same text in all variants of an exercise."""
    end = re.search(r"(\n\n\w+ = \w+)+\n$", program)
    return [program[: end.start()], program[end.start() :]] if end else [program]


@lru_cache(8)
def _code(text: str) -> CodeType:
    return compile(text, "program", "exec", dont_inherit=True)


def _prepare(statement: ast.stmt, names: dict[str, Any]) -> None:
    """Run a statement before an example. Where it fails, its names have no value, and so the example fails too."""
    try:
        exec(compile(ast.Module([statement], []), "examples", "exec"), names)
    except Exception:
        for node in ast.walk(statement):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                names.pop(node.id, None)


def _content(values: list[Any]) -> list[Any]:
    """The contents of the values, with arrays as bytes, to see whether they change."""
    arrays = [value.tobytes() for value in values if isinstance(value, np.ndarray)]
    nested = [_content(list(value)) for value in values if isinstance(value, (list, tuple))]
    nested += [_content([*value, *value.values()]) for value in values if isinstance(value, dict)]
    return [arrays, nested, [value for value in values if isinstance(value, (int, float, str))]]


def _verdict(call: ast.Call, names: dict[str, Any], functions: set[str]) -> Said:
    words = {word.arg: word.value for word in call.keywords}
    expected = eval(ast.unparse(words["gives"]), {"np": np}) if "gives" in words else MISSING
    asked = ast.unparse(call.args[0])
    given: list[Any] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            if asked in functions:
                given = [eval(ast.unparse(argument), names) for argument in call.args[1:]]
                before = copy.deepcopy(given)
                value = names[asked](*given)
            else:
                before = []
                value = eval(asked, names)
        except Exception as error:
            raised = "raises" in words and ast.unparse(words["raises"]) in [
                kind.__name__ for kind in type(error).__mro__
            ]
            inside = any(frame.filename == "program" for frame in traceback.extract_tb(error.__traceback__))
            return (raised, raised) if inside or raised else (None, None)
    if "raises" in words:
        return False, False
    if "unchanged" in words and _content(before) != _content(given):
        return False, False
    if "within" in words:
        near = bool(np.all(np.abs(np.asarray(value) - np.asarray(expected)) <= ast.literal_eval(words["within"])))
        return near, near
    return (True, True) if expected is MISSING else (same(value, expected, False), same(value, expected, True))


def same(got: Any, expected: Any, strictly: bool) -> bool:
    """Whether the values agree to four digits, in whatever containers they are."""
    if isinstance(expected, dict):
        alike = isinstance(got, dict) and got.keys() == expected.keys()
        return alike and all(same(got[key], expected[key], strictly) for key in expected)
    if expected is None or isinstance(expected, str):
        return type(got) is type(expected) and got == expected
    if isinstance(expected, bool):
        return isinstance(got, (bool, np.bool_)) and bool(got) == expected
    if isinstance(expected, (list, tuple)) and not _numeric(expected):
        alike = isinstance(got, (list, tuple)) and len(got) == len(expected)
        return alike and all(same(one, other, strictly) for one, other in zip(got, expected, strict=True))
    if not _numeric(got):
        return False
    a, e = np.asarray(got), np.asarray(expected)
    scale = np.abs(e[np.isfinite(e)]).max(initial=0) if e.dtype.kind == "f" else np.abs(e).max(initial=0)
    close = a.shape == e.shape and np.allclose(a, e, rtol=1e-4, atol=1e-9 + 1e-5 * float(scale), equal_nan=True)
    kinds = {"u": "i"}
    return bool(close) and (
        not strictly or kinds.get(a.dtype.kind, a.dtype.kind) == kinds.get(e.dtype.kind, e.dtype.kind)
    )


def _numeric(value: Any) -> bool:
    if not isinstance(value, (int, float, np.generic, np.ndarray, list, tuple)):
        return False
    try:
        return np.asarray(value).dtype.kind in "fiub"
    except (ValueError, TypeError):
        return False
