"""Checks of momentum_step: the velocity first, then where it moves the parameter."""

import numpy as np
from dlgrade.checking import (
    Reference,
    Student,
    check,
    close,
    dtype_kind,
    in_each_kind,
    inputs_unchanged,
    new_arrays,
    require,
    shape,
)

EXAMPLE = (  # the two steps of the task
    (np.array([1.0, 2.0]), np.array([2.0, -4.0]), np.zeros(2), 0.5, 0.5),
    (np.array([0.0, 4.0]), np.array([2.0, 4.0]), np.array([2.0, -4.0]), 0.5, 0.5),
)
Arrays = tuple[np.ndarray, np.ndarray, np.ndarray]
ASKED = (((2, 3), 0.3, 0.9), ((4,), 0.7, 0.5), ((2, 2), 1.6, 0.25))  # shape, rate, beta; no rate is 1 − beta


def _arrays(rng: np.random.Generator, size: tuple[int, ...]) -> Arrays:
    """A parameter, its gradient and its velocity; no entry of the latter two is near 0, nor are they alike."""
    signs = rng.choice([-1.0, 1.0], size=size)
    return rng.normal(size=size), signs * rng.uniform(0.5, 1.0, size=size), signs * rng.uniform(1.5, 2.5, size=size)


@check(
    points=1,
    ko="새 파라미터와 새 속도를 돌려줍니다",
    en="returns the new parameter and the new velocity",
    tests="form",
)
def returns_two_arrays(student: Student, rng: np.random.Generator) -> None:
    for size in ((2, 3), (4,), (1, 3), (1,)):
        reply = student.momentum_step(*_arrays(rng, size), 0.3, 0.9)
        require(
            isinstance(reply, (tuple, list, np.ndarray)) and len(reply) == 2,
            ko="파라미터와 속도, 두 배열을 이 순서로 돌려주세요.",
            en="Return two arrays: the parameter and the velocity, in this order.",
        )
        for part in reply:
            shape(part, size)


@check(
    points=3,
    ko="속도는 전의 속도를 beta배 하고 기울기를 더한 것입니다",
    en="the velocity is beta times the old one, plus the gradient",
    tests="velocity",
    after=returns_two_arrays,
)
def velocity(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """With beta 0 as well, where nothing of the old velocity is left; then with large numbers and tiny ones, a velocity that
    points the other way, gradients of 0, at one place and at all, and transposed arrays."""
    asked = [(*_arrays(rng, size), learning_rate, beta) for size, learning_rate, beta in (*ASKED, ((3,), 0.4, 0.0))]
    param, grad, old, *rest = asked[0]
    asked += [(param, unit * grad, unit * old, *rest) for unit in (1e3, 1e-5)]
    asked.append((param, grad, -old, *rest))
    asked += [(param, grad * zeros, old, *rest) for zeros in ([1.0, 0.0, 1.0], [0.0, 0.0, 0.0])]
    asked.append((*(array.T for array in _arrays(rng, (3, 2))), *rest))
    for given in asked:
        close(student.momentum_step(*given)[1], reference.momentum_step(*given)[1])


@check(
    points=3,
    ko="새 속도의 반대로 학습률만큼 옮깁니다",
    en="moves against the new velocity by the learning rate",
    tests="step",
    after=velocity,
)
def step(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """With a learning rate below a thousandth as well, and with a gradient of 0, where the velocity carries on."""
    asked = [(*_arrays(rng, size), learning_rate, beta) for size, learning_rate, beta in (*ASKED, ((3,), 4e-4, 0.9))]
    param, grad, *rest = asked[1]
    turned = (*(array.T for array in _arrays(rng, (3, 2))), 0.3, 0.9)
    for given in (*asked, (param, 0 * grad, *rest), turned, *EXAMPLE):
        close(student.momentum_step(*given)[0], reference.momentum_step(*given)[0])


@check(
    points=1,
    ko="정수 배열도 실수로 옮깁니다",
    en="moves integer arrays by fractions",
    tests="integers",
    after=step,
)
def integers(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Any of the three may hold integers. All are asked before one is judged."""
    size = (2, 3)
    param, grad, velocity = rng.integers(-9, 10, size), 2 * rng.integers(1, 5, size), 2 * rng.integers(1, 5, size) + 1
    asked = [(*arrays, 0.3, 0.75) for arrays in in_each_kind(param, grad, velocity)]
    for reply, given in [(student.momentum_step(*given), given) for given in asked]:
        for got, expected in zip(reply, reference.momentum_step(*given), strict=True):
            dtype_kind(got, "float")
            close(got, expected)


@check(
    points=2,
    ko="받은 배열을 그대로 두고 새 배열을 돌려줍니다",
    en="leaves the arrays that it was given alone, and returns new ones",
    tests=("inputs", "form"),
    after=returns_two_arrays,
)
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    """With beta 0, or a velocity of 0, the new velocity is the gradient, but not the very array that was given."""
    for size, beta in (((2, 3), 0.8), ((5,), 0.8), ((4,), 0.0)):
        student.momentum_step(*_arrays(rng, size), 0.3, beta)
    param, grad, old = _arrays(rng, (3,))
    student.momentum_step(param, grad, 0 * old, 0.3, 0.8)
    inputs_unchanged(student)
    new_arrays(student)
