"""The small changes that can be made to one node of a solution.

Most operators are mutmut's, applied to LibCST nodes in this process. Further mistakes that are typical of NumPy code
are added here: another reduction, another axis, a missing keyword, a missing statement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import libcst as cst
from mutmut.mutation import mutators

OPERATORS = {
    mutators.operator_number, mutators.operator_name, mutators.operator_keywords, mutators.operator_swap_op,
    mutators.operator_remove_unary_ops, mutators.operator_if_exp, mutators.operator_augmented_assignment,
}  # fmt: skip
CALLS = {
    "mean": "sum", "sum": "mean", "max": "min", "min": "max", "maximum": "minimum", "minimum": "maximum",
    "argmax": "argmin", "argmin": "argmax", "argsort": "sort", "exp": "log", "log": "exp", "sqrt": "square",
    "zeros": "ones", "ones": "zeros", "zeros_like": "ones_like", "ones_like": "zeros_like", "any": "all", "all": "any",
    "std": "var", "var": "std", "append": "extend", "shuffle": "sort", "floor": "ceil", "ceil": "floor",
}  # fmt: skip
HARMLESS_KEYWORDS = frozenset({"strict"})


def replacements(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """The nodes that may replace `node`."""
    for kind, operator in mutators.mutation_operators:
        if operator in OPERATORS and isinstance(node, kind):
            yield from operator(node)
    if isinstance(node, cst.Integer) and node.value not in ("0", "1"):
        yield node.with_changes(value=str(int(node.value) - 1))
    if isinstance(node, cst.Integer) and node.value == "1":
        yield node.with_changes(value="0")
    if isinstance(node, cst.Call):
        yield from _other_calls(node)
    if isinstance(node, cst.SimpleStatementLine) and _may_go(node.body):
        yield node.with_changes(body=[cst.Pass()])


def _other_calls(node: cst.Call) -> Iterable[cst.Call]:
    """Calls of another function of the same shape, and the same call without a keyword."""
    name = node.func.attr if isinstance(node.func, cst.Attribute) else node.func
    if isinstance(name, cst.Name) and name.value in CALLS:
        yield node.with_deep_changes(name, value=CALLS[name.value])
    for i, argument in enumerate(node.args):
        if argument.keyword is not None and argument.keyword.value not in HARMLESS_KEYWORDS:
            others = [*node.args[:i], *node.args[i + 1 :]]
            last = [others.pop().with_changes(comma=cst.MaybeSentinel.DEFAULT)] if others else []
            yield node.with_changes(args=[*others, *last])


def _may_go(body: Iterable[cst.BaseSmallStatement]) -> bool:
    """Whether leaving the statement out makes a mutant worth running. Imports are not left out, since the linter
    reports unused ones; `pass` and docstrings are not, since they do nothing."""
    return not any(
        isinstance(statement, (cst.Import, cst.ImportFrom, cst.Pass))
        or (isinstance(statement, cst.Expr) and isinstance(statement.value, (cst.SimpleString, cst.Ellipsis)))
        for statement in body
    )
