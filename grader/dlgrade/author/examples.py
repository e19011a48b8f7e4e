"""Checks the examples of a task text: `call # result` lines, evaluated with the solution."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

import numpy as np

from dlgrade.author.model import Finding
from dlgrade.course.model import Exercise
from dlgrade.course.task import examples as blocks_of
from dlgrade.course.task import read_text
from dlgrade.text import LANGUAGES, Lang

COMMENT = re.compile(r"#\s*(.+)$")
NAMES = {"array": np.array, "nan": float("nan"), "inf": float("inf"), "np": np}


def examples(exercise: Exercise, lang: Lang) -> list[str]:
    """The Python blocks of the statement, and of the hints, in one language."""
    return blocks_of(read_text(exercise.folder / f"task.{lang}.md"))


def wrong_examples(exercise: Exercise) -> Iterator[Finding]:
    """Findings about lines whose result differs from the comment, about a statement without an example, and about
    languages that differ."""
    per_language = [examples(exercise, lang) for lang in LANGUAGES]
    if _without_words(per_language[0]) != _without_words(per_language[1]):
        yield Finding("task", "the Python blocks of the two languages differ")
    solution: dict[str, Any] = {}
    exec(compile(read_text(exercise.solution), "solution.py", "exec"), solution)
    results = 0
    for block in dict.fromkeys(chain(*per_language)):
        namespace = dict(solution)
        for code, comment in _lines(block):
            results += comment is not None
            problem = _problem(code, comment, namespace)
            if problem:
                yield Finding("task", f"`{ast.unparse(code)}`: {problem}")
    if not results:
        yield Finding("task", "there is no example with a result")


def _without_words(blocks: list[str]) -> list[str]:
    """The blocks without words in quotes. These are in the language of the text; everything else must be the
    same in both."""
    return [re.sub(r'"[^"\n]*"', '""', block) for block in blocks]


def _lines(block: str) -> Iterator[tuple[ast.stmt, str | None]]:
    """The statements of a block, each with the comment at its end."""
    lines = block.splitlines()
    for statement in ast.parse(block).body:
        line = lines[(statement.end_lineno or statement.lineno) - 1].encode()
        comment = COMMENT.search(line[statement.end_col_offset or 0 :].decode())
        yield statement, comment[1].strip() if comment and isinstance(statement, ast.Expr) else None


def _problem(code: ast.stmt, comment: str | None, namespace: dict[str, Any]) -> str:
    module = ast.Module([code], [])
    if comment is None or not isinstance(code, ast.Expr):
        exec(compile(module, "example", "exec"), namespace)
        return ""
    try:
        got = eval(compile(ast.Expression(code.value), "example", "eval"), namespace)
    except Exception as error:
        return "" if type(error).__name__ == comment else f"raises {type(error).__name__}: {error}"
    if isinstance(getattr(builtins, comment, None), type) and comment.endswith("Error"):
        return f"does not raise {comment}"
    return "" if same(got, eval(comment, dict(NAMES))) else f"is {got!r}, not {comment}"


def same(got: Any, expected: Any) -> bool:
    """Whether a result equals the value in the comment, where arrays may be lists and numbers may have nine digits."""
    if isinstance(expected, dict):
        return (
            isinstance(got, dict)
            and got.keys() == expected.keys()
            and all(same(got[key], expected[key]) for key in expected)
        )
    if isinstance(expected, (list, tuple)) and isinstance(got, (list, tuple)):
        return len(got) == len(expected) and all(same(a, b) for a, b in zip(got, expected, strict=True))
    if expected is None or isinstance(expected, str):
        return bool(got is expected or got == expected)
    a, b = np.asarray(got), np.asarray(expected)
    return a.shape == b.shape and bool(np.allclose(a, b, rtol=1e-6, atol=1e-9, equal_nan=True))
