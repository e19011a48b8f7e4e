"""Finds functions whose example in the task no check asks: a program that answers only the example wrongly passes.

Every call of a student's function in the Python blocks of a task is noted. Then, for each function, the solution is
graded with a wrapper that returns None for the noted calls, and changes nothing else. Random generators and functions
among the arguments count as equal, since they cannot be compared.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from contextlib import closing
from typing import Any

from dlgrade.author.examples import examples
from dlgrade.author.trusted import PATIENT, TrustedGrader, import_framework
from dlgrade.course.model import Exercise
from dlgrade.course.task import read_text

WRAPPER = """
import functools
import numpy as np


def _key(v):
    if isinstance(v, np.ndarray):
        return _key(v.tolist())
    if isinstance(v, (list, tuple)):
        return [_key(x) for x in v]
    if isinstance(v, (bool, int, float, np.number)):
        return float(v)
    if isinstance(v, dict):
        return [[_key(name), _key(x)] for name, x in v.items()]
    return repr(v) if isinstance(v, str) else "an object"


def _but_for(f, calls):
    def wrapped(*a, **k):
        return None if repr(_key([*a, *k.values()])) in calls else f(*a, **k)
    return functools.wraps(f)(wrapped)
"""


def unasked_examples(exercise: Exercise) -> list[str]:
    """The functions of an exercise whose example no check asks."""
    import_framework(exercise)
    source = read_text(exercise.solution)
    with closing(TrustedGrader(exercise, 1, PATIENT)) as grader:
        return [
            name
            for name, calls in example_calls(exercise).items()
            if calls and _passes(grader, f"{source}\n{WRAPPER}\n{name} = _but_for({name}, {sorted(calls)!r})\n")
        ]


def _passes(grader: TrustedGrader, program: str) -> bool:
    return all(result.kind == "passed" for result in grader.run(program, stop_at_first=True))


def example_calls(exercise: Exercise) -> dict[str, set[str]]:
    """Function → its calls in the examples of the task, as `WRAPPER` writes them."""
    source = read_text(exercise.solution)
    names: dict[str, Any] = {}
    exec(compile(f"{source}\n{WRAPPER}", "solution.py", "exec"), names)
    noted: dict[str, set[str]] = {}
    seen_by_examples = dict(names)  # a copy, so that calls which the solution makes itself are not noted
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            calls = noted[node.name] = set()
            seen_by_examples[node.name] = _noting(names[node.name], names["_key"], calls)
    for block in examples(exercise, "en"):
        _run(block, dict(seen_by_examples))
    return noted


def _run(block: str, names: dict[str, Any]) -> None:
    """Run the statements of an example. One may show that an exception is raised, but an unknown name is a fault of the
    example, or of `names`."""
    for statement in ast.parse(block).body:
        try:
            exec(compile(ast.Module([statement], []), "example", "exec"), names)
        except NameError:
            raise
        except Exception:
            continue


def _noting(function: Callable[..., Any], key: Callable[[Any], Any], calls: set[str]) -> Callable[..., Any]:
    def noting(*args: Any, **named: Any) -> Any:
        calls.add(repr(key([*args, *named.values()])))
        return function(*args, **named)

    return noting
