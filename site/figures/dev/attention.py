"""Draws the figure of chapter 14, `attention-weights/static.svg`, from the weights that the measured model gives.

    python site/figures/dev/attention.py

A row for each character of the sentence, a column for each character that it may look at; the darker, the larger the
weight.
"""

from __future__ import annotations

import json
from pathlib import Path

ROOT = Path(__file__).parents[3]
FIGURES = ROOT / "bench" / "text.json"
PICTURE = ROOT / "site" / "figures" / "attention-weights" / "static.svg"
CELL = 22
LEFT, TOP = 30, 26  # room for the characters beside the rows and above the columns


def svg() -> str:
    """The text of the picture."""
    kept = json.loads(FIGURES.read_text(encoding="utf-8"))["attends"]
    sentence, weights = kept["sentence"].replace(" ", "␣"), kept["weights"]
    n = len(sentence)
    width, height = LEFT + n * CELL + 2, TOP + n * CELL + 2
    lines = [
        '<svg xmlns="http://www.w3.org/2000/svg" class="fig-svg" style="max-width: 30em" '
        f'viewBox="0 0 {width} {height}" fill="currentColor" font-size="15" text-anchor="middle">'
    ]
    for i, character in enumerate(sentence):
        middle = CELL * (i + 0.5)
        lines.append(f'  <text x="{LEFT / 2:g}" y="{TOP + middle + 5:g}">{character}</text>')
        lines.append(f'  <text x="{LEFT + middle:g}" y="{TOP - 8}">{character}</text>')
        lines += [_cell(i, j, weights[i][j]) for j in range(i + 1)]
    return "\n".join([*lines, "</svg>"]) + "\n"


def _cell(i: int, j: int, weight: float) -> str:
    x, y, side = LEFT + CELL * j + 1, TOP + CELL * i + 1, CELL - 2
    place = f'x="{x}" y="{y}" width="{side}" height="{side}"'
    return f'  <rect {place} fill-opacity="{weight:g}" stroke="currentColor" stroke-opacity="0.25" />'


if __name__ == "__main__":
    PICTURE.write_text(svg(), encoding="utf-8")
