"""`variants.py`, read and never run: each variant as the source text of a whole submission."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from grader.course.model import Exercise
from grader.course.task import read_text
from grader.text import Text


@dataclass(frozen=True)
class Variant:
    """`name` is `function__what`; `mistake` is None for a right one."""

    name: str
    source: str
    mistake: Text | None
    see: str

    @property
    def replaces(self) -> str:
        return self.name.partition("__")[0]


def read_variants(exercise: Exercise) -> tuple[Variant, ...]:
    """All variants, in the order of the file. The solution's code comes first, so that they may call it."""
    path = exercise.folder / "variants.py"
    if not path.is_file():
        return ()
    solution, tree = read_text(exercise.solution), ast.parse(read_text(path))
    marks = {node.name: _mark(node) for node in tree.body if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    shared = ast.unparse(ast.Module([_undecorated(node) for node in tree.body if not _ours(node)], []))
    return tuple(
        Variant(name, f"{solution}\n\n{shared}\n\n{name.partition('__')[0]} = {name}\n", *mark)
        for name, mark in marks.items()
        if mark is not None
    )


def mistakes_of(exercise: Exercise) -> tuple[Variant, ...]:
    return tuple(variant for variant in read_variants(exercise) if variant.mistake is not None)


def _mark(node: ast.FunctionDef | ast.ClassDef) -> tuple[Text | None, str] | None:
    """What `@right` or `@mistake(…)` says; None for a helper."""
    for decorator in node.decorator_list:
        match decorator:
            case ast.Name("right"):
                return None, ""
            case ast.Call(ast.Name("mistake"), [], keywords):
                said = {keyword.arg: ast.literal_eval(keyword.value) for keyword in keywords}
                return Text(ko=said["ko"], en=said["en"]), said.get("see", "")
    return None


def _ours(node: ast.stmt) -> bool:
    """Imports of the marks, which a submission does not have."""
    module = node.module or "" if isinstance(node, ast.ImportFrom) else ""
    return module.startswith("grader") or module == "__future__"


def _undecorated(node: ast.stmt) -> ast.stmt:
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and _mark(node) is not None:
        node.decorator_list = [
            decorator
            for decorator in node.decorator_list
            if not (isinstance(decorator, ast.Name) and decorator.id == "right")
            and not (isinstance(decorator, ast.Call) and getattr(decorator.func, "id", "") == "mistake")
        ]
    return node
