"""The backward slice: the statements that bind some names, those that bind the names which these
statements use, and so on."""

from __future__ import annotations

import builtins
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from dlgrade.slicing.statements import Statement

BUILTINS = frozenset(dir(builtins))
Counts = Callable[[int], bool]
"""Says of a statement's number whether the statement counts."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A statement and the index of its cell."""

    cell: int
    statement: Statement


def always(_number: int) -> bool:
    """Every statement counts."""
    return True


class StatementIndex:
    """For each name, the statements of a notebook that its value may come from, by their numbers in the notebook's
    order. It is built once in one pass, so that for each of many exercises only the statements that it needs are
    visited."""

    def __init__(self, placed: Sequence[Placed]) -> None:
        self.placed = placed
        self.defined, self.bound, self._stored, self._changed = (defaultdict[str, list[int]](list) for _ in "1234")
        self.stars = [number for number, each in enumerate(placed) if each.statement.brings == "star"]
        self.futures = [number for number, each in enumerate(placed) if each.statement.brings == "future"]
        self.active = defaultdict[int, list[int]](list)
        """For each cell, its statements that have an effect of their own."""
        for number, each in enumerate(placed):
            self._add(number, each.statement)
            if not each.statement.idle:
                self.active[each.cell].append(number)

    def _add(self, number: int, statement: Statement) -> None:
        for index, names in (
            (self.defined, statement.defines), (self.bound, statement.binds),
            (self._stored, statement.stores), (self._changed, statement.stores | statement.calls),
        ):  # fmt: skip
            for name in names:
                index[name].append(number)

    def of(self, name: str, counts: Counts) -> list[int]:
        """The statements that bind `name`, or change its object. A `def`, `class` or `import` wins over a later
        assignment to the same name: `sum = 0` does not replace `def sum`, and it never replaces a builtin."""
        if defined := [*filter(counts, self.defined.get(name, ()))]:
            return [*defined, *filter(counts, self._stored.get(name, ()))]
        bound = [] if name in BUILTINS else [*filter(counts, self.bound.get(name, ()))]
        return [*bound, *filter(counts, self._changed.get(name, ()))] if bound else []

    def binds(self, name: str, counts: Counts = always) -> bool:
        """Does a statement bind the name?"""
        return any(counts(number) for index in (self.defined, self.bound) for number in index.get(name, ()))

    def cells_binding(self, names: Collection[str]) -> frozenset[int]:
        """The cells with a statement that binds one of the names."""
        numbers = (n for index in (self.defined, self.bound) for name in names for n in index.get(name, ()))
        return frozenset(self.placed[number].cell for number in numbers)

    def names_bound(self, numbers: Iterable[int]) -> frozenset[str]:
        """All names that the statements bind."""
        statements = (self.placed[number].statement for number in numbers)
        return frozenset(name for statement in statements for name in statement.defines | statement.binds)


def backward_slice(
    index: StatementIndex, names: Collection[str], counts: Counts = always, above: Counts = always
) -> list[int]:
    """The statements that the wanted names depend on, in the order of the notebook, among those that count. Those
    `above` the check cell are preferred. Every name is looked up only once."""

    def counts_above(number: int) -> bool:
        return counts(number) and above(number)

    first = counts_above if all(index.binds(name, counts_above) for name in names) else counts
    chosen: set[int] = set()
    looked_up, waiting = set(names), [number for name in names for number in index.of(name, first)]
    while waiting:
        number = waiting.pop()
        if number in chosen:
            continue
        chosen.add(number)
        for name in index.placed[number].statement.uses - looked_up:
            looked_up.add(name)
            waiting += index.of(name, counts_above) or index.of(name, counts)
    return sorted(chosen | _imports_besides(index, chosen, looked_up, counts))


def _imports_besides(index: StatementIndex, chosen: set[int], names: set[str], counts: Counts) -> set[int]:
    """The imports that do not bind a particular name: `from x import *` if a name has no other origin, and `from
    __future__ import …` in the chosen cells."""
    unknown = names - index.names_bound(chosen) - BUILTINS
    stars = {*filter(counts, index.stars)} if unknown else set()
    cells = {index.placed[number].cell for number in chosen | stars}
    return stars | {number for number in index.futures if counts(number) and index.placed[number].cell in cells}
