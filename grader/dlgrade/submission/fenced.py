"""Reads Python files that are Markdown: code that was copied with the fences around it, as a chat or a web page shows
it."""

from __future__ import annotations

import re

from dlgrade.course.meaning import parsed

FENCE = re.compile(r"^[ \t]*+(?:`{3,}+|~{3,}+)[ \t]*+[\w+.{} -]*+$", re.MULTILINE)


def without_fences(source: str) -> tuple[str, int]:
    """The code, and the number of lines that were left out: the fences, and the prose outside of them unless it is code
    as well. Left-out lines are empty, so that line numbers stay. A file that is valid Python is returned unchanged: its
    fences stand in strings. So is one that is no Python in either reading, unless it begins with a fence."""
    if not FENCE.search(source) or parsed(source) is not None:
        return source, 0
    lines = source.split("\n")
    fences = [number for number, line in enumerate(lines) if FENCE.fullmatch(line)]
    everywhere, within = _without(lines, {*fences}), _without(lines, _outside(lines, fences))
    for code in (everywhere, within):
        if code.strip() and parsed(code) is not None:
            return code, _left_out(source, code)
    begins = not any(line.strip() for line in lines[: fences[0]])
    return (everywhere, _left_out(source, everywhere)) if begins else (source, 0)


def _outside(lines: list[str], fences: list[int]) -> set[int]:
    """The numbers of the fences and of all lines that are not between two of them, or below an unclosed one."""
    inside, out = False, set[int]()
    marks = {*fences}
    for number in range(len(lines)):
        inside ^= number in marks
        if not inside or number in marks:
            out.add(number)
    return out


def _without(lines: list[str], left_out: set[int]) -> str:
    return "\n".join("" if number in left_out else line for number, line in enumerate(lines))


def _left_out(source: str, code: str) -> int:
    """How many lines with text are empty now."""
    pairs = zip(source.split("\n"), code.split("\n"), strict=True)
    return sum(bool(before.strip()) and not after for before, after in pairs)
