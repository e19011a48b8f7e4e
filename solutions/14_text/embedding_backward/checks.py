"""Checks of embedding_backward: first numbers that come once each, then repeated ones, batches and small fractions.

The gradients of all checks but the one of fractions are whole numbers, so a result of integers fails that one only.
"""

import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, shape


def _whole(rng: np.random.Generator, *size: int) -> np.ndarray:
    """Whole numbers as floats, none of them 0."""
    return rng.choice([-1.0, 1.0], size=size) * rng.integers(1, 60, size=size)


@check(points=1, ko="모양이 (V, d)입니다", en="has shape (V, d)", tests="form")
def has_a_row_for_each(student: Student, rng: np.random.Generator) -> None:
    for V, d in ((9, 4), (8, 5), (8, 1)):
        ids = rng.permutation([1, 4, 4, 6, 6, 1])  # six places, three characters, none of them the last
        shape(student.embedding_backward(ids, _whole(rng, 6, d), V), (V, d))


@check(
    points=2,
    ko="기울기가 꺼낸 행으로 갑니다",
    en="passes each gradient to the row that was taken",
    tests="rows",
    after=has_a_row_for_each,
)
def goes_to_its_row(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """The second has the shapes of the first, and other numbers. The last is a text of one character, with large ones."""
    for V, n, d, size in ((7, 5, 3, 1), (7, 5, 3, 1), (9, 4, 2, 1), (4, 1, 3, 1000)):
        given = (rng.permutation(V)[:n], size * _whole(rng, n, d), V)
        close(student.embedding_backward(*given), reference.embedding_backward(*given))


@check(
    points=3,
    ko="여러 번 나온 글자의 기울기를 더합니다",
    en="adds up the gradients of a character that comes again",
    tests="repeats",
    after=goes_to_its_row,
)
def repeats_add_up(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """The first texts are long: in short ones, different mistakes give the same. They end in two equal characters that came
    before, so that adding up within a run alone is neither right nor keeping one gradient."""
    asked = []
    for V, n, d in ((5, 14, 3), (4, 31, 2)):
        ids = rng.permutation(np.concatenate([[0, 0, 2, 2, 2], rng.integers(0, V, size=n - 8)]))
        asked.append((np.concatenate([ids, [1, 2, 2]]), _whole(rng, n, d), V))
    same, other = _whole(rng, 2, 2)
    asked.append((np.array([2, 2, 0, 2, 2]), np.stack([same, other, same, same, other]), 3))  # equal ones beside others
    asked.append((np.full(4, 2), np.tile(_whole(rng, 1, 2), (4, 1)), 3))  # all characters and gradients are the same
    asked.append((np.array([2, 0, 2]), np.array([[1.0, 2.0], [3.0, 4.0], [10.0, 20.0]]), 4))  # the task's example
    for given in asked:
        close(student.embedding_backward(*given), reference.embedding_backward(*given))


@check(
    points=2,
    ko="ids의 모양이 무엇이든 됩니다",
    en="takes ids of any shape",
    tests="batch",
    after=repeats_add_up,
)
def takes_batches(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    for V, size, d in ((6, (4, 5), 3), (5, (3, 7), 4), (7, (2, 3, 4), 5), (4, (3, 3), 2)):
        given = (rng.integers(0, V, size=size), _whole(rng, *size, d), V)
        close(student.embedding_backward(*given), reference.embedding_backward(*given))


@check(
    points=1,
    ko="소수를 버리지 않습니다",
    en="keeps fractions",
    tests="fractions",
    after=repeats_add_up,
)
def keeps_fractions(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Gradients may be far below a thousandth, or 0."""
    asked = [(rng.integers(0, V, size=n), rng.normal(size=(n, d)), V) for V, n, d in ((4, 9, 3), (6, 13, 2))]
    small = 1e-5 * rng.uniform(1, 9, size=(6, 2)) * [[1], [1], [0], [1], [1], [0]]
    for given in (*asked, (rng.permutation([0, 1, 1, 3, 4, 5]), small, 6)):
        close(student.embedding_backward(*given), reference.embedding_backward(*given))


@check(
    points=1,
    ko="ids와 dout을 바꾸지 않습니다",
    en="leaves ids and dout as they are",
    tests="inputs",
    after=has_a_row_for_each,
)
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    for V, n, d in ((4, 9, 3), (7, 12, 2)):
        student.embedding_backward(rng.integers(0, V, size=n), _whole(rng, n, d), V)
    inputs_unchanged(student)
