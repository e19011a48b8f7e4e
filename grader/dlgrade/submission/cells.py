"""What the JSON of a notebook says, in format 4 or 3: its cells, and its language. What is not as it should be is
passed over, since the file may have been edited by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

KINDS = ("code", "markdown", "raw")
THIS_CELL = "this cell"
"""The name of the cell that is graded below itself, in a live notebook."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell without its outputs. `grade_id` is its name in nbgrader's metadata, if it has one."""

    kind: str
    source: str
    grade_id: str = ""
    name: str = ""
    """The cell's name in messages; "" if its number is used."""


def cells_of(document: Any) -> Iterator[tuple[dict[str, Any], Cell]]:
    """The cells of a notebook's document, with their JSON."""
    for raw in _raw_cells(document):
        if not isinstance(raw, dict):
            continue
        kind = raw.get("cell_type")
        source = raw.get("source", raw.get("input", ""))
        if isinstance(source, list):
            source = "".join(line for line in source if isinstance(line, str))
        if kind in KINDS and isinstance(source, str):
            yield raw, Cell(kind, source.replace("\r\n", "\n").replace("\r", "\n"), _grade_id(raw))


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
    grade_id = _metadata(raw, "nbgrader").get("grade_id")
    return grade_id if isinstance(grade_id, str) else ""


def python_of(document: dict[str, Any]) -> str:
    """The version of the Python that ran the notebook; "" if the document does not name it."""
    version = _metadata(document, "language_info").get("version")
    return version[:20] if isinstance(version, str) else ""


def language_of(document: dict[str, Any]) -> str:
    """The language of the notebook's kernel, as the document names it; "python" if it names none."""
    spec = _metadata(document, "kernelspec")
    names = [spec.get("language"), spec.get("name")]
    return next((name for name in names if isinstance(name, str) and name), "python")


def _metadata(raw: dict[str, Any], key: str) -> dict[str, Any]:
    """An entry of the metadata of a document or a cell; empty if there is none."""
    metadata = raw.get("metadata")
    entry = metadata.get(key) if isinstance(metadata, dict) else None
    return entry if isinstance(entry, dict) else {}
