"""Each example of a task is what the solution answers: `call(…)  # result`, in both languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from dlgrade.course.loading import load_course
from dlgrade.course.model import Exercise
from dlgrade.text import LANGUAGES, Lang

from tests.conftest import ROOT

BLOCK = re.compile(r"^```python\n(.*?)^```", re.DOTALL | re.MULTILINE)
EXERCISES = load_course(ROOT).exercises


def _solution(exercise: Exercise) -> dict[str, Any]:
    if exercise.needs != "numpy":
        pytest.importorskip(exercise.needs)
    names: dict[str, Any] = {"__name__": exercise.slug}
    exec(compile(exercise.solution.read_text(encoding="utf-8"), str(exercise.solution), "exec"), names)
    return names


def _examples(text: str, names: dict[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    """(expression, its value, what the comment behind it says) for every expression with such a comment; other statements are only run."""
    for code in BLOCK.findall(text):
        lines = code.splitlines()
        for node in ast.parse(code).body:
            comment = lines[(node.end_lineno or 1) - 1].encode()[node.end_col_offset or 0 :].decode()
            if isinstance(node, ast.Expr) and comment.startswith("  # "):
                source = ast.unparse(node.value)
                yield source, eval(source, names), eval(comment.removeprefix("  # "), {"array": np.array})
            else:
                exec(ast.unparse(node), names)


def _same(value: Any, said: Any) -> bool:
    """Whether two values are equal up to rounding; a list is taken for an array."""
    if isinstance(said, tuple) or (isinstance(said, list) and isinstance(value, list)):
        return type(value) is type(said) and len(value) == len(said) and all(map(_same, value, said))
    if isinstance(said, (str, dict, bool)) or said is None:
        return type(value) is type(said) and bool(value == said)
    if hasattr(value, "detach"):
        value = value.detach().numpy()
    one, other = np.asarray(value), np.asarray(said)
    return one.shape == other.shape and bool(np.allclose(one, other, rtol=1e-12, atol=1e-12))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.slug)
def test_examples_are_true(exercise: Exercise, lang: Lang) -> None:
    text = (exercise.folder / f"task.{lang}.md").read_text(encoding="utf-8")
    examples = list(_examples(text, _solution(exercise)))
    assert examples, "a task has at least one example with its result"
    for source, value, said in examples:
        assert _same(value, said), f"{source} is {value!r}, not {said!r}"


def test_a_wrong_example_is_found() -> None:
    ((_, value, said),) = _examples("```python\nx = 2\nx + 1  # 4\n```\n", {})
    assert not _same(value, said)
    assert not _same([1.0, 2.0], [1.0, 2.5])
    assert not _same(np.zeros(2), [[0.0, 0.0]])
    assert not _same(1, True)
