from collections.abc import Mapping

import numpy as np
from dlgrade.checking import (
    Student,
    check,
    close,
    dtype_kind,
    inputs_unchanged,
    number,
    observe,
    raises,
    require,
    shape,
    told_as,
)

EXAMPLE = (
    np.array([[1.0, 2.0], [np.nan, 5.0], [3.0, 4.0], [1.0, 2.0], [3.0, 4.0], [0.0, 7.0]]),
    np.array([0, 1, 0, 0, 1, 1]),
)
"""Of the task."""
KEYS = ("nan", "conflict", "duplicate")
FIRST_COLUMN = {"ko": "정렬한 X_clean의 첫 열", "en": "the first column of X_clean, sorted"}


def _cleaned(student: Student, X: np.ndarray, y: np.ndarray) -> tuple[object, object, Mapping[str, object]]:
    got = student.clean_dataset(X, y)
    require(
        isinstance(got, tuple | list) and len(got) == 3,
        ko="세 가지(X_clean, y_clean, report)를 돌려주세요.",
        en="Return three things: X_clean, y_clean and the report.",
    )
    report = got[2]
    require(
        isinstance(report, dict) and set(report) == set(KEYS),
        ko='report는 키가 "nan", "conflict", "duplicate"인 딕셔너리입니다.',
        en='The report is a dict with the keys "nan", "conflict" and "duplicate".',
    )
    return got[0], got[1], report


def _rows(got: object) -> np.ndarray:
    """X_clean as an array of rows of three."""
    array = dtype_kind(got, "float")
    return shape(array, (*array.shape[:1], 3))


def _leaves(student: Student, *asked: tuple[np.ndarray, np.ndarray, list[int]]) -> None:
    """Of each (X, y) these rows of X are left, in whatever order."""
    left = [_cleaned(student, X, y)[0] for X, y, _ in asked]
    for got in left:
        observe(student, rows=got)  # a mistake is known by the rows, whatever the report says
    for got, (X, _, rows) in zip(left, asked, strict=True):
        kept = shape(got, (len(rows), X.shape[1]))
        by_value = np.lexsort(np.nan_to_num(kept.astype(np.float64)).T[::-1])
        wanted = X[rows]
        close(kept[by_value], wanted[np.lexsort(wanted.T[::-1])])


def _is_reported(report: Mapping[str, object], nan: int = 0, conflict: int = 0, duplicate: int = 0) -> None:
    for key, count in zip(KEYS, (nan, conflict, duplicate), strict=True):
        number(report[key])
        close(report[key], float(count))


def _descending(rng: np.random.Generator, rows: int) -> np.ndarray:
    """Three columns; the first falls from row to row, so that sorting shows."""
    X = rng.normal(size=(rows, 3))
    X[:, 0] = np.arange(rows, 0, -1) + rng.uniform(0.1, 0.4, size=rows)
    return X


