"""Crosses two functions: in each place where they differ, the code is taken from one of them.

Two mistakes that were written from the same right program differ from each other exactly in the places where one of
them differs from that program. So one of the crosses is the right program, and the opposite choice has both mistakes.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from typing import Any

from dlgrade.course.crossed import Around, Branch, Difference, Row, built, places_in, size_of

MAX_WRAPS = 3  # an expression may have so many others around it, such as a factor around a root around a mean
PLACE = 4  # a place of difference adds so many nodes to the size of the difference
NAMES = (ast.Attribute, ast.Name, ast.Constant)


class Measures:
    """Computes the text of a syntax node and the number of nodes in it,
    and caches both, since nodes are compared often."""

    def __init__(self) -> None:
        self.text = cache(ast.dump)
        self._counted: dict[ast.AST, int] = {}

    def nodes(self, part: Any) -> int:
        if isinstance(part, list):
            return sum(map(self.nodes, part))
        if not isinstance(part, ast.AST):
            return 1
        if part not in self._counted:
            self._counted[part] = 1 + sum(map(self.nodes, ast.iter_child_nodes(part)))
        return self._counted[part]


class Crossing:
    """Two functions laid over each other, so that their differences are as small as possible.

    `sqrt(mean(x))` and `mean(x)` can differ by a call around another, or by two different calls. If both are equally
    large differences, `around` chooses the first.
    """

    def __init__(self, one: ast.FunctionDef, other: ast.FunctionDef, around: bool, measures: Measures) -> None:
        self._around_first, self._measures = around, measures
        self._arguments = one.args
        self._body = self._statements(one.body, other.body)
        self.places = places_in(self._body)
        """The number of places in which the two functions differ."""

    def taken(self, choice: str, name: str) -> str:
        """The source of a cross under this name. `choice` has a digit for each place: with "1" its code is taken from
        `one`, with "0" from `other`."""
        function = ast.parse("def function(): ...").body[0]
        assert isinstance(function, ast.FunctionDef)
        function.name, function.args = name, self._arguments
        function.body = built(self._body, iter([bit == "1" for bit in choice])) or [ast.Pass()]
        return ast.unparse(function)

    def _of(self, one: Any, other: Any, wraps: int = 0) -> Any:
        if not isinstance(one, ast.AST) or not isinstance(other, ast.AST):
            return self._place(one, other)
        if self._measures.text(one) == self._measures.text(other):
            return one
        whole_place = self._branch(one, other, wraps) or self._place(one, other)
        if not isinstance(one, ast.expr) or not isinstance(other, ast.expr) or wraps == MAX_WRAPS:
            return whole_place
        around = list(self._around(one, other, wraps))
        return min([*around, whole_place] if self._around_first else [whole_place, *around], key=size_of)

    def _place(self, one: Any, other: Any) -> Difference:
        """The difference if both parts are replaced as a whole. Each place adds to the size, so that few large places
        are preferred to many small ones, which would have to be chosen between separately."""
        if isinstance(one, NAMES) and isinstance(other, NAMES):
            return Difference(one, other, PLACE + 2)  # two names, attributes or constants differ as single nodes
        return Difference(one, other, PLACE + 1 + self._measures.nodes(one) + self._measures.nodes(other))

    def _branch(self, one: ast.AST, other: ast.AST, wraps: int) -> Branch | None:
        """The two as one node with differences inside; None where they are of different types or fields."""
        if type(one) is not type(other):
            return None
        fields: dict[str, Any] = {}
        for name in one._fields:
            mine, theirs = getattr(one, name, None), getattr(other, name, None)
            if isinstance(mine, list) and isinstance(theirs, list):
                fields[name] = self._row(mine, theirs, wraps)
            elif isinstance(mine, ast.AST) and isinstance(theirs, ast.AST):
                fields[name] = self._of(mine, theirs, wraps)
            elif type(mine) is type(theirs) and mine == theirs:
                fields[name] = mine
            else:
                return None
            if fields[name] is None and mine is not None:
                return None
        return Branch(one, fields, sum(map(size_of, fields.values())))

    def _around(self, one: ast.expr, other: ast.expr, wraps: int) -> Iterator[Around]:
        nodes = self._measures.nodes
        for of_one, whole, part in ((True, one, other), (False, other, one)):
            for hole in ast.walk(whole):
                if hole is not whole and type(hole) is type(part) and isinstance(hole, ast.expr):
                    inner = self._of(*((hole, part) if of_one else (part, hole)), wraps + 1)
                    size = PLACE + 1 + nodes(whole) - nodes(hole) + size_of(inner)
                    yield Around(of_one, whole, hole, inner, size)

    def _row(self, one: list[Any], other: list[Any], wraps: int) -> Row | None:
        """Two lists item by item; None where two lists of arguments have different lengths."""
        if one and other and all(isinstance(node, ast.stmt) for node in (*one, *other)):
            return self._statements(one, other)
        if (one or other) and all(isinstance(node, ast.keyword) for node in (*one, *other)):
            return self._keywords(one, other, wraps)
        if len(one) != len(other) or any(type(item) is str for item in one):
            return Row(one, 0) if one == other else None
        items = [self._of(*pair, wraps) for pair in zip(one, other, strict=True)]
        return Row(items, sum(map(size_of, items)))

    def _keywords(self, one: Sequence[ast.keyword], other: Sequence[ast.keyword], wraps: int) -> Row:
        """Keyword arguments paired by their names. One that only one of the two has is a place of difference."""
        mine, theirs = ({keyword.arg: keyword for keyword in side} for side in (one, other))
        items: list[Any] = []
        for name in dict.fromkeys((*mine, *theirs)):
            if name in mine and name in theirs:
                items.append(self._of(mine[name], theirs[name], wraps))
            else:
                items.append(
                    self._place([mine[name]] if name in mine else [], [theirs[name]] if name in theirs else [])
                )
        return Row(items, sum(map(size_of, items)))

    def _statements(self, one: Sequence[ast.stmt], other: Sequence[ast.stmt]) -> Row:
        items: list[Any] = []
        texts = list(map(self._measures.text, one)), list(map(self._measures.text, other))
        for kind, i, k, j, m in SequenceMatcher(None, *texts, autojunk=False).get_opcodes():
            if kind == "equal":
                items += one[i:k]
            elif k - i == m - j:
                items += [self._of(*pair) for pair in zip(one[i:k], other[j:m], strict=True)]
            else:
                items.append(self._place(list(one[i:k]), list(other[j:m])))
        return Row(items, sum(map(size_of, items)))
