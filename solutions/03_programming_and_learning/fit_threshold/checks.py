import numpy as np
from dlgrade.checking import Student, check, finite, inputs_unchanged, number, raises, require


def _errors(x: np.ndarray, y: np.ndarray, threshold: object) -> int:
    given = np.asarray(threshold)
    values = x.astype(given.dtype) if given.dtype.kind == "f" else x  # a float32 threshold cuts float32 values
    wrong = int(np.sum((values > given) != y))
    return min(wrong, y.size - wrong)


def _is_best(student: Student, x: np.ndarray, y: np.ndarray) -> None:
    _judge(student.fit_threshold(x, y), x, y)


def _judge(threshold: object, x: np.ndarray, y: np.ndarray) -> None:
    """Several thresholds can be equally good, so what counts is how many samples one gets wrong."""
    number(threshold)
    finite(threshold)
    wrong, fewest = _errors(x, y, threshold), min(_errors(x, y, t) for t in x)
    require(
        wrong == fewest,
        ko="임곗값 {threshold}에서 {n}개 가운데 {wrong}개를 틀립니다. {fewest}개까지 줄일 수 있습니다.",
        en="The threshold {threshold} gets {wrong} of {n} samples wrong; {fewest} is possible.",
        threshold=float(np.asarray(threshold)),
        n=y.size,
        wrong=wrong,
        fewest=fewest,
    )


def _noisy(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """31 distinct values of which the upper 12 are class 1, but for two labels deep in either class."""
    x = np.linspace(0.1, 0.9, 31) + rng.uniform(-0.01, 0.01, size=31)
    y = (np.arange(31) >= 19).astype(int)
    flipped = np.concatenate([rng.choice(np.arange(3, 16), 2), rng.choice(np.arange(22, 30), 1)])
    y[flipped] = 1 - y[flipped]
    order = rng.permutation(31)
    return x[order], y[order]


@check(points=2, ko="나뉘는 데이터를 하나도 틀리지 않습니다", en="separates separable data without an error")
def separable(student: Student, rng: np.random.Generator) -> None:
    low, high = rng.uniform(0.1, 0.45, size=13), rng.uniform(0.55, 0.9, size=4)
    x = np.concatenate([low, [rng.uniform(50, 70)], high])
    _is_best(student, x, (np.arange(18) >= 13).astype(int))


@check(points=3, ko="섞인 데이터에서 가장 적게 틀립니다", en="makes the fewest errors on overlapping data")
def overlapping(student: Student, rng: np.random.Generator) -> None:
    _is_best(student, *_noisy(rng))


@check(points=2, ko="작은 쪽이 1이어도 찾습니다", en="also finds it when the lower side is class 1")
def lower_side(student: Student, rng: np.random.Generator) -> None:
    drawn = [(x, 1 - y) for x, y in (_noisy(rng), _noisy(rng))]
    for got, sample in [
        (student.fit_threshold(*sample), sample) for sample in drawn
    ]:  # both asked before either is judged
        _judge(got, *sample)


@check(
    points=1,
    ko="값이 되풀이되거나 클래스가 하나여도 찾습니다",
    en="copes with repeated values and a single class",
)
def repeated(student: Student, rng: np.random.Generator) -> None:
    x = np.concatenate([np.repeat([-2.5, -1.0, 0.5, 4.0], [3, 4, 5, 4]), rng.uniform(5, 6, size=3)])
    y = np.concatenate([np.repeat([0, 1, 1, 1], [3, 4, 5, 4]), [1, 0, 1]])
    _is_best(student, x, y)
    _is_best(student, x, np.ones(19, dtype=int))
    _is_best(student, rng.normal(size=5), np.zeros(5, dtype=int))
    _is_best(student, rng.normal(size=1), np.ones(1, dtype=int))


@check(points=1, ko="잘못된 입력에 ValueError를 일으킵니다", en="raises ValueError for bad input")
def bad_input(student: Student) -> None:
    raises(ValueError, student.fit_threshold, np.array([1.0, 2.0, 4.0]), np.array([1]))
    raises(ValueError, student.fit_threshold, np.array([]), np.array([], dtype=int))


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its input untouched")
def untouched(student: Student, rng: np.random.Generator) -> None:
    _is_best(student, *_noisy(rng))
    inputs_unchanged(student)
