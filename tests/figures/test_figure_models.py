"""The mathematics of every interactive figure, computed by Node, against NumPy."""

from __future__ import annotations

import importlib
import json
import re
from itertools import islice, pairwise
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from figure_tools import ROOT, Call

rng = np.random.default_rng(20240607)


def sigmoid(z: Any) -> Any:
    return 1 / (1 + np.exp(-np.asarray(z, float)))


class Mulberry:
    """The random generator of the figures, written a second time in Python."""

    def __init__(self, seed: int) -> None:
        self.state = seed & 0xFFFFFFFF

    def __call__(self) -> float:
        self.state = (self.state + 0x6D2B79F5) & 0xFFFFFFFF
        mixed = ((self.state ^ (self.state >> 15)) * (self.state | 1)) & 0xFFFFFFFF
        mixed ^= (mixed + ((mixed ^ (mixed >> 7)) * (mixed | 61) & 0xFFFFFFFF)) & 0xFFFFFFFF
        return ((mixed ^ (mixed >> 14)) & 0xFFFFFFFF) / 2**32

    def permutation(self, n: int) -> list[int]:
        order = list(range(n))
        for i in range(n - 1, 0, -1):
            j = int(self() * (i + 1))
            order[i], order[j] = order[j], order[i]
        return order


# lib


def test_the_streams_agree_and_are_fair(call: Call) -> None:
    kept = call("dropout-masks/model.js", "mask", {"$uniform": 5}, 20000, 0.3)
    stream = Mulberry(5)
    assert kept == [stream() >= 0.3 for _ in range(20000)]
    assert abs(np.mean(kept) - 0.7) < 5 * np.sqrt(0.21 / 20000)


@pytest.mark.slow
def test_normal_numbers_have_mean_0_and_variance_1(call: Call) -> None:
    x = np.array([call("lib/random.js", "normal", {"$uniform": seed}) for seed in range(4000)])
    assert abs(x.mean()) < 5 / np.sqrt(x.size)
    assert abs(x.var() - 1) < 5 * np.sqrt(2 / x.size)


@pytest.mark.parametrize("shape", [(9, 4), (6, 6), (40, 3)])
def test_least_squares(call: Call, shape: tuple[int, int]) -> None:
    A, y = rng.normal(size=shape), rng.normal(size=shape[0])
    got = call("lib/linear.js", "leastSquares", A.tolist(), y.tolist())
    np.testing.assert_allclose(got, np.linalg.lstsq(A, y, rcond=None)[0], rtol=1e-9)


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (-1.5, 2, "−1.50"),
        (-0.001, 2, "0.00"),
        (1e13, 2, "1.0×10¹³"),
        (-2.5e7, 1, "−2.5×10⁷"),
        (0.25, 1, "0.3"),
        (-3.73e-6, 4, "−3.7×10⁻⁶"),
        (0.0, 4, "0.0000"),
    ],
)
def test_numbers_as_words(call: Call, value: float, digits: int, text: str) -> None:
    assert call("lib/text.js", "number", value, digits) == text


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("40번 뒤: w = 1.2, b = −0.4", "40번 뒤: w_=_1.2, b_=_−0.4"),
        ("최소제곱해는 w = 1.9입니다.", "최소제곱해는 w_=_1.9입니다."),
        ("∂L/∂a = 2 × 0.3 = 0.6", "∂L/∂a_=_2 × 0.3_=_0.6"),
        ("−ln 0.665 ≈ 0.408입니다", "−ln_0.665_≈_0.408입니다"),
        ("2(a − t)이고", "2(a_−_t)이고"),
        ("(updates: 300)", "(updates:_300)"),
        ("합의 61%입니다", "합의 61%|입니다"),
        ("2/λmax", "2/|λmax"),
    ],
)
def test_what_belongs_together_stays_on_one_line(call: Call, line: str, expected: str) -> None:
    assert call("lib/text.js", "bound", line) == expected.replace("_", "\u00a0").replace("|", "\u2060")


def test_a_template_without_its_value_is_an_error(call: Call) -> None:
    assert call("lib/text.js", "fill", "{a} of {b}", {"a": 1, "b": 2}) == "1 of 2"
    with pytest.raises(RuntimeError, match=r"no value for \{b\}"):
        call("lib/text.js", "fill", "{a} of {b}", {"a": 1})


def test_ticks_are_round_and_inside(call: Call) -> None:
    assert call("lib/plot.js", "ticks", [0, 1]) == [0, 0.2, 0.4, 0.6, 0.8, 1]
    assert call("lib/plot.js", "ticks", [-1.4, 2.4]) == [-1, 0, 1, 2]


# gradient-descent, three-paths, residual-squares


def line_sample(call: Call) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    return tuple(np.array(call("lib/line-data.js", name)) for name in ("x", "y", "start"))  # type: ignore[return-value]


def numpy_descent(x: np.ndarray, y: np.ndarray, start: np.ndarray, rate: float, batches: list[list[int]]) -> np.ndarray:
    w, b = start
    path = [(w, b)]
    for batch in batches:
        error = w * x[batch] + b - y[batch]
        w, b = w - rate * 2 * np.mean(error * x[batch]), b - rate * 2 * np.mean(error)
        path.append((w, b))
    return np.array(path)


def test_the_sample_and_first_weights_are_those_of_the_listing(call: Call) -> None:
    x, y, start = line_sample(call)
    np.random.seed(0)  # the listing's own legacy stream
    expected_x = np.random.rand(100, 1)
    expected_y = 2 * expected_x + 1 + 0.1 * np.random.randn(100, 1)
    np.testing.assert_array_equal(x, expected_x.ravel())
    np.testing.assert_array_equal(y, expected_y.ravel())
    np.testing.assert_array_equal(start, [np.random.randn(1)[0], np.random.randn(1)[0]])


def test_loss_gradient_and_minimum_of_the_line(call: Call) -> None:
    x, y, start = line_sample(call)
    m = call("gradient-descent/model.js", "moments", x.tolist(), y.tolist())
    error = start[0] * x + start[1] - y
    assert call("gradient-descent/model.js", "loss", m, start.tolist()) == pytest.approx(np.mean(error**2), rel=1e-10)
    got = call("gradient-descent/model.js", "gradient", m, start.tolist())
    np.testing.assert_allclose(got, [2 * np.mean(error * x), 2 * np.mean(error)], rtol=1e-10)
    np.testing.assert_allclose(call("gradient-descent/model.js", "minimum", m), np.polyfit(x, y, 1), rtol=1e-9)


