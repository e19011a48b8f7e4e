"""Calls in which a wrong program may be wrong: the task's own examples, and the calls that the checks make."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping

import numpy as np

from dlgrade.course.model import Exercise
from dlgrade.course.task import Task, read_text
from dlgrade.exam.calls import call_text
from dlgrade.exam.results import CheckResult
from dlgrade.exam.small_calls.call import PlainCall
from dlgrade.exam.small_calls.code import PLAIN_DTYPES, NoSource
from dlgrade.exam.small_calls.examples import CALLS_FILE, examples_of, written_for_checks
from dlgrade.isolation.student.outcome import Exchange, Returned
from dlgrade.lessons.functions import typable
from dlgrade.lessons.neighbours import as_lambdas

LONG_NUMBER = re.compile(r"\d+\.\d\d+")


def task_lines(task: Task) -> Iterator[str]:
    """The examples of a task, each with the statements that it needs. Examples with random numbers can be used, since a
    line is evaluated as a whole, with its seed, so every program draws the same numbers."""
    return (as_lambdas(f"{example.setup}\n{example.call}".strip()) for example in examples_of(task))


def check_lines(exercise: Exercise) -> Iterator[str]:
    """The calls that an author has written for single checks, with their statements."""
    path = exercise.folder / CALLS_FILE
    if path.is_file():
        for written in written_for_checks(read_text(path)).values():
            yield from (as_lambdas(f"{example.setup}\n{example.call}".strip()) for example in written)


def object_lines(results: Iterable[CheckResult]) -> Iterator[str]:
    """Lines for the numbers that the checks read from objects of an exercise, with the statements that make the
    objects. Numbers in these lines are rounded to one decimal."""
    for result in results:
        for exchange in result.transcript.exchanges:
            outcome = exchange.outcome
            is_number = isinstance(outcome, Returned) and isinstance(outcome.value, (int, float))
            if not exchange.call.function and is_number:
                text = call_text(exchange, result.transcript).replace("; ", "\n")
                yield from _with_names(LONG_NUMBER.sub(lambda match: f"{float(match[0]):.1f}", text))


def _with_names(text: str) -> Iterator[str]:
    """The statements, with names for objects on which they call methods: `(a * b).backward()` becomes `root = a * b`
    and `root.backward()`. Nothing where the text was cut off and cannot be parsed."""
    try:
        body = ast.parse(text).body
    except SyntaxError:
        return
    names = dict[str, str]()
    for statement in body[:-1]:
        match statement:
            case ast.Expr(ast.Call(ast.Attribute(value))) if not isinstance(value, ast.Name):
                names.setdefault(ast.unparse(value), f"root{len(names) or ''}")
    lines = list[str]()
    for line in body:
        renamed = ast.unparse(_Renamed(names).visit(line))
        for expression, name in names.items():
            if name in renamed and f"{name} = {expression}" not in lines:
                lines.append(f"{name} = {expression}")
        lines.append(renamed)
    yield "\n".join(lines)


class _Renamed(ast.NodeTransformer):
    """Replaces expressions by names. `names` maps the text of an expression to its name."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:  # `ast.NodeTransformer` prescribes this name
        return self._renamed(node)

    def visit_Call(self, node: ast.Call) -> ast.expr:
        return self._renamed(node)

    def _renamed(self, node: ast.expr) -> ast.expr:
        name = self._names.get(ast.unparse(node))
        if name is not None:
            return ast.Name(name, ast.Load())
        self.generic_visit(node)
        return node


def calls_of(results: Iterable[CheckResult]) -> tuple[PlainCall, ...]:
    """The calls that the checks make, each once: those with unusual dtypes last, and otherwise the smallest first."""
    exchanges = (exchange for result in results for exchange in result.transcript.exchanges)
    calls = {repr(call): call for exchange in exchanges if (call := _typed(exchange)) is not None}
    return tuple(sorted(calls.values(), key=lambda call: (_is_unusual(call), call.numbers)))


def _is_unusual(call: PlainCall) -> bool:
    """Whether the call has an array of a dtype that must be written out, such as uint8."""
    arrays = [value for value in call.arguments if isinstance(value, np.ndarray)]
    return any(array.dtype.name not in PLAIN_DTYPES for array in arrays)


def _typed(exchange: Exchange) -> PlainCall | None:
    """The call with values that can be typed; None for a message to an object, or where a value cannot be typed."""
    call = exchange.call
    if not call.function or call.arguments is None:
        return None
    try:
        arguments = tuple(map(typable, call.arguments))
    except NoSource:
        return None
    return PlainCall(call.function, arguments, call.parameters[call.positional :])
