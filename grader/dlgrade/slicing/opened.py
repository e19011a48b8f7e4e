"""The code of a notebook, with what is found out about it once for all of its exercises."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from dlgrade.slicing.cells import CellIndex, names_in
from dlgrade.slicing.slice import Placed, StatementIndex
from dlgrade.slicing.statements import Statements, kept, names_given, statements_of
from dlgrade.submission.cells import Cell
from dlgrade.submission.model import Part
from dlgrade.submission.notebook import parts_of
from dlgrade.text import Text

GRADING_LINE = re.compile(r"^[ \t]*+%{1,2}(?:exercise|grade)[ \t]([^\n]*+)|\bcheck\([\"']([^\n]*+)", re.MULTILINE)
WORD = re.compile(r"\w++")
ANSWER = "-answer"
"""How the names of answer cells end in nbgrader's metadata."""


@dataclass(frozen=True)
class Opened:
    """The code cells of a notebook by their index, the statements of each, and what is found by name among both. All of
    it is made once for all exercises of the notebook."""

    cells: tuple[Cell, ...]
    parts: dict[int, Part]
    statements: dict[int, Statements]
    notes: tuple[Text, ...]

    @cached_property
    def index(self) -> StatementIndex:
        return StatementIndex([Placed(i, each) for i, cell in self.statements.items() for each in cell.all])

    @cached_property
    def cell_index(self) -> CellIndex:
        return CellIndex({i: names_in(part.source, self.statements[i]) for i, part in self.parts.items()})

    @cached_property
    def graded_in(self) -> dict[str, int]:
        """Each word in a line that grades, such as `%%exercise mse` and `check("mse")`, with the index of the last such
        cell. Slugs of exercises are among them."""
        lines = ((i, line) for i in self.parts for line in GRADING_LINE.findall(self.cells[i].source))
        return {word: i for i, line in lines for word in WORD.findall(" ".join(line))}


@lru_cache(maxsize=2)
def opened(cells: tuple[Cell, ...]) -> Opened:
    """The code of a notebook, cached because it is needed for each of the notebook's exercises."""
    cells = tuple(map(_as_code, cells))
    parts, notes = parts_of(cells)
    parts = {i: Part(part.name, without_check(part.source)) for i, part in parts.items()}
    return Opened(cells, parts, {i: statements_of(part.source) for i, part in parts.items()}, notes)


def _as_code(cell: Cell) -> Cell:
    """The cell, as code where it is an answer cell that a key press in the editor made a text cell."""
    is_code = cell.kind == "code" or not cell.grade_id.endswith(ANSWER)
    return cell if is_code or not names_given(cell.source).defined else replace(cell, kind="code")


def answer_id(slug: str) -> str:
    """The name, in nbgrader's metadata, of the cell for the exercise's answer. That of its check is the slug."""
    return f"{slug}{ANSWER}"


def is_check(source: str) -> bool:
    """Does a cell contain one of our checks? Running it would make the worker grade itself. `grader` is the package's
    former name, which notebooks of earlier courses still contain."""
    return any(f"from {package}.notebook import check" in source for package in ("dlgrade", "grader"))


def without_check(source: str) -> str:
    """The cell without the statements that run a check."""
    if not is_check(source):
        return source
    return kept(
        source,
        [statement for statement in statements_of(source).all if "check" not in statement.defines | statement.uses],
    )
