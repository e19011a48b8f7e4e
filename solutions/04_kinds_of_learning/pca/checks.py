import numpy as np
from dlgrade.checking import (
    Reference,
    Student,
    check,
    close,
    inputs_unchanged,
    observe,
    raises,
    require,
    shape,
    told_as,
)

EXAMPLE = np.array([[3.0, 1.0], [5.0, 1.0], [4.0, 3.0], [4.0, -1.0]])  # of the task
ALONG_AXES = np.concatenate([np.diag([1.0, 2.0, 0.5]), -np.diag([1.0, 2.0, 0.5])])
"""Points around the origin whose directions of largest variance are the second axis, the first and the third."""


def _cloud(rng: np.random.Generator, count: int = 9, third: float = 3.5) -> np.ndarray:
    """Points in four dimensions around the origin, with well separated variances in skew directions. Four points have
    no variance in one of them."""
    noise = rng.normal(size=(count, 4))
    axes, _ = np.linalg.qr(noise - noise.mean(axis=0))
    turn, _ = np.linalg.qr(rng.normal(size=(4, 4)))
    return axes * [9.0, 6.0, third, third * 1.5 / 3.5 if count > 4 else 0.0] @ turn


def _equal_scales(rng: np.random.Generator, count: int = 9) -> np.ndarray:
    """As above, and with the same variance in every column, so that to divide by it changes no direction."""
    while True:
        X = _cloud(rng, count)
        X = 2 * X / X.std(axis=0)
        variances = np.linalg.eigvalsh(np.cov(X.T))
        if (variances[1:] > 1.6 * np.abs(variances[:-1])).all():
            return X


def _projectors(directions: object) -> np.ndarray:
    """v vᵀ / |v|² for each column v: the same for v and -v, and for any length."""
    V = np.asarray(directions, dtype=float)
    return np.einsum("ik,jk->kij", V, V) / np.maximum(np.sum(V**2, axis=0), 1e-300)[:, None, None]


def _lengths(directions: object) -> object:
    """Of the columns; None where there are none."""
    V = np.asarray(directions) if np.ndim(directions) == 2 else np.zeros(0)
    return np.linalg.norm(V, axis=0) if V.ndim == 2 and V.dtype.kind in "fiuc" else None


SPANNED = {"ko": "V의 열 v마다 구한 v vᵀ의 합", "en": "the sum of v vᵀ over the columns v of V"}
LENGTHS = {"ko": "V의 열의 길이", "en": "the lengths of the columns of V"}