def _contradicting(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Rows 1 and 4 have two labels, of which the first is 0, and so have 2, 6 and 8, of whose labels one is the more
    frequent."""
    X, y = _descending(rng, 9), np.array([4, 0, 3, 2, 6, 5, 7, 8, 3])
    X[4], X[[6, 8]] = X[1], X[2]
    return X, y


@check(points=1, ko="세 가지를 돌려줍니다", en="returns the three things", tests="form")
def three_things(student: Student, rng: np.random.Generator) -> None:
    """In the end of a single row, and of a single column."""
    X, y = _descending(rng, 5), np.array([4, 1, 3, 2, 6])
    asked = [(X, y), (X[:1], y[:1]), (X[:, :1], y)]
    for (rows, labels), (kept_X, kept_y, _) in [(each, _cleaned(student, *each)) for each in asked]:
        shape(kept_X, rows.shape)
        shape(kept_y, labels.shape)


@check(
    points=2,
    ko="빠진 값이 있는 행을 뺍니다",
    en="drops rows with missing values",
    tests="nan",
    compare="observations",
    after=three_things,
)
def incomplete(student: Student, rng: np.random.Generator) -> None:
    X, y = _descending(rng, 8), np.array([4, 1, 3, 2, 6, 5, 7, 8])
    holes = X.copy()
    X[2, 1] = X[6, 1] = np.nan
    holes[2, 1] = holes[5, 0] = holes[6, 2] = np.nan
    holes[3] = np.nan
    _leaves(student, (X, y, [0, 1, 3, 4, 5, 7]), (holes, y, [0, 1, 4, 7]))


@check(
    points=1,
    ko="무한대는 빠진 값이 아닙니다",
    en="does not take an infinite value for a missing one",
    tests="infinite",
    after=three_things,
)
def infinite(student: Student, rng: np.random.Generator) -> None:
    """Two of the rows differ in the sign of infinity alone."""
    X, y = _descending(rng, 6), np.array([4, 1, 3, 2, 6, 5])
    X[1, 2], X[3, 0] = np.inf, -np.inf
    X[4, 1:] = [np.inf, -np.inf]  # whose sum is NaN
    X[5] = X[3]
    X[5, 0] = np.inf
    kept = shape(_cleaned(student, X, y)[0], (6, 3))
    with told_as(**FIRST_COLUMN):
        close(np.sort(kept[:, 0]), np.sort(X[:, 0]))


@check(
    points=2,
    ko="되풀이되는 행은 하나만 남깁니다",
    en="keeps one of repeated rows",
    tests="duplicate",
    compare="observations",
    after=three_things,
)
def repeated(student: Student, rng: np.random.Generator) -> None:
    """Some stand side by side, others apart. Zeros of either sign are equal, and then all rows and numbers. In the end a row
    with infinity is repeated; whether such rows stay is the matter of another check."""
    X, y = _descending(rng, 9), np.array([4, 1, 3, 3, 6, 1, 7, 6, 1])
    X[4, 2] = 0.0
    X[[5, 8]], X[7], X[3] = X[1], X[4], X[2]
    X[7, 2] = -0.0
    _leaves(student, (X, y, [0, 1, 2, 4, 6]), (np.full((4, 2), 1.5), np.full(4, 3), [0]))
    boundless = np.array([[1.5, np.inf, 2.0], [3.0, 4.0, 5.0], [1.5, np.inf, 2.0]])
    kept = _rows(_cleaned(student, boundless, np.array([1, 2, 1]))[0])
    if np.isinf(kept).any():
        shape(kept, (2, 3))


@check(
    points=2,
    ko="레이블이 엇갈리는 행은 모두 뺍니다",
    en="drops every row of a contradiction",
    tests="conflict",
    compare="observations",
    after=three_things,
)
def contradicting(student: Student, rng: np.random.Generator) -> None:
    """Also where the very first row is one of two that contradict, or where two differ in the sign of a zero alone."""
    X, y = _contradicting(rng)
    zeros = np.array([[0.0, 1.5], [2.5, 0.0], [-0.0, 1.5]]), np.array([1, 1, 2]), [1]
    _leaves(student, (X, y, [0, 3, 5, 7]), (X[1:], y[1:], [2, 4, 6]), zeros)


@check(
    points=1,
    ko="모든 열이 같아야 같은 행입니다",
    en="takes rows for equal only when all columns are",
    tests="columns",
    compare="observations",
    after=three_things,
)
def all_columns(student: Student, rng: np.random.Generator) -> None:
    """Of rows 1 and 2, 3 and 4, 5 and 6, another two columns agree; the labels of the first pair do as well.

    The third column differs by more than rounding could hide, which is the matter of a check of its own. Python's `hash`
    is the same for -1 and -2, so it cannot stand for a row.
    """
    X, y = _descending(rng, 8), np.array([4, 1, 1, 3, 6, 5, 7, 8])
    X[2], X[4, 1:], X[6] = X[1], X[3, 1:], X[5]
    X[2, 2] += rng.uniform(1.1, 2)
    X[6, 1] -= rng.uniform(1.1, 2)
    _leaves(student, (X, y, list(range(8))), (np.array([[-1.0, 3.0], [-2.0, 3.0]]), np.array([1, 1]), [0, 1]))


@check(
    points=1,
    ko="값을 반올림 없이 비교합니다",
    en="compares values without rounding",
    tests="exact",
    after=three_things,
)
def nearly_equal(student: Student, rng: np.random.Generator) -> None:
    """Rows 1 and 6 are as near to one another as two numbers can be.

    No border of rounding lies between a row and its like, to however many digits one rounds. In the end all numbers are
    small.
    """
    X, y = _descending(rng, 7), np.array([4, 1, 3, 2, 6, 2, 7])
    X[[1, 3]] = np.round(X[[1, 3]], 1) + 0.03
    X[5], X[6] = X[3] + 1e-9, np.nextafter(X[1], -np.inf)
    shape(_cleaned(student, X, y)[0], (7, 3))
    small = 1e-4 * _descending(rng, 7)
    kept = shape(_cleaned(student, small, y)[0], (7, 3))
    with told_as(**FIRST_COLUMN):
        close(np.sort(kept[:, 0]), np.sort(small[:, 0]))


@check(
    points=1,
    ko="행의 순서를 지킵니다",
    en="keeps the order of the rows",
    tests="order",
    after=three_things,
)
def in_order(student: Student, rng: np.random.Generator) -> None:
    """In the end as many rows as columns."""
    X, y = rng.permutation(_descending(rng, 8)), np.array([4, 1, 3, 2, 6, 5, 7, 8])
    asked = [(X, y), (X[:3], y[:3])]
    for (rows, _), got in [(each, _cleaned(student, *each)[0]) for each in asked]:
        close(got, rows)


@check(
    points=1,
    ko="되풀이되는 행 가운데 처음 것을 남깁니다",
    en="keeps the first of repeated rows",
    tests="first",
    after=in_order,
)
def first_of_repeated(student: Student, rng: np.random.Generator) -> None:
    """Which of equal rows was kept shows by its place among the others; those that are dropped tell nothing."""
    X, y = _descending(rng, 6), np.array([4, 1, 3, 2, 1, 7])
    X[4] = X[1]
    kept = _rows(_cleaned(student, X, y)[0])
    place = {
        name: np.flatnonzero(np.isclose(kept[:, 0], X[row, 0]))[:1].tolist() for name, row in (("it", 1), ("next", 2))
    }
    require(
        place["it"] < place["next"],
        ko="같은 행 가운데 처음 것이 아니라 뒤의 것이 남았습니다.",
        en="Of equal rows a later one is left, not the first.",
    )


@check(
    points=1,
    ko="y에서도 같은 행을 뺍니다",
    en="drops the same rows from y",
    tests="labels",
    after=three_things,
)
def labels_go_along(student: Student, rng: np.random.Generator) -> None:
    """The label can be read off the first column, so whichever rows are left, X says what y has to be. In the end rows
    contradict one another, and a label has to be one of those that its row had."""
    X, y = _descending(rng, 9), np.array([9, 8, 7, 6, 5, 4, 3, 8, 5])
    X[[7, 8]] = X[[1, 4]]
    X[2, 1] = X[5, 2] = np.nan
    kept_X, kept_y, _ = _cleaned(student, X, y)
    rows = dtype_kind(kept_X, "float")
    shape(rows, (*rows.shape[:1], rows.shape[-1] if rows.ndim > 1 else 3))
    close(kept_y, np.floor(rows[:, 0]))
    X, y = _contradicting(rng)
    kept_X, kept_y, _ = _cleaned(student, X, y)
    rows = _rows(kept_X)
    labels = shape(kept_y, (len(rows),))
    own = np.array([y[np.abs(X[:, 0] - row[0]).argmin()] for row in rows])
    unclear = np.isin(rows[:, 0].round(3), X[[1, 2], 0].round(3))
    with told_as(ko="모순된 행의 것을 0으로 바꾼 y_clean", en="y_clean with 0 for the rows of contradictions"):
        close(np.where(unclear, 0, labels), np.where(unclear, 0, own))


@check(
    points=2,
    ko="단계마다 뺀 행의 수를 셉니다",
    en="counts the rows that each step dropped",
    tests="report",
    after=contradicting,
)
def counted(student: Student, rng: np.random.Generator) -> None:
    """As many as are missing in X: of data with one fault each, it is clear which step dropped them."""
    holes, y = _descending(rng, 8), np.array([4, 1, 3, 2, 6, 5, 7, 8])
    holes[2, 1:] = holes[6, 1] = np.nan
    copies, same = _descending(rng, 8), np.array([4, 1, 3, 2, 6, 1, 1, 6])
    copies[[5, 6]], copies[7] = copies[1], copies[4]
    apart, labels = _contradicting(rng)
    labels[8] = 9  # no two rows of a contradiction have the same label
    more_holes, pair = _descending(rng, 8), _descending(rng, 8)
    more_holes[[1, 4], 1:] = more_holes[5, 1] = np.nan
    pair[5] = pair[3]
    data = (
        *(("nan", holes, y), ("nan", more_holes, y), ("duplicate", copies, same)),
        *(("conflict", apart, labels), ("conflict", pair, y)),
    )
    for step, n, cleaned in [(step, len(labels), _cleaned(student, X, labels)) for step, X, labels in data]:
        left = dtype_kind(cleaned[0], "float").shape[:1]
        _is_reported(cleaned[2], **{step: n - sum(left)})


@check(
    points=1,
    ko="엇갈림을 중복보다 먼저 뺍니다",
    en="drops contradictions before repetitions",
    tests="steps",
    after=counted,
)
def in_steps(student: Student, rng: np.random.Generator) -> None:
    """In the end rows are repeated, and contradict, in which values are missing: these go in the first step."""
    X, y = _descending(rng, 9), np.array([4, 1, 3, 2, 1, 5, 7, 3, 1])
    X[[4, 5]], X[7] = X[1], X[2]
    X[8] = X[1]
    kept, _, report = _cleaned(student, X, y)
    left, _, example = _cleaned(student, *EXAMPLE)
    duplicate = 9 - len(_rows(kept)) - 4  # whatever the step for repetitions makes of rows 2 and 7
    _is_reported(report, conflict=4, duplicate=duplicate)
    holes, labels = _descending(rng, 8), np.array([4, 1, 1, 2, 3, 5, 7, 8])
    holes[2], holes[4] = holes[1], holes[3]
    holes[1:5, 1] = np.nan
    complete, _, with_holes = _cleaned(student, holes, labels)
    close(example["conflict"], 2.0)
    with told_as(
        ko="문제의 예에서 report의 nan과 duplicate의 합",
        en="the sum of nan and duplicate in the report of the task's example",
    ):
        close(number(example["nan"]) + number(example["duplicate"]), 4.0 - len(dtype_kind(left, "float")))
    if dtype_kind(complete, "float").shape == (4, 3):  # else what is wrong is the matter of another check
        _is_reported(with_holes, nan=4)


@check(
    points=1, ko="길이가 다르면 ValueError를 일으킵니다", en="raises ValueError for different lengths", tests="lengths"
)
def refuses_different_lengths(student: Student, rng: np.random.Generator) -> None:
    raises(ValueError, student.clean_dataset, rng.normal(size=(4, 3)), np.array([1, 2, 3, 4, 5]))
    raises(ValueError, student.clean_dataset, rng.normal(size=(5, 3)), np.array([1, 2, 3]))


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its input untouched", tests="inputs", after=three_things)
def untouched(student: Student, rng: np.random.Generator) -> None:
    X, y = _contradicting(rng)
    X[7, 1] = np.nan
    X[5], y[5] = X[3], y[3]
    student.clean_dataset(X, y)
    inputs_unchanged(student)
