"""Checks of confusion_matrix. The first two do not depend on which way round the matrix is; the third asks just that."""

import numpy as np
from dlgrade.checking import Reference, Student, check, close, dtype_kind, inputs_unchanged, shape


def _labels(rng: np.random.Generator, classes: int) -> tuple[np.ndarray, np.ndarray]:
    """Every pair (i, j) once to four times, in random order: by no seed is the matrix symmetric, empty or free of repeats."""
    pairs = np.array([(i, j) for i in range(classes) for j in range(classes)])
    times = 1 + (pairs[:, 0] * 2 + pairs[:, 1] * 3) % 4
    y_true, y_pred = rng.permutation(np.repeat(pairs, times, axis=0)).T
    return y_true.copy(), y_pred.copy()


@check(
    points=2,
    ko="클래스가 나타나지 않아도 자리는 있습니다",
    en="has a place for every class, seen or not",
    tests="shape",
)
def a_place_for_every_class(student: Student) -> None:
    asked = (
        ([0, 2, 1, 0], [2, 2, 0, 1], 5),
        ([1, 3, 1], [3, 1, 1], 4),
        ([0, 0], [0, 0], 3),
    )
    replies = [student.confusion_matrix(np.array(t), np.array(p), classes) for t, p, classes in asked]
    for got, (_, _, classes) in zip(replies, asked, strict=True):
        shape(got, (classes, classes))


@check(
    points=3,
    ko="짝마다 표본의 수를 셉니다",
    en="counts the samples of each pair",
    tests="counts",
    after=a_place_for_every_class,
)
def counts_each_pair(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Held against whichever of the right matrix and its transpose is nearer: which way round it is makes no difference."""
    asked = [(*_labels(rng, classes), classes) for classes in (2, 3, 5, 20)]
    asked += [(np.zeros(300, dtype=int), np.zeros(300, dtype=int), classes) for classes in (1, 2)]
    asked.append((np.array([1, 3, 3, 4]), np.array([1, 3, 1, 4]), 6))  # classes 0, 2 and 5 do not occur
    replies = [(student.confusion_matrix(*data), reference.confusion_matrix(*data)) for data in asked]
    for got, expected in replies:
        off, turned_off = (np.abs(np.asarray(got) - matrix).sum() for matrix in (expected, expected.T))
        close(got, expected if off <= turned_off else expected.T)


@check(
    points=2,
    ko="행은 정답, 열은 예측입니다",
    en="rows are the truth, columns the prediction",
    tests="rows",
    after=counts_each_pair,
)
def rows_are_the_truth(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    asked = [(*_labels(rng, classes), classes) for classes in (4, 3)]
    asked.append((np.array([0, 0, 1, 2]), np.array([0, 2, 1, 2]), 3))  # the task's example
    replies = [(student.confusion_matrix(*data), reference.confusion_matrix(*data)) for data in asked]
    for got, expected in replies:
        close(got, expected)


@check(
    points=1,
    ko="정수형 배열입니다",
    en="is an array of integers",
    tests="integers",
    after=counts_each_pair,
)
def is_of_integers(student: Student, rng: np.random.Generator) -> None:
    for classes in (3, 4):
        dtype_kind(student.confusion_matrix(*_labels(rng, classes), classes), "integer")


@check(
    points=1,
    ko="레이블이 작은 정수형이어도 맞게 셉니다",
    en="counts labels of a small integer type, too",
    tests="types",
    after=rows_are_the_truth,
)
def takes_small_integer_types(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """With 20 classes there are more pairs than a byte has values; of two, most pairs come more often than it can count; of 130,
    the last have numbers that fit into uint8 and not into int8."""
    often = [np.tile(labels, 150) for labels in _labels(rng, 2)]
    for kind in (np.uint8, np.int8):
        for labels, classes in ((_labels(rng, 20), 20), (often, 2)):
            given = (*(each.astype(kind) for each in labels), classes)
            close(student.confusion_matrix(*given), reference.confusion_matrix(*given))
    many = (np.array([129, 128, 5], dtype=np.uint8), np.array([129, 0, 128], dtype=np.uint8), 130)
    close(student.confusion_matrix(*many), reference.confusion_matrix(*many))


@check(
    points=1,
    ko="표본이 없으면 모두 정수 0입니다",
    en="is all integer zeros without samples",
    tests="empty",
    after=a_place_for_every_class,
)
def without_samples(student: Student) -> None:
    """Who counts in floats with samples, too, has lost the points of another check for it."""
    one, nothing = np.zeros(1, dtype=int), np.zeros(0, dtype=int)
    whole = np.asarray(student.confusion_matrix(one, one, 2)).dtype.kind in "iu"
    for classes in (2, 3):
        got = student.confusion_matrix(nothing, nothing, classes)
        close(got, np.zeros((classes, classes)))
        if whole:
            dtype_kind(got, "integer")


@check(
    points=1,
    ko="입력을 바꾸지 않습니다",
    en="leaves its inputs alone",
    tests="inputs",
    after=a_place_for_every_class,
)
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    for classes in (3, 4):
        student.confusion_matrix(*_labels(rng, classes), classes)
    inputs_unchanged(student)
