from collections.abc import Sequence

import numpy as np
from dlgrade.checking import (
    CheckFailed,
    Student,
    check,
    close,
    in_each_kind,
    inputs_unchanged,
    observe,
    raises,
    require,
    shape,
)

Data = tuple[np.ndarray, np.ndarray, np.ndarray]
TRAIN, TEST = np.array([[0.0], [1.0], [5.0], [6.0], [7.5]]), np.array([[0.2], [5.8]])  # of the task's examples
DIRECTION = np.array([1.0, 0.4, 0.7])  # along a line, every measure of distance has the same order


def _clusters(rng: np.random.Generator, values: Sequence[Sequence[float]], equally_far: bool = False) -> Data:
    """Far from one another on a line, one test point for each row of `values` and around it that many samples.

    The values belong to the samples from the nearest to the farthest, unless all are equally far.
    """
    rows = np.array(values)
    centres = 20.0 * rng.permutation(len(rows)) + rng.uniform(0, 5, size=len(rows))
    away = np.ones(rows.shape[1]) if equally_far else np.cumsum(rng.uniform(0.5, 1.0, size=rows.shape[1]))
    sides = np.where(np.arange(rows.shape[1]) % 2, -1, 1)
    order = rng.permutation(rows.size)
    samples = (centres[:, None] + away * sides).ravel()[order]
    return samples[:, None] * DIRECTION - 3, rows.ravel()[order], centres[:, None] * DIRECTION - 3


@check(points=1, ko="테스트 표본마다 하나씩 예측합니다", en="makes one prediction per test point", tests="each")
def one_each(student: Student, rng: np.random.Generator) -> None:
    asked = [_clusters(rng, rng.normal(size=size)) for size in ((4, 3), (3, 5))]
    replies = [student.knn_predict(*data, 2, "regression") for data in asked]  # both asked before either is judged
    shape(replies[0], (4,))
    shape(replies[1], (3,))


@check(
    points=2,
    ko="가장 가까운 표본을 찾습니다",
    en="finds the nearest sample",
    tests="nearest",
    after=one_each,
)
def nearest(student: Student, rng: np.random.Generator) -> None:
    """With one neighbour, its value is the prediction. In the end all numbers are large."""
    for size, factor in (((5, 3), 1.0), ((4, 6), 1.0), ((3, 4), 1e3)):
        values = factor * rng.normal(size=size)
        X, y, points = _clusters(rng, values)
        close(student.knn_predict(factor * X, y, factor * points, 1, "regression"), values[:, 0])


@check(
    points=1, ko="k가 크면 이웃을 더 봅니다", en="looks at more neighbours for a larger k", tests="count", after=nearest
)
def uses_k(student: Student, rng: np.random.Generator) -> None:
    """The nearest sample has the largest value, so neither mean nor median nor vote of several comes to it."""
    values = -np.sort(-rng.normal(size=(4, 5)), axis=1)
    data = _clusters(rng, values)
    one, more = (shape(student.knn_predict(*data, k, "regression"), (4,)) for k in (1, 4))
    require(
        not np.isclose(one, more).any(),
        ko="k = 4의 예측이 k = 1의 예측과 같습니다.",
        en="A prediction for k = 4 is the same as for k = 1.",
    )


