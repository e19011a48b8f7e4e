"""Reads `.ipynb` files as students hand them in: with a byte order mark, huge outputs, duplicate ids or missing
metadata, or in an old format."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dlgrade.messages import notebook as messages
from dlgrade.submission.magics import plain_python
from dlgrade.submission.model import Part, Submission, Unreadable
from dlgrade.submission.pictures import PastedPictures, read_pictures, take_out_of_text
from dlgrade.submission.python_file import decode
from dlgrade.submission.refusals import refuse_slow_code, refuse_slow_text
from dlgrade.submission.regular_file import read_regular
from dlgrade.text import Text

MAX_BYTES = 64 * 2**20
"""Most bytes of the file. It may be large because of its outputs, which are dropped; the code in
it has smaller limits."""
MAX_CONTAINERS = 2_000_000
"""Most lists and objects in the JSON. An empty one takes two bytes in the file, but thirty times as many in memory."""
MAX_SOURCE = 2**20
MAX_LINES = 50_000
MAX_CELLS = 2000
CONFLICT = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)
KINDS = ("code", "markdown", "raw")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell without its outputs. `grade_id` is its name in nbgrader's metadata, if it has one."""

    kind: str
    source: str
    grade_id: str = ""
    name: str = ""
    """The cell's name in messages; "" if its number is used."""


@dataclass(frozen=True, slots=True)
class Notebook:
    """The cells in order, and notes on what had to be corrected to read them."""

    cells: tuple[Cell, ...]
    notes: tuple[Text, ...] = ()
    python: str = ""
    """The version of the Python that ran the notebook, if the notebook names it."""


def read_notebook(path: Path) -> Submission:
    """All code of a notebook in order. Raises Unreadable, whose text says what is wrong and what to do."""
    return submission_of(load_notebook(path))


def submission_of(notebook: Notebook) -> Submission:
    """The submission with each code cell as a part."""
    parts, notes = parts_of(notebook.cells)
    return Submission(tuple(parts.values()), (*notebook.notes, *notes))


def load_notebook(path: Path) -> Notebook:
    """The notebook in a file. Raises Unreadable if the file is not a notebook."""
    return parse_notebook(read_regular(path, MAX_BYTES, path.name), path)


def load_with_pictures(path: Path) -> tuple[Notebook, PastedPictures]:
    """The notebook in a file, and the pictures in its text cells. Raises Unreadable if the file is not a notebook."""
    document, notes = _document(read_regular(path, MAX_BYTES, path.name), path)
    return _notebook(document, notes, path), read_pictures(raw for raw, _ in _cells(document))


def parse_notebook(data: bytes, path: Path) -> Notebook:
    """The notebook in the bytes of a file."""
    return _notebook(*_document(data, path), path)


def _document(data: bytes, path: Path) -> tuple[Any, tuple[Text, ...]]:
    """The JSON of a notebook, and notes on how its text was decoded."""
    text, notes = decode(data, path)
    if not text.strip():
        raise Unreadable(messages.EMPTY.filled(path=path.name))
    if text.count("[") + text.count("{") > MAX_CONTAINERS:
        raise Unreadable(messages.TOO_NESTED.filled(path=path.name, most=MAX_CONTAINERS))
    if CONFLICT.search(text):
        raise Unreadable(messages.CONFLICT.filled(path=path.name))
    try:
        document = json.loads(text.lstrip("\ufeff"), strict=False)
    except (ValueError, RecursionError) as error:
        raise Unreadable(messages.NO_NOTEBOOK.filled(path=path.name, reason=str(error)[:200])) from error
    if len(text) > MAX_SOURCE:
        _take_out_pictures(document)
    return document, notes


def _take_out_pictures(document: Any) -> None:
    """Where the cells are too large, take the pictures out of their texts. Below that they stay as they are, so that a
    cell which was handed out with a picture is known by its text."""
    cells = list(_cells(document))
    if sum(len(cell.source) for _, cell in cells) > MAX_SOURCE:
        for raw, _ in cells:
            take_out_of_text(raw)


