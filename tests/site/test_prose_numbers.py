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
    """The two values between which the weight alternates long after the start; it is never 0."""
    w, path = 0.3, []
    for _ in range(20_000):
        w -= 0.01 * (2 * (w - 0.3) + np.sign(w))
        path.append(w)
    late = np.array(path[5000:])
    assert np.abs(late).min() > 0
    yield decimals(float(late.min()), 3)
    yield decimals(float(late.max()), 3)


def accuracies_of_digits() -> Iterator[str]:
    """What `python -m bench.digits measure --write` has kept: means, lowest and highest, and two rates of errors."""
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


def first_network() -> Iterator[str]:
    """What `python -m bench.first_network --write` has kept of the network at the beginning of chapter 2."""
    kept = json.loads((ROOT / "bench" / "first_network.json").read_text(encoding="utf-8"))
    yield f"{kept['known']:,}"
    yield str(kept["new"])
    yield f"{kept['parameters']:,}"
    for share in (kept["shipped"], kept["shipped_moved"], kept["right"]["least"], kept["right"]["most"]):
        yield f"{100 * share:.1f}%"


def deviations_of_the_start() -> Iterator[str]:
    """The deviation of the first layer's weights, and what it would be without the square root."""
    yield decimals(float(np.sqrt(2 / 64)), 3)
    yield decimals(2 / 64, 3)


def kept_races() -> dict[str, Any]:
    """What `python -m bench.optimizers --write` has kept."""
    return dict(json.loads((ROOT / "bench" / "optimizers.json").read_text(encoding="utf-8")))


def steps_of_the_race() -> Iterator[str]:
    """The valley of chapter 12: steps along the axes and turned, the rates that arrive, and what the sentences claim."""
    kept = kept_races()
    for kind in ("sgd", "momentum", "adam"):
        for degrees in (0, 45):
            found = kept[kind][f"valley_{degrees}"]
            yield rf"{found['mean']:g}(?: steps|걸음) \({found['least']:g}–{found['most']:g}\)"
        arriving = kept[kind]["valley_0"]["arriving"]
        yield rf"(?:{arriving} of {kept['rates']}|{kept['rates']}개 중 {arriving}개)"
    plain, *others = (kept[kind]["valley_0"] for kind in ("sgd", "momentum", "adam"))
    assert all(other["mean"] < plain["mean"] / 3 for other in others)
    assert abs(others[0]["mean"] - others[1]["mean"]) < others[1]["most"] - others[1]["least"]
    assert all(kept[kind]["valley_0"] == kept[kind]["valley_45"] for kind in ("sgd", "momentum"))
    spreads = [kept["adam"][name]["most"] - kept["adam"][name]["least"] for name in ("valley_0", "valley_45")]
    assert spreads[0] < spreads[1]


def losses_of_the_race() -> Iterator[str]:
    """The network of chapter 12: training loss with one rate for all, and with the best for each."""
    kept = kept_races()
    for kind in ("sgd", "momentum", "adam"):
        found = kept[kind]["digits"]
        for each in (found["common"], found["best"]):
            yield rf"{each['mean']:.3f} \({each['least']:.3f}–{each['most']:.3f}\)"
        yield rf"(?:rate|학습률) {found['rate']}"
    yield str(kept["common_rate"])
    best = {kind: kept[kind]["digits"]["best"] for kind in ("sgd", "momentum", "adam")}
    assert abs(best["momentum"]["mean"] - best["adam"]["mean"]) < best["momentum"]["most"] - best["momentum"]["least"]


def accuracies_of_moved_digits() -> Iterator[str]:
    """What `python -m bench.convolution --write` has kept of chapter 13, and what the sentences say of it."""
    kept = json.loads((ROOT / "bench" / "convolution.json").read_text(encoding="utf-8"))
    networks = {name: found for name, found in kept.items() if isinstance(found, dict)}
    for name, found in networks.items():
        if name != "cnn_edge":  # this one is in a sentence, and has as many parameters as the one before
            yield f"{found['parameters']:,}"
        for way in ("still", "moved"):
            yield rf"{found[way]['mean']:.3f} \({found[way]['least']:.3f}–{found[way]['most']:.3f}\)"
    yield rf"{kept['epochs']}(?: epochs|에포크)"
    lost = {name: found["still"]["mean"] - found["moved"]["mean"] for name, found in networks.items()}
    assert networks["mlp"]["moved"]["most"] < 0.5, "the chapter begins with: more than half are wrong"
    assert lost["mlp_moved"] < lost["mlp"] / 3
    assert abs(networks["cnn_flat"]["moved"]["mean"] - networks["mlp"]["moved"]["mean"]) < 0.05
    assert lost["cnn_max"] < networks["cnn_max"]["still"]["most"] - networks["cnn_max"]["still"]["least"]
    assert lost["cnn_edge"] > 5 * lost["cnn_max"]
    others = [networks[name]["still"]["mean"] for name in ("mlp", "mlp_moved", "cnn_flat")]
    assert networks["cnn_max"]["still"]["mean"] > max(others)
    assert abs(networks["cnn_max"]["parameters"] / networks["mlp"]["parameters"] - 1) < 0.1


