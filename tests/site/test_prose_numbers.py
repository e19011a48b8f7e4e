"""Numbers and claims that stand in sentences, computed here and looked for in the section that states them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from dlgrade.text import LANGUAGES, Lang
from site_under_test import ROOT


def section(chapter: str, lang: Lang, anchor: str) -> str:
    """The text from the heading with this anchor to the next heading."""
    text = (ROOT / "site" / lang / f"{chapter}.md").read_text(encoding="utf-8")
    found = re.search(rf"^#+ .*\{{#{anchor}\}}\n(.*?)(?=^#+ |\Z)", text, re.DOTALL | re.MULTILINE)
    assert found, anchor
    return found[1]


def decimals(value: float, places: int) -> str:
    """The number as pages write it, with a real minus sign."""
    return f"{value:.{places}f}".replace("-", "−")


def largest_z() -> Iterator[str]:
    """The bounds on |z| of five values, which are reached when four of them are equal."""
    x = np.array([0.0, 0.0, 0.0, 0.0, 1.0])
    yield decimals(float(np.abs(x - x.mean()).max() / x.std(ddof=1)), 3)
    assert np.isclose(np.abs(x - x.mean()).max() / x.std(), np.sqrt(len(x) - 1))


def the_data() -> tuple[Any, Any, float, float]:
    """The points of chapter 10 and where its descent starts."""
    rng = np.random.RandomState(0)
    x = rng.rand(100, 1)
    return x, 2 * x + 1 + 0.1 * rng.randn(100, 1), rng.randn(), rng.randn()


def gradients_of_batches() -> Iterator[str]:
    """The plain mean of the gradients of four batches, and the full gradient, which is their mean by size."""
    x, y, w, b = the_data()
    terms = 2 * (w * x + b - y) * x
    batches = np.split(terms, [32, 64, 96])
    means = [batch.mean() for batch in batches]
    assert np.isclose(np.average(means, weights=[len(batch) for batch in batches]), terms.mean())
    yield decimals(float(np.mean(means)), 3)
    yield decimals(float(terms.mean()), 3)


def subgradient_steps() -> Iterator[str]:
    """Between which values the weight goes to and fro, long after the start, without ever being 0."""
    w, path = 0.3, []
    for _ in range(20_000):
        w -= 0.01 * (2 * (w - 0.3) + np.sign(w))
        path.append(w)
    late = np.array(path[5000:])
    assert np.abs(late).min() > 0
    yield decimals(float(late.min()), 3)
    yield decimals(float(late.max()), 3)


def accuracies_of_digits() -> Iterator[str]:
    """What `python bench/digits.py measure --write` has kept: means, lowest and highest, and two rates of errors."""
    kept = json.loads((ROOT / "bench" / "digits.json").read_text(encoding="utf-8"))
    for model in ("linear", "network", "nearest"):
        for way in ("shuffled", "blocks"):
            found = kept[f"{model}_{way}"]
            yield rf"{found['mean']:.3f} \({found['least']:.3f}–{found['most']:.3f}\)"
    for way in ("shuffled", "blocks"):
        yield f"{100 * (1 - kept[f'network_{way}']['mean']):.1f}"
    yield str(kept["blocks"])
    shuffled, blocks = (1 - kept[f"network_{way}"]["mean"] for way in ("shuffled", "blocks"))
    assert 2.5 < blocks / shuffled < 3.5, "the sentence says that the error triples"
    spread = kept["network_blocks"]["most"] - kept["network_blocks"]["least"]
    assert kept["network_blocks"]["mean"] - kept["linear_blocks"]["mean"] < spread
    assert max(kept, key=lambda name: kept[name]["mean"] if name.endswith("_blocks") else 0) == "nearest_blocks"


NUMBERS = {
    ("04_kinds_of_learning", "anomaly-detection"): largest_z,
    ("06_learning", "mini-batch"): gradients_of_batches,
    ("08_overfitting", "l1-l2"): subgradient_steps,
    ("11_digits", "leak"): accuracies_of_digits,
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("chapter", "anchor"), NUMBERS)
def test_a_number_in_a_sentence_is_the_one_computed(chapter: str, anchor: str, lang: Lang) -> None:
    text = section(chapter, lang, anchor)
    numbers = list(NUMBERS[chapter, anchor]())
    assert [number for number in numbers if not re.search(rf"(?<![\d.]){number}(?!\d)", text)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_with_noise_the_wrong_direction_can_beat_a_constant(lang: Lang) -> None:
    text = section("03_programming_and_learning", lang, "fit-threshold")
    *_, found = re.finditer(r"(?:[01], ){7}[01]", text)
    y = np.array([int(label) for label in found[0].split(", ")])
    above = np.arange(len(y)) > np.arange(-1, len(y))[:, None]
    constant = min(y.sum(), len(y) - y.sum())
    counts = [constant, (above != y).sum(axis=1).min(), (~above != y).sum(axis=1).min()]
    words = {"ko": ["한 번", "두 번", "세 번"], "en": ["one", "two", "three"]}[lang]
    rest = text[found.end() :].partition("\n\n")[0]
    said = [words.index(word) + 1 for word in re.findall(rf"\b(?:{'|'.join(words)})\b", rest)]
    assert said == counts


@pytest.mark.parametrize("lang", LANGUAGES)
def test_three_of_eight_sums_of_the_xor_network_are_zero(lang: Lang) -> None:
    z = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]) @ np.ones((2, 2)) + [0, -1]
    assert (z.size, int((z == 0).sum())) == (8, 3)
    assert {"ko": "여덟 개 가운데 세 개", "en": "three of the eight"}[lang] in section(
        "05_neural_networks", lang, "activation"
    )


def test_unfinished_training_is_further_from_the_truth_on_one_side_only() -> None:
    """What the paragraph below the predictions of chapter 10 says."""
    x, y, w, b = the_data()
    best_w, best_b = np.polyfit(x.ravel(), y.ravel(), 1)
    for _ in range(300):
        residual = w * x + b - y
        w, b = w - 0.2 * np.mean(residual * x), b - 0.2 * np.mean(residual)
    new = np.array([0.1, 0.5, 0.9])
    unfinished, best = w * new + b - (2 * new + 1), best_w * new + best_b - (2 * new + 1)
    assert (unfinished > 0).all()
    assert (best > 0).all()
    assert unfinished[0] > best[0]
    assert unfinished[2] < best[2]


@pytest.mark.slow
def test_a_second_backward_fails_only_where_something_was_saved() -> None:
    torch = pytest.importorskip("torch", exc_type=ImportError)
    x = torch.tensor(2.0, requires_grad=True)
    sums = x + x
    sums.backward()
    sums.backward()
    assert x.grad.item() == 4.0
    product = x * x
    product.backward()
    with pytest.raises(RuntimeError, match="a second time"):
        product.backward()


@pytest.mark.slow
def test_the_first_biases_are_those_that_the_pages_name() -> None:
    torch = pytest.importorskip("torch", exc_type=ImportError)
    keras = pytest.importorskip("keras", exc_type=ImportError)
    assert (torch.nn.Linear(3, 4).bias != 0).all()
    dense = keras.layers.Dense(4)
    dense.build((None, 3))
    assert not np.asarray(dense.get_weights()[1]).any()


WITHOUT_TENSORFLOW = """
import sys
sys.modules["tensorflow"] = None
try:
    import keras
except ModuleNotFoundError:
    print("no tensorflow")
else:
    print(keras.config.backend())
"""


@pytest.mark.slow
@pytest.mark.parametrize(("backend", "printed"), [(None, "no tensorflow"), ("torch", "torch")])
def test_keras_looks_for_tensorflow_unless_told_otherwise(backend: str | None, printed: str, tmp_path: Path) -> None:
    pytest.importorskip("keras", exc_type=ImportError)
    pytest.importorskip("torch", exc_type=ImportError)
    unset = {name: value for name, value in os.environ.items() if name != "KERAS_BACKEND"}
    chosen = {"KERAS_BACKEND": backend} if backend else {}
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_TENSORFLOW], env=unset | chosen | {"KERAS_HOME": str(tmp_path)},
        capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    assert done.stdout.strip() == printed
