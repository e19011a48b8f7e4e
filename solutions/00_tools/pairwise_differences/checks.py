"""Checks of pairwise_differences. The first looks at shapes alone, and at square ones last, where a swap is not seen."""

import numpy as np
from dlgrade.checking import Reference, Student, check, close, dtype_kind, inputs_unchanged, shape


def _numbers(rng: np.random.Generator, n: int, m: int) -> tuple[np.ndarray, np.ndarray]:
    """Two arrays that do not rise or fall throughout; all differences are distinct, of both signs, and away from 0."""
    a, b = rng.permutation(n) * 2.0 * m + 0.7, rng.permutation(m) * 2.0 + 0.1 + 2.0 * (n // 2) * m
    return a + rng.uniform(0, 0.2, size=n), b + rng.uniform(0, 0.2, size=m)


@check(
    points=2,
    ko="모양이 (n, m)입니다",
    en="has shape (n, m)",
    tests="shape",
)
def has_a_place_for_each_pair(student: Student, rng: np.random.Generator) -> None:
    sizes = ((4, 3), (2, 5), (3, 3), (1, 4), (3, 1))  # all asked before one is judged
    replies = [student.pairwise_differences(*_numbers(rng, *size)) for size in sizes]
    for got, size in zip(replies, sizes, strict=True):
        shape(got, size)


@check(
    points=3,
    ko="a의 수에서 b의 수를 뺍니다",
    en="subtracts the numbers of b from those of a",
    tests="definition",
    after=has_a_place_for_each_pair,
)
def subtracts_every_pair(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    asked = [_numbers(rng, *size) for size in ((4, 3), (3, 5), (4, 4), (1, 3), (19, 3), (2, 21))]
    asked += [(factor * a, factor * b) for factor in (1e3, 1e-3) for a, b in asked[:1]]  # large and small numbers alike
    asked.append((np.array([0.0, 2.0, 2.0]), np.array([2.0, 2.0, 2.0])))
    asked.append((np.array([10, 20, 30]), np.array([1, 2])))  # the task's example
    asked.append((np.array([300, -200, 40]), np.array([7, 500])))
    asked.append((asked[0][0], asked[0][0].copy()))  # numbers among themselves
    replies = [(student.pairwise_differences(a, b), reference.pairwise_differences(a, b)) for a, b in asked]
    for got, expected in replies:
        close(got, expected)


@check(
    points=1,
    ko="한쪽이 정수여도 소수 부분이 남습니다",
    en="keeps fractions where one array holds integers",
    tests="integers",
    after=subtracts_every_pair,
)
def keeps_fractions(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    whole, real = rng.integers(-9, 10, size=4), rng.integers(-9, 10, size=3) + rng.uniform(0.3, 0.7, size=3)
    asked = ((whole, real), (real, whole), (np.array([5]), np.array([0.5])))  # the last one is the task's example
    replies = [(student.pairwise_differences(a, b), reference.pairwise_differences(a, b)) for a, b in asked]
    for got, expected in replies:
        close(dtype_kind(got, "float"), expected)


@check(
    points=1,
    ko="받은 배열을 바꾸지 않습니다",
    en="leaves the given arrays alone",
    tests="inputs",
    after=has_a_place_for_each_pair,
)
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    for size in ((3, 2), (3, 4)):
        student.pairwise_differences(*_numbers(rng, *size))
    inputs_unchanged(student)
