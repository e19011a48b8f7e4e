"""Reads the pictures that a student pasted into text cells. Jupyter keeps them in the cell as `attachments`, in base64.

They are shown in pages that other people open, so only kinds are read that a browser draws and never runs, and only
where the data are what they are said to be.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

SIGNATURES = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff", "image/gif": b"GIF8"}
"""How the data of each kind begin. SVG and HTML are left out: they can hold scripts."""
MAX_SIZE = 8 * 2**20
"""Most characters of base64 of all pictures of a notebook. Many notebooks are in memory at the same time."""
MAX_NAME = 255
IN_TEXT = re.compile(r"(?<=\]\()data:image/(png|jpeg|gif);base64,([A-Za-z0-9+/=]+)(?=[) \t\n])")
"""A picture whose data are in the text itself, as Colab writes one that is pasted."""


@dataclass(frozen=True, slots=True)
class PastedPicture:
    """A picture by its MIME type, with its data in base64."""

    kind: str
    data: str


@dataclass(frozen=True, slots=True)
class PastedPictures:
    """The pictures of each cell of a notebook by their names, and how many were left out."""

    of_cells: tuple[dict[str, PastedPicture], ...] = ()
    left_out: int = 0


def read_pictures(cells: Iterable[dict[str, Any]]) -> PastedPictures:
    """The pictures of the cells of a notebook's JSON. Those that do not fit any more are left out."""
    size = left_out = 0
    of_cells: list[dict[str, PastedPicture]] = []
    for cell in cells:
        pictures: dict[str, PastedPicture] = {}
        for name, attachment in _attachments(cell):
            picture = _picture(attachment, MAX_SIZE - size)
            if picture is None:
                left_out += 1
            else:
                pictures[name], size = picture, size + len(picture.data)
        of_cells.append(pictures)
    return PastedPictures(tuple(of_cells), left_out)


def take_out_of_text(cell: dict[str, Any]) -> None:
    """Make the pictures in the text of a text cell's JSON its attachments, as if Jupyter had pasted them."""
    source, attachments = cell.get("source"), cell.get("attachments")
    if cell.get("cell_type") != "markdown" or not isinstance(source, str | list):
        return
    taken = dict(attachments) if isinstance(attachments, dict) else {}

    def attached(match: re.Match[str]) -> str:
        name = f"pasted-{len(taken)}.{match[1]}"
        taken[name] = {f"image/{match[1]}": match[2]}
        return f"attachment:{name}"

    text = source if isinstance(source, str) else "".join(line for line in source if isinstance(line, str))
    cell["source"] = IN_TEXT.sub(attached, text)
    cell["attachments"] = taken


def _attachments(cell: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    attachments = cell.get("attachments")
    if cell.get("cell_type") == "markdown" and isinstance(attachments, dict):
        yield from ((name, attachment) for name, attachment in attachments.items() if len(name) <= MAX_NAME)


def _picture(attachment: Any, most: int) -> PastedPicture | None:
    """The picture of an attachment; None for another kind of data, or for more than `most` characters of them."""
    for kind, signature in SIGNATURES.items():
        text = attachment.get(kind) if isinstance(attachment, dict) else None
        if isinstance(text, list):
            text = "".join(line for line in text if isinstance(line, str))
        if isinstance(text, str):
            data = "".join(text.split())
            if len(data) <= most and _decoded(data).startswith(signature):
                return PastedPicture(kind, data)
    return None


def _decoded(data: str) -> bytes:
    """The bytes of base64; none where the text is anything else."""
    try:
        return base64.b64decode(data, validate=True)
    except ValueError:
        return b""
