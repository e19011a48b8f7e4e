"""Checks of threshold_curve. Scores of most checks differ from each other; ties have a check of their own."""

from typing import Any

import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, observe, raises, require, shape

Case = tuple[np.ndarray, np.ndarray]


def _case(rng: np.random.Generator, n: int, positives: int) -> Case:
    """Distinct scores, which have something to do with the labels. The best one is positive, the last one is not."""
    score = rng.permutation(np.linspace(-1.5, 2.0, n))
    y = np.zeros(n, dtype=int)
    order = np.argsort(-score)
    y[order[0]] = 1
    chosen = rng.choice(np.arange(2, n - 1), size=positives - 1, replace=False)
    y[order[chosen]] = 1
    return y, score


def _curve(reply: Any) -> tuple[Any, Any, Any]:
    require(
        isinstance(reply, (tuple, list, np.ndarray)) and len(reply) == 3,
        ko="임곗값, 정밀도, 재현율의 세 배열을 이 순서로 돌려주세요.",
        en="Return three arrays: thresholds, precision and recall, in this order.",
    )
    return reply[0], reply[1], reply[2]


def _of_one_length(reply: Any) -> None:
    first, *_ = parts = _curve(reply)
    for part in parts:
        shape(part, (len(first) if isinstance(first, (list, tuple)) else np.size(first),))


def _part(student: Student, reference: Reference, rng: np.random.Generator, which: int) -> None:
    """One of the three arrays for several cases; all are asked before one is judged. Scores may lie close together or far
    apart, or be integers; the largest may be 1, 0 or -1, which a program may have taken for no score yet."""
    cases = [_case(rng, 11, 4), _case(rng, 8, 5), _case(rng, 13, 3), _case(rng, 6, 1)]
    y, score = _case(rng, 9, 4)
    cases += [(y, 1e-9 * score), (y, 1e3 * score), (y, rng.permutation(9) * 25)]
    cases += [(y, rng.permutation(9) - below) for below in (7, 8, 9)]
    replies = [
        (_curve(student.threshold_curve(*case))[which], reference.threshold_curve(*case)[which]) for case in cases
    ]
    for got, expected in replies:
        close(got, expected)


@check(
    points=1,
    ko="길이가 같은 세 배열을 돌려줍니다",
    en="returns three arrays of one length",
    tests="form",
)
def returns_three_arrays(student: Student, rng: np.random.Generator) -> None:
    for case in (_case(rng, 9, 4), _case(rng, 6, 2)):
        _of_one_length(student.threshold_curve(*case))


@check(
    points=2,
    ko="임곗값은 큰 것부터 놓은 점수입니다",
    en="the thresholds are the scores, largest first",
    tests="thresholds",
    after=returns_three_arrays,
)
def thresholds(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _part(student, reference, rng, 0)


@check(
    points=3,
    ko="재현율은 양성 가운데 찾아낸 비율입니다",
    en="recall is the share of the positives that is found",
    tests="recall",
    after=thresholds,
)
def recall(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _part(student, reference, rng, 2)


@check(
    points=3,
    ko="정밀도는 양성이라고 한 것 가운데 맞은 비율입니다",
    en="precision is the share of what is called positive that is right",
    tests="precision",
    after=thresholds,
)
def precision(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _part(student, reference, rng, 1)


def _tied(rng: np.random.Generator) -> list[Case]:
    """Among equal scores the positive samples come first in one case and last in the other: no order of a sort
    helps. Then all scores are equal, and the last case is the task's example."""
    cases = []
    for n, levels, last in ((12, 4, 1), (9, 3, -1)):
        score, y = rng.permutation(np.arange(n) % levels) / 4.0, (rng.permutation(n) % 3 == 0).astype(int)
        order = np.lexsort((-last * y, score))
        cases.append((y[order], score[order]))
    cases.append((rng.permutation([1, 0, 0, 1, 0]), np.full(5, 0.5)))
    return [*cases, (np.array([1, 0, 1, 0]), np.array([0.9, 0.7, 0.7, 0.1]))]


def _together(student: Student, reference: Reference, rng: np.random.Generator, which: int) -> None:
    """Thresholds and one of the other arrays, where scores are equal."""
    cases = _tied(rng)
    replies = [(_curve(student.threshold_curve(*case)), reference.threshold_curve(*case)) for case in cases]
    for got, expected in replies:
        # Which of the equal scores comes first is an accident of the sort, so not every number is noted.
        extra, end = np.size(got[0]) - np.size(expected[0]), np.ravel(got[which])[-1:]
        observe(student, extra=extra, end=end)
    for got, expected in replies:
        close(got[0], expected[0])
        close(got[which], expected[which])


@check(
    points=2,
    ko="같은 점수는 한 점으로 묶입니다: 정밀도",
    en="equal scores make one point: precision",
    tests="ties",
    after=precision,
    compare="observations",
)
def precision_of_equal_scores(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _together(student, reference, rng, 1)


@check(
    points=2,
    ko="같은 점수는 한 점으로 묶입니다: 재현율",
    en="equal scores make one point: recall",
    tests="ties",
    after=recall,
    compare="observations",
)
def recall_of_equal_scores(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _together(student, reference, rng, 2)


@check(
    points=1,
    ko="양성이 없을 때, 그리고 그때만 ValueError를 냅니다",
    en="raises ValueError where there is no positive, and only there",
    tests="errors",
    after=returns_three_arrays,
)
def refuses_no_positive(student: Student, rng: np.random.Generator) -> None:
    """A single sample that is positive has a curve of one point."""
    for n in (5, 1):
        raises(ValueError, student.threshold_curve, np.zeros(n, dtype=int), rng.normal(size=n))
    _curve(student.threshold_curve(np.ones(4, dtype=int), rng.normal(size=4)))
    _of_one_length(student.threshold_curve(np.ones(1, dtype=int), rng.normal(size=1)))


@check(
    points=1,
    ko="받은 배열을 바꾸지 않습니다",
    en="leaves the arrays that it was given alone",
    tests="inputs",
    after=returns_three_arrays,
)
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    for n in (9, 6):
        student.threshold_curve(*_case(rng, n, 3))
    inputs_unchanged(student)