def nats_of_models() -> Iterator[str]:
    """What `python -m bench.text measure --write` has kept: the losses of chapter 14, and what the sentences claim."""
    kept = json.loads((ROOT / "bench" / "text.json").read_text(encoding="utf-8"))
    yield f"{kept['uniform']:.2f}"
    for model in ("unigram", "bigram", "noiseless", "attention"):
        found = kept[model]
        yield rf"{found['mean']:.2f} \({found['least']:.2f}–{found['most']:.2f}\)"
    yield f"{kept['parameters']:,}"
    yield str(kept["distinct"])
    yield rf"{kept['unknown_percent']['mean']:.1f}%"
    gain = kept["gain"]
    yield rf"{gain['mean']:.2f} \({gain['least']:.2f}–{gain['most']:.2f}\)"
    assert gain["least"] > 0, "the sentence says that attention is better with every seed"
    for model in ("bigram", "attention"):
        yield f"{np.exp(kept[model]['mean']):.0f}"
    yield re.escape(kept["writes"])
    assert kept["attention"]["mean"] < kept["noiseless"]["mean"] < kept["bigram"]["mean"]
    rows = kept["attends"]["weights"][2:]
    assert all(1 <= i - int(np.argmax(row)) <= 3 for i, row in enumerate(rows, 2)), "where each row looks hardest"


def accuracy_on_the_card() -> Iterator[str]:
    """What bench/use.py has measured for networks trained as the one on the card is, with whole blocks held out."""
    found = json.loads((ROOT / "bench" / "use.json").read_text(encoding="utf-8"))["right"]["right"]
    yield rf"{found['mean']:.3f} \({found['least']:.3f}–{found['most']:.3f}\)"
    # The page's listings print these numbers, and another test runs the listings.
    page = (ROOT / "site" / "en" / "15_use.md").read_text(encoding="utf-8")
    by_block = [float(share) for share in re.findall(r"^# \d+ (0\.\d+)$", page, re.MULTILINE)]
    [whole] = re.findall(r"labels == y\[test\]\)\.round\(2\)\) +# (0\.\d+)$", page, re.MULTILINE)
    for share in (float(whole), min(by_block), max(by_block)):
        yield f"{100 * share:.0f}%"


def costs_of_wrong_use() -> Iterator[str]:
    """What `python -m bench.use --write` has kept: a row of the table for each way of using a network."""
    kept = json.loads((ROOT / "bench" / "use.json").read_text(encoding="utf-8"))
    ways = {name: found for name, found in kept.items() if isinstance(found, dict)}
    for name, found in ways.items():
        right, rest = found["right"], [found[quantity]["mean"] for quantity in ("largest", "wrong_but_sure")]
        row = rf"{right['mean']:.3f} \({right['least']:.3f}–{right['most']:.3f}\)"
        yield row if name == "leaking" else rf"{row} \| {rest[0]:.3f} \| {rest[1]:.3f}"
    # These are the claims of the sentences below the table.
    assert ways["unscaled"]["largest"]["least"] > ways["right"]["largest"]["most"]
    assert ways["unscaled"]["right"]["most"] < ways["right"]["right"]["least"]
    assert abs(ways["own_scaling"]["right"]["mean"] - ways["right"]["right"]["mean"]) < 0.005
    assert ways["one_at_a_time"]["right"]["most"] < 0.12
    assert min(ways[name]["wrong_but_sure"]["mean"] for name in ("columns", "inverted")) > 5 / 6
    assert abs(ways["moved"]["right"]["mean"] - 1 / 3) < 0.03
    yield f"{ways['right']['right']['mean']:.3f}"


def answers_at_a_threshold() -> Iterator[str]:
    """A sentence says in words what the listing prints in numbers: one in six unanswered, two in a hundred wrong."""
    page = (ROOT / "site" / "en" / "15_use.md").read_text(encoding="utf-8")
    [(answered, right)] = re.findall(r"^# 0\.9 (0\.\d+) (0\.\d+)$", page, re.MULTILINE)
    assert round(1 / (1 - float(answered))) == 6
    assert round(100 * (1 - float(right))) == 2
    yield "0.9"


def products_of_a_prediction() -> Iterator[str]:
    """How many products the network of chapter 15 takes for one image, in hundreds."""
    yield f"{round(64 * 32 + 32 * 10, -2):,}"