def test_the_limit_of_the_learning_rate(call: Call) -> None:
    x, y, start = line_sample(call)
    A = np.column_stack([x, np.ones_like(x)])
    values = np.linalg.eigvalsh(2 / x.size * A.T @ A)
    m = call("gradient-descent/model.js", "moments", x.tolist(), y.tolist())
    np.testing.assert_allclose(call("gradient-descent/model.js", "curvature", m)["values"], values[::-1], rtol=1e-10)
    limit = call("gradient-descent/model.js", "stableLimit", m)
    assert limit == pytest.approx(2 / values[-1], rel=1e-10)
    assert round(limit, 4) == 0.8067  # the chapter states it with four digits
    losses = [
        call(
            "gradient-descent/model.js",
            "loss",
            m,
            call("gradient-descent/model.js", "descend", m, start.tolist(), f * limit, 200)[-1],
        )
        for f in (0, 0.95, 1.05)
    ]
    assert losses[1] < losses[0] < losses[2]


@pytest.mark.parametrize("rate", [0.1, 0.8, 0.85])
def test_the_path_of_gradient_descent(call: Call, rate: float) -> None:
    x, y, start = line_sample(call)
    m = call("gradient-descent/model.js", "moments", x.tolist(), y.tolist())
    got = call("gradient-descent/model.js", "descend", m, start.tolist(), rate, 300)
    everything = list(range(x.size))
    np.testing.assert_allclose(got, numpy_descent(x, y, start, rate, [everything] * 300), rtol=1e-6)


def test_every_point_of_a_contour_has_its_level(call: Call) -> None:
    x, y, _ = line_sample(call)
    m = call("gradient-descent/model.js", "moments", x.tolist(), y.tolist())
    w, b = np.polyfit(x, y, 1)
    floor = np.mean((w * x + b - y) ** 2)
    points = np.array(call("gradient-descent/model.js", "contour", m, 0.7, 24))
    levels = [np.mean((w * x + b - y) ** 2) - floor for w, b in points]
    np.testing.assert_allclose(levels, 0.7, rtol=1e-8)


