"""Checks of train_xor and predict. What a check does not ask for is taken from the student's own replies: the losses are
held against the student's own parameters, several updates against several calls with fewer of them."""

from itertools import combinations
from typing import Any

import numpy as np
from dlgrade.checking import (
    Pace,
    Reference,
    Student,
    check,
    close,
    dtype_kind,
    exact,
    inputs_unchanged,
    observe,
    of_the_rate,
    pace,
    require,
    shape,
)

Params = list[tuple[np.ndarray, np.ndarray]]
XOR_X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])  # whole numbers, as one would write them
XOR_Y = np.array([[0], [1], [1], [0]])


def _start(rng: np.random.Generator, inputs: int, hidden: int) -> Params:
    first = (rng.normal(size=(inputs, hidden)), 0.5 * rng.normal(size=hidden))
    return [first, (rng.normal(size=(hidden, 1)), 0.5 * rng.normal(size=1))]


def _batch(rng: np.random.Generator, hidden: int = 5) -> tuple[np.ndarray, np.ndarray, Params]:
    """A sample is on the wrong side, and none is so far on either that it hardly counts in the gradient. No score is its
    label by chance: who takes it for the probability would see no error there."""
    y = np.array([[1], [0], [0], [1], [1], [0], [1]])
    while True:
        X, params = rng.normal(size=(7, 3)), _start(rng, 3, hidden)
        scores = _scores(X, params)
        if np.abs(scores).max() < 3 and np.abs(scores - y).min() > 0.05 and ((scores > 0) != y).any():
            return X, y, params


EXAMPLE = (np.array([[0.0]]), np.array([[1]]), [(np.array([[1.0]]), np.zeros(1)), (np.zeros((1, 1)), np.zeros(1))])
"""Of the task, where it is trained once at a rate of 1. Then b2 is a half, and nothing else has changed."""
EXAMPLE_TRAINED = [EXAMPLE[2][0], (np.zeros((1, 1)), np.array([0.5]))]


def _scores(X: np.ndarray, params: Params) -> np.ndarray:
    (W1, b1), (W2, b2) = params
    return np.asarray(np.tanh(X @ W1 + b1) @ W2 + b2)


def _raw(reply: Any) -> tuple[Any, Any]:
    """The parameters and losses of a reply, with their form made sure of."""
    require(
        isinstance(reply, (tuple, list)) and len(reply) == 2,
        ko="두 값 params, losses를 이 순서로 돌려주세요.",
        en="Return two values, params and losses, in this order.",
    )
    trained, losses = reply
    require(
        isinstance(trained, (tuple, list))
        and len(trained) == 2
        and all(isinstance(pair, (tuple, list)) and len(pair) == 2 for pair in trained),
        ko="params는 받은 것과 같은 꼴 [(W1, b1), (W2, b2)]이어야 합니다.",
        en="params must have the form in which they came, [(W1, b1), (W2, b2)].",
    )
    return trained, losses


def _trained(reply: Any, params: Params) -> tuple[Params, Any]:
    """The same as arrays. The shape of a bias is another check's question: (1, H) counts as (H,) here."""
    trained, losses = _raw(reply)
    return [
        (shape(W, V.shape), shape(np.ravel(b) if np.size(b) == c.size else b, c.shape))
        for (W, b), (V, c) in zip(trained, params, strict=True)
    ], losses


def _same(got: Params, expected: Params) -> None:
    for (W, b), (V, c) in zip(got, expected, strict=True):
        close(W, V, rtol=1e-4, atol=1e-5)
        close(b, c, rtol=1e-4, atol=1e-5)


def _flat(params: Params) -> np.ndarray:
    """All parameters in one array, as precise as they came."""
    return np.concatenate([np.ravel(array) for pair in params for array in pair])


def _loss(X: np.ndarray, y: np.ndarray, networks: np.ndarray) -> np.ndarray:
    """The loss of each network, a row of parameters."""
    inputs = X.shape[1]
    hidden = (networks.shape[1] - 1) // (inputs + 2)
    first, first_bias, last, last_bias = np.split(networks, np.cumsum([inputs * hidden, hidden, hidden]), axis=1)
    active = np.tanh(X @ first.reshape(-1, inputs, hidden) + first_bias[:, None])
    scores = active @ last[:, :, None] + last_bias[:, None]
    return np.asarray(np.mean(np.logaddexp(0.0, scores) - y * scores, axis=(1, 2)))


