"""What an example may expect: the words `gives`, `raises`, `within`, `shape` and `unchanged`."""

from __future__ import annotations

import ast
import builtins
import difflib
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from dlgrade.examples.names import MAX_LISTED, NotAnExample
from dlgrade.messages import examples as messages
from dlgrade.text import Text, listed

PROPERTIES = ("gives", "raises", "within", "shape", "unchanged")
MEANT = {
    **dict.fromkeys(
        ("expected", "expect", "result", "returns", "equals", "output", "answer", "value", "give"), "gives"
    ),
    **dict.fromkeys(("error", "throws", "exception"), "raises"),
    **dict.fromkeys(("tolerance", "tol", "atol"), "within"),
}
"""Words that people write in the place of these."""
ERRORS = [name for name, kind in vars(builtins).items() if isinstance(kind, type) and issubclass(kind, Exception)]
Keywords = Mapping[str, ast.expr]


def unknown_keyword(name: str, parameters: Iterable[str]) -> Text:
    """The sentence about a keyword that is neither a property nor a parameter."""
    keywords = [*PROPERTIES, *parameters]
    near = MEANT.get(name) or next(iter(difflib.get_close_matches(name, keywords, n=1)), "")
    if near:
        return messages.NEAR_KEYWORD.filled(name=name, near=near)
    return messages.UNKNOWN_KEYWORD.filled(name=name, known=listed([f"{keyword}=" for keyword in keywords], MAX_LISTED))


def read_properties(written: Keywords) -> dict[str, Any]:
    """The properties without `gives`, as fields of an ExpectedCall. Raises NotAnExample for one with a bad value."""
    if not {"gives", "raises", "shape", "unchanged"} & set(written):
        raise NotAnExample(messages.WITHIN_WRONG if written else messages.NO_PROPERTY)
    other = next((name for name in ("gives", "shape", "within") if name in written), "")
    if "raises" in written and other:
        raise NotAnExample(messages.BOTH.filled(other=other))
    read = {"raises": _raises, "within": _within, "shape": _shape, "unchanged": _unchanged}
    if "gives" in written:
        _refuse_error(written["gives"])
    elif "within" in written:
        raise NotAnExample(messages.WITHIN_WRONG)
    return {name: read[name](node) for name, node in written.items() if name != "gives"}


def exception_name(node: ast.expr) -> str:
    """The name of a built-in exception that is written as `ValueError`,
    `ValueError()` or `"ValueError"`; "" for anything else."""
    node = node.func if isinstance(node, ast.Call) else node
    name = node.id if isinstance(node, ast.Name) else node.value if isinstance(node, ast.Constant) else ""
    return str(name) if name in ERRORS else ""


def _refuse_error(node: ast.expr) -> None:
    name = exception_name(node)
    if name:
        raise NotAnExample(messages.GIVES_ERROR.filled(name=name))


def _raises(node: ast.expr) -> str:
    name = exception_name(node)
    if not name:
        near = difflib.get_close_matches(ast.unparse(node), ERRORS, n=1)
        if near:
            raise NotAnExample(messages.NEAR_NAME.filled(name=ast.unparse(node), near=near[0]))
        raise NotAnExample(messages.NO_EXCEPTION)
    return name


def _within(node: ast.expr) -> float:
    value = _literal(node)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value <= sys.float_info.max:
        raise NotAnExample(messages.WITHIN_WRONG)
    return float(value)


def _shape(node: ast.expr) -> tuple[int, ...]:
    value = _literal(node)
    sizes = (value,) if isinstance(value, int) else value
    is_shape = isinstance(sizes, (tuple, list)) and all(type(size) is int for size in sizes)
    if not is_shape or not all(0 <= size <= sys.maxsize for size in sizes):
        raise NotAnExample(messages.SHAPE_WRONG)
    return tuple(sizes)


def _unchanged(node: ast.expr) -> bool:
    if _literal(node) is not True:
        raise NotAnExample(messages.UNCHANGED_WRONG.filled(suggestion="example(f, x, unchanged=True)"))
    return True


def _literal(node: ast.expr) -> Any:
    try:
        return ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return None
