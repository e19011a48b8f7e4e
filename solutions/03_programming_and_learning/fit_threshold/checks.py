import numpy as np
from dlgrade.checking import Student, check, finite, inputs_unchanged, number, observe, raises, require

Data = tuple[np.ndarray, np.ndarray]


def _errors(
    x: np.ndarray, y: np.ndarray, threshold: float | np.floating | np.ndarray, equal_above: bool = False
) -> int:
    """Samples on the wrong side; `equal_above` puts values equal to the threshold on the upper side."""
    given = np.asarray(threshold)
    values = x.astype(given.dtype) if given.dtype.kind == "f" else x  # a float32 threshold cuts float32 values
    wrong = int(np.sum((values >= given if equal_above else values > given) != y))
    return min(wrong, y.size - wrong)


def _errors_of_either_rule(x: np.ndarray, y: np.ndarray, threshold: object) -> int:
    """With values equal to the threshold on whichever side makes fewer errors."""
    return min(_errors(x, y, np.asarray(threshold), above) for above in (False, True))


def _require_fewest(threshold: object, x: np.ndarray, y: np.ndarray, strict: bool = False) -> None:
    """Several thresholds can be equally good, so what counts is how many samples one gets wrong.

    Only a `strict` judgement asks on which side a value equal to the threshold lies.
    """
    number(threshold)
    given = np.asarray(threshold)
    wrong = _errors(x, y, given) if strict else _errors_of_either_rule(x, y, given)
    fewest = min(_errors(x, y, t) for t in x)
    require(
        wrong == fewest and not np.isnan(given),
        ko="임곗값 {threshold}에서 {n}개 가운데 {wrong}개를 틀립니다. {fewest}개까지 줄일 수 있습니다.",
        en="The threshold {threshold} gets {wrong} of {n} samples wrong; {fewest} is possible.",
        threshold=float(given),
        n=y.size,
        wrong=wrong,
        fewest=fewest,
    )


def _no_numbers(thresholds: list[object]) -> list[float]:
    """Whether one of them is minus infinity, infinity, NaN: 1 where it is, else 0."""
    values = [float(number(threshold)) for threshold in thresholds]
    return [float(-np.inf in values), float(np.inf in values), float(np.isnan(values).any())]


def _noisy(rng: np.random.Generator, size: int = 31, ones: int = 12) -> Data:
    """Sorted distinct values, the upper ones class 1, but for three labels deep in the lower class, the lowest
    among them, and one in the upper. The two values beside the border are closer than any grid."""
    x = np.linspace(0.1, 0.9, size) + rng.uniform(-0.01, 0.01, size=size)
    border = size - ones
    x[border] = x[border - 1] + 5e-4
    y = (np.arange(size) >= border).astype(int)
    flipped = [0, *rng.choice(np.arange(3, border - 4), 2, replace=False), rng.integers(border + 3, size - 2)]
    y[flipped] = 1 - y[flipped]
    return x, y


def _rugged(rng: np.random.Generator) -> Data:
    """Labels in a disorder in which there are many ups and downs on the way to the fewest errors. The mean of class 1 is the
    larger one, and the fewest errors are made with class 1 above."""
    while True:
        x, y = np.sort(rng.normal(size=25)), rng.permutation(np.repeat([0, 1], [13, 12]))
        y = y if x[y == 1].mean() > x[y == 0].mean() else 1 - y
        above, below = (min(int(np.sum((x > t) != labels)) for t in x) for labels in (y, 1 - y))
        if above < below:
            return x, y


def _shuffled(rng: np.random.Generator, x: np.ndarray, y: np.ndarray) -> Data:
    order = rng.permutation(x.size)
    return x[order], y[order]


def _lopsided(rng: np.random.Generator) -> Data:
    """23 of class 0 and five of class 1, one of which lies below three of the others: fewest errors, 1, are made above
    these three, while a smaller share of each class would be wrong below them."""
    x = np.linspace(0.1, 0.9, 28) + rng.uniform(-0.01, 0.01, size=28)
    return x, np.repeat([0, 1, 0, 1], [20, 1, 3, 4])


