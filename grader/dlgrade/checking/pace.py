"""Measures the lengths of the updates of a training run, each in units of the gradient descent step from
the same parameters. This shows the learning rate that was used, from the parameters alone, even if the run
is wrong in other ways."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from dlgrade.checking.tolerance import Array

NEAR = 2e-3  # in steps: above the rounding of single precision, below the smallest plausible decay of a rate


@dataclass(frozen=True)
class Pace:
    """The lengths of the updates, where 1 is a whole step. `straight` is True if all updates follow the gradient."""

    shares: tuple[float, ...]
    straight: bool

    @property
    def kept(self) -> bool:
        """Is the rate constant: is each update as long as a step?"""
        return self.straight and bool(np.ptp([1.0, *self.shares]) < NEAR)

    @property
    def falls(self) -> bool:
        """Does the rate fall: is the last update shorter than a step, and none longer than the one before?"""
        shorter = 0 < self.shares[-1] < 1 - NEAR
        return self.straight and shorter and bool((np.diff([1.0, *self.shares]) < NEAR / 2).all())


def pace(updates: Iterable[tuple[Array, Array]], step: Callable[[Array], Array]) -> Pace:
    """The pace of updates, each given by all parameters before and after it as flat arrays (n,). `step` returns what
    gradient descent would add to the given parameters. An update that changes nothing counts as a whole step, since the
    number of updates is left to another check."""
    shares, straight = [], True
    with np.errstate(all="ignore"):  # the parameters of a diverging run may overflow
        for before, after in updates:
            whole, moved = step(before), after - before
            shares.append(float(moved @ whole / (whole @ whole)) if moved.any() else 1.0)
            beside = np.abs(moved - shares[-1] * whole).max()
            straight &= not moved.any() or bool(beside < NEAR * np.abs(whole).max())
    return Pace(tuple(shares), straight)


def of_the_rate(usual: Pace, rising: Pace) -> dict[str, Any]:
    """The observations of a check about the learning rate, from a run at the `usual` rate and from one at a rate so
    high that the loss is `rising`. If the rate falls, the lengths of single updates are left out, since they depend on
    the program and do not distinguish mistakes."""
    behaviour: dict[str, Any] = {"falls": usual.falls, "falls_at_a_rise": usual.kept and rising.falls}
    if not any(behaviour.values()):
        behaviour |= {"second": round(usual.shares[0], 3), "third": round(usual.shares[1], 3)}
    return behaviour


def carried(lines: Iterable[Array], step: Callable[[Array], Array]) -> float:
    """The share of each update that the next one repeats, if it is the same for all updates: 0.9 with a momentum of
    0.9, 1 if gradients are never zeroed. 0 if nothing is repeated or the share varies. `lines` are the parameters as
    flat arrays after no update, one, two and so on."""
    with np.errstate(all="ignore"):
        points = np.array(list(lines))
        moved = np.diff(points, axis=0)
        extra = moved[1:] - np.array([step(line) for line in points[1:-1]])
        shares = np.sum(extra * moved[:-1], axis=1) / np.sum(moved[:-1] ** 2, axis=1)
        beside = np.abs(extra - shares[:, None] * moved[:-1]).max()
        is_one_share = np.ptp(shares) < NEAR and beside < NEAR / 2 * np.abs(moved).max()
    return float(shares.mean()) if is_one_share and shares.mean() > 2e-2 else 0.0
