"""The lengths of updates are computed from the parameters alone: on a parabola whose gradient is the parameters themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise

import numpy as np
import pytest
from dlgrade.checking import Pace, of_the_rate, pace
from dlgrade.checking.tolerance import Array

RATE = 0.1


def downhill(line: Array) -> Array:
    return -RATE * line


def run(shares: Iterable[float], step: Callable[[Array], Array] = downhill) -> Pace:
    """The pace of a run whose updates are these shares of a step."""
    lines = [np.array([3.0, -2.0])]
    for share in shares:
        lines.append(lines[-1] + share * step(lines[-1]))
    return pace(pairwise(lines), downhill)


@pytest.mark.parametrize(
    ("shares", "kept", "falls"),
    [
        ((1, 1, 1), True, False),
        ((1, 0.9, 0.81), False, True),
        ((0.5, 0.5, 0.5), False, True),  # shorter from the first update on
        ((1, 1, 2), False, False),
        ((1, 0.5, 0.9), False, False),  # it rises again
        ((1, 1, -1), False, False),
    ],
)
def test_shares_of_a_step(shares: tuple[float, ...], kept: bool, falls: bool) -> None:
    found = run(shares)
    assert found.straight
    assert found.shares == pytest.approx(shares)
    assert (found.kept, found.falls) == (kept, falls)


def test_an_update_beside_the_gradient_is_no_pace() -> None:
    found = run((1, 1), lambda line: -RATE * line[::-1])
    assert (found.straight, found.kept, found.falls) == (False, False, False)


def test_single_precision_keeps_its_pace() -> None:
    lines = [np.array([3.0, -2.0], np.float32)]
    for _ in range(3):
        lines.append((lines[-1] + downhill(lines[-1])).astype(np.float32))
    assert pace(pairwise(line.astype(float) for line in lines), downhill).kept


def test_where_nothing_moves_the_pace_is_kept() -> None:
    assert run((0, 0)).kept


def test_parameters_beyond_all_bounds_are_no_error() -> None:
    assert not pace([(np.array([1e200, 1.0]), np.array([np.inf, np.nan]))], downhill).kept


def test_a_schedule_is_left_out_where_the_rate_falls() -> None:
    whole, halved, falling = run((1, 1, 1)), run((0.5, 0.5, 0.25)), run((1, 0.9, 0.8))
    assert of_the_rate(falling, whole) == {"falls": True, "falls_at_a_rise": False}
    assert of_the_rate(whole, falling) == {"falls": False, "falls_at_a_rise": True}
    assert set(of_the_rate(whole, whole)) == {"falls", "falls_at_a_rise", "second", "third"}
    assert of_the_rate(halved, whole)["falls"]
