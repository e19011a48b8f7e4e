"""Measures the figures of chapter 13: networks with and without convolution, on the digits and on digits moved by one
pixel.

    python -m bench.convolution [--write]     prints the figures; --write keeps them in bench/convolution.json

Training and test images come from different blocks, as in chapter 11. The networks are trained with Adam. The pages
take their figures from bench/convolution.json, and a test compares them.
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
FIGURES = ROOT / "bench" / "convolution.json"
SEEDS = range(5)
TRAIN, TEST = 9, 5  # blocks, as in bench/digits.py
EPOCHS, BATCH, RATE = 30, 32, 0.003
DIRECTIONS = ((-1, 0), (1, 0), (0, -1), (0, 1))  # rows and columns by which the test images are moved
CLASSES, FILTERS = 10, (16, 32)

Array = np.ndarray[Any, Any]
Backward = Callable[[Array], tuple[Array, list[Array]]]
Forward = Callable[[list[Array], Array], tuple[Array, Backward]]


class Layer:
    """Parameters, and a forward pass that returns the output and its backward pass: dout → (dX, gradients)."""

    def __init__(self, shapes: list[tuple[int, ...]], inputs: int, forward: Forward) -> None:
        self.shapes, self.inputs, self.forward = shapes, inputs, forward

    def start(self, rng: np.random.Generator) -> list[Array]:
        """Weights by He's rule, and biases of 0."""
        if not self.shapes:
            return []
        weights, bias = self.shapes
        return [rng.normal(0, np.sqrt(2 / self.inputs), size=weights), np.zeros(bias)]


def dense(inputs: int, outputs: int) -> Layer:
    def forward(params: list[Array], X: Array) -> tuple[Array, Backward]:
        W, b = params
        return X @ W + b, lambda dout: (dout @ W.T, [X.T @ dout, dout.sum(axis=0)])

    return Layer([(inputs, outputs), (outputs,)], inputs, forward)


def convolution(channels: int, filters: int) -> Layer:
    """Filters of 3 by 3, stride 1, padding 1, as one product of matrices. Images are (n, height, width, channels)."""

    def forward(params: list[Array], X: Array) -> tuple[Array, Backward]:
        W, b = params
        patches = patches_of(X)
        out = (patches @ W + b).reshape(*X.shape[:3], filters)

        def backward(dout: Array) -> tuple[Array, list[Array]]:
            rows = dout.reshape(-1, filters)
            return images_of(rows @ W.T, X.shape), [patches.T @ rows, rows.sum(axis=0)]

        return out, backward

    return Layer([(9 * channels, filters), (filters,)], 9 * channels, forward)


def patches_of(X: Array) -> Array:
    """A row for each place of each image: the 3 by 3 pixels around it, in all channels."""
    n, h, w, channels = X.shape
    padded = np.pad(X, ((0, 0), (1, 1), (1, 1), (0, 0)))
    moved = [padded[:, u : u + h, v : v + w] for u in range(3) for v in range(3)]
    return np.stack(moved, axis=3).reshape(n * h * w, 9 * channels)


def images_of(patches: Array, shape: tuple[int, ...]) -> Array:
    """The gradient of the images: what each pixel gets from all the patches that it is in, without the padding."""
    n, h, w, channels = shape
    each = patches.reshape(n, h, w, 9, channels)
    padded = np.zeros((n, h + 2, w + 2, channels))
    for place in range(9):
        u, v = divmod(place, 3)
        padded[:, u : u + h, v : v + w] += each[:, :, :, place]
    return padded[:, 1:-1, 1:-1]


def relu() -> Layer:
    def forward(_: list[Array], X: Array) -> tuple[Array, Backward]:
        return np.maximum(X, 0), lambda dout: (dout * (X > 0), [])

    return Layer([], 0, forward)


def flat() -> Layer:
    def forward(_: list[Array], X: Array) -> tuple[Array, Backward]:
        return X.reshape(len(X), -1), lambda dout: (dout.reshape(X.shape), [])

    return Layer([], 0, forward)


def global_max() -> Layer:
    """The largest value of each channel, wherever it is; the gradient goes to the first place that has it."""

    def forward(_: list[Array], X: Array) -> tuple[Array, Backward]:
        places = X.reshape(len(X), -1, X.shape[-1])
        where = places.argmax(axis=1)[:, None]

        def backward(dout: Array) -> tuple[Array, list[Array]]:
            back = np.zeros(places.shape)
            np.put_along_axis(back, where, dout[:, None], axis=1)
            return back.reshape(X.shape), []

        return np.take_along_axis(places, where, axis=1)[:, 0], backward

    return Layer([], 0, forward)


def mlp(side: int) -> list[Layer]:
    """One hidden layer; every pixel has weights of its own."""
    return [flat(), dense(side * side, 32), relu(), dense(32, CLASSES)]


def features() -> list[Layer]:
    """Two convolutional layers."""
    first, second = FILTERS
    return [convolution(1, first), relu(), convolution(first, second), relu()]


def cnn_flat(side: int) -> list[Layer]:
    """Convolution, then a weight for each feature at each place."""
    return [*features(), flat(), dense(side * side * FILTERS[1], CLASSES)]