def _step(X: np.ndarray, y: np.ndarray, network: np.ndarray, learning_rate: float) -> np.ndarray:
    """A step of gradient descent by central differences, so that no derivative that the task asks for stands here."""
    near = 1e-5 * np.eye(network.size)
    rise = _loss(X, y, network.astype(float) + near) - _loss(X, y, network.astype(float) - near)
    return np.asarray(-learning_rate * rise / 2e-5)


def _path(X: np.ndarray, y: np.ndarray, params: Params, learning_rate: float, updates: int) -> np.ndarray:
    """The parameters after each number of updates, a row for each."""
    points = [_flat(params)]
    for _ in range(updates):
        points.append(points[-1] + _step(X, y, points[-1], learning_rate))
    return np.array(points)


def _shifted(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray, Params]:
    """A batch whose b2 shifts the scores by much, so that a network without it is told."""
    while True:
        X, y, params = _batch(rng)
        if np.abs(params[1][1]).min() > 0.3:
            return X, y, params


def _steep(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray, Params]:
    """A batch with numbers in the gradient above 1, so that cutting them shows."""
    while True:
        X, _, ((W1, b1), (W2, b2)) = _batch(rng, hidden=3)
        X, params = 3 * X, [(0.1 * W1, b1), (3 * W2, b2)]
        y = (_scores(X, params) < 0).astype(int)
        if len(set(y[:, 0])) == 2 and np.sort(np.abs(_step(X, y, _flat(params), 1.0)))[-3] > 1.3:
            return X, y, params


def _far(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray, Params]:
    """A batch with large inputs and small weights, so that an update makes the weights large."""
    X, y, ((W1, b1), last) = _batch(rng, hidden=2)
    return 1e4 * X, y, [(1e-4 * W1, b1), last]


def _idle(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray, Params]:
    """A batch whose first input is always 0, so that its weights stay as small as they are."""
    X, y, ((W1, b1), last) = _batch(rng, hidden=2)
    X[:, 0], W1[0] = 0.0, 4e-4
    return X, y, [(W1, b1), last]


def _unlikely(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray, Params]:
    """A batch most of which is far on the wrong side, one sample so far that a lower limit of the probabilities shows."""
    X, _, (first, (W2, b2)) = _batch(rng, hidden=2)
    scores = _scores(X, [first, (W2, b2)])[:, 0]
    stretched = 5.0 / np.ptp(scores)
    params = [first, (stretched * W2, stretched * (b2 - scores.min()) - 9.6)]
    return X, (scores < scores.max()).astype(int)[:, None], params


def _rising(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray, Params, float]:
    """A batch and a rate so high that the loss rises, while the gradient stays far from 0."""
    while True:
        X, y, params = _batch(rng, hidden=2)
        for learning_rate in (3.0, 5.0, 8.0):
            path = _path(X, y, params, learning_rate, 4)
            losses = _loss(X, y, path)
            if losses[1] > 1.2 * losses[0] and np.abs(np.diff(path, axis=0)).max(axis=1).min() > 0.1:
                return X, y, params, learning_rate


def _same_weights(one: Params, other: Params) -> bool:
    return all(np.array_equal(W, V) for (W, _), (V, _) in zip(one, other, strict=True))


@check(
    points=1,
    ko="train_xor: (params, losses)를 돌려줍니다",
    en="train_xor: returns (params, losses)",
    tests="form",
)
def returns_params_and_losses(student: Student, rng: np.random.Generator) -> None:
    _raw(student.train_xor(*_batch(rng), 0.5, 2))


@check(
    points=1,
    ko="train_xor: 파라미터의 모양이 받은 것과 같습니다",
    en="train_xor: the parameters keep their shapes",
    tests="shapes",
    after=returns_params_and_losses,
)
def keeps_the_shapes(student: Student, rng: np.random.Generator) -> None:
    X, y, params = _batch(rng)
    trained, _ = _raw(student.train_xor(X, y, params, 0.5, 2))
    for got, given in zip(trained, params, strict=True):
        shape(got[0], given[0].shape)
        shape(got[1], given[1].shape)


