"""Checks of mse_gradient and mse_gradient_matrix."""

from typing import Any

import numpy as np
from dlgrade.checking import (
    Reference,
    Student,
    check,
    close,
    in_each_kind,
    inputs_unchanged,
    number,
    raises,
    require,
    shape,
)

Line = tuple[np.ndarray, np.ndarray, float, float]
Plane = tuple[np.ndarray, np.ndarray, np.ndarray, float]


def _pair(reply: Any) -> tuple[Any, Any]:
    require(
        isinstance(reply, (tuple, list, np.ndarray)) and len(reply) == 2,
        ko="두 값 dw, db를 이 순서로 돌려주세요.",
        en="Return two values, dw and db, in this order.",
    )
    first, second = reply
    return first, second


def _line(rng: np.random.Generator, n: int) -> Line:
    """Points whose residuals vary with x; otherwise a difference of shape (n, n) hardly shows in dw."""
    x = rng.normal(loc=0.7, size=(n, 1))
    y = rng.normal(scale=0.5, size=(n, 1)) - 1.5 * x
    return x, y, float(rng.uniform(1.5, 2.5)), float(rng.uniform(-2.5, -1.5))


def _plane(rng: np.random.Generator, n: int, d: int) -> Plane:
    X, y, w = rng.normal(loc=0.5, size=(n, d)), rng.normal(size=n), rng.normal(size=d)
    return X, y, w, float(rng.uniform(1.0, 2.0))


def _lines(rng: np.random.Generator) -> list[Line]:
    """Several, three of one size: the second has the data of the first, the third its w and b, which begin at 0. The last
    is the task's example."""
    x, y, w, b = _line(rng, 7)
    others = [(x, y, 0.0, 0.0), (*_line(rng, 7)[:2], w, b), _line(rng, 11), _line(rng, 1)]
    return [(x, y, w, b), *others, (np.array([[1.0], [3.0]]), np.array([[2.0], [8.0]]), 2.0, 1.0)]


def _whole(rng: np.random.Generator) -> list[Line]:
    """Integers in either array or both, and a sample that comes twice; then a w and a b that are integers."""
    x, y = rng.integers(-4, 5, size=(2, 6, 1))
    x[1], y[1] = x[0], y[0]
    return [*((*arrays, 1.25, -0.4) for arrays in in_each_kind(x, y)), (x + 0.5, y - 0.25, 2, -1), (x, y, -1, 2)]


def _planes(rng: np.random.Generator) -> list[Plane]:
    """Several, the second with the shape of the first, and some in which any of the arrays are integers and a sample comes
    twice. Then one in which b alone is an integer. The last is the task's example."""
    planes = [_plane(rng, n, d) for n, d in (SHAPES[0], *SHAPES)]
    X, y = rng.integers(-4, 5, size=(6, 3)), rng.integers(-4, 5, size=6)
    X[1], y[1] = X[0], y[0]
    planes += [(*arrays, 0.5 * b) for b, arrays in enumerate(in_each_kind(X, y, np.array([2, -1, 3])))]
    planes.append((X + 0.25, y - 0.5, np.array([1.5, -0.5, 0.75]), 2))
    return [*planes, (np.eye(2), np.array([1.0, 2.0]), np.array([2.0, 0.0]), 1.0)]


def _large(rng: np.random.Generator) -> tuple[Line, Plane]:
    """Large x, and a w so small that the predictions are not large."""
    x, y, w, b = _line(rng, 9)
    X, z, v, c = _plane(rng, 6, 3)
    return (1e4 * x, y, 1e-4 * w, b), (1e4 * X, z, 1e-4 * v, c)


SIZES = (7, 11, 1)
SHAPES = ((7, 3), (3, 5), (4, 4), (1, 2))  # more samples than features, fewer, as many, and a single one


@check(points=1, ko="mse_gradient: 수 두 개를 돌려줍니다", en="mse_gradient: returns two numbers", tests="numbers")
def returns_two_numbers(student: Student, rng: np.random.Generator) -> None:
    for n in SIZES:
        for part in _pair(student.mse_gradient(*_line(rng, n))):
            number(part)


