import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, raises, require


def _points(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """41 points without clear clusters, and four starting centroids that do get points."""
    X = rng.uniform(-1, 1, size=(41, 3)) * [1, 2, 1.5]
    return X, X[rng.choice(41, size=4, replace=False)] + rng.normal(scale=0.01, size=(4, 3))


@check(points=2, ko="점마다 가장 가까운 중심의 번호를 줍니다", en="labels each point with its nearest centroid")
def labels(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X, centroids = _points(rng)
    close(student.kmeans_step(X, centroids)[0], reference.kmeans_step(X, centroids)[0])


@check(points=3, ko="중심을 자기 점들의 평균으로 옮깁니다", en="moves each centroid to the mean of its points")
def moves(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X, centroids = _points(rng)
    close(student.kmeans_step(X, centroids)[1], reference.kmeans_step(X, centroids)[1])


@check(points=2, ko="점이 없는 중심은 제자리에 둡니다", en="leaves a centroid without points where it is")
def empty_cluster(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X, centroids = _points(rng)
    centroids[2] = rng.uniform(20, 30, size=3)
    close(student.kmeans_step(X, centroids), reference.kmeans_step(X, centroids))


@check(
    points=1,
    ko="처음 중심이 정수여도 평균은 실수입니다",
    en="integer centroids to start with become fractional",
)
def whole_start(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X, _ = _points(rng)
    centroids = np.array([[1, 1, 0], [-1, 0, 1], [0, -1, -1], [0, 2, 1]])
    close(student.kmeans_step(X, centroids)[1], reference.kmeans_step(X, centroids)[1])


@check(
    points=1,
    ko="되풀이하면 거리 제곱의 합이 늘지 않습니다",
    en="never raises the inertia when repeated",
    after=moves,
)
def inertia(student: Student, rng: np.random.Generator) -> None:
    X, centroids = _points(rng)
    before = np.inf
    for step in range(6):
        moved = np.asarray(student.kmeans_step(X, centroids)[1])
        total = float(((X[:, None] - moved) ** 2).sum(axis=2).min(axis=1).sum())
        require(
            total <= before + 1e-6,
            ko="{step}번째 걸음에서 거리 제곱의 합이 {before}에서 {total}로 늘었습니다.",
            en="Step {step} raised the sum of squared distances from {before} to {total}.",
            step=step + 1,
            before=before,
            total=total,
        )
        centroids, before = moved, total


@check(
    points=1,
    ko="입력을 바꾸지 않고, 잘못된 모양을 거절합니다",
    en="leaves its input untouched, rejects bad shapes",
)
def untouched(student: Student, rng: np.random.Generator) -> None:
    student.kmeans_step(*_points(rng))
    inputs_unchanged(student)
    raises(ValueError, student.kmeans_step, rng.normal(size=(7, 1)), rng.normal(size=(4, 3)))
