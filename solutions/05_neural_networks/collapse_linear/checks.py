import numpy as np
from dlgrade.checking import Reference, Student, check, close, in_each_kind, inputs_unchanged, raises, shape

SQUARE = ((4, 4, 4), (4, 4, 4))  # here every mix-up has the right shape and shows by its values alone
ANY = ((3, 5, 4), (6, 2, 7), (2, 3, 1), (4, 1, 3))


def _layers(rng: np.random.Generator, i: int, h: int, o: int) -> tuple[np.ndarray, ...]:
    return rng.normal(size=(i, h)), rng.normal(size=h), rng.normal(size=(h, o)), rng.normal(size=o)


def _part_agrees(part: int, student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """W (part 0) or b (part 1) of square layers, also with biases of 0, as before training, with an output that is always
    0, with numbers that are large in one layer and small in the other, and with large and small results."""
    asked = [_layers(rng, *sizes) for sizes in SQUARE]
    W1, b1, W2, b2 = asked[0]
    asked += [(W1, 0 * b1, W2, b2), (W1, b1, W2 * [0, 1, 1, 1], 0 * b2)]
    asked += [(scale * W1, scale * b1, W2 / scale, b2) for scale in (1e4, 1e-4)]
    asked += [(W1, b1, scale * W2, scale * b2) for scale in (1e3, 1e-4)]
    for got, layers in [(student.collapse_linear(*layers), layers) for layers in asked]:
        close(got[part], reference.collapse_linear(*layers)[part], rtol=1e-4)


@check(points=1, ko="W (i, o)와 b (o,)를 돌려줍니다", en="returns W (i, o) and b (o,)", tests="shapes")
def shapes(student: Student, rng: np.random.Generator) -> None:
    for W, b in [student.collapse_linear(*_layers(rng, *sizes)) for sizes in SQUARE]:
        shape(W, (4, 4))
        shape(b, (4,))


@check(
    points=3,
    ko="가중치 W가 맞습니다",
    en="has the right weights W",
    tests="weights",
    after=shapes,
)
def weights(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _part_agrees(0, student, reference, rng)


@check(
    points=3,
    ko="편향 b가 맞습니다",
    en="has the right biases b",
    tests="biases",
    after=weights,
)
def biases(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _part_agrees(1, student, reference, rng)


@check(
    points=1,
    ko="모양이 제각각이어도 맞습니다",
    en="is right for any shapes",
    tests=("weights", "biases"),
    after=biases,
)
def any_shapes(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    example = np.array([[1.0, 2.0]]), np.array([1.0, -1.0]), np.array([[3.0], [0.5]]), np.array([4.0])  # of the task
    for layers in [*(_layers(rng, *sizes) for sizes in ANY), example]:
        W, b = student.collapse_linear(*layers)
        expected_W, expected_b = reference.collapse_linear(*layers)
        close(W, expected_W, rtol=1e-4)
        close(b, expected_b, rtol=1e-4)


@check(
    points=1,
    ko="어느 배열이 정수여도 맞습니다",
    en="is right whichever of the arrays hold integers",
    tests=("weights", "biases"),
    after=biases,
)
def takes_integers(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """All are asked before one is judged."""
    asked = list(in_each_kind(*(rng.integers(-4, 5, size=size) for size in ((3, 2), 2, (2, 3), 3))))
    replies = [(student.collapse_linear(*layers), reference.collapse_linear(*layers)) for layers in asked]
    for (W, b), (expected_W, expected_b) in replies:
        close(W, expected_W, rtol=1e-4)
        close(b, expected_b, rtol=1e-4)


@check(
    points=1,
    ko="이어지지 않는 층에 ValueError를 일으킵니다",
    en="raises ValueError when layers do not connect",
    tests="connect",
)
def refuses_what_does_not_connect(student: Student, rng: np.random.Generator) -> None:
    W1, b1, W2, b2 = _layers(rng, 3, 5, 4)
    raises(ValueError, student.collapse_linear, W1, b1, W2[:2], b2)
    raises(ValueError, student.collapse_linear, W1[:, :4], b1[:4], W2, b2)
    raises(ValueError, student.collapse_linear, W1[:, :1], b1[:1], W2, b2)
    raises(ValueError, student.collapse_linear, W1, b1, W2[:1], b2)


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its input untouched", tests="inputs", after=shapes)
def untouched(student: Student, rng: np.random.Generator) -> None:
    student.collapse_linear(*_layers(rng, 4, 4, 4))
    student.collapse_linear(*_layers(rng, 3, 3, 3))
    inputs_unchanged(student)
