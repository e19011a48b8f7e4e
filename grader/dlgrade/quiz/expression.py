"""Evaluates a number that an author wrote as an expression: arithmetic, and the functions of a table.

A quiz file may come from a stranger. The text is parsed but never compiled: names that are not listed below cannot be
used, no attribute of a value is read, and the number of steps, entries and digits is limited: the entries of each
array, and those of all values together that are computed or read on the way.
"""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

MAX_STEPS = 50_000
MAX_ENTRIES = 1_000_000
MAX_ENTRIES_IN_ALL = 10_000_000
MAX_BITS = 4096
BUILTINS: dict[str, Callable[..., Any]] = {
    "abs": abs, "float": float, "int": int, "len": len, "max": max, "min": min, "round": round, "sum": sum,
}  # fmt: skip
OF_MATH = "ceil cos e erf exp expm1 fabs floor hypot log log10 log1p log2 pi sin sqrt tan tanh".split()  # noqa: SIM905
OF_NUMPY = (  # noqa: SIM905
    "abs argmax argmin argsort array ceil clip cos cumsum diff dot e exp floor log log10 log1p log2 max maximum mean "
    "median min minimum pi prod round sign sin sort sqrt std sum tanh transpose var where arange linspace ones zeros"
).split()
OPERATORS: dict[type[ast.AST], Callable[..., Any]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv, ast.Mod: operator.mod, ast.Pow: operator.pow, ast.MatMult: operator.matmul,
    ast.USub: operator.neg, ast.UAdd: operator.pos, ast.Not: operator.not_, ast.Lt: operator.lt, ast.LtE: operator.le,
    ast.Gt: operator.gt, ast.GtE: operator.ge, ast.Eq: operator.eq, ast.NotEq: operator.ne,
}  # fmt: skip


class ExpressionError(ValueError):
    """The expression cannot be evaluated to one finite number; the argument says why, `source` is the expression."""

    source = ""


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
            case ast.Constant(bool() | int() | float() as constant):
                return _capped(constant)
            case ast.Name(name) if name in names:
                return names[name]
            case ast.List(elts) | ast.Tuple(elts):
                return [self.value(elt, names) for elt in elts]
            case ast.BinOp(left, sign, right):
                return _calculated(type(sign), self.value(left, names), self.value(right, names))
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
            case ast.Call(function, arguments, keywords):
                named_values = {str(keyword.arg): self.value(keyword.value, names) for keyword in keywords}
                return _capped(
                    _function(function)(*(self.value(argument, names) for argument in arguments), **named_values)
                )
            case ast.ListComp(element, loops) | ast.GeneratorExp(element, loops):
                return [self.value(element, inner) for inner in self._looped(loops, names)]
            case ast.Attribute():
                return _constant(node)
        raise ExpressionError(ast.unparse(node))

    def _compared(self, left: ast.expr, signs: list[ast.cmpop], others: list[ast.expr], names: dict[str, Any]) -> Any:
        values = [self.value(operand, names) for operand in (left, *others)]
        links = [_calculated(type(sign), values[i], values[i + 1]) for i, sign in enumerate(signs)]
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


def _calculated(sign: type[ast.AST], left: Any, right: Any) -> Any:
    """The result of an operation on two values. One whose result would be too large is refused before
    it is computed."""
    if sign not in OPERATORS:
        raise ExpressionError(sign.__name__)
    if isinstance(left, list) and isinstance(right, (list, int)):
        raise ExpressionError(f"list {sign.__name__}")  # Python would join or repeat lists; authors mean arithmetic
    if isinstance(right, list) and isinstance(left, int):
        raise ExpressionError(f"{sign.__name__} list")
    if sign is ast.Pow and isinstance(left, int) and isinstance(right, int):
        if abs(left).bit_length() * abs(right) > MAX_BITS:
            raise ExpressionError(f"> 2 ** {MAX_BITS}")
    elif not (isinstance(left, (int, float)) and isinstance(right, (int, float))):
        import numpy as np

        size = np.size(left) * np.size(right) if sign is ast.MatMult else np.broadcast(left, right).size
        if size > MAX_ENTRIES:
            raise ExpressionError(f"> {MAX_ENTRIES}")
    return _capped(OPERATORS[sign](left, right))


def _capped(value: Any) -> Any:
    if isinstance(value, int) and value.bit_length() > MAX_BITS:
        raise ExpressionError(f"> 2 ** {MAX_BITS}")
    return value


def _constant(node: ast.Attribute) -> float:
    """The value of a constant such as `math.pi`. A function is not a value."""
    value = _function(node)
    if not isinstance(value, float):
        raise ExpressionError(ast.unparse(node))
    return value


def _function(node: ast.expr) -> Any:
    import numpy as np

    match node:
        case ast.Name(name) if name in BUILTINS:
            return BUILTINS[name]
        case ast.Attribute(ast.Name("math"), name) if name in OF_MATH:
            return getattr(math, name)
        case ast.Attribute(ast.Name("np"), name) if name in OF_NUMPY:
            return _sized(getattr(np, name), name) if callable(getattr(np, name)) else getattr(np, name)
    raise ExpressionError(ast.unparse(node))


def _sized(function: Callable[..., Any], name: str) -> Callable[..., Any]:
    """A function of NumPy that refuses to make more entries than the limit."""

    def made(*arguments: Any, **named: Any) -> Any:
        if not 0 <= _entries(name, *arguments) <= MAX_ENTRIES:
            raise ExpressionError(f"> {MAX_ENTRIES}")
        return function(*arguments, **named)

    return made


def _entries(name: str, *arguments: Any) -> float:
    """An upper bound for the number of entries of the result. A result computed from arrays has at most one entry for
    each combination of their entries (as an outer product does)."""
    import numpy as np

    if name == "linspace":
        return float(arguments[2]) if len(arguments) > 2 else 50.0
    if name == "arange":
        low, high, step = (0, arguments[0], 1) if len(arguments) == 1 else (*arguments, 1)[:3]
        return float((high - low) / step)
    if name in ("ones", "zeros"):
        return float(np.prod(arguments[0]))
    return float(math.prod(max(1, np.size(argument)) for argument in arguments))