@pytest.mark.parametrize("size", [32, 100])
def test_batches_cover_every_epoch(call: Call, size: int) -> None:
    x, y, start = line_sample(call)
    got = call("three-paths/model.js", "walk", x.tolist(), y.tolist(), start.tolist(), 0.1, 5, size, 9)
    stream = Mulberry(9)
    orders = [stream.permutation(x.size) for _ in range(5)]
    batches = [order[i : i + size] for order in orders for i in range(0, x.size, size)]
    np.testing.assert_allclose(got, numpy_descent(x, y, start, 0.1, batches), rtol=1e-9)
    assert len(got) == 1 + 5 * -(-x.size // size)


def test_first_weights_follow_each_librarys_rule(call: Call) -> None:
    keras = np.array([call("three-paths/model.js", "starts.keras", seed) for seed in range(400)])
    torch = np.array([call("three-paths/model.js", "starts.torch", seed) for seed in range(400)])
    assert np.all(keras[:, 1] == 0)
    assert 1.6 < np.abs(keras[:, 0]).max() <= np.sqrt(3)
    assert np.abs(torch).max() <= 1
    np.testing.assert_allclose(torch.std(axis=0), 1 / np.sqrt(3), rtol=0.1)


def test_residuals_and_their_mean_square(call: Call) -> None:
    x, y = rng.normal(size=7), rng.normal(size=7)
    got = call("residual-squares/model.js", "residuals", x.tolist(), y.tolist(), 0.7, -0.2)
    np.testing.assert_allclose(got, y - (0.7 * x - 0.2), rtol=1e-12)
    got = call("residual-squares/model.js", "mse", x.tolist(), y.tolist(), 0.7, -0.2)
    assert got == pytest.approx(np.mean((y - (0.7 * x - 0.2)) ** 2), rel=1e-12)
    np.testing.assert_allclose(
        call("residual-squares/model.js", "leastSquares", x.tolist(), y.tolist()),
        np.polyfit(x, y, 1),
        rtol=1e-9,
    )
    one_above_another = call("residual-squares/model.js", "leastSquares", [2, 2, 2], [1, 2, 6])
    assert one_above_another == [0, 3], "every slope fits, and none of them is NaN"


@pytest.mark.parametrize(
    ("text", "value"),
    [("0.3", 0.3), ("0.26", 0.3), ("-9", 0), ("1e9", 1), ("NaN", None), ("Infinity", None), ("", None), ("x", None)],
)
def test_a_number_of_an_address_is_one_that_the_slider_has(call: Call, text: str, value: float | None) -> None:
    assert call("lib/link.js", "numberFrom", text, {"min": 0, "max": 1, "step": 0.1}) == value


def test_an_address_sets_only_the_figure_that_it_names(call: Call) -> None:
    assert call("lib/link.js", "settingIn", "#figure-a?x=1&y=%3C", "a") == [["x", "1"], ["y", "<"]]
    for other in ("#figure-b?x=1", "#figure-a", "#a?x=1", ""):
        assert call("lib/link.js", "settingIn", other, "a") == []


def test_a_handle_stays_on_its_grid_and_inside_its_limits(call: Call) -> None:
    rules = {"step": [0.1, 0.25], "limits": [[-1, 1], [0, 0.6]], "axes": "xy"}
    for to, expected in (([0.34, 0.3], [0.3, 0.25]), ([7, -7], [1, 0]), ([0.1 + 0.2, 9], [0.3, 0.6])):
        assert call("lib/drag.js", "settled", to, [0, 0], rules) == expected
    assert call("lib/drag.js", "settled", [0.5, 0.5], [0.123, 0], {**rules, "axes": "y"}) == [0.123, 0.5]


# joining-an-axis

AXES = {"0": 0, "1": 1, "none": None}


@pytest.mark.parametrize("axis", AXES)
@pytest.mark.parametrize("operation", ["sum", "mean", "max"])
def test_a_joined_axis_is_what_numpy_joins(call: Call, axis: str, operation: str) -> None:
    array = np.array(call("joining-an-axis/model.js", "ARRAY"))
    expected = getattr(array, operation)(axis=AXES[axis])
    np.testing.assert_allclose(call("joining-an-axis/model.js", "result", axis, operation), np.atleast_1d(expected))
    assert call("joining-an-axis/model.js", "shapeOf", axis, False) == list(expected.shape)
    kept = getattr(array, operation)(axis=AXES[axis], keepdims=True)
    assert call("joining-an-axis/model.js", "shapeOf", axis, True) == list(kept.shape)


@pytest.mark.parametrize("one", [[], [1], [3], [4], [3, 1], [1, 4], [3, 4]])
@pytest.mark.parametrize("other", [[], [1], [3], [4], [3, 1], [1, 4], [3, 4]])
def test_shapes_fit_where_numpy_broadcasts_them(call: Call, one: list[int], other: list[int]) -> None:
    try:
        np.broadcast_shapes(tuple(one), tuple(other))
    except ValueError:
        assert not call("joining-an-axis/model.js", "fits", one, other)
    else:
        assert call("joining-an-axis/model.js", "fits", one, other)


# convolution-stepper


@pytest.mark.parametrize("name", ["across", "down", "spot"])
@pytest.mark.parametrize("flip", [False, True])
@pytest.mark.parametrize(("stride", "padding", "side"), [(1, 0, 3), (1, 1, 5), (2, 0, 2), (2, 1, 3)])
def test_a_sliding_filter_gives_the_numbers_of_numpy(
    call: Call, name: str, flip: bool, stride: int, padding: int, side: int
) -> None:
    model = "convolution-stepper/model.js"
    image, kernel = np.array(call(model, "IMAGE")), np.array(call(model, "FILTERS")[name])
    windows = np.lib.stride_tricks.sliding_window_view(np.pad(image, padding), (3, 3))[::stride, ::stride]
    expected = (windows * (kernel[::-1, ::-1] if flip else kernel)).sum(axis=(2, 3))
    settings = {"filter": name, "flip": flip, "stride": stride, "padding": padding}
    np.testing.assert_array_equal(call(model, "output", settings), expected)
    assert call(model, "places", stride, padding) == side == len(expected)


def test_flipping_changes_the_edges_and_not_the_spot(call: Call) -> None:
    for name, changes in (("across", True), ("down", True), ("spot", False)):
        same = call("convolution-stepper/model.js", "laidOn", name, True) == call(
            "convolution-stepper/model.js", "laidOn", name, False
        )
        assert same != changes


# activation-functions, neuron-dial, minus-log-p

FORMULAS: dict[str, tuple[Any, Any]] = {
    "sigmoid": (sigmoid, lambda z: sigmoid(z) * (1 - sigmoid(z))),
    "tanh": (np.tanh, lambda z: 1 / np.cosh(z) ** 2),
    "relu": (lambda z: np.maximum(z, 0), lambda z: float(z > 0)),
}


@pytest.mark.parametrize("name", FORMULAS)
@pytest.mark.parametrize("z", [-6, -1.5, 0, 0.3, 4])
def test_activations(call: Call, name: str, z: float) -> None:
    f, slope = FORMULAS[name]
    got = call("activation-functions/model.js", "evaluate", name, z)
    np.testing.assert_allclose(got, [f(z), slope(z)], rtol=1e-10, atol=1e-15)
    left = call("activation-functions/model.js", "attenuation", name, z, 5)
    np.testing.assert_allclose(left, slope(z) ** 5, rtol=1e-10, atol=1e-30)


@pytest.mark.parametrize("z", [-1000, 1000])
def test_sigmoid_is_finite_far_out(call: Call, z: float) -> None:
    assert call("activation-functions/model.js", "evaluate", "sigmoid", z) == [float(z > 0), 0]


def test_a_neuron(call: Call) -> None:
    x, w, b = rng.normal(size=2), rng.normal(size=2), 0.3
    z = x @ w + b
    assert call("neuron-dial/model.js", "weightedSum", x.tolist(), w.tolist(), b) == pytest.approx(z, rel=1e-12)
    assert call("neuron-dial/model.js", "output", x.tolist(), w.tolist(), b) == pytest.approx(sigmoid(z), rel=1e-12)


@pytest.mark.parametrize("p", [0.01, 0.3, 1.0])
def test_minus_log_p(call: Call, p: float) -> None:
    assert call("minus-log-p/model.js", "surprise", p) == pytest.approx(-np.log(p), rel=1e-12)
    h = 1e-6 * p
    slope = (np.log(p - h) - np.log(p + h)) / (2 * h)
    assert call("minus-log-p/model.js", "slope", p) == pytest.approx(slope, rel=1e-6)
    assert call("minus-log-p/model.js", "guessing", 7) == pytest.approx(np.log(7), rel=1e-12)


# optimizer-race


@pytest.fixture(scope="module")
def race() -> ModuleType:
    """bench/optimizers.py, which measures the race that the chapter describes."""
    return importlib.import_module("bench.optimizers")


@pytest.mark.parametrize("degrees", [0, 45])
@pytest.mark.parametrize(
    ("kind", "rate"), [("sgd", 1.0), ("sgd", 3.0), ("momentum", 0.5), ("adam", 0.3), ("adam", 7.0)]
)
def test_the_paths_of_the_race(call: Call, race: ModuleType, kind: str, rate: float, degrees: int) -> None:
    H, start = race.valley(degrees)[0], np.array([-6.0, 0.8])
    got = call("optimizer-race/model.js", "path", kind, rate, H.tolist(), start.tolist(), 60)
    np.testing.assert_allclose(call("optimizer-race/model.js", "valley", degrees), H, atol=1e-15)
    np.testing.assert_allclose(got, [start, *islice(race.path(kind, rate, H, start), 60)], rtol=1e-8, atol=1e-12)
    assert call("optimizer-race/model.js", "loss", H.tolist(), start.tolist()) == pytest.approx(start @ H @ start / 2)


def test_the_race_arrives_when_the_measured_one_does(call: Call, race: ModuleType) -> None:
    H, turn = race.valley(45)
    for seed in race.SEEDS:
        p = race.start(seed, turn)
        for kind in race.KINDS:
            got = call("optimizer-race/model.js", "arrival", kind, 0.5, H.tolist(), p.tolist())
            assert got == race.steps(kind, 0.5, H, p)


def test_the_race_begins_with_the_best_rates(call: Call, race: ModuleType) -> None:
    begun = call("optimizer-race/figure.js", "initial")
    kept = json.loads(race.FIGURES.read_text(encoding="utf-8"))
    for kind in race.KINDS:
        assert race.RATES[begun[kind]] == kept[kind]["valley_0"]["rate"]


@pytest.mark.parametrize("degrees", [0, 45])
def test_a_contour_of_the_valley_has_its_loss(call: Call, race: ModuleType, degrees: int) -> None:
    H = race.valley(degrees)[0]
    points = np.array(call("optimizer-race/model.js", "contour", 0.25, degrees, 12))
    np.testing.assert_allclose(np.einsum("ni,ij,nj->n", points, H, points) / 2, 0.25)


# xor-playground


def numpy_xor(params: dict[str, Any], slope: Any, act: Any) -> tuple[float, dict[str, Any]]:
    X, Y = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], float), np.array([0, 1, 1, 0])
    W1, b1, w2, b2 = (np.array(params[name]) for name in ("W1", "b1", "w2", "b2"))
    Z = X @ W1 + b1
    H = act(Z)
    logits = H @ w2 + b2
    loss = np.mean(np.logaddexp(0, logits) - logits * Y)
    delta = (sigmoid(logits) - Y) / 4
    back = np.outer(delta, w2) * slope(Z)
    return loss, {"W1": X.T @ back, "b1": back.sum(axis=0), "w2": H.T @ delta, "b2": delta.sum()}


