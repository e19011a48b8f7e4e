import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged

NAMES = ("sigmoid", "relu", "tanh", "sigmoid_grad", "relu_grad", "tanh_grad")
EXAMPLE = np.array([-2.0, 0.0, 3.0])  # of the task, for relu and relu_grad
OF_1_MINUS = 1e-6  # what is 1 minus something near 1 has no more digits than this in single precision
SMALL = np.array([4e-4, 1.0, -7e-4])  # beside a 1, since exponentials in single precision give a small tanh few digits


def _agrees(name: str, student: Student, reference: Reference, asked: list[np.ndarray], atol: float = 1e-9) -> None:
    for got, z in [(getattr(student, name)(z), z) for z in asked]:  # all asked before any is judged
        close(got, getattr(reference, name)(z), atol=atol)


def _near(rng: np.random.Generator) -> list[np.ndarray]:
    """Entries of either sign and of some size, in one, two and three dimensions, once with a single row and once with as
    many rows as columns, two arrays of the same shape, and one whose entries are equal. One is a transposed
    array."""
    sizes = (7, (3, 4), (1, 2), (3, 3), 7, (2, 3, 2))
    drawn = [rng.choice([-1, 1], size=size) * rng.uniform(0.05, 3, size=size) for size in sizes]
    drawn[1] = drawn[1].T
    return [*drawn, np.full(2, drawn[0][0])]


def _with_0(rng: np.random.Generator) -> list[np.ndarray]:
    """Entries as above, small ones, and the task's examples, which have one of 0."""
    return [*_near(rng), SMALL, np.array([-2.0, 0.0, 2.0]), np.array([0.0]), np.array([0.0, 2.0])]


def _far(rng: np.random.Generator) -> list[np.ndarray]:
    """So far that e to the entry overflows on one side; in between an entry that it is easy to be right at."""
    return [
        np.array([-1000.0, 0.5, 800.0, 1000.0, -800.0]),
        rng.permutation(np.array([[1000.0, -0.7], [-1000.0, 900.0]])),
    ]


@check(points=1, ko="sigmoid의 값이 맞습니다", en="sigmoid has the right values", tests=("sigmoid", "each"))
def sigmoid_values(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _agrees("sigmoid", student, reference, _with_0(rng))


@check(points=1, ko="relu의 값이 맞습니다", en="relu has the right values", tests=("relu", "each", "far"))
def relu_values(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Five of the large entries are positive, whatever the seed."""
    large = rng.permutation([1, 1, 1, 1, 1, -1, -1, -1, -1]) * rng.uniform(10, 1000, size=9)
    _agrees("relu", student, reference, [*_near(rng), SMALL, EXAMPLE, large])


@check(points=1, ko="tanh의 값이 맞습니다", en="tanh has the right values", tests=("tanh", "each"))
def tanh_values(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _agrees("tanh", student, reference, _with_0(rng))


@check(
    points=1,
    ko="sigmoid_grad는 z에서의 기울기입니다",
    en="sigmoid_grad is the derivative at z",
    tests=("sigmoid-grad", "each", "of-z"),
)
def sigmoid_slope(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Some entries are so far out that the slope is taken for 0, and large enough to tell it from 0."""
    out = np.concatenate([rng.uniform(4, 8, size=3), rng.uniform(8.5, 9, size=2)])
    asked = [*_with_0(rng), rng.choice([-1, 1], size=5) * out]
    _agrees("sigmoid_grad", student, reference, asked, atol=OF_1_MINUS)


@check(
    points=1,
    ko="relu_grad는 z에서의 기울기입니다",
    en="relu_grad is the derivative at z",
    tests=("relu-grad", "each", "of-z", "far"),
)
def relu_slope(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """The last entries are near 0, where the slope jumps."""
    tiny = rng.choice([-1, 1], size=6) * 10.0 ** -np.arange(2, 14, 2)
    _agrees("relu_grad", student, reference, [*_near(rng), np.array([1000.0, -1000.0]), np.append(tiny, [1e-9, -1e-9])])


@check(
    points=1,
    ko="tanh_grad는 z에서의 기울기입니다",
    en="tanh_grad is the derivative at z",
    tests=("tanh-grad", "each", "of-z"),
)
def tanh_slope(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _agrees("tanh_grad", student, reference, _with_0(rng), atol=OF_1_MINUS)


@check(points=1, ko="0에서 relu_grad는 0입니다", en="relu_grad is 0 at 0", tests="zero", after=relu_slope)
def slope_at_zero(student: Student, reference: Reference) -> None:
    _agrees(
        "relu_grad", student, reference, [np.array([0.0, -2.0, 0.0, 1.5]), np.array([[3.0, 0.0], [0.0, -1.0]]), EXAMPLE]
    )


@check(points=1, ko="sigmoid는 ±1000에서도 맞습니다", en="sigmoid is right at ±1000", tests="far", after=sigmoid_values)
def sigmoid_far(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _agrees("sigmoid", student, reference, _far(rng))


@check(points=1, ko="tanh는 ±1000에서도 맞습니다", en="tanh is right at ±1000", tests="far", after=tanh_values)
def tanh_far(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _agrees("tanh", student, reference, _far(rng))


@check(
    points=1,
    ko="sigmoid_grad는 ±1000에서도 맞습니다",
    en="sigmoid_grad is right at ±1000",
    tests="far",
    after=sigmoid_slope,
)
def sigmoid_slope_far(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _agrees("sigmoid_grad", student, reference, _far(rng))


@check(points=1, ko="tanh_grad는 ±1000에서도 맞습니다", en="tanh_grad is right at ±1000", tests="far", after=tanh_slope)
def tanh_slope_far(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _agrees("tanh_grad", student, reference, _far(rng))


@check(
    points=1,
    ko="정수 배열에도 실수 배열과 같은 값을 냅니다",
    en="gives the same for integers as for floats",
    tests="integers",
)
def whole_numbers(student: Student) -> None:
    """Whatever a function does with floats, and with one entry at a time: their values are asked for above."""
    for name in NAMES:
        function, entries = getattr(student, name), ([-3], [2])
        replies = [[function(np.array(z)), function(np.array(z, dtype=float))] for z in entries]
        for whole, same in replies:
            close(whole, same)


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its input untouched", tests="inputs")
def untouched(student: Student, rng: np.random.Generator) -> None:
    """One entry at a time, so that a function that knows no larger array is not found here."""
    for name in NAMES:
        for sign in (-1, 1):
            getattr(student, name)(sign * rng.uniform(0.5, 3, size=1))
    inputs_unchanged(student)