@check(
    points=1,
    ko="train_xor: 받은 params에서 시작합니다",
    en="train_xor: starts from the given params",
    tests="start",
    after=returns_params_and_losses,
    compare="observations",
)
def starts_from_the_given(student: Student, rng: np.random.Generator) -> None:
    """Weights that do not depend on the given ones are the student's own, whatever their values; so are weights that differ
    from one call to the next."""
    X, y, params = _batch(rng)
    replies = [student.train_xor(X, y, start, 0.5, 0) for start in (params, params, _start(rng, 3, 5))]
    start, again, from_another = [_trained(reply, params)[0] for reply in replies]
    weights = [np.asarray(W, dtype=float) for W, _ in start]
    observe(student, zeros=not any(W.any() for W in weights), alike=all(np.ptp(W) == 0 for W in weights))
    observe(student, own=_same_weights(start, from_another) or not _same_weights(start, again))
    _same(start, params)


def _updates(path: np.ndarray, line: np.ndarray) -> int | None:
    """After how many updates the path has these parameters; half precision hides none. None where it never does."""
    there = np.abs(path.astype(line.dtype).astype(float) - line.astype(float)).max(axis=1) < 1e-5
    return int(np.argmax(there)) if there.any() else None


def _never_change(losses: Any) -> bool:
    """Are the losses of several updates one and the same number?"""
    numbers = np.ravel(losses) if isinstance(losses, (list, tuple, np.ndarray)) else np.zeros(0)
    return numbers.size > 1 and numbers.dtype.kind in "fi" and bool(np.ptp(numbers) < 1e-9)


def _alike(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray, Params]:
    """Six equal samples of label 1 on the wrong side, and far enough that who stops where all are right goes on."""
    X, ((W1, b1), (W2, b2)) = np.tile(rng.normal(size=3), (6, 1)), _start(rng, 3, 2)
    return X, np.ones((6, 1), dtype=int), [(W1, b1), (W2, b2 - _scores(X, [(W1, b1), (W2, b2)])[0] - 3)]


def _of_the_counts(counts: list[int | None], n: int) -> dict[str, bool]:
    """What the numbers of updates for 1, 2 and 3 iterations tell of a program."""
    first = counts[0] or 0
    return {
        "still": counts == [0, 0, 0],
        "stuck": counts == [1, 1, 1],
        "short": counts == [0, 1, 2],
        "long": counts == [2, 3, 4],
        "several": first > 1 and counts == [first, 2 * first, 3 * first],
        "one_a_sample": counts == [n, 2 * n, 3 * n],
    }


@check(
    points=1,
    ko="train_xor: learning_rate와 iterations를 따릅니다",
    en="train_xor: goes by learning_rate and iterations",
    tests=("update", "iterations"),
    after=starts_from_the_given,
    compare="observations",
)
def goes_by_its_arguments(student: Student, rng: np.random.Generator) -> None:
    """All samples are alike, so that the outcome tells the number of updates, and no order of samples can blur it.
    Parameters that no number of updates leads to are another check's question."""
    learning_rate, (X, y, params) = 0.05, _alike(rng)
    n, lines, losses = len(X), {}, None
    for rate, iterations in ((0.0, 1), (2 * learning_rate, 1), *((learning_rate, t) for t in (1, 2, 3))):
        trained, losses = _trained(student.train_xor(X, y, params, rate, iterations), params)
        lines[rate, iterations] = _flat(trained)
    path, by_share = (_path(X, y, params, rate, 3 * n) for rate in (learning_rate, learning_rate / n))
    counts, shares = ([_updates(points, lines[learning_rate, t]) for t in (1, 2, 3)] for points in (path, by_share))
    moves_at_0 = _updates(path[:1], lines[0.0, 1]) is None
    unused = moves_at_0 and bool(np.allclose(lines[learning_rate, 1], lines[2 * learning_rate, 1], atol=1e-7))
    observe(student, rate_unused=unused, rate_0_replaced=moves_at_0 and not unused and counts == [1, 2, 3])
    observe(student, losses_stay=_never_change(losses), one_a_sample_by_its_share=shares == [n, 2 * n, 3 * n])
    observe(student, **_of_the_counts(counts, n))
    require(
        None in counts or counts == [1, 2, 3],
        ko="표본 {n}개가 모두 같을 때 iterations 1, 2, 3으로 갱신한 횟수: {got}. 반복마다 모든 표본으로 한 번 갱신해야 합니다.",
        en="With {n} equal samples, iterations of 1, 2 and 3 made so many updates: {got}. There must be one for each iteration, from all samples.",
        n=n,
        got=counts,
    )
    require(
        shares != [n, 2 * n, 3 * n],
        ko="표본마다 갱신했습니다. 반복마다 모든 표본의 기울기로 한 번 갱신해야 합니다.",
        en="There was an update for each sample. There must be one for each iteration, from all samples.",
    )
    require(
        not moves_at_0,
        ko="learning_rate가 0인데 파라미터가 움직였습니다. 받은 학습률로 갱신하세요.",
        en="With a learning_rate of 0 the parameters moved. Use the rate that is given.",
    )