def _ask(student: Student, X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Directions and variances of the right shapes; the signs are left out of what is compared for a name."""
    directions, variances = student.pca(X, k)
    kinds = np.iscomplexobj(directions) or np.iscomplexobj(variances)
    observe(student, shape=np.shape(directions), lengths=_lengths(directions), variances=variances, is_complex=kinds)
    V, values = shape(directions, (X.shape[1], k)), shape(variances, (k,))
    # Where rows are taken for columns, the signs that LAPACK chooses show within a direction: sizes are compared.
    observe(student, projectors=np.abs(_projectors(V)))
    return V, values


@check(
    points=1,
    ko="방향 (d, k)와 분산 (k,)를 실수로 돌려줍니다",
    en="returns directions (d, k) and variances (k,) in real numbers",
    tests=("shapes", "real"),
    compare="observations",
)
def shapes(student: Student, rng: np.random.Generator) -> None:
    replies = [student.pca(_cloud(rng), k) for k in (2, 3)]  # both asked before either is judged
    for V, variances in replies:
        observe(student, shape=np.shape(V), lengths=_lengths(V), variances=variances)
        observe(student, is_complex=[float(np.iscomplexobj(V)), float(np.iscomplexobj(variances))])
    for (V, variances), k in zip(replies, (2, 3), strict=True):
        shape(V, (4, k))
        shape(variances, (k,))


@check(
    points=3,
    ko="분산이 가장 큰 방향들을 부호를 빼고 찾습니다",
    en="finds the directions of largest variance, up to the sign",
    tests="directions",
    after=shapes,
    compare="observations",
)
def axes(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Whatever their order, the directions span the right plane; with four points, rows are as many as columns."""
    asked = [(X, _ask(student, X, 2)[0]) for X in [_equal_scales(rng, count) for count in (9, 9, 4)]]
    with told_as(**SPANNED):
        for X, V in asked:  # all are asked before one is judged
            close(_projectors(V).sum(axis=0), _projectors(reference.pca(X, 2)[0]).sum(axis=0), rtol=1e-4)


@check(
    points=1,
    ko="분산이 큰 방향부터 늘어놓습니다",
    en="puts the largest variance first",
    tests="order",
    after=axes,
    compare="observations",
)
def largest_first(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X = _equal_scales(rng)
    V, _ = _ask(student, X, 3)
    with told_as(ko="V의 열 v마다 구한 v vᵀ", en="v vᵀ for each column v of V"):
        close(_projectors(V), _projectors(reference.pca(X, 3)[0]), rtol=1e-4)


@check(
    points=1,
    ko="방향의 길이가 1입니다",
    en="returns directions of length 1",
    tests="length",
    after=shapes,
    compare="observations",
)
def unit_length(student: Student, rng: np.random.Generator) -> None:
    V, _ = _ask(student, _cloud(rng), 2)
    with told_as(**LENGTHS):
        close(np.linalg.norm(V, axis=0), np.ones(2))


@check(
    points=1,
    ko="열마다 평균을 뺍니다",
    en="subtracts the mean of each column",
    tests="centred",
    after=axes,
    compare="observations",
)
def centred(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X = _equal_scales(rng) + rng.permutation([2.0, 5.0, -7.0, 4.0])
    V, _ = _ask(student, X, 2)
    with told_as(**SPANNED):
        close(_projectors(V).sum(axis=0), _projectors(reference.pca(X, 2)[0]).sum(axis=0), rtol=1e-4)


@check(
    points=1,
    ko="열의 크기를 그대로 둡니다",
    en="leaves the columns' scales as they are",
    tests="scales",
    after=axes,
    compare="observations",
)
def scales(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    asked = [(X, _ask(student, X, 2)[0]) for X in (_cloud(rng) * [1.0, 3.0, 0.5, 2.0], ALONG_AXES)]
    with told_as(**SPANNED):
        for X, V in asked:
            close(_projectors(V).sum(axis=0), _projectors(reference.pca(X, 2)[0]).sum(axis=0), rtol=1e-4)


def _in_the_order_of(variances: np.ndarray, along: np.ndarray) -> None:
    """The variances are not those along the columns of V in another order."""
    elsewhere = not np.allclose(variances, along, 1e-3) and np.allclose(np.sort(variances), np.sort(along), 1e-3)
    require(
        not elsewhere,
        ko="V의 열과 variances의 순서가 다릅니다. 방향마다 그 방향의 분산을 같은 자리에 두세요.",
        en="The columns of V and the variances differ in order. Put the variance of each direction in its place.",
    )


@check(
    points=2,
    ko="그 방향의 분산을 구합니다",
    en="computes the variances along them",
    tests="variances",
    after=scales,
    compare="observations",
)
def values(student: Student, rng: np.random.Generator) -> None:
    """Each belongs to the direction beside it, whichever that is. In the fourth cloud the third is a two-thousandth of the
    first, of which arithmetic in float32 keeps three digits. Then large and small numbers, and points that occur twice."""
    clouds = [_cloud(rng), _cloud(rng), _cloud(rng, 4), _cloud(rng, third=0.2), 100 * _cloud(rng), 0.01 * _cloud(rng)]
    asked = [*((X, 3) for X in clouds), (0.01 * np.repeat(ALONG_AXES, [2, 1, 1, 2, 1, 1], axis=0), 2)]
    for X, (V, variances) in [(X, _ask(student, X, k)) for X, k in asked]:
        along = np.einsum("kij,ij->k", _projectors(V), np.cov(X.T))
        _in_the_order_of(variances, along)
        close(variances, along)
        close(variances.min(), along.min(), rtol=1e-2)


@check(
    points=1,
    ko="k = 1과 k = d에서도 맞습니다",
    en="is right for k = 1 and k = d, too",
    tests="k",
    after=axes,
    compare="observations",
)
def extremes(student: Student, rng: np.random.Generator) -> None:
    """Of a single column, too, whose only direction is that column, and of the task's example."""
    clouds = [_equal_scales(rng) for _ in range(4)]
    asked = [*zip(clouds, (4, 4, 1, 1), strict=True), (clouds[0][:, :1], 1), (EXAMPLE, 1), (EXAMPLE, 2)]
    replies = [student.pca(X, k) for X, k in asked]
    for V, _ in replies:
        observe(student, axes=[np.ndim(V)], shape=np.shape(V))
    for (V, variances), (X, k) in zip(replies, asked, strict=True):
        shape(V, (X.shape[1], k))
        shape(variances, (k,))


@check(
    points=1,
    ko="표본이 특징보다 적어도 맞습니다",
    en="is right for fewer samples than features, too",
    tests=("few", "length"),
    after=extremes,
    compare="observations",
)
def few_samples(student: Student, rng: np.random.Generator) -> None:
    """Three points in five dimensions spread in a plane; what completes it has variance 0 and is not looked at."""
    X = rng.normal(size=(3, 5))
    X = (X - X.mean(axis=0)) / X.std(axis=0)
    V, _ = _ask(student, X, 5)
    with told_as(**LENGTHS):
        close(np.linalg.norm(V, axis=0), np.ones(5))
    along = np.nan_to_num(np.einsum("kij,ij->k", _projectors(V), X.T @ X))
    plane = np.linalg.pinv(X) @ X
    spanned = [_projectors(V[:, pair]).sum(axis=0) for pair in ([0, 1], np.argsort(-along)[:2])]  # in whichever order
    with told_as(
        ko="분산이 가장 큰 두 열 v의 v vᵀ의 합", en="the sum of v vᵀ over the two columns v of the largest variance"
    ):
        close(min(spanned, key=lambda projector: np.abs(projector - plane).max()), plane, rtol=1e-3)


@check(points=1, ko="잘못된 k에 ValueError를 일으킵니다", en="raises ValueError for a bad k", tests="bounds")
def refuses_k(student: Student, rng: np.random.Generator) -> None:
    X = _cloud(rng)
    for k in (0, 5, -1):
        raises(ValueError, student.pca, X, k)


@check(
    points=1,
    ko="입력을 바꾸지 않습니다",
    en="leaves its input untouched",
    tests="inputs",
    after=shapes,
    compare="observations",
)
def untouched(student: Student, rng: np.random.Generator) -> None:
    _, variances = student.pca(_cloud(rng) + 3, 3)
    observe(student, variances=variances)  # the signs of the directions are free
    inputs_unchanged(student)