@check(
    points=2,
    ko="mse_gradient: dw가 맞습니다",
    en="mse_gradient: dw is right",
    tests="dw",
    after=returns_two_numbers,
)
def dw_is_right(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    lines, (large, _) = [*_lines(rng), *_whole(rng)], _large(rng)
    got = [_pair(student.mse_gradient(*line))[0] for line in [*lines, large]]  # all asked before one is judged
    close(got[:-1], [reference.mse_gradient(*line)[0] for line in lines], rtol=1e-4, atol=1e-5)
    close(got[-1], reference.mse_gradient(*large)[0], rtol=1e-4)


@check(points=1, ko="mse_gradient: db가 맞습니다", en="mse_gradient: db is right", tests="db", after=dw_is_right)
def db_is_right(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    lines = [*_lines(rng), *_whole(rng)]
    got = [_pair(student.mse_gradient(*line))[1] for line in lines]
    close(got, [reference.mse_gradient(*line)[1] for line in lines], rtol=1e-4, atol=1e-5)


@check(
    points=1,
    ko="mse_gradient: 모양이 다르면 ValueError를 일으킵니다",
    en="mse_gradient: raises ValueError for different shapes",
    tests="shapes",
    after=returns_two_numbers,
)
def refuses_other_shapes(student: Student, rng: np.random.Generator) -> None:
    x, y, w, b = _line(rng, 6)
    raises(ValueError, student.mse_gradient, x, y[:, 0], w, b)
    raises(ValueError, student.mse_gradient, x, y[:1], w, b)
    raises(ValueError, student.mse_gradient, x[:, 0], y, w, b)
    raises(ValueError, student.mse_gradient, x[:1], y, w, b)


@check(
    points=1,
    ko="mse_gradient_matrix: dw (d,)와 수 db를 돌려줍니다",
    en="mse_gradient_matrix: returns dw (d,) and a number db",
    tests="matrix-form",
)
def returns_an_array_and_a_number(student: Student, rng: np.random.Generator) -> None:
    for n, d in SHAPES:
        dw, db = _pair(student.mse_gradient_matrix(*_plane(rng, n, d)))
        shape(dw, (d,))
        number(db)


@check(
    points=2,
    ko="mse_gradient_matrix: dw가 맞습니다",
    en="mse_gradient_matrix: dw is right",
    tests="matrix-dw",
    after=returns_an_array_and_a_number,
)
def matrix_dw_is_right(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    planes = [*_planes(rng), _large(rng)[1]]
    replies = [_pair(student.mse_gradient_matrix(*plane))[0] for plane in planes]
    for got, plane in zip(replies, planes, strict=True):
        close(got, reference.mse_gradient_matrix(*plane)[0], rtol=1e-4, atol=1e-5)


@check(
    points=1,
    ko="mse_gradient_matrix: db가 맞습니다",
    en="mse_gradient_matrix: db is right",
    tests="matrix-db",
    after=matrix_dw_is_right,
)
def matrix_db_is_right(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    planes = _planes(rng)
    got = [_pair(student.mse_gradient_matrix(*plane))[1] for plane in planes]
    close(got, [reference.mse_gradient_matrix(*plane)[1] for plane in planes], rtol=1e-4, atol=1e-5)


@check(
    points=1,
    ko="mse_gradient_matrix: 특징이 하나뿐이어도 dw는 (1,)입니다",
    en="mse_gradient_matrix: with a single feature dw is (1,)",
    tests="matrix-form",
    after=returns_an_array_and_a_number,
)
def takes_a_single_feature(student: Student, rng: np.random.Generator) -> None:
    for dw, db in [_pair(student.mse_gradient_matrix(*_plane(rng, n, 1))) for n in (6, 3)]:
        shape(dw, (1,))
        number(db)


@check(
    points=1,
    ko="mse_gradient: 입력을 바꾸지 않습니다",
    en="mse_gradient: leaves its inputs untouched",
    tests="inputs",
    after=returns_two_numbers,
)
def leaves_the_inputs(student: Student, rng: np.random.Generator) -> None:
    student.mse_gradient(*_line(rng, 4))
    inputs_unchanged(student)


@check(
    points=1,
    ko="mse_gradient_matrix: 입력을 바꾸지 않습니다",
    en="mse_gradient_matrix: leaves its inputs untouched",
    tests="matrix-inputs",
    after=returns_an_array_and_a_number,
)
def leaves_the_matrix_inputs(student: Student, rng: np.random.Generator) -> None:
    student.mse_gradient_matrix(*_plane(rng, 4, 3))
    inputs_unchanged(student)
