"""Reads `.ipynb` files as students hand them in: with a byte order mark, huge outputs, duplicate ids or missing
metadata, or in an old format."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dlgrade.course.slow_text import statement_count
from dlgrade.messages import notebook as messages
from dlgrade.submission.cells import Cell, cells_of, language_of, python_of
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
HALF = re.compile(r"\\u[dD][89a-fA-F]")
"""Half of a character, as JSON writes it. Two of them in a row are a whole one, such as an emoji."""
CONFLICT = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)


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
    return _notebook(document, notes, path), read_pictures(raw for raw, _ in cells_of(document))


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
        document = _read_json(text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise Unreadable(messages.NO_NOTEBOOK.filled(path=path.name, reason=str(error)[:200])) from error
    if len(text) > MAX_SOURCE:
        _take_out_pictures(document)
    return document, notes


def _read_json(text: str) -> Any:
    """The JSON without halves of characters. JSON can name one, `\\ud83d` without its other half, but no encoding can
    write it, so storing or printing it would raise an exception. The mark for what is lost takes its place."""
    document = json.loads(text, strict=False)
    if HALF.search(text):
        whole = json.dumps(document, ensure_ascii=False).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return json.loads(whole, strict=False)
    return document


def _take_out_pictures(document: Any) -> None:
    """Where the cells are too large, take the pictures out of their texts. Below that they stay as they are, so that a
    cell which was handed out with a picture is known by its text."""
    cells = list(cells_of(document))
    if sum(len(cell.source) for _, cell in cells) > MAX_SOURCE:
        for raw, _ in cells:
            take_out_of_text(raw)


def _notebook(document: Any, notes: tuple[Text, ...], path: Path) -> Notebook:
    cells = tuple(cell for _, cell in cells_of(document))
    if not isinstance(document, dict) or not cells:
        raise Unreadable(messages.NO_CELLS.filled(path=path.name))
    _refuse_too_much_code(cells, path)
    for cell in cells:
        (refuse_slow_code if cell.kind == "code" else refuse_slow_text)(cell.source, path.name)
    return Notebook(cells, (*notes, *_other_language(document)), python_of(document))


def _refuse_too_much_code(cells: tuple[Cell, ...], path: Path) -> None:
    sizes = {
        MAX_CELLS: len(cells),
        MAX_SOURCE: sum(len(cell.source) for cell in cells),
        MAX_LINES: sum(_lines(cell) for cell in cells),
    }
    if any(size > most for most, size in sizes.items()):
        limits = {"cells": MAX_CELLS, "lines": MAX_LINES, "most": MAX_SOURCE // 2**20}
        raise Unreadable(messages.TOO_MUCH_CODE.filled(path=path.name, **limits))


def _lines(cell: Cell) -> int:
    """The lines of a cell. In code, what follows a semicolon counts as a line as well."""
    return 1 + (statement_count(cell.source) if cell.kind == "code" else cell.source.count("\n"))


def _other_language(document: dict[str, Any]) -> tuple[Text, ...]:
    """A note on a notebook that is not in Python."""
    language = language_of(document)
    return () if "python" in language.lower() else (messages.OTHER_KERNEL.filled(name=language[:40]),)


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