def _far_off(rng: np.random.Generator) -> Data:
    """13 small values of class 0 and five larger ones of class 1, but one of class 0 so far off that its mean is larger."""
    low, high = rng.uniform(0.1, 0.45, size=13), rng.uniform(0.55, 0.9, size=5)
    return np.sort(np.concatenate([low, high, [rng.uniform(50, 70)]])), np.repeat([0, 1, 0], [13, 5, 1])


def _separable(rng: np.random.Generator) -> Data:
    """13 small values of class 0; of class 1 four larger values and one far off."""
    low, high = rng.uniform(0.1, 0.45, size=13), rng.uniform(0.55, 0.9, size=4)
    return np.sort(np.concatenate([low, high, [rng.uniform(50, 70)]])), (np.arange(18) >= 13).astype(int)


@check(points=1, ko="수 하나를 돌려줍니다", en="returns one number", tests="number")
def one_number(student: Student, rng: np.random.Generator) -> None:
    for threshold in [student.fit_threshold(*_noisy(rng, size=size)) for size in (31, 27)]:  # both asked first
        number(threshold)


@check(
    points=4,
    ko="가장 적게 틀리는 임곗값을 찾습니다",
    en="finds the threshold with the fewest errors",
    tests="definition",
    after=one_number,
)
def fewest_errors(student: Student, rng: np.random.Generator) -> None:
    """Sorted, distinct values, the upper side class 1; then the border lies below 0, large or small numbers, a threshold of 0
    or a little more, so many values that a hundred thresholds are too few, and labels in disorder."""
    data = [_noisy(rng), _separable(rng), _noisy(rng, size=27, ones=14), _lopsided(rng), _lopsided(rng)]
    data += [(x - 0.75, y) for x, y in (_noisy(rng), _noisy(rng, size=27, ones=14))]
    x, y = _noisy(rng)
    data += [(factor * x, y) for factor in (1e3, 1e-3)] + [(x - x[18], y)]
    data.append((np.sort(rng.normal(size=301)), np.repeat([0, 1], [200, 101])))
    data += [_rugged(rng) for _ in range(20)]
    for (x, y), threshold in [(pair, student.fit_threshold(*pair)) for pair in data]:
        _require_fewest(threshold, x, y)


@check(
    points=2,
    ko="작은 쪽이 1이어도 찾습니다",
    en="also finds it when the lower side is class 1",
    tests="side",
    after=fewest_errors,
)
def lower_side(student: Student, rng: np.random.Generator) -> None:
    """In the last two the upper side is class 1, and the classes have their means the other way round."""
    data = [(x, 1 - y) for x, y in (_noisy(rng), _noisy(rng, size=27, ones=14))]
    data += [_far_off(rng), _far_off(rng)]
    for (x, y), threshold in [(pair, student.fit_threshold(*pair)) for pair in data]:
        _require_fewest(threshold, x, y)


@check(
    points=1,
    ko="임곗값과 같은 값은 작은 쪽입니다",
    en="puts a value equal to the threshold on the lower side",
    tests="border",
    after=lower_side,
)
def equal_values_below(student: Student, rng: np.random.Generator) -> None:
    """Whichever side is class 1; in the end one sample is alone on its side."""
    data = [_noisy(rng), _noisy(rng, size=27, ones=14)]
    data += [(x, 1 - y) for x, y in (_noisy(rng), _noisy(rng, size=29, ones=13))]
    data += [(np.array([1.5, 2.0, 3.5, 4.0]), np.repeat([0, 1], [zeros, 4 - zeros])) for zeros in (1, 3)]
    for (x, y), threshold in [(pair, student.fit_threshold(*pair)) for pair in data]:
        _require_fewest(threshold, x, y, strict=True)