ACTIVATIONS: dict[str, tuple[Any, Any]] = {
    "tanh": (lambda z: 1 - np.tanh(z) ** 2, np.tanh),
    "relu": (lambda z: (z > 0) * 1.0, lambda z: np.maximum(z, 0)),
    "none": (np.ones_like, lambda z: z),
}


@pytest.mark.parametrize("name", ACTIVATIONS)
@pytest.mark.parametrize("hidden", [1, 3, 8])
def test_the_playgrounds_loss_gradient_and_step(call: Call, name: str, hidden: int) -> None:
    params = call("xor-playground/model.js", "initialise", hidden, 3)
    params["b1"] = (0.1 * rng.normal(size=hidden)).tolist()
    loss, gradient = numpy_xor(params, *ACTIVATIONS[name])
    assert call("xor-playground/model.js", "loss", params, name) == pytest.approx(loss, rel=1e-10)
    got = call("xor-playground/model.js", "gradient", params, name)
    moved = call("xor-playground/model.js", "train", params, name, 0.5, 1)
    for key, expected in gradient.items():
        np.testing.assert_allclose(got[key], expected, rtol=1e-9, atol=1e-14, err_msg=key)
        np.testing.assert_allclose(moved[key], np.array(params[key]) - 0.5 * expected, rtol=1e-9, err_msg=key)


@pytest.mark.parametrize("name", ["tanh", "relu", "none"])
def test_what_a_hidden_unit_draws_and_where_it_cuts(call: Call, name: str) -> None:
    params = call("xor-playground/model.js", "initialise", 4, 3)
    params["b1"] = [0.4, -0.3, 0, 2]
    W, b, x = np.array(params["W1"]), np.array(params["b1"]), np.array([0.3, -0.2])
    f = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "none": lambda z: z}[name]
    got = call("xor-playground/model.js", "units", params, x.tolist(), name)
    np.testing.assert_allclose(got, f(x @ W + b), rtol=1e-12)
    for j in range(4):
        ends = np.array(call("xor-playground/model.js", "cut", params, j))
        np.testing.assert_allclose(ends @ W[:, j] + b[j], 0, atol=1e-12)
        assert np.linalg.norm(ends[0] - ends[1]) > 4, "long enough to cross the map"
    assert call("xor-playground/model.js", "cut", {"W1": [[0], [0]], "b1": [1]}, 0) == []


def points_of(call: Call, name: str) -> dict[str, Any]:
    data: dict[str, Any] = call("xor-playground/data.js", "dataset", name)
    return data


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_the_playground_punishes_large_weights_alone(call: Call, name: str) -> None:
    data, decay = points_of(call, "moons"), 0.02
    params = call("xor-playground/model.js", "initialise", 3, 5)
    params["b1"], params["b2"] = [0.3, -0.2, 0.7], 0.4
    of = [params, name, {"X": data["X"], "Y": data["Y"]}]
    plain, pull = (call("xor-playground/model.js", f, *of) for f in ("loss", "gradient"))
    of[2]["decay"] = decay
    weights = np.concatenate([np.ravel(params["W1"]), params["w2"]])
    assert call("xor-playground/model.js", "loss", *of) == pytest.approx(plain + decay * weights @ weights, rel=1e-12)
    got = call("xor-playground/model.js", "gradient", *of)
    for key in ("W1", "w2"):
        np.testing.assert_allclose(got[key], np.array(pull[key]) + 2 * decay * np.array(params[key]), rtol=1e-12)
    for key in ("b1", "b2"):
        np.testing.assert_allclose(got[key], pull[key], rtol=1e-12)


@pytest.mark.parametrize(("name", "alone", "with_eight"), [("ring", 0.7, 0.98), ("moons", 0.81, 0.88)])
def test_a_bent_boundary_fits_what_a_line_does_not(call: Call, name: str, alone: float, with_eight: float) -> None:
    data = points_of(call, name)
    assert np.all(np.abs(np.array(data["X"]) - 0.5) < 0.9), "inside the map"
    for activation, wanted in (("none", lambda share: share < alone), ("tanh", lambda share: share > with_eight)):
        start = call("xor-playground/model.js", "initialise", 8, 1)
        trained = call("xor-playground/model.js", "train", start, activation, 1, 3000, data)
        right = call("xor-playground/model.js", "correct", trained, activation, data["fresh"])
        assert wanted(right / len(data["fresh"]["Y"])), (name, activation, right)


def test_eight_tanh_neurons_solve_xor_and_no_activation_never_does(call: Call) -> None:
    for seed in range(1, 9):
        params = call("xor-playground/model.js", "initialise", 8, seed)
        trained = call("xor-playground/model.js", "train", params, "tanh", 1, 2000)
        assert call("xor-playground/model.js", "correct", trained, "tanh") == 4
        straight = call("xor-playground/model.js", "train", params, "none", 0.1, 2000)
        assert call("xor-playground/model.js", "correct", straight, "none") < 4


@pytest.mark.parametrize("name", ["W1", "b1", "w2", "b2"])
@pytest.mark.parametrize("value", ["NaN", "Infinity"])
def test_a_broken_network_is_noticed(call: Call, name: str, value: str) -> None:
    params = call("xor-playground/model.js", "initialise", 3, 1)
    assert call("xor-playground/model.js", "healthy", params, "tanh") is True
    broken = {"$": value}
    replaced = {"W1": [[0, 0, broken], [0, 0, 0]], "b1": [0, broken, 0], "w2": [broken, 0, 0], "b2": broken}
    assert call("xor-playground/model.js", "healthy", {**params, name: replaced[name]}, "tanh") is False


