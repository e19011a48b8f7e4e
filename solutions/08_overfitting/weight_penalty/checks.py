"""Checks of the weight penalties. Values and gradients are asked with biases of 0, and biases by comparing the student's
replies for the same weights with and without them."""

from itertools import pairwise
from typing import Any

import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, number, require, shape

Params = list[tuple[np.ndarray, np.ndarray]]
EXAMPLE = [(np.array([[1.0, -2.0]]), np.array([5.0, 5.0]))]  # of the task
EXAMPLE_UNBIASED = [(EXAMPLE[0][0], np.zeros(2))]


def _network(rng: np.random.Generator, *sizes: int) -> Params:
    """Layers with biases of 0. The weights of the last are all negative, so that the absolute value of a sum differs from
    a sum without absolute values."""
    pairs = [(rng.normal(loc=0.3, size=(i, o)), np.zeros(o)) for i, o in pairwise(sizes)]
    W, b = pairs[-1]
    return [*pairs[:-1], (-np.abs(W), b)]


def _cases(rng: np.random.Generator) -> list[tuple[Params, float]]:
    return [
        (_network(rng, 4, 3, 2), 0.3),
        (_network(rng, 2, 5, 1, 3), 0.7),
        (_network(rng, 3, 4), 1.6),
        (_network(rng, 2, 3, 2, 4, 3), 0.9),
    ]


def _whole(rng: np.random.Generator) -> Params:
    """Weights that are integers, and none of them 0."""
    sizes = ((3, 4), (4, 2))
    return [(rng.integers(1, 9, size=size) * rng.choice([-1, 1], size=size), np.zeros(size[1])) for size in sizes]


def _further(rng: np.random.Generator) -> list[tuple[Params, float]]:
    """Small weights and large ones, integers, and a strength that is as small as many are in practice. None is 0."""
    small, large = ([(scale * W, b) for W, b in _network(rng, 3, 3, 2)] for scale in (5e-4, 300.0))
    return [(small, 0.9), (large, 15.0), (_whole(rng), 0.3), (_network(rng, 2, 3), 0.000375)]


def _with_zeros(cases: list[tuple[Params, float]], rng: np.random.Generator) -> list[tuple[Params, float]]:
    """The same, with a weight of 0 in each layer."""
    for W in (W for params, _ in cases for W, _ in params):
        W[rng.integers(len(W)), rng.integers(W.shape[1])] = 0
    return cases


def _with_biases(params: Params, rng: np.random.Generator) -> Params:
    """The same weights, with large biases of either sign."""
    return [(W, rng.uniform(1.0, 2.0, size=b.shape) * rng.choice([-1, 1], size=b.shape)) for W, b in params]


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


def _same_weights(got: list[tuple[np.ndarray, np.ndarray]], expected: Params) -> None:
    for (dW, _), (W, _) in zip(got, expected, strict=True):
        close(dW, W)


def _zero_biases(got: list[tuple[np.ndarray, np.ndarray]]) -> None:
    for _, db in got:
        close(db, np.zeros(db.shape))


def _are_totals(student: Student, asked: list[tuple[float, Params, float]]) -> None:
    """The loss plus the L2 penalty; the student's own l2_penalty will do, whose value is another check's question."""
    replies = [student.regularized_loss(*each) for each in asked]
    for got, (data_loss, params, lam) in zip(replies, asked, strict=True):
        total = data_loss + lam * sum(float(np.sum(W**2)) for W, _ in params)
        if not np.isclose(number(got), total, rtol=1e-4):
            own = data_loss + number(student.l2_penalty(params, lam))
            total = own if np.isclose(number(got), own, rtol=1e-6) else total
        close(got, total)


