"""Lines that differ from an example of the task in one number, so that more can be asked than the task itself shows."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeGuard

MAX_NEIGHBOURS = 150  # at most so many variations of one line are yielded
MAX_OF_THE_LINE = 4
Change = Mapping[int, ast.expr]
"""The replacements of some nodes, by their position in the order of `ast.walk`."""


def as_lambdas(text: str) -> str:
    """The statements, in which each function that only returns an expression is a lambda, so that a learner can type it
    in one line."""
    body = ast.parse(text).body
    return "\n".join(ast.unparse(_as_lambda(statement)) for statement in body)


def _as_lambda(statement: ast.stmt) -> ast.stmt:
    match statement:
        case ast.FunctionDef(name, args, [ast.Return(ast.expr() as value)], []):
            plain = ast.Lambda(_without_annotations(args), value)
            return ast.fix_missing_locations(ast.Assign([ast.Name(name, ast.Store())], plain))
    return statement


def _without_annotations(args: ast.arguments) -> ast.arguments:
    plain = copy.deepcopy(args)
    for argument in (*plain.posonlyargs, *plain.args, *plain.kwonlyargs):
        argument.annotation = None
    return plain


def neighbours(text: str) -> Iterator[str]:
    """Variations of the line: one number is changed, in one place or wherever it occurs, or one list of numbers.

    The last number is changed first, since the data of a call usually come before its parameters.
    """
    tree = ast.parse(text)
    nodes = list(ast.walk(tree))
    numbers = {place: node.value for place, node in enumerate(nodes) if _is_number(node)}
    changes: list[Change] = []
    for place, value in reversed(numbers.items()):
        alike = [other for other, same in numbers.items() if repr(same) == repr(value)]
        for other in _others(value, numbers.values()):
            changes += [{place: other}, dict.fromkeys(alike, other)][: len(alike)]
    changes += [{place: other_list} for place, node in enumerate(nodes) for other_list in _other_lists(node)]
    made = dict.fromkeys(_changed(text, change) for change in changes)
    yield from list(made)[:MAX_NEIGHBOURS]


def _changed(text: str, change: Change) -> str:
    """The text with the nodes in `change` replaced."""
    tree = ast.parse(text)
    new = {id(node): change[place] for place, node in enumerate(ast.walk(tree)) if place in change}
    return ast.unparse(_Replaced(new).visit(tree))


class _Replaced(ast.NodeTransformer):
    def __init__(self, new: Mapping[int, ast.expr]) -> None:
        self._new = new

    def visit(self, node: ast.AST) -> ast.AST:
        new_node: ast.AST | None = self._new.get(id(node))
        return self.generic_visit(node) if new_node is None else new_node


def _is_number(node: ast.AST) -> TypeGuard[ast.Constant]:
    return isinstance(node, ast.Constant) and type(node.value) in (int, float)


def _others(value: object, all_numbers: Iterable[object]) -> Iterator[ast.expr]:
    """Numbers to replace a number by: small ones, near ones, and for a float NaN and other floats of the line. Integers
    grow by no more than a few, since they may be counts, and the line should not run much longer."""
    values: tuple[int | float, ...]
    if type(value) is int:
        values = (value + 1, 1, 2, 3, 0)
    else:
        assert isinstance(value, float)
        theirs = [number for number in all_numbers if isinstance(number, float)]
        values = (2 * value, value + 1.0, 0.25, 0.0, -value, *theirs[:MAX_OF_THE_LINE])
        yield ast.Attribute(ast.Name("np", ast.Load()), "nan", ast.Load())
    yield from (ast.Constant(number) for number in dict.fromkeys(values) if number != value)


def _other_lists(node: ast.AST) -> Iterator[ast.expr]:
    """Lists to replace a list of numbers by: an empty one, and one that repeats the last number."""
    if isinstance(node, ast.List) and node.elts and all(map(_is_number, node.elts)):
        yield ast.List([], ast.Load())
        yield ast.List([*node.elts, node.elts[-1]], ast.Load())
