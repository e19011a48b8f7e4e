"""Recovers the valid statements of a cell with syntax errors, by blanking the broken lines."""

from __future__ import annotations

import ast
import re

from dlgrade.course.meaning import parse_quietly

MAX_REPAIRS = 20
MAX_CHARACTERS = 100_000
"""A longer cell that is not valid Python is not repaired, because each repair needs another parse."""
OPENING = re.compile(r"(?!(?:else|elif|except|finally)\b)[^\s#)\]}]")
"""Matches the first line of a statement, unless a decorator is above it."""


def repaired(lines: list[str]) -> tuple[ast.Module | None, int]:
    """The syntax tree that remains after blanking the parts with syntax errors (None if nothing remains), and the
    number of lines that were lost. `lines` is changed."""
    left_out = 0
    for _ in range(MAX_REPAIRS if sum(map(len, lines)) < MAX_CHARACTERS else 1):
        try:
            return parse_quietly("\n".join(lines)), left_out
        except SyntaxError as error:
            blanked = _blank(lines, (error.lineno or 0) - 1)
        except (ValueError, RecursionError, MemoryError):
            break
        if not blanked:
            break
        left_out += blanked
    return None, left_out


def _blank(lines: list[str], where: int) -> int:
    """Blank the statement that contains line `where`: from the last line at or above it that is not indented, up to the
    next such line. Returns the number of lines lost."""
    if not 0 <= where < len(lines):
        return 0
    top = [n for n, line in enumerate(lines) if OPENING.match(line) and not (n and lines[n - 1].startswith("@"))]
    start = max((number for number in top if number <= where), default=0)
    end = min((number for number in top if number > start), default=len(lines))
    count = sum(bool(line.strip()) for line in lines[start:end])
    lines[start:end] = [""] * (end - start)
    return count
