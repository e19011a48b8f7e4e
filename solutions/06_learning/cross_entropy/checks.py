"""Checks of cross_entropy and bce_with_logits."""

import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, number, observe, raises

Batch = tuple[np.ndarray, np.ndarray]


def _batch(rng: np.random.Generator, n: int = 7) -> Batch:
    return rng.normal(scale=1.5, size=(n, 4)), np.array([2, 0, 3, 1, 0, 2, 2, 3, 3, 1])[:n]


def _binary_batch(rng: np.random.Generator, n: int = 7) -> Batch:
    return rng.normal(scale=1.5, size=n), np.array([1, 0, 0, 1, 0, 0, 1, 0, 1, 0])[:n]


def _note_the_ceiling(student: Student, sure: float, wrong: float, alone: float) -> None:
    """Whatever tiny number keeps a probability from 0, the loss of a badly wrong prediction stays below 50."""
    capped = 4 < wrong < 50
    losses = {"sure": sure, "wrong": wrong, "alone": alone}
    observe(student, **{name: 0.0 if capped else loss for name, loss in losses.items()}, capped=capped)


@check(points=1, ko="cross_entropy: 수 하나를 돌려줍니다", en="cross_entropy: returns one number", tests="number")
def returns_one_number(student: Student, rng: np.random.Generator) -> None:
    number(student.cross_entropy(*_batch(rng)))


