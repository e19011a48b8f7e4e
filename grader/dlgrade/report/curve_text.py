"""Draws a loss curve in the terminal: one line for the learner's losses and one for the expected ones, on one scale."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text as RichText

from dlgrade.exam.curve import Curve, Losses
from dlgrade.messages import picture as messages
from dlgrade.report.curve_scale import ends_of, is_logarithmic, scale_of
from dlgrade.text import Lang

BARS = "▁▂▃▄▅▆▇█"
NOT_FINITE = "×"
MAX_BARS = 28  # a line with names, two numbers and indentation then has fewer than 80 columns


def curve_lines(curve: Curve, lang: Lang) -> list[RichText]:
    """The learner's losses, and the expected ones if they are known."""
    names = [text(lang, name=curve.name) for text in (messages.YOUR_LOSSES, messages.EXPECTED_LOSSES)]
    sides = [side for side in zip(names, (curve.got, curve.expected), ("cyan", "default"), strict=True) if side[1]]
    width = max(cell_len(name) for name, _, _ in sides)
    lines = [_side(*side, width, curve, lang) for side in sides]
    if is_logarithmic(curve):
        lines[-1].append(f"  {messages.LOGARITHMIC(lang)}", style="dim")
    return lines


def _side(name: str, losses: Losses, style: str, width: int, curve: Curve, lang: Lang) -> RichText:
    line = RichText(f"{name}{' ' * (width - cell_len(name))}  ", style="dim")
    scale, shown = scale_of(curve), _thinned(losses, curve.length)
    bars = "".join(NOT_FINITE if loss is None else BARS[round(scale(loss) * (len(BARS) - 1))] for loss in shown)
    line.append(bars, style=style)
    line.append(f"  {' → '.join(ends_of(losses, lang))}", style="default")
    return line


def _thinned(losses: Losses, length: int) -> Sequence[float | None]:
    """Every n-th loss, always with the last one, so that the longer of
    the two curves (`length` points) has at most MAX_BARS points."""
    step = max(1, -(-length // MAX_BARS))
    return losses[::-1][::step][::-1]