NUMBERS = {
    ("02_deep_learning", "whole-game"): first_network,
    ("04_kinds_of_learning", "anomaly-detection"): largest_z,
    ("06_learning", "mini-batch"): gradients_of_batches,
    ("08_overfitting", "l1-l2"): subgradient_steps,
    ("11_digits", "leak"): accuracies_of_digits,
    ("11_digits", "initialization"): deviations_of_the_start,
    ("12_optimizers", "race"): steps_of_the_race,
    ("12_optimizers", "digits"): losses_of_the_race,
    ("13_convolution", "shift"): accuracies_of_moved_digits,
    ("14_text", "model"): nats_of_models,
    ("15_use", "device"): products_of_a_prediction,
    ("15_use", "answer-or-abstain"): answers_at_a_threshold,
    ("15_use", "measured"): costs_of_wrong_use,
    ("15_use", "this-card"): accuracy_on_the_card,
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
    """The numbers in the paragraph below the predictions of chapter 10."""
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


@pytest.mark.slow
def test_momentum_adam_and_batch_normalization_are_those_that_the_table_names() -> None:
    """The table of frameworks in chapter 12: defaults, the velocity's rate, the place of eps, and what is collected."""
    torch = pytest.importorskip("torch", exc_type=ImportError)
    keras = pytest.importorskip("keras", exc_type=ImportError)
    theirs = torch.optim.Adam([torch.zeros(1)]).defaults
    assert (theirs["lr"], theirs["eps"]) == (1e-3, 1e-8)
    ours = keras.optimizers.Adam().get_config()
    assert ours["learning_rate"] == pytest.approx(1e-3)
    assert ours["epsilon"] == 1e-7
    layer, other = torch.nn.BatchNorm1d(1), keras.layers.BatchNormalization()
    assert (layer.momentum, layer.eps) == (0.1, 1e-5)
    assert (other.momentum, other.epsilon) == (0.99, 1e-3)
    batch = np.array([[1.0], [3.0]], dtype=np.float32)  # mean 2, variance 1 by n and 2 by n - 1
    layer(torch.tensor(batch))
    other(batch, training=True)
    assert layer.running_var.item() == pytest.approx(0.9 * 1 + 0.1 * 2)
    assert np.asarray(other.moving_variance).item() == pytest.approx(0.99 * 1 + 0.01 * 1)

    one = np.ones(1, dtype=np.float32)
    keras_sgd = keras.optimizers.SGD(0.5, momentum=0.9)
    keras_sgd.apply([one], [keras.Variable([0.0])])
    assert np.asarray(keras_sgd.momentums[0]).item() == -0.5  # the learning rate is in the velocity
    p = torch.zeros(1, requires_grad=True)
    p.grad = torch.ones(1)
    sgd = torch.optim.SGD([p], lr=0.5, momentum=0.9)
    sgd.step()
    assert sgd.state[p]["momentum_buffer"].item() == 1.0
    variable = keras.Variable([0.0])
    keras.optimizers.Adam(1.0, beta_1=0.9, beta_2=0.99, epsilon=1.0).apply([one], [variable])
    assert np.asarray(variable).item() == pytest.approx(-0.1 / (0.1 + 1.0))  # √v is 0.1, and eps is 1
    p = torch.zeros(1, requires_grad=True)
    p.grad = torch.ones(1)
    torch.optim.Adam([p], lr=1.0, betas=(0.9, 0.99), eps=1.0).step()
    assert p.item() == pytest.approx(-1 / (1 + 1.0))


@pytest.mark.slow
def test_the_convolutions_are_those_that_the_table_names() -> None:
    """The table of frameworks in chapter 13: shapes, first biases, and where `same` puts its zeros."""
    torch = pytest.importorskip("torch", exc_type=ImportError)
    keras = pytest.importorskip("keras", exc_type=ImportError)
    theirs, ours = torch.nn.Conv2d(2, 5, (3, 4)), keras.layers.Conv2D(5, (3, 4))
    ours.build((None, 8, 8, 2))
    assert tuple(theirs.weight.shape) == (5, 2, 3, 4)
    assert ours.get_weights()[0].shape == (3, 4, 2, 5)
    assert keras.config.image_data_format() == "channels_last"
    assert (theirs.bias != 0).all()
    assert not ours.get_weights()[1].any()

    def sums(side: int, stride: int) -> list[float]:
        """Sums over a column of so many ones with the weights 1, 10, 100: a missing weight shows where a zero was added."""
        layer = keras.layers.Conv2D(1, (3, 1), strides=(stride, 1), padding="same", use_bias=False)
        layer.build((None, side, 1, 1))
        layer.set_weights([np.array([1.0, 10.0, 100.0]).reshape(3, 1, 1, 1)])
        return [float(value) for value in np.asarray(layer(np.ones((1, side, 1, 1)))).ravel()]

    assert sums(6, 1) == [110, 111, 111, 111, 111, 11]  # one zero above and one below
    assert sums(6, 2) == [111, 111, 11]  # one below, none above
    assert sums(5, 2) == [110, 111, 11]


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
