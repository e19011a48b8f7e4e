"""One reader of signatures: parameters, heads, and the names of what a function returns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from dlgrade.course.loading import load_course
from dlgrade.course.model import Exercise
from dlgrade.course.signatures import Result, name_of, result_of, signatures
from dlgrade.course.stub import stub_source
from dlgrade.course.task import read_text

from tests.conftest import ROOT

EXERCISES = load_course(ROOT).exercises


@pytest.mark.parametrize(
    ("line", "path", "name"),
    [
        ("→ (w, b, losses)", (2, 4), "losses[4]"),
        ("→ (loss, grads), grads = [(dW, db), …]", (1, 3, 0), "grads[3].dW"),
        ("→ (params, losses), params = [(W1, b1), (W2, b2)]", (0, 1, 0), "params[1].W2"),
        ("→ [(dW, db), …]", (0, 1), "[0].db"),
        ("→ (X, y, report): report says how many", (2, "nan"), 'report["nan"]'),
        ("→ model", (), "model"),
        ("→ (y, mask): y는 x와 같은 모양", (1,), "mask"),
        ("→ (모두 rtol 이하인가 / are all, 가장 큰 / the largest)", (1,), "[1]"),
        ("x: (n, d) float64 → (n, k) NumPy", (1,), "[1]"),
        ("Returns one number.", (), ""),
    ],
)
def test_names_of_parts(line: str, path: tuple[int | str, ...], name: str) -> None:
    assert name_of(result_of(f"Something.\n\n{line}\n"), path) == name


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.slug)
def test_what_returns_several_things_names_them_in_its_stub(exercise: Exercise) -> None:
    """There are as many names as the annotation has parts. Stubs and solutions have the same docstrings."""
    import ast

    source = read_text(exercise.solution)
    named = signatures(stub_source(exercise))
    assert {name: each.parameters for name, each in named.items()} == {
        name: each.parameters for name, each in signatures(source).items()
    }
    aliases = {node.targets[0].id: node.value for node in ast.parse(source).body  # type: ignore[attr-defined]
               if isinstance(node, ast.Assign)}  # fmt: skip
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            for form, result in _tuples(node.returns, named[node.name].result, aliases):
                assert len(result.parts) == form, (node.name, result)
                assert all(part.name for part in result.parts), (node.name, result)


def _tuples(annotation: Any, result: Result, aliases: dict[str, Any]) -> Iterator[tuple[int, Result]]:
    """Each tuple of an annotation by the number of its parts, with the names that are given for it."""
    import ast

    if isinstance(annotation, ast.Name) and annotation.id in aliases:
        annotation = aliases[annotation.id]
    if not isinstance(annotation, ast.Subscript):
        return
    items = annotation.slice.elts if isinstance(annotation.slice, ast.Tuple) else [annotation.slice]
    if ast.unparse(annotation.value) == "tuple":
        yield len(items), result
        for position, item in enumerate(items):
            yield from _tuples(item, result.part(position), aliases)
    elif ast.unparse(annotation.value) == "list":
        for part in (result.parts if not result.repeats else result.parts[:1]) or (Result(),):
            yield from _tuples(items[0], part, aliases)
