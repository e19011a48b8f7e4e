"""What the first updates of a training run tell of a program, whatever numbers it was written with: how much a weight
decays, or where a gradient is cut, depends on the program, which tells no mistake apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from dlgrade.checking.pace import NEAR, Pace
from dlgrade.checking.tolerance import Array

BASE = 8  # of the errors that `telling_errors` gives to samples: fewer than eight samples never carry over
ROUNDING = 1e-5  # of a step: what single precision leaves of it
WHOLE = 0.02  # how near to a whole number a sum of such errors is, in single precision


@dataclass(frozen=True)
class Update:
    """All parameters before an update in one flat array, what was added to them, and what gradient descent adds."""

    before: Array
    moved: Array
    step: Array


def of_the_gradient(updates: Sequence[Update], weights: Array) -> dict[str, bool]:
    """What a check observes of updates from several starts, all at one rate, of which one is far shorter
    than the others. `weights` are True for those parameters that are no biases."""
    with np.errstate(all="ignore"):
        shortened = _shortened(updates)
        return {
            "decays": _pulled(updates, np.ones_like(weights)),
            "weights_decay": _pulled(updates, weights),
            "cut": shortened == "long",
            "brought_to_length": shortened == "all",
            "entries_cut": _entries_cut(updates),
        }


def _pulled(updates: Sequence[Update], which: Array) -> bool:
    """Is each update a step and a pull towards 0, the same share of the parameters every time?"""
    shares = []
    for update in updates:
        pulled, extra = update.before * which, update.moved - update.step
        shares.append(-float(extra @ pulled / (pulled @ pulled)))
        beside, most = np.abs(extra + shares[-1] * pulled).max(), np.abs(extra).max()
        if not (beside < NEAR / 2 * most and most > ROUNDING * np.abs(update.step).max()):
            return False
    return min(shares) > 0 and max(shares) < 1.02 * min(shares)


def _lengths(updates: Sequence[Update]) -> tuple[Array, Array] | None:
    """How long the updates are, and how long steps are; None where an update leads beside the gradient."""
    lengths = np.array([(np.linalg.norm(update.moved), np.linalg.norm(update.step)) for update in updates])
    for update, (moved, step) in zip(updates, lengths, strict=True):
        if not moved or np.abs(update.moved / moved - update.step / step).max() > NEAR:
            return None
    return lengths[:, 0], lengths[:, 1]


def _shortened(updates: Sequence[Update]) -> Literal["", "all", "long"]:
    """Which steps are brought to one length: all, or only the long ones, as by a bound; "" where neither is so."""
    lengths = _lengths(updates)
    if lengths is None:
        return ""
    moved, steps = lengths
    changed, length = np.abs(moved / steps - 1) > NEAR, moved.max()
    if changed.sum() < 2 or (moved[changed] < (1 - NEAR) * length).any():
        return ""
    if changed.all():
        return "all"
    return "long" if (steps[changed] > length).all() else ""


def _entries_cut(updates: Sequence[Update]) -> bool:
    """Is each number of a step cut at one bound?"""
    moved, steps = (np.array([getattr(update, name) for update in updates]) for name in ("moved", "step"))
    bound = np.abs(moved).max()
    beyond = np.abs(steps) > (1 + NEAR) * bound
    beside = np.abs(moved - np.clip(steps, -bound, bound)).max()
    return bool(beyond.any(axis=1).sum() > 1 and not beyond.all() and beside < NEAR * bound)


def of_the_first(early: Pace) -> dict[str, bool]:
    """What a check observes of the first updates: does the rate fall, or rise, from the very first on?"""
    shares = np.array(early.shares)
    falls = early.falls and bool(shares[0] < 1 - NEAR and (np.diff(shares) < -NEAR).all())
    even = np.abs(shares / shares[0] - np.arange(1, len(shares) + 1)).max() < 1e-2 if shares[0] > 0 else False
    return {"falls_at_once": falls, "warms_up": bool(early.straight and even and shares[0] < 1 - NEAR)}


def telling_errors(n: int) -> Array:
    """Errors of n samples, at most five, from whose mean it can be read how often each of them counted."""
    return np.asarray(float(BASE) ** np.arange(n))


def counts_in(mean: float, n: int) -> tuple[int, ...]:
    """How often each of n samples with `telling_errors` counts in their mean; empty where it is no such mean."""
    for of in range(1, n + 1) if np.isfinite(mean) else ():
        total = round(mean * of)
        counts = tuple(total // BASE**i % BASE for i in range(n))
        if abs(mean * of - total) < WHOLE and 0 < total < BASE**n and sum(counts) == of:
            return counts
    return ()


def of_the_samples(ask: Callable[[], Array], n: int) -> dict[str, bool]:
    """What a check observes of two updates with the same arguments, whose samples have `telling_errors`. `ask` gives
    the mean error that an update went by. Samples left out at one end are told by the numbers themselves."""
    replies = [counts_in(float(ask()), n) for _ in range(2)]
    twice = all(replies) and any(count > 1 for counts in replies for count in counts)
    some = all(replies) and not twice and any(_has_a_gap(counts) for counts in replies)
    return {"twice": twice, "some": some or (all(replies) and not twice and replies[0] != replies[1])}


def _has_a_gap(counts: Sequence[int]) -> bool:
    """Is a sample left out in the middle?"""
    used = np.flatnonzero(counts)
    return bool(used.size < used[-1] - used[0] + 1)
