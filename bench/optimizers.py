"""The races of chapter 12: gradient descent, momentum and Adam in a valley and on the digits of chapter 11.

    python -m bench.optimizers [--write]     prints the figures; --write keeps them in bench/optimizers.json

In each race every optimizer gets the best of the same learning rates, so none wins by a lucky choice of one rate.
The pages take their figures from bench/optimizers.json, and a test compares them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from bench.chapter_figures import print_or_keep, spread

ROOT = Path(__file__).parents[1]
DIGITS = ROOT / "solutions" / "11_digits" / "digits.npz"
FIGURES = ROOT / "bench" / "optimizers.json"
SEEDS = range(5)
KINDS = ("sgd", "momentum", "adam")
BETA, BETA1, BETA2, EPS = 0.9, 0.9, 0.999, 1e-8

FLAT = 0.02  # the curvature of the parabola along the valley; across it is 1
DEGREES = (0, 45)  # how far the valley is turned against the axes
RATES = tuple(round(base * 10.0**power, 3) for power in (-3, -2, -1, 0) for base in (1, 2, 3, 5, 7))
GOAL = 1e-4  # share of the first loss at which a run has arrived
MAX_STEPS = 600  # a run that has not arrived by then is counted as lost

SIZES = (64, 32, 10)
BATCH, EPOCHS = 32, 5
DIGIT_RATES = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0)
COMMON_RATE = 0.01

Array = np.ndarray[Any, Any]
Step = Callable[[Array, Array], Array]


def optimizer(kind: str, rate: float) -> Step:
    """A function of parameters and gradient that returns the parameters after one step; it remembers what it needs."""
    kept: dict[str, Any] = {"v": 0.0, "m": 0.0, "s": 0.0, "t": 0}

    def sgd(p: Array, g: Array) -> Array:
        return np.asarray(p - rate * g)

    def momentum(p: Array, g: Array) -> Array:
        kept["v"] = BETA * kept["v"] + g
        return np.asarray(p - rate * kept["v"])

    def adam(p: Array, g: Array) -> Array:
        kept["t"] += 1
        kept["m"] = BETA1 * kept["m"] + (1 - BETA1) * g
        kept["s"] = BETA2 * kept["s"] + (1 - BETA2) * g**2
        mean, square = kept["m"] / (1 - BETA1 ** kept["t"]), kept["s"] / (1 - BETA2 ** kept["t"])
        return np.asarray(p - rate * mean / (np.sqrt(square) + EPS))

    return {"sgd": sgd, "momentum": momentum, "adam": adam}[kind]


def valley(degrees: float) -> tuple[Array, Array]:
    """The matrix H of the loss ½ pᵀHp, and the rotation that turns the valley out of the direction of the axes."""
    angle = np.radians(degrees)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return turn @ np.diag([FLAT, 1.0]) @ turn.T, turn


def start(seed: int, turn: Array) -> Array:
    """A point on the contour of loss ½, at an angle that the seed draws."""
    angle = np.random.default_rng(seed).uniform(0, 2 * np.pi)
    return np.asarray(turn @ np.array([np.cos(angle) / np.sqrt(FLAT), np.sin(angle)]))


def path(kind: str, rate: float, H: Array, p: Array) -> Iterator[Array]:
    """The points after each step of an optimizer, without the start."""
    step = optimizer(kind, rate)
    for _ in range(MAX_STEPS):
        p = step(p, H @ p)
        yield p


def steps(kind: str, rate: float, H: Array, p: Array) -> int:
    """The number of steps after which the loss is below the goal; MAX_STEPS where it is not reached."""
    first = p @ H @ p
    for count, point in enumerate(path(kind, rate, H, p), 1):
        loss = point @ H @ point
        if loss < GOAL * first:
            return count
        if not loss < 1e9 * first:
            break
    return MAX_STEPS


def race(kind: str, degrees: float) -> dict[str, Any]:
    """Steps to the goal by the best of the rates, and how many of the rates get there from every start."""
    H, turn = valley(degrees)
    runs = {rate: [steps(kind, rate, H, start(seed, turn)) for seed in SEEDS] for rate in RATES}
    best = min(runs, key=lambda rate: sum(runs[rate]))
    arriving = sum(max(counts) < MAX_STEPS for counts in runs.values())
    return {"rate": best, "arriving": arriving, **spread([float(count) for count in runs[best]], 0)}


def training_loss(kind: str, rate: float, seed: int) -> float:
    """Mean cross-entropy over all images after training the network on them."""
    data = np.load(DIGITS)
    X, y, rng = data["X"] / 16, data["y"], np.random.default_rng(seed)
    params = []
    for inputs, outputs in pairwise(SIZES):
        params += [rng.normal(0, np.sqrt(2 / inputs), size=(inputs, outputs)), np.zeros(outputs)]
    each = [optimizer(kind, rate) for _ in params]
    for _ in range(EPOCHS):
        order = rng.permutation(len(X))
        for first in range(0, len(X), BATCH):
            rows = order[first : first + BATCH]
            grads = gradients(params, X[rows], y[rows])[1]
            params = [step(p, g) for step, p, g in zip(each, params, grads, strict=True)]
    return gradients(params, X, y)[0]


def gradients(params: list[Array], X: Array, y: Array) -> tuple[float, list[Array]]:
    """Loss of the network with one hidden layer of ReLU, and its gradients."""
    W1, b1, W2, b2 = params
    hidden = np.maximum(X @ W1 + b1, 0)
    Z = hidden @ W2 + b2
    Z = Z - Z.max(axis=1, keepdims=True)
    log_p = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    G = (np.exp(log_p) - np.eye(SIZES[-1])[y]) / len(y)
    back = (G @ W2.T) * (hidden > 0)
    loss = -float(np.mean(log_p[np.arange(len(y)), y]))
    return loss, [X.T @ back, back.sum(axis=0), hidden.T @ G, G.sum(axis=0)]


def digits(kind: str) -> dict[str, Any]:
    """Training loss with the rate that all share, and with the best of the rates."""
    runs = {rate: [round(training_loss(kind, rate, seed), 3) for seed in SEEDS] for rate in DIGIT_RATES}
    best = min(runs, key=lambda rate: sum(runs[rate]))
    return {"common": spread(runs[COMMON_RATE], 3), "rate": best, "best": spread(runs[best], 3)}


def measure() -> dict[str, Any]:
    """All figures of the chapter."""
    found: dict[str, Any] = {"seeds": len(SEEDS), "rates": len(RATES), "common_rate": COMMON_RATE}
    with np.errstate(over="ignore", invalid="ignore"):
        for kind in KINDS:
            found[kind] = {f"valley_{degrees}": race(kind, degrees) for degrees in DEGREES} | {"digits": digits(kind)}
    return found


if __name__ == "__main__":
    print_or_keep(__doc__, FIGURES, measure)
