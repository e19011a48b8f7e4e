"""Recognises the small calls that a search can have written.

`grade repro` writes the small call of a stored verdict into a program, and `grade debug` runs it. A stored verdict may
come from another computer or from an archive, so its texts are not code that is trusted: a call is used only if it is
an example of the course, or consists of nothing but plain values, the exercise's functions and the NumPy functions
below. Such a call is written again from its syntax tree, so that nothing else of the text is left.
"""

from __future__ import annotations

import ast
import keyword
from collections.abc import Collection
from dataclasses import replace

import numpy as np

from dlgrade.exam.small_calls.model import Example, SmallCall

MAX_SOURCE = 20_000  # characters of a call with its setup; a written one has at most a few thousand
PARTS_OF_NUMPY = frozenset({
    "all", "any", "argmax", "argmin", "argsort", "array", "array_equal", "average", "clip", "cumsum", "diff", "dot",
    "inf", "max", "mean", "median", "min", "nan", "ndim", "ones_like", "outer", "prod", "ptp", "random.default_rng",
    "random.get_state", "random.seed", "round", "shape", "shares_memory", "size", "sort", "std", "sum", "transpose",
    "unique", "var", "zeros", "zeros_like",
})  # fmt: skip
"""Beside these, every ufunc and every type of numbers is known."""
PYTHON_FUNCTIONS = frozenset({"any", "repr"})
FORBIDDEN = (SyntaxError, ValueError, RecursionError, MemoryError)
"""What `ast` raises for a text that is no Python, or that is nested too deeply."""


def recognized(small: SmallCall, examples: Collection[Example], public: Collection[str]) -> SmallCall | None:
    """The small call as it may be run; None if no search has written it. `examples` are those of the course, and
    `public` the functions of the exercise."""
    if Example(small.setup, small.call, small.expected, small.must_raise) in examples:
        return small
    try:
        if len(small.setup) + len(small.call) + len(small.expected) > MAX_SOURCE:
            return None
        setup, call = ast.parse(small.setup), ast.parse(small.call, mode="eval")
        names = frozenset(public) - {"np"}
        bound = {name.id for name in ast.walk(setup) if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)}
        if bound & (names | PYTHON_FUNCTIONS | {"np"}) or not _calls(setup, call, names):
            return None
        expected = _exception(small.expected) if small.must_raise else _value(small.expected)
        if expected is None or not all(_is_known_statement(line, names, bound) for line in setup.body):
            return None
        if not _is_known(call.body, names, bound):
            return None
        return replace(small, setup=ast.unparse(setup), call=ast.unparse(call), expected=expected)
    except FORBIDDEN:
        return None


def _calls(setup: ast.Module, call: ast.Expression, names: Collection[str]) -> bool:
    """Is a function of the exercise called?"""
    nodes = [*ast.walk(setup), *ast.walk(call)]
    return any(
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names for node in nodes
    )


def _exception(text: str) -> str | None:
    return text if text.isidentifier() and not keyword.iskeyword(text) else None


def _value(text: str) -> str | None:
    tree = ast.parse(text, mode="eval")
    return ast.unparse(tree) if _is_known(tree.body, frozenset(), set()) else None


def _is_known_statement(node: ast.stmt, names: Collection[str], bound: Collection[str]) -> bool:
    """Is it an assignment to a name, or a call?"""
    match node:
        case ast.Assign(targets=[ast.Name()], value=value):
            return _is_known(value, names, bound)
        case ast.Expr(value=ast.Call() as call):
            return _is_known(call, names, bound)
    return False


def _is_known(node: ast.expr, names: Collection[str], bound: Collection[str]) -> bool:
    """Does the expression consist of known parts only? `names` are the functions of the exercise, and `bound` the names
    that the setup binds."""

    def all_known(*parts: ast.expr | None) -> bool:
        return all(part is not None and _is_known(part, names, bound) for part in parts)

    match node:
        case ast.Constant():
            return True
        case ast.Name(id=name):
            return name in bound
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return all_known(operand)
        case ast.List(elts=items) | ast.Tuple(elts=items):
            return all_known(*items)
        case ast.Dict(keys=keys, values=values):
            return all_known(*keys, *values)
        case ast.Compare(left=left, ops=[ast.Eq()], comparators=[right]):
            return all_known(left, right)
        case ast.Subscript(value=value, slice=part):
            return all_known(value, part)
        case ast.Call(func=ast.Attribute(value=value, attr="copy"), args=[], keywords=[]):
            return all_known(value)
        case ast.Call(func=function, args=arguments, keywords=keywords):
            known = _is_function(function, names) and all(word.arg is not None for word in keywords)
            return known and all_known(*arguments, *(word.value for word in keywords))
        case ast.Attribute(value=value, attr="T"):
            return all_known(value)
        case ast.Attribute():
            return _is_of_numpy(node)
        case ast.GeneratorExp(
            elt=element, generators=[ast.comprehension(target=ast.Name(id="part"), iter=source, ifs=[], is_async=0)]
        ):
            return _is_known(element, names, {*bound, "part"}) and all_known(source)
    return False


def _is_function(node: ast.expr, names: Collection[str]) -> bool:
    if isinstance(node, ast.Name):
        return node.id in names or node.id in PYTHON_FUNCTIONS
    return _is_of_numpy(node)


def _is_of_numpy(node: ast.expr) -> bool:
    """Is it `np.` and a name that only computes?"""
    text = ast.unparse(node) if isinstance(node, ast.Attribute) else ""
    head, _, name = text.partition(".")
    value = getattr(np, name, None) if head == "np" and name.isidentifier() else None
    is_type = isinstance(value, type) and issubclass(value, np.generic)
    return head == "np" and (name in PARTS_OF_NUMPY or is_type or isinstance(value, np.ufunc))
