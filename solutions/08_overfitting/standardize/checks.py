"""Checks of standardize. Z_train and Z_test are held against the mean and std that came back with them, so that each check
asks for one thing: wrong statistics cost the points of `statistics` alone."""

from typing import Any

import numpy as np
from dlgrade.checking import (
    Reference,
    Student,
    check,
    close,
    dtype_kind,
    in_each_kind,
    inputs_unchanged,
    raises,
    require,
    shape,
)

EXAMPLE = np.array([[1.0, 5.0], [3.0, 5.0]]), np.array([[4.0, 6.0]])  # of the task
Four = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]


def _four(reply: Any, X_train: np.ndarray, X_test: np.ndarray) -> Four:
    require(
        isinstance(reply, (tuple, list)) and len(reply) == 4,
        ko="네 값 Z_train, Z_test, mean, std를 이 순서로 돌려주세요.",
        en="Return four values, Z_train, Z_test, mean and std, in this order.",
    )
    columns = X_train.shape[1]
    Z_train, Z_test = shape(reply[0], X_train.shape), shape(reply[1], X_test.shape)
    return Z_train, Z_test, shape(reply[2], (columns,)), shape(reply[3], (columns,))


def _standardized(student: Student, X_train: np.ndarray, X_test: np.ndarray) -> Four:
    return _four(student.standardize(X_train, X_test), X_train, X_test)


