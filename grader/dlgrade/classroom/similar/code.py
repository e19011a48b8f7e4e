"""Measures how alike the code of two answers is. RapidFuzz compares the tokens; this module prepares them."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Callable, Sequence
from math import log2
from typing import Any

import numpy as np

from dlgrade.classroom.similar.model import AlikeCode, ComparedAnswer
from dlgrade.course.meaning import parsed

MIN_TOKENS = 20
"""An answer with fewer tokens than this, apart from those of the stub, is not compared: short
code is alike by chance."""
MIN_ALIKE = 0.95
TOKEN = re.compile(r"\w+|\W")
Compare = Callable[[Sequence[Sequence[int]]], Any]
"""From n programs, each a sequence of token numbers, to an array (n, n) of their similarities from 0 to 1."""


def comparison_here() -> Compare | None:
    """RapidFuzz's comparison; None if the extra `similarity` is not installed."""
    try:
        from rapidfuzz import process
        from rapidfuzz.distance import Levenshtein
    except ModuleNotFoundError:
        return None

    def compare(programs: Sequence[Sequence[int]]) -> Any:
        alike = Levenshtein.normalized_similarity
        return process.cdist(programs, programs, scorer=alike, score_cutoff=MIN_ALIKE, dtype=np.float32)

    return compare


def alike_code(answers: Sequence[ComparedAnswer], stub: str, compare: Compare) -> dict[tuple[int, int], AlikeCode]:
    """The pairs of answers to one exercise with a similarity of at least MIN_ALIKE, by their indices in `answers`.
    Names that a student chose, comments, layout and the order of statements do not count."""
    of_the_stub, numbers = Counter(_statements(stub)), dict[str, int]()
    written = [_tokens(Counter(_statements(answer.source)) - of_the_stub, numbers) for answer in answers]
    places = [place for place, tokens in enumerate(written) if len(tokens) >= MIN_TOKENS]
    if len(places) < 2:
        return {}
    rows, columns = np.triu_indices(len(places), 1)
    shares = np.asarray(compare([written[place] for place in places]))[rows, columns]
    order, pairs = np.sort(shares), len(answers) * (len(answers) - 1) // 2
    alike_by_pair = {}
    for index in np.flatnonzero(shares >= MIN_ALIKE):
        at_least = len(order) - int(np.searchsorted(order, shares[index]))
        pair = (places[rows[index]], places[columns[index]])
        alike_by_pair[pair] = AlikeCode(float(shares[index]), log2(pairs / at_least))
    return alike_by_pair


def _tokens(statements: Counter[str], numbers: dict[str, int]) -> list[int]:
    """The token numbers of the statements in sorted order. `numbers` maps each token to its number; new tokens are
    added to it."""
    return [
        numbers.setdefault(token, len(numbers))
        for statement in sorted(statements.elements())
        for token in (*TOKEN.findall(statement), "\n")
    ]


class _NamesRemoved(ast.NodeTransformer):
    """Replaces every name that the program binds by `v`, and removes docstrings and annotations."""

    def __init__(self, own: frozenset[str]) -> None:
        self._own = own

    def visit_Name(self, node: ast.Name) -> ast.AST:
        return ast.Name("v" if node.id in self._own else node.id, node.ctx)

    def visit_arg(self, node: ast.arg) -> ast.AST:
        return ast.arg("v")

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.name, node.returns = "v", None
        return self.generic_visit(node)

    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        return ast.Pass() if isinstance(node.value, ast.Constant) else self.generic_visit(node)


def _statements(source: str) -> list[str]:
    """The lines of a program in normal form, without whitespace; empty if Python cannot parse it."""
    tree = parsed(source)
    if tree is None:
        return []
    nodes = list(ast.walk(tree))
    own = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    own |= {node.arg for node in nodes if isinstance(node, ast.arg)}
    own |= {node.name for node in nodes if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    plain = ast.unparse(_NamesRemoved(frozenset(own)).visit(tree))
    return [text for line in plain.splitlines() if (text := "".join(line.split())) not in ("", "pass")]