@check(
    points=1,
    ko="train_xor: 모든 표본이 갱신에 들어갑니다",
    en="train_xor: every sample counts in an update",
    tests="update",
    after=goes_by_its_arguments,
    compare="observations",
)
def counts_every_sample(student: Student, rng: np.random.Generator) -> None:
    """An update is a sum of the samples' own gradients, whose weights are found by least squares. One that is no such sum is
    another check's question."""
    left_out, whole = [], []
    for X, y, params in (_batch(rng), _batch(rng)):
        moved = _flat(_trained(student.train_xor(X, y, params, 0.5, 1), params)[0]) - _flat(params)
        own = np.array([_step(X[i : i + 1], y[i : i + 1], _flat(params), 0.5) for i in range(len(X))]).T
        weights, *_ = np.linalg.lstsq(own, moved.astype(float), rcond=None)
        fits = np.abs(own @ weights - moved).max() < 1e-3 * np.abs(moved).max()
        left_out.append(bool(fits and (np.abs(weights) < 1e-3).any() and (weights > 1e-2).any()))
        times = weights / np.min(weights[weights > 1e-2], initial=1.0)
        whole.append(bool(np.abs(times - times.round()).max() < 1e-2))
    observe(student, left_out=any(left_out), in_whole_shares=all(whole))
    require(
        not any(left_out),
        ko="한 번의 갱신에 들어가지 않은 표본이 있습니다. 모든 표본에서 기울기를 구하세요.",
        en="In an update some of the samples do not count. Compute the gradient from all samples.",
    )


