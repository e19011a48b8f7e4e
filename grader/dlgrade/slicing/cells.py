"""Finds the whole cells that an exercise needs: those that bind its names, and those that bind names which these cells
use.

A notebook also contains plots, long training runs and other exercises. Such cells are left out, as if they had not been
run.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from dlgrade.slicing.statements import Statements, statements_of

BOUND_IN_TEXT = re.compile(r"^(?:async[ \t]++def|def|class)[ \t]++(\w++)|^(\w++)[ \t]*+=", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Names:
    """The names that a cell defines or changes at its top level, and the global names that it reads anywhere."""

    binds: frozenset[str]
    uses: frozenset[str] = frozenset()
    everything: bool = False
    """The cell may bind any name (`from x import *`)."""


def names_of(source: str) -> Names:
    """The names of one cell."""
    return names_in(source, statements_of(source))


def names_in(source: str, statements: Statements) -> Names:
    """The names of a cell with these statements. If parts of the cell are not valid Python, the names are those that
    its text seems to define, so that the cell is included and its error is reported."""
    if statements.left_out:
        return Names(names_in_text(source))
    every = statements.all
    return Names(
        frozenset(
            name
            for statement in every
            for name in statement.defines | statement.binds | statement.stores | statement.calls
        )
        - {""},
        frozenset(name for statement in every for name in statement.uses),
        any(statement.brings == "star" for statement in every),
    )


def names_in_text(source: str) -> frozenset[str]:
    """The names that a text seems to define at its top level, whether it is valid Python or not."""
    return frozenset(name for pair in BOUND_IN_TEXT.findall(source) for name in pair if name)


class CellIndex:
    """For each name, the cells of a notebook that bind it. It is built once for all exercises of the notebook."""

    def __init__(self, cells: Mapping[int, Names]) -> None:
        self._cells = cells
        self._binders: defaultdict[str, list[int]] = defaultdict(list)
        for index, names in cells.items():
            for name in names.binds:
                self._binders[name].append(index)

    def binds(self, name: str, pool: Collection[int]) -> bool:
        """Does a cell of the pool bind the name?"""
        return any(index in pool for index in self._binders.get(name, ()))

    def needed(self, wanted: Iterable[str], pool: Collection[int]) -> list[int]:
        """The cells of the pool that bind a wanted name, or a name that such a cell uses. Every name is looked up only
        once, so the time is linear."""
        looked_up, chosen = set(wanted), set[int]()
        waiting = [index for index in pool if self._cells[index].everything]
        waiting += [index for name in looked_up for index in self._binders.get(name, ())]
        while waiting:
            index = waiting.pop()
            if index in chosen or index not in pool:
                continue
            chosen.add(index)
            new = self._cells[index].uses - looked_up
            looked_up |= new
            waiting += [binder for name in new for binder in self._binders.get(name, ())]
        return sorted(chosen)
