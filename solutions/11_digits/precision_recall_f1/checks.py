"""Checks of precision_recall_f1: the form, then each of the three by itself, then classes whose denominator is 0."""

import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, require, shape

NAMES = ("precision", "recall", "f1")
EXAMPLE = np.array([[6, 2], [0, 2]])  # of the task


def _matrix(rng: np.random.Generator, classes: int) -> np.ndarray:
    """Counts whose rows and columns have different sums by every seed, with nothing that is 0."""
    base = 1 + (np.arange(classes)[:, None] * 3 + np.arange(classes) * 5) % 7
    base += np.diag(7 + 4 * np.arange(classes))
    base[0] += 6  # more samples of class 0 than predictions of it
    return base + rng.integers(0, 3, size=(classes, classes))


def _part(student: Student, reference: Reference, matrices: list[np.ndarray], which: int) -> None:
    """One of the three arrays. Everything is asked before anything is judged."""
    matrices = [*matrices, EXAMPLE]
    replies = [(student.precision_recall_f1(C)[which], reference.precision_recall_f1(C)[which]) for C in matrices]
    for got, expected in replies:
        close(got, expected)


@check(
    points=1,
    ko="클래스마다 세 값을 돌려줍니다",
    en="returns three values for each class",
    tests="form",
)
def three_values_for_each_class(student: Student, rng: np.random.Generator) -> None:
    for classes in (4, 2, 1):
        reply = student.precision_recall_f1(_matrix(rng, classes))
        sizes = [np.shape(part) for part in reply] if isinstance(reply, (tuple, list, np.ndarray)) else []
        require(
            sizes == [(classes,)] * 3,
            ko="모양이 ({classes},)인 배열 셋(정밀도, 재현율, F1)을 이 순서로 돌려주세요.",
            en="Return three arrays of shape ({classes},): precision, recall and F1, in this order.",
            classes=classes,
        )


@check(
    points=2,
    ko="정밀도는 그 클래스라고 한 것 가운데 맞은 비율입니다",
    en="precision is the share that is right of what was predicted",
    tests="precision",
    after=three_values_for_each_class,
)
def precision(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    many = 100 * _matrix(rng, 3)  # more than small integers can hold
    _part(student, reference, [*(_matrix(rng, classes) for classes in (3, 5)), many], 0)


@check(
    points=2,
    ko="재현율은 그 클래스인 것 가운데 찾아낸 비율입니다",
    en="recall is the share that was found of what is there",
    tests="recall",
    after=three_values_for_each_class,
)
def recall(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    many = 100.0 * _matrix(rng, 3)  # counts in floats are counts, too
    _part(student, reference, [*(_matrix(rng, classes) for classes in (3, 5)), many], 1)


@check(
    points=2,
    ko="F1은 둘의 조화평균입니다",
    en="F1 is the harmonic mean of the two",
    tests="f1",
    after=three_values_for_each_class,
)
def f1(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """The harmonic mean is the same whichever of the two is called which. In one matrix it is nearly 1, and nearly
    0; in the last one both are equal."""
    extremes, equal = np.array([[900, 1, 0], [0, 2, 700], [0, 600, 3]]), np.array([[3, 1, 2], [1, 5, 1], [2, 1, 4]])
    _part(student, reference, [*(_matrix(rng, classes) for classes in (3, 5)), extremes, equal], 2)


def _without(rng: np.random.Generator, row: bool, column: bool) -> np.ndarray:
    """A matrix in which class 1 does not occur, or is never predicted, or both."""
    C = _matrix(rng, 4)
    if row:
        C[1] = 0
    if column:
        C[:, 1] = 0
    return C


@check(
    points=2,
    ko="분모가 0이면 0입니다",
    en="is 0 where a denominator is 0",
    tests="zero",
    after=f1,
)
def zero_denominators(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Class 1 has no right prediction, so all three of its values are 0, whichever of the sums are 0 as well. Only
    class 1 loses its values: another class may have any number here but 0, since its value is another check's matter.
    Without samples there is nothing but 0."""
    matrices = [_without(rng, *gone) for gone in ((False, True), (True, False), (True, True))]
    matrices.append(np.zeros((3, 3), dtype=int))
    matrices.append(_matrix(rng, 4) * (1 - np.diag([0, 1, 0, 0])))  # only the sum of precision and recall is 0
    replies = [(student.precision_recall_f1(C), reference.precision_recall_f1(C)) for C in matrices]
    for reply, expected in replies:
        for part, right in zip(reply, expected, strict=True):
            values = shape(part, right.shape)
            kept = (values != 0) & (right != 0)
            close(values, np.where(kept, values, right))


@check(
    points=1,
    ko="C를 바꾸지 않습니다",
    en="leaves C as it is",
    tests="inputs",
    after=three_values_for_each_class,
)
def leaves_c_as_it_is(student: Student, rng: np.random.Generator) -> None:
    for C in (_matrix(rng, 3), _matrix(rng, 4).astype(float)):
        student.precision_recall_f1(C)
    inputs_unchanged(student)
