"""Makes the stub of an exercise from its solution: signature and docstring stay, and each marked part
becomes a TODO."""

from __future__ import annotations

import ast
import re
import unicodedata
from functools import lru_cache

from dlgrade.course.meaning import meaning
from dlgrade.course.model import CourseError, Exercise
from dlgrade.course.task import read_text
from dlgrade.messages import course as messages

BEGIN, END = "# BEGIN SOLUTION", "# END SOLUTION"
TODO = "raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code"

LINE_OF_CODE = re.compile(r"^[ \t]*+[A-Za-z_]", re.MULTILINE)
"""Such a line is neither blank nor a comment, so a source with one contains more than these, or is not Python."""


def stub_source(exercise: Exercise) -> str:
    """The text of `exercises/<chapter>/<slug>.py`. Raises CourseError where a mark lacks its partner."""
    return without_solutions(read_text(exercise.solution), exercise.solution)


def solution_code(exercise: Exercise) -> str:
    """The code of the solution for a reader: without the marks, and without docstrings, since the stub has the same
    ones. Raises CourseError where it cannot be read."""
    source = read_text(exercise.solution)
    hidden: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and ast.get_docstring(node) is not None:
            hidden |= set(range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1))
    lines = enumerate(source.splitlines(), start=1)
    kept = [line for number, line in lines if number not in hidden and line.strip() not in (BEGIN, END)]
    return _without_gaps("\n".join(kept).strip())


def without_solutions(source: str, place: object) -> str:
    """`source` with a TODO for each marked part of a function. A marked part outside of functions is removed. Raises
    CourseError, with `place` in its text, where a mark lacks its partner."""
    lines: list[str] = []
    inside = False
    for line in source.splitlines():
        mark = line.strip()
        if mark in (BEGIN, END):
            if inside != (mark == END):
                raise CourseError(messages.MARKS_WRONG.filled(path=place))
            inside = mark == BEGIN
            if inside and line.startswith(" "):
                lines.append(line[: len(line) - len(line.lstrip())] + TODO)
        elif not inside:
            lines.append(line)
    if inside:
        raise CourseError(messages.MARKS_WRONG.filled(path=place))
    return _without_gaps("\n".join(lines).rstrip() + "\n")


def _without_gaps(source: str) -> str:
    """The source with at most two blank lines in a row, since removed helper functions leave gaps."""
    while "\n\n\n\n" in source:
        source = source.replace("\n\n\n\n", "\n\n\n")
    return source


@lru_cache(maxsize=1024)
def is_untouched(source: str, stub: str) -> bool:
    """Whether the source differs from the stub only by comments and blank lines, or contains nothing else."""
    if LINE_OF_CODE.search(source) and not _mentions(source, _names_of_stub(stub)):
        return False  # as nearly every answer; to parse it would take ten times as long
    found = meaning(source)
    return found is not None and found in (meaning(""), meaning(stub))


def _mentions(source: str, names: frozenset[str]) -> bool:
    """Do all of the names occur in the source? Python reads the letters of a name in their normal form."""
    normal = unicodedata.normalize("NFKC", source)
    return all(name in normal for name in names)


@lru_cache(maxsize=256)
def _names_of_stub(stub: str) -> frozenset[str]:
    return frozenset(node.id for node in ast.walk(_tree_of_stub(stub)) if isinstance(node, ast.Name))


@lru_cache(maxsize=256)
def _tree_of_stub(stub: str) -> ast.Module:
    """The stub's syntax tree. It is cached, since all submissions of a class are compared with the same few stubs."""
    return ast.parse(stub)
