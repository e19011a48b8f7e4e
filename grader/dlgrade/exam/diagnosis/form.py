"""Finds a syntactic form in a source text. A mistake's sentence may name one (a loop, an `axis=0`, an `==`), and is
shown only if the submission contains it."""

from __future__ import annotations

import ast
from collections.abc import Iterable

LOOPS = {"for": (ast.For, ast.comprehension), "while": (ast.While,)}


def holds_form(sources: Iterable[str], form: str) -> bool:
    """Does one of the sources contain the form? A form is `for`, `while`, `==`, a keyword argument (`axis=0`) or an
    expression (`np.max`); the form "" is always found."""
    return not form or any(_holds(source, form) for source in sources)


def _holds(source: str, form: str) -> bool:
    try:
        nodes = list(ast.walk(ast.parse(source)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    if form in LOOPS:
        return any(isinstance(node, LOOPS[form]) for node in nodes)
    if form == "==":
        return any(isinstance(node, ast.Eq) for node in nodes)
    dumped = ast.dump(_wanted(form))
    return any(ast.dump(node) == dumped for node in nodes if isinstance(node, (ast.expr, ast.keyword)))


def _wanted(form: str) -> ast.AST:
    """The syntax node of a form. Raises SyntaxError for anything else."""
    call = ast.parse(f"f({form})", mode="eval").body
    assert isinstance(call, ast.Call)
    return (*call.args, *call.keywords)[0]
