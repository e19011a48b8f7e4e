"""Reads a typed line as a call: `mse([1, 2], [1, 4])`, with the statements before it that it needs."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dlgrade.course.names import free_names
from dlgrade.course.signatures import Signature
from dlgrade.examples.line import LineReader
from dlgrade.examples.model import ExpectedCall
from dlgrade.examples.named_values import EXAMPLE
from dlgrade.examples.names import BUILTINS, NotAnExample
from dlgrade.messages import lessons as messages

MAX_LINE = 4000  # characters of a typed line
Functions = Mapping[str, Signature]


def read_line(text: str, functions: Functions, modules: Sequence[str] = ("np",)) -> ExpectedCall:
    """The call of a line. Raises NotAnExample where it has none.
    It is parsed and never run here: a worker evaluates it."""
    *before, last = _statements(text)
    reader = LineReader(functions, modules)
    for statement in before:
        reader.read(statement)
    if not isinstance(last, ast.Expr) or _calls_nothing(before, last, [*functions, EXAMPLE], modules):
        raise NotAnExample(messages.NO_CALL.filled(call=form_of(functions)))
    call = reader.read(ast.copy_location(ast.Expr(_as_example(last.value, functions)), last))
    if call is None or not call.touches:
        raise NotAnExample(messages.NO_CALL.filled(call=form_of(functions)))
    return replace(call, line=0, gives="", unchanged=bool(call.function))


def _calls_nothing(before: Sequence[ast.stmt], last: ast.Expr, known: Sequence[str], modules: Sequence[str]) -> bool:
    """Whether the expression uses only known names, but no function of the exercise and no name from the statements."""
    names_above = {inner.id for node in before for inner in ast.walk(node) if isinstance(inner, ast.Name)}
    names = set(free_names(last))
    return not names & {*known, *names_above} and names <= {*BUILTINS, *modules}


def with_arrays(text: str) -> str:
    """The line with `np.array(…)` around each list in the arguments of its call, since students may type just lists."""
    body = ast.parse(text.strip()).body
    last = body[-1]
    if isinstance(last, ast.Expr) and isinstance(last.value, ast.Call):
        array = ast.parse("np.array", mode="eval").body
        lists = (ast.List, ast.ListComp)
        last.value.args = [
            ast.Call(array, [argument], []) if isinstance(argument, lists) else argument for argument in last.value.args
        ]
    return ast.unparse(ast.Module(body, []))


def form_of(functions: Functions) -> str:
    """The form of a call: `mse(y_true, y_pred)`."""
    name, signature = next(iter(functions.items()))
    return f"{name}({', '.join(signature.parameters)})"


def _statements(text: str) -> list[ast.stmt]:
    if len(text) > MAX_LINE:
        raise NotAnExample(messages.LONG_LINE.filled(most=MAX_LINE))
    try:
        body = ast.parse(text.strip()).body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise NotAnExample(messages.UNREADABLE_LINE.filled(reason=getattr(error, "msg", "") or error)) from error
    if not body:
        raise NotAnExample(messages.UNREADABLE_LINE.filled(reason="…"))
    return body


def _as_example(value: ast.expr, functions: Functions) -> ast.Call:
    """The expression in the form `example(…)` of `grade examples`, so that its reader can read it. An expression that
    already has that form is accepted too."""
    nothing = ast.keyword("gives", ast.Constant(0))
    match value:
        case ast.Call(ast.Name("example"), args, keywords):
            parameters = {name for function in functions.values() for name in function.parameters}
            kept = [word for word in keywords if word.arg in parameters]
            return ast.Call(ast.Name(EXAMPLE, ast.Load()), args, [*kept, nothing])
        case ast.Call(ast.Name(name), args, keywords) if name in functions:
            return ast.Call(ast.Name(EXAMPLE, ast.Load()), [value.func, *args], [*keywords, nothing])
    return ast.Call(ast.Name(EXAMPLE, ast.Load()), [value], [nothing])
