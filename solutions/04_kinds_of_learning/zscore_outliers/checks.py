import numpy as np
from dlgrade.checking import Reference, Student, check, dtype_kind, exact, inputs_unchanged, raises, shape


def _spread(rng: np.random.Generator) -> tuple[np.ndarray, list[float]]:
    """43 values with a long tail on either side, and limits that no value is near, whichever the divisor.

    The last limit lies between the farthest value's distance from the mean and that from the median. The smallest value
    is so far below 0 that it is marked by its size, too.
    """
    while True:
        x = 1 + rng.permutation(np.concatenate([3 * rng.exponential(size=31), -2 * rng.exponential(size=12)]))
        tells_mean_from_median = float((x.max() - (x.mean() + np.median(x)) / 2) / x.std())
        limits = [0.7, 0.2, 1.6, tells_mean_from_median]
        away = np.abs(x - x.mean()) / x.std()
        below = -x.min() > abs(x.mean()) + 0.3 * x.std()
        if below and all(np.abs(away / t - 1).min() > 0.015 for t in limits):
            return x, limits


@check(
    points=1,
    ko="x와 길이가 같은 참·거짓 배열을 돌려줍니다",
    en="returns booleans, as many as x has entries",
    tests="booleans",
)
def booleans(student: Student, rng: np.random.Generator) -> None:
    for got in [
        student.zscore_outliers(rng.normal(size=23), t) for t in (1.0, 0.5)
    ]:  # both asked before either is judged
        shape(got, (23,))
        dtype_kind(got, "bool")


