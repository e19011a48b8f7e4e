"""Checks of kmeans_step. Where the points lie around distant centroids, every measure of distance finds the same one, and
assigning again changes nothing; so the mean is asked for alone there, and each further sentence by points of its own."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from dlgrade.checking import Student, check, close, inputs_unchanged, raises, require, shape

DIRECTION = np.array([1.0, -0.7, 0.4])


def _apart(rng: np.random.Generator, sizes: Sequence[int], d: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Points, centroids far from one another, and of each point the centroid that is nearest by any measure."""
    k = len(sizes)
    centroids = 20.0 * rng.permutation(k)[:, None] * DIRECTION[:d] + rng.uniform(2, 4, size=(k, d))
    labels = rng.permutation(np.repeat(np.arange(k), sizes))
    return centroids[labels] + rng.uniform(-2, 2, size=(len(labels), d)), centroids, labels


def _means(X: np.ndarray, centroids: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """The centroids moved; one without points stays."""
    groups = [X[labels == j] for j in range(len(centroids))]
    return np.array([g.mean(axis=0) if len(g) else c for g, c in zip(groups, centroids, strict=True)], dtype=float)


def _pair(reply: Any) -> tuple[Any, Any]:
    require(
        isinstance(reply, tuple | list) and len(reply) == 2,
        ko="두 값 labels와 new_centroids를 이 순서로 돌려주세요.",
        en="Return two values, labels and new_centroids, in this order.",
    )
    return reply[0], reply[1]


def _groups(labels: Any) -> list[int]:
    """Of each point the first one with the same label: which points are together, whatever their numbers."""
    seen = np.asarray(labels).tolist()
    return [seen.index(label) for label in seen]


def _same_groups(reply: Any, labels: np.ndarray) -> None:
    got = shape(_pair(reply)[0], labels.shape)
    require(
        _groups(got) == _groups(labels),
        ko="가장 가까운 중심이 같은 점끼리만 같은 번호여야 합니다. 바른 번호는 {wanted}인데 {got}을 받았습니다.",
        en="Points have the same number where they have the same nearest centroid: {wanted}, not {got}.",
        got=got,
        wanted=labels,
    )


@check(
    points=1,
    ko="(labels, new_centroids)를 맞는 모양으로 돌려줍니다",
    en="returns (labels, new_centroids) in the right shapes",
    tests="form",
)
def form(student: Student, rng: np.random.Generator) -> None:
    """In the end a single centroid, and a single point."""
    asked = [_apart(rng, sizes, d) for sizes, d in (([3, 5, 4, 6], 3), ([4, 3, 7], 2), ([5], 2), ([1], 3))]
    replies = [student.kmeans_step(X, centroids) for X, centroids, _ in asked]
    for (X, centroids, _), reply in zip(asked, replies, strict=True):
        labels, moved = _pair(reply)
        shape(labels, (len(X),))
        shape(moved, centroids.shape)


@check(
    points=2,
    ko="점마다 가장 가까운 중심을 찾습니다",
    en="finds the nearest centroid of each point",
    tests="nearest",
    after=form,
)
def nearest(student: Student, rng: np.random.Generator) -> None:
    asked = [_apart(rng, sizes, d) for sizes, d in (([3, 5, 4, 6], 3), ([4, 3, 7], 2))]
    replies = [student.kmeans_step(X, centroids) for X, centroids, _ in asked]
    for (_, _, labels), reply in zip(asked, replies, strict=True):
        _same_groups(reply, labels)


@check(
    points=1,
    ko="labels는 centroids의 행 번호입니다",
    en="gives the row numbers of centroids as labels",
    tests="numbers",
    after=nearest,
)
def numbers(student: Student, rng: np.random.Generator) -> None:
    asked = [_apart(rng, sizes, d) for sizes, d in (([3, 5, 4, 6], 3), ([4, 3, 7], 2))]
    replies = [student.kmeans_step(X, centroids) for X, centroids, _ in asked]
    for (_, _, labels), reply in zip(asked, replies, strict=True):
        close(_pair(reply)[0], labels)


@check(points=1, ko="유클리드 거리를 씁니다", en="measures Euclidean distance", tests="distance", after=nearest)
def euclidean(student: Student, rng: np.random.Generator) -> None:
    """Around each place are four centroids. The nearest of the first point is the second by Euclid, the first by city
    blocks, the third by the largest difference, the fourth by the first coordinate; the second point is beside the
    second centroid in every sense but the last, and the others keep no centroid without points."""
    around = np.array([[3.0, 0.0, 0.0], [2.0, 2.0, 0.0], [1.9, 1.9, 1.9], [0.0, 3.1, 3.1]])
    points = np.array([[0.0, 0.0, 0.0], [1.0, 1.0, 0.0], *(around[[0, 2, 3]] + 0.05)])
    asked = []
    for _ in range(2):
        places = 40.0 * rng.permutation(3)[:, None] + rng.normal(size=(3, 3))
        scales = [[1, 1, 1], [1, -1, 1], [-1, 1, 1]] * rng.uniform(0.5, 2, size=(3, 1))
        order = rng.permutation(15)
        X = (places[:, None] + scales[:, None] * points).reshape(15, 3)[order]
        labels = np.ravel(np.array([1, 1, 0, 2, 3]) + 4 * np.arange(3)[:, None])[order]
        asked.append((X, (places[:, None] + scales[:, None] * around).reshape(12, 3), labels))
    replies = [student.kmeans_step(X, centroids) for X, centroids, _ in asked]
    for (_, _, labels), reply in zip(asked, replies, strict=True):
        _same_groups(reply, labels)


def _distances(X: np.ndarray, centroids: np.ndarray) -> np.ndarray:
    return np.linalg.norm(X[:, None] - centroids, axis=2)


def _while_moving(X: np.ndarray, centroids: np.ndarray) -> np.ndarray:
    """The labels when each centroid follows its points at once."""
    moved, labels = centroids.copy(), np.full(len(X), -1)
    for i in range(len(X)):
        j = labels[i] = int(_distances(X[i : i + 1], moved).argmin())
        moved[j] = X[labels == j].mean(axis=0)
    return labels


def _unsettled(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """41 points without clusters, drawn until moving the centroids too early or assigning again would show."""
    while True:
        X = rng.uniform(-1, 1, size=(41, 3)) * [1, 2, 1.5]
        centroids = X[rng.choice(41, size=4, replace=False)] + rng.normal(scale=0.01, size=(4, 3))
        distances = _distances(X, centroids)
        labels = distances.argmin(axis=1)
        first, second = np.sort(distances, axis=1)[:, :2].T
        others = (_distances(X, _means(X, centroids, labels)).argmin(axis=1), _while_moving(X, centroids))
        if (second - first).min() > 1e-3 and all((other != labels).sum() >= 3 for other in others):
            return X, centroids, labels


@check(
    points=2,
    ko="모든 점을 받은 중심에 배정합니다",
    en="assigns all points to the centroids as given",
    tests=("given", "together"),
    after=euclidean,
)
def as_given(student: Student, rng: np.random.Generator) -> None:
    asked = [_unsettled(rng) for _ in range(2)]
    replies = [student.kmeans_step(X, centroids) for X, centroids, _ in asked]
    for (_, _, labels), reply in zip(asked, replies, strict=True):
        _same_groups(reply, labels)


def _ask_and_compare(student: Student, asked: list[tuple[np.ndarray, np.ndarray, np.ndarray]]) -> None:
    replies = [student.kmeans_step(X, centroids) for X, centroids, _ in asked]
    for (X, centroids, labels), reply in zip(asked, replies, strict=True):
        close(_pair(reply)[1], _means(X, centroids, labels))


@check(
    points=3,
    ko="중심을 자기 점들의 평균으로 옮깁니다",
    en="moves each centroid to the mean of its points",
    tests="mean",
    after=nearest,
)
def moves(student: Student, rng: np.random.Generator) -> None:
    """The third centroids have a single point each, or two, the fourth is alone, then the first mean is 0, then come the
    task's example, large and small numbers, and points that are equal."""
    sizes = (([3, 5, 4, 6], 3), ([4, 3, 7], 2), ([1, 2, 1], 2), ([5], 2))
    example = np.array([[0.0], [1.0], [5.0], [8.0]]), np.array([[0.0], [4.0]]), np.array([0, 0, 1, 1])
    X, centroids = np.array([[-1.0, -2.0], [1.0, 2.0], [9.0, 8.0], [11.0, 10.0]]), np.array([[0.75, 0.5], [9.5, 9.0]])
    origin = X, centroids, np.array([0, 0, 1, 1])
    asked = [*(_apart(rng, each, d) for each, d in sizes), origin, example]
    X, centroids, labels = _apart(rng, [4, 3, 2], 2)
    asked += [(factor * X, factor * centroids, labels) for factor in (1e3, 1e-5)]
    again = np.array([[1.0, 2.0], [1.0, 2.0], [4.0, 5.0], [30.0, 9.0], [30.0, 9.0], [33.0, 3.0]])
    _ask_and_compare(student, [*asked, (again, again[[2, 5]] + 0.5, np.array([0, 0, 0, 1, 1, 1]))])


@check(
    points=2,
    ko="점이 없는 중심은 제자리에 둡니다",
    en="leaves a centroid without points where it is",
    tests="empty",
    after=moves,
)
def empty_cluster(student: Student, rng: np.random.Generator) -> None:
    """Once in the middle, once at the end, where counting labels may stop too early, and twice at the front. In the end
    there are fewer points than centroids."""
    sizes = (([3, 0, 4, 6], 3), ([4, 3, 0], 2), ([0, 0, 5], 2), ([1, 0, 1, 0], 2))
    _ask_and_compare(student, [_apart(rng, each, d) for each, d in sizes])


@check(
    points=1,
    ko="처음 중심이 정수여도 평균은 실수입니다",
    en="integer centroids to start with become fractional",
    tests="float",
    after=moves,
)
def whole_start(student: Student, rng: np.random.Generator) -> None:
    """Then the points are integers as well, and in the end the points alone: of centroids without fractions, the second would
    be nearest to the first point."""
    asked = [_apart(rng, sizes, d) for sizes, d in (([3, 5, 4, 6], 3), ([4, 3, 7], 2))]
    whole = [(X, np.rint(centroids).astype(int), labels) for X, centroids, labels in asked]
    points = np.array([[1], [0], [2], [7]]), np.array([[0.4], [1.9], [7.5]]), np.array([0, 0, 1, 2])
    _ask_and_compare(student, [*whole, *((np.rint(X).astype(int), *others) for X, *others in whole[:1]), points])


@check(
    points=1,
    ko="열 개수가 다르면 ValueError를 일으킵니다",
    en="raises ValueError for different numbers of columns",
    tests="columns",
)
def refuses(student: Student, rng: np.random.Generator) -> None:
    for d, e in ((1, 3), (3, 1), (3, 2), (2, 3)):
        raises(ValueError, student.kmeans_step, rng.normal(size=(7, d)), rng.normal(size=(4, e)))
    ends = np.array([[0.0], [10.0]])
    # Each centroid gets a point, so that means of unequal lengths are not what raises an error.
    for d, e in ((1, 3), (3, 1)):
        raises(ValueError, student.kmeans_step, np.tile(ends, d), np.tile(ends, e))


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its input untouched", tests="inputs", after=form)
def untouched(student: Student, rng: np.random.Generator) -> None:
    for sizes, d in (([3, 5, 4, 6], 3), ([4, 3, 7], 2)):
        X, centroids, _ = _apart(rng, sizes, d)
        student.kmeans_step(X, centroids)
    inputs_unchanged(student)
