import numpy as np
from dlgrade.checking import (
    Reference,
    Student,
    check,
    close,
    dtype_kind,
    inputs_unchanged,
    number,
    raises,
    shape,
)

LAYER = ("product", "bias", "linear", "rows")
COUNT = ("weights", "biases", "layers", "input-layer")


def _layer(rng: np.random.Generator, n: int, i: int, o: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    return rng.normal(size=(n, i)), rng.normal(size=(i, o)), rng.normal(size=o)


@check(points=2, ko="정사각 행렬에서 X W + b입니다", en="is X W + b for square matrices", tests=LAYER)
def square(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Here nearly every mix-up has the right shape and shows by its values alone. In the end come large inputs with small
    weights, a large and a small result, and inputs of 0, which give the biases."""
    X, W, b = _layer(rng, 4, 4, 4)
    X[1] = X[0]  # a sample that comes twice is in the result twice
    asked = [_layer(rng, 4, 4, 4), _layer(rng, 3, 3, 3), (1e4 * X, 1e-4 * W, b)]
    asked += [(X, scale * W, scale * b) for scale in (1e3, 1e-4)]
    asked.append((0 * X, W, b))
    for got, layer in [(student.dense(*layer), layer) for layer in asked]:  # both asked before either is judged
        close(got, reference.dense(*layer), rtol=1e-4)


@check(points=1, ko="모양이 제각각이어도 X W + b입니다", en="is X W + b for any shapes", tests=LAYER, after=square)
def rectangular(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Inputs or weights may be integers, though not both: the task leaves it open to add b to their product in place. Its
    example comes last."""
    asked = [_layer(rng, *sizes) for sizes in ((7, 3, 5), (2, 6, 1), (1, 3, 4), (3, 1, 2), (1, 2, 1))]
    X, W, b = _layer(rng, 3, 4, 2)
    asked += [
        (rng.integers(-4, 5, size=(3, 4)), W, b),
        (X, rng.integers(-4, 5, size=(4, 2)), rng.integers(-4, 5, size=2)),
    ]
    asked.append((np.array([[1.0, 2.0]]), np.array([[1.0, 0.0, 3.0], [0.0, 1.0, -1.0]]), np.array([0.5, 0.0, 4.0])))
    for got, layer in [(student.dense(*layer), layer) for layer in asked]:
        shape(got, (len(layer[0]), len(layer[2])))
        close(got, reference.dense(*layer), rtol=1e-4)


@check(
    points=1,
    ko="X와 W가 이어지지 않으면 ValueError를 일으킵니다",
    en="raises ValueError when X and W do not connect",
    tests="connect",
)
def refuses_what_does_not_connect(student: Student, rng: np.random.Generator) -> None:
    X, W, b = _layer(rng, 7, 3, 5)
    raises(ValueError, student.dense, X[:, :2], W, b)
    raises(ValueError, student.dense, X, W[:2], b)
    raises(ValueError, student.dense, X[:, :1], W, b)
    raises(ValueError, student.dense, X, W[:1], b)
    raises(ValueError, student.dense, X, W.T, b)  # which would fit if it were transposed


@check(
    points=1,
    ko="b의 길이가 맞지 않으면 ValueError를 일으킵니다",
    en="raises ValueError when b has another length",
    tests=("bias-length", "one-bias"),
)
def refuses_the_biases(student: Student, rng: np.random.Generator) -> None:
    X, W, b = _layer(rng, 7, 3, 5)
    raises(ValueError, student.dense, X, W, b[:4])
    raises(ValueError, student.dense, X, W[:, :4], b)
    raises(ValueError, student.dense, X, W, b[:1])
    raises(ValueError, student.dense, X, W[:, :1], b)


@check(points=2, ko="가중치와 편향을 모두 셉니다", en="counts all weights and biases", tests=COUNT)
def parameters(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    drawn = [rng.permutation(np.arange(2, 12))[:layers].tolist() for layers in (3, 2, 5)]
    asked = [[7, 3, 11, 5], [8, 4, 6, 2, 9], *drawn]  # in the first, no two ways of counting agree
    asked += [[6, 6, 6, 6], [5, 3, 5, 3, 2], [4, 1, 3]]  # each pair of layers counts, however often its sizes occur
    asked.append([2, 8, 1])  # the task's example
    replies = [student.count_params(sizes) for sizes in asked]  # all asked before any is judged
    for got, sizes in zip(replies, asked, strict=True):
        number(got)
        close(got, reference.count_params(sizes))


@check(points=1, ko="개수를 정수로 돌려줍니다", en="returns the count as an integer", tests="integer", after=parameters)
def whole(student: Student) -> None:
    for got in [student.count_params(sizes) for sizes in ([7, 3, 11, 5], [13, 4, 6])]:
        dtype_kind(got, "integer")


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its input untouched", tests="inputs")
def untouched(student: Student, rng: np.random.Generator) -> None:
    for size in (4, 3):
        student.dense(*_layer(rng, size, size, size))
    for sizes in ([4, 3, 2], [5, 2, 6]):
        student.count_params(sizes)
    inputs_unchanged(student)
