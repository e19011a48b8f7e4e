"""Measures the figures of chapter 15: the predictions of a trained network that is used wrongly.

    python -m bench.use [--write]     prints the figures; --write keeps them in bench/use.json

The networks are those of the chapter's first listing, one for each seed, trained on 9 blocks and used on the other 5.
The pages take their figures from bench/use.json, and a test compares them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from bench.chapter_figures import print_or_keep, spread

ROOT = Path(__file__).parents[1]
DIGITS = ROOT / "solutions" / "11_digits" / "digits.npz"
FIGURES = ROOT / "bench" / "use.json"
SEEDS = range(5)
TRAIN, BLOCKS = 9, 14
EPOCHS, BATCH, RATE, HIDDEN = 20, 32, 0.1, 32
DROPPED = 0.5  # share of hidden values that dropout sets to 0 in the networks that were trained with it
SURE = 0.9  # a prediction with at least this largest probability counts as sure
DIRECTIONS = ((-1, 0), (1, 0), (0, -1), (0, 1))  # rows and columns by which images are moved

Array = np.ndarray[Any, Any]
Params = tuple[Array, Array, Array, Array]


@dataclass(frozen=True)
class Network:
    """Weights, with the numbers by which inputs are scaled and the share of hidden values dropped in training."""

    params: Params
    mean: Array
    std: Array
    dropped: float

    def probabilities(self, scaled: Array, training: np.random.Generator | None = None) -> Array:
        """Softmax of the outputs for scaled images; with a generator, dropout stays on as in training."""
        W1, b1, W2, b2 = self.params
        hidden = np.maximum(scaled @ W1 + b1, 0)
        if training is not None:
            hidden = hidden * mask(hidden.shape, self.dropped, training)
        return softmax(hidden @ W2 + b2)

    def scaled(self, images: Array) -> Array:
        return np.asarray((images - self.mean) / self.std)


def softmax(Z: Array) -> Array:
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return np.asarray(E / E.sum(axis=1, keepdims=True))


def mask(shape: tuple[int, ...], dropped: float, rng: np.random.Generator) -> Array:
    """A mask of inverted dropout: 0 for dropped values, and one over the share that is kept for the others."""
    return (rng.random(shape) >= dropped) / (1 - dropped)


def train(images: Array, y: Array, dropped: float, seed: int) -> Network:
    """The training of the chapter's first listing; with dropout between the layers where a share is given."""
    mean, std = images.mean(axis=0), images.std(axis=0)
    std = np.where(std > 0, std, 1)
    rng = np.random.default_rng(seed)
    W1, b1 = rng.normal(0, np.sqrt(2 / 64), size=(64, HIDDEN)), np.zeros(HIDDEN)
    W2, b2 = rng.normal(0, np.sqrt(2 / HIDDEN), size=(HIDDEN, 10)), np.zeros(10)
    X = (images - mean) / std
    for _ in range(EPOCHS):
        order = rng.permutation(len(X))
        for first in range(0, len(X), BATCH):
            rows = order[first : first + BATCH]
            before = np.maximum(X[rows] @ W1 + b1, 0)
            kept = mask(before.shape, dropped, rng) if dropped else np.ones(before.shape)
            hidden = before * kept
            G2 = (softmax(hidden @ W2 + b2) - np.eye(10)[y[rows]]) / len(rows)
            G1 = (G2 @ W2.T) * kept * (before > 0)
            W2, b2 = W2 - RATE * hidden.T @ G2, b2 - RATE * G2.sum(axis=0)
            W1, b1 = W1 - RATE * X[rows].T @ G1, b1 - RATE * G1.sum(axis=0)
    return Network((W1, b1, W2, b2), mean, std, dropped)


def moved(images: Array, rows: int, columns: int) -> Array:
    """Images moved by up to one pixel; what leaves the image is lost, and what comes in is white."""
    square = np.pad(images.reshape(-1, 8, 8), ((0, 0), (1, 1), (1, 1)))
    return square[:, 1 - rows : 9 - rows, 1 - columns : 9 - columns].reshape(-1, 64)


def by_themselves(images: Array) -> Array:
    """Images scaled by their own mean and deviation instead of those of the training images."""
    return np.asarray((images - images.mean(axis=0)) / np.maximum(images.std(axis=0), 1))


def each_by_itself(images: Array) -> Array:
    """Images that are scaled one at a time by their own mean, which is the image itself, so that all become zero."""
    return np.concatenate([by_themselves(image[None]) for image in images])


Use = Callable[[Network, Array], Array]
"""One way to use a network, right or wrong: it gets raw images and returns the probabilities of their classes."""

PLAIN: dict[str, Use] = {
    "right": lambda network, images: network.probabilities(network.scaled(images)),
    "unscaled": lambda network, images: network.probabilities(images),
    "sixteenths": lambda network, images: network.probabilities(images / 16),
    "own_scaling": lambda network, images: network.probabilities(by_themselves(images)),
    "one_at_a_time": lambda network, images: network.probabilities(each_by_itself(images)),
    "columns": lambda network, images: network.probabilities(
        network.scaled(images.reshape(-1, 8, 8).transpose(0, 2, 1).reshape(-1, 64))
    ),
    "inverted": lambda network, images: network.probabilities(network.scaled(16 - images)),
}
WITH_DROPOUT: dict[str, Use] = {
    "dropout_off": PLAIN["right"],
    "dropout_on": lambda network, images: network.probabilities(network.scaled(images), np.random.default_rng(0)),
}


def parts(block: Array, seed: int) -> tuple[Array, Array]:
    """The images to train with and those to use the network on: whole blocks."""
    chosen = np.isin(block, np.random.default_rng(seed).permutation(BLOCKS)[:TRAIN])
    return chosen, ~chosen


def judged(P: Array, y: Array) -> dict[str, float]:
    """Shares of right answers and of wrong ones that the network is sure of, and its largest probability on average."""
    right, largest = P.argmax(axis=1) == y, P.max(axis=1)
    return {
        "right": float(right.mean()),
        "largest": float(largest.mean()),
        "wrong_but_sure": float((~right & (largest >= SURE)).mean()),
    }


def trial(seed: int) -> dict[str, dict[str, float]]:
    """One network without dropout and one with it, in all ways of using them."""
    data = np.load(DIGITS)
    images, y = data["X"].astype(float), data["y"].astype(int)
    here, new = parts(data["block"], seed)
    plain, dropping = (train(images[here], y[here], dropped, seed) for dropped in (0, DROPPED))
    found = {name: judged(use(plain, images[new]), y[new]) for name, use in PLAIN.items()}
    found |= {name: judged(use(dropping, images[new]), y[new]) for name, use in WITH_DROPOUT.items()}
    shifted = np.concatenate([PLAIN["right"](plain, moved(images[new], *direction)) for direction in DIRECTIONS])
    found["moved"] = judged(shifted, np.tile(y[new], len(DIRECTIONS)))
    order = np.random.default_rng(seed).permutation(len(y))
    mixed, rest = order[: here.sum()], order[here.sum() :]
    leaking = train(images[mixed], y[mixed], 0, seed)
    found["leaking"] = judged(PLAIN["right"](leaking, images[rest]), y[rest])
    return found


def measure() -> dict[str, Any]:
    """All figures of the chapter."""
    trials = [trial(seed) for seed in SEEDS]
    found: dict[str, Any] = {"seeds": len(SEEDS), "sure": SURE}
    for name in trials[0]:
        found[name] = {quantity: spread([each[name][quantity] for each in trials]) for quantity in trials[0][name]}
    return found


if __name__ == "__main__":
    print_or_keep(__doc__, FIGURES, measure)