def cnn_max(side: int) -> list[Layer]:  # noqa: ARG001
    """Convolution, then the largest value of each feature, wherever it is."""
    return [*features(), global_max(), dense(FILTERS[1], CLASSES)]


@dataclass(frozen=True)
class Trial:
    """A network for images of a side, the empty pixels around each digit, and whether training moves the digits."""

    make: Callable[[int], list[Layer]]
    margin: int = 2
    moving: bool = False

    def layers(self) -> list[Layer]:
        return self.make(8 + 2 * self.margin)

    def images(self, X: Array) -> Array:
        """The digits with their margins, from 0 to 1."""
        edge = (self.margin, self.margin)
        return np.pad(X.reshape(-1, 8, 8, 1) / 16, ((0, 0), edge, edge, (0, 0)))


TRIALS = {
    "mlp": Trial(mlp),
    "mlp_moved": Trial(mlp, moving=True),
    "cnn_flat": Trial(cnn_flat),
    "cnn_max": Trial(cnn_max),
    "cnn_edge": Trial(cnn_max, margin=1),  # a moved digit touches the edge of its image
}


def forward(layers: list[Layer], params: list[list[Array]], X: Array) -> tuple[Array, list[Backward]]:
    """The scores of the classes, and the backward passes of all layers."""
    passes = []
    for layer, of_layer in zip(layers, params, strict=True):
        X, backward = layer.forward(of_layer, X)
        passes.append(backward)
    return X, passes


def gradients(layers: list[Layer], params: list[list[Array]], X: Array, y: Array) -> list[list[Array]]:
    """The gradients of the mean cross-entropy, layer by layer."""
    scores, passes = forward(layers, params, X)
    P = np.exp(scores - scores.max(axis=1, keepdims=True))
    dout = (P / P.sum(axis=1, keepdims=True) - np.eye(CLASSES)[y]) / len(y)
    found = []
    for backward in passes[::-1]:
        dout, grads = backward(dout)
        found.append(grads)
    return found[::-1]


def moved(X: Array, rows: int, columns: int) -> Array:
    """The images moved by so many pixels. Only empty margins leave an image, so nothing of a digit is lost."""
    return np.roll(X, (rows, columns), axis=(1, 2))


def moved_at_random(X: Array, rng: np.random.Generator) -> Array:
    """Each image where it was or moved in one of the four directions."""
    choices = np.stack([X, *(moved(X, *direction) for direction in DIRECTIONS)])
    return choices[rng.integers(len(choices), size=len(X)), np.arange(len(X))]


def train(layers: list[Layer], X: Array, y: Array, seed: int, moving: bool) -> list[list[Array]]:
    """Parameters after training with Adam (chapter 12) on minibatches."""
    rng = np.random.default_rng(seed)
    params = [layer.start(rng) for layer in layers]
    m, v = ([[np.zeros(p.shape) for p in of_layer] for of_layer in params] for _ in range(2))
    t = 0
    for _ in range(EPOCHS):
        order = rng.permutation(len(X))
        seen = moved_at_random(X, rng) if moving else X
        for start in range(0, len(X), BATCH):
            t += 1
            rows = order[start : start + BATCH]
            adam(params, gradients(layers, params, seen[rows], y[rows]), m, v, t)
    return params


def adam(params: list[list[Array]], grads: list[list[Array]], m: Any, v: Any, t: int) -> None:
    """One step, in place."""
    for i, of_layer in enumerate(params):
        for k, p in enumerate(of_layer):
            m[i][k] = 0.9 * m[i][k] + 0.1 * grads[i][k]
            v[i][k] = 0.999 * v[i][k] + 0.001 * grads[i][k] ** 2
            p -= RATE * (m[i][k] / (1 - 0.9**t)) / (np.sqrt(v[i][k] / (1 - 0.999**t)) + 1e-8)


def accuracies(name: str, seed: int) -> tuple[float, float]:
    """Share of right answers on the test blocks as they are, and on the mean of the four directions."""
    data = np.load(DIGITS)
    trial = TRIALS[name]
    X, y, block = trial.images(data["X"]), data["y"], data["block"]
    chosen = np.isin(block, np.random.default_rng(seed).permutation(TRAIN + TEST)[:TRAIN])
    layers = trial.layers()
    params = train(layers, X[chosen], y[chosen], seed, trial.moving)

    def right(seen: Array) -> float:
        return float(np.mean(forward(layers, params, seen)[0].argmax(axis=1) == y[~chosen]))

    test = X[~chosen]
    return right(test), float(np.mean([right(moved(test, *direction)) for direction in DIRECTIONS]))


def measure() -> dict[str, Any]:
    """All figures of the chapter."""
    found: dict[str, Any] = {"seeds": len(SEEDS), "epochs": EPOCHS}
    for name, trial in TRIALS.items():
        still, shifted = zip(*(accuracies(name, seed) for seed in SEEDS), strict=True)
        numbers = sum(int(np.prod(shape)) for layer in trial.layers() for shape in layer.shapes)
        found[name] = {"parameters": numbers, "still": spread(still), "moved": spread(shifted)}
    return found


if __name__ == "__main__":
    print_or_keep(__doc__, FIGURES, measure)
