"""Checks of train_xor and predict. What a check does not ask for is taken from the student's own replies: the losses are
held against the student's own parameters, several updates against several calls with fewer of them."""

from typing import Any

import numpy as np
from dlgrade.checking import (
    Reference,
    Student,
    check,
    close,
    dtype_kind,
    exact,
    inputs_unchanged,
    observe,
    require,
    shape,
)

Params = list[tuple[np.ndarray, np.ndarray]]
XOR_X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
XOR_Y = np.array([[0], [1], [1], [0]])


def _start(rng: np.random.Generator, inputs: int, hidden: int) -> Params:
    first = (rng.normal(size=(inputs, hidden)), 0.5 * rng.normal(size=hidden))
    return [first, (rng.normal(size=(hidden, 1)), 0.5 * rng.normal(size=1))]


def _batch(rng: np.random.Generator, hidden: int = 5) -> tuple[np.ndarray, np.ndarray, Params]:
    return rng.normal(size=(7, 3)), np.array([[1], [0], [0], [1], [1], [0], [1]]), _start(rng, 3, hidden)


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


@check(
    points=3,
    ko="train_xor: 한 번의 갱신이 맞습니다",
    en="train_xor: one update is right",
    tests="update",
    after=starts_from_the_given,
)
def updates_once(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    for X, y, params in (_batch(rng), _batch(rng, hidden=3)):  # with 3 hidden neurons, W1 is square
        trained, _ = _trained(student.train_xor(X, y, params, 0.5, 1), params)
        _same(trained, reference.train_xor(X, y, params, 0.5, 1)[0])


@check(
    points=1,
    ko="train_xor: iterations번 갱신합니다",
    en="train_xor: makes as many updates as iterations",
    tests="iterations",
    after=updates_once,
)
def updates_many_times(student: Student, rng: np.random.Generator) -> None:
    X, y, params = _batch(rng)
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
)
def learns_xor(student: Student, rng: np.random.Generator) -> None:
    params = _start(rng, 2, 8)
    trained, _ = _trained(student.train_xor(XOR_X, XOR_Y, params, 0.5, 400), params)
    right = int(np.sum((_scores(XOR_X, trained) > 0) == XOR_Y))
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
    X, y, params = _batch(rng)
    for labels in (y, (_scores(X, params) > 0).astype(int)):  # training goes on where all is right already
        _, losses = _trained(student.train_xor(X, labels, params, 0.3, 4), params)
        before = [params]
        for _ in range(3):
            before.append(_trained(student.train_xor(X, labels, before[-1], 0.3, 1), params)[0])
        scores = [_scores(X, each) for each in before]
        close(losses, [np.mean(np.logaddexp(0.0, z) - labels * z) for z in scores], rtol=1e-4, atol=1e-5)


@check(
    points=1,
    ko="predict: 결과의 모양은 (n, 1)입니다",
    en="predict: the result has shape (n, 1)",
    tests="column",
)
def predicts_a_column(student: Student, rng: np.random.Generator) -> None:
    X, _, params = _batch(rng)
    shape(student.predict(X, params), (7, 1))


@check(
    points=2,
    ko="predict: p > 0.5이면 1, 아니면 0입니다",
    en="predict: gives 1 where p > 0.5, else 0",
    tests="labels",
    after=predicts_a_column,
)
def predicts_labels(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X, params = rng.normal(scale=2.0, size=(120, 3)), _start(rng, 3, 5)
    (W1, b1), (W2, b2) = params
    b1 += rng.uniform(1.0, 2.0, size=5)
    # Moves the output so that half of the samples lie on either side, and none close to the border.
    params[1] = (W2, b2 - np.median(np.tanh(X @ W1 + b1) @ W2 + b2))
    X = X[np.abs(_scores(X, params)[:, 0]) > 1e-3]
    labels = student.predict(X, params)
    leaning = student.predict(X[:5], [(W1, b1), (0 * W2, 0 * b2 + 0.25)])
    exact(labels, reference.predict(X, params))
    exact(leaning, np.ones((5, 1), dtype=int))


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