@check(points=1, ko="l2_penalty: λΣw²입니다", en="l2_penalty: is λΣw²", tests="l2")
def l2_value(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    cases = [*_cases(rng), *_with_zeros(_further(rng), rng)]
    got = [student.l2_penalty(params, lam) for params, lam in cases]  # all asked before one is judged
    for one, (params, lam) in zip(got, cases, strict=True):
        close(number(one), reference.l2_penalty(params, lam))


@check(
    points=1,
    ko="l2_penalty: 편향을 세지 않습니다",
    en="l2_penalty: does not count biases",
    tests="l2-biases",
    after=l2_value,
)
def l2_without_biases(student: Student, rng: np.random.Generator) -> None:
    cases = _cases(rng)
    got = [student.l2_penalty(_with_biases(params, rng), lam) for params, lam in cases]
    got.append(student.l2_penalty(EXAMPLE, 0.5))
    close(got, [number(student.l2_penalty(params, lam)) for params, lam in [*cases, (EXAMPLE_UNBIASED, 0.5)]])


@check(
    points=1,
    ko="l2_penalty_grad: (dW, db)를 params와 같은 모양으로 돌려줍니다",
    en="l2_penalty_grad: returns (dW, db) in the shapes of params",
    tests="l2-form",
)
def l2_gradient_form(student: Student, rng: np.random.Generator) -> None:
    for params, lam in _cases(rng):
        _layers(student.l2_penalty_grad(params, lam), params)


@check(points=1, ko="l2_penalty_grad: 2λw입니다", en="l2_penalty_grad: is 2λw", tests="l2-grad", after=l2_gradient_form)
def l2_gradient(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    for params, lam in [*_cases(rng), *_with_zeros(_further(rng), rng)]:
        _same_weights(_layers(student.l2_penalty_grad(params, lam), params), reference.l2_penalty_grad(params, lam))


@check(
    points=1,
    ko="l2_penalty_grad: db는 모두 0입니다",
    en="l2_penalty_grad: db is all zeros",
    tests="l2-db",
    after=l2_gradient_form,
)
def l2_gradient_of_biases(student: Student, rng: np.random.Generator) -> None:
    for params, lam in [*((_with_biases(params, rng), lam) for params, lam in _cases(rng)), (EXAMPLE, 0.5)]:
        _zero_biases(_layers(student.l2_penalty_grad(params, lam), params))


@check(points=1, ko="l1_penalty: λΣ|w|입니다", en="l1_penalty: is λΣ|w|", tests="l1")
def l1_value(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    cases = [*_cases(rng), *_with_zeros(_further(rng), rng)]
    got = [student.l1_penalty(params, lam) for params, lam in cases]  # all asked before one is judged
    for one, (params, lam) in zip(got, cases, strict=True):
        close(number(one), reference.l1_penalty(params, lam))


@check(
    points=1,
    ko="l1_penalty: 편향을 세지 않습니다",
    en="l1_penalty: does not count biases",
    tests="l1-biases",
    after=l1_value,
)
def l1_without_biases(student: Student, rng: np.random.Generator) -> None:
    cases = _cases(rng)
    got = [student.l1_penalty(_with_biases(params, rng), lam) for params, lam in cases]
    got.append(student.l1_penalty(EXAMPLE, 0.5))
    close(got, [number(student.l1_penalty(params, lam)) for params, lam in [*cases, (EXAMPLE_UNBIASED, 0.5)]])


@check(
    points=1,
    ko="l1_penalty_grad: (dW, db)를 params와 같은 모양으로 돌려줍니다",
    en="l1_penalty_grad: returns (dW, db) in the shapes of params",
    tests="l1-form",
)
def l1_gradient_form(student: Student, rng: np.random.Generator) -> None:
    for params, lam in _cases(rng):
        _layers(student.l1_penalty_grad(params, lam), params)


@check(
    points=1,
    ko="l1_penalty_grad: λ·sign(w)입니다",
    en="l1_penalty_grad: is λ·sign(w)",
    tests="l1-grad",
    after=l1_gradient_form,
)
def l1_gradient(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    tiny = [(1e-5 * W, b) for W, b in _network(rng, 3, 4)]  # however small, a weight has a sign
    for params, lam in [*_cases(rng), (tiny, 0.9), *_further(rng)]:
        _same_weights(_layers(student.l1_penalty_grad(params, lam), params), reference.l1_penalty_grad(params, lam))


@check(
    points=1,
    ko="l1_penalty_grad: 가중치가 0인 곳에서는 0입니다",
    en="l1_penalty_grad: is 0 where a weight is 0",
    tests="l1-zero",
    after=l1_gradient,
)
def l1_gradient_at_zero(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    for params, lam in _with_zeros(_cases(rng), rng):
        _same_weights(_layers(student.l1_penalty_grad(params, lam), params), reference.l1_penalty_grad(params, lam))


@check(
    points=1,
    ko="l1_penalty_grad: db는 모두 0입니다",
    en="l1_penalty_grad: db is all zeros",
    tests="l1-db",
    after=l1_gradient_form,
)
def l1_gradient_of_biases(student: Student, rng: np.random.Generator) -> None:
    for params, lam in [*((_with_biases(params, rng), lam) for params, lam in _cases(rng)), (EXAMPLE, 0.5)]:
        _zero_biases(_layers(student.l1_penalty_grad(params, lam), params))


@check(
    points=2,
    ko="regularized_loss: 손실에 L2 벌점을 더합니다",
    en="regularized_loss: adds the L2 penalty to the loss",
    tests="total",
)
def total_loss(student: Student, rng: np.random.Generator) -> None:
    asked = [(float(rng.uniform(2.0, 3.0)), params, lam) for params, lam in _cases(rng)]
    asked += [
        (0.0, params, lam) for params, lam in _with_zeros(_further(rng), rng)
    ]  # a loss of 0 gets the penalty, too
    _are_totals(student, [*asked, (250.0, _network(rng, 4, 3, 2), 0.5)])


@check(
    points=1,
    ko="regularized_loss: 편향을 세지 않습니다",
    en="regularized_loss: does not count biases",
    tests="total-biases",
    after=total_loss,
)
def total_without_biases(student: Student, rng: np.random.Generator) -> None:
    asked = [(2.5, _with_biases(params, rng), lam) for params, lam in _cases(rng)]
    _are_totals(student, [*asked, (1.0, EXAMPLE, 0.5)])


@check(points=1, ko="params를 바꾸지 않습니다", en="leaves params untouched", tests="inputs")
def leaves_the_inputs(student: Student, rng: np.random.Generator) -> None:
    params = _with_biases(_network(rng, 4, 3, 2), rng)
    student.l2_penalty(params, 0.3)
    student.l2_penalty_grad(params, 0.3)
    student.l1_penalty(params, 0.3)
    student.l1_penalty_grad(params, 0.3)
    student.regularized_loss(1.0, params, 0.3)
    inputs_unchanged(student)
