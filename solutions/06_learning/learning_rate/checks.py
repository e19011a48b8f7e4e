"""Checks of max_stable_lr and diagnose."""

import numpy as np
from dlgrade.checking import Reference, Student, check, close, exact, inputs_unchanged, number, raises, require


@check(points=3, ko="max_stable_lr: 2/λmax입니다", en="max_stable_lr: is 2/λmax")
def is_two_over_lambda_max(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X = rng.normal(loc=0.8, size=(7, 3)) * np.array([1.5, 0.6, 1.0])
    got = student.max_stable_lr(X)
    number(got)
    close(got, reference.max_stable_lr(X))


@check(points=1, ko="max_stable_lr: 특징 하나에서도 맞습니다", en="max_stable_lr: right for one feature too")
def handles_one_feature(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    x = rng.uniform(0, 1, size=(11, 1))
    close(student.max_stable_lr(x), reference.max_stable_lr(x))


def _growth(X: np.ndarray, rate: float, steps: int = 40) -> float:
    """The loss after some steps from a start along the steepest direction, as a multiple of the first."""
    A = np.column_stack([X, np.ones(len(X))])
    hessian = 2 * A.T @ A / len(X)
    theta = np.linalg.eigh(hessian)[1][:, -1]
    first = theta @ hessian @ theta
    for _ in range(steps):
        theta = theta - rate * hessian @ theta
    return float(theta @ hessian @ theta / first)


@check(
    points=1,
    ko="max_stable_lr: 한계 아래에서는 손실이 줄고 위에서는 커집니다",
    en="max_stable_lr: the loss falls below the limit and grows above it",
)
def separates_falling_from_rising(student: Student, rng: np.random.Generator) -> None:
    X = rng.normal(loc=-0.5, size=(13, 2))
    limit = float(np.asarray(student.max_stable_lr(X)))
    require(
        _growth(X, 0.95 * limit) < 1 < _growth(X, 1.05 * limit),
        ko="학습률이 돌려준 값의 0.95배일 때는 손실이 줄고 1.05배일 때는 커져야 합니다. 돌려준 값: {limit}",
        en="The loss must fall at 0.95 times the returned rate and grow at 1.05 times. Returned: {limit}",
        limit=limit,
    )


@check(points=1, ko="diagnose: 잘 줄어든 손실은 'ok'입니다", en="diagnose: a loss that fell well is 'ok'")
def recognises_ok(student: Student, rng: np.random.Generator) -> None:
    start = rng.uniform(1, 2)
    smooth = [start * 0.8**t for t in range(9)]
    bumpy = [*smooth[:4], 1.5 * smooth[0], *smooth[4:]]
    upward_end = [*smooth, 1.2 * smooth[-1]]
    steep = [start * 0.4**t for t in range(9)]
    replies = [student.diagnose(losses) for losses in (smooth, bumpy, upward_end, steep)]
    for reply in replies:
        exact(reply, "ok")


@check(points=1, ko="diagnose: 거의 줄지 않으면 'slow'입니다", en="diagnose: a loss that hardly fell is 'slow'")
def recognises_slow(student: Student, rng: np.random.Generator) -> None:
    start = rng.uniform(20, 30)
    barely = [start * 0.99**t for t in range(6)]
    dipped = [start, 0.25 * start, 0.95 * start]
    replies = [
        student.diagnose(barely),
        student.diagnose(dipped),
        student.diagnose([start, start]),
        student.diagnose([2.0, 1.0]),
        student.diagnose([start, 0.55 * start]),
        student.diagnose([start, 0.3 * start]),
    ]
    for reply, expected in zip(replies, ["slow", "slow", "slow", "ok", "slow", "ok"], strict=True):
        exact(reply, expected)


@check(points=2, ko="diagnose: 커지거나 NaN이면 'diverged'입니다", en="diagnose: growth or NaN is 'diverged'")
def recognises_divergence(student: Student, rng: np.random.Generator) -> None:
    start = rng.uniform(1, 2)
    late = [start, 0.5 * start, 0.7 * start, 1.1 * start]
    replies = [
        student.diagnose([start * 1.3**t for t in range(7)]),
        student.diagnose(late),
        student.diagnose([start, 0.5 * start, float("nan")]),
        student.diagnose([start, float("inf"), float("nan"), float("nan")]),
        student.diagnose([start, 3 * start, float("inf")]),
        student.diagnose([start, float("nan"), 0.2 * start]),
        student.diagnose([start, float("inf"), 0.2 * start]),
    ]
    for reply in replies:
        exact(reply, "diverged")


@check(
    points=1,
    ko="손실이 하나뿐이면 ValueError를 일으키고, X는 그대로입니다",
    en="refuses a single loss; leaves X alone",
)
def refuses_one_loss(student: Student, rng: np.random.Generator) -> None:
    student.max_stable_lr(rng.normal(size=(5, 2)))
    inputs_unchanged(student)
    raises(ValueError, student.diagnose, [0.5])
