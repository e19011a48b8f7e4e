"""Lists simple conditions that no input of the checks fulfils: a program that is wrong only there passes.

    python bench/conditions.py [--seeds 2] [exercise …]

The solution is graded and watched. For each argument, local variable (`~name`) and returned value (`→`) of its
functions this prints which conditions never hold and which always hold, and for the sizes of the arguments which
comparisons never come up. It judges nothing: whether a task allows such an input, and whether a student's program would
be wrong there, is for a reader to say. A condition may also hold only in a call whose values no check compares.
"""

from __future__ import annotations

import argparse
import ast
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations
from types import FrameType
from typing import Any

import numpy as np
from dlgrade.author.trusted import PATIENT, TrustedGrader, import_framework
from dlgrade.course.model import Exercise
from dlgrade.course.task import read_text
from programs import exercises_named

Conditions = Mapping[str, bool]
MARK = "__watched__"


def of_number(x: float) -> Conditions:
    finite = bool(np.isfinite(x))
    return {
        "0": x == 0, "1": x == 1, "negative": x < 0, "between 0 and 1": 0 < x < 1, "above 1": x > 1,
        "10 or more": abs(x) >= 10, "not finite": not finite, "even": finite and x % 2 == 0,
    }  # fmt: skip


def of_array(a: np.ndarray) -> Conditions:
    """Those of its numbers, of its order if it has one axis, and of its rows and columns if it has two."""
    if a.dtype.kind not in "fiub" or not a.size:
        return {"empty": not a.size}
    flat = a.astype(float).ravel()
    found = {
        "empty": False, "one entry": flat.size == 1, "a 0": (flat == 0).any(), "all 0": (flat == 0).all(),
        "a negative": (flat < 0).any(), "a positive": (flat > 0).any(), "above 1": (np.abs(flat) > 1).any(),
        "not finite": not np.isfinite(flat).all(), "equal entries": np.unique(flat).size < flat.size,
        "all equal": (flat == flat[0]).all(),
    }  # fmt: skip
    of_axes = {1: _of_order, 2: _of_rows}.get(a.ndim)
    return found | (of_axes(a.astype(float)) if of_axes else {"axes of different length": len(set(a.shape)) == a.ndim})


def _of_order(a: np.ndarray) -> dict[str, Any]:
    return {
        "rising": (np.diff(a) >= 0).all(), "falling": (np.diff(a) <= 0).all(),
        "a gap": (np.diff(np.unique(a)) > 1).any(),
        "several largest": (a == a.max()).sum() > 1, "several smallest": (a == a.min()).sum() > 1,
        "largest first": a.argmax() == 0, "largest last": a.argmax() == a.size - 1, "even length": a.size % 2 == 0,
    }  # fmt: skip


def _of_rows(a: np.ndarray) -> dict[str, Any]:
    rows, columns = a.shape
    zero = a == 0
    return {
        "one row": rows == 1, "one column": columns == 1, "square": rows == columns, "tall": rows > columns,
        "wide": rows < columns, "a row without 0": (~zero.any(axis=1)).any(), "a row of 0": zero.all(axis=1).any(),
        "a column of 0": zero.all(axis=0).any(), "a constant column": (a == a[0]).all(axis=0).any(),
        "equal rows": len({tuple(row) for row in a}) < rows,
        "a row with several largest": ((a == a.max(axis=1, keepdims=True)).sum(axis=1) > 1).any(),
    }  # fmt: skip


def of_text(text: str) -> Conditions:
    return {
        "empty": not text, "one character": len(text) == 1, "a capital": text.lower() != text, "a blank": " " in text,
        "a line end": "\n" in text, "a digit": any(map(str.isdigit, text)), "beyond ASCII": not text.isascii(),
        "a character twice": len(set(text)) < len(text),
    }  # fmt: skip


def conditions(value: object) -> Conditions:
    """Each condition that can be asked of the value, and whether it holds."""
    if isinstance(value, (bool, np.bool_)):
        return {"true": bool(value)}
    if isinstance(value, (int, float, np.number)):
        return of_number(float(value))
    if isinstance(value, str):
        return of_text(value)
    if isinstance(value, np.ndarray):
        return of_array(value) if value.ndim else of_number(float(value))
    if isinstance(value, (list, tuple, dict, set)):
        return {"empty": not value, "one item": len(value) == 1, "two items": len(value) == 2}
    return {}


