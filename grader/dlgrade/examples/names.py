"""The names that a line of examples may use, and the sentences about any other name."""

from __future__ import annotations

import ast
import difflib
from collections.abc import Iterable

from dlgrade.course.names import free_names
from dlgrade.messages import examples as messages
from dlgrade.text import Text, TextError, listed

BUILTINS = frozenset((
    "True", "False", "None", "abs", "all", "any", "bool", "complex", "dict", "divmod", "enumerate", "filter", "float",
    "int", "isinstance", "len", "list", "map", "max", "min", "pow", "range", "reversed", "round", "set", "slice",
    "sorted", "str", "sum", "tuple", "type", "zip",
))  # fmt: skip
"""What a value may be made with. Nothing among them reads a file, runs a text or reaches into an object."""
LIBRARIES = {"np": "numpy"}
"""The name of a library in an example, where that is not its own."""
MAX_LISTED, MAX_COMPARED, MAX_NAME = 20, 100, 100
"""Most names that one sentence lists, most names that an unknown one is compared with, and most characters of a name
that is compared: a file may have two thousand names, and each of its lines another one that is unknown."""
UNWRITABLE = (ValueError, RecursionError, MemoryError)
"""What Python raises where it cannot write a tree as text: it is nested too deeply, or holds an integer of thousands of
digits."""
FORBIDDEN = (ast.Await, ast.Yield, ast.YieldFrom, ast.NamedExpr)


class NotAnExample(TextError):
    """A line cannot be used as an example. The text says why, and what to write instead."""


def refuse_strange(node: ast.AST, known: Iterable[str]) -> None:
    """Raise NotAnExample where the expression uses an unknown or hidden name, or syntax that is not a value."""
    for inner in ast.walk(node):
        if isinstance(inner, FORBIDDEN):
            raise NotAnExample(messages.NOT_A_VALUE.filled(text=ast.unparse(inner)))
        hidden = inner.attr if isinstance(inner, ast.Attribute) else inner.id if isinstance(inner, ast.Name) else ""
        if hidden.startswith("_"):
            raise NotAnExample(messages.HIDDEN_NAME.filled(name=hidden))
    known = dict.fromkeys(known)
    for name in free_names(node):
        if name not in known and name not in BUILTINS:
            raise NotAnExample(unknown_name(name, known))


def unknown_name(name: str, known: Iterable[str]) -> Text:
    """The sentence about an unknown name. It suggests a similar known name, or lists all known names."""
    known = list(known)
    of_numpy = f"np.{name}" if name in ("array", "zeros", "ones", "eye", "arange", "nan", "inf", "pi") else ""
    near = of_numpy or _near(name, known)
    if near:
        return messages.NEAR_NAME.filled(name=name, near=near)
    return messages.UNKNOWN_NAME.filled(name=name, names=listed(known, MAX_LISTED))


def _near(name: str, known: list[str]) -> str:
    """The known name that is most like this one; "" where none is."""
    if len(name) > MAX_NAME:
        return ""
    by_small = {near.lower(): near for near in known[:MAX_COMPARED] if len(near) <= MAX_NAME}
    return next((by_small[match] for match in difflib.get_close_matches(name.lower(), by_small, n=1)), "")
