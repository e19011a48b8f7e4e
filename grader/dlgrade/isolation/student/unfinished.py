"""Finds why `raise NotImplementedError` was reached: because the function is not written yet, or although there is
code, since the stub's line was left in it or the stub's definition stands below the answer."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from dlgrade.course.meaning import parsed
from dlgrade.isolation.student.outcome import Frame, Raised, Unfinished
from dlgrade.isolation.student.parts import Parts

NOT_WRITTEN = "NotImplementedError"
HAS_CODE = "HasCode"
"""This name is added to those of the exception's classes where there is code, so the function counts as attempted."""
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
Definition = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class _Defined:
    """A function or method, and the statements among which it is defined."""

    node: Definition
    siblings: Sequence[ast.stmt]
    is_method: bool


def is_not_written(raised: Raised) -> bool:
    """Did the stub's own line raise the exception, in a function without code?"""
    return raised.types[:1] == (NOT_WRITTEN,) and HAS_CODE not in raised.types


def with_unfinished(raised: Raised, parts: Parts) -> Raised:
    """The exception; marked with HAS_CODE if it is a NotImplementedError that a function with code, or a library, has
    raised."""
    place = raised.place
    if raised.types[:1] != (NOT_WRITTEN,) or place is None:
        return raised
    if NOT_WRITTEN not in place.source:  # a library raised it
        return replace(raised, types=(*raised.types, HAS_CODE))
    unfinished = _unfinished(raised, place, dict(parts))
    return raised if unfinished is None else replace(raised, types=(*raised.types, HAS_CODE), unfinished=unfinished)


def _unfinished(raised: Raised, place: Frame, sources: dict[str, str]) -> Unfinished | None:
    """What to mend at a `raise NotImplementedError`; None if the function is only not written yet."""
    defined = _function_at(sources.get(place.file, ""), place.line)
    if defined is None or not _is_bare(defined.node):
        return Unfinished("line_left", place.function, place.line)
    name = defined.node.name
    others = [each for each in defined.siblings if isinstance(each, DEFINITIONS) and each.name == name]
    earlier = [each.lineno for each in others if not _is_bare(each)]
    if earlier:
        return Unfinished("defined_twice", name, defined.node.lineno, earlier[-1])
    caller = _function_at(sources.get(raised.frames[0].file, ""), raised.frames[0].line)
    if caller is not None and not caller.is_method and not _is_bare(caller.node):
        return Unfinished("calls_unwritten", name, place.line)
    return None


def _is_bare(node: Definition) -> bool:
    """Does the function hold nothing but a docstring and the stub's line?"""
    return not any(_is_code(statement) for statement in node.body)


def _is_code(statement: ast.stmt) -> bool:
    match statement:
        case ast.Pass() | ast.Expr(value=ast.Constant()):
            return False
        case ast.Raise(exc=ast.Name(id=name) | ast.Call(func=ast.Name(id=name))):
            return name != NOT_WRITTEN
    return True


@lru_cache(maxsize=64)
def _function_at(source: str, line: int) -> _Defined | None:
    """The outermost function, or method of a class, that holds the line; None for a line outside of functions."""
    tree = parsed(source)
    return next((each for each in _defined(tree.body if tree else [], False) if _holds(each.node, line)), None)


def _holds(node: Definition, line: int) -> bool:
    return node.lineno <= line <= (node.end_lineno or 0)


def _defined(body: Sequence[ast.stmt], is_method: bool) -> Iterator[_Defined]:
    for statement in body:
        if isinstance(statement, DEFINITIONS):
            yield _Defined(statement, body, is_method)
        elif isinstance(statement, ast.ClassDef):
            yield from _defined(statement.body, True)
