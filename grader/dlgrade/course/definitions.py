"""The functions and classes that a program needs, from those that a file defines."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from functools import cache

from dlgrade.course.names import all_names

Definition = ast.FunctionDef | ast.ClassDef


class Definitions:
    """The top-level statements of a file, each once. A program that takes only the definitions it needs is parsed
    sooner, and that is most of what a short program costs."""

    def __init__(self, statements: Iterable[ast.stmt]) -> None:
        self._statements: dict[str, ast.stmt] = {}
        for statement in statements:
            self._statements.setdefault(_key(statement), statement)
        self._names, self._text = cache(all_names), cache(ast.unparse)

    def needed(self, names: Iterable[str]) -> str:
        """The source of the definitions with these names and of all that they need in turn, in the order of the file.
        The statements that define nothing, such as imports and constants, are always needed."""
        others = (statement for statement in self._statements.values() if not isinstance(statement, Definition))
        waiting = set(names).union(*map(self._names, others))
        taken: set[str] = set()
        while waiting:
            name = waiting.pop()
            definition = self._statements.get(name)
            if definition is not None and name not in taken:
                taken.add(name)
                waiting |= self._names(definition)
        kept = (node for key, node in self._statements.items() if not isinstance(node, Definition) or key in taken)
        return "\n\n".join(map(self._text, kept))


def _key(statement: ast.stmt) -> str:
    return statement.name if isinstance(statement, Definition) else ast.unparse(statement)
