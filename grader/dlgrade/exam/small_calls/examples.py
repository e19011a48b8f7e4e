"""Reads the examples of a task: the lines in its Python blocks that end with their value as a comment.

They need no reference, so they can be used in a course without solutions too.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dlgrade.course.names import free_names
from dlgrade.course.task import Task, examples
from dlgrade.exam.small_calls.model import Example

SECTION = re.compile(r"^## (\w+)$", re.MULTILINE)
CALLS_FILE = "calls.md"
"""A file in an exercise's folder with small calls for checks whose own inputs cannot be made smaller, because the
functions draw at random, take functions, or return objects. Each section has the name of a check as its heading, and
examples like those of a task."""


def examples_of(task: Task) -> tuple[Example, ...]:
    """The examples of a task, in order. The setup of each holds only the statements that it needs."""
    return _in_blocks(task.statement)


def written_for_checks(text: str) -> dict[str, tuple[Example, ...]]:
    """Check → the examples that were written for it."""
    _, *sections = SECTION.split(text)
    return {name: _in_blocks(body) for name, body in zip(sections[::2], sections[1::2], strict=True)}


def _in_blocks(text: str) -> tuple[Example, ...]:
    return tuple(example for block in examples(text) for example in _in_block(block))


@dataclass(frozen=True)
class EarlierStatement:
    """A statement before an example, with the names that it binds and uses. Its names and its text are found only once,
    since a hundred examples may need it."""

    statement: ast.stmt
    bound: frozenset[str] = field(init=False)
    used: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "bound", frozenset(bound_names(self.statement)))
        object.__setattr__(self, "used", frozenset(free_names(self.statement)))

    @cached_property
    def text(self) -> str:
        """The statement as source text. Raises what `ast.unparse` raises."""
        return ast.unparse(self.statement)


def bound_names(statement: ast.stmt) -> set[str]:
    """The names that a statement binds. A function or class definition binds only its own name."""
    if isinstance(statement, ast.FunctionDef | ast.ClassDef):
        return {statement.name}
    return {node.id for node in ast.walk(statement) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}


def _in_block(block: str) -> Iterator[Example]:
    comments, before = _comments(block), list[EarlierStatement]()
    for statement in ast.parse(block).body:
        value = comments.get(statement.end_lineno or 0, "")
        if isinstance(statement, ast.Expr) and value:
            setup = "\n".join(earlier.text for earlier in needed_before(free_names(statement), before))
            yield Example(setup, ast.unparse(statement), value)
        else:
            before.append(EarlierStatement(statement))


def _comments(block: str) -> dict[int, str]:
    """Line number → its comment, without the `#`."""
    tokens = tokenize.generate_tokens(io.StringIO(block).readline)
    return {token.start[0]: token.string.lstrip("# ") for token in tokens if token.type == tokenize.COMMENT}


def needed_before(names: Iterable[str], before: Sequence[EarlierStatement]) -> list[EarlierStatement]:
    """The statements in `before` that code needs which uses the names: those that bind one of them, directly or
    indirectly, and all expressions, since `c.backward()` changes the objects that `c` was made from."""
    needed, kept = set(names), list[EarlierStatement]()
    for earlier in reversed(before):
        if isinstance(earlier.statement, ast.Expr) or not earlier.bound.isdisjoint(needed):
            needed -= earlier.bound
            needed |= earlier.used
            kept.append(earlier)
    return kept[::-1]
