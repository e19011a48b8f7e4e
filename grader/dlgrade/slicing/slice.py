"""Which statements of a notebook an answer needs: those that bind its names, and the names that these use in turn."""

from __future__ import annotations

import builtins
from collections.abc import Iterable
from dataclasses import dataclass

from dlgrade.slicing.statements import Statement


@dataclass(frozen=True, slots=True)
class Placed:
    """A statement, the index of its cell, and whether that stands above the check cell."""

    cell: int
    statement: Statement
    above: bool


def bound(pool: Iterable[Placed]) -> frozenset[str]:
    """All names that the statements bind."""
    return frozenset().union(*(placed.statement.defines | placed.statement.binds for placed in pool))


def picked(pool: list[Placed], wanted: frozenset[str]) -> list[Placed]:
    """What the wanted names need, in the order of the notebook."""
    above = [placed for placed in pool if placed.above]
    first = above if wanted <= bound(above) else pool
    chosen = {placed for name in wanted for placed in _origins(name, first)}
    done = set(wanted)
    while names := {name for placed in chosen for name in placed.statement.uses} - done:
        chosen.update(placed for name in names for placed in _origins(name, above) or _origins(name, pool))
        done |= names
    if done - bound(chosen) - set(dir(builtins)):
        chosen.update(placed for placed in pool if placed.statement.brings == "star")
    cells = {placed.cell for placed in chosen}
    chosen.update(placed for placed in pool if placed.statement.brings == "future" and placed.cell in cells)
    return sorted(chosen, key=lambda placed: (placed.cell, placed.statement.start))


def _origins(name: str, pool: list[Placed]) -> list[Placed]:
    """Where a name and its object come from. What is defined stays so: a value that takes the name of a function, an
    import or a builtin later on was meant for something else."""
    defined = [placed for placed in pool if name in placed.statement.defines]
    if defined:
        return defined + [placed for placed in pool if name in placed.statement.stores]
    if hasattr(builtins, name):
        return []
    made = [placed for placed in pool if name in placed.statement.binds]
    changed = [placed for placed in pool if name in placed.statement.stores | placed.statement.calls]
    return made + changed if made else []
