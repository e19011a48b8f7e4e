"""Checks of the weight penalties."""

from typing import Any

import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, number, require, shape

Params = list[tuple[np.ndarray, np.ndarray]]


def _network(rng: np.random.Generator) -> Params:
    """Two layers with large biases, so that counting a bias shows."""
    first = (rng.normal(loc=0.3, size=(4, 3)), rng.uniform(1.0, 2.0, size=3))
    return [first, (rng.normal(loc=0.3, size=(3, 2)), rng.uniform(-2.0, -1.0, size=2))]


def _layers(reply: Any, params: Params) -> list[tuple[np.ndarray, np.ndarray]]:
    """The (dW, db) pairs of a reply, with their shapes made sure of."""
    require(
        isinstance(reply, (tuple, list))
        and len(reply) == len(params)
        and all(isinstance(pair, (tuple, list)) and len(pair) == 2 for pair in reply),
        ko="층마다 (dW, db) 쌍이 하나씩 있는 리스트를 돌려주세요.",
        en="Return a list with one pair (dW, db) per layer.",
    )
    return [(shape(dW, W.shape), shape(db, b.shape)) for (dW, db), (W, b) in zip(reply, params, strict=True)]


def _same(got: Params, expected: Params) -> None:
    for (dW, db), (W, b) in zip(got, expected, strict=True):
        close(dW, W)
        close(db, b)


@check(points=2, ko="l2_penalty: λΣw²이며 가중치만 셉니다", en="l2_penalty: λΣw², weights only")
def l2_value(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    asked = [(_network(rng), 0.3), (_network(rng), 0.7)]
    for got, each in [
        (student.l2_penalty(*each), each) for each in asked
    ]:  # by one number, two mistakes may look alike
        number(got)
        close(got, reference.l2_penalty(*each))


@check(points=2, ko="l2_penalty_grad: 2λw입니다", en="l2_penalty_grad: is 2λw")
def l2_gradient(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    params = _network(rng)
    got = _layers(student.l2_penalty_grad(params, 0.3), params)
    _same(got, reference.l2_penalty_grad(params, 0.3))


@check(points=1, ko="l1_penalty: λΣ|w|이며 가중치만 셉니다", en="l1_penalty: λΣ|w|, weights only")
def l1_value(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    asked = []
    for lam in (0.3, 0.7):
        first, (W, b) = _network(rng)
        # With a layer of negative weights, the absolute value of a sum differs from a sum without absolute values.
        asked.append(([first, (-np.abs(W), b)], lam))
    for got, each in [(student.l1_penalty(*each), each) for each in asked]:
        number(got)
        close(got, reference.l1_penalty(*each))


@check(points=2, ko="l1_penalty_grad: λ·sign(w)이며 0에서는 0입니다", en="l1_penalty_grad: λ·sign(w), and 0 at 0")
def l1_gradient(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    params = _network(rng)
    params[0][0][1, 2] = params[1][0][0, 1] = 0.0
    got = _layers(student.l1_penalty_grad(params, 0.3), params)
    _same(got, reference.l1_penalty_grad(params, 0.3))


@check(
    points=2,
    ko="regularized_loss: 손실에 L2 벌점을 더합니다",
    en="regularized_loss: adds the L2 penalty to the loss",
)
def total_loss(student: Student, rng: np.random.Generator) -> None:
    asked = [(float(rng.uniform(2.0, 3.0)), _network(rng), lam) for lam in (0.3, 0.7)]
    for got, (data_loss, params, lam) in [(student.regularized_loss(*each), each) for each in asked]:
        number(got)
        close(got, data_loss + lam * sum(float(np.sum(W**2)) for W, _ in params))


@check(points=1, ko="params를 바꾸지 않습니다", en="leaves params untouched")
def leaves_the_inputs(student: Student, rng: np.random.Generator) -> None:
    params = _network(rng)
    student.l2_penalty(params, 0.3)
    student.l2_penalty_grad(params, 0.3)
    student.l1_penalty(params, 0.3)
    student.l1_penalty_grad(params, 0.3)
    student.regularized_loss(1.0, params, 0.3)
    inputs_unchanged(student)
