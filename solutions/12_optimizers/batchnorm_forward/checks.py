"""Checks of batchnorm_forward: normalizing in both modes with a tiny eps, then eps, gamma and beta, and the statistics."""

import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, require, shape

TINY = 1e-13
MOMENTUM = (0.9, 0.6)
TRAINED = (np.array([[1.0, 0.0], [3.0, 8.0]]), np.ones(2), np.zeros(2), np.zeros(2), np.ones(2), True, 0.75, 0.0)
EVALUATED = (*TRAINED[:4], 4 * np.ones(2), False, 0.75, 0.0)  # the two calls of the task


def _arrays(rng: np.random.Generator, n: int, d: int, scaled: bool = False) -> tuple[np.ndarray, ...]:
    """Columns of different means and spreads, and running statistics that are far from those of the batch."""
    spread = rng.uniform(2.0, 3.0, size=d)
    base = np.linspace(-1.0, 1.0, n)[:, None] + rng.uniform(-0.05, 0.05, size=(n, d))
    x = rng.permuted(spread * base, axis=0) + rng.uniform(1.0, 3.0, size=d)
    gamma, beta = (
        (rng.uniform(1.5, 2.5, size=d), rng.uniform(0.5, 1.5, size=d)) if scaled else (np.ones(d), np.zeros(d))
    )
    return x, gamma, beta, -rng.uniform(5.0, 6.0, size=d), rng.uniform(8.0, 12.0, size=d)


def _collected(rng: np.random.Generator) -> list[tuple]:
    """Calls in training: a column that does not vary, a single one, large numbers, tiny ones, an x of integers, a running
    variance of 0 in a column, and the task's example."""
    sizes = ((5, 3, 0.9), (4, 3, 0.6), (4, 1, 0.6))  # in the first, n − 1 is not the number of columns
    calls = [(*_arrays(rng, n, d), True, momentum, 0.5) for n, d, momentum in sizes]
    calls[1][0][:, 1] = 2.0
    x, gamma, beta, mean, var = _arrays(rng, 4, 3)
    for unit in (1e3, 1e-4):
        calls.append((unit * x, gamma, beta, unit * mean, unit**2 * var, True, 0.6, 0.5))
    calls.append((_integers(rng), gamma, beta, mean, var, True, 0.9, 0.5))
    calls.append((x, gamma, beta, mean, np.append(0.0, var[1:]), True, 0.6, 0.5))
    return [*calls, TRAINED]


def _integers(rng: np.random.Generator) -> np.ndarray:
    return rng.permuted(np.array([[-3, 1, 4, 9]] * 3), axis=1).T.copy()


def _outputs(student: Student, reference: Reference, calls: list[tuple]) -> None:
    """All are asked before one is judged."""
    for got, call in [(student.batchnorm_forward(*call)[0], call) for call in calls]:
        close(got, reference.batchnorm_forward(*call)[0])


@check(
    points=1,
    ko="y와 두 통계를 돌려줍니다",
    en="returns y and both statistics",
    tests="form",
)
def returns_three_arrays(student: Student, rng: np.random.Generator) -> None:
    for n, d, training in ((4, 3, True), (2, 4, False), (4, 1, True), (1, 1, False)):
        reply = student.batchnorm_forward(*_arrays(rng, n, d), training, 0.9, 1e-5)
        require(
            isinstance(reply, (tuple, list)) and len(reply) == 3,
            ko="y, running_mean, running_var의 세 배열을 이 순서로 돌려주세요.",
            en="Return three arrays: y, running_mean and running_var, in this order.",
        )
        for part, size in zip(reply, ((n, d), (d,), (d,)), strict=True):
            shape(part, size)


