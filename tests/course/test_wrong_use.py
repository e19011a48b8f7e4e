"""What chapter 15 measures: its networks are those of the chapter's listing, and each wrong use is wrong as it says."""

from __future__ import annotations

import importlib
import re
import runpy
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    return importlib.import_module("bench.use")


@pytest.fixture(scope="module")
def listing() -> dict[str, Any]:
    """The variables that the chapter's first listing defines. It reads the digits from this checkout, whatever the
    current folder is."""
    page = (ROOT / "site" / "en" / "15_use.md").read_text(encoding="utf-8")
    code = re.findall(r"^```python\n(.*?)^```", page, re.DOTALL | re.MULTILINE)[0]
    names: dict[str, Any] = {}
    exec(code.replace('"solutions/', f'"{ROOT.as_posix()}/solutions/'), names)
    return names


def test_the_networks_are_trained_as_in_the_listing(script: ModuleType, listing: dict[str, Any]) -> None:
    train = listing["train"]
    network = script.train(listing["images"][train], listing["y"][train], 0, seed=0)
    for ours, theirs in zip(network.params, (listing[name] for name in ("W1", "b1", "W2", "b2")), strict=True):
        np.testing.assert_allclose(ours, theirs, rtol=1e-6, atol=1e-9)


def test_used_rightly_a_network_says_what_the_exercise_says(script: ModuleType, listing: dict[str, Any]) -> None:
    path = ROOT / "solutions" / "15_use" / "predict_or_abstain" / "solution.py"
    predict = runpy.run_path(str(path))["predict_or_abstain"]
    train, new = listing["train"], listing["images"][listing["test"]]
    network = script.train(listing["images"][train], listing["y"][train], 0, seed=0)
    P = script.PLAIN["right"](network, new)
    W1, b1, W2, b2 = network.params
    answers = predict([(W1, b1), (W2, b2)], network.mean, network.std, new, script.SURE)
    np.testing.assert_array_equal(answers, np.where(P.max(axis=1) >= script.SURE, P.argmax(axis=1), -1))


@pytest.mark.parametrize(("rows", "columns"), [(-1, 0), (1, 0), (0, -1), (0, 1)])
def test_a_moved_image_lies_a_pixel_further_on(script: ModuleType, rows: int, columns: int) -> None:
    image = np.zeros((8, 8))
    image[3, 5] = 1
    [found] = script.moved(image.reshape(1, 64), rows, columns)
    assert np.argwhere(found.reshape(8, 8)).tolist() == [[3 + rows, 5 + columns]]
    assert script.moved(np.ones((1, 64)), rows, columns).sum() == 56


def test_one_image_scaled_by_itself_is_nothing(script: ModuleType) -> None:
    images = np.random.default_rng(0).integers(0, 17, size=(3, 64)).astype(float)
    assert not script.each_by_itself(images).any()
    np.testing.assert_allclose(script.by_themselves(images).mean(axis=0), 0, atol=1e-12)


def test_dropout_keeps_the_mean_and_its_training_learns(script: ModuleType, listing: dict[str, Any]) -> None:
    kept = script.mask((1000, 100), 0.5, np.random.default_rng(0))
    assert set(np.unique(kept)) == {0, 2}
    assert abs(kept.mean() - 1) < 0.02
    train, test = listing["train"], listing["test"]
    network = script.train(listing["images"][train], listing["y"][train], script.DROPPED, seed=0)
    right = script.WITH_DROPOUT["dropout_off"](network, listing["images"][test]).argmax(axis=1) == listing["y"][test]
    assert right.mean() > 0.85
