"""Converts a hand-in to an nbformat notebook and back. Of the submission, nbgrader gets only the sources of cells, and
the pictures in them."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import asdict, replace
from functools import cache
from typing import Any

import nbformat as untyped
from nbformat.v4.nbbase import random_cell_id

from dlgrade.messages import notebook as messages
from dlgrade.nbgrader.names import OURS
from dlgrade.nbgrader.source import KERNEL
from dlgrade.submission.cells import Cell
from dlgrade.submission.newest import ChosenFile
from dlgrade.submission.notebook import Notebook, load_with_pictures
from dlgrade.submission.pictures import PastedPicture
from dlgrade.text import Text

nbformat: Any = untyped  # its functions carry no types


def node_of_file(chosen: ChosenFile) -> Any:
    """The notebook of a chosen file, with notes on why this file was chosen. Raises Unreadable where it has none."""
    assert chosen.path is not None
    notebook, pictures = load_with_pictures(chosen.path)
    left_out = [messages.PICTURES_OUT.filled(count=pictures.left_out)] if pictures.left_out else []
    node = node_of(replace(notebook, notes=(*chosen.notes, *notebook.notes, *left_out)), readable=True)
    for cell, of_cell in zip(node.cells, pictures.of_cells, strict=True):
        if of_cell:
            cell.attachments = _attachments(of_cell)
    return node


def node_of(notebook: Notebook, *, readable: bool) -> Any:
    """A notebook of nbformat 4.5 that contains nothing of the submission except its cells' sources and grade ids."""
    node = nbformat.v4.new_notebook(cells=[_cell(cell) for cell in notebook.cells])
    node.metadata.kernelspec = KERNEL
    node.metadata[OURS] = {
        "readable": readable,
        "notes": [asdict(note) for note in notebook.notes],
        "python": notebook.python,
    }
    return node


def new_cell(kind: str, source: str) -> Any:
    """A cell of nbformat with an id of its own. It is a copy of a cell that nbformat has validated once, since
    validating every cell of every hand-in takes long."""
    node = deepcopy(_empty_cell(kind))
    node.id, node.source = random_cell_id(), source
    return node


@cache
def _empty_cell(kind: str) -> Any:
    make = {"code": nbformat.v4.new_code_cell, "markdown": nbformat.v4.new_markdown_cell}
    return make.get(kind, nbformat.v4.new_raw_cell)("")


def _attachments(pictures: dict[str, PastedPicture]) -> Any:
    return nbformat.from_dict({name: {picture.kind: picture.data} for name, picture in pictures.items()})


def _cell(cell: Cell) -> Any:
    node = new_cell(cell.kind, cell.source)
    if cell.grade_id:
        node.metadata.nbgrader = {"grade_id": cell.grade_id}
    return node


def as_notebook(node: Any) -> Notebook:
    """The notebook back from an nbformat node that `node_of` made: with the cells as nbgrader's steps left them, and
    the notes of the hand-in."""
    ours = node.metadata[OURS]
    notes = tuple(Text(**note) for note in ours["notes"])
    return Notebook(tuple(map(_as_cell, node.cells)), notes, ours.get("python", ""))


def _as_cell(cell: Any) -> Cell:
    return Cell(cell.cell_type, cell.source, str(cell.metadata.get("nbgrader", {}).get("grade_id", "")))
