import numpy as np
from dlgrade.checking import Student, check, close, inputs_unchanged, raises, require


def _cleaned(student: Student, X: np.ndarray, y: np.ndarray) -> tuple[object, object, dict[str, object]]:
    got = student.clean_dataset(X, y)
    require(
        isinstance(got, tuple | list) and len(got) == 3,
        ko="세 가지(X, y, report)를 돌려주세요.",
        en="Return three things: X, y and the report.",
    )
    report = got[2]
    require(
        isinstance(report, dict) and set(report) == {"nan", "conflict", "duplicate"},
        ko='report는 키가 "nan", "conflict", "duplicate"인 딕셔너리입니다.',
        en='The report is a dict with the keys "nan", "conflict" and "duplicate".',
    )
    return got[0], got[1], report


def _keeps(student: Student, X: np.ndarray, y: np.ndarray, rows: list[int]) -> None:
    """The rows of X and y that are left are those, in this order."""
    kept_X, kept_y, _ = _cleaned(student, X, y)
    close(kept_X, X[rows])
    close(kept_y, y[rows])


def _mixed(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Row 5 is kept once of three; 2, 6, 9 and 13, 14 contradict; 0, 4 and 10 are incomplete."""
    X = rng.normal(size=(15, 3))
    X[[7, 12]] = X[5]
    X[[6, 9]] = X[2]
    X[14] = X[13]
    X[[0, 4, 10], [1, 0, 2]] = np.nan
    X[4] = np.nan
    y = rng.permutation(15) % 4 + 1
    y[[5, 7, 12]] = 3
    y[[2, 6, 9]] = [1, 1, 2]
    y[[13, 14]] = [4, 1]
    return X, y


@check(points=2, ko="빠진 값이 있는 행을 X와 y에서 함께 뺍니다", en="drops incomplete rows from X and y alike")
def incomplete(student: Student, rng: np.random.Generator) -> None:
    X, y = rng.normal(size=(7, 3)), np.array([4, 1, 3, 2, 6, 5, 7])
    X[2, 1] = np.nan
    X[5] = np.nan
    _keeps(student, X, y, [0, 1, 3, 4, 6])


@check(
    points=2,
    ko="되풀이되는 행은 처음 것만 순서대로 남깁니다",
    en="keeps the first of repeated rows, in order",
)
def repeated(student: Student, rng: np.random.Generator) -> None:
    X, y = rng.normal(size=(8, 3)), np.array([4, 1, 1, 2, 6, 1, 7, 6])
    X[5], X[7] = X[1], X[4]
    X[2, :2] = X[1, :2]  # equal in part, and with the same label: another sample
    X[[0, 1, 2, 3, 4, 6], 2] = [5, 3, 4, 1, 2, 0]  # so that sorting shows
    X[5, 2], X[7, 2] = 3, 2
    _keeps(student, X, y, [0, 1, 2, 3, 4, 6])


@check(points=2, ko="레이블이 엇갈리는 행은 모두 뺍니다", en="drops every row of a contradiction")
def contradicting(student: Student, rng: np.random.Generator) -> None:
    X, y = rng.normal(size=(7, 3)), np.array([4, 1, 3, 2, 6, 5, 7])
    X[4] = X[1]
    X[6] = X[3] + [0, 1e-9, 0]  # nearly equal, which is another sample
    _keeps(student, X, y, [0, 2, 3, 5, 6])


@check(
    points=2,
    ko="셋이 섞여도 맞고, 뺀 행의 수를 셉니다",
    en="handles all three at once and counts what was dropped",
)
def counted(student: Student, rng: np.random.Generator) -> None:
    X, y = _mixed(rng)
    whole, part = _cleaned(student, X, y), _cleaned(student, X[2:12], y[2:12])  # both asked before either is judged
    for (kept_X, kept_y, report), rows, counts in (
        (whole, [1, 3, 5, 8, 11], [3, 5, 2]),
        (part, [3, 5, 8, 11], [2, 3, 1]),
    ):
        close(kept_X, X[rows])
        close(kept_y, y[rows])
        close([report["nan"], report["conflict"], report["duplicate"]], counts)


@check(points=1, ko="길이가 다르면 ValueError를 일으킵니다", en="raises ValueError for different lengths")
def bad_input(student: Student, rng: np.random.Generator) -> None:
    raises(ValueError, student.clean_dataset, rng.normal(size=(4, 3)), np.array([1, 2, 3, 4, 5]))


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its input untouched")
def untouched(student: Student, rng: np.random.Generator) -> None:
    _cleaned(student, *_mixed(rng))
    inputs_unchanged(student)
