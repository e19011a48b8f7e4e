"""Checks of dense_backward."""

from typing import Any

import numpy as np
from dlgrade.checking import Student, check, close, in_each_kind, inputs_unchanged, raises, require, shape

Layer = tuple[np.ndarray, tuple[np.ndarray, np.ndarray, np.ndarray]]


def _three(reply: Any) -> tuple[Any, Any, Any]:
    require(
        isinstance(reply, (tuple, list)) and len(reply) == 3,
        ko="세 값 dX, dW, db를 이 순서로 돌려주세요.",
        en="Return three values, dX, dW and db, in this order.",
    )
    dX, dW, db = reply
    return dX, dW, db


def _layer(rng: np.random.Generator, n: int = 5, inputs: int = 3, outputs: int = 2) -> Layer:
    """An upstream gradient, and X, W and b of a layer."""
    X, W, b = rng.normal(size=(n, inputs)), rng.normal(size=(inputs, outputs)), rng.normal(size=outputs)
    return rng.normal(size=(n, outputs)), (X, W, b)


def _with_zeros(rng: np.random.Generator) -> Layer:
    """Inputs as they come from a ReLU, biases as they are before training, and entries with a gradient of 0. A sample
    and an output have no gradient at all, and an input is always 0."""
    dout, (X, W, b) = _layer(rng, 6, 4, 3)
    X[rng.permutation(6)[:3], rng.permutation(4)[:3]] = 0.0
    dout[rng.permutation(6)[:3], rng.permutation(3)] = 0.0
    X[:, 1], dout[2], dout[:, 0] = 0.0, 0.0, 0.0
    return dout, (np.maximum(X, 0.0), W, np.zeros_like(b))


def _layers(rng: np.random.Generator) -> list[Layer]:
    """Ordinary ones, two with a single sample, one in which every product runs through, transposed or not, one with a
    single input, one with a single output, one with zeros, one with a sample that comes twice, large gradients with
    small inputs and weights, and small gradients."""
    sizes = ((5, 3, 2), (4, 2, 6), (1, 3, 4), (3, 3, 3), (1, 2, 2), (4, 1, 3), (4, 3, 1))
    example = np.array([[10.0]]), (np.array([[1.0, 2.0]]), np.array([[3.0], [5.0]]), np.array([0.0]))  # of the task
    dout, (X, W, b) = _layer(rng)
    dout[1], X[1] = dout[0], X[0]
    scaled = [(1e4 * dout, (1e-4 * X, 1e-4 * W, b)), (1e-4 * dout, (X, W, b))]
    return [*(_layer(rng, *each) for each in sizes), _with_zeros(rng), (dout, (X, W, b)), *scaled, example]


@check(
    points=1,
    ko="dX, dW, db의 모양이 X, W, b와 같습니다",
    en="dX, dW and db have the shapes of X, W and b",
    tests="shapes",
)
def keeps_the_shapes(student: Student, rng: np.random.Generator) -> None:
    # A forgotten transpose runs through with square matrices only, where its numbers tell which one it was.
    _three(student.dense_backward(*_layer(rng, 3, 3, 3)))
    for dout, cache in _layers(rng):
        for got, wanted in zip(_three(student.dense_backward(dout, cache)), cache, strict=True):
            shape(got, wanted.shape)


@check(points=2, ko="dW가 맞습니다", en="dW is right", tests="dw", after=keeps_the_shapes)
def weight_gradient(student: Student, rng: np.random.Generator) -> None:
    for dout, (X, W, b) in _layers(rng):
        close(_three(student.dense_backward(dout, (X, W, b)))[1], X.T @ dout, rtol=1e-4, atol=1e-5)


@check(points=2, ko="db가 맞습니다", en="db is right", tests="db", after=keeps_the_shapes)
def bias_gradient(student: Student, rng: np.random.Generator) -> None:
    for dout, cache in _layers(rng):
        close(_three(student.dense_backward(dout, cache))[2], dout.sum(axis=0), rtol=1e-4, atol=1e-5)


@check(points=2, ko="dX가 맞습니다", en="dX is right", tests="dx", after=keeps_the_shapes)
def input_gradient(student: Student, rng: np.random.Generator) -> None:
    for dout, (X, W, b) in _layers(rng):
        close(_three(student.dense_backward(dout, (X, W, b)))[0], dout @ W.T, rtol=1e-4, atol=1e-5)


@check(
    points=1,
    ko="모양이 다른 dout에는 ValueError를 일으킵니다",
    en="raises ValueError for a dout of another shape",
    tests="dout",
    after=keeps_the_shapes,
)
def refuses_other_shapes(student: Student, rng: np.random.Generator) -> None:
    dout, cache = _layer(rng)
    raises(ValueError, student.dense_backward, dout[:1], cache)
    raises(ValueError, student.dense_backward, dout[:, :1], cache)
    raises(ValueError, student.dense_backward, dout[None], cache)
    raises(ValueError, student.dense_backward, dout.T, cache)
    raises(ValueError, student.dense_backward, np.tile(dout, (2, 2)), cache)
    A, B = rng.normal(size=(2, 3, 3))  # as many samples as outputs: every product of a (3,) runs through
    raises(ValueError, student.dense_backward, A[0], (A, B, np.zeros(3)))


@check(
    points=1,
    ko="정수 배열에서도 기울기는 소수 부분을 지킵니다",
    en="keeps the fractions of gradients for integer arrays, too",
    tests="integers",
    after=keeps_the_shapes,
)
def takes_integers(student: Student, rng: np.random.Generator) -> None:
    """Whether a gradient is right is asked above; here integers have to give what the same numbers give as floats."""
    dout, cache = _layer(rng)
    caches = list(in_each_kind(*(rng.integers(-4, 5, size=part.shape) for part in cache)))
    replies = [_three(student.dense_backward(dout, whole)) for whole in caches]
    floats = [_three(student.dense_backward(dout, tuple(part.astype(float) for part in whole))) for whole in caches]
    cut = [
        name
        for part, name in enumerate(("dX", "dW", "db"))
        if not all(np.allclose(a[part], b[part], 1e-4, 1e-5) for a, b in zip(replies, floats, strict=True))
    ]
    require(
        not cut,
        ko="X, W, b가 정수일 때 같은 수를 실수로 줄 때와 값이 다른 기울기: {got}",
        en="Gradients that differ from those of the same numbers as floats, where X, W and b are integers: {got}",
        got=cut,
    )


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its inputs untouched", tests="inputs", after=keeps_the_shapes)
def leaves_the_inputs(student: Student, rng: np.random.Generator) -> None:
    student.dense_backward(*_layer(rng))
    inputs_unchanged(student)