@check(
    points=1,
    ko="정렬되어 있지 않아도 찾습니다",
    en="finds it in data that are not sorted",
    tests="order",
    after=fewest_errors,
)
def any_order(student: Student, rng: np.random.Generator) -> None:
    """The largest and the smallest value stand together, and so do those beside the border far apart."""
    data = []
    for x, y in [_noisy(rng), *(_noisy(rng, size=size, ones=size // 2 + 1) for size in (27, 31, 35, 39))]:
        zigzag = np.ravel(np.column_stack([np.arange(x.size)[::-1], np.arange(x.size)]))[: x.size]
        data.append((x[zigzag], y[zigzag]))
    data.append((np.array([4.0, 1.0, 2.0, 9.0]), np.array([1, 0, 0, 1])))  # the task's example
    for (x, y), threshold in [(pair, student.fit_threshold(*pair)) for pair in data]:
        _require_fewest(threshold, x, y)


@check(
    points=1,
    ko="같은 값이 되풀이되어도 찾습니다",
    en="copes with repeated values",
    tests="repeats",
    after=fewest_errors,
)
def repeated(student: Student, rng: np.random.Generator) -> None:
    """Cutting in the midst of the second value would make the fewest errors, if only that were possible. In the last one,
    counting each value once would lead to another threshold."""
    data = []
    for mixed, after in ((3, 2), (4, 3)):
        x = np.repeat([-2.5, -1.0, 0.5, 4.0], [3, 2 * mixed, after, 7])
        y = np.repeat([0, 1, 0, 1], [3 + mixed, mixed, after, 7])
        data.append((np.append(x, rng.uniform(5, 6)), np.append(y, 1)))
    counts = [6, 1, 1, 6, 6]
    data.append((np.repeat([1, 2, 3, 4, 5], counts), np.repeat([0, 1, 1, 0, 1], counts)))
    for (x, y), threshold in [(pair, student.fit_threshold(*pair)) for pair in data]:
        _require_fewest(threshold, x, y)


@check(
    points=1,
    ko="모두 한쪽에 두는 것이 가장 좋아도, 이를테면 클래스가 하나뿐이어도 찾습니다",
    en="also finds it where all samples belong on one side, as those of a single class",
    tests=("single", "definition"),
    compare="observations",
    after=fewest_errors,
)
def single_class(student: Student, rng: np.random.Generator) -> None:
    """The lowest value stands there three times, so that a cut just above it is worse than one just below the highest. In the
    last two, one sample amid the others is of the other class."""
    data = []
    for size, label, others in ((19, 1, []), (9, 0, []), (5, 1, []), (1, 1, []), (11, 0, [6]), (13, 1, [7])):
        x, y = np.sort(rng.normal(size=size)), np.full(size, label)
        x[:3] = x[0]
        y[others] = 1 - label
        data.append((x, y, student.fit_threshold(x, y)))
    observe(
        student,
        no_numbers=_no_numbers([threshold for _, _, threshold in data]),
        errors=[_errors_of_either_rule(x, y, threshold) for x, y, threshold in data],
    )
    for x, y, threshold in data:
        _require_fewest(threshold, x, y)


@check(
    points=1,
    ko="임곗값은 유한한 수입니다",
    en="returns a finite threshold",
    tests="finite",
    after=single_class,
    compare="observations",
)
def finite_threshold(student: Student, rng: np.random.Generator) -> None:
    """Of a single class, a threshold beyond all values is among the best."""
    asked = [(np.sort(rng.normal(size=size)), np.full(size, label)) for size, label in ((6, 1), (7, 0))]
    thresholds = [student.fit_threshold(*each) for each in asked]
    observe(student, no_numbers=_no_numbers(thresholds))
    for threshold in thresholds:
        finite(threshold)


@check(points=1, ko="빈 배열에 ValueError를 일으킵니다", en="raises ValueError for empty arrays", tests="empty")
def refuses_empty(student: Student) -> None:
    raises(ValueError, student.fit_threshold, np.array([]), np.array([], dtype=int))


@check(
    points=1, ko="길이가 다르면 ValueError를 일으킵니다", en="raises ValueError for different lengths", tests="lengths"
)
def refuses_different_lengths(student: Student) -> None:
    raises(ValueError, student.fit_threshold, np.array([1.0, 2.0, 4.0]), np.array([1]))
    raises(ValueError, student.fit_threshold, np.array([1.0, 2.0, 4.0]), np.array([0, 0, 1, 1]))
    raises(ValueError, student.fit_threshold, np.array([2.0]), np.array([0, 1, 1]))


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its input untouched", tests="inputs", after=one_number)
def untouched(student: Student, rng: np.random.Generator) -> None:
    student.fit_threshold(*_shuffled(rng, *_noisy(rng)))
    inputs_unchanged(student)
