"""Checks of standardize."""

from typing import Any

import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, raises, require, shape


def _four(reply: Any) -> list[Any]:
    require(
        isinstance(reply, (tuple, list)) and len(reply) == 4,
        ko="네 값 Z_train, Z_test, mean, std를 이 순서로 돌려주세요.",
        en="Return four values, Z_train, Z_test, mean and std, in this order.",
    )
    return list(reply)


def _data(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Columns of different centre and spread, and a test set that is centred elsewhere."""
    X_train = rng.normal(size=(7, 3)) * np.array([0.5, 2.0, 3.0]) + np.array([3.0, -2.0, 1.0])
    X_test = rng.normal(size=(4, 3)) * np.array([1.0, 3.0, 2.0]) + np.array([2.0, 1.0, 2.5])
    return X_train, X_test


@check(points=2, ko="mean과 std가 열마다 맞습니다", en="mean and std are right, column by column")
def statistics(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X_train, X_test = _data(rng)
    _, _, mean, std = _four(student.standardize(X_train, X_test))
    expected = reference.standardize(X_train, X_test)
    shape(mean, (3,))
    shape(std, (3,))
    close(mean, expected[2])
    close(std, expected[3])


@check(
    points=2,
    ko="Z_train의 열마다 평균이 0, 표준편차가 1입니다",
    en="each column of Z_train has mean 0 and deviation 1",
)
def training_set(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X_train, X_test = _data(rng)
    Z_train = _four(student.standardize(X_train, X_test))[0]
    Z = shape(Z_train, (7, 3))
    close(Z, reference.standardize(X_train, X_test)[0], atol=1e-5)
    close(Z.mean(axis=0), np.zeros(3), atol=1e-4)
    close(Z.std(axis=0), np.ones(3), atol=1e-4)


@check(
    points=2,
    ko="테스트 데이터도 학습 데이터의 통계로 바꿉니다",
    en="scales the test set by training statistics",
)
def test_set(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X_train, X_test = _data(rng)
    Z_test = _four(student.standardize(X_train, X_test))[1]
    shape(Z_test, (4, 3))
    close(Z_test, reference.standardize(X_train, X_test)[1], atol=1e-5)


@check(
    points=1,
    ko="테스트 데이터가 바뀌어도 Z_train은 그대로입니다",
    en="Z_train does not change when the test set does",
    after=training_set,
)
def test_set_tells_nothing(student: Student, rng: np.random.Generator) -> None:
    X_train, X_test = _data(rng)
    one = _four(student.standardize(X_train, X_test))
    two = _four(student.standardize(X_train, 10 * X_test - 5))
    for before, after in ((one[0], two[0]), (one[2], two[2]), (one[3], two[3])):
        close(after, np.asarray(before))


@check(points=1, ko="값이 모두 같은 열에서 NaN이 나오지 않습니다", en="gives no NaN for a constant column")
def constant_column(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X_train, X_test = _data(rng)
    X_train[:, 1] = 4.0
    Z_train, Z_test, _, std = _four(student.standardize(X_train, X_test))
    expected = reference.standardize(X_train, X_test)
    close(Z_train, expected[0], atol=1e-5)
    close(Z_test, expected[1], atol=1e-5)
    close(std, expected[3])


@check(points=1, ko="정수 배열도 실수로 바꿉니다", en="turns integer arrays into floats")
def integer_arrays(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X_train, X_test = rng.permuted(np.arange(21).reshape(7, 3), axis=0), rng.integers(-9, 10, size=(5, 3))
    Z_train, Z_test, _, _ = _four(student.standardize(X_train, X_test))
    expected = reference.standardize(X_train, X_test)
    close(Z_train, expected[0], atol=1e-5)
    close(Z_test, expected[1], atol=1e-5)


@check(
    points=1,
    ko="열의 수가 다르면 ValueError를 일으키고, 입력은 그대로 둡니다",
    en="refuses other columns; leaves its inputs",
)
def refuses_other_columns(student: Student, rng: np.random.Generator) -> None:
    X_train, X_test = _data(rng)
    student.standardize(X_train, X_test)
    inputs_unchanged(student)
    raises(ValueError, student.standardize, X_train, X_test[:, :1])
