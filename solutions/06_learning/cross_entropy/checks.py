"""Checks of cross_entropy and bce_with_logits."""

import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, number, observe, raises


@check(points=2, ko="정답 클래스의 −ln p를 평균 냅니다", en="averages −ln p of the right class")
def averages_minus_log_p(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    logits, y = rng.normal(scale=1.5, size=(7, 4)), np.array([2, 0, 3, 1, 0, 2, 2])
    got = student.cross_entropy(logits, y)
    number(got)
    close(got, reference.cross_entropy(logits, y))


@check(
    points=1,
    ko="로짓이 모두 같으면 ln K입니다",
    en="is ln K when all logits are equal",
    after=averages_minus_log_p,
)
def uniform_logits_give_ln_k(student: Student, rng: np.random.Generator) -> None:
    y = rng.integers(0, 5, size=3)
    close(student.cross_entropy(np.full((3, 5), 0.7), y), np.log(5))


def _note_the_ceiling(student: Student, sure: object, wrong: object, alone: object) -> None:
    """Whatever tiny number keeps a probability from 0, the loss of a badly wrong prediction stays below 50."""
    losses = {"sure": number(sure), "wrong": number(wrong), "alone": number(alone)}
    capped = 4 < losses["wrong"] < 50
    observe(student, **{name: 0.0 if capped else loss for name, loss in losses.items()}, capped=capped)


@check(
    points=2,
    ko="cross_entropy: ±1000에서도 정확합니다",
    en="cross_entropy: right even at ±1000",
    compare="observations",
)
def survives_large_logits(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    logits = np.array([[1000.0, 0.0, -1000.0], [-1000.0, 1000.0, 0.0], [3.0, 1.0, 2.0]])
    y = np.array([1, 0, rng.integers(3)])
    sure = student.cross_entropy(logits[:2], np.array([0, 1]))
    wrong, alone = student.cross_entropy(logits, y), student.cross_entropy(logits[:1], np.array([2]))
    _note_the_ceiling(student, sure, wrong, alone)
    close(wrong, reference.cross_entropy(logits, y))
    close(alone, 2000.0)
    close(sure, 0.0, atol=1e-6)


@check(points=1, ko="잘못된 레이블에는 ValueError를 일으킵니다", en="raises ValueError for bad labels")
def refuses_bad_labels(student: Student, rng: np.random.Generator) -> None:
    logits = rng.normal(size=(3, 4))
    raises(ValueError, student.cross_entropy, logits, np.array([0, -1, 2]))
    raises(ValueError, student.cross_entropy, logits, np.array([0, 4, 2]))
    raises(ValueError, student.cross_entropy, logits, np.array([0, 1]))


@check(points=2, ko="bce_with_logits: 두 항을 평균 냅니다", en="bce_with_logits: averages both terms")
def averages_both_terms(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    asked = [
        (rng.normal(scale=1.5, size=7), np.array([1, 0, 0, 1, 0, 0, 1])),
        (rng.normal(scale=1.5, size=4), np.array([0, 1, 1, 0])),
    ]
    for got, (z, y) in [
        (student.bce_with_logits(z, y), (z, y)) for z, y in asked
    ]:  # both asked before either is judged
        number(got)
        close(got, reference.bce_with_logits(z, y))


@check(
    points=1,
    ko="bce_with_logits: ±1000에서도 정확합니다",
    en="bce_with_logits: right even at ±1000",
    compare="observations",
)
def survives_large_binary_logits(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    z, y = np.array([1000.0, -1000.0, -1000.0, 1000.0, 0.5]), np.array([0, 1, 0, 1, 1])
    order = rng.permutation(5)
    single, many = student.bce_with_logits(z[1:2], y[1:2]), student.bce_with_logits(z[order], y[order])
    alone = student.bce_with_logits(z[:1], y[:1])
    _note_the_ceiling(student, single, many, alone)
    close(single, 1000.0)
    close(alone, 1000.0)
    close(many, reference.bce_with_logits(z, y))


@check(points=1, ko="입력을 바꾸지 않습니다", en="leaves its inputs untouched")
def leaves_the_inputs(student: Student, rng: np.random.Generator) -> None:
    student.cross_entropy(rng.normal(size=(3, 4)), np.array([1, 0, 3]))
    student.bce_with_logits(rng.normal(size=3), np.array([1, 0, 1]))
    inputs_unchanged(student)
