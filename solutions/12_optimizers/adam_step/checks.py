"""Checks of adam_step: the two means, the step without a correction, the correction, the place of eps.

At step 100,000 the correction divides by 1, so there the step is asked for by itself; with a tiny eps, its place makes
no difference.
"""

import numpy as np
from dlgrade.checking import (
    Reference,
    Student,
    check,
    close,
    dtype_kind,
    in_each_kind,
    inputs_unchanged,
    raises,
    require,
    shape,
)

BETAS = (0.8, 0.95)
LATE = 100_000
FRESH = (np.array([0.3, -1.2]), np.array([0.0, 0.7]), np.zeros(2), np.zeros(2), 1, 0.1, *BETAS, 1e-8)  # a gradient is 0
EXAMPLE = (np.zeros(2), np.array([8.0, -2.0]), np.zeros(2), np.zeros(2), 1, 0.5, 0.75, 0.5, 1e-8)  # of the task
RESTS = (*EXAMPLE[:5], 0.0, *BETAS, 1e-8)
FORGETS = (*FRESH[:2], np.array([2.0, -1.5]), np.array([4.0, 3.0]), 3, 0.1, 0.0, 0.0, 0.25)
TINY = 1e-13


def _arrays(rng: np.random.Generator, *size: int) -> tuple[np.ndarray, ...]:
    """A parameter, its gradient, and both means. No gradient and no mean is near 0, and none is near another."""
    signs = rng.choice([-1.0, 1.0], size=size)
    gradient, m = signs * rng.uniform(0.5, 1.0, size=size), signs * rng.uniform(1.5, 2.5, size=size)
    return rng.normal(size=size), gradient, m, rng.uniform(3.0, 5.0, size=size)


def _part(
    student: Student, reference: Reference, rng: np.random.Generator, which: int, asked: tuple, example: tuple = ()
) -> None:
    """One of the three arrays, for each step, learning rate and eps that is asked, then with gradients that are 0 in one
    row or everywhere, with everything in another unit, so that numbers are large, and with transposed arrays. All are asked before one is judged."""
    calls = [(*_arrays(rng, 2, 3), t, learning_rate, *BETAS, eps) for t, learning_rate, eps in asked]
    param, gradient, *means = _arrays(rng, 3, 3)
    for zeros in (1, slice(None)):
        gradient = gradient.copy()
        gradient[zeros] = 0
        calls.append((param, gradient, *means, *calls[-1][4:]))
    t, learning_rate, *_, eps = calls[-1][4:]
    large = [unit * array for unit, array in zip((1e3, 1e3, 1e3, 1e6), _arrays(rng, 2, 3), strict=True)]
    turned = [array.T for array in _arrays(rng, 2, 3)]
    calls += [(*large, t, 1e3 * learning_rate, *BETAS, 1e3 * eps), (*turned, *calls[-1][4:]), *example]
    replies = [(student.adam_step(*call)[which], reference.adam_step(*call)[which]) for call in calls]
    for got, expected in replies:
        close(got, expected)


@check(
    points=1,
    ko="새 파라미터와 두 평균을 돌려줍니다",
    en="returns the new parameter and both means",
    tests="form",
)
def returns_three_arrays(student: Student, rng: np.random.Generator) -> None:
    for size in ((2, 3), (4,), (1, 3), (1,)):
        reply = student.adam_step(*_arrays(rng, *size), 3, 0.1, *BETAS, 1e-8)
        require(
            isinstance(reply, (tuple, list, np.ndarray)) and len(reply) == 3,
            ko="파라미터, m, v의 세 배열을 이 순서로 돌려주세요.",
            en="Return three arrays: the parameter, m and v, in this order.",
        )
        for part in reply:
            shape(part, size)