def sizes(arguments: Mapping[str, object]) -> dict[str, int]:
    """The whole numbers among the arguments, the lengths of axes and of lists and texts."""
    found: dict[str, int] = {}
    for name, value in arguments.items():
        if isinstance(value, (int, np.integer)) and not isinstance(value, bool):
            found[name] = int(value)
        elif isinstance(value, np.ndarray):
            found |= {f"{name}.shape[{axis}]": length for axis, length in enumerate(value.shape[:2])}
        elif isinstance(value, (list, str)):
            found[f"len({name})"] = len(value)
    return found


class Watch:
    """What held, and what did not, in the calls of some functions of the marked module."""

    def __init__(self, mark: str, functions: set[str]) -> None:
        self._mark, self._functions = mark, functions
        self.held: dict[str, dict[str, set[bool]]] = defaultdict(lambda: defaultdict(set))
        self.compared: dict[tuple[str, str, str], set[str]] = defaultdict(set)

    def __call__(self, frame: FrameType, event: str, _value: object) -> Callable[..., Any] | None:
        code = frame.f_code
        if event != "call" or code.co_name not in self._functions or frame.f_globals.get(MARK) != self._mark:
            return None
        names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
        arguments = {name: frame.f_locals[name] for name in names}
        for name, value in arguments.items():
            self._note(f"{code.co_name}.{name}", value)
        for (one, a), (other, b) in combinations(sorted(sizes(arguments).items()), 2):
            self.compared[code.co_name, one, other].add("<" if a < b else "=" if a == b else ">")
        return self._inside

    def _inside(self, frame: FrameType, event: str, value: object) -> Callable[..., Any]:
        name = frame.f_code.co_name
        own = frame.f_code.co_argcount + frame.f_code.co_kwonlyargcount
        for local in frame.f_code.co_varnames[own:]:
            if local in frame.f_locals:
                self._note(f"{name}.~{local}", frame.f_locals[local])
        if event == "return" and value is not None:  # None is what comes with an exception as well
            for at, part in enumerate(value if isinstance(value, tuple) else [value]):
                self._note(f"{name} → {at}", part)
        return self._inside

    def _note(self, place: str, value: object) -> None:
        with np.errstate(all="ignore"):
            for condition, holds in conditions(value).items():
                self.held[place][condition].add(bool(holds))

    def lines(self) -> Iterator[str]:
        for place, by_condition in self.held.items():
            never = [condition for condition, seen in by_condition.items() if seen == {False}]
            always = [condition for condition, seen in by_condition.items() if seen == {True}]
            if never or always:
                yield f"  {place}: never {', '.join(never) or '-'}; always {', '.join(always) or '-'}"
        for (function, one, other), seen in self.compared.items():
            if missing := [sign for sign in "<=>" if sign not in seen]:
                yield f"  {function}: never {one} {'/'.join(missing)} {other}"


def watched(exercise: Exercise, seeds: int) -> Watch:
    """What held while the solution was graded with each of the seeds. Raises RuntimeError where it does not pass."""
    import_framework(exercise)
    source = read_text(exercise.solution)
    functions = {node.name for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)}
    watch = Watch(exercise.slug, functions)
    for seed in range(1, seeds + 1):
        grader = TrustedGrader(exercise, seed, PATIENT)
        sys.settrace(watch)
        try:
            results = grader.run(f"{source}\n{MARK} = {exercise.slug!r}\n")
        finally:
            sys.settrace(None)
        if any(result.kind != "passed" for result in results):
            raise RuntimeError(f"{exercise.slug}: the solution does not pass while it is watched")
    return watch


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("exercises", nargs="*")
    parser.add_argument("--seeds", type=int, default=2)
    options = parser.parse_args()
    for exercise in exercises_named(options.exercises):
        print(exercise.slug, *watched(exercise, options.seeds).lines(), sep="\n", flush=True)


if __name__ == "__main__":
    main()
