"""Trains the network that reads drawn digits at the beginning of chapter 2, and measures the chapter's claims about it.

    python -m bench.first_network [--write]    prints the figures; --write keeps them in bench/first_network.json

It is trained as in chapter 11, on the same nine blocks as in chapter 15. One thing is added: each time an image is
used, it is made a little wider or narrower, slanted and moved at random. Without that the network reads the nine
writers' digits well, but hardly any 6 or 8 drawn with a mouse. `site/figures/dev/read_a_digit.py` writes the weights
into the page, each as a whole number between −127 and 127 with one scale for each array.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from bench.chapter_figures import print_or_keep, spread
from bench.digits import DIGITS, softmax

ROOT = Path(__file__).parents[1]
FIGURES = ROOT / "bench" / "first_network.json"
SEEDS = range(5)
KNOWN = 9  # the first blocks are for training; the others are of writers that the network has not seen
HIDDEN, EPOCHS, SIZE, RATE = 32, 150, 32, 0.1
WIDER, SLANT, MOVED = (
    0.2,
    0.15,
    (0.3, 0.4),
)  # standard deviations of the width's logarithm, the slant, and the shift in pixels down and across
LEVELS = 127

Array = np.ndarray[Any, Any]
Params = tuple[Array, Array, Array, Array]


def data() -> tuple[Array, Array, Array]:
    """Images with pixels from 0 to 1, their labels, and a mask of those for training."""
    kept = np.load(DIGITS)
    return kept["X"] / 16, kept["y"].astype(int), kept["block"] < KNOWN


def varied(images: Array, rng: np.random.Generator) -> Array:
    """A copy of each image, with another width, slant and place; between pixels it is interpolated."""
    n = len(images)
    padded = np.pad(images.reshape(n, 8, 8), ((0, 0), (1, 1), (1, 1)))
    down, across = np.mgrid[0:8, 0:8] - 3.5
    width, slant, *moved = (
        rng.normal(0, deviation, size=(n, 1, 1)) for deviation in (WIDER, SLANT, *MOVED)
    )  # one draw for each image
    row = np.clip(down + moved[0] + 4.5, 0, 9 - 1e-6)
    column = np.clip(across * np.exp(width) + down * slant + moved[1] + 4.5, 0, 9 - 1e-6)
    i, j, each = row.astype(int), column.astype(int), np.arange(n)[:, None, None]
    u, v = row - i, column - j
    upper = (1 - v) * padded[each, i, j] + v * padded[each, i, j + 1]
    lower = (1 - v) * padded[each, i + 1, j] + v * padded[each, i + 1, j + 1]
    return np.asarray((1 - u) * upper + u * lower).reshape(n, 64)


def train(seed: int) -> Params:
    """Weights and biases of both layers, after minibatches of varied images."""
    X, y, known = data()
    X, y = X[known], y[known]
    rng = np.random.default_rng(seed)
    W1, b1 = rng.normal(0, np.sqrt(2 / 64), size=(64, HIDDEN)), np.zeros(HIDDEN)
    W2, b2 = rng.normal(0, np.sqrt(2 / HIDDEN), size=(HIDDEN, 10)), np.zeros(10)
    for _ in range(EPOCHS):
        order = rng.permutation(len(X))
        for first in range(0, len(X), SIZE):
            rows = order[first : first + SIZE]
            batch = varied(X[rows], rng)
            hidden = np.maximum(batch @ W1 + b1, 0)
            G2 = (softmax(hidden @ W2 + b2) - np.eye(10)[y[rows]]) / len(rows)
            G1 = (G2 @ W2.T) * (hidden > 0)
            W2, b2 = W2 - RATE * hidden.T @ G2, b2 - RATE * G2.sum(axis=0)
            W1, b1 = W1 - RATE * batch.T @ G1, b1 - RATE * G1.sum(axis=0)
    return W1, b1, W2, b2


def probabilities(params: Params, images: Array) -> Array:
    """The network's ten probabilities for each image, in rows. Pixels are from 0 to 1."""
    W1, b1, W2, b2 = params
    return softmax(np.maximum(images @ W1 + b1, 0) @ W2 + b2)


def whole_numbers(values: Array) -> tuple[Array, float]:
    """The values as small integers, and the number by which these are multiplied again. It has eight digits, since the
    others depend on the processor."""
    scale = float(f"{np.abs(values).max() / LEVELS:.8g}")
    return np.round(values / scale).astype(np.int8), scale


def shipped() -> Params:
    """The network of the page, with its rounded weights."""
    W1, b1, W2, b2 = (numbers * scale for numbers, scale in map(whole_numbers, train(0)))
    return W1, b1, W2, b2


def sideways(images: Array) -> Array:
    """The images moved by one pixel to the right, and after them those moved to the left."""
    square = np.pad(images.reshape(-1, 8, 8), ((0, 0), (0, 0), (1, 1)))
    return np.concatenate([square[:, :, start : start + 8].reshape(-1, 64) for start in (0, 2)])


def measure() -> dict[str, Any]:
    """Shares of right answers on digits of new writers: as they are, moved by a pixel, and with the page's weights."""
    X, y, known = data()
    new, labels = X[~known], y[~known]
    networks = [train(seed) for seed in SEEDS]

    def right(params: Params, images: Array) -> float:
        truth = np.tile(labels, len(images) // len(labels))
        return float(np.mean(probabilities(params, images).argmax(axis=1) == truth))

    return {
        "seeds": len(SEEDS),
        "known": int(known.sum()),
        "new": len(new),
        "parameters": sum(parameters.size for parameters in networks[0]),
        "right": spread([right(params, new) for params in networks]),
        "moved": spread([right(params, sideways(new)) for params in networks]),
        "shipped": round(right(shipped(), new), 3),
        "shipped_moved": round(right(shipped(), sideways(new)), 3),
    }


def kept() -> dict[str, Any]:
    """The figures that `--write` has kept."""
    return dict(json.loads(FIGURES.read_text(encoding="utf-8")))


if __name__ == "__main__":
    print_or_keep(__doc__, FIGURES, measure)
