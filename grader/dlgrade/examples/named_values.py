"""Keeps the statements before an example that assign names, and finds those that an expression needs."""

from __future__ import annotations

import ast
from collections.abc import Collection

from dlgrade.course.names import free_names
from dlgrade.exam.small_calls.examples import EarlierStatement, needed_before
from dlgrade.examples.names import UNWRITABLE, NotAnExample, refuse_strange
from dlgrade.messages import examples as messages

EXAMPLE = "example"


class NamedValues:
    """The names that are assigned so far, and the statements. It is fed one statement after another."""

    def __init__(self, functions: Collection[str], modules: Collection[str]) -> None:
        self._functions = functions
        self._given = (*functions, *modules)
        self._before: list[tuple[EarlierStatement, frozenset[int]]] = []
        """The statements so far, each with the lines of the assignments from which its values were made."""
        self._origins: dict[str, frozenset[int]] = {}
        self._names: set[str] = set()
        self._derived: set[str] = set()
        """Names whose values come from a function of the exercise."""
        self._broken: dict[str, int] = {}
        """For each name whose assignment was refused, the line of that assignment."""

    def has(self, name: str) -> bool:
        """Whether a statement has assigned the name, or was refused while trying to."""
        return name in self._names or name in self._broken

    def assign(self, statement: ast.Assign) -> None:
        """Keep a statement that assigns names. Raises NotAnExample where its names or its value are not allowed."""
        stored = [node for target in statement.targets for node in ast.walk(target) if isinstance(node, ast.Name)]
        names = {name.id for name in stored}
        try:
            self._may_be_assigned(statement, names)
            self.refuse_unknown(statement.value)
            earlier = EarlierStatement(statement)
            earlier.text  # noqa: B018  # raises here, in the line of the value, and not in all examples that need it
        except (NotAnExample, *UNWRITABLE):
            self._broken |= dict.fromkeys(names - {*self._given, EXAMPLE}, statement.lineno)
            raise
        self._derived = self._derived | names if self.calls(statement.value) else self._derived - names
        origins = self._origins_of(statement.value) | {statement.lineno}
        self._origins |= dict.fromkeys(names, origins)
        self._names |= names
        self._broken = {name: line for name, line in self._broken.items() if name not in names}
        self._before.append((earlier, origins))

    def change(self, statement: ast.Expr) -> None:
        """Keep a statement such as `c.backward()`, which may change the objects that `c` was made from."""
        self.refuse_unknown(statement)
        self._before.append((EarlierStatement(statement), self._origins_of(statement)))

    def calls(self, node: ast.AST) -> list[str]:
        """The names in an expression that are functions of the exercise, or whose values come from one."""
        made = {*self._functions, *self._derived}
        return [name for name in free_names(node) if name in made]

    def refuse_unknown(self, node: ast.AST) -> None:
        """Raise NotAnExample where the expression uses a name that has no value."""
        for name in free_names(node):
            if name in self._broken:
                raise NotAnExample(messages.BROKEN_NAME.filled(name=name, line=self._broken[name]))
        refuse_strange(node, [*self._given, *sorted(self._names)])

    def needed_for(self, expression: ast.expr) -> list[EarlierStatement]:
        """The statements that an expression needs. They include `c.backward()` if `c` and the expression were made from
        a common object, since it may have changed that object."""
        origins = self._origins_of(expression)
        before = [earlier for earlier, made in self._before if _assigns(earlier) or not made.isdisjoint(origins)]
        return needed_before(free_names(expression), before)

    def assignments_for(self, node: ast.expr) -> list[EarlierStatement]:
        """The assignments that an expected value needs, without statements that may have changed their values since."""
        return needed_before(free_names(node), [earlier for earlier, _ in self._before if _assigns(earlier)])

    def _origins_of(self, node: ast.AST) -> frozenset[int]:
        """The lines of the assignments from which the values in an expression were made."""
        return frozenset[int]().union(*(self._origins.get(name, frozenset()) for name in set(free_names(node))))

    def _may_be_assigned(self, statement: ast.Assign, names: set[str]) -> None:
        for name in sorted(names & {*self._given, EXAMPLE}):
            raise NotAnExample(messages.TAKEN_NAME.filled(name=name))
        for name in sorted(name for name in names if name.startswith("_")):
            raise NotAnExample(messages.HIDDEN_NAME.filled(name=name))
        if not all(isinstance(target, (ast.Name, ast.Tuple, ast.List)) for target in statement.targets):
            raise NotAnExample(messages.NOT_AN_EXAMPLE)


def _assigns(earlier: EarlierStatement) -> bool:
    return isinstance(earlier.statement, ast.Assign)
