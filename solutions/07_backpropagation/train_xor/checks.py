"""Checks of train_xor and predict."""

from typing import Any

import numpy as np
from dlgrade.checking import Reference, Student, check, close, dtype_kind, exact, inputs_unchanged, require, shape

Params = list[tuple[np.ndarray, np.ndarray]]
XOR_X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
XOR_Y = np.array([[0], [1], [1], [0]])


def _start(rng: np.random.Generator, inputs: int, hidden: int) -> Params:
    first = (rng.normal(size=(inputs, hidden)), 0.1 * rng.normal(size=hidden))
    return [first, (rng.normal(size=(hidden, 1)), 0.1 * rng.normal(size=1))]


def _batch(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray, Params]:
    return rng.normal(size=(7, 3)), np.array([[1], [0], [0], [1], [1], [0], [1]]), _start(rng, 3, 5)


def _trained(reply: Any, params: Params) -> tuple[Params, Any]:
    """The parameters and losses of a reply, with the shapes of the parameters made sure of."""
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
    pairs = zip(trained, params, strict=True)
    return [(shape(W, V.shape), shape(b, c.shape)) for (W, b), (V, c) in pairs], losses


@check(points=3, ko="한 번의 갱신이 맞습니다", en="one update is right")
def updates_once(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X, y, params = _batch(rng)
    trained, _ = _trained(student.train_xor(X, y, params, 0.5, 1), params)
    expected, _ = reference.train_xor(X, y, params, 0.5, 1)
    for got, right in zip(trained, expected, strict=True):
        close(got[0], right[0], rtol=1e-4, atol=1e-5)
        close(got[1], right[1], rtol=1e-4, atol=1e-5)


@check(points=1, ko="12번의 갱신이 맞습니다", en="twelve updates are right", after=updates_once)
def updates_many_times(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X, y, params = _batch(rng)
    trained, _ = _trained(student.train_xor(X, y, params, 0.2, 12), params)
    expected, _ = reference.train_xor(X, y, params, 0.2, 12)
    for got, right in zip(trained, expected, strict=True):
        close(got[0], right[0], rtol=1e-4, atol=1e-4)
        close(got[1], right[1], rtol=1e-4, atol=1e-4)


@check(points=2, ko="갱신 직전의 손실을 기록합니다", en="records the loss just before each update")
def records_losses(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X, y, params = _batch(rng)
    _, losses = _trained(student.train_xor(X, y, params, 0.3, 4), params)
    shape(losses, (4,))
    close(losses, reference.train_xor(X, y, params, 0.3, 4)[1], rtol=1e-4, atol=1e-5)
    learned = reference.predict(X, params)  # training goes on where all is right already
    _, losses = _trained(student.train_xor(X, learned, params, 0.3, 4), params)
    shape(losses, (4,))
    close(losses, reference.train_xor(X, learned, params, 0.3, 4)[1], rtol=1e-4, atol=1e-5)


@check(points=1, ko="은닉 뉴런 8개로 XOR를 배웁니다", en="learns XOR with 8 hidden neurons", after=updates_once)
def learns_xor(student: Student, rng: np.random.Generator) -> None:
    params = _start(rng, 2, 8)
    trained, _ = _trained(student.train_xor(XOR_X, XOR_Y, params, 0.5, 300), params)
    (W1, b1), (W2, b2) = trained
    scores = np.tanh(XOR_X @ W1 + b1) @ W2 + b2
    right = int(np.sum((scores > 0) == XOR_Y))
    require(
        right == 4,
        ko="학습한 뒤 XOR의 네 입력을 모두 맞혀야 합니다. 맞힌 수: {right}",
        en="After training all four XOR inputs must come out right. Right: {right}",
        right=right,
    )


@check(points=2, ko="predict: 0과 1의 (n, 1)을 예측합니다", en="predict: gives (n, 1) labels 0 and 1")
def predicts_labels(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X, params = rng.normal(scale=2.0, size=(120, 3)), _start(rng, 3, 5)
    (W1, b1), (W2, b2) = params
    b1 += rng.uniform(1.0, 2.0, size=5)
    # Moves the output so that half of the samples lie on either side, and none close to the border.
    params[1] = (W2, b2 - np.median(np.tanh(X @ W1 + b1) @ W2 + b2))
    scores = np.tanh(X @ W1 + b1) @ W2 + params[1][1]
    X = X[np.abs(scores[:, 0]) > 1e-3]
    labels = student.predict(X, params)
    (W1, b1), (W2, b2) = params
    undecided = student.predict(X[:5], [(W1, b1), (0 * W2, 0 * b2)])
    leaning = student.predict(X[:5], [(W1, b1), (0 * W2, 0 * b2 + 0.25)])
    shape(labels, (len(X), 1))
    dtype_kind(labels, "integer")
    exact(labels, reference.predict(X, params))
    exact(undecided, np.zeros((5, 1), dtype=int))
    exact(leaning, np.ones((5, 1), dtype=int))


@check(
    points=1,
    ko="입력과 시작 파라미터를 바꾸지 않습니다",
    en="leaves inputs and starting parameters untouched",
)
def leaves_the_inputs(student: Student, rng: np.random.Generator) -> None:
    X, y, params = _batch(rng)
    student.train_xor(X, y, params, 0.5, 3)
    student.predict(X, params)
    inputs_unchanged(student)