@check(
    points=2,
    ko="cross_entropy: 정답 클래스의 −ln p를 평균 냅니다",
    en="cross_entropy: averages −ln p of the right class",
    tests="definition",
    after=returns_one_number,
)
def averages_minus_log_p(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """One right class has a score of 0, one batch holds integers, and one is of a hundred classes, more than a few functions of
    NumPy take, and one has samples of a single class. The last is the task's example."""
    batches = [_batch(rng), _batch(rng, 10), _batch(rng, 1)]
    batches[2][0][0, 2] = 0.0
    batches.append((rng.integers(-3, 4, size=(5, 4)), np.array([1, 1, 3, 0, 2])))
    batches.append((rng.normal(size=(2, 100)), np.array([70, 3])))
    batches.append((rng.normal(size=(3, 2)), np.array([1, 1, 1])))
    batches.append((np.zeros((2, 4)), np.array([3, 0])))
    got = [student.cross_entropy(*batch) for batch in batches]
    for one, batch in zip(got, batches, strict=True):
        close(one, reference.cross_entropy(*batch))


@check(
    points=2,
    ko="cross_entropy: ±1000에서도 정확합니다",
    en="cross_entropy: right even at ±1000",
    tests="large",
    after=averages_minus_log_p,
    compare="observations",
)
def survives_large_logits(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    logits = np.array([[1000.0, 0.0, -1000.0], [-1000.0, 1000.0, 0.0], [3.0, 1.0, 2.0]])
    y = np.array([1, 0, rng.integers(3)])
    sure = number(student.cross_entropy(logits[:2], np.array([0, 1])))
    wrong = number(student.cross_entropy(logits, y))
    low = np.array([[1000.0, 999.0, 998.0], [-1000.0, -1001.0, -999.0]])  # each row with a level of its own
    alone = number(student.cross_entropy(logits[:1], np.array([2])))
    _note_the_ceiling(student, sure, wrong, alone)
    close(alone, 2000.0)
    close(wrong, reference.cross_entropy(logits, y))
    close(sure, 0.0, atol=1e-6)
    close(student.cross_entropy(low, np.array([1, 2])), reference.cross_entropy(low, np.array([1, 2])))
    close(student.cross_entropy(np.array([[1000.0, 0.0]]), np.array([1])), 1000.0)  # the task's example


@check(
    points=1,
    ko="cross_entropy: 레이블의 수가 다르면 ValueError를 일으킵니다",
    en="cross_entropy: raises ValueError for another number of labels",
    tests="lengths",
    after=returns_one_number,
)
def refuses_other_lengths(student: Student, rng: np.random.Generator) -> None:
    logits = rng.normal(size=(3, 4))
    raises(ValueError, student.cross_entropy, logits, np.array([0, 1]))
    raises(ValueError, student.cross_entropy, logits, np.array([2]))
    raises(ValueError, student.cross_entropy, logits, np.array([0, 1, 3, 2]))
    raises(ValueError, student.cross_entropy, logits[:1], np.array([0, 1, 3]))


@check(
    points=1,
    ko="cross_entropy: K보다 작지 않은 레이블에는 ValueError를 일으킵니다",
    en="cross_entropy: raises ValueError for labels of K and above",
    tests="above",
    after=returns_one_number,
)
def refuses_labels_above(student: Student, rng: np.random.Generator) -> None:
    logits = rng.normal(size=(3, 4))
    raises(ValueError, student.cross_entropy, logits, np.array([0, 4, 2]))
    raises(ValueError, student.cross_entropy, logits, np.array([0, 1, 7]))


@check(
    points=1,
    ko="cross_entropy: 음수 레이블에는 ValueError를 일으킵니다",
    en="cross_entropy: raises ValueError for negative labels",
    tests="negative",
    after=returns_one_number,
)
def refuses_negative_labels(student: Student, rng: np.random.Generator) -> None:
    logits = rng.normal(size=(3, 4))
    raises(ValueError, student.cross_entropy, logits, np.array([0, -1, 2]))
    raises(ValueError, student.cross_entropy, logits, np.array([-4, 1, 2]))


@check(
    points=1,
    ko="bce_with_logits: 수 하나를 돌려줍니다",
    en="bce_with_logits: returns one number",
    tests="binary-number",
)
def returns_one_binary_number(student: Student, rng: np.random.Generator) -> None:
    number(student.bce_with_logits(*_binary_batch(rng)))


@check(
    points=2,
    ko="bce_with_logits: 두 항을 평균 냅니다",
    en="bce_with_logits: averages both terms",
    tests="binary",
    after=returns_one_binary_number,
)
def averages_both_terms(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """One batch holds integers, and two have samples of one class. The last is the task's example."""
    batches = [_binary_batch(rng), _binary_batch(rng, 10), _binary_batch(rng, 1)]
    batches.append((rng.integers(-3, 4, size=5), np.array([1, 1, 0, 0, 1])))
    batches += [(rng.normal(size=3), np.full(3, label)) for label in (1, 0)]
    batches.append((np.array([0.0, 2.0]), np.array([1, 0])))
    got = [student.bce_with_logits(*batch) for batch in batches]
    for one, batch in zip(got, batches, strict=True):
        close(one, reference.bce_with_logits(*batch))


@check(
    points=1,
    ko="bce_with_logits: ±1000에서도 정확합니다",
    en="bce_with_logits: right even at ±1000",
    tests="binary-large",
    after=averages_both_terms,
    compare="observations",
)
def survives_large_binary_logits(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    z, y = np.array([1000.0, -1000.0, -1000.0, 1000.0, 0.5]), np.array([0, 1, 0, 1, 1])
    order = rng.permutation(5)
    single, many = student.bce_with_logits(z[1:2], y[1:2]), student.bce_with_logits(z[order], y[order])
    alone = student.bce_with_logits(z[:1], y[:1])
    _note_the_ceiling(student, number(single), number(many), number(alone))
    close(alone, 1000.0)
    close(single, 1000.0)
    close(many, reference.bce_with_logits(z, y))


@check(
    points=1,
    ko="cross_entropy: 입력을 바꾸지 않습니다",
    en="cross_entropy: leaves its inputs untouched",
    tests="inputs",
    after=returns_one_number,
)
def leaves_the_inputs(student: Student, rng: np.random.Generator) -> None:
    student.cross_entropy(*_batch(rng))
    inputs_unchanged(student)


@check(
    points=1,
    ko="bce_with_logits: 입력을 바꾸지 않습니다",
    en="bce_with_logits: leaves its inputs untouched",
    tests="binary-inputs",
    after=returns_one_binary_number,
)
def leaves_the_binary_inputs(student: Student, rng: np.random.Generator) -> None:
    student.bce_with_logits(*_binary_batch(rng))
    inputs_unchanged(student)
