"""Compares what source texts mean to Python, apart from comments, blank lines and positions."""

from __future__ import annotations

import ast
import hashlib
import warnings
from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest

from dlgrade.course.slow_text import is_slow


def parsed(source: str) -> ast.Module | None:
    """The syntax tree of a source text; None for a text that is not Python, or that is nested deeper than Python can
    read.

    A SyntaxWarning about the text, such as an unknown escape in a string, is not shown.
    """
    try:
        return parse_quietly(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def parse_quietly(source: str) -> ast.Module:
    """`ast.parse` without warnings on the error stream; raises what `ast.parse` raises. Everything that a student wrote
    is parsed here, so that a text that takes quadratic time or memory is refused, with a ValueError, by whatever way
    it came."""
    if is_slow(source):
        raise ValueError("the text would take too long to parse")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(source)


def unparsed(tree: ast.AST, change: ast.NodeTransformer | None = None) -> str | None:
    """The source of a syntax tree, after a `change`; None where Python cannot write it, because it is nested too deeply
    or holds a whole number of thousands of digits, which only hexadecimal notation can give."""
    try:
        return ast.unparse(change.visit(tree) if change else tree)
    except (ValueError, RecursionError, MemoryError):
        return None


@lru_cache(maxsize=256)
def meaning(source: str) -> str | None:
    """A fingerprint of the syntax tree, equal where `ast.dump` would give equal texts; None for a text that `parsed`
    cannot read. It is cached, so that a text is parsed once for all the stubs that it is compared with."""
    tree = parsed(source)
    if tree is None:
        return None
    state = hashlib.sha256()
    for text in _texts(tree):
        state.update(f"{text}\0".encode("utf-8", "surrogatepass"))
    return state.hexdigest()


def same_meaning(one: ast.AST, other: ast.AST) -> bool:
    """Whether `ast.dump` would give equal texts for two trees.

    Each node is visited once, with a stack: `ast.dump` joins the text of every level, which takes quadratic time in the
    depth. The comparison ends at the first difference, so it is fast for trees that differ.
    """
    return all(a == b for a, b in zip_longest(_texts(one), _texts(other)))


def _texts(tree: ast.AST) -> Iterator[str]:
    """The nodes and constants of a tree as texts, in the order of the source."""
    waiting: list[object] = [tree]
    while waiting:
        item = waiting.pop()
        if isinstance(item, ast.AST):
            yield f"({type(item).__name__}"
            waiting.extend(getattr(item, name, None) for name in reversed(item._fields))
        elif isinstance(item, list):
            yield f"[{len(item)}"
            waiting.extend(reversed(item))
        else:
            yield _constant(item)


def _constant(value: object) -> str:
    """A constant's text with its length, so that one constant cannot be mistaken for two. Long integers are written in
    hexadecimal, since Python refuses to write them in decimal."""
    shown = hex(value) if type(value) is int else repr(value)
    return f"={type(value).__name__} {len(shown)} {shown}"
