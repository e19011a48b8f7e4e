"""Draws the figure of chapter 12, `optimizer-race/static.svg`, from the race that bench/optimizers.py measures.

    python site/figures/dev/optimizer_race.py

One row for each optimizer with its best rate: contours of the loss, and a dot for each of the first steps from the
same start.
"""

from __future__ import annotations

import importlib
import json
import sys
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

ROOT = Path(__file__).parents[3]
FIGURE = ROOT / "site" / "figures" / "optimizer-race" / "static.svg"
START = (-6.0, 0.8)
STEPS = 40
LEVELS = (0.02, 0.1, 0.25, 0.45)
ACROSS, DOWN = 27.0, 40.0  # units of the picture for one of the plane
WIDTH, ROW, TITLE = 400, 116, 18


def svg() -> str:
    """The text of the picture."""
    race = _race()
    kept = json.loads(race.FIGURES.read_text(encoding="utf-8"))
    H = race.valley(0)[0]
    rows = []
    for number, kind in enumerate(race.KINDS):
        rate = kept[kind]["valley_0"]["rate"]
        points = [np.array(START), *islice(race.path(kind, rate, H, np.array(START)), STEPS)]
        rows += _row(number, kind, points, race.FLAT)
    head = (
        '<svg xmlns="http://www.w3.org/2000/svg" class="fig-svg" style="max-width: 30em" '
        f'viewBox="0 0 {WIDTH} {3 * ROW}" fill="none" stroke="currentColor" font-size="14">'
    )
    return "\n".join([head, *rows, "</svg>"]) + "\n"


def _race() -> ModuleType:
    sys.path.insert(0, str(ROOT))
    return importlib.import_module("bench.optimizers")


def _row(number: int, kind: str, points: list[np.ndarray[Any, Any]], flat: float) -> list[str]:
    """A title, the contours, the path and its dots."""
    middle = number * ROW + TITLE + (ROW - TITLE) / 2
    drawn = [f'  <text x="0" y="{number * ROW + 14}" fill="currentColor" stroke="none">{{{{{kind}}}}}</text>']
    for level in LEVELS:
        rx, ry = ACROSS * np.sqrt(2 * level / flat), DOWN * np.sqrt(2 * level)
        drawn.append(
            f'  <ellipse cx="{WIDTH / 2:g}" cy="{middle:g}" rx="{rx:.1f}" ry="{ry:.1f}" stroke-opacity="0.35" />'
        )
    places = [(WIDTH / 2 + ACROSS * x, middle - DOWN * y) for x, y in points]
    line = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    dots = "".join(f"M{x:.1f} {y:.1f}h0" for x, y in places)
    drawn.append(f'  <path d="M{line}" stroke-width="1.2" />')
    drawn.append(f'  <path d="{dots}" stroke-width="5" stroke-linecap="round" />')
    return drawn


if __name__ == "__main__":
    FIGURE.write_text(svg(), encoding="utf-8")
