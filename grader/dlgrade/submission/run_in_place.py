"""Inserts the scripts that a notebook runs with `%run`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from dlgrade.submission.cells import Cell
from dlgrade.submission.model import Companion, Unreadable
from dlgrade.submission.notebook import parse_notebook
from dlgrade.submission.python_file import decode
from dlgrade.submission.refusals import refuse_slow_code

NOTEBOOK = ".ipynb"
RUN = re.compile(r"^[^\S\n]*+%run[^\S\n]++(?>(?:-\w++[^\S\n]++)*)([^\n]++)$", re.MULTILINE)
"""A line that runs a script. Nothing is tried twice, so that each line is read once."""


def run_in_place(cells: Sequence[Cell], files: Sequence[Companion]) -> tuple[Cell, ...]:
    """The cells, where each script or notebook that a cell runs with `%run` is inserted before it."""
    named = {name for cell in cells for name in _scripts_run_by(cell)}
    scripts = {
        stem: _cells_in(file)
        for file in files
        if (stem := file.name.removesuffix(".py")) in named and file.name.endswith((".py", NOTEBOOK))
    }
    return tuple(
        each
        for cell in cells
        for each in (*(ran for name in _scripts_run_by(cell) for ran in scripts.get(name, ())), cell)
    )


def _scripts_run_by(cell: Cell) -> list[str]:
    """The scripts that the cell runs, without `.py`, and the notebooks."""
    return [name.removesuffix(".py") for name in scripts_named(cell.source)] if cell.kind == "code" else []


def _cells_in(file: Companion) -> list[Cell]:
    """The code that `%run` runs in a file; none if it cannot be read."""
    path = Path(file.name)
    try:
        if file.is_notebook:
            sources = [cell.source for cell in parse_notebook(file.data, path).cells if cell.kind == "code"]
        else:
            sources = [decode(file.data, path)[0]]
            refuse_slow_code(sources[0], file.name)
    except Unreadable:
        return []
    return [Cell("code", source, name=file.name) for source in sources]


def scripts_named(source: str) -> Iterator[str]:
    """The files that lines with `%run` name, in their spelling there."""
    return (written.strip().strip("\"'").removeprefix("./") for written in RUN.findall(source))
