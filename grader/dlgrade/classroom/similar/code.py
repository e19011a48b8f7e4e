"""Measures how alike the code of two answers is. RapidFuzz compares the tokens; this module prepares them."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import islice
from math import log2
from typing import Any

import numpy as np

from dlgrade.classroom.similar.model import AlikeCode, ComparedAnswer
from dlgrade.course.meaning import parsed, unparsed

MIN_TOKENS = 15
"""An answer with fewer tokens of its own than this is not compared: short code is alike by chance."""
MAX_TOKENS = 20_000
"""Most tokens of an answer that are compared: the time of a pair grows with the product of their numbers."""
COMMON = 1 / 4
"""The share of a class from which on a statement is nobody's own: everybody might have written it."""
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
    """The pairs of answers to one exercise whose own code has a similarity of at least MIN_ALIKE, by their indices in
    `answers`. Names that a student chose, comments, layout and the order of statements do not count, nor do the
    statements of the stub and those that many of the class wrote."""
    numbers = dict[str, int]()
    written = [_tokens(statements, numbers) for statements in _own_statements(answers, stub)]
    places = [place for place, tokens in enumerate(written) if len(tokens) >= MIN_TOKENS]
    if len(places) < 2:
        return {}
    rows, columns = np.triu_indices(len(places), 1)
    shares = np.asarray(compare([written[place] for place in places]))[rows, columns]
    pairs = {
        (places[rows[index]], places[columns[index]]): float(shares[index])
        for index in np.flatnonzero(shares >= MIN_ALIKE)
    }
    alike = Counter(place for pair in pairs for place in pair)
    return {
        (one, other): AlikeCode(share, _rarity(1 + max(alike[one], alike[other]), len(answers)))
        for (one, other), share in pairs.items()
    }


def _own_statements(answers: Sequence[ComparedAnswer], stub: str) -> list[Counter[str]]:
    """The statements of each answer without those of the stub, and without those that COMMON of the class wrote. What
    two students alone have written is never common."""
    of_the_stub = Counter(_statements(stub))
    written = [Counter(_statements(answer.source)) - of_the_stub for answer in answers]
    writers = Counter(statement for statements in written for statement in statements)
    common = {statement for statement, count in writers.items() if count > max(2, COMMON * len(answers))}
    return [Counter({key: count for key, count in each.items() if key not in common}) for each in written]


def _rarity(holders: int, answers: int) -> float:
    """The bits of sharing a program that `holders` of the class have. About holders² / 2 pairs of all share it, and the
    more have it, the more likely it is a usual one, which anybody may write: so that number counts once more."""
    return max(0.0, log2(answers * (answers - 1) / holders**3))


def _tokens(statements: Counter[str], numbers: dict[str, int]) -> list[int]:
    """The token numbers of the statements in sorted order, up to MAX_TOKENS. `numbers` maps each token to its number;
    new tokens are added to it."""
    tokens = (token for statement in sorted(statements.elements()) for token in (*TOKEN.findall(statement), "\n"))
    return [numbers.setdefault(token, len(numbers)) for token in islice(tokens, MAX_TOKENS)]


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
    """The lines of a program in normal form, without whitespace; empty if Python cannot parse it, and as they are if it
    cannot write the normal form."""
    tree = parsed(source)
    if tree is None:
        return []
    nodes = list(ast.walk(tree))
    own = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    own |= {node.arg for node in nodes if isinstance(node, ast.arg)}
    own |= {node.name for node in nodes if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    plain = unparsed(tree, _NamesRemoved(frozenset(own)))
    lines = (source if plain is None else plain).splitlines()
    return [text for line in lines if (text := "".join(line.split())) not in ("", "pass")]
