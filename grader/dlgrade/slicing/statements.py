"""Splits a cell of a notebook into statements, with the names that each one binds, uses and changes.

These names distinguish an answer from other code in the same cell, such as a plot, a test or a training loop.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from dlgrade.slicing.recovery import repaired
from dlgrade.slicing.scopes import DEFINITIONS, bound_by, globals_read, own_nodes

MAX_CACHED_CELLS = 1024
"""Cells whose statements are cached: a notebook is analysed once for each of its exercises, and many cells are the same
for a whole class."""
IDLE = (*DEFINITIONS, ast.Import, ast.ImportFrom, ast.Pass)


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement at the top level of a cell, or several that share a line. Lines count from 0; `end` is the line
    after the last."""

    start: int
    end: int
    defines: frozenset[str]
    """The names of functions, classes and imports that it defines, also by an assignment such as
    `g = f` or of a lambda."""
    binds: frozenset[str]
    """The names that it assigns to."""
    uses: frozenset[str]
    """The global names that it reads, including those inside functions."""
    stores: frozenset[str]
    """The names whose object it changes by an assignment: `x[0] = …`, `x.a = …`."""
    calls: frozenset[str]
    """The names whose methods it calls, which may change the object: `x.append(…)`."""
    brings: Literal["star", "future", ""]
    """"star" for `from x import *`, "future" for `from __future__ import …`, "" for any other statement."""
    idle: bool
    """True if it has no effect of its own: it is a definition, an import, `pass`, or a constant such as a docstring."""
    definition: str
    """The text of a function or class definition; "" for any other statement."""


@dataclass(frozen=True, slots=True)
class Statements:
    """The statements of a cell, and the number of lines that are not valid Python."""

    all: tuple[Statement, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Given:
    """The names to which a source gives a value: those of its functions, classes, lambdas and second names (`g = f`),
    those it assigns to, and those it imports."""

    defined: frozenset[str] = frozenset()
    assigned: frozenset[str] = frozenset()
    imported: frozenset[str] = frozenset()

    @property
    def all(self) -> frozenset[str]:
        return self.defined | self.assigned | self.imported


@lru_cache(maxsize=MAX_CACHED_CELLS)
def statements_of(source: str) -> Statements:
    """The valid statements of a cell. The time is linear in its length."""
    lines = source.split("\n")
    tree, left_out = repaired(lines)
    if tree is None:
        return Statements((), left_out or len(lines))
    return Statements(tuple(_statement(group, lines) for group in _groups(tree.body)), left_out)


def names_given(source: str) -> Given:
    """The names that the source defines, imports or assigns to. This is faster than `statements_of`, since all files of
    a class are searched for names."""
    tree, _ = repaired(source.split("\n"))
    nodes = list(own_nodes(tree.body)) if tree is not None else []
    imports = [node for node in nodes if isinstance(node, (ast.Import, ast.ImportFrom))]
    others = [node for node in nodes if not isinstance(node, (ast.Import, ast.ImportFrom))]
    return Given(frozenset(_defined(others)), frozenset(_bound(nodes)), frozenset(_defined(imports)))


def kept(source: str, chosen: Iterable[Statement]) -> str:
    """The source with only the chosen statements. All other lines become empty, so that line numbers stay the same."""
    lines = source.split("\n")
    stay = {number for statement in chosen for number in range(statement.start, statement.end)}
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
    return min([node.lineno, *(decorator.lineno for decorator in decorators)])


def _statement(group: list[ast.stmt], lines: list[str]) -> Statement:
    nodes = list(own_nodes(group))
    start, end = _start(group[0]) - 1, group[-1].end_lineno or len(lines)
    return Statement(
        start, end,
        defines=frozenset(_defined(nodes)), binds=frozenset(_bound(nodes)), uses=globals_read(group),
        stores=frozenset(_stored(nodes)), calls=frozenset(_called(nodes)), brings=_brings(group[0]),
        idle=all(_is_idle(node) for node in group),
        definition="\n".join(lines[start:end]) if isinstance(group[0], DEFINITIONS) else "",
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
