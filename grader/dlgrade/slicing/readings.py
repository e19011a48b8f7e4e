"""Finds the readings of a notebook for one exercise: up to three candidate sources to grade, the likeliest first.

1. The backward slice: the statements that bind the exercise's names, and those that bind or change a name which such a
   statement uses, and so on. A definition or import wins over a later assignment to the same name.
2. Cells below the exercise's check cell count only for names that are not bound above it, as when the notebook is run
   from the top.
3. Where those cells bind or change names of the slice too, the slice with them is a second reading. The check cell uses
   what was run last, wherever it is, so the student may have seen a correction below it count.
4. Where the whole cells of those statements would do more than the statements, they are a further reading.
5. A stub that was left unchanged counts only where nothing else defines its names.

The caller grades each reading and keeps the verdict with the most points, so that unrelated cells never cost points.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from dlgrade.course.stub import is_untouched
from dlgrade.messages import notebook as messages
from dlgrade.slicing.cells import names_in, needed
from dlgrade.slicing.slice import Placed, backward_slice, bound
from dlgrade.slicing.statements import Statement, Statements, kept, statements_of
from dlgrade.submission.model import Part, Submission
from dlgrade.submission.notebook import Cell, parts_of
from dlgrade.text import Text

IPYTHON = Part(
    "notebook",
    "import builtins\nbuiltins.display = lambda *objects, **options: None\nbuiltins.get_ipython = lambda: None",
)
"""A first part that defines the names that code can use in a notebook but not in a file. Because of it, a notebook has
at least two parts, so it is never treated as a single file, in which an exception stops everything."""


@dataclass(frozen=True)
class Wanted:
    """What is searched for in a notebook: the public names of the exercise's stub, the stub's source, and the
    `grade_id` of the check cell."""

    names: frozenset[str]
    stub: str
    check: str


@dataclass(frozen=True)
class Opened:
    """The code cells of a notebook by their index, and the statements of each."""

    parts: dict[int, Part]
    statements: dict[int, Statements]
    notes: tuple[Text, ...]


@lru_cache(maxsize=2)
def opened(cells: tuple[Cell, ...]) -> Opened:
    """The code of a notebook, cached because it is needed for each of the notebook's exercises."""
    parts, notes = parts_of(cells)
    parts = {i: Part(part.name, without_check(part.source)) for i, part in parts.items()}
    return Opened(parts, {i: statements_of(part.source) for i, part in parts.items()}, notes)


def readings(wanted: Wanted, cells: Sequence[Cell], notes: tuple[Text, ...]) -> Iterator[Submission]:
    """The sources to grade, the likeliest first. Each of them gets the `notes`."""
    notebook = opened(tuple(cells))
    checks = [i for i, cell in enumerate(cells) if cell.grade_id == wanted.check]
    answers = [i for i in notebook.parts if i not in set(checks)]
    last = max(checks, default=len(cells))
    pool = [Placed(i, statement, i < last) for i in answers for statement in notebook.statements[i].all]
    pool_without_stubs, stubs = _without_stubs(pool, wanted.stub)
    if stubs and not wanted.names & bound(pool_without_stubs):
        yield Submission((Part("notebook", wanted.stub),), notes)
        return
    chosen = (
        backward_slice([*stubs, *pool_without_stubs], wanted.names)
        if wanted.names <= bound([*stubs, *pool_without_stubs])
        else []
    )
    anywhere = (
        backward_slice([replace(placed, above=True) for placed in pool_without_stubs], wanted.names) if chosen else []
    )
    whole = _whole_cells(notebook, answers, last, wanted)
    for reading in (chosen, anywhere if _places(anywhere) != _places(chosen) else []):
        if reading:
            all_notes = (*notes, *notebook.notes, *_left_out(reading, notebook))
            yield Submission((IPYTHON, *_as_parts(reading, notebook)), all_notes)
    if not chosen or _do_more(whole, pool_without_stubs, set(chosen)):
        yield Submission((IPYTHON, *(notebook.parts[i] for i in whole)), (*notes, *notebook.notes))


def answer_cells(wanted: Wanted, cells: Sequence[Cell]) -> tuple[Part, ...]:
    """The whole cells that bind the names, or bind names which those cells need. For a cell that is not valid Python,
    names are searched in its text."""
    notebook = opened(tuple(cells))
    checks = [i for i, cell in enumerate(cells) if cell.grade_id == wanted.check]
    answers = [i for i in notebook.parts if i not in set(checks)]
    return tuple(notebook.parts[i] for i in _whole_cells(notebook, answers, max(checks, default=len(cells)), wanted))


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


def _without_stubs(pool: list[Placed], stub: str) -> tuple[list[Placed], list[Placed]]:
    """Two lists: the pool without the stub's unchanged definitions, and those of these definitions whose names nothing
    else defines."""
    handed_out = {
        statement.defines: statement.definition for statement in statements_of(stub).all if statement.definition
    }
    unchanged = {placed for placed in pool if _is_handed_out(placed.statement, handed_out)}
    remaining = [placed for placed in pool if placed not in unchanged]
    others = bound(remaining)
    return remaining, [placed for placed in pool if placed in unchanged and not placed.statement.defines & others]


def _is_handed_out(statement: Statement, handed_out: Mapping[frozenset[str], str]) -> bool:
    """Is it the definition that was handed out under this name, unchanged but for comments and blank lines?"""
    stub = handed_out.get(statement.defines) if statement.definition else None
    return stub is not None and is_untouched(statement.definition, stub)


def _as_parts(chosen: list[Placed], notebook: Opened) -> Iterator[Part]:
    """The chosen statements as parts, one for each cell."""
    by_cell: defaultdict[int, list[Placed]] = defaultdict(list)
    for placed in chosen:
        by_cell[placed.cell].append(placed)
    for i, several in sorted(by_cell.items()):
        part = notebook.parts[i]
        yield Part(part.name, kept(part.source, [placed.statement for placed in several]))


def _places(chosen: list[Placed]) -> set[tuple[int, int]]:
    return {(placed.cell, placed.statement.start) for placed in chosen}


def _left_out(chosen: list[Placed], notebook: Opened) -> list[Text]:
    count = sum(notebook.statements[i].left_out for i in {placed.cell for placed in chosen})
    return [messages.NO_PYTHON.filled(count=count)] if count else []


def _whole_cells(notebook: Opened, answers: list[int], last: int, wanted: Wanted) -> list[int]:
    """The indices of the cells that bind the names, or bind names which those cells need."""
    touched = [i for i in answers if not is_untouched(notebook.parts[i].source, wanted.stub)]
    names = {i: names_in(notebook.parts[i].source, notebook.statements[i]) for i in touched}
    above = [i for i in touched if i < last]
    pool = above if wanted.names <= {name for i in above for name in names[i].binds} else touched
    return [pool[place] for place in needed([names[i] for i in pool], wanted.names)]


def _do_more(whole: list[int], pool: list[Placed], chosen: set[Placed]) -> bool:
    """Do the whole cells contain a statement with an effect that was not chosen?"""
    cells = set(whole)
    return any(placed.cell in cells and placed not in chosen and not placed.statement.idle for placed in pool)