@check(
    points=3,
    ko="학습 중에는 열마다 배치의 평균과 분산으로 정규화합니다",
    en="in training each column is normalized by mean and variance of the batch",
    tests="training",
    after=returns_three_arrays,
)
def normalizes_by_the_batch(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Also of a single column, of as many columns as samples, and of numbers in the thousands. In the first batch n − 1 is
    not the number of columns."""
    sizes = ((5, 3), (2, 4), (4, 1), (4, 4))
    calls = [(*_arrays(rng, *size), True, momentum, TINY) for size, momentum in zip(sizes, MOMENTUM * 2, strict=True)]
    x, *rest = _arrays(rng, 4, 2)
    _outputs(student, reference, [*calls, (1e3 * x, *rest, True, 0.9, TINY), TRAINED])


@check(
    points=2,
    ko="평가 중에는 모아 둔 통계로 정규화합니다",
    en="in evaluation it is normalized by the running statistics",
    tests="evaluation",
    after=normalizes_by_the_batch,
)
def normalizes_by_running_statistics(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """A column of the third batch does not vary, which makes no difference here. In the end the running statistics are those
    that nothing was collected in yet."""
    calls = [(*_arrays(rng, n, d), False, 0.9, TINY) for n, d in ((4, 3), (1, 4), (4, 2), (4, 1))]
    calls[2][0][:, 1] = 2.0
    x, gamma, beta, *_ = _arrays(rng, 4, 2)
    _outputs(student, reference, [*calls, EVALUATED, (x, gamma, beta, np.zeros(2), np.ones(2), False, 0.9, TINY)])


@check(
    points=2,
    ko="eps는 제곱근 안에서 분산에 더합니다",
    en="adds eps to the variance, inside the root",
    tests=("epsilon", "training"),
    after=normalizes_by_running_statistics,
)
def epsilon(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """The variance of a batch of one sample is 0, so that only eps is left to divide by, as in a column that does not vary, or
    whose running variance is 0. In the last two, the variance is about as small as an eps of usual size."""
    sizes = ((4, True), (4, False), (1, True), (4, False), (4, True))
    calls = [(*_arrays(rng, n, 3), training, 0.9, 2.0) for n, training in sizes]
    calls[-1][0][:, 1], calls[-2][4][1] = 2.0, 0.0
    for training in (True, False):
        x, gamma, beta, mean, var = _arrays(rng, 4, 3)
        calls.append((3e-3 * x, gamma, beta, 3e-3 * mean, 1e-5 * var, training, 0.9, 1e-5))
    _outputs(student, reference, calls)


@check(
    points=2,
    ko="정규화한 값을 gamma배 하고 beta를 더합니다",
    en="scales by gamma and shifts by beta",
    tests="scale",
    after=normalizes_by_running_statistics,
)
def scales_and_shifts(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _outputs(
        student, reference, [(*_arrays(rng, 4, 3, scaled=True), training, 0.9, TINY) for training in (True, False)]
    )


@check(
    points=1,
    ko="값이 모두 같은 열은 beta가 됩니다",
    en="a column whose values are all equal becomes beta",
    tests=("scale", "training", "epsilon"),
    after=epsilon,
)
def constant_columns(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """One of three columns, and all of two. Whatever divides is above 0, so gamma makes no difference in these columns."""
    calls = [(*_arrays(rng, n, d, scaled=True), True, 0.9, 0.5) for n, d in ((4, 3), (4, 2))]
    calls[0][0][:, 2], calls[1][0][:] = -3.0, 2.0
    _outputs(student, reference, calls)


@check(
    points=2,
    ko="학습 중에 평균을 모읍니다",
    en="collects the mean in training",
    tests="mean",
    after=returns_three_arrays,
)
def collects_the_mean(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    for call in _collected(rng):
        close(student.batchnorm_forward(*call)[1], reference.batchnorm_forward(*call)[1])


@check(
    points=2,
    ko="학습 중에 분산을 모읍니다",
    en="collects the variance in training",
    tests="variance",
    after=returns_three_arrays,
)
def collects_the_variance(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    for call in _collected(rng):
        close(student.batchnorm_forward(*call)[2], reference.batchnorm_forward(*call)[2])


@check(
    points=1,
    ko="평가 중에는 모아 둔 통계가 그대로입니다",
    en="leaves the running statistics as they were in evaluation",
    tests="frozen",
    after=returns_three_arrays,
)
def evaluation_collects_nothing(student: Student, rng: np.random.Generator) -> None:
    for n in (4, 2):
        x, gamma, beta, mean, var = _arrays(rng, n, 3)
        reply = student.batchnorm_forward(x, gamma, beta, mean, var, False, 0.9, 1e-5)
        close(reply[1], mean)
        close(reply[2], var)


@check(
    points=1,
    ko="x가 정수여도 소수 부분을 지킵니다",
    en="keeps fractions for an x of integers, too",
    tests="integers",
    after=scales_and_shifts,
)
def keeps_fractions(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    calls = []
    for training in (True, False):
        _, *rest = _arrays(rng, 4, 3, scaled=True)
        calls.append((_integers(rng), *rest, training, 0.9, TINY))
    _outputs(student, reference, calls)


@check(
    points=1,
    ko="받은 배열을 바꾸지 않습니다",
    en="leaves the arrays that it was given alone",
    tests="inputs",
    after=returns_three_arrays,
)
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    for training in (True, False):
        student.batchnorm_forward(*_arrays(rng, 4, 3, scaled=True), training, 0.9, 1e-5)
    inputs_unchanged(student)
