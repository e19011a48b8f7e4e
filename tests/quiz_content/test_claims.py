"""Claims in questions that no key computes: numbers and orders in texts are compared with the code that they are about."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from itertools import permutations
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

SOLUTIONS = Path(__file__).parents[2] / "solutions"
ACTIVATIONS: dict[str, Callable[[Any], Any]] = {
    "Sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "Hyperbolic tangent (tanh)": np.tanh,
    "ReLU": lambda z: np.maximum(0, z),
    "Identity (linear)": lambda z: z,
}


def question(name: str) -> dict[str, Any]:
    """The question with this id."""
    files = (yaml.safe_load(path.read_text(encoding="utf-8")) for path in SOLUTIONS.glob("*/quiz.yaml"))
    (found,) = (each for questions in files for each in questions if each["id"] == name)
    return dict(found)


def numbers(text: str) -> list[float]:
    """Every number of a text; `1,000` is one."""
    plain = re.sub(r"(?<=\d),(?=\d{3})", "", text).replace("−", "-")
    return [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", plain)]


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_activations_have_the_outputs_that_are_matched(lang: str) -> None:
    found = question("outputs-at-three-points")
    z = np.array(numbers(found["question"][lang])[:3])
    for pair in found["pairs"]:
        expected = ACTIVATIONS[pair["left"]["en"]](z)
        np.testing.assert_allclose(numbers(pair["right"][lang]), expected, atol=0.0051)


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_updates_per_epoch_count_the_last_batch(lang: str) -> None:
    found = question("updates-per-epoch")
    (samples,) = numbers(found["question"][lang])
    for pair in found["pairs"]:
        (size,), (updates,) = numbers(pair["left"][lang]), numbers(pair["right"][lang])
        assert updates == math.ceil(samples / size)


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_k_means_runs_as_its_trace_says(lang: str) -> None:
    found = question("k-means-by-hand")
    *points, first, second = numbers(found["question"][lang])
    trace = [numbers(item["text"][lang]) for item in found["items"][:-1]]
    centroids = np.array([first, second])
    for groups, means in zip(trace[::2], trace[1::2], strict=True):
        labels = np.abs(np.subtract.outer(points, centroids)).argmin(axis=1)
        chosen = [np.array(points)[labels == label] for label in (0, 1)]
        assert groups == [*chosen[0], *chosen[1]]
        centroids = np.array([group.mean() for group in chosen])
        assert means == centroids.tolist()
    assert (np.abs(np.subtract.outer(points, centroids)).argmin(axis=1) == labels).all()


def test_a_second_softmax_leaves_the_loss_that_is_named() -> None:
    (right,) = (each for each in question("softmax-before-its-loss")["options"] if each.get("correct"))
    for lang in ("ko", "en"):
        assert numbers(right["text"][lang]) == [round(math.log(1 + math.exp(-1)), 2)]


def spread_after_training(w1: Any, b1: Any, w2: Any) -> float:
    """How far eight hidden tanh neurons are apart after ten steps on XOR."""
    x, y = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([[0], [1], [1], [0]])
    for _ in range(10):
        a = np.tanh(x @ w1 + b1)
        out = (a @ w2 - y) / 2
        hidden = out @ w2.T * (1 - a**2)
        w1, b1, w2 = w1 - 0.1 * x.T @ hidden, b1 - 0.1 * hidden.sum(axis=0), w2 - 0.1 * a.T @ out
    return float(np.ptp(np.vstack([w1, b1, w2.T]), axis=1).max())


def test_only_the_named_start_keeps_the_neurons_equal() -> None:
    rng = np.random.default_rng(0)
    half = np.full((2, 8), 0.5)
    starts = {
        "$W_1$ all 0.5, $b_1$ all 0.3, $W_2$ all −1": (half, np.full(8, 0.3), np.full((8, 1), -1.0)),
        "$W_1$ random, $b_1$ all 0, $W_2$ all 0.5": (
            rng.normal(size=(2, 8)),
            np.zeros(8),
            np.full((8, 1), 0.5),
        ),
        "$W_1$ all 0.5, $b_1$ random, $W_2$ all 0.5": (half, rng.normal(size=8), np.full((8, 1), 0.5)),
        "$W_1$ all 0.5, $b_1$ all 0, $W_2$ random": (half, np.zeros(8), rng.normal(size=(8, 1))),
    }
    for option in question("which-start-stays-symmetric")["options"]:
        stays = spread_after_training(*starts[option["text"]["en"]]) < 1e-9
        assert stays == option.get("correct", False)


def trained(order: tuple[str, ...]) -> float:
    """The weight after three rounds in this order on (w − 1)², with a gradient that is added to."""
    w = grad = 0.0
    for _ in range(3):
        for name in order:
            if name == "zero_grad":
                grad = 0.0
            elif name == "backward":
                grad += 2 * (w - 1)
            elif name == "step":
                w -= 0.1 * grad
    return w


def test_the_rule_of_a_torch_step_accepts_what_trains() -> None:
    found = question("one-training-step-in-torch")
    names = [item["id"] for item in found["items"]]
    usual = trained(tuple(names))
    chain = ("forward", "loss", "backward", "step")
    for order in permutations(names):
        in_turn = tuple(name for name in order if name != "zero_grad") == chain
        accepted = eval(found["rule"], {name: place for place, name in enumerate(order)})
        assert accepted == (in_turn and trained(order) == usual)
