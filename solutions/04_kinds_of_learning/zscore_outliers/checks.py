import numpy as np
from dlgrade.checking import Reference, Student, check, dtype_kind, exact, inputs_unchanged, raises, shape


def _is_marked(student: Student, reference: Reference, x: np.ndarray, t: float) -> None:
    _marks(student.zscore_outliers(x, t), reference, x, t)


def _marks(got: object, reference: Reference, x: np.ndarray, t: float) -> None:
    shape(got, x.shape)
    dtype_kind(got, "bool")
    exact(got, reference.zscore_outliers(x, t))


@check(points=3, ko="양쪽의 이상치를 표시합니다", en="marks outliers on either side")
def both_sides(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    x = 1 + rng.permutation(np.concatenate([3 * rng.exponential(size=31), -2 * rng.exponential(size=12)]))
    tells_mean_from_median = (x.max() - (x.mean() + np.median(x)) / 2) / x.std()
    limits = (0.7, 0.2, 1.6, float(tells_mean_from_median))
    mirrored = (5 - x, limits[3])
    asked = [*((x, t) for t in limits), mirrored, (x - x.mean(), 0.7)]  # all replies together tell mistakes apart
    for got, each in [(student.zscore_outliers(*each), each) for each in asked]:
        _marks(got, reference, *each)


@check(points=2, ko="n으로 나눈 표준편차를 씁니다", en="uses the standard deviation that divides by n")
def divisor(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    x = np.append(rng.normal(size=5), rng.uniform(8, 12))
    farthest = np.abs(x - x.mean()).max()
    between = (farthest / x.std() + farthest / x.std(ddof=1)) / 2
    _is_marked(student, reference, x, float(between))
    _is_marked(student, reference, x / 1000, float(0.98 * farthest / x.std()))  # what is added to a small divisor shows


@check(points=2, ko="정확히 t배인 값은 이상치가 아닙니다", en="a value at exactly t is no outlier")
def boundary(student: Student, reference: Reference) -> None:
    """Mean 5 and standard deviation 2 are exact in binary, so z is, too."""
    x = np.array([3.0, 7.0, 3.0, 7.0, 7.0, 3.0])
    _is_marked(student, reference, x, 1.0)
    _is_marked(student, reference, x, 0.9375)


@check(points=1, ko="값이 모두 같으면 이상치가 없습니다", en="equal values have no outlier")
def constant(student: Student, reference: Reference) -> None:
    _is_marked(student, reference, np.full(8, 2.5), 1.5)
    _is_marked(student, reference, np.full(5, -4.0), 0.0)


@check(points=1, ko="음수 t에 ValueError를 일으킵니다", en="raises ValueError for a negative t")
def bad_input(student: Student, rng: np.random.Generator) -> None:
    raises(ValueError, student.zscore_outliers, rng.normal(size=7), -0.5)


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its input untouched")
def untouched(student: Student, rng: np.random.Generator) -> None:
    student.zscore_outliers(rng.normal(3, 2, size=7), 1.0)
    inputs_unchanged(student)
