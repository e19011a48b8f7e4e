"""Reads Python files of the course. A fault in one is the author's and not the student's, so it is reported as a
CourseError with its file and line."""

from __future__ import annotations

import ast
import traceback
from pathlib import Path

from dlgrade.course.task import CourseError, read_text
from dlgrade.messages import course as messages


def parse(path: Path) -> ast.Module:
    """The syntax tree of a course file. Raises CourseError with the line where it is not valid Python."""
    return parsed(read_text(path), path)


def parsed(text: str, path: Path) -> ast.Module:
    """The syntax tree of the text of a course file. Raises CourseError as `parse` does."""
    try:
        return ast.parse(text, str(path))
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise broken(path, error) from error


def broken(path: Path, error: BaseException) -> CourseError:
    """The CourseError for `error`, which was raised while `path` was parsed or run."""
    if isinstance(error, SyntaxError) and error.filename == str(path):
        return broken_at(path, error.lineno or 1, type(error).__name__, error.msg)
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(path)]
    return broken_at(path, (lines or [1])[-1] or 1, type(error).__name__, str(error))


def broken_at(path: Path, line: int, kind: str, reason: str) -> CourseError:
    """The CourseError for a fault of a course file in a known line."""
    return CourseError(messages.BROKEN.filled(path=path, line=line, kind=kind, reason=" ".join(reason.split())[:200]))
