import numpy as np
from dlgrade.checking import (
    Reference,
    Student,
    check,
    close,
    dtype_kind,
    exact,
    inputs_unchanged,
    number,
    raises,
    shape,
)


def _layer(rng: np.random.Generator, n: int, i: int, o: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    return rng.normal(size=(n, i)), rng.normal(size=(i, o)), rng.normal(size=o)


@check(points=2, ko="정사각 행렬에서 X W + b입니다", en="is X W + b for square matrices")
def square(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Here nearly every mix-up has the right shape and shows by its values alone."""
    layer = _layer(rng, 4, 4, 4)
    close(student.dense(*layer), reference.dense(*layer))


@check(points=2, ko="모양이 제각각이어도 X W + b입니다", en="is X W + b for any shapes")
def rectangular(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    for n, i, o in ((7, 3, 5), (2, 6, 1), (1, 3, 4)):
        layer = _layer(rng, n, i, o)
        got = student.dense(*layer)
        shape(got, (n, o))
        close(got, reference.dense(*layer))


@check(points=1, ko="모양이 맞지 않으면 ValueError를 일으킵니다", en="raises ValueError when shapes do not fit")
def bad_input(student: Student, rng: np.random.Generator) -> None:
    X, W, b = _layer(rng, 7, 3, 5)
    raises(ValueError, student.dense, X[:, :2], W, b)
    raises(ValueError, student.dense, X, W, b[:4])
    raises(ValueError, student.dense, X, W, b[:1])


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its input untouched")
def untouched(student: Student, rng: np.random.Generator) -> None:
    student.dense(*_layer(rng, 4, 4, 4))
    student.count_params([4, 3, 2])
    inputs_unchanged(student)


@check(points=3, ko="가중치와 편향을 모두 셉니다", en="counts all weights and biases")
def parameters(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    drawn = [rng.permutation(np.arange(2, 12))[:layers].tolist() for layers in (3, 2, 5)]
    asked = [[7, 3, 11, 5], *drawn]  # in the first, no two ways of counting agree
    replies = [student.count_params(sizes) for sizes in asked]  # all asked before any is judged
    for got, sizes in zip(replies, asked, strict=True):
        number(got)
        dtype_kind(got, "integer")
        exact(got, reference.count_params(sizes))
