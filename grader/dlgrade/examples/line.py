"""Reads one statement of a file of examples."""

from __future__ import annotations

import ast
import difflib
from collections.abc import Mapping, Sequence

from dlgrade.course.names import free_names
from dlgrade.course.signatures import Signature
from dlgrade.exam.small_calls.examples import EarlierStatement
from dlgrade.examples.model import ExpectedCall
from dlgrade.examples.named_values import EXAMPLE, NamedValues
from dlgrade.examples.names import LIBRARIES, MAX_LISTED, NotAnExample, unknown_name
from dlgrade.examples.properties import PROPERTIES, read_properties, unknown_keyword
from dlgrade.messages import examples as messages
from dlgrade.text import listed


def is_example(statement: ast.stmt) -> bool:
    """Is the statement a call `example(…)`?"""
    match statement:
        case ast.Expr(ast.Call(ast.Name("example"))):
            return True
    return False


class LineReader:
    """Reads statements in their order. It remembers those that assign names."""

    def __init__(self, functions: Mapping[str, Signature], modules: Sequence[str]) -> None:
        self._functions = functions
        self._modules = [*modules, *(LIBRARIES[name] for name in modules if name in LIBRARIES)]
        self._values = NamedValues(functions, self._modules)

    def read(self, statement: ast.stmt) -> ExpectedCall | None:
        """The example in a statement; None for a statement that only prepares one, and for a string by itself. Raises
        NotAnExample for any other statement."""
        match statement:
            case ast.Expr(ast.Constant(str())):
                return None
            case ast.Import() | ast.ImportFrom():
                self._refuse_import(statement)
            case ast.Assign():
                self._values.assign(statement)
            case ast.Expr(ast.Call(ast.Name("example")) as call):
                return self._example(statement, call)
            case ast.Expr(ast.Call(ast.Attribute(ast.Name(name)))) if self._values.has(name):
                self._values.change(statement)
            case ast.Expr() | ast.Assert():
                self._refuse_expression(statement)
            case _:
                raise NotAnExample(messages.NOT_AN_EXAMPLE)
        return None

    def _refuse_import(self, statement: ast.Import | ast.ImportFrom) -> None:
        """Raise NotAnExample for an import, except of NumPy or of the exercise's own functions: without these imports
        editors mark the names as unknown."""
        imported = {alias.name.partition(".")[0] for alias in statement.names}
        if imported <= {*self._modules, *self._functions, EXAMPLE, "*"}:
            return
        raise NotAnExample(messages.IMPORT.filled(names=listed([*self._modules[:1], *self._functions], MAX_LISTED)))

    def _refuse_expression(self, statement: ast.Expr | ast.Assert) -> None:
        """Raise NotAnExample with advice for a call without its expected result,
        for `assert mse(…) == 2.0`, and for a misspelled `example`."""
        expression = statement.test if isinstance(statement, ast.Assert) else statement.value
        call, gives = expression, "…"
        if isinstance(expression, ast.Compare) and isinstance(expression.ops[0], ast.Eq):
            call, gives = expression.left, ast.unparse(expression.comparators[0])
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
            if call.func.id in self._functions:
                raise NotAnExample(messages.BARE_CALL.filled(suggestion=_written_out(call, gives)))
            if difflib.get_close_matches(call.func.id.lower(), [EXAMPLE, "examples"]):
                raise NotAnExample(messages.MEANT_EXAMPLE.filled(name=call.func.id))
        raise NotAnExample(messages.NOT_AN_EXAMPLE)

    def _example(self, statement: ast.stmt, call: ast.Call) -> ExpectedCall:
        if not call.args:
            raise NotAnExample(messages.NO_CALL.filled(suggestion=self._suggestion()))
        first = call.args[0]
        function = self._function(first)
        parameters = self._functions[function].parameters if function else ()
        written = {
            word.arg: word.value for word in call.keywords if word.arg in PROPERTIES and word.arg not in parameters
        }
        named = [word for word in call.keywords if word.arg not in written]
        for word in named:
            if word.arg is not None and word.arg not in parameters:
                raise NotAnExample(unknown_keyword(word.arg, parameters))
        if function:
            self._refuse_too_many(function, call.args[1:])
        elif len(call.args) > 1:
            raise NotAnExample(messages.SECOND_VALUE.filled(last=ast.unparse(call.args[-1])))
        expression = ast.Call(first, call.args[1:], named) if function else first
        self._values.refuse_unknown(expression)
        return self._expected(statement, expression, function, {str(name): node for name, node in written.items()})

    def _expected(
        self, statement: ast.stmt, expression: ast.expr, function: str, written: dict[str, ast.expr]
    ) -> ExpectedCall:
        properties = read_properties(written)
        if properties.get("unchanged") and not function:
            raise NotAnExample(messages.UNCHANGED_WRONG.filled(suggestion=self._suggestion("unchanged=True")))
        call = ast.unparse(expression)
        gives, gives_setup = self._gives(written.get("gives"))
        setup = self._values.needed_for(expression)
        used = set(free_names(expression)).union(*(earlier.used for earlier in setup))
        arguments = call.removeprefix(function) if function else ""
        return ExpectedCall(
            statement.lineno, call, _source(setup), function, arguments, gives, gives_setup,
            touches=frozenset(used & set(self._functions)), **properties,
        )  # fmt: skip

    def _gives(self, node: ast.expr | None) -> tuple[str | None, str]:
        """The source of the expected value, and of the statements that it needs."""
        if node is None:
            return None, ""
        self._values.refuse_unknown(node)
        for name in self._values.calls(node):
            raise NotAnExample(messages.GIVES_CALLS.filled(name=name))
        return ast.unparse(node), _source(self._values.assignments_for(node))

    def _function(self, first: ast.expr) -> str:
        """The name of the function if an example begins with one, as `example(mse, …)`; "" where it begins with an
        expression that calls one."""
        if isinstance(first, ast.Name) and first.id in self._functions:
            return first.id
        if isinstance(first, ast.Constant) and isinstance(first.value, str) and first.value in self._functions:
            raise NotAnExample(messages.QUOTED.filled(suggestion=f"example({first.value}, …, gives=…)"))
        if isinstance(first, ast.Name) and not self._values.has(first.id):
            raise NotAnExample(unknown_name(first.id, self._functions))
        self._values.refuse_unknown(first)
        if not self._values.calls(first):
            raise NotAnExample(messages.NO_CALL.filled(suggestion=self._suggestion()))
        return ""

    def _refuse_too_many(self, function: str, arguments: Sequence[ast.expr]) -> None:
        parameters = self._functions[function].parameters
        if len(arguments) > len(parameters) and not any(isinstance(argument, ast.Starred) for argument in arguments):
            raise NotAnExample(
                messages.TOO_MANY_ARGUMENTS.filled(
                    name=function,
                    count=len(parameters),
                    parameters=", ".join(parameters),
                    last=ast.unparse(arguments[-1]),
                )
            )

    def _suggestion(self, expected: str = "gives=…") -> str:
        name, signature = next(iter(self._functions.items()))
        return f"example({', '.join([name, *signature.parameters, expected])})"


def _written_out(call: ast.Call, gives: str) -> str:
    """The text of an example for this call, for the advice."""
    arguments = [ast.unparse(argument) for argument in (*call.args, *call.keywords)]
    return f"example({', '.join([ast.unparse(call.func), *arguments, f'gives={gives}'])})"


def _source(statements: Sequence[EarlierStatement]) -> str:
    return "\n".join(earlier.text for earlier in statements)