@check(points=1, ko="유클리드 거리를 씁니다", en="measures Euclidean distance", tests="distance", after=nearest)
def euclidean(student: Student, rng: np.random.Generator) -> None:
    """Nearest by Euclid is the second, by city blocks the first, by the largest difference the third, by the first
    coordinate the fourth."""
    around = np.array([[3.0, 0.0, 0.0], [2.0, 2.0, 0.0], [1.9, 1.9, 1.9], [0.0, 3.1, 3.1]])
    points = rng.normal(size=(3, 3)) + 40 * np.arange(3)[:, None]
    signs = np.array([[1, 1, 1], [1, -1, 1], [-1, 1, 1]])  # so that differences that are not squared may cancel
    X = np.concatenate([point + around * sign * rng.uniform(0.5, 2) for point, sign in zip(points, signs, strict=True)])
    y = rng.normal(size=12)
    close(student.knn_predict(X, y, points, 1, "regression"), y[1::4])
    # A distance of 3 in a column that spans hundreds is farther than one of 1 in a column that spans ones.
    y, wide = rng.normal(size=4), np.array([[0.0, 3.0], [1.0, 0.0], [0.5, 300.0], [0.2, -400.0]])
    close(student.knn_predict(wide + 5, y, np.array([[5.0, 5.0]]), 1, "regression"), y[1:2])
    # Between integers there are distances with fractions: here √3 and 1, which are equal without them.
    whole = 40 * rng.permutation(np.arange(9)).reshape(3, 3)
    beside = whole[:, None] + np.array([[1, 1, 1], [0, 0, 1]])
    for X, y, points in in_each_kind(beside.reshape(6, 3), rng.permutation(np.arange(6)), whole):
        close(student.knn_predict(X, y, points, 1, "regression"), y[1::2])
    # Integers on one side and fractions on the other: without these, the first sample of each two is the nearer one.
    up = np.array([0, 0, 1])
    halves = (np.multiply.outer([0, 1], up), 0.8 * up), (np.multiply.outer([1.9, 0.5], up), up)
    mixed = [((whole[:, None] + samples).reshape(6, 3), whole + point) for samples, point in halves]
    y = rng.permutation(np.arange(6))
    for got in [student.knn_predict(X, y, points, 1, "regression") for X, points in mixed]:
        close(got, y[1::2])


@check(
    points=2,
    ko="회귀: 가까운 k개의 평균을 냅니다",
    en="regression: averages the k nearest",
    tests="regression",
    after=uses_k,
)
def regression(student: Student, rng: np.random.Generator) -> None:
    """The third have a mean of 0, and a value of 0; the last is a single test point."""
    zeros = np.array([[0.0, 2.5, -2.5, 4.0], [1.0, -3.0, 1.5, 0.5]])
    for values in (*(rng.normal(size=size) for size in ((5, 4), (4, 5))), zeros):
        data = _clusters(rng, values, equally_far=True)
        close(student.knn_predict(*data, values.shape[1], "regression"), values.mean(axis=1))
    values = rng.normal(size=(2, 6))
    X, y, points = _clusters(rng, values, equally_far=True)
    close(student.knn_predict(X, y, points[:1], 6, "regression"), values[:1].mean(axis=1))


@check(
    points=1,
    ko="이웃이 모두 같은 몫을 가집니다",
    en="lets all neighbours count alike",
    tests=("alike", "nearest"),
    after=regression,
)
def alike(student: Student, rng: np.random.Generator) -> None:
    values = rng.normal(size=(5, 6))
    close(student.knn_predict(*_clusters(rng, values), 4, "regression"), values[:, :4].mean(axis=1))
    close(student.knn_predict(TRAIN, np.array([1.0, 2.0, 9.0, 8.5, 9.5]), TEST, 3, "regression"), [4.0, 9.0])
    X, y, _ = _clusters(rng, rng.normal(size=(4, 3)))  # one at the very test point counts, too, and is the nearest
    close(student.knn_predict(X, y, X[3:9], 1, "regression"), y[3:9])
    again = np.array([[0.0], [0.0], [1.0], [4.0], [9.0]])  # a sample that occurs twice counts twice
    close(student.knn_predict(again, np.array([2.0, 2.0, 8.0, 5.0, -4.0]), again, 3, "regression"), [4, 4, 4, 5, 3])


@check(
    points=1,
    ko="정수 목푯값의 평균도 실수로 냅니다",
    en="integer targets have a fractional mean, too",
    tests="fraction",
    after=regression,
)
def whole_targets(student: Student, rng: np.random.Generator) -> None:
    values = rng.permuted(np.array([[5, 1, 1, 9], [11, 0, 2, 1], [4, 4, 3, 8]]), axis=1)
    data = _clusters(rng, values, equally_far=True)
    close(student.knn_predict(*data, 4, "regression"), values.mean(axis=1))


