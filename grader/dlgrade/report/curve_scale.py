"""The vertical scale that both loss curves of a picture share."""

from __future__ import annotations

import math
from collections.abc import Callable

from dlgrade.exam.curve import Curve, Losses
from dlgrade.messages import picture as messages
from dlgrade.text import Lang

MAX_RANGE = 100.0  # a wider range of positive losses is drawn on a logarithmic scale


def is_logarithmic(curve: Curve) -> bool:
    """Are all losses positive, with a range so wide that small ones would be indistinguishable on a linear scale?"""
    losses = _known(curve)
    return bool(losses) and min(losses) > 0 and max(losses) / min(losses) > MAX_RANGE


def scale_of(curve: Curve) -> Callable[[float], float]:
    """A function from a loss to its height, from 0 to 1, for all losses of the curve."""
    losses = _known(curve)
    bend: Callable[[float], float] = math.log if is_logarithmic(curve) else float
    low, high = (bend(pick(losses)) for pick in (min, max)) if losses else (0.0, 1.0)
    return lambda loss: (bend(loss) - low) / (high - low) if high > low else 0.5


def ends_of(losses: Losses, lang: Lang) -> tuple[str, str]:
    """The first and the last loss as texts."""
    first, last = (messages.NO_NUMBER(lang) if loss is None else f"{loss:.3g}" for loss in (losses[0], losses[-1]))
    return first, last


def _known(curve: Curve) -> list[float]:
    return [loss for loss in (*curve.got, *curve.expected) if loss is not None]
