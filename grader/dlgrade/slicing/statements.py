"""Splits a cell of a notebook into statements, with the names that each one binds, needs and changes.

By these names, what stands beside an answer, such as a plot, a test or a training loop, is told apart from the answer.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from dlgrade.course.meaning import meaning
from dlgrade.slicing.recovery import repaired
from dlgrade.slicing.scopes import DEFINITIONS, bound_by, globals_read, own_nodes

MAX_KEPT = 1024
"""Cells whose statements are kept. Those of a notebook are read once for each of its exercises, and most of them are
the same for a whole class."""
IDLE = (*DEFINITIONS, ast.Import, ast.ImportFrom, ast.Pass)


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement at the top level of a cell, or several that share a line. Lines count from 0; `end` is the line
    after the last."""

    start: int
    end: int
    defines: frozenset[str]
    """The names of functions, classes and imports that it defines, and further names that it gives to them."""
    binds: frozenset[str]
    """The names that it assigns to."""
    uses: frozenset[str]
    """The global names that it reads, also inside functions."""
    stores: frozenset[str]
    """The names whose object it writes into: `x[0] = …`, `x.a = …`."""
    calls: frozenset[str]
    """The names whose methods it calls: `x.append(…)`."""
    brings: Literal["star", "future", ""]
    """Whether it is an import of all names, or of a feature of a later Python."""
    idle: bool
    """Leaving it out changes nothing else: it is a text, or a definition that is not used."""
    meaning: str
    """A fingerprint of the meaning of a function or class definition; empty for any other statement."""


@dataclass(frozen=True, slots=True)
class Statements:
    """The statements of a cell, and the number of lines that are not Python."""

    all: tuple[Statement, ...]
    left_out: int = 0


@lru_cache(maxsize=MAX_KEPT)
def statements_of(source: str) -> Statements:
    """The statements of a cell; of a cell that is not completely Python, those that are. The time grows in proportion
    to the length."""
    lines = source.split("\n")
    tree, left_out = repaired(lines)
    if tree is None:
        return Statements((), left_out or len(lines))
    return Statements(tuple(_statement(group, lines) for group in _groups(tree.body)), left_out)


def names_given(source: str) -> frozenset[str]:
    """The names that the statements define or assign to. Nothing else is worked out about them, since the files of a
    whole class are searched for names."""
    tree, _ = repaired(source.split("\n"))
    nodes = list(own_nodes(tree.body)) if tree is not None else []
    return frozenset(_defined(nodes)) | frozenset(_bound(nodes))


def kept(source: str, chosen: Iterable[Statement]) -> str:
    """`source` with only the chosen statements, each still on its own line."""
    lines = source.split("\n")
    stay = {number for each in chosen for number in range(each.start, each.end)}
    return "\n".join(line if number in stay else "" for number, line in enumerate(lines)).rstrip()


def _groups(body: Sequence[ast.stmt]) -> Iterator[list[ast.stmt]]:
    group: list[ast.stmt] = []
    for node in body:
        if group and _start(node) > (group[-1].end_lineno or 0):
            yield group
            group = []
        group.append(node)
    if group:
        yield group


def _start(node: ast.stmt) -> int:
    decorators = node.decorator_list if isinstance(node, DEFINITIONS) else []
    return min([node.lineno, *(each.lineno for each in decorators)])


def _statement(group: list[ast.stmt], lines: list[str]) -> Statement:
    nodes = list(own_nodes(group))
    return Statement(
        _start(group[0]) - 1, group[-1].end_lineno or len(lines),
        defines=frozenset(_defined(nodes)), binds=frozenset(_bound(nodes)), uses=globals_read(group),
        stores=frozenset(_stored(nodes)), calls=frozenset(_called(nodes)), brings=_brings(group[0]),
        idle=all(_is_idle(node) for node in group),
        meaning=meaning(group[0]) if isinstance(group[0], DEFINITIONS) else "",
    )  # fmt: skip


def _brings(node: ast.stmt) -> Literal["star", "future", ""]:
    if not isinstance(node, ast.ImportFrom):
        return ""
    return "future" if node.module == "__future__" else "star" if node.names[0].name == "*" else ""


def _defined(nodes: Iterable[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, (*DEFINITIONS, ast.Import, ast.ImportFrom)):
            yield from bound_by(node)
        elif isinstance(node, ast.Assign) and isinstance(node.value, (ast.Lambda, ast.Name)):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))


def _bound(nodes: Iterable[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, (ast.ExceptHandler, ast.MatchAs, ast.MatchStar, ast.MatchMapping)):
            yield from bound_by(node)


def _stored(nodes: Iterable[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, (ast.Attribute, ast.Subscript)) and isinstance(node.ctx, ast.Store):
            yield _root(node)


def _called(nodes: Iterable[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield _root(node.func)


def _root(node: ast.expr) -> str:
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _is_idle(node: ast.stmt) -> bool:
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    return isinstance(node, IDLE) and not (isinstance(node, DEFINITIONS) and node.decorator_list)