@check(
    points=3,
    ko="train_xor: 한 번의 갱신이 맞습니다",
    en="train_xor: one update is right",
    tests="update",
    after=counts_every_sample,
)
def updates_once(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """All but the task's example are asked before one is judged: of b2 alone, one number is wrong in each reply."""
    asked = [_shifted(rng), _batch(rng, hidden=3)]  # with 3 hidden neurons, W1 is square
    asked += [_steep(rng), _far(rng), _idle(rng)]
    X, y, _ = asked[1]
    X[-1], y[-1] = X[0], y[0]  # a sample that comes twice counts twice
    replies = [_trained(student.train_xor(*start, 0.5, 1), start[2])[0] for start in asked]
    for start, trained in zip(asked, replies, strict=True):
        _same(trained, reference.train_xor(*start, 0.5, 1)[0])
    _same(_trained(student.train_xor(*EXAMPLE, 1.0, 1), EXAMPLE[2])[0], EXAMPLE_TRAINED)


def _pace(student: Student, *arguments: Any, after: tuple[int, ...]) -> Pace:
    """That of the updates after so many others."""
    X, y, params, learning_rate = arguments
    counts = sorted({count for t in after for count in (t, t + 1)})
    lines = {t: _flat(_trained(student.train_xor(*arguments, t), params)[0]).astype(float) for t in counts}
    return pace(((lines[t], lines[t + 1]) for t in after), lambda line: _step(X, y, line, learning_rate))


@check(
    points=1,
    ko="train_xor: 학습률이 갱신마다 같습니다",
    en="train_xor: keeps the learning rate throughout",
    tests=("update", "iterations"),
    after=updates_once,
    compare="observations",
)
def keeps_the_rate(student: Student, rng: np.random.Generator) -> None:
    """The second rate is so high that the loss rises."""
    usual = _pace(student, *_batch(rng, hidden=2), 0.3, after=(1, 2, 40))
    rising = _pace(student, *_rising(rng), after=(1, 2, 3))
    observe(student, **of_the_rate(usual, rising))
    require(
        usual.kept and rising.kept,
        ko="갱신마다 지금의 기울기에 learning_rate를 곱한 만큼 옮겨야 합니다. 처음뿐 아니라 그 뒤에도, 손실이 커질 때도 그렇습니다.",
        en="Each update must move by learning_rate times the gradient of the moment, later as at first, also where the loss rises.",
    )


@check(
    points=1,
    ko="train_xor: 도중에 멈추지 않습니다",
    en="train_xor: does not stop on the way",
    tests="iterations",
    after=keeps_the_rate,
    compare="observations",
)
def goes_on(student: Student, rng: np.random.Generator) -> None:
    """Where the loss hardly falls, where all is right already, and where the loss rises."""
    flat = [(1e-3 * W, 1e-3 * b) for W, b in _start(rng, 2, 2)]
    learned = [(np.full((2, 2), 6.0), np.array([-3.0, -9.0])), (np.array([[7.0], [-7.0]]), np.array([-7.0]))]
    stops = []
    for *start, learning_rate in ((XOR_X, XOR_Y, flat, 0.5), (XOR_X, XOR_Y, learned, 0.5), _rising(rng)):
        half, whole = (_flat(_trained(student.train_xor(*start, learning_rate, t), start[2])[0]) for t in (15, 30))
        stops.append(bool((half == whole).all()))
    observe(student, stops=any(stops))
    require(
        not any(stops),
        ko="iterations가 30이든 15이든 같은 값이 나왔습니다. 손실이 어떻든 정해진 횟수만큼 갱신해야 합니다.",
        en="The parameters for 30 iterations are those for 15. Whatever the loss is, there must be as many updates as iterations.",
    )


@check(
    points=1,
    ko="train_xor: iterations번 갱신합니다",
    en="train_xor: makes as many updates as iterations",
    tests="iterations",
    after=goes_on,
)
def updates_many_times(student: Student, rng: np.random.Generator) -> None:
    X, y, params = _batch(rng, hidden=2)
    for whole, part in ((5, 2), (2, 1)):
        at_once, _ = _trained(student.train_xor(X, y, params, 0.2, whole), params)
        halfway, _ = _trained(student.train_xor(X, y, params, 0.2, part), params)
        in_two, _ = _trained(student.train_xor(X, y, halfway, 0.2, whole - part), params)
        _same(at_once, in_two)


@check(
    points=1,
    ko="train_xor: 은닉 뉴런 8개로 XOR를 배웁니다",
    en="train_xor: learns XOR with 8 hidden neurons",
    tests=("update", "iterations"),
    after=updates_many_times,
    compare="observations",
)
def learns_xor(student: Student, rng: np.random.Generator) -> None:
    params = _start(rng, 2, 8)
    trained, _ = _trained(student.train_xor(XOR_X, XOR_Y, params, 0.5, 400), params)
    scores = _scores(XOR_X, trained)
    right = int(np.sum((scores > 0) == XOR_Y))
    observe(student, scores=scores)
    require(
        right == 4,
        ko="학습한 뒤 XOR의 네 입력을 모두 맞혀야 합니다. 맞힌 수: {right}",
        en="After training all four XOR inputs must come out right. Right: {right}",
        right=right,
    )


@check(
    points=2,
    ko="train_xor: 갱신 직전의 손실을 기록합니다",
    en="train_xor: records the loss just before each update",
    tests="losses",
    after=updates_once,
)
def records_losses(student: Student, rng: np.random.Generator) -> None:
    X, y, params = _batch(rng, hidden=2)
    for labels in (y, (_scores(X, params) > 0).astype(int)):  # training goes on where all is right already
        _, losses = _trained(student.train_xor(X, labels, params, 0.3, 4), params)
        later = [_trained(student.train_xor(X, labels, params, 0.3, t), params)[0] for t in (1, 2, 3)]
        scores = [_scores(X, each) for each in (params, *later)]
        close(losses, [np.mean(np.logaddexp(0.0, z) - labels * z) for z in scores], rtol=1e-4, atol=1e-5)
    X, y, params = _unlikely(rng)
    for start, learning_rate in ((X, y, params), 0.3), (EXAMPLE, 1.0):
        _, losses = _trained(student.train_xor(*start, learning_rate, 1), start[2])
        # Wide enough for a ten-millionth that is added to a probability before its logarithm is taken.
        close(losses, _loss(start[0], start[1], _flat(start[2])[None]), rtol=1e-4, atol=1e-5)


@check(
    points=1,
    ko="predict: 결과의 모양은 (n, 1)입니다",
    en="predict: the result has shape (n, 1)",
    tests="column",
)
def predicts_a_column(student: Student, rng: np.random.Generator) -> None:
    """Of several samples, of one alone, and of whole numbers."""
    X, _, params = _batch(rng)
    asked = [(X, params), (X[:1], params), (XOR_X, _start(rng, 2, 4))]
    for (samples, _), labels in [(each, student.predict(*each)) for each in asked]:
        shape(labels, (len(samples), 1))


def _halved(rng: np.random.Generator) -> tuple[np.ndarray, Params]:
    """Samples of which half lie on either side, and none close to the border. Where the hidden layer has a ReLU, or no
    activation, the labels are others, and neither all 0 nor all 1."""
    while True:
        X, ((W1, b1), (W2, b2)) = rng.normal(scale=2.0, size=(120, 3)), _start(rng, 3, 5)
        b1 = b1 + rng.uniform(1.0, 2.0, size=5)
        b2 = b2 - np.median(_scores(X, [(W1, b1), (W2, b2)]))
        X = X[np.abs(_scores(X, [(W1, b1), (W2, b2)])[:, 0]) > 1e-3]
        X[1] = X[0]
        z = X @ W1 + b1
        ones, zeros = np.ones((len(X), 1), dtype=bool), np.zeros((len(X), 1), dtype=bool)
        of_each = [a @ W2 + b2 > 0 for a in (np.tanh(z), np.maximum(z, 0), z)]
        if min((one != other).sum() for one, other in combinations([*of_each, ones, zeros], 2)) > 5:
            return X, [(W1, b1), (W2, b2)]


@check(
    points=2,
    ko="predict: p > 0.5이면 1, 아니면 0입니다",
    en="predict: gives 1 where p > 0.5, else 0",
    tests="labels",
    after=predicts_a_column,
)
def predicts_labels(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X, params = _halved(rng)
    (W1, b1), (W2, b2) = params
    labels = student.predict(X, params)
    scaled = student.predict(1e4 * X, [(1e-4 * W1, b1), params[1]])  # large inputs and small weights
    leaning = student.predict(X[:5], [(W1, b1), (0 * W2, 0 * b2 + 0.25)])
    exact(labels, reference.predict(X, params))
    exact(scaled, reference.predict(X, params))
    exact(leaning, np.ones((5, 1), dtype=int))
    exact(student.predict(EXAMPLE[0], EXAMPLE_TRAINED), np.array([[1]]))


@check(
    points=1,
    ko="predict: p가 정확히 0.5이면 0입니다",
    en="predict: gives 0 where p is exactly 0.5",
    tests="half",
    after=predicts_labels,
)
def half_is_zero(student: Student, rng: np.random.Generator) -> None:
    X, _, ((W1, b1), (W2, b2)) = _batch(rng)
    exact(student.predict(X, [(W1, b1), (0 * W2, 0 * b2)]), np.zeros((7, 1), dtype=int))


@check(
    points=1, ko="predict: 정수를 돌려줍니다", en="predict: returns integers", tests="integers", after=predicts_labels
)
def predicts_integers(student: Student, rng: np.random.Generator) -> None:
    X, _, params = _batch(rng)
    dtype_kind(student.predict(X, params), "integer")


@check(
    points=1,
    ko="입력과 시작 파라미터를 바꾸지 않습니다",
    en="leaves inputs and starting parameters untouched",
    tests="inputs",
    after=returns_params_and_losses,
)
def leaves_the_inputs(student: Student, rng: np.random.Generator) -> None:
    X, y, params = _batch(rng)
    student.train_xor(X, y, params, 0.5, 3)
    student.predict(X, params)
    inputs_unchanged(student)
