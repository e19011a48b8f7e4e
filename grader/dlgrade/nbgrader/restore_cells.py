"""The first sanitizing step: it restores each released cell, once and as it was released, whatever the student did.

It does the work of nbgrader's DeduplicateIds, OverwriteCells and CheckCellMetadata, and reads the gradebook once for
the whole class. Afterwards all of nbgrader's metadata are those of the gradebook.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor

from dlgrade.nbgrader.names import OURS
from dlgrade.nbgrader.nodes import new_cell
from dlgrade.nbgrader.pictures import show_pictures
from dlgrade.nbgrader.quiz import without_key
from dlgrade.nbgrader.source import SCHEMA
from dlgrade.quiz.exports.cells import key_in
from dlgrade.slicing.opened import is_check, without_check

TAG = re.compile(r"<(?=[A-Za-z/!?])")
SCRIPT_LINK = re.compile(r"(script)(\\?:)", re.IGNORECASE)
REFERENCE = re.compile(r"&(?=#|\w+;)")
FORMULA = re.compile(r"(\\begin|\\\\)(?=[{(\[])")
MAX_SEARCHED = 5_000_000
"""Most characters that nbconvert may search in a text: to its end, for each beginning of a formula."""


@dataclass(frozen=True)
class Released:
    """A cell as the gradebook has stored it."""

    source: str
    kind: str
    metadata: dict[str, Any]
    key: str = ""
    """The key of a quiz question, which its source no longer holds."""

    @property
    def fixed(self) -> bool:
        """Whether the student must not change its source."""
        return bool(self.metadata["locked"])

    def cell(self) -> Any:
        """A new copy of the released cell."""
        cell = new_cell("code" if self.kind == "code" else "markdown", self.source)
        cell.metadata.nbgrader = dict(self.metadata)
        return cell


class MendCells(NbGraderPreprocessor):  # type: ignore[misc]
    """Restores the released cells. Of duplicates the last one counts; a missing locked cell is put back behind the one
    that it followed."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        released = self.parent.released.of(resources["nbgrader"])
        nb.cells = mended(nb.cells, released, everything=not nb.metadata[OURS]["readable"])
        return nb, resources


class ReleasedNotebooks:
    """The released cells of each notebook, and of quiz questions what students got of them: code of theirs could show
    the key. They are cached for the whole run, since all submissions share them."""

    def __init__(self, is_question: Callable[[str], bool]) -> None:
        self._is_question = is_question
        self._cells: dict[tuple[str, str], dict[str, Released]] = {}

    def of(self, names: dict[str, str]) -> dict[str, Released]:
        """The released cells of a notebook by name. `names` are its assignment, notebook and gradebook, as nbgrader's
        resources have them."""
        key = (names["assignment"], names["notebook"])
        if key not in self._cells:
            self._cells[key] = {name: self._shown(name, cell) for name, cell in released_cells(names).items()}
        return self._cells[key]

    def _shown(self, name: str, cell: Released) -> Released:
        if not self._is_question(name):
            return cell
        return replace(cell, source=without_key(cell.source), key=key_in(cell.source))


def released_cells(names: dict[str, str]) -> dict[str, Released]:
    """The released cells of a notebook in the gradebook, in their order."""
    with Gradebook(names["db_url"]) as gradebook:
        notebook = gradebook.find_notebook(names["notebook"], names["assignment"])
        points = {cell.name: cell.max_score for cell in [*notebook.grade_cells, *notebook.task_cells]}
        graded, tasks = ({cell.name for cell in cells} for cells in (notebook.grade_cells, notebook.task_cells))
        answers = {cell.name for cell in notebook.solution_cells}
        return {
            cell.name: Released(cell.source, cell.cell_type, _metadata(cell, graded, answers, tasks, points))
            for cell in notebook.source_cells
        }


def _metadata(
    cell: Any, graded: set[str], answers: set[str], tasks: set[str], points: dict[str, float]
) -> dict[str, Any]:
    name = cell.name
    roles = {"grade": name in graded, "solution": name in answers, "locked": cell.locked, "task": name in tasks}
    worth = {"points": points[name]} if name in points else {}
    kept = {"schema_version": SCHEMA, "grade_id": name, "cell_type": cell.cell_type, "checksum": cell.checksum}
    return {**kept, **roles, **worth}


def mended(cells: list[Any], released: dict[str, Released], *, everything: bool) -> list[Any]:
    """The student's cells, with the released ones restored."""
    places = _places(cells, released)
    result: list[Any] = []
    for cell, name in zip(cells, _names(cells, places), strict=True):
        result += _written_into_the_check(cell, released.get(name))
        result.append(_as_released(cell, released.get(name)))
    for before, name in zip([None, *released], released, strict=False):
        if name not in places and (everything or released[name].fixed):
            after = [i for i, cell in enumerate(result) if before and _name(cell) == before]
            result.insert(after[0] + 1 if after else len(result) if before else 0, released[name].cell())
    for cell in result:
        if cell.cell_type == "markdown":
            show_pictures(cell)
    return result


def _places(cells: list[Any], released: dict[str, Released]) -> dict[str, int]:
    """The place of each released cell, found by its id, or else by its text if that is fixed."""
    places = {_name(cell): i for i, cell in enumerate(cells) if _name(cell) in released}
    by_source = {cell.source.strip(): name for name, cell in released.items() if cell.fixed and cell.source.strip()}
    for i, cell in enumerate(cells):
        name = by_source.get(cell.source.strip())
        if name is not None and not _name(cell):
            places.setdefault(name, i)
    return places


def _names(cells: list[Any], places: dict[str, int]) -> list[str]:
    """For each cell, the name of the released cell that it is, or an empty string."""
    names = {i: name for name, i in places.items()}
    return [names.get(i, "") for i in range(len(cells))]


def _written_into_the_check(cell: Any, released: Released | None) -> list[Any]:
    """The code that a student wrote into our check cell, as a new cell above it. It counts as an answer, since some
    editors allow writing into locked cells, and the check cell graded it when it was run."""
    if released is None or not released.fixed or not is_check(released.source) or cell.cell_type != "code":
        return []
    changed = cell.source.strip() != released.source.strip()
    return [new_cell("code", cell.source)] if changed and without_check(cell.source).strip() else []


def _as_released(cell: Any, released: Released | None) -> Any:
    """The cell with the metadata of its release. A cell that was not released loses all of nbgrader's metadata."""
    if cell.cell_type != "code" and (released is None or cell.source != released.source):
        cell.source = without_many_formulas(without_html(cell.source))
    if released is None:
        cell.metadata.pop("nbgrader", None)
        return cell
    restored = released.cell()
    restored.source = released.source if released.fixed else cell.source
    if restored.cell_type == "markdown" and "attachments" in cell:
        restored.attachments = cell.attachments
    return restored


def without_html(markdown: str) -> str:
    """A student's text without tags, links to scripts, and character references that could hide them. formgrader and
    the feedback copy HTML in Markdown into their pages, where it would run for everyone who opens them."""
    return SCRIPT_LINK.sub(r"\1 \2", TAG.sub("< ", REFERENCE.sub("& ", markdown)))


def without_many_formulas(markdown: str) -> str:
    """A student's text, with its formulas as text if they are more than anybody writes: 250 in ten pages. A page of
    them could take hours, and keep the feedback of the whole class from being made."""
    searched = len(FORMULA.findall(markdown)) * len(markdown)
    return FORMULA.sub(r"\1 ", markdown) if searched > MAX_SEARCHED else markdown


def _name(cell: Any) -> str:
    return str(cell.metadata.get("nbgrader", {}).get("grade_id", ""))
