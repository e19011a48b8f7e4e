"""The operators and functions that an author's expression may use. A result that would be too large is refused before
it is computed, since a quiz file may come from a stranger."""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable
from typing import Any

MAX_ENTRIES = 1_000_000
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


def calculated(sign: type[ast.AST], left: Any, right: Any) -> Any:
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
    return capped(OPERATORS[sign](left, right))


def capped(value: Any) -> Any:
    """The value, unless it is an integer with too many digits."""
    if isinstance(value, int) and value.bit_length() > MAX_BITS:
        raise ExpressionError(f"> 2 ** {MAX_BITS}")
    return value


def constant(node: ast.Attribute) -> float:
    """The value of a constant such as `math.pi`. A function is not a value."""
    value = function(node)
    if not isinstance(value, float):
        raise ExpressionError(ast.unparse(node))
    return value


def function(node: ast.expr) -> Any:
    """The function or constant that a name in an expression means. Raises ExpressionError for any other name."""
    import numpy as np

    match node:
        case ast.Name(name) if name in BUILTINS:
            return BUILTINS[name]
        case ast.Attribute(ast.Name("math"), name) if name in OF_MATH:
            return getattr(math, name)
        case ast.Attribute(ast.Name("np"), name) if name in OF_NUMPY:
            return _sized(getattr(np, name), name) if callable(getattr(np, name)) else getattr(np, name)
    raise ExpressionError(ast.unparse(node))


def _sized(computed: Callable[..., Any], name: str) -> Callable[..., Any]:
    """A function of NumPy that refuses to make more entries than the limit."""

    def made(*arguments: Any, **named: Any) -> Any:
        if not 0 <= _entries(name, *arguments) <= MAX_ENTRIES:
            raise ExpressionError(f"> {MAX_ENTRIES}")
        return computed(*arguments, **named)

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