def test_a_far_too_large_rate_breaks_a_linear_network(call: Call) -> None:
    params = call("xor-playground/model.js", "initialise", 8, 1)
    wild = call("xor-playground/model.js", "train", params, "none", 300, 200)
    assert not np.all(np.isfinite(np.array(wild["W1"], float)))


# polynomial-degree, weight-paths


@pytest.mark.parametrize("degree", [0, 1, 3, 9, 11])
def test_polynomials(call: Call, degree: int) -> None:
    data = call("polynomial-degree/model.js", "sample", 12, 5)
    got = call("polynomial-degree/model.js", "fitPolynomial", data, degree)
    x, y = np.array(data["x"]), np.array(data["y"])
    expected = np.polynomial.legendre.Legendre.fit(x, y, degree, domain=[0, 1])
    np.testing.assert_allclose(got, np.asarray(expected.coef, float), rtol=1e-6, atol=1e-8)
    error = call("polynomial-degree/model.js", "mse", got, data)
    assert error == pytest.approx(np.mean((expected(x) - y) ** 2), rel=1e-6, abs=1e-18)


def test_the_points_lie_around_the_sine(call: Call) -> None:
    data = call("polynomial-degree/model.js", "sample", 2000, 3)
    x, rest = np.array(data["x"]), np.array(data["y"]) - np.sin(2 * np.pi * np.array(data["x"]))
    assert np.all((x >= 0) & (x < 1))
    assert abs(rest.mean()) < 5 * 0.25 / np.sqrt(2000)
    np.testing.assert_allclose(rest.std(), 0.25, rtol=0.08)


def test_the_errors_by_degree_tell_the_story(call: Call) -> None:
    train, validation = (call("polynomial-degree/model.js", "sample", *args) for args in ((12, 5), (60, 99)))
    fits = [call("polynomial-degree/model.js", "fitPolynomial", train, degree) for degree in range(12)]
    errors = [[call("polynomial-degree/model.js", "mse", fit, data) for fit in fits] for data in (train, validation)]
    assert np.all(np.diff(errors[0]) <= 1e-12), "training error never rises with the degree"
    assert 0 < np.argmin(errors[1]) < 8
    assert errors[1][11] > 3 * min(errors[1])


@pytest.mark.parametrize("lam", [0.001, 0.1, 3.0])
def test_ridge(call: Call, lam: float) -> None:
    data = call("weight-paths/model.js", "sample", 20, 21)
    X, y = np.array(data["X"]), np.array(data["y"])
    n, d = X.shape
    expected = np.linalg.solve(X.T @ X / n + lam * np.eye(d), X.T @ y / n)
    np.testing.assert_allclose(call("weight-paths/model.js", "ridge", data, lam), expected, rtol=1e-9)


@pytest.mark.parametrize("lam", [0.001, 0.3, 2.0, 30.0])
def test_lasso_satisfies_the_optimality_conditions(call: Call, lam: float) -> None:
    data = call("weight-paths/model.js", "sample", 20, 21)
    X, y = np.array(data["X"]), np.array(data["y"])
    w = np.array(call("weight-paths/model.js", "lasso", data, lam))
    slope = -2 * X.T @ (y - X @ w) / len(y)
    np.testing.assert_allclose(slope[w != 0], -lam * np.sign(w[w != 0]), atol=1e-6)
    assert np.all(np.abs(slope[w == 0]) <= lam + 1e-6)
    assert call("weight-paths/model.js", "mse", data, w.tolist()) == pytest.approx(np.mean((y - X @ w) ** 2))


def test_l1_makes_zeros_where_l2_does_not(call: Call) -> None:
    data = call("weight-paths/model.js", "sample", 20, 21)
    assert 0 in call("weight-paths/model.js", "lasso", data, 1.0)
    assert 0 not in call("weight-paths/model.js", "ridge", data, 1.0)


# dropout-masks, early-stopping


@pytest.mark.parametrize("scaled", [True, False])
def test_dropout_and_its_means(call: Call, scaled: bool) -> None:
    x = np.array(call("dropout-masks/model.js", "activations"))
    stream = Mulberry(3)
    masks = np.array([[stream() >= 0.4 for _ in x] for _ in range(500)])
    expected = (masks * x / (0.6 if scaled else 1)).mean(axis=1)
    got = call("dropout-masks/model.js", "means", x.tolist(), 0.4, scaled, 3, 500)
    np.testing.assert_allclose(got, expected, rtol=1e-12)
    target = x.mean() * (1 if scaled else 0.6)
    assert abs(np.mean(got) - target) < 5 * np.std(got) / np.sqrt(500)
    assert call("dropout-masks/model.js", "maskAt", 3, 7, x.size, 0.4) == masks[7].tolist()


def test_histogram(call: Call) -> None:
    values = rng.uniform(0, 2, size=200)
    inside = np.clip(values, 0.3, 1.7 - 1e-12)
    expected, _ = np.histogram(inside, bins=8, range=(0.3, 1.7))
    assert call("dropout-masks/model.js", "histogram", values.tolist(), 0.3, 1.7, 8) == expected.tolist()


def test_the_run_overfits(call: Call) -> None:
    run = call("early-stopping/model.js", "run")
    train, validation = np.array(run["train"]), np.array(run["validation"])
    t = np.arange(train.size)
    np.testing.assert_allclose(train, 0.08 + 0.85 * np.exp(-t / 12))
    smooth = 0.28 + 0.65 * np.exp(-t / 9) + 0.00011 * t**2
    tremor = validation - smooth
    assert abs(tremor.mean()) < 5 * 0.016 / np.sqrt(t.size)
    assert 0.012 < tremor.std() < 0.02
    assert 20 < validation.argmin() < 40


def numpy_watch(losses: list[float], patience: int, min_delta: float) -> tuple[int | None, int]:
    best, best_epoch = np.inf, 0
    for epoch, loss in enumerate(losses):
        if loss < best - min_delta:
            best, best_epoch = loss, epoch
        elif epoch - best_epoch >= patience:
            return epoch, best_epoch
    return None, best_epoch


def test_early_stopping_on_the_vector_that_separates_the_bugs(call: Call) -> None:
    got = call("early-stopping/model.js", "watch", [0.625, 0.625, 0.375, 0.5, 0.25, 0.125, 1, 0.125], 2, 0.125)
    assert (got["stop"], got["best"]) == (4, 2)
    assert got["waits"] == [0, 1, 0, 1, 2]


