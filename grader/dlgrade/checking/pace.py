"""How long the updates of a training run are, in steps of gradient descent from where each of them began: the learning
rate that was used, read from the parameters alone, whatever else is right or wrong about the run."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from dlgrade.checking.tolerance import Array

NEAR = 2e-3  # in steps: more than single precision blurs, less than a rate falls by that anyone would let fall


@dataclass(frozen=True)
class Pace:
    """The lengths of updates, 1 for a whole step. `straight`: do all of them lead along the gradient?"""

    shares: tuple[float, ...]
    straight: bool

    @property
    def kept(self) -> bool:
        """Is each update as long as a step?"""
        return self.straight and bool(np.ptp([1.0, *self.shares]) < NEAR)

    @property
    def falls(self) -> bool:
        """Are the updates shorter in the end, and none of them longer than the one before?"""
        shorter = 0 < self.shares[-1] < 1 - NEAR
        return self.straight and shorter and bool((np.diff([1.0, *self.shares]) < NEAR / 2).all())


def pace(updates: Iterable[tuple[Array, Array]], step: Callable[[Array], Array]) -> Pace:
    """The pace of updates, each given by all parameters before and after it in one flat array. `step` is what gradient
    descent adds to the parameters. Where nothing moves, the number of updates is another check's question."""
    shares, straight = [], True
    with np.errstate(all="ignore"):  # a run may leave all bounds, which is not a pace
        for before, after in updates:
            whole, moved = step(before), after - before
            shares.append(float(moved @ whole / (whole @ whole)) if moved.any() else 1.0)
            beside = np.abs(moved - shares[-1] * whole).max()
            straight &= not moved.any() or bool(beside < NEAR * np.abs(whole).max())
    return Pace(tuple(shares), straight)


def of_the_rate(usual: Pace, rising: Pace) -> dict[str, Any]:
    """What a check observes of a run at the `usual` rate, and of one at a rate so high that the loss is `rising`. When
    a rate falls, and by how much, depends on the program and tells no mistake apart, so then it is left out."""
    told: dict[str, Any] = {"falls": usual.falls, "falls_at_a_rise": usual.kept and rising.falls}
    if not any(told.values()):
        told |= {"second": round(usual.shares[0], 3), "third": round(usual.shares[1], 3)}
    return told


def carried(lines: Iterable[Array], step: Callable[[Array], Array]) -> float:
    """How much of an update the next one carries on, where that share is the same throughout: 0.9 with that momentum, 1
    where gradients are never emptied. 0 where nothing is carried on, or no one share fits. `lines` are all parameters
    after no update, one, two and so on."""
    with np.errstate(all="ignore"):
        points = np.array(list(lines))
        moved = np.diff(points, axis=0)
        extra = moved[1:] - np.array([step(line) for line in points[1:-1]])
        shares = np.sum(extra * moved[:-1], axis=1) / np.sum(moved[:-1] ** 2, axis=1)
        beside = np.abs(extra - shares[:, None] * moved[:-1]).max()
        one = np.ptp(shares) < NEAR and beside < NEAR / 2 * np.abs(moved).max()
    return float(shares.mean()) if one and shares.mean() > 2e-2 else 0.0
