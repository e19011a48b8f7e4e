"""Notebook cells as plain Python: IPython's commands and Colab's own lines are taken out, line numbers stay."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import lru_cache

PYTHON_CELLS = ("%%time", "%%timeit", "%%capture", "%%prun", "%%memit")
CELL_COMMAND = re.compile(r"\s*(%%\w+)")
PYTHON_FILE = re.compile(r"\s*%%writefile\s.*\.py\s*$")
PROMPT = re.compile(r"^(?:>>>|\.\.\.|In \[\d+\]:| *\.\.\.:)(?: |$)")
COMMAND = re.compile(r"^(\s*)(?:(?:[\w, .]+=\s*)?[%!].*|\?{1,2}[\w.]+\s*|[\w.]+\?{1,2}\s*)$")
COLAB = re.compile(
    r"^(\s*)(?:(?:from|import)\s+google\.colab\b|google\.colab\."
    r"|drive\.(?:mount|flush_and_unmount)\(|files\.(?:upload|download)\().*$"
)
COLAB_IMPORT = re.compile(r"^\s*(?:from|import)\s+google\.colab\b", re.MULTILINE)
MOST_COMMANDS = 200
MOST_CHARACTERS = 100_000
"""A longer cell is left as it is: each command in it costs a parse."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A cell's Python, and how many lines were taken out of it."""

    source: str
    commands: int = 0
    colab: int = 0


@lru_cache(maxsize=1024)  # the exercises of a notebook share its cells
def plain_python(source: str) -> Plain:
    """`source` without `%`, `!`, `?` and Colab lines. A cell of another language (`%%bash`) becomes empty; one that
    writes its Python to a file (`%%writefile mse.py`) keeps it."""
    lines = _as_typed(source.split("\n"))
    first = next((index for index, line in enumerate(lines) if line.strip()), 0)
    opening = CELL_COMMAND.match(lines[first])
    commands = 0
    if opening is not None:
        if opening[1] not in PYTHON_CELLS and not PYTHON_FILE.match(lines[first]):
            return Plain("", 1)
        lines[first], commands = "", 1
    colab = _without_colab(lines)
    commands += _without_commands(lines)
    return Plain("\n".join(lines), commands, colab)


def _as_typed(lines: list[str]) -> list[str]:
    """Without the prompts of a shell and without an indentation of the whole cell, both of which IPython reads over."""
    start = next((line for line in lines if line.strip()), "")
    if PROMPT.match(start):
        return [PROMPT.sub("", line) for line in lines]
    indent = start[: len(start) - len(start.lstrip())]
    return [line.removeprefix(indent) for line in lines] if indent else lines


def _without_commands(lines: list[str]) -> int:
    """Replace each line that Python stumbles over and IPython would not; a `%` inside a string stays."""
    if sum(map(len, lines)) > MOST_CHARACTERS:
        return 0
    for count in range(MOST_COMMANDS):
        where = _first_error(lines)
        match = COMMAND.match(lines[where]) if where is not None else None
        if where is None or match is None:
            return count
        _take_out(lines, where, match[1])
    return MOST_COMMANDS


def _take_out(lines: list[str], where: int, indent: str) -> None:
    """One command, with the lines that it goes on to."""
    goes_on = lines[where].endswith("\\")
    lines[where] = indent + "pass"
    while goes_on and where + 1 < len(lines):
        where += 1
        goes_on, lines[where] = lines[where].endswith("\\"), ""


def _without_colab(lines: list[str]) -> int:
    if not COLAB_IMPORT.search("\n".join(lines)):
        return 0
    count = 0
    for index, line in enumerate(lines):
        if (match := COLAB.match(line)) is not None:
            lines[index], count = match[1] + "pass", count + 1
    return count


def _first_error(lines: list[str]) -> int | None:
    """The index of the line with the first syntax error; None for Python, and where no line is to blame."""
    try:
        ast.parse("\n".join(lines))
    except SyntaxError as error:
        return error.lineno - 1 if error.lineno and error.lineno <= len(lines) else None
    except (ValueError, RecursionError, MemoryError):
        return None
    return None