@pytest.mark.parametrize("patience", [1, 3, 6, 20])
@pytest.mark.parametrize("min_delta", [0, 0.02])
def test_early_stopping_on_the_figures_run(call: Call, patience: int, min_delta: float) -> None:
    losses = call("early-stopping/model.js", "run")["validation"]
    got = call("early-stopping/model.js", "watch", losses, patience, min_delta)
    assert (got["stop"], got["best"]) == numpy_watch(losses, patience, min_delta)


# knn-boundary, kmeans-stepper, pca-projection, gridworld


@pytest.mark.parametrize("k", [1, 5, 15])
def test_nearest_neighbours(call: Call, k: int) -> None:
    data = call("knn-boundary/model.js", "sample", 60, 3)
    X, y = np.array(data["X"]), np.array(data["y"])
    queries = rng.normal(size=(30, 2))
    order = np.argsort(((queries[:, None] - X) ** 2).sum(axis=2), axis=1)[:, :k]
    expected = (y[order].mean(axis=1) > 0.5).astype(int).tolist()
    assert [call("knn-boundary/model.js", "predict", data, q.tolist(), k) for q in queries] == expected


def test_equal_distances_keep_their_order(call: Call) -> None:
    corners = [[1, 0], [0, 1], [-1, 0], [0, -1], [0.5, 0]]
    assert call("knn-boundary/model.js", "neighbours", corners, [0, 0]) == [4, 0, 1, 2, 3]
    assert call("kmeans-stepper/model.js", "assign", [[0, 0]], [[2, 0], [0, 1], [1, 0]]) == [1]


def test_neighbours_teach_overfitting(call: Call) -> None:
    train, validation = (call("knn-boundary/model.js", "sample", *args) for args in ((60, 3), (200, 100)))
    assert call("knn-boundary/model.js", "accuracy", train, train, 1) == 1
    by_k = [call("knn-boundary/model.js", "accuracy", train, validation, k) for k in (1, 15, 59)]
    assert by_k[1] > by_k[0] > by_k[2]


def test_k_means(call: Call) -> None:
    points = np.array(call("kmeans-stepper/model.js", "sample", 8))
    centres = np.array(call("kmeans-stepper/model.js", "start", points.tolist(), 4, 1))
    before = np.inf
    for _ in range(6):
        squared = ((points[:, None] - centres) ** 2).sum(axis=2)
        owners = call("kmeans-stepper/model.js", "assign", points.tolist(), centres.tolist())
        assert owners == squared.argmin(axis=1).tolist()
        inertia = call("kmeans-stepper/model.js", "inertia", points.tolist(), owners, centres.tolist())
        assert inertia == pytest.approx(squared.min(axis=1).sum(), rel=1e-10)
        assert inertia <= before
        before = inertia
        expected = [points[np.array(owners) == k].mean(axis=0) for k in range(4)]
        centres = np.array(call("kmeans-stepper/model.js", "update", points.tolist(), owners, centres.tolist()))
        np.testing.assert_allclose(centres, expected, rtol=1e-12)


def test_the_clouds_are_round_and_apart(call: Call) -> None:
    points = np.array(call("kmeans-stepper/model.js", "sample", 8)).reshape(20, 4, 2)
    expected = np.array([[-2, 1.2], [1.8, 1.8], [1.6, -1.4], [-1.2, -1.6]])
    assert np.all(np.abs(points.mean(axis=0) - expected) < 5 * 0.65 / np.sqrt(20))
    np.testing.assert_allclose((points - points.mean(axis=0)).std(), 0.65, rtol=0.25)


def test_the_start_decides_where_k_means_ends(call: Call) -> None:
    """The figure begins with start 9; the next one ends in a clearly worse place."""
    points = call("kmeans-stepper/model.js", "sample", 8)
    ends = []
    for seed in (9, 10):
        centres = call("kmeans-stepper/model.js", "start", points, 4, seed)
        for _ in range(40):
            owners = call("kmeans-stepper/model.js", "assign", points, centres)
            centres = call("kmeans-stepper/model.js", "update", points, owners, centres)
        ends.append(call("kmeans-stepper/model.js", "inertia", points, owners, centres))
    assert ends[1] > 2 * ends[0]


def test_an_empty_cluster_keeps_its_centre(call: Call) -> None:
    got = call("kmeans-stepper/model.js", "update", [[0, 0], [2, 2]], [0, 0], [[5, 5], [9, 9]])
    assert got == [[1, 1], [9, 9]]


def test_principal_component(call: Call) -> None:
    points = np.array(call("pca-projection/model.js", "sample", 40, 6))
    np.testing.assert_allclose(points.mean(axis=0), 0, atol=1e-12)
    values, vectors = np.linalg.eigh(np.cov(points.T, bias=True))
    angle = call("pca-projection/model.js", "principalAngle", points.tolist())
    first = np.array([np.cos(angle), np.sin(angle)])
    assert abs(first @ vectors[:, 1]) == pytest.approx(1, rel=1e-10)
    kept = call("pca-projection/model.js", "kept", points.tolist(), angle)
    assert kept == pytest.approx(values[1] / values.sum(), rel=1e-10)
    direction = np.array([np.cos(0.4), np.sin(0.4)])
    variance = call("pca-projection/model.js", "variance", points.tolist(), 0.4)
    assert variance == pytest.approx(np.var(points @ direction), rel=1e-10)
    got = call("pca-projection/model.js", "project", points[0].tolist(), 0.4)
    np.testing.assert_allclose(got, points[0] @ direction * direction, rtol=1e-10)


def test_q_learning_is_the_update_rule_along_the_same_walk(call: Call) -> None:
    """The learner a second time, in Python: same maze, same stream, so the tables must be equal."""
    cells, columns = call("gridworld/model.js", "CELLS"), call("gridworld/model.js", "COLUMNS")
    maze = np.array(list(cells)).reshape(-1, columns)
    next_, Q = Mulberry(1), np.zeros((len(cells), 4))
    start, alpha, gamma, epsilon = cells.index("S"), 0.5, 0.9, 0.3
    for _ in range(60):
        s, steps, done = start, 0, False
        while not done and steps < 200:
            if next_() < epsilon:
                a = int(next_() * 4)
            else:
                ties = np.flatnonzero(Q[s] == Q[s].max())
                a = int(ties[int(next_() * len(ties))])
            r, c = divmod(s, columns)
            r, c = r + (-1, 0, 1, 0)[a], c + (0, 1, 0, -1)[a]
            blocked = not (0 <= r < len(maze) and 0 <= c < columns) or maze[r, c] == "#"
            s2 = s if blocked else r * columns + c
            reward = 0 if blocked else {"G": 1, "C": 0.2, "P": -1}.get(str(maze[r, c]), 0)
            done = reward != 0
            Q[s, a] += alpha * (reward + (0 if done else gamma * Q[s2].max()) - Q[s, a])
            s, steps = s2, steps + 1
    got = call("gridworld/model.js", "train", 1, 60, {"epsilon": epsilon, "alpha": alpha, "gamma": gamma})
    np.testing.assert_allclose(got["Q"], Q, rtol=1e-9)
    assert got["episodes"] == 60


