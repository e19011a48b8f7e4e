"""Checks of matmul_by_hand. In most matrices no two axes have the same length, so that it shows which one was meant."""

import numpy as np
from dlgrade.checking import Reference, Student, check, close, dtype_kind, inputs_unchanged, raises, shape


def _matrices(rng: np.random.Generator, n: int, k: int, m: int) -> tuple[np.ndarray, np.ndarray]:
    """No entry is near 0 or 1, so that each product and its place in the sum shows."""
    signs = rng.choice([-1.0, 1.0], size=(n + m, k))
    numbers = signs * rng.uniform(1.5, 3.0, size=(n + m, k))
    return numbers[:n].copy(), numbers[n:].T.copy()


@check(
    points=1,
    ko="모양이 (n, m)입니다",
    en="has shape (n, m)",
    tests="shape",
)
def has_rows_of_one_and_columns_of_the_other(student: Student, rng: np.random.Generator) -> None:
    sizes = ((3, 3, 3), (2, 2, 2))  # both asked before one is judged
    replies = [student.matmul_by_hand(*_matrices(rng, *size)) for size in sizes]
    for got, (n, _, m) in zip(replies, sizes, strict=True):
        shape(got, (n, m))


@check(
    points=3,
    ko="행과 열의 곱을 더합니다",
    en="adds up the products of row and column",
    tests="definition",
    after=has_rows_of_one_and_columns_of_the_other,
)
def adds_up_the_products(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Some are square, where rows can be taken for columns without an error; one has zeros and equal rows. The last ones hold
    large and small numbers."""
    asked = [_matrices(rng, *size) for size in ((2, 4, 3), (4, 3, 2), (3, 2, 4), (2, 1, 3), (3, 3, 3))]
    asked.append((np.array([[2.0, 0.0, 3.0], [2.0, 0.0, 3.0], [0.0, 1.0, 0.0]]), np.full((3, 3), 1.5)))
    asked.append((np.array([[1, 2, 3], [0, 1, -1]]), np.array([[1, 0], [2, 1], [0, 4]])))  # the task's example
    A, B = _matrices(rng, 2, 3, 2)
    asked += [(factor * A, B) for factor in (1e3, 1e-6)]
    replies = [(student.matmul_by_hand(A, B), reference.matmul_by_hand(A, B)) for A, B in asked]
    for got, expected in replies:
        close(got, expected)


@check(
    points=1,
    ko="행이나 열이 하나뿐이어도 축이 두 개입니다",
    en="has two axes even with a single row or column",
    tests="shape",
    after=adds_up_the_products,
)
def keeps_both_axes(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Positive numbers, whose sums have no rounding to hide in. The products of the last two add up to 0."""
    sizes = ((1, 1, 1), (1, 2, 1), (1, 2, 3), (2, 3, 1), (3, 1, 1), (1, 1, 2))
    asked = [tuple(map(np.abs, _matrices(rng, *size))) for size in sizes]
    asked.append((np.array([[2.0, 3.0]]), np.array([[3.0], [-2.0]])))
    replies = [(student.matmul_by_hand(A, B), reference.matmul_by_hand(A, B)) for A, B in asked]
    for got, expected in replies:
        close(got, expected)


@check(
    points=1,
    ko="모양이 맞지 않으면 ValueError를 일으킵니다",
    en="raises ValueError where the shapes do not match",
    tests="mismatch",
)
def refuses_what_does_not_match(student: Student, rng: np.random.Generator) -> None:
    for left, right in (((3, 2), (4, 3)), ((2, 4), (3, 2)), ((2, 3), (2, 3)), ((4, 3), (1, 4)), ((3, 1), (2, 4))):
        raises(ValueError, student.matmul_by_hand, rng.normal(size=left), rng.normal(size=right))


@check(
    points=1,
    ko="한쪽이 정수여도 소수 부분이 남습니다",
    en="keeps fractions where one array holds integers",
    tests="integers",
    after=adds_up_the_products,
)
def keeps_fractions(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    whole, real = rng.integers(2, 9, size=(3, 2)), rng.integers(1, 9, size=(2, 4)) + rng.uniform(0.3, 0.7, size=(2, 4))
    asked = ((whole, real), (real.T, whole.T))
    replies = [(student.matmul_by_hand(A, B), reference.matmul_by_hand(A, B)) for A, B in asked]
    for got, expected in replies:
        close(dtype_kind(got, "float"), expected)


@check(
    points=1,
    ko="받은 배열을 바꾸지 않습니다",
    en="leaves the given arrays alone",
    tests="inputs",
    after=has_rows_of_one_and_columns_of_the_other,
)
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    for size in ((3, 3, 3), (2, 2, 2)):
        student.matmul_by_hand(*_matrices(rng, *size))
    inputs_unchanged(student)
