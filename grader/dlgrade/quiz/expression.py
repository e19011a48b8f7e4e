"""Evaluates the number that an author wrote as an expression: NumPy, `math` and plain arithmetic."""

from __future__ import annotations

import ast
import math
from functools import cache

ALLOWED = {"abs": abs, "float": float, "int": int, "len": len, "max": max, "min": min}
ALLOWED |= {"range": range, "round": round, "sum": sum}


class ExpressionError(ValueError):
    """The expression cannot be evaluated to one finite number; the argument says why."""


def _refuse_what_is_no_arithmetic(tree: ast.AST) -> None:
    for node in ast.walk(tree):
        if isinstance(node, ast.Lambda | ast.Await | ast.Yield | ast.YieldFrom | ast.NamedExpr):
            raise ExpressionError(ast.unparse(node))
        if isinstance(node, ast.Attribute) and node.attr.startswith("_"):
            raise ExpressionError(ast.unparse(node))


@cache
def number(source: str) -> float:
    """The value of `source` as a float.

    Raises ExpressionError when it does not parse, fails, or is not one finite real number.
    """
    import numpy as np

    try:
        tree = ast.parse(source, mode="eval")
        _refuse_what_is_no_arithmetic(tree)
        # The files are the course's own; the narrow namespace is there to catch slips, not attackers.
        scope = {"__builtins__": {}, "np": np, "math": math, **ALLOWED}
        with np.errstate(all="ignore"):
            value = float(eval(compile(tree, "<quiz>", "eval"), scope))
    except ExpressionError:
        raise
    except Exception as error:
        raise ExpressionError(f"{type(error).__name__}: {error}") from error
    if not math.isfinite(value):
        raise ExpressionError(str(value))
    return value