def test_q_learning_finds_the_shortest_way(call: Call) -> None:
    rules = {"epsilon": 0.5, "alpha": 0.5, "gamma": 0.9}
    agent = call("gridworld/model.js", "train", 1, 1500, rules)
    end = call("gridworld/model.js", "greedyEnd", agent["Q"])
    assert end == {"steps": 7, "reward": 1}  # 3 up and 4 right, around the walls
    start = call("gridworld/model.js", "CELLS").index("S")
    assert max(agent["Q"][start]) == pytest.approx(0.9**6, rel=1e-3)
    assert call("gridworld/model.js", "greedyEnd", call("gridworld/model.js", "table")) is None


def test_who_does_not_explore_stays_with_the_coin(call: Call) -> None:
    ends: dict[float, list[float]] = {}
    for epsilon in (0.0, 0.3):
        rules = {"epsilon": epsilon, "alpha": 0.5, "gamma": 0.9}
        tables = [call("gridworld/model.js", "train", seed, 50, rules)["Q"] for seed in range(1, 13)]
        ends[epsilon] = [call("gridworld/model.js", "greedyEnd", Q)["reward"] for Q in tables]
    assert ends[0.0].count(0.2) >= 10
    assert ends[0.3].count(1) >= 10
    assert ends[0.0][1] == 0.2, "what a reader sees first after starting over, the second learner"


# rule-or-learned-threshold, label-noise


@pytest.mark.parametrize("shift", [0, -18])
def test_the_learned_threshold_has_the_fewest_errors(call: Call, shift: int) -> None:
    data = call("rule-or-learned-threshold/model.js", "sample", 60, 12, shift)
    x, y = np.array(data["x"]), np.array(data["y"])
    learned = call("rule-or-learned-threshold/model.js", "learn", data)
    brute = min(int(np.sum((x > t) != y)) for t in np.concatenate([x, [x.min() - 1]]))
    assert int(np.sum((x > learned) != y)) == brute
    assert call("rule-or-learned-threshold/model.js", "errors", data, 62) == int(np.sum((x > 62) != y))


def test_the_edges_of_a_threshold(call: Call) -> None:
    assert call("rule-or-learned-threshold/model.js", "errors", {"x": [5, 5], "y": [1, 0]}, 5) == 1, "5 > 5 is not"
    for label in (0, 1):
        alike = {"x": [3, 8, 5], "y": [label] * 3}
        learned = call("rule-or-learned-threshold/model.js", "learn", alike)
        assert call("rule-or-learned-threshold/model.js", "errors", alike, learned) == 0


def test_flipped_labels_are_as_many_as_said_and_hurt(call: Call) -> None:
    clean = call("rule-or-learned-threshold/model.js", "sample", 20, 3)
    noisy = call("label-noise/model.js", "flip", clean, 0.25, 8)
    different = np.flatnonzero(np.array(noisy["y"]) != np.array(clean["y"]))
    assert different.tolist() == noisy["wrong"]
    assert len(different) == 5
    validation = call("rule-or-learned-threshold/model.js", "sample", 400, 77)
    x, y = np.array(validation["x"]), np.array(validation["y"])
    assert call("label-noise/model.js", "accuracy", validation, 55) == pytest.approx(np.mean((x > 55) == y))
    means = [call("label-noise/model.js", "average", 20, share, validation, 40) for share in (0, 0.2, 0.4)]
    assert means[0] > means[1] > means[2]
    runs = [call("label-noise/model.js", "experiment", 20, 0.2, seed, validation)["accuracy"] for seed in range(40)]
    assert means[1] == pytest.approx(np.mean(runs), rel=1e-12)
    assert call("label-noise/model.js", "average", 100, 0.4, validation, 40) > means[2]


# read-a-digit

SEVEN = [[[4.0, 9.0], [21.0, 8.0]], [[21.0, 8.0], [16.0, 17.0], [11.0, 27.0]]]
ONE = [[[9.3, 12.2], [9.3, 20.1]]]


@pytest.fixture(scope="module")
def network() -> Any:
    return importlib.import_module("bench.first_network")


def test_the_page_and_numpy_read_alike(call: Call, network: Any) -> None:
    """Images that the network was not trained with, by the weights that are in the page."""
    X, y, known = network.data()
    expected = network.probabilities(network.shipped(), X[~known])
    assert round(np.mean(expected.argmax(axis=1) == y[~known]), 3) == network.kept()["shipped"]
    for image, row in zip(X[~known][::16], expected[::16], strict=True):
        np.testing.assert_allclose(
            call("read-a-digit/model.js", "probabilities", (16 * image).tolist()), row, rtol=1e-9
        )


def test_examples_are_the_first_digits_of_two_unknown_hands(call: Call) -> None:
    data = np.load(ROOT / "solutions" / "11_digits" / "digits.npz")
    for hand, block in ((1, 9), (2, 10)):
        images, y = data["X"][data["block"] == block], data["y"][data["block"] == block]
        for digit in range(10):
            assert call("read-a-digit/model.js", "example", hand, digit) == images[y == digit][0].tolist()


@pytest.mark.parametrize("strokes", [SEVEN, ONE])
def test_dots_are_counted_as_in_the_data(call: Call, strokes: list[list[list[float]]]) -> None:
    """A dot is black where the pen's disc, on its way along a stroke in small steps, has covered its centre."""
    centres = np.stack(np.meshgrid(np.arange(32) + 0.5, np.arange(32) + 0.5), axis=-1)
    black = np.zeros((32, 32), dtype=bool)
    for stroke in strokes:
        for start, end in pairwise(np.array(stroke)):
            for point in np.linspace(start, end, 2000):
                black |= ((centres - point) ** 2).sum(axis=-1) <= 9 + 1e-9
    expected = black.reshape(8, 4, 8, 4).sum(axis=(1, 3)).ravel()
    np.testing.assert_array_equal(call("read-a-digit/model.js", "counts", strokes), expected)


