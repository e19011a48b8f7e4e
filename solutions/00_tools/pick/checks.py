"""Checks of pick. The first asks square matrices, where rows and columns may be swapped without an error. No two entries of a matrix are near each other, and each column is wanted, some of them twice."""

import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, shape

SIZES = ((4, 3), (5, 4), (7, 7), (3, 5), (2, 100))  # at last more columns than a few functions of NumPy take


def _rows(rng: np.random.Generator, n: int, classes: int) -> tuple[np.ndarray, np.ndarray]:
    """A matrix of distinct numbers and labels that neither rise, nor fall, nor name the place of a row's largest."""
    P = rng.permutation(n * classes).reshape(n, classes) + rng.uniform(0.1, 0.4, size=(n, classes))
    y = (np.argmax(P, axis=1) + 1 + np.arange(n) % (classes - 1)) % classes
    return P, y


@check(
    points=1,
    ko="행마다 수 하나인 (n,) 배열입니다",
    en="has one number per row: shape (n,)",
    tests="shape",
)
def has_one_number_per_row(student: Student, rng: np.random.Generator) -> None:
    asked = [_rows(rng, size, size) for size in (3, 5)]
    asked += [(rng.normal(size=(1, 4)), np.zeros(1, dtype=int)) for _ in range(2)]
    replies = [student.pick(P, y) for P, y in asked]  # all asked before one is judged
    for got, (_, y) in zip(replies, asked, strict=True):
        shape(got, y.shape)


@check(
    points=4,
    ko="행마다 y가 말하는 열에서 고릅니다",
    en="takes from each row the column that y names",
    tests="definition",
    after=has_one_number_per_row,
)
def takes_the_named_column(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """The sixth matrix has only negative numbers, which are smaller than a 0 that stands for what is not picked, the next one
    only equal ones. Then large and small numbers, zeros, and in the end a single column."""
    asked = [_rows(rng, *size) for size in SIZES]
    P, y = _rows(rng, 6, 4)
    asked += [(-P, y), (np.full((4, 3), 0.25), np.array([2, 2, 0, 1]))]
    asked += [(factor * P, y) for factor in (100.0, 1e-5)]
    asked.append((np.array([[0.0, 3.0], [2.0, 0.0], [5.0, -1.0]]), np.array([0, 1, 1])))
    example = np.array([[0.7, 0.2, 0.1], [0.1, 0.3, 0.6]])
    asked += [(example, np.array([0, 2])), (example, np.array([1, 1])), (P[:, :1], np.zeros(6, dtype=int))]
    replies = [(student.pick(P, y), reference.pick(P, y)) for P, y in asked]
    for got, expected in replies:
        close(got, expected)


@check(
    points=1,
    ko="표본이 없으면 빈 배열입니다",
    en="is empty without samples",
    tests="empty",
    after=has_one_number_per_row,
)
def without_samples(student: Student) -> None:
    for classes in (3, 2):
        shape(student.pick(np.zeros((0, classes)), np.zeros(0, dtype=int)), (0,))


@check(
    points=1,
    ko="받은 배열을 바꾸지 않습니다",
    en="leaves the given arrays alone",
    tests="inputs",
    after=has_one_number_per_row,
)
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    for size in ((4, 4), (3, 3)):
        student.pick(*_rows(rng, *size))
    inputs_unchanged(student)
