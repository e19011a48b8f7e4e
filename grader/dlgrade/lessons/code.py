"""The code of a wrong program, as a student may see it: the wrong function and its helpers, never the solution's."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator

from dlgrade.course.model import Exercise
from dlgrade.course.python_source import parse
from dlgrade.course.signatures import signatures
from dlgrade.course.stub import stub_source
from dlgrade.course.variants import Variant

MARKS = ("right", "mistake")


def code_of(exercise: Exercise, mistake: Variant) -> str | None:
    """The source of the functions that a mistake replaces, under their own names, with what they need from the same
    file. None where they use more of the solution than the functions that the task names."""
    tree, public = parse(exercise.folder / "variants.py"), set(signatures(stub_source(exercise)))
    chosen = _needed(tree, (mistake.name, *mistake.also))
    defined = {name for node in chosen for name in _names(node)}
    of_solution = {name for node in parse(exercise.solution).body for name in _names(node)} - defined
    used = {inner.id for node in chosen for inner in ast.walk(node) if isinstance(inner, ast.Name)}
    imports = [node for node in parse(exercise.solution).body if isinstance(node, (ast.Import, ast.ImportFrom))]
    of_solution -= {name for node in imports for name in _names(node)}
    if (used & of_solution) - public or any(_is_marked(node, mistake) for node in chosen):
        return None
    if any(isinstance(node, ast.ClassDef) and node.bases for node in chosen):
        return None
    shown = dict.fromkeys(ast.unparse(node) for node in imports)
    return "\n\n\n".join(["\n".join(shown), *(_renamed(node) for node in chosen if not _is_import(node))]) + "\n"


def _needed(tree: ast.Module, wanted: Collection[str]) -> list[ast.stmt]:
    """The statements of `variants.py` that define these names, or names which those use, in the order of the file."""
    names, kept = set(wanted), set[int]()
    growing = True
    while growing:
        growing = False
        for position, node in enumerate(tree.body):
            if position not in kept and names & set(_names(node)):
                kept.add(position)
                names |= {inner.id for inner in ast.walk(_bare(node)) if isinstance(inner, ast.Name)}
                growing = True
    return [_bare(tree.body[position]) for position in sorted(kept)]


def _bare(node: ast.stmt) -> ast.stmt:
    """The definition without its decorator `@mistake(…)`, since the message would give the mistake away."""
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        node.decorator_list = [decorator for decorator in node.decorator_list if _mark(decorator) not in MARKS]
    return node


def _mark(decorator: ast.expr) -> str:
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    return called.id if isinstance(called, ast.Name) else ""


def _names(node: ast.stmt) -> Iterator[str]:
    """The names that a statement binds."""
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        yield node.name
    elif isinstance(node, (ast.Import, ast.ImportFrom)):
        yield from (alias.asname or alias.name.partition(".")[0] for alias in node.names)
    else:
        yield from (
            inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store)
        )


def _is_import(node: ast.stmt) -> bool:
    return isinstance(node, (ast.Import, ast.ImportFrom))


def _is_marked(node: ast.stmt, mistake: Variant) -> bool:
    """Whether the statement is another variant, right or wrong."""
    return (
        isinstance(node, (ast.FunctionDef, ast.ClassDef))
        and "__" in node.name.strip("_")
        and node.name not in (mistake.name, *mistake.also)
    )


def _renamed(node: ast.stmt) -> str:
    """The definition under the name of the function that it replaces. A helper keeps its own."""
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        node.name = node.name.partition("__")[0] or node.name
    return ast.unparse(node)
