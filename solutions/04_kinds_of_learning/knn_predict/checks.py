import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, raises, shape


def _labelled(rng: np.random.Generator, k: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """23 labelled samples in three dimensions, and 9 points whose k neighbours have a clear majority."""
    X, y = rng.normal(size=(23, 3)) * [1, 2, 0.5], np.array([7, 11, 29])[rng.permutation(23) % 3]
    points = rng.normal(size=(200, 3)) * [1, 2, 0.5]
    neighbours = y[np.argsort(np.linalg.norm(points[:, None] - X, axis=2), axis=1)[:, :k]]
    votes = np.sort([(neighbours == label).sum(axis=1) for label in (7, 11, 29)], axis=0)
    return X, y, points[votes[2] > votes[1]][:9]


@check(points=3, ko="회귀: 가까운 k개의 평균을 냅니다", en="regression: averages the k nearest")
def regression(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X, y, points = rng.normal(size=(23, 3)) * [1, 2, 0.5], rng.normal(size=23), rng.normal(size=(9, 3))
    for k in (4, 1):
        got = student.knn_predict(X, y, points, k, "regression")
        shape(got, (9,))
        close(got, reference.knn_predict(X, y, points, k, "regression"))


@check(
    points=3,
    ko="분류: 가까운 k개의 다수결을 따릅니다",
    en="classification: follows the majority of the k nearest",
)
def classification(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X, y, points = _labelled(rng, 5)
    got = student.knn_predict(X, y, points, 5, "classification")
    shape(got, (9,))
    close(got, reference.knn_predict(X, y, points, 5, "classification"))


@check(points=1, ko="유클리드 거리를 씁니다", en="measures Euclidean distance")
def euclidean(student: Student, rng: np.random.Generator) -> None:
    """The nearest by Euclid, by city blocks and by the largest coordinate are three different samples."""
    shift, size = rng.normal(size=3), rng.uniform(0.5, 2)
    X = np.array([[3.0, 0.0, 0.0], [2.0, 2.0, 0.0], [1.9, 1.9, 1.9]]) * size + shift
    close(student.knn_predict(X, np.array([1.5, 2.5, 4.0]), shift[None], 1, "regression"), [2.5])


@check(points=1, ko="정수 목푯값의 평균도 실수로 냅니다", en="integer targets have a fractional mean, too")
def whole_targets(student: Student, rng: np.random.Generator) -> None:
    X, y = rng.normal(size=(7, 2)), np.array([5, 1, 1, 9, 11, 0, 2])
    close(student.knn_predict(X, y, rng.normal(size=(3, 2)), 7, "regression"), np.full(3, 29 / 7))


@check(points=1, ko="잘못된 k와 task에 ValueError를 일으킵니다", en="raises ValueError for a bad k or task")
def bad_input(student: Student, rng: np.random.Generator) -> None:
    X, y, points = rng.normal(size=(5, 2)), np.array([0, 1, 1, 0, 1]), rng.normal(size=(3, 2))
    raises(ValueError, student.knn_predict, X, y, points, 0, "classification")
    raises(ValueError, student.knn_predict, X, y, points, 6, "regression")
    raises(ValueError, student.knn_predict, X, y, points, 3, "ranking")


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its input untouched")
def untouched(student: Student, rng: np.random.Generator) -> None:
    student.knn_predict(*_labelled(rng, 5), 5, "classification")
    student.knn_predict(*_labelled(rng, 5), 5, "regression")
    inputs_unchanged(student)