def _data(rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Columns of different centre and spread, and a test set that is centred elsewhere."""
    X_train = rng.normal(size=(7, 3)) * np.array([0.5, 2.0, 3.0]) + np.array([3.0, -2.0, 1.0])
    X_test = rng.normal(size=(4, 3)) * np.array([1.0, 3.0, 2.0]) + np.array([2.0, 1.0, 2.5])
    return X_train, X_test


@check(
    points=1,
    ko="Z_train, Z_test, mean, std를 돌려줍니다",
    en="returns Z_train, Z_test, mean and std",
    tests="form",
)
def returns_four_arrays(student: Student, rng: np.random.Generator) -> None:
    _standardized(student, *_data(rng))


@check(
    points=2,
    ko="mean과 std는 학습 데이터의 열마다 구한 값입니다",
    en="mean and std are those of the training set, column by column",
    tests="statistics",
    after=returns_four_arrays,
)
def statistics(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Also of as many samples as columns, where rows are easily taken for columns, of two samples, of columns that hardly
    vary, of large numbers, of a column that says yes or no in a set with equal rows, and of columns that look constant: by
    their mean, by their ends, and by how they begin."""
    (X_train, X_test), (small, other) = _data(rng), _data(rng)
    asked = [(X_train, X_test), (X_train[:3], X_test), (0.01 * small, 0.01 * other)]
    flags = X_train.copy()
    flags[:, 1] = rng.permutation([0.0, 1.0, 1.0, 0.0, 1.0, 1.0, 1.0])
    flags[4] = flags[3]
    two = X_train[0] + np.stack([np.zeros(3), rng.uniform(1.0, 3.0, size=3)])
    asked += [(flags, flags), (1e4 * X_train, 1e4 * X_test), (two, X_test[:1])]
    asked.append((np.array([[0.0, 1.0, 5.0], [-1.0, 3.0, 5.0], [1.0, 1.0, 8.0]]), X_test))
    replies = [_standardized(student, *each) for each in asked]
    tiny = 1e-5 * small, 1e-5 * other
    std_of_tiny = _standardized(student, *tiny)[3]
    for (_, _, mean, std), each in zip(replies, asked, strict=True):
        expected = reference.standardize(*each)
        close(mean, expected[2])
        close(std, expected[3])
    close(std_of_tiny, reference.standardize(*tiny)[3], rtol=0.05)  # something tiny added to it is another question


@check(
    points=2,
    ko="Z_train은 X_train에서 mean을 빼고 std로 나눈 값입니다",
    en="Z_train is X_train minus mean, divided by std",
    tests="train",
    after=returns_four_arrays,
)
def training_set(student: Student, rng: np.random.Generator) -> None:
    X_train, X_test = _data(rng)
    Z_train, _, mean, std = _standardized(student, X_train, X_test)
    close(Z_train, (X_train - mean) / std, atol=1e-5)


@check(
    points=2,
    ko="Z_test도 같은 mean과 std로 구합니다",
    en="Z_test is made with the same mean and std",
    tests="test",
    after=training_set,
)
def test_set(student: Student, rng: np.random.Generator) -> None:
    """Also of one row, and with a column that is constant in the test set alone: its std is still that of X_train."""
    X_train, X_test = _data(rng)
    level = X_test.copy()
    level[:, 1] = 3.0
    asked = X_test, X_test[:1], level
    replies = [_standardized(student, X_train, each) for each in asked]  # all asked before one is judged
    for (_, Z_test, mean, std), each in zip(replies, asked, strict=True):
        close(Z_test, (each - mean) / std, atol=1e-5)


@check(
    points=1,
    ko="값이 모두 같은 열은 1로 나눕니다",
    en="divides a constant column by 1",
    tests="constant",
    after=test_set,
)
def constant_column(student: Student, rng: np.random.Generator) -> None:
    X_train, X_test = _data(rng)
    X_train[:, 1:] = 4.0, -2.0  # their means and deviations are exact, whichever way they are computed
    Z_train, Z_test, mean, std = _standardized(student, X_train, X_test)
    close(Z_train[:, 1:], X_train[:, 1:] - mean[1:], atol=1e-5)
    close(Z_test[:, 1:], X_test[:, 1:] - mean[1:], atol=1e-5)
    close(std[1:], np.ones(2))
    *_, alone = _standardized(student, X_train[:, :1], X_test[:, :1])
    close(std[:1], alone)  # the other column keeps the deviation that it has without them
    _, _, mean, std = _standardized(student, *EXAMPLE)
    close([mean[1], std[1]], [5.0, 1.0])
    if np.allclose(alone, X_train[:, :1].std(axis=0), rtol=1e-3):  # else what divides by n − 1 is told so elsewhere
        one = np.array([[4.0, -2.0, 0.0]])
        close(_standardized(student, one, one + 2), (0 * one, 0 * one + 2, one[0], np.ones(3)), atol=1e-5)


@check(
    points=1,
    ko="정수 배열도 실수로 바꿉니다",
    en="turns integer arrays into floats",
    tests="integers",
    after=test_set,
)
def integer_arrays(student: Student, rng: np.random.Generator) -> None:
    """Of both sets, or of one of them. The means have fractions. Mean and deviation are held against those of the same
    numbers as floats: whether these are right is another check's question."""
    sets = list(in_each_kind(rng.permuted(np.arange(24).reshape(8, 3), axis=0), rng.integers(-9, 10, size=(5, 3))))
    replies = [_standardized(student, *each) for each in sets]
    as_floats = [_standardized(student, *(each.astype(float) for each in both))[2:] for both in sets]
    for (X_train, X_test), reply, statistics_of_floats in zip(sets, replies, as_floats, strict=True):
        Z_train, Z_test, mean, std = reply
        dtype_kind(Z_train, "float")
        close(Z_train, (X_train - mean) / std, atol=1e-5)
        close(Z_test, (X_test - mean) / std, atol=1e-5)
        close([mean, std], list(statistics_of_floats))


@check(
    points=1,
    ko="열의 수가 다르면 ValueError를 일으킵니다",
    en="raises ValueError when the numbers of columns differ",
    tests="columns",
    after=returns_four_arrays,
)
def refuses_other_columns(student: Student, rng: np.random.Generator) -> None:
    X_train, X_test = _data(rng)
    raises(ValueError, student.standardize, X_train, X_test[:, :1])
    raises(ValueError, student.standardize, X_train[:, :1], X_test)


@check(
    points=1,
    ko="입력을 바꾸지 않습니다",
    en="leaves its inputs untouched",
    tests="inputs",
    after=returns_four_arrays,
)
def leaves_the_inputs(student: Student, rng: np.random.Generator) -> None:
    student.standardize(*_data(rng))
    inputs_unchanged(student)
