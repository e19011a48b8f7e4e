"""Finds a syntactic form in a source text. A mistake's sentence may name one (a loop, an `axis=0`, an `==`), and is
shown only if the submission contains it."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from functools import cached_property

from dlgrade.course.meaning import parsed, same_meaning

LOOPS = {"for": (ast.For, ast.comprehension), "while": (ast.While,)}


class Forms:
    """The forms in some sources, which are parsed once, and only if a form is asked for."""

    def __init__(self, sources: Sequence[str]) -> None:
        self._sources = sources

    def holds(self, form: str) -> bool:
        """Does one of the sources contain the form? A form is `for`, `while`, `==`, a keyword argument (`axis=0`) or an
        expression (`np.max`); the form "" is always found."""
        if not form:
            return True
        if form in LOOPS:
            return any(isinstance(node, LOOPS[form]) for node in self._nodes)
        if form == "==":
            return any(isinstance(node, ast.Eq) for node in self._nodes)
        wanted = _wanted(form)
        return any(type(node) is type(wanted) and same_meaning(node, wanted) for node in self._nodes)

    @cached_property
    def _nodes(self) -> list[ast.AST]:
        trees = [tree for source in self._sources if (tree := parsed(source)) is not None]
        return [node for tree in trees for node in ast.walk(tree)]


def _wanted(form: str) -> ast.AST:
    """The syntax node of a form. Raises SyntaxError for anything else."""
    call = ast.parse(f"f({form})", mode="eval").body
    assert isinstance(call, ast.Call)
    return (*call.args, *call.keywords)[0]
