"""Checks of row_means and center_rows. The first asks square arrays, where the axis makes no difference to the shape."""

import numpy as np
from dlgrade.checking import Reference, Student, check, close, dtype_kind, inputs_unchanged, shape

SIZES = ((2, 5), (6, 3), (4, 4), (3, 9))
GIVEN = (
    np.array([[1, 2, 3], [5, 5, 8]]),
    np.array([[0.0, 4.0, 0.0, 2.0], [3.0, 3.0, 3.0, 3.0], [0.0, 4.0, 0.0, 2.0], [1.0, 0.0, -1.0, 0.0]]),
    np.full((2, 3), 0.5),
)
"""The task's example; then zeros, a mean of 0, and entries and rows that are equal."""
FACTORS = (1e3, 1e-6)
"""Of large numbers and of small ones."""


def _array(rng: np.random.Generator, n: int, d: int) -> np.ndarray:
    """No two rows, columns or halves have means that are nearly alike."""
    return rng.normal(size=(n, d)) + 2.0 * np.arange(n)[:, None] - 3.0 * np.arange(d) ** 2 + 7.0


def _integers(rng: np.random.Generator, n: int, d: int) -> np.ndarray:
    """Whole numbers, no row of which has a whole mean: the sums of its rows leave the remainders 1, 2, … in turn, so that
    cutting the fractions off is not adding a constant."""
    X = rng.integers(-9, 10, (n, d))
    X[:, 0] += (1 + np.arange(n) % (d - 1) - X.sum(axis=1)) % d
    return X


@check(
    points=1,
    ko="행마다 수 하나씩, (n,) 배열입니다",
    en="has one number per row: shape (n,)",
    tests="shape",
)
def has_one_number_per_row(student: Student, rng: np.random.Generator) -> None:
    sizes = (3, 4, 1, 1)  # all asked before one is judged
    replies = [student.row_means(_array(rng, size, size)) for size in sizes]
    for got, size in zip(replies, sizes, strict=True):
        shape(got, (size,))


@check(
    points=3,
    ko="행마다 평균을 구합니다",
    en="takes the mean of each row",
    tests="means",
    after=has_one_number_per_row,
)
def takes_the_mean_of_each_row(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    asked = [*(_array(rng, *size) for size in (*SIZES, (1, 3), (3, 1))), *GIVEN]
    asked += [factor * _array(rng, 2, 3) for factor in FACTORS]
    replies = [(student.row_means(X), reference.row_means(X)) for X in asked]
    for got, expected in replies:
        close(got, expected)


@check(
    points=3,
    ko="행에서 자기 평균을 뺍니다",
    en="subtracts from each row its own mean",
    tests="centred",
)
def subtracts_its_own_mean(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    asked = [*(_array(rng, *size) for size in (*SIZES, (3, 3), (1, 4), (3, 1), (1, 1))), *GIVEN]
    asked += [factor * _array(rng, 2, 3) for factor in FACTORS]
    replies = [(student.center_rows(X), reference.center_rows(X)) for X in asked]
    for got, expected in replies:
        close(got, expected)


@check(
    points=1,
    ko="정수 배열의 평균도 소수까지 구합니다",
    en="keeps the fractions of means of integers",
    tests="integers",
    after=takes_the_mean_of_each_row,
)
def means_of_integers(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    for size in ((4, 3), (3, 5)):
        X = _integers(rng, *size)
        close(dtype_kind(student.row_means(X), "float"), reference.row_means(X))


@check(
    points=1,
    ko="정수 배열에서 뺀 것도 소수까지 남습니다",
    en="keeps the fractions of centred integers",
    tests="integers",
    after=subtracts_its_own_mean,
)
def centred_integers(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    for size in ((4, 3), (3, 5)):
        X = _integers(rng, *size)
        close(dtype_kind(student.center_rows(X), "float"), reference.center_rows(X))


@check(
    points=1,
    ko="받은 배열을 바꾸지 않습니다",
    en="leaves the given array alone",
    tests="inputs",
)
def leaves_its_input_alone(student: Student, rng: np.random.Generator) -> None:
    for size in ((3, 3), (4, 4)):
        student.row_means(_array(rng, *size))
        student.center_rows(_array(rng, *size))
    inputs_unchanged(student)
