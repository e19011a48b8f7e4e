"""Recognises mistakes in the updates of a training run: weight decay, gradient clipping, a varying rate, wrong samples.
The observations are only yes or no, because the amounts (how strong a decay, which bound) differ between programs with
the same mistake."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from dlgrade.checking.pace import NEAR, Pace
from dlgrade.checking.tolerance import Array

BASE = 8  # base of the errors of `telling_errors`: the sum of fewer than eight samples has no carry
ROUNDING = 1e-5  # of a step: the rounding of single precision
WHOLE = 0.02  # the sum of such errors is this near to a whole number, in single precision


@dataclass(frozen=True)
class Update:
    """One update as flat arrays (n,): all parameters before it, what it added to them, and what
    gradient descent would add."""

    before: Array
    moved: Array
    step: Array


def of_the_gradient(updates: Sequence[Update], weights: Array) -> dict[str, bool]:
    """The observations of a check about weight decay and clipping, from updates at one rate but from several starts,
    one of which has a far smaller gradient. `weights` is a boolean array (n,), False for biases."""
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
    """Does each update also shrink the parameters `which` towards 0, by the same share in all
    updates (weight decay)?"""
    shares = []
    for update in updates:
        pulled, extra = update.before * which, update.moved - update.step
        shares.append(-float(extra @ pulled / (pulled @ pulled)))
        beside, most = np.abs(extra + shares[-1] * pulled).max(), np.abs(extra).max()
        if not (beside < NEAR / 2 * most and most > ROUNDING * np.abs(update.step).max()):
            return False
    return min(shares) > 0 and max(shares) < 1.02 * min(shares)


def _lengths(updates: Sequence[Update]) -> tuple[Array, Array] | None:
    """The lengths of the updates and of the steps, two arrays (k,) for k updates; None if an update does
    not follow the gradient."""
    lengths = np.array([(np.linalg.norm(update.moved), np.linalg.norm(update.step)) for update in updates])
    for update, (moved, step) in zip(updates, lengths, strict=True):
        if not moved or np.abs(update.moved / moved - update.step / step).max() > NEAR:
            return None
    return lengths[:, 0], lengths[:, 1]


def _shortened(updates: Sequence[Update]) -> Literal["", "all", "long"]:
    """Which updates have one common length: "all" (normalised gradients), only the "long" ones (clipping by norm), or
    "" if neither."""
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
    """Is each entry of the steps clipped at one bound?"""
    moved, steps = (np.array([getattr(update, name) for update in updates]) for name in ("moved", "step"))
    bound = np.abs(moved).max()
    beyond = np.abs(steps) > (1 + NEAR) * bound
    beside = np.abs(moved - np.clip(steps, -bound, bound)).max()
    return bool(beyond.any(axis=1).sum() > 1 and not beyond.all() and beside < NEAR * bound)


def of_the_first(early: Pace) -> dict[str, bool]:
    """The observations of a check about the first updates: does the rate fall from the first one
    on, or rise (warm-up)?"""
    shares = np.array(early.shares)
    falls = early.falls and bool(shares[0] < 1 - NEAR and (np.diff(shares) < -NEAR).all())
    even = np.abs(shares / shares[0] - np.arange(1, len(shares) + 1)).max() < 1e-2 if shares[0] > 0 else False
    return {"falls_at_once": falls, "warms_up": bool(early.straight and even and shares[0] < 1 - NEAR)}


def telling_errors(n: int) -> Array:
    """Errors (n,) for at most five samples, chosen so that their mean shows how often each sample was used."""
    return np.asarray(float(BASE) ** np.arange(n))


def counts_in(mean: float, n: int) -> tuple[int, ...]:
    """The number of times that each of n samples with `telling_errors` was used in their mean; empty if it cannot be
    such a mean."""
    for of in range(1, n + 1) if np.isfinite(mean) else ():
        total = round(mean * of)
        counts = tuple(total // BASE**i % BASE for i in range(n))
        if abs(mean * of - total) < WHOLE and 0 < total < BASE**n and sum(counts) == of:
            return counts
    return ()


def of_the_samples(ask: Callable[[], Array], n: int) -> dict[str, bool]:
    """The observations of a check about the samples of two updates with the same arguments, whose samples have
    `telling_errors`. `ask` returns the mean error that an update used. Samples left out at one end are not reported
    here, since the numbers themselves show them."""
    replies = [counts_in(float(ask()), n) for _ in range(2)]
    twice = all(replies) and any(count > 1 for counts in replies for count in counts)
    some = all(replies) and not twice and any(_has_a_gap(counts) for counts in replies)
    return {"twice": twice, "some": some or (all(replies) and not twice and replies[0] != replies[1])}


def _has_a_gap(counts: Sequence[int]) -> bool:
    """Is a sample left out between two used ones?"""
    used = np.flatnonzero(counts)
    return bool(used.size < used[-1] - used[0] + 1)