@check(
    points=2,
    ko="m은 기울기의 이동 평균입니다",
    en="m is the moving average of the gradient",
    tests="first",
    after=returns_three_arrays,
)
def first_mean(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _part(student, reference, rng, 1, ((1, 0.1, 1e-8), (4, 0.3, 1e-8)), (FRESH,))


@check(
    points=2,
    ko="v는 기울기 제곱의 이동 평균입니다",
    en="v is the moving average of the squared gradient",
    tests="second",
    after=first_mean,
)
def second_mean(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """The last gradient is so small that a number which keeps v away from 0 shows."""
    _part(student, reference, rng, 2, ((1, 0.1, 1e-8), (4, 0.3, 1e-8)), (FRESH,))
    sizes = (1, 1e-7, 1e-7, 1e-14)
    small = [array * size for array, size in zip(_arrays(rng, 2, 3), sizes, strict=True)]
    got, expected = (each.adam_step(*small, 3, 0.1, *BETAS, 1e-8)[2] for each in (student, reference))
    close(got, expected, atol=0)


@check(
    points=3,
    ko="m을 v의 제곱근으로 나눈 만큼 반대로 옮깁니다",
    en="moves against m divided by the root of v",
    tests="step",
    after=second_mean,
)
def step(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _part(student, reference, rng, 0, ((LATE, 0.1, TINY), (LATE, 0.7, TINY)))


@check(
    points=3,
    ko="처음 걸음들에서 두 평균의 편향을 고칩니다",
    en="corrects the bias of both means in the first steps",
    tests="correction",
    after=step,
)
def correction(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _part(
        student, reference, rng, 0, ((1, 0.3, TINY), (2, 0.1, TINY), (7, 0.3, TINY), (40, 0.2, TINY), (120, 0.3, TINY))
    )


@check(
    points=2,
    ko="eps는 고친 v의 제곱근에 더합니다",
    en="adds eps to the root of the corrected v",
    tests="epsilon",
    after=correction,
)
def epsilon(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """First with an eps above the root, where one that bounds the root is used and another one is not. In the end with
    numbers that are 0: the learning rate, or both betas."""
    asked = ((LATE, 0.3, 4.0), (1, 0.3, 0.5), (3, 0.3, 0.25))
    _part(student, reference, rng, 0, asked, (FRESH, EXAMPLE, RESTS, FORGETS))


@check(
    points=1,
    ko="정수 배열도 실수로 옮깁니다",
    en="moves integer arrays by fractions",
    tests="integers",
    after=epsilon,
)
def integers(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Of small integers in any of the four, and of integers that a byte cannot hold."""
    for unit in (1, 101):
        whole = (rng.integers(-9, 10, (2, 2)), *(2 * rng.integers(low, low + 5, (2, 2)) + 1 for low in (1, 1, 9)))
        arrays = [size * array for size, array in zip((unit, unit, unit, unit**2), whole, strict=True)]
        asked = [(*each, 2, 0.3, 0.75, 0.5, 1e-8) for each in (in_each_kind(*arrays) if unit == 1 else [arrays])]
        for reply, given in [(student.adam_step(*given), given) for given in asked]:
            for got, expected in zip(reply, reference.adam_step(*given), strict=True):
                dtype_kind(got, "float")
                close(got, expected)


@check(
    points=1,
    ko="t가 1보다 작으면 ValueError를 냅니다",
    en="raises ValueError for t below 1",
    tests="errors",
    after=returns_three_arrays,
)
def refuses_step_0(student: Student, rng: np.random.Generator) -> None:
    for t in (-1, 0):
        raises(ValueError, student.adam_step, *_arrays(rng, 2), t, 0.1, *BETAS, 1e-8)


@check(
    points=1,
    ko="받은 배열을 바꾸지 않습니다",
    en="leaves the arrays that it was given alone",
    tests="inputs",
    after=returns_three_arrays,
)
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    for size in ((2, 3), (5,)):
        student.adam_step(*_arrays(rng, *size), 2, 0.2, *BETAS, 1e-8)
    inputs_unchanged(student)
