"""Functions and random generators as Python source, so that a call which the checks make can be typed."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType
from typing import Any

import numpy as np

from dlgrade.exam.small_calls.code import NoSource, SourceText, source_of

GENERATOR = SourceText("np.random.default_rng(0)")


def typable(value: Any) -> Any:
    """The value, with their source in place of random generators and functions.
    Raises NoSource where a function has none."""
    if isinstance(value, np.random.Generator):
        return GENERATOR
    if isinstance(value, FunctionType):
        return SourceText(ast.unparse(_as_lambda(value)))
    if type(value) in (list, tuple):
        return type(value)(map(typable, value))
    if type(value) is dict:
        return {key: typable(item) for key, item in value.items()}
    return value


def _as_lambda(function: FunctionType) -> ast.expr:
    """The function as a lambda, with the values that it closes over written out."""
    node = _node_of(function)
    value = node.body if isinstance(node, ast.Lambda) else _only_value(node)
    parameters = ast.parse(f"lambda {', '.join(_parameters(function, node.args))}: 0", mode="eval").body
    assert isinstance(parameters, ast.Lambda)
    return ast.Lambda(parameters.args, _Filled(_held(function)).visit(value))


def _parameters(function: FunctionType, arguments: ast.arguments) -> Iterator[str]:
    """The parameters without annotations, and without those whose default is filled in as a value."""
    defaults = len(function.__defaults__ or ())
    positional = [*arguments.posonlyargs, *arguments.args]
    yield from (argument.arg for argument in positional[: len(positional) - defaults])
    if arguments.vararg is not None:
        yield f"*{arguments.vararg.arg}"


def _held(function: FunctionType) -> dict[str, Any]:
    """The values that a function closes over, and its defaults, by name."""
    cells = zip(function.__code__.co_freevars, function.__closure__ or (), strict=True)
    names = function.__code__.co_varnames[: function.__code__.co_argcount]
    defaults = function.__defaults__ or ()
    held = {name: cell.cell_contents for name, cell in cells}
    held |= dict(zip(names[len(names) - len(defaults) :], defaults, strict=True))
    return held | (function.__kwdefaults__ or {})


def _node_of(function: FunctionType) -> ast.FunctionDef | ast.Lambda:
    """The definition, found by its line in the file of the checks. Raises NoSource where there are several or none."""
    code = function.__code__
    path = Path(inspect.getfile(function))
    tree = ast.parse(path.read_text(encoding="utf-8")) if path.is_file() else ast.Module([], [])
    kind = ast.Lambda if function.__name__ == "<lambda>" else ast.FunctionDef
    nodes = [node for node in ast.walk(tree) if isinstance(node, kind) and node.lineno == code.co_firstlineno]
    if len(nodes) != 1 or not isinstance(nodes[0], (ast.FunctionDef, ast.Lambda)):
        raise NoSource(function.__name__)
    return nodes[0]


def _only_value(node: ast.FunctionDef) -> ast.expr:
    """The expression that a function of one statement returns. Raises NoSource for any other function."""
    statements = [
        statement
        for statement in node.body
        if not (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant))
    ]
    if len(statements) == 1 and isinstance(statements[0], ast.Return) and statements[0].value is not None:
        return statements[0].value
    raise NoSource(node.name)


class _Filled(ast.NodeTransformer):
    """Replaces names by the source of their values. Raises NoSource for a value without a source."""

    def __init__(self, values: dict[str, Any]) -> None:
        self._values = values

    def visit_Name(self, node: ast.Name) -> ast.expr:  # `ast.NodeTransformer` prescribes this name
        if node.id in self._values:
            return ast.parse(source_of(self._values[node.id]), mode="eval").body
        return node
