"""Finds the readings of a notebook for one exercise: up to five candidate sources to grade, the likeliest first.

1. The backward slice: the statements that bind the exercise's names, and those that bind or change a name which such a
   statement uses, and so on. A definition or import wins over a later assignment to the same name.
2. Cells below the last one that grades the exercise (its check cell, `%%exercise mse`), or without one below its answer
   cell, count only for names that are not bound above, as when the notebook is run from the top.
3. Where those cells bind or change names of the slice too, the slice with them is a second reading. A check uses
   what was run last, wherever it is, so the student may have seen a correction below it count.
4. Where the slice has code below those definitions of the names that stand closest together, the slice without it is a
   further reading. Another exercise may have a function or a helper of the same name, such as `predict`.
5. Where the whole cells of those statements would do more than the statements, they are a further reading.
6. A stub that was left unchanged counts only where nothing else defines its names. Where only other exercises' cells
   do, it is the first reading.

The caller grades each reading and keeps the verdict with the most points, so that unrelated cells never cost points.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dlgrade.messages import notebook as messages
from dlgrade.slicing.answer_search import AnswerSearch, Wanted
from dlgrade.slicing.opened import Opened
from dlgrade.slicing.statements import Statement, kept
from dlgrade.submission.model import Part, Submission
from dlgrade.text import Text

IPYTHON = Part(
    "notebook",
    "import builtins\nbuiltins.display = lambda *objects, **options: None\nbuiltins.get_ipython = lambda: None",
)
"""A first part that defines the names that code can use in a notebook but not in a file. Because of it, a notebook has
at least two parts, so it is never treated as a single file, in which an exception stops everything."""


def readings(wanted: Wanted, notebook: Opened, notes: tuple[Text, ...]) -> Iterator[Submission]:
    """The sources to grade, the likeliest first. Each of them gets the `notes`."""
    asked = AnswerSearch(wanted, notebook)
    if asked.is_untouched:
        yield Submission((Part("notebook", wanted.stub),), notes)
        return
    if asked.is_left_alone:
        yield Submission((Part("notebook", wanted.stub),), notes)
    slices = dict.fromkeys((*found,) for found in (asked.chosen, asked.anywhere, asked.together) if found)
    for reading in slices:
        all_notes = (*notes, *notebook.notes, *_left_out(reading, notebook))
        yield Submission((IPYTHON, *_as_parts(reading, notebook)), all_notes)
    if not asked.chosen or asked.whole_cells_do_more():
        yield Submission((IPYTHON, *(notebook.parts[i] for i in asked.whole_cells)), (*notes, *notebook.notes))


def answer_cells(wanted: Wanted, notebook: Opened) -> tuple[Part, ...]:
    """The whole cells that bind the names, or bind names which those cells need. For a cell that is not valid Python,
    names are searched in its text."""
    asked = AnswerSearch(wanted, notebook)
    return tuple(notebook.parts[i] for i in asked.whole_cells)


def _as_parts(chosen: Sequence[int], notebook: Opened) -> Iterator[Part]:
    """The chosen statements as parts, one for each cell."""
    by_cell: defaultdict[int, list[Statement]] = defaultdict(list)
    for number in chosen:
        placed = notebook.index.placed[number]
        by_cell[placed.cell].append(placed.statement)
    for i, several in sorted(by_cell.items()):
        part = notebook.parts[i]
        yield Part(part.name, kept(part.source, several))


def _left_out(chosen: Sequence[int], notebook: Opened) -> list[Text]:
    cells = {notebook.index.placed[number].cell for number in chosen}
    count = sum(notebook.statements[i].left_out for i in cells)
    return [messages.NO_PYTHON.filled(count=count)] if count else []
