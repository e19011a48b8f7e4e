"""Draws the figure of chapter 11, `digits-by-hand/static.svg`, from the images themselves.

    python site/figures/dev/digits.py

One row for each of three blocks: its first ten images, which are 0 to 9. Pixels of about the same darkness are one
path.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).parents[3]
DIGITS = ROOT / "solutions" / "11_digits" / "digits.npz"
FIGURE = ROOT / "site" / "figures" / "digits-by-hand" / "static.svg"
BLOCKS = (0, 4, 9)
LEVELS = 4
LEFT, PITCH = 17, 9.5  # room for a row's label, and from one digit to the next, in pixels of the images
SCALE = 5  # a pixel of the images in units of the picture, which the size of the letters is in as well


def svg() -> str:
    """The text of the picture."""
    data = np.load(DIGITS)
    paths: list[list[str]] = [[] for _ in range(LEVELS)]
    labels = []
    for row, block in enumerate(BLOCKS):
        images = data["X"][data["block"] == block][:10].reshape(10, 8, 8)
        top = 1 + row * PITCH
        labels.append(f'  <text x="0" y="{SCALE * (top + 5.3):g}">{{{{block_{row + 1}}}}}</text>')
        for column, image in enumerate(images):
            for level, pieces in enumerate(paths):
                pieces += _runs(image, level, LEFT + column * PITCH, top)
    drawn = [
        f'  <path fill-opacity="{(level + 1) / LEVELS:g}" d="{"".join(pieces)}" />'
        for level, pieces in enumerate(paths)
    ]
    width, height = SCALE * (LEFT + 10 * PITCH), SCALE * (1 + len(BLOCKS) * PITCH)
    head = (
        '<svg xmlns="http://www.w3.org/2000/svg" class="fig-svg" style="max-width: 28em" '
        f'viewBox="0 0 {width:g} {height:g}" fill="currentColor" font-size="20">'
    )
    digits = [f'  <g transform="scale({SCALE})">', *drawn, "  </g>"]
    return "\n".join([head, *labels, *digits, "</svg>"]) + "\n"


def _runs(image: np.ndarray[Any, Any], level: int, left: float, top: float) -> list[str]:
    """The pixels of one darkness as path commands, those side by side in one rectangle."""
    darkness = np.ceil(image / 16 * LEVELS).astype(int) - 1  # white is -1 and is not drawn
    pieces = []
    for y, line in enumerate(darkness == level):
        edges = np.flatnonzero(np.diff(np.concatenate([[0], line.astype(int), [0]])))
        pieces += [
            f"M{left + a:g} {top + y:g}h{b - a}v1h{a - b}z" for a, b in zip(edges[::2], edges[1::2], strict=True)
        ]
    return pieces


if __name__ == "__main__":
    FIGURE.write_text(svg(), encoding="utf-8")
