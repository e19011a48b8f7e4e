"""An exception of the student's, told by the lines of the student's own file."""

from __future__ import annotations

import traceback
from typing import Any

MAX_TEXT = 2000
MAX_FRAMES = 12


def describe_exception(error: BaseException, sources: dict[str, str]) -> dict[str, Any]:
    """Type names (own and bases), message, and the frames [file, line, function, source line] in the student's files."""
    kinds = [kind.__name__ for kind in type(error).__mro__ if kind is not object]
    frames = [
        [frame.filename, frame.lineno or 0, frame.name, source_line(sources, frame.filename, frame.lineno or 0)]
        for frame in _frames(error)
        if frame.filename in sources
    ]
    if isinstance(error, SyntaxError) and error.filename in sources:
        line = error.lineno or 0
        frames.append([error.filename, line, "", source_line(sources, error.filename, line)])
    return {"types": kinds, "message": _message(error), "frames": frames[-MAX_FRAMES:]}


def _frames(error: BaseException) -> list[traceback.FrameSummary]:
    stack = traceback.walk_tb(error.__traceback__)
    return list(traceback.StackSummary.extract(stack, limit=-200, lookup_lines=False))


def _message(error: BaseException) -> str:
    try:
        text = str(error.msg) if isinstance(error, SyntaxError) else str(error)
    except BaseException:  # the student's own __str__ may raise anything
        return ""
    return text[:MAX_TEXT]


def source_line(sources: dict[str, str], name: str, number: int) -> str:
    """Line `number` of a student's file, without its indentation."""
    lines = sources[name].splitlines()
    return lines[number - 1].strip()[:200] if 0 < number <= len(lines) else ""
