"""Checks of dense_backward."""

from typing import Any

import numpy as np
from dlgrade.checking import Student, check, close, gradient, inputs_unchanged, raises, require, shape


def _three(reply: Any) -> tuple[Any, Any, Any]:
    require(
        isinstance(reply, (tuple, list)) and len(reply) == 3,
        ko="세 값 dX, dW, db를 이 순서로 돌려주세요.",
        en="Return three values, dX, dW and db, in this order.",
    )
    dX, dW, db = reply
    return dX, dW, db


def _layer(rng: np.random.Generator) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """An upstream gradient (5, 2) and a layer with 5 samples, 3 inputs and 2 outputs."""
    return rng.normal(size=(5, 2)), (rng.normal(size=(5, 3)), rng.normal(size=(3, 2)), rng.normal(size=2))


@check(points=2, ko="dW가 맞습니다", en="dW is right")
def weight_gradient(student: Student, rng: np.random.Generator) -> None:
    # A forgotten transpose runs through with square matrices only, where its numbers tell which one it was.
    D, A, B = rng.normal(size=(3, 3, 3))
    square = _three(student.dense_backward(D, (A, B, np.zeros(3))))[1]
    dout, (X, W, b) = _layer(rng)
    dW = _three(student.dense_backward(dout, (X, W, b)))[1]
    close(square, A.T @ D, rtol=1e-4, atol=1e-5)
    shape(dW, (3, 2))
    gradient(dW, lambda w: float(np.sum(dout * (X @ w + b))), W, tolerance=1e-5)


@check(points=2, ko="db가 맞습니다", en="db is right")
def bias_gradient(student: Student, rng: np.random.Generator) -> None:
    dout, (X, W, b) = _layer(rng)
    db = _three(student.dense_backward(dout, (X, W, b)))[2]
    shape(db, (2,))
    gradient(db, lambda v: float(np.sum(dout * (X @ W + v))), b, tolerance=1e-5)


@check(points=2, ko="dX가 맞습니다", en="dX is right")
def input_gradient(student: Student, rng: np.random.Generator) -> None:
    dout, (X, W, b) = _layer(rng)
    dX = _three(student.dense_backward(dout, (X, W, b)))[0]
    shape(dX, (5, 3))
    gradient(dX, lambda v: float(np.sum(dout * (v @ W + b))), X, tolerance=1e-5)


@check(points=1, ko="표본이 하나여도 맞습니다", en="is right for a single sample", after=weight_gradient)
def handles_one_sample(student: Student, rng: np.random.Generator) -> None:
    dout, X, W, b = rng.normal(size=(1, 4)), rng.normal(size=(1, 3)), rng.normal(size=(3, 4)), np.zeros(4)
    dX, dW, db = _three(student.dense_backward(dout, (X, W, b)))
    close(dX, dout @ W.T, rtol=1e-4, atol=1e-5)
    close(dW, np.outer(X, dout), rtol=1e-4, atol=1e-5)
    close(db, dout[0], rtol=1e-4, atol=1e-5)


@check(
    points=1,
    ko="모양이 다른 dout에는 ValueError를 일으킵니다",
    en="raises ValueError for a dout of another shape",
)
def refuses_other_shapes(student: Student, rng: np.random.Generator) -> None:
    dout, cache = _layer(rng)
    raises(ValueError, student.dense_backward, dout[:1], cache)
    raises(ValueError, student.dense_backward, dout[:, :1], cache)
    raises(ValueError, student.dense_backward, dout[None], cache)
    A, B = rng.normal(size=(2, 3, 3))  # as many samples as outputs: every product of a (3,) runs through
    raises(ValueError, student.dense_backward, A[0], (A, B, np.zeros(3)))


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its inputs untouched")
def leaves_the_inputs(student: Student, rng: np.random.Generator) -> None:
    student.dense_backward(*_layer(rng))
    inputs_unchanged(student)
