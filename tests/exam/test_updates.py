"""What a program does with its gradients is recognized from the updates alone, whatever numbers a program does it with: where the gradient
is the parameters in reverse, and on samples whose errors tell how often each counted."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from dlgrade.checking import Pace, Update, carried, of_the_first, of_the_gradient, of_the_samples, telling_errors
from dlgrade.checking.tolerance import Array
from dlgrade.checking.updates import counts_in

RATE = 0.2
STARTS = [np.array(start) for start in ([3.0, -2.0], [-1.5, 4.0], [0.1, 0.02])]
WEIGHTS = np.array([True, False])


def told(bend: Callable[[Array, Array], Array]) -> set[str]:
    """What is observed where `bend` makes of parameters and gradient what the rate is multiplied with."""
    updates = [Update(at, -RATE * bend(at, at[::-1]), -RATE * at[::-1]) for at in STARTS]
    return {name for name, true in of_the_gradient(updates, WEIGHTS).items() if true}


def to_length(gradient: Array, most: float, least: float = 0.0) -> Array:
    length = float(np.linalg.norm(gradient))
    return np.asarray(gradient * np.clip(length, least, most) / length)


@pytest.mark.parametrize("share", [0.5, 0.01, 0.001])
def test_a_pull_towards_0_is_told_whatever_its_share(share: float) -> None:
    assert told(lambda at, gradient: gradient + share * at) == {"decays"}
    assert told(lambda at, gradient: gradient + share * at * WEIGHTS) == {"weights_decay"}


@pytest.mark.parametrize("most", [0.5, 1.0, 2.0])
def test_a_gradient_that_is_cut_is_told_whatever_the_length(most: float) -> None:
    assert told(lambda _, gradient: to_length(gradient, most)) == {"cut"}
    assert told(lambda _, gradient: to_length(gradient, most, most)) == {"brought_to_length"}
    assert told(lambda _, gradient: np.clip(gradient, -most, most)) == {"entries_cut"}


@pytest.mark.parametrize(
    "bend",
    [
        lambda _, gradient: gradient,
        lambda _, gradient: gradient / 2,
        lambda _, gradient: 7 * gradient,
        lambda _, gradient: -gradient,
        lambda _, gradient: gradient[::-1],
        lambda _, gradient: np.sign(gradient),
        lambda _, gradient: 0 * gradient,
        lambda _, gradient: gradient * WEIGHTS,
        lambda _, gradient: gradient / np.linalg.norm(gradient) ** 0.5,
    ],
)
def test_another_wrong_step_is_nothing_of_this(bend: Callable[[Array, Array], Array]) -> None:
    assert told(bend) == set()


@pytest.mark.parametrize(
    ("shares", "name"),
    [
        ((0.9, 0.8, 0.7), "falls_at_once"),
        ((0.1, 0.2, 0.3), "warms_up"),
        ((1.0, 0.9, 0.8), ""),
        ((0.5, 0.5, 0.5), ""),
        ((0.2, 0.6, 0.7), ""),
        ((1.0, 1.0, 1.0), ""),
    ],
)
def test_the_first_updates(shares: tuple[float, ...], name: str) -> None:
    assert {each for each, true in of_the_first(Pace(shares, straight=True)).items() if true} == {name} - {""}
    assert not any(of_the_first(Pace(shares, straight=False)).values())


def run_with(share: float, updates: int = 4) -> list[Array]:
    """A run in which each update carries on that share of the one before."""
    lines, moved = [np.array([3.0, -2.0])], np.zeros(2)
    for _ in range(updates):
        moved = share * moved - RATE * lines[-1] * [1.0, 0.3]
        lines.append(lines[-1] + moved)
    return lines


@pytest.mark.parametrize("share", [0.0, 0.5, 0.9, 0.99, 1.0])
def test_what_an_update_carries_on(share: float) -> None:
    assert carried(run_with(share), lambda line: -RATE * line * [1.0, 0.3]) == pytest.approx(share)


def test_a_shorter_step_carries_nothing_on() -> None:
    assert carried(run_with(0.0), lambda line: -2 * RATE * line * [1.0, 0.3]) == 0.0


@pytest.mark.parametrize(
    ("counts", "twice", "some"),
    [
        ((1, 1, 1, 1, 1), False, False),
        ((2, 0, 1, 1, 1), True, False),
        ((1, 0, 1, 0, 1), False, True),
        ((1, 1, 1, 1, 0), False, False),  # only the last sample is lost, which other observations show
        ((0, 0, 1, 1, 1), False, False),
    ],
)
def test_how_often_samples_count(counts: tuple[int, ...], twice: bool, some: bool) -> None:
    mean = float(np.dot(counts, telling_errors(5))) / sum(counts)
    assert counts_in(mean, 5) == counts
    assert counts_in(float(np.float32(mean)), 5) == counts
    assert of_the_samples(lambda: np.asarray(mean), 5) == {"twice": twice, "some": some}


@pytest.mark.parametrize("times", [0.0, 0.5, 2.0, 5.0, -1.0, 0.2, 1.25, np.nan, np.inf])
def test_a_wrong_mean_is_no_choice_of_samples(times: float) -> None:
    assert counts_in(times * float(telling_errors(5).mean()), 5) == ()


@pytest.mark.parametrize("mean", [0.5, 1.0, 5.0, 10.0, 1.58])
def test_steps_of_one_length_are_no_choice_of_samples(mean: float) -> None:
    """The observations for Adam, RMSprop and a clipped gradient. A mean of 1 comes from the first sample alone."""
    assert counts_in(mean, 5) in ((), (1, 0, 0, 0, 0))


def test_samples_that_change_from_call_to_call_are_drawn() -> None:
    means = iter([1.0, 8.0])
    assert of_the_samples(lambda: np.asarray(next(means)), 5) == {"twice": False, "some": True}
