"""Which cells of a notebook an exercise needs: those that bind its names, and the names that these use in turn.

A notebook also holds plots, long training runs and other exercises. They stay out, as if their cells had not been run.
"""

from __future__ import annotations

import ast
import re
import symtable
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dlgrade.submission.model import Part

BOUND_IN_TEXT = re.compile(r"^(?:async\s+def|def|class)\s+(\w+)|^(\w+)\s*=", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Names:
    """What a cell defines or changes at its top level, and which global names it reads anywhere."""

    binds: frozenset[str]
    uses: frozenset[str] = frozenset()
    everything: bool = False
    """It may bind any name (`from x import *`)."""


def needed(parts: Sequence[Part], wanted: Iterable[str]) -> tuple[Part, ...]:
    """The parts that bind a wanted name or a name that such a part uses, in their order."""
    names = [names_of(part.source) for part in parts]
    open_, chosen = set(wanted), set[int]()
    while True:
        new = {i for i, each in enumerate(names) if i not in chosen and (each.everything or each.binds & open_)}
        if not new:
            return tuple(part for i, part in enumerate(parts) if i in chosen)
        chosen |= new
        open_ |= {name for i in new for name in names[i].uses}


@lru_cache(maxsize=1024)  # the exercises of a notebook share its cells
def names_of(source: str) -> Names:
    """The names of one cell. Of a cell that is no Python, what its text seems to define, so that the error is shown."""
    try:
        tree, table = ast.parse(source), symtable.symtable(source, "cell", "exec")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return Names(frozenset(filter(None, (name for match in BOUND_IN_TEXT.findall(source) for name in match))))
    symbols = table.get_symbols()
    binds = {symbol.get_name() for symbol in symbols if symbol.is_assigned() or symbol.is_imported()}
    star = any(isinstance(node, ast.ImportFrom) and node.names[0].name == "*" for node in ast.walk(tree))
    uses = {symbol.get_name() for symbol in symbols if symbol.is_referenced()} | set(_globals_read(table))
    return Names(frozenset(binds | set(_changed(tree))), frozenset(uses), star)


def _globals_read(table: symtable.SymbolTable) -> Iterator[str]:
    for child in table.get_children():
        yield from (symbol.get_name() for symbol in child.get_symbols() if symbol.is_global())
        yield from _globals_read(child)


def _changed(tree: ast.Module) -> Iterator[str]:
    """Names whose object a top-level statement changes: `x[0] = …`, `x.a = …`, `x.append(…)`."""
    for node in tree.body:
        if isinstance(node, ast.Assign):
            targets = node.targets
        elif isinstance(node, (ast.AugAssign, ast.AnnAssign)):
            targets = [node.target]
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            targets = [node.value.func] if isinstance(node.value.func, ast.Attribute) else []
        else:
            targets = []
        yield from filter(None, map(_root, targets))


def _root(target: ast.expr) -> str:
    while isinstance(target, (ast.Attribute, ast.Subscript)):
        target = target.value
    return target.id if isinstance(target, ast.Name) else ""