def _notebook(document: Any, notes: tuple[Text, ...], path: Path) -> Notebook:
    cells = tuple(cell for _, cell in _cells(document))
    if not isinstance(document, dict) or not cells:
        raise Unreadable(messages.NO_CELLS.filled(path=path.name))
    _refuse_too_much_code(cells, path)
    for cell in cells:
        (refuse_slow_code if cell.kind == "code" else refuse_slow_text)(cell.source, path.name)
    return Notebook(cells, (*notes, *_kernel_note(document)), _python(document))


def _refuse_too_much_code(cells: tuple[Cell, ...], path: Path) -> None:
    sizes = {
        MAX_CELLS: len(cells),
        MAX_SOURCE: sum(len(cell.source) for cell in cells),
        MAX_LINES: sum(cell.source.count("\n") + 1 for cell in cells),
    }
    if any(size > most for most, size in sizes.items()):
        limits = {"cells": MAX_CELLS, "lines": MAX_LINES, "most": MAX_SOURCE // 2**20}
        raise Unreadable(messages.TOO_MUCH_CODE.filled(path=path.name, **limits))


def parts_of(cells: tuple[Cell, ...]) -> tuple[dict[int, Part], tuple[Text, ...]]:
    """Index of a code cell → its part as plain Python, and notes on the lines that were removed."""
    parts: dict[int, Part] = {}
    commands = colab = named = 0
    for index, cell in enumerate(cells):
        named += bool(cell.name)
        if cell.kind == "code" and cell.source.strip():
            plain = plain_python(cell.source)
            parts[index] = Part(cell.name or f"cell {index + 1 - named}", plain.source)
            commands, colab = commands + plain.commands, colab + plain.colab
    notes = [messages.COMMANDS_OUT.filled(count=commands)] if commands else []
    notes += [messages.COLAB_OUT.filled(count=colab)] if colab else []
    return parts, tuple(notes)


def _cells(document: Any) -> Iterator[tuple[dict[str, Any], Cell]]:
    """The cells of a notebook document in format 4 or 3, with their JSON. Anything else in the lists of cells is
    ignored."""
    for raw in _raw_cells(document):
        if not isinstance(raw, dict):
            continue
        kind = raw.get("cell_type")
        source = raw.get("source", raw.get("input", ""))
        if isinstance(source, list):
            source = "".join(line for line in source if isinstance(line, str))
        if kind in KINDS and isinstance(source, str):
            yield raw, Cell(kind, _clean(source).replace("\r\n", "\n").replace("\r", "\n"), _grade_id(raw))


def _clean(text: str) -> str:
    """The text with lone surrogates replaced, since half of an emoji cannot be encoded."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _raw_cells(document: Any) -> list[Any]:
    if not isinstance(document, dict):
        return []
    cells = document.get("cells")
    if isinstance(cells, list):
        return cells
    sheets = document.get("worksheets")
    pages = [sheet.get("cells") for sheet in sheets if isinstance(sheet, dict)] if isinstance(sheets, list) else []
    return [cell for page in pages if isinstance(page, list) for cell in page]


def _grade_id(raw: dict[str, Any]) -> str:
    metadata = raw.get("metadata")
    ours = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    grade_id = ours.get("grade_id") if isinstance(ours, dict) else None
    return grade_id if isinstance(grade_id, str) else ""


def _python(document: dict[str, Any]) -> str:
    metadata = document.get("metadata")
    language = metadata.get("language_info") if isinstance(metadata, dict) else None
    version = language.get("version") if isinstance(language, dict) else None
    return version[:20] if isinstance(version, str) else ""


def _kernel_note(document: dict[str, Any]) -> tuple[Text, ...]:
    metadata = document.get("metadata")
    spec = metadata.get("kernelspec") if isinstance(metadata, dict) else None
    if not isinstance(spec, dict):
        return ()
    names = [spec.get("language"), spec.get("name")]
    language = next((name for name in names if isinstance(name, str) and name), "python")
    return () if "python" in language.lower() else (messages.OTHER_KERNEL.filled(name=_clean(language)[:40]),)