@check(
    points=3,
    ko="양쪽의 이상치를 표시합니다",
    en="marks outliers on either side",
    tests="definition",
    after=booleans,
)
def both_sides(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    x, limits = _spread(rng)
    asked = [(x, t) for t in limits]  # all replies together tell mistakes apart
    asked.append((1e3 * x, limits[0]))
    asked.append((np.array([0, 0, 0, 3]), 2.0))  # integers whose mean is none
    asked.append((np.array([0, 0, 0, 1, 0, 0, 0, 0, 0, 0]), 1.0))  # nor are their distances from it
    # The mean, the distances, σ and z have fractions: cut or rounded to whole numbers, each of them shows in one of these.
    asked += [(np.array([0, 1, 1, 1]), 1.0), (np.array([1, 0, -1, -1]), 1.25), (np.array([3, 1, 3]), 0.75)]
    far = np.append(np.zeros(24), 10.0)  # the last one's z is 4.9
    asked += [(far, 4.5), (far, 5.5)]
    asked += [(np.array([1.0, 2.0, 6.0]), 0.5), (np.array([4.0, 7.0]), 0.5)]  # three values, and two
    for each, got in [(each, student.zscore_outliers(*each)) for each in asked]:
        exact(got, reference.zscore_outliers(*each))


@check(
    points=1,
    ko="n으로 나눈 표준편차를 씁니다",
    en="uses the standard deviation that divides by n",
    tests="divisor",
    after=both_sides,
)
def divisor(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    asked = [(np.array([5.0, 6.0, 4.0, -9.0]), 1.5)]  # the task's example, where the two definitions differ
    for scale in (1.0, 0.001):  # what is added to a small divisor shows
        x = scale * np.append(rng.normal(size=5), rng.uniform(8, 12))
        farthest = np.abs(x - x.mean()).max()
        for share in (0.02, 0.98):  # between the two definitions, near either
            t = float(farthest / (share * x.std(ddof=1) + (1 - share) * x.std()))
            asked.append((x, t))
    for each, got in [(each, student.zscore_outliers(*each)) for each in asked]:
        exact(got, reference.zscore_outliers(*each))


def _just_below(divisor: int) -> list[tuple[np.ndarray, float, np.ndarray]]:
    """Values, a limit just below the distance of each of them, and which are beyond it, with the divisor n - `divisor`.
    Rounded to two, three or four decimals, three of the distances are no longer beyond."""
    x = np.array([5.8, -2.9, -3.3, 2.5, 2.2])
    away = np.abs(x - x.mean()) / x.std(ddof=divisor)
    return [(x, float(t), away > t) for t in away * (1 - 2.0**-17)]


@check(
    points=1,
    ko="정확히 t배인 값은 이상치가 아니고, 조금이라도 넘으면 이상치입니다",
    en="a value at exactly t is no outlier, one just beyond it is",
    tests="boundary",
    after=both_sides,
)
def boundary(student: Student, reference: Reference) -> None:
    """Mean 5 and standard deviation 2 are exact in binary, so z is, too. Just beyond a limit either divisor will do."""
    x = np.array([3.0, 7.0, 3.0, 7.0, 7.0, 3.0])
    for each in ((x, 1.0), (x, 0.875), (x[:4], 1.0)):  # the last one is the task's example
        exact(student.zscore_outliers(*each), reference.zscore_outliers(*each))
    asked = [_just_below(0), _just_below(1)]
    replies = [[student.zscore_outliers(x, t) for x, t, _ in each] for each in asked]
    if not all(np.array_equal(got, beyond) for got, (*_, beyond) in zip(replies[1], asked[1], strict=True)):
        for got, (*_, beyond) in zip(replies[0], asked[0], strict=True):
            exact(got, beyond)


@check(
    points=1,
    ko="t가 0일 수도 있습니다",
    en="accepts a t of 0",
    tests="zero",
    after=both_sides,
)
def zero_limit(student: Student, reference: Reference) -> None:
    x = np.array([3.0, 7.0, 4.0, 2.0, 8.0, 6.5])
    exact(student.zscore_outliers(x, 0.0), reference.zscore_outliers(x, 0.0))


@check(
    points=1,
    ko="값이 모두 같으면 이상치가 없습니다",
    en="equal values have no outlier",
    tests="constant",
    after=zero_limit,
)
def constant(student: Student) -> None:
    for size, value, t in ((8, 2.5, 1.5), (5, -4.0, 0.25), (1, 3.0, 1.0), (1, -2.0, 0.0), (4, 1.5, 0.0), (3, 0.0, 0.5)):
        got = student.zscore_outliers(np.full(size, value), t)
        dtype_kind(got, "bool")
        exact(got, np.zeros(size, dtype=bool))


@check(
    points=1,
    ko="값이 모두 같은지는 반올림된 σ로 정해지지 않습니다",
    en="whether they are equal does not hang on their rounded σ",
    tests=("rounding", "definition"),
    after=constant,
)
def rounded(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """The standard deviation of seven times 0.1 is 1.4e-17 in floating point: NumPy adds up fewer than eight numbers one
    after the other, on every processor. A sum without rounding, as of `math.fsum`, gives 0 for all of these inputs.
    In the end the values differ, though by little."""
    equal = ((7, 0.1, 0.75), (6, 1.1, 0.5), (7, 0.7, 0.5))
    x, limits = _spread(rng)
    asked = [(np.full(size, value), t) for size, value, t in equal] + [(1e-10 * x, limits[0])]
    for each, got in [(each, student.zscore_outliers(*each)) for each in asked]:
        exact(got, reference.zscore_outliers(*each))


@check(points=1, ko="음수 t에 ValueError를 일으킵니다", en="raises ValueError for a negative t", tests="negative")
def refuses_negative(student: Student, rng: np.random.Generator) -> None:
    raises(ValueError, student.zscore_outliers, rng.normal(size=7), -0.5)
    raises(ValueError, student.zscore_outliers, rng.normal(size=7), -3)
    for size in (4, 1):  # equal values, and a single one
        raises(ValueError, student.zscore_outliers, np.full(size, 2.5), -0.5)


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its input untouched", tests="inputs", after=booleans)
def untouched(student: Student, rng: np.random.Generator) -> None:
    student.zscore_outliers(rng.normal(3, 2, size=7), 1.0)
    inputs_unchanged(student)
