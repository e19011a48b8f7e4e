"""Evaluates a number that an author wrote as an expression: arithmetic, and the functions of a table.

A quiz file may come from a stranger. The text is parsed but never compiled: only the names of bounded_arithmetic.py can
be used, no attribute of a value is read, and the number of steps, entries and digits is limited: the entries of each
array, and those of all values together that are computed or read on the way.
"""

from __future__ import annotations

import ast
import math
from collections.abc import Iterator
from functools import cache
from typing import Any

from dlgrade.quiz.bounded_arithmetic import OPERATORS, ExpressionError, calculated, capped, constant, function

MAX_STEPS = 50_000
MAX_ENTRIES_IN_ALL = 10_000_000


@cache
def number(source: str) -> float:
    """The value of `source` as a float.

    Raises ExpressionError when it does not parse, fails, is too large, or is not one finite real number.
    """
    import numpy as np

    try:
        tree = ast.parse(source, mode="eval")
        with np.errstate(all="ignore"):
            value = float(_Evaluation().value(tree.body, {}))
        if not math.isfinite(value):
            raise ExpressionError(str(value))
    except Exception as error:
        why = str(error) if isinstance(error, ExpressionError) else f"{type(error).__name__}: {error}"
        refused = ExpressionError(why)
        refused.source = source
        raise refused from error
    return value


class _Evaluation:
    """The evaluation of one expression, with the number of its steps. Values are numbers, truth values, lists and
    arrays of numbers."""

    def __init__(self) -> None:
        self._steps = self._entries = 0

    def value(self, node: ast.AST, names: dict[str, Any]) -> Any:
        """The value of a part of the expression; `names` are the loop variables around it.

        Every reading of a value counts against the limits, also of the same value, since its entries are worked on
        each time. Raises ExpressionError.
        """
        self._steps += 1
        if self._steps > MAX_STEPS:
            raise ExpressionError(f"> {MAX_STEPS}")
        value = self._of(node, names)
        self._entries += len(value) if isinstance(value, list) else getattr(value, "size", 1)
        if self._entries > MAX_ENTRIES_IN_ALL:
            raise ExpressionError(f"> {MAX_ENTRIES_IN_ALL}")
        return value

    def _of(self, node: ast.AST, names: dict[str, Any]) -> Any:
        match node:
            case ast.Constant(bool() | int() | float() as literal):
                return capped(literal)
            case ast.Name(name) if name in names:
                return names[name]
            case ast.List(elts) | ast.Tuple(elts):
                return [self.value(elt, names) for elt in elts]
            case ast.BinOp(left, sign, right):
                return calculated(type(sign), self.value(left, names), self.value(right, names))
            case ast.UnaryOp(sign, operand) if type(sign) in OPERATORS:
                return OPERATORS[type(sign)](self.value(operand, names))
            case ast.Compare(left, signs, others):
                return self._compared(left, signs, others, names)
            case ast.BoolOp(sign, parts):
                return (all if isinstance(sign, ast.And) else any)(self.value(part, names) for part in parts)
            case ast.IfExp(test, body, orelse):
                return self.value(body if self.value(test, names) else orelse, names)
            case ast.Subscript(item, index):
                return self.value(item, names)[self._index(index, names)]
            case ast.Call(callee, arguments, keywords):
                named_values = {str(keyword.arg): self.value(keyword.value, names) for keyword in keywords}
                return capped(
                    function(callee)(*(self.value(argument, names) for argument in arguments), **named_values)
                )
            case ast.ListComp(element, loops) | ast.GeneratorExp(element, loops):
                return [self.value(element, inner) for inner in self._looped(loops, names)]
            case ast.Attribute():
                return constant(node)
        raise ExpressionError(ast.unparse(node))

    def _compared(self, left: ast.expr, signs: list[ast.cmpop], others: list[ast.expr], names: dict[str, Any]) -> Any:
        values = [self.value(operand, names) for operand in (left, *others)]
        links = [calculated(type(sign), values[i], values[i + 1]) for i, sign in enumerate(signs)]
        return links[0] if len(links) == 1 else all(links)

    def _index(self, node: ast.expr, names: dict[str, Any]) -> Any:
        match node:
            case ast.Slice(lower, upper, step):
                return slice(*(None if part is None else self.value(part, names) for part in (lower, upper, step)))
            case ast.Tuple(parts):
                return tuple(self._index(part, names) for part in parts)
        return self.value(node, names)

    def _looped(self, loops: list[ast.comprehension], names: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """The loop variables of each round of a comprehension."""
        if not loops:
            yield names
            return
        loop, *others = loops
        targets = loop.target.elts if isinstance(loop.target, ast.Tuple) else [loop.target]
        if not all(isinstance(target, ast.Name) for target in targets):
            raise ExpressionError(ast.unparse(loop))
        for item in self._range(loop.iter, names):
            values = [item] if isinstance(loop.target, ast.Name) else list(item)
            inner = names | dict(zip([target.id for target in targets], values, strict=True))  # type: ignore[attr-defined]
            if all(self.value(test, inner) for test in loop.ifs):
                yield from self._looped(others, inner)

    def _range(self, node: ast.expr, names: dict[str, Any]) -> Any:
        """The values that a comprehension loops over: `range(…)`, which is only allowed here, a list, or an array."""
        match node:
            case ast.Call(ast.Name("range"), arguments, []):
                return range(*(self.value(argument, names) for argument in arguments))
        return self.value(node, names)
