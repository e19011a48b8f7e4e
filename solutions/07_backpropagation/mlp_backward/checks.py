"""Checks of mlp_backward."""

from itertools import pairwise
from typing import Any

import numpy as np
from dlgrade.checking import (
    Reference,
    Student,
    check,
    close,
    gradient,
    inputs_unchanged,
    number,
    raises,
    require,
    shape,
)

Params = list[tuple[np.ndarray, np.ndarray]]


def _network(rng: np.random.Generator, sizes: tuple[int, ...]) -> Params:
    return [(rng.normal(size=(i, o)) / np.sqrt(i), 0.3 * rng.normal(size=o)) for i, o in pairwise(sizes)]


def _away_from_kinks(rng: np.random.Generator, sizes: tuple[int, ...], n: int) -> tuple[np.ndarray, Params]:
    """A batch and a ReLU network none of whose pre-activations is close to 0."""
    while True:
        X, params = rng.normal(size=(n, sizes[0])), _network(rng, sizes)
        A, nearest = X, 1.0
        for W, b in params[:-1]:
            Z = A @ W + b
            A, nearest = np.maximum(Z, 0), min(nearest, float(np.abs(Z).min()))
        if nearest > 1e-3:
            return X, params


def _reply(reply: Any, params: Params) -> tuple[Any, list[tuple[Any, Any]]]:
    """The loss and the gradients of a reply, with their shapes made sure of."""
    require(
        isinstance(reply, (tuple, list)) and len(reply) == 2,
        ko="두 값 loss, grads를 이 순서로 돌려주세요.",
        en="Return two values, loss and grads, in this order.",
    )
    loss, grads = reply
    number(loss)
    require(
        isinstance(grads, (tuple, list))
        and len(grads) == len(params)
        and all(isinstance(pair, (tuple, list)) and len(pair) == 2 for pair in grads),
        ko="grads는 층마다 (dW, db) 쌍이 하나씩 있는 리스트여야 합니다. 층의 수: {layers}",
        en="grads must be a list with one pair (dW, db) per layer. Layers: {layers}",
        layers=len(params),
    )
    for (dW, db), (W, b) in zip(grads, params, strict=True):
        shape(dW, W.shape)
        shape(db, b.shape)
    return loss, [(dW, db) for dW, db in grads]


def _same_layer(got: tuple[Any, Any], expected: tuple[np.ndarray, np.ndarray]) -> None:
    close(got[0], expected[0], rtol=1e-4, atol=1e-5)
    close(got[1], expected[1], rtol=1e-4, atol=1e-5)


LABELS = np.array([2, 0, 1, 3, 0, 2, 2])


@check(points=1, ko="손실이 맞습니다", en="the loss is right")
def right_loss(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X, params = _away_from_kinks(rng, (3, 5, 4), 7)
    loss, _ = _reply(student.mlp_backward(X, LABELS, params, "relu"), params)
    close(loss, reference.mlp_backward(X, LABELS, params, "relu")[0])


@check(points=2, ko="출력층의 dW와 db가 맞습니다", en="dW and db of the output layer are right")
def output_layer(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X, params = _away_from_kinks(rng, (3, 5, 4), 7)
    _, grads = _reply(student.mlp_backward(X, LABELS, params, "relu"), params)
    _same_layer(grads[1], reference.mlp_backward(X, LABELS, params, "relu")[1][1])


@check(points=2, ko="은닉층(ReLU)의 dW와 db가 맞습니다", en="dW and db of the hidden layer (ReLU) are right")
def hidden_relu_layer(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X, params = _away_from_kinks(rng, (3, 5, 4), 7)
    _, grads = _reply(student.mlp_backward(X, LABELS, params, "relu"), params)
    _same_layer(grads[0], reference.mlp_backward(X, LABELS, params, "relu")[1][0])
    # A row of zeros meets no bias: every z is 0 there, where the task sets the derivative to 0.
    X[2], params[0] = 0.0, (params[0][0], np.zeros(5))
    _, grads = _reply(student.mlp_backward(X, LABELS, params, "relu"), params)
    _same_layer(grads[0], reference.mlp_backward(X, LABELS, params, "relu")[1][0])


@check(
    points=1,
    ko="은닉층(tanh)의 기울기가 수치 미분과 같습니다",
    en="the hidden layer (tanh) agrees with differences",
)
def hidden_tanh_layer(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X, params = rng.normal(size=(7, 3)), _network(rng, (3, 5, 4))
    (W, b), last = params
    _, grads = _reply(student.mlp_backward(X, LABELS, params, "tanh"), params)

    def loss(weights: np.ndarray) -> float:
        logits = np.tanh(X @ weights + b) @ last[0] + last[1]
        return float(np.mean(np.logaddexp.reduce(logits, axis=1) - logits[np.arange(7), LABELS]))

    gradient(grads[0][0], loss, W, tolerance=1e-5)
    _same_layer(grads[0], reference.mlp_backward(X, LABELS, params, "tanh")[1][0])


@check(
    points=1, ko="ReLU의 미분은 z = 0에서 0입니다", en="the derivative of ReLU is 0 at z = 0", after=hidden_relu_layer
)
def nothing_passes_at_zero(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X, params = _away_from_kinks(rng, (3, 5, 4), 7)
    (W, b), _ = params
    W[:, 2], b[2] = 0.0, 0.0
    _, grads = _reply(student.mlp_backward(X, LABELS, params, "relu"), params)
    _same_layer(grads[0], reference.mlp_backward(X, LABELS, params, "relu")[1][0])


@check(points=1, ko="층이 하나여도 넷이어도 맞습니다", en="right for one layer and for four", after=output_layer)
def any_depth(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    for sizes, activation in (((3, 4), "relu"), ((3, 5, 2, 6, 4), "tanh")):
        X, params = rng.normal(size=(7, 3)), _network(rng, sizes)
        loss, grads = _reply(student.mlp_backward(X, LABELS, params, activation), params)
        expected = reference.mlp_backward(X, LABELS, params, activation)
        close(loss, expected[0])
        for got, right in zip(grads, expected[1], strict=True):
            _same_layer(got, right)


@check(
    points=1,
    ko="모르는 활성화 함수에는 ValueError를 일으킵니다",
    en="raises ValueError for an unknown activation",
)
def refuses_unknown_activations(student: Student, rng: np.random.Generator) -> None:
    X, params = rng.normal(size=(7, 3)), _network(rng, (3, 5, 4))
    raises(ValueError, student.mlp_backward, X, LABELS, params, "rulu")


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its inputs untouched")
def leaves_the_inputs(student: Student, rng: np.random.Generator) -> None:
    X, params = rng.normal(size=(7, 3)), _network(rng, (3, 5, 4))
    student.mlp_backward(X, LABELS, params, "relu")
    student.mlp_backward(X, LABELS, params, "tanh")
    inputs_unchanged(student)
