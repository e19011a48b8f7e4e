"""Two pieces of syntax laid over each other: their common parts, and the places where they differ."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, eq=False)
class Difference:
    """A place where the two differ, with the part of each. Sizes are in nodes, see `size_of`."""

    one: Any
    other: Any
    size: int


@dataclass(frozen=True, eq=False)
class Around:
    """A place where one of the two (`of_one`: the first) has something, such as a factor, a root or a call, around a
    part that both have. `whole` is the larger part, `hole` the node in it at which `inner`, the common part, is."""

    of_one: bool
    whole: ast.expr
    hole: ast.expr
    inner: Any
    size: int


@dataclass(frozen=True, eq=False)
class Branch:
    """A node that both have, with differences in its fields."""

    node: ast.AST
    fields: Mapping[str, Any]
    size: int


@dataclass(frozen=True, eq=False)
class Row:
    """A list of statements or arguments, some of which differ."""

    items: Sequence[Any]
    size: int


def size_of(crossed: Any) -> int:
    """The size of the differences, in syntax nodes."""
    return crossed.size if isinstance(crossed, (Difference, Around, Branch, Row)) else 0


def _parts(crossed: Any) -> Sequence[Any]:
    match crossed:
        case Branch(_, fields, _):
            return list(fields.values())
        case Row(items, _):
            return items
        case Around(_, _, _, inner, _):
            return [inner]
    return []


def places_in(crossed: Any) -> int:
    """The number of places in which the two differ."""
    return isinstance(crossed, (Difference, Around)) + sum(map(places_in, _parts(crossed)))


def built(crossed: Any, of_one: Iterator[bool]) -> Any:
    """The syntax in which each place, in their order, is taken from the first if `of_one` gives true, or else from the
    second. It shares nodes with the two, since copying them takes most of the time, so it must not be changed."""
    match crossed:
        case Difference(one, other, _):
            return one if next(of_one) else other
        case Row(items, _):
            made = [built(item, of_one) for item in items]
            return [node for item in made for node in (item if isinstance(item, list) else [item])]
        case Branch(node, fields, _):
            return ast.copy_location(type(node)(**{name: built(part, of_one) for name, part in fields.items()}), node)
        case Around(of_the_one, whole, hole, inner, _):
            is_around = next(of_one) == of_the_one
            made = built(inner, of_one)
            return _replaced(whole, hole, made) if is_around else made
    return crossed


def _replaced(whole: Any, hole: ast.expr, new: Any) -> Any:
    """A copy of `whole`, with `new` in the place of `hole`."""
    if whole is hole:
        return new
    if isinstance(whole, list):
        return [_replaced(part, hole, new) for part in whole]
    if isinstance(whole, ast.AST):
        fields = {name: getattr(whole, name) for name in whole._fields if hasattr(whole, name)}
        copied = type(whole)(**{name: _replaced(part, hole, new) for name, part in fields.items()})
        return ast.copy_location(copied, whole)
    return whole
