"""Numbers that no check of an exercise asks for: the solution passes although it takes or gives some numbers wrongly.

    python bench/sizes.py [exercise …]

A change takes tiny numbers for 0, 0 for a tiny number, cuts large ones, or rounds, in the arguments or in the reply of
one function. Prints the changes with which the solution still passes. Not each of them is a gap: a probability is never
large, and some tasks speak of small numbers only. What is printed is to be read beside the task.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from contextlib import closing

from dlgrade.author.trusted import PATIENT, TrustedGrader
from dlgrade.course.task import read_text
from programs import exercises_named

CHANGES = {
    "tiny as 0": "np.where(np.abs(v) < 1e-3, 0.0, v)",
    "0 as tiny": "np.where(v == 0, 1e-3, v)",
    "cut at 10": "np.clip(v, -10.0, 10.0)",
    "cut at 100": "np.clip(v, -100.0, 100.0)",
    "rounded": "np.round(v, 3)",
}
SIDES = {
    "arguments": "f(*map(_changed, arguments), **{name: _changed(v) for name, v in named.items()})",
    "reply": "_changed(f(*arguments, **named))",
}
WRAPPED = """
import functools
import numpy as np


def _changed(v):
    if isinstance(v, list | tuple) and not hasattr(v, "_fields"):
        return type(v)(map(_changed, v))
    if isinstance(v, float):
        return float({change})
    return {change} if isinstance(v, np.ndarray) and v.dtype.kind == "f" else v


def _wrapped(f):
    return functools.wraps(f)(lambda *arguments, **named: {side})


{function} = _wrapped({function})
"""


def changed(source: str) -> Iterator[tuple[str, str]]:
    """(what is changed, the program) for each function that a student writes; classes are left out."""
    functions = [node.name for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)]
    for function in functions:
        for side, call in SIDES.items():
            for name, change in CHANGES.items():
                parts = {"{change}": change, "{side}": call, "{function}": function}
                code = WRAPPED
                for mark, part in parts.items():
                    code = code.replace(mark, part)
                if not function.startswith("_"):
                    yield f"{function} {side} {name}", f"{source}\n{code}"


def main(names: list[str]) -> int:
    for exercise in exercises_named(names):
        source = read_text(exercise.solution)
        with closing(TrustedGrader(exercise, 1, PATIENT)) as grader:
            unseen = [
                name for name, code in changed(source) if grader.verdict_on(code, grader.run(code)).kind == "passed"
            ]
        print(f"{exercise.slug}: {len(unseen)} unseen", *unseen, sep="\n    ", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
