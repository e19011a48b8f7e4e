"""The backward slice: the statements that bind some names, those that bind the names which these
statements use, and so on."""

from __future__ import annotations

import builtins
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dlgrade.slicing.statements import Statement

BUILTINS = frozenset(dir(builtins))


@dataclass(frozen=True, slots=True)
class Placed:
    """A statement, the index of its cell, and whether the cell is above the check cell."""

    cell: int
    statement: Statement
    above: bool


class Origins:
    """For each name, the statements that its value may come from. They are indexed in one pass, so that looking up a
    name is fast."""

    def __init__(self, pool: Iterable[Placed]) -> None:
        self._defined, self._bound, self._stored, self._changed = (defaultdict[str, list[Placed]](list) for _ in "1234")
        for placed in pool:
            statement = placed.statement
            for index, names in (
                (self._defined, statement.defines), (self._bound, statement.binds),
                (self._stored, statement.stores), (self._changed, statement.stores | statement.calls),
            ):  # fmt: skip
                for name in names:
                    index[name].append(placed)
        self.names = frozenset(self._defined) | frozenset(self._bound)

    def of(self, name: str) -> list[Placed]:
        """The statements that bind `name`, or change its object. A `def`, `class` or `import` wins over a later
        assignment to the same name: `sum = 0` does not replace `def sum`, and it never replaces a builtin."""
        if name in self._defined:
            return self._defined[name] + self._stored.get(name, [])
        if name in BUILTINS or name not in self._bound:
            return []
        return self._bound[name] + self._changed.get(name, [])


def bound(pool: Iterable[Placed]) -> frozenset[str]:
    """All names that the statements bind."""
    return frozenset(name for placed in pool for name in placed.statement.defines | placed.statement.binds)


def backward_slice(pool: Sequence[Placed], names: frozenset[str]) -> list[Placed]:
    """The statements that the wanted names depend on, in the order of the notebook. Every name
    is looked up only once."""
    everywhere, above = Origins(pool), Origins(placed for placed in pool if placed.above)
    first = above if names <= above.names else everywhere
    chosen: set[Placed] = set()
    looked_up, waiting = set(names), [placed for name in names for placed in first.of(name)]
    while waiting:
        placed = waiting.pop()
        if placed in chosen:
            continue
        chosen.add(placed)
        for name in placed.statement.uses - looked_up:
            looked_up.add(name)
            waiting += above.of(name) or everywhere.of(name)
    chosen |= _imports_besides(pool, chosen, looked_up)
    return sorted(chosen, key=lambda placed: (placed.cell, placed.statement.start))


def _imports_besides(pool: Sequence[Placed], chosen: set[Placed], names: set[str]) -> set[Placed]:
    """The imports that do not bind a particular name: `from x import *` if a name has no other origin, and `from
    __future__ import …` in the chosen cells."""
    unknown = names - bound(chosen) - BUILTINS
    stars = {placed for placed in pool if unknown and placed.statement.brings == "star"}
    cells = {placed.cell for placed in chosen | stars}
    return stars | {placed for placed in pool if placed.statement.brings == "future" and placed.cell in cells}