@pytest.mark.parametrize(("strokes", "width"), [(SEVEN, 20), (ONE, 0)])
def test_what_is_drawn_is_made_as_high_as_the_data(call: Call, strokes: list[list[list[float]]], width: float) -> None:
    points = np.array([point for stroke in call("read-a-digit/model.js", "fitted", strokes) for point in stroke])
    low, high = points.min(axis=0), points.max(axis=0)
    np.testing.assert_allclose((low + high) / 2, [16, 16])
    np.testing.assert_allclose(high - low, [width, 26])
    pixels = np.array(call("read-a-digit/model.js", "counts", call("read-a-digit/model.js", "fitted", strokes)))
    assert pixels[:8].any()
    assert pixels[-8:].any()


def test_what_is_moved_out_of_the_image_is_lost(call: Call) -> None:
    image = rng.integers(0, 17, size=(8, 8))
    for by in (-3, 0, 1):
        padded = np.pad(image, ((0, 0), (3, 3)))
        expected = padded[:, 3 - by : 11 - by]
        assert call("read-a-digit/model.js", "moved", image.ravel().tolist(), by) == expected.ravel().tolist()


# next-character

TEXT = (ROOT / "solutions" / "14_text" / "constitution.txt").read_text(encoding="utf-8")


def row_of(character: str, temperature: float) -> tuple[list[str], np.ndarray]:
    """What follows a character in the text, in the order of the characters, and its probabilities."""
    after = [second for first, second in pairwise(TEXT) if first == character]
    characters = sorted(set(after))
    logs = np.log([after.count(each) for each in characters]) / temperature
    powers = np.exp(logs - logs.max())
    return characters, powers / powers.sum()


@pytest.mark.parametrize("temperature", [0.1, 1, 3])
def test_temperature_divides_the_logarithms(call: Call, temperature: float) -> None:
    for first in call("next-character/model.js", "FIRSTS"):
        characters, p = row_of(first, temperature)
        got = {each["next"]: each["p"] for each in call("next-character/model.js", "distribution", first, temperature)}
        assert sorted(got) == characters
        np.testing.assert_allclose([got[character] for character in characters], p, rtol=1e-9, atol=1e-12)
        kept = p[p > 0]
        expected = np.exp(-(kept * np.log(kept)).sum())
        assert call("next-character/model.js", "perplexity", first, temperature) == pytest.approx(expected, rel=1e-9)


def test_each_character_is_drawn_after_the_one_before(call: Call) -> None:
    written = call("next-character/model.js", "write", "국", 40, 1.5, 7)
    stream = Mulberry(7)
    expected = "국"
    while len(expected) < 40:
        characters, p = row_of(expected[-1], 1.5)
        expected += characters[int(np.searchsorted(np.cumsum(p), stream(), side="right"))]
    assert written == expected


# answer-or-abstain


@pytest.mark.parametrize("name", ["plain", "moved", "inverted"])
def test_what_is_answered_at_a_threshold(call: Call, name: str) -> None:
    """The expected answers of the chapter's network. The images are moved or inverted here a second time, in Python."""
    use = importlib.import_module("bench.use")
    data = np.load(use.DIGITS)
    images, y, known = data["X"].astype(float), data["y"].astype(int), data["block"] < 9
    network = use.train(images[known], y[known], 0, 0)
    shown = images[~known]
    if name == "moved":
        shown = np.pad(shown.reshape(-1, 8, 8), ((0, 0), (0, 0), (1, 0)))[:, :, :8].reshape(-1, 64)
    elif name == "inverted":
        shown = 16 - shown
    P = network.probabilities(network.scaled(shown))
    right, sure = P.argmax(axis=1) == y[~known], P.max(axis=1)
    for threshold in (0, 0.57, 0.9, 0.99):
        answered = sure >= threshold
        hits, misses = int((answered & right).sum()), int((answered & ~right).sum())
        found = call("answer-or-abstain/model.js", "outcome", name, threshold)
        assert found == {"images": len(shown), "answered": hits + misses, "hits": hits, "misses": misses}
        shares = call("answer-or-abstain/model.js", "shares", name, threshold)
        expected = [answered.mean(), hits / answered.sum(), misses / len(shown)]
        np.testing.assert_allclose([shares["coverage"], shares["accuracy"], shares["harm"]], expected)


def test_the_figure_and_the_listing_of_its_chapter_agree(call: Call) -> None:
    page = (ROOT / "site" / "en" / "15_use.md").read_text(encoding="utf-8")
    printed = re.findall(r"^# ([\d.]+) ([\d.]+) ([\d.]+)$", page, re.MULTILINE)
    assert len(printed) == 4
    for threshold, coverage, accuracy in printed:
        shares = call("answer-or-abstain/model.js", "shares", "plain", float(threshold))
        assert [round(shares["coverage"], 2), round(shares["accuracy"], 2)] == [float(coverage), float(accuracy)]


# attention-weights


def test_weights_of_attention_are_the_softmax_of_the_scores(call: Call) -> None:
    kept = json.loads((ROOT / "bench" / "text.json").read_text(encoding="utf-8"))["attends"]
    scores = np.array(kept["scores"])
    masked = np.where(np.tri(len(scores), dtype=bool), scores, -np.inf)
    for mask, hidden in ((True, masked), (False, scores)):
        powers = np.exp(hidden - hidden.max(axis=1, keepdims=True))
        expected = powers / powers.sum(axis=1, keepdims=True)
        np.testing.assert_allclose(call("attention-weights/model.js", "weights", mask), expected, atol=1e-12)
        for row in (0, 5, len(scores) - 1):
            ahead = call("attention-weights/model.js", "ahead", mask, row)
            assert ahead == pytest.approx(expected[row, row + 1 :].sum())
    assert "".join(call("attention-weights/model.js", "CHARACTERS")) == kept["sentence"]


def test_the_weights_shown_are_those_that_the_model_gave(call: Call) -> None:
    """The scores are rounded to hundredths, which moves a weight by less than one."""
    kept = json.loads((ROOT / "bench" / "text.json").read_text(encoding="utf-8"))["attends"]
    np.testing.assert_allclose(call("attention-weights/model.js", "weights", True), kept["weights"], atol=0.01)
