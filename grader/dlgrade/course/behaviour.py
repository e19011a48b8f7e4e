"""What the files of an exercise do, without what they say: neither comments nor the sentences that students read.

A better sentence changes no verdict, so nothing that was proven or searched for has to be done again for it.
"""

from __future__ import annotations

import ast
import re
import tokenize
from collections.abc import Callable, Iterator
from io import StringIO

from dlgrade.course.task import REQUIREMENT, examples
from dlgrade.text import LANGUAGES

SENTENCE = b'""'
NEEDS_LINE = re.compile(r"^needs:.*$", re.MULTILINE)
Span = tuple[tuple[int, int], tuple[int, int]]
"""The first and the last place of a piece of source, each as a line, counted from 0, and a column in bytes."""


def behaviour_text(name: str, text: str) -> str:
    """The part of the file `name` that verdicts depend on. The solution is returned as it is, since its mutants are
    named by their lines, and so is what is not valid Python."""
    return _READERS.get(name, str)(text)


def _program(source: str) -> str:
    """`checks.py` and `variants.py` without comments and sentences."""
    try:
        lines = source.encode().split(b"\n")
        for (first, start), (last, end) in sorted(_sentences(ast.parse(source)), reverse=True):
            lines[first : last + 1] = [lines[first][:start] + SENTENCE + lines[last][end:]]
        return _without_comments(b"\n".join(lines).decode())
    except (SyntaxError, ValueError):
        return source


def _sentences(tree: ast.AST) -> Iterator[Span]:
    """Where the strings of `ko=` and `en=` are written."""
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg in LANGUAGES and _is_string(node.value):
            value = node.value
            assert value.end_lineno is not None  # every parsed node has an end
            assert value.end_col_offset is not None
            yield (value.lineno - 1, value.col_offset), (value.end_lineno - 1, value.end_col_offset)


def _is_string(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def _without_comments(source: str) -> str:
    """The source without comments, and without the lines that hold nothing else."""
    lines: list[str | None] = [*source.split("\n")]
    for token in tokenize.generate_tokens(StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            lines[row - 1] = (lines[row - 1] or "")[:column].rstrip() or None
    return "\n".join(line for line in lines if line is not None)


def _task(text: str) -> str:
    """What the exercise needs, on which limits depend; the names of its requirements, which mistakes break; and its
    examples, with which lessons begin."""
    return "\n".join([*NEEDS_LINE.findall(text), *REQUIREMENT.findall(text), *examples(text)])


_READERS: dict[str, Callable[[str], str]] = {
    "checks.py": _program,
    "variants.py": _program,
    **{f"task.{lang}.md": _task for lang in LANGUAGES},
}