@check(
    points=2,
    ko="분류: 가까운 k개의 다수결을 따릅니다",
    en="classification: follows the majority of the k nearest",
    tests=("classification", "alike"),
    after=uses_k,
)
def classification(student: Student, rng: np.random.Generator) -> None:
    """Of five neighbours three agree, and the nearest two do not; the sixth and seventh sample would turn the vote. In the
    last two rows only two agree, which are neither the middle of the five nor near their mean. Then one neighbour, and a
    single test point."""
    votes = [[2, 2, 0, 0, 0], [0, 1, 2, 2, 2], [0, 2, 1, 1, 1], [2, 1, 0, 0, 0], [4, 0, 3, 0, 5], [1, 5, 2, 5, 3]]
    labels = [[*row, row[0], row[0]] for row in votes]
    got = student.knn_predict(*_clusters(rng, labels), 5, "classification")
    shape(got, (6,))
    close(got, [0, 2, 1, 0, 0, 5])
    close(student.knn_predict(*_clusters(rng, [[2, 0, 0], [1, 0, 0]]), 1, "classification"), [2, 1])
    X, y, points = _clusters(rng, [[3, 1, 0, 1], [0, 0, 2, 0]])
    close(student.knn_predict(X, y, points[:1], 4, "classification"), [1])


@check(
    points=1,
    ko="이어지지 않는 레이블도 그대로 돌려줍니다",
    en="returns the labels as they are, consecutive or not",
    tests="labels",
    after=classification,
)
def any_labels(student: Student, rng: np.random.Generator) -> None:
    """The nearest neighbour alone is wrong in three rows, and the nearest two are a tie in each."""
    labels = np.array([7, 11, 29])[np.array([[1, 0, 0], [2, 1, 1], [2, 0, 2], [0, 1, 1]])]
    data = _clusters(rng, labels.tolist())
    close(student.knn_predict(*data, 3, "classification"), [7, 11, 29, 11])
    close(student.knn_predict(TRAIN, np.array([4, 4, 9, 9, 9]), TEST, 3, "classification"), [4, 9])


def _not_refused(student: Student, *arguments: object) -> CheckFailed | None:
    """What is to be said where the call raises no ValueError."""
    try:
        raises(ValueError, student.knn_predict, *arguments)
    except CheckFailed as failed:
        return failed
    return None


@check(
    points=1,
    ko="잘못된 k에만 ValueError를 일으킵니다",
    en="raises ValueError for a bad k, and for no other",
    tests="k",
    compare="observations",
)
def refuses_k(student: Student, rng: np.random.Generator) -> None:
    """The largest k is n; what is predicted with it is the matter of other checks."""
    data = rng.normal(size=(5, 2)), np.array([0, 1, 1, 0, 1]), rng.normal(size=(3, 2))
    tasks = ("regression", "classification")
    bad = [_not_refused(student, *data, k, task) for k in (0, 6, -2) for task in tasks]
    largest = [_not_refused(student, *data, 5, task) for task in tasks]
    accepted = any(failure is not None and failure.mismatch.kind == "no_error" for failure in bad)
    observe(student, accepted=accepted, refused=any(failure is None for failure in largest))
    for failure in filter(None, bad):
        raise failure
    for failure, task in zip(largest, tasks, strict=True):
        if failure is None or failure.mismatch.kind != "no_error":
            student.knn_predict(*data, 5, task)  # reported with the exception that it raises


@check(points=1, ko="모르는 task에 ValueError를 일으킵니다", en="raises ValueError for an unknown task", tests="task")
def refuses_task(student: Student, rng: np.random.Generator) -> None:
    """All labels are equal, so that it is one reply which of the two tasks an unknown one is taken for."""
    X, y, points = rng.normal(size=(5, 2)), np.ones(5, dtype=int), rng.normal(size=(3, 2))
    raises(ValueError, student.knn_predict, X, y, points, 3, "ranking")
    raises(ValueError, student.knn_predict, X, y, points, 3, "")
    for task in ("Regression", "CLASSIFICATION"):  # names are names, capitals and all
        raises(ValueError, student.knn_predict, X, y, points, 3, task)


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its input untouched", tests="inputs", after=one_each)
def untouched(student: Student, rng: np.random.Generator) -> None:
    data = _clusters(rng, rng.integers(0, 3, size=(3, 5)).tolist())
    for task in ("classification", "regression"):
        student.knn_predict(*data, 3, task)
    inputs_unchanged(student)
