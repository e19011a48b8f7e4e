"""Draws the picture of a difference as HTML: shapes as boxes, small arrays as heat maps, the first difference framed.

The workbench of the web pages draws the same data in the same way, in `site/workbench/app/picture.js`.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from dlgrade.exam.picture import Index, Picture, PicturedArray
from dlgrade.messages import picture as messages
from dlgrade.report.elements import classed, element
from dlgrade.report.picture_words import picture_words
from dlgrade.text import Lang

MAX_COLUMNS = 16
MAX_ROWS = 12
MAX_BOX = 8  # cells along one side of a shape's box
MAX_HEAT = 55  # percent of colour in the cell of the largest entry
DIGITS = (4, 6, 9)


@dataclass(frozen=True)
class _CellFormat:
    """The format of all cells of both arrays: `write` turns a number into text, `largest` is the number with full
    colour, and `differs` and `first` are the indices to mark."""

    write: Callable[[float | None, str], str]
    largest: float
    differs: frozenset[Index]
    first: Index | None


def picture_html(picture: Picture, lang: Lang) -> Element:
    """The picture. Screen readers read a description in words instead. The element can be focused, so that a wide
    picture can be scrolled by keyboard."""
    drawn = element(
        "div", {"class": "picture", "role": "img", "tabindex": "0", "aria-label": picture_words(picture, lang)}
    )
    cells = _cell_format(picture)
    for name, array in ((messages.GOT, picture.got), (messages.EXPECTED, picture.expected)):
        drawn.append(_side(name(lang), array, cells, with_box=not picture.same_shape))
    if not picture.differs:
        return drawn
    return classed("div", "pictured", drawn, classed("p", "quiet", messages.DIFFERS_KEY(lang)))


def _cell_format(picture: Picture) -> _CellFormat:
    sizes = [abs(value) for value in (*picture.got.values, *picture.expected.values) if value is not None]
    return _CellFormat(_writer(picture), max(sizes, default=0.0), frozenset(picture.differs), picture.first)


def _side(name: str, array: PicturedArray, cells: _CellFormat, *, with_box: bool) -> Element:
    label = classed("div", "shape", f"{array.shape}" if with_box else f"{array.shape} {array.dtype}")
    if with_box and array.shape:
        label.insert(0, _box(array.shape))
        label[0].tail, label.text = f" {label.text}", None
    side = classed("div", "side", classed("div", "side-name", name), label)
    if array.values:
        side.append(_heat_map(array, cells))
    return side


def _box(shape: Index) -> Element:
    """A box with as many cells as the last two axes have entries, at most MAX_BOX along each side."""
    rows, columns = (1, shape[0]) if len(shape) == 1 else shape[-2:]
    down, across = min(rows, MAX_BOX), min(columns, MAX_BOX)
    style = f"grid-template-columns: repeat({max(across, 1)}, 0.5rem)"
    return element("span", {"class": "box", "style": style}, *(element("i") for _ in range(down * across)))


def _heat_map(array: PicturedArray, cells: _CellFormat) -> Element:
    """The entries as a grid of cells. The last axis is a row, and all other axes are laid out below each other."""
    columns = max(1, array.shape[-1] if array.shape else 1)
    kept, rows = min(columns, MAX_COLUMNS), -(-len(array.values) // columns)
    more = int(columns > kept)
    table = element("div", {"class": "heat", "style": f"grid-template-columns: repeat({kept + more}, auto)"})
    for row in range(min(rows, MAX_ROWS)):
        flats = range(row * columns, min(row * columns + kept, len(array.values)))
        table.extend(_cell(array, flat, cells) for flat in flats)
        table.extend(classed("span", "cell more", "…") for _ in range(more))
    if rows > MAX_ROWS or len(array.values) < math.prod(array.shape):
        table.append(classed("span", "cell more", "⋮"))
    return table


def _cell(array: PicturedArray, flat: int, cells: _CellFormat) -> Element:
    value, index = array.values[flat], _index_of(flat, array.shape)
    share = 0.0 if value is None or not cells.largest else value / cells.largest
    names = ["cell", "minus" if share < 0 else "plus"]
    names += ["differs"] if index in cells.differs else []
    names += ["first"] if index == cells.first else []
    style = f"--heat: {round(abs(share) * MAX_HEAT)}%"
    return element("span", {"class": " ".join(names), "style": style}, cells.write(value, array.shown[flat]))


def _writer(picture: Picture) -> Callable[[float | None, str], str]:
    """A function that writes numbers with as few digits as are needed to make every difference visible,
    since cells are narrow."""
    places = frozenset(picture.differs) if picture.same_shape else frozenset()
    pairs = [
        (one, other)
        for flat, (one, other) in enumerate(zip(picture.got.values, picture.expected.values, strict=False))
        if one is not None and other is not None and _index_of(flat, picture.got.shape) in places
    ]
    enough = (digits for digits in DIGITS if all(_short(one, digits) != _short(other, digits) for one, other in pairs))
    chosen = next(enough, None)
    return lambda value, shown: shown if value is None or chosen is None else _short(value, chosen)


def _short(value: float, digits: int) -> str:
    return f"{value:.{digits}g}"


def _index_of(flat: int, shape: Index) -> Index:
    """The index of the entry at position `flat` in row-major order."""
    index: list[int] = []
    for length in reversed(shape):
        index.insert(0, flat % length if length else 0)
        flat = flat // length if length else 0
    return tuple(index)
