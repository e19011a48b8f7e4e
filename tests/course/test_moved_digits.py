"""The networks that chapter 13 measures: their layers are those of the exercises, and their gradients are right."""

from __future__ import annotations

import importlib
import runpy
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    return importlib.import_module("bench.convolution")


def solution(slug: str) -> Callable[..., Any]:
    """The function of an exercise of the chapter."""
    names = runpy.run_path(str(ROOT / "solutions" / "13_convolution" / slug / "solution.py"))
    function: Callable[..., Any] = names[slug]
    return function


def test_the_layer_is_the_one_of_the_exercises(script: ModuleType) -> None:
    rng = np.random.default_rng(0)
    X, W, b = rng.normal(size=(2, 5, 6, 3)), rng.normal(size=(4, 3, 3, 3)), rng.normal(size=4)
    layer = script.convolution(3, 4)
    out, backward = layer.forward([W.transpose(2, 3, 1, 0).reshape(27, 4), b], X)
    images = X.transpose(0, 3, 1, 2)
    np.testing.assert_allclose(out.transpose(0, 3, 1, 2), solution("conv2d")(images, W, b, 1, 1))
    dout = rng.normal(size=out.shape)
    dX, (dW, db) = backward(dout)
    wanted = solution("conv2d_backward")(dout.transpose(0, 3, 1, 2), images, W, 1)
    np.testing.assert_allclose(dX.transpose(0, 3, 1, 2), wanted[0])
    np.testing.assert_allclose(dW.reshape(3, 3, 3, 4).transpose(3, 2, 0, 1), wanted[1])
    np.testing.assert_allclose(db, wanted[2])


@pytest.mark.parametrize("name", ["mlp", "cnn_flat", "cnn_max"])
def test_the_gradients_of_a_network_are_those_of_its_loss(script: ModuleType, name: str) -> None:
    rng = np.random.default_rng(1)
    layers = script.TRIALS[name].layers()
    params = [layer.start(rng) for layer in layers]
    # Not the digits: in their empty margins the first sums are exactly 0, where ReLU has no derivative.
    X, y = rng.normal(size=(3, 12, 12, 1)), np.array([4, 0, 9])

    def loss() -> float:
        scores = script.forward(layers, params, X)[0]
        return float(np.mean(np.log(np.exp(scores).sum(axis=1)) - scores[np.arange(3), y]))

    grads = script.gradients(layers, params, X, y)
    for p, gradient in ((p, g) for ps, gs in zip(params, grads, strict=True) for p, g in zip(ps, gs, strict=True)):
        place = np.unravel_index(np.abs(gradient).argmax(), p.shape)
        kept, losses = p[place], []
        for h in (1e-6, -1e-6):
            p[place] = kept + h
            losses.append(loss())
        p[place] = kept
        assert (losses[0] - losses[1]) / 2e-6 == pytest.approx(gradient[place], rel=1e-5)


def test_a_moved_image_loses_nothing(script: ModuleType) -> None:
    data = np.load(script.DIGITS)
    for trial in script.TRIALS.values():
        X = trial.images(data["X"][:50])
        for rows, columns in script.DIRECTIONS:
            moved = script.moved(X, rows, columns)
            assert not np.array_equal(moved, X)
            np.testing.assert_array_equal(moved.sum(axis=(1, 2)), X.sum(axis=(1, 2)))
            edge = trial.margin
            inside = moved[:, edge + rows : edge + rows + 8, edge + columns : edge + columns + 8]
            np.testing.assert_array_equal(inside.reshape(50, 64) * 16, data["X"][:50])
