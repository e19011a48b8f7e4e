import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, observe, raises, shape


def _cloud(rng: np.random.Generator) -> np.ndarray:
    """Nine points in four dimensions, off the origin, with well separated variances in skew directions."""
    noise = rng.normal(size=(9, 4))
    axes, _ = np.linalg.qr(noise - noise.mean(axis=0))
    turn, _ = np.linalg.qr(rng.normal(size=(4, 4)))
    return axes * [9.0, 6.0, 3.5, 1.5] @ turn + rng.uniform(2, 6, size=4)


def _projectors(directions: object) -> np.ndarray:
    """v vᵀ for each column v: the same for v and -v."""
    V = np.asarray(directions)
    return np.einsum("ik,jk->kij", V, V)


def _lengths(directions: object) -> np.ndarray:
    """Of the columns; nothing where there are none."""
    V = np.asarray(directions)
    return np.sqrt((np.abs(V) ** 2).sum(axis=0)) if V.ndim == 2 and V.dtype.kind in "fiuc" else np.zeros(0)


def _without_signs(directions: object) -> np.ndarray:
    """The sizes of the projectors' entries: of rows taken for columns, signs are those that LAPACK happened to choose."""
    return np.abs(_projectors(directions))


@check(
    points=1,
    ko="방향 (d, k)와 분산 (k,)를 돌려줍니다",
    en="returns directions (d, k) and variances (k,)",
    compare="observations",
)
def shapes(student: Student, rng: np.random.Generator) -> None:
    directions, variances = student.pca(_cloud(rng), 2)
    is_complex = np.iscomplexobj(directions) or np.iscomplexobj(variances)
    observe(student, directions=np.shape(directions), lengths=_lengths(directions))
    observe(student, variances=variances, is_complex=is_complex)
    shape(directions, (4, 2))
    shape(variances, (2,))


@check(
    points=3,
    ko="가장 큰 분산을 큰 것부터 구합니다",
    en="finds the largest variances, the largest first",
    after=shapes,
    compare="observations",
)
def values(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X = _cloud(rng)
    directions, variances = student.pca(X, 2)
    observe(student, projectors=_without_signs(directions), variances=variances)
    close(variances, reference.pca(X, 2)[1])


@check(
    points=3,
    ko="그 분산의 방향을 부호를 빼고 맞힙니다",
    en="finds their directions, up to the sign",
    after=shapes,
    compare="observations",
)
def axes(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X = _cloud(rng)
    directions, variances = student.pca(X, 2)
    observe(student, projectors=_without_signs(directions), variances=variances)
    close(_projectors(directions), _projectors(reference.pca(X, 2)[0]), rtol=1e-4)


@check(
    points=1,
    ko="k = 1과 k = d에서도 맞습니다",
    en="is right for k = 1 and k = d, too",
    after=shapes,
    compare="observations",
)
def extremes(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X = _cloud(rng)
    for k in (4, 1):
        directions, variances = student.pca(X, k)
        observe(student, projectors=_without_signs(directions), variances=variances)
        close(variances, reference.pca(X, k)[1])
        close(_projectors(directions), _projectors(reference.pca(X, k)[0]), rtol=1e-4)


@check(points=1, ko="잘못된 k에 ValueError를 일으킵니다", en="raises ValueError for a bad k")
def bad_input(student: Student, rng: np.random.Generator) -> None:
    X = _cloud(rng)
    raises(ValueError, student.pca, X, 0)
    raises(ValueError, student.pca, X, 5)


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its input untouched")
def untouched(student: Student, rng: np.random.Generator) -> None:
    student.pca(_cloud(rng), 3)
    inputs_unchanged(student)
