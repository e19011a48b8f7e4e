"""Checks of bigram: the shape, which pairs are counted and where, how the counts are smoothed, texts without a pair.

With a tiny alpha a row that has been seen holds the plain shares of its pairs, so smoothing is asked for by itself.
"""

import numpy as np
from dlgrade.checking import Reference, Student, check, close, raises, shape

TINY = 1e-13


def _once(rng: np.random.Generator) -> np.ndarray:
    """Each pair of neighbours comes once, and no row is as its column: 0 0 1 2 0 2, 3 0 3 1 and their like, renamed."""
    return rng.permutation(4)[[0, 0, 1, 2, 0, 2, 3, 0, 3, 1]]


def _often(rng: np.random.Generator, V: int, n: int) -> np.ndarray:
    """Numbers that follow one another by more than chance, in which every one of them comes again and again."""
    steps = rng.choice([1, 1, 1, 2, 0, 3], size=n)
    return np.concatenate([np.cumsum(steps) % V, np.arange(V), [0]])


@check(points=1, ko="모양이 (V, V)입니다", en="has shape (V, V)", tests="form")
def has_a_row_for_each(student: Student, rng: np.random.Generator) -> None:
    for ids, V in ((_once(rng), 9), (_once(rng), 6), (np.zeros(3, dtype=int), 1)):
        shape(student.bigram(ids, V, 0.5), (V, V))


@check(
    points=2,
    ko="행 a에 a 다음 글자의 확률이 있습니다",
    en="row a holds the probabilities of what comes after a",
    tests="rows",
    after=has_a_row_for_each,
)
def rows_are_what_follows(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    replies = []
    for _ in range(2):
        ids = _once(rng)
        replies.append((student.bigram(ids, 4, TINY), reference.bigram(ids, 4, TINY)))
    for got, expected in replies:
        close(got, expected)


@check(
    points=3,
    ko="이웃한 쌍을 나올 때마다 셉니다",
    en="counts a pair each time it comes",
    tests="counts",
    after=rows_are_what_follows,
)
def repeats_count(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """In the long text pairs come more often than a byte can count."""
    for ids, V in [(_often(rng, V, n), V) for V, n in ((5, 40), (7, 300), (3, 3000))]:
        close(student.bigram(ids, V, TINY), reference.bigram(ids, V, TINY))


@check(
    points=3,
    ko="모든 횟수에 alpha를 더합니다",
    en="adds alpha to every count",
    tests="smoothing",
    after=repeats_count,
)
def smooths(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    asked = [(_often(rng, V - 2, 30), V, alpha) for V, alpha in ((8, 1.0), (6, 0.3), (7, 2.5), (5, 0.005), (5, 250.0))]
    for each in (
        *asked,
        (np.array([2, 2, 2]), 4, 0.5),
        (rng.permutation(2)[[0, 0, 1, 1, 0, 0]], 2, 0.5),  # every pair occurs
        (np.array([0, 1, 0, 1, 1]), 3, 1.0),
    ):  # the last is the task's example
        close(student.bigram(*each), reference.bigram(*each))


@check(
    points=1,
    ko="쌍이 없는 글에서만 모든 확률이 1/V입니다",
    en="gives 1/V everywhere for a text without a pair, and only then",
    tests="short",
    after=smooths,
)
def texts_without_a_pair(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """One character, and none at all. Two of them hold a pair already."""
    for V, ids in ((5, rng.integers(0, 5, size=1)), (4, np.zeros(0, dtype=int)), (4, np.array([2, 3]))):
        close(student.bigram(ids, V, 0.5), reference.bigram(ids, V, 0.5))


@check(
    points=1,
    ko="alpha가 0 이하이면 ValueError를 냅니다",
    en="raises ValueError for alpha of 0 and below",
    tests="errors",
    after=has_a_row_for_each,
)
def refuses_no_smoothing(student: Student, rng: np.random.Generator) -> None:
    for alpha in (-0.5, 0.0):
        raises(ValueError, student.bigram, _once(rng), 4, alpha)
        raises(ValueError, student.bigram, np.array([2]), 4, alpha)  # in a text without a pair, too
