"""Checks of max_stable_lr and diagnose. Each check of diagnose uses histories in which only its own requirement decides."""

from typing import Any

import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, number, raises, require

WORDS = ("diverged", "slow", "ok")


def _centred(rng: np.random.Generator, n: int, d: int) -> np.ndarray:
    """Columns with mean 0 and a spread so wide that the column of ones does not matter for the largest eigenvalue."""
    X = rng.normal(size=(n, d)) * rng.uniform(2.5, 4.0, size=d)
    return np.asarray(X - X.mean(axis=0))


@check(points=1, ko="max_stable_lr: 수 하나를 돌려줍니다", en="max_stable_lr: returns one number", tests="number")
def returns_one_number(student: Student, rng: np.random.Generator) -> None:
    for got in [student.max_stable_lr(_centred(rng, n, d)) for n, d in ((7, 3), (9, 2))]:  # asked before one is judged
        number(got)


@check(
    points=3,
    ko="max_stable_lr: 2/λmax입니다",
    en="max_stable_lr: is 2/λmax",
    tests="limit",
    after=returns_one_number,
)
def is_two_over_lambda_max(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    asked = [_centred(rng, n, d) for n, d in ((7, 3), (11, 1), (13, 2))]
    close([student.max_stable_lr(X) for X in asked], [reference.max_stable_lr(X) for X in asked])


@check(
    points=1,
    ko="max_stable_lr: X에 1로 된 열을 붙여 계산합니다",
    en="max_stable_lr: X gets a column of ones",
    tests="bias",
    after=is_two_over_lambda_max,
)
def has_a_column_of_ones(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    asked = [rng.normal(loc=0.8, scale=0.6, size=(n, d)) for n, d in ((7, 3), (11, 1), (13, 2))]
    close([student.max_stable_lr(X) for X in asked], [reference.max_stable_lr(X) for X in asked])


@check(
    points=1,
    ko="max_stable_lr: X를 바꾸지 않습니다",
    en="max_stable_lr: leaves X alone",
    tests="inputs",
    after=returns_one_number,
)
def leaves_the_input(student: Student, rng: np.random.Generator) -> None:
    student.max_stable_lr(rng.normal(size=(5, 2)))
    inputs_unchanged(student)


def _diagnoses(student: Student, histories: list[list[float]]) -> list[Any]:
    return [student.diagnose([float(loss) for loss in history]) for history in histories]


def _all_are(got: list[Any], expected: str, histories: list[list[float]]) -> None:
    for one, history in zip(got, histories, strict=True):
        require(
            isinstance(one, str) and one == expected,
            ko="진단이 다릅니다. 손실: {history}. 나온 진단: {got}. 맞는 진단: {expected}.",
            en="The diagnosis is another one. Losses: {history}. Got {got}, expected {expected}.",
            history=history,
            got=one,
            expected=expected,
        )


@check(
    points=1,
    ko="diagnose: 'diverged', 'slow', 'ok' 가운데 하나를 돌려줍니다",
    en="diagnose: returns 'diverged', 'slow' or 'ok'",
    tests="words",
)
def answers_in_three_words(student: Student, rng: np.random.Generator) -> None:
    start = rng.uniform(1, 2)
    histories = [[start, 0.1 * start], [start, 0.95 * start], [start, 3 * start], [start, float("nan")]]
    for got in _diagnoses(student, histories):
        require(
            isinstance(got, str) and got in WORDS,
            ko="문자열 'diverged', 'slow', 'ok' 가운데 하나를 그대로 돌려주세요. 나온 값: {got}",
            en="Return one of the strings 'diverged', 'slow' and 'ok', just as they are. Got {got}",
            got=got,
        )


@check(
    points=2,
    ko="diagnose: 첫 손실의 절반을 기준으로 'slow'와 'ok'를 가립니다",
    en="diagnose: tells 'slow' from 'ok' by half of the first loss",
    tests="slow",
    after=answers_in_three_words,
)
def tells_slow_from_ok(student: Student, rng: np.random.Generator) -> None:
    slow, ok = [], []
    for scale in (0.1, 1.0, 30.0):
        start = scale * rng.uniform(1, 2)
        slow += [[start * 0.95**t for t in range(6)], [start, 0.55 * start]]
        ok += [[start * 0.8**t for t in range(9)], [start, 0.45 * start], [start * 0.4**t for t in range(5)]]
    answers = [_diagnoses(student, histories) for histories in (slow, ok)]
    for got, expected, histories in zip(answers, ("slow", "ok"), (slow, ok), strict=True):
        _all_are(got, expected, histories)


@check(
    points=1,
    ko="diagnose: 정확히 절반이면 'ok'입니다",
    en="diagnose: exactly half is 'ok'",
    tests="half",
    after=tells_slow_from_ok,
)
def half_is_ok(student: Student, rng: np.random.Generator) -> None:
    histories = [[2.0 * k, 1.0 * k] for k in rng.integers(1, 9, size=3).tolist()]
    _all_are(_diagnoses(student, histories), "ok", histories)


@check(
    points=1,
    ko="diagnose: 마지막 손실이 첫 손실보다 크면 'diverged'입니다",
    en="diagnose: a last loss greater than the first is 'diverged'",
    tests="growth",
    after=answers_in_three_words,
)
def recognises_growth(student: Student, rng: np.random.Generator) -> None:
    start = rng.uniform(1, 2)
    histories = [
        [start * 1.3**t for t in range(7)],
        [start, 1.02 * start],
        [start, 0.5 * start, 0.7 * start, 1.1 * start],
    ]
    _all_are(_diagnoses(student, histories), "diverged", histories)


@check(
    points=1,
    ko="diagnose: 마지막 손실이 첫 손실과 같으면 'slow'입니다",
    en="diagnose: a last loss equal to the first is 'slow'",
    tests="same",
    after=tells_slow_from_ok,
)
def equal_is_slow(student: Student, rng: np.random.Generator) -> None:
    start = rng.uniform(1, 2)
    histories = [[start, start], [2 * start, 2 * start], [start] * 4]
    _all_are(_diagnoses(student, histories), "slow", histories)


@check(
    points=1,
    ko="diagnose: 처음과 마지막 사이의 오르내림은 상관없습니다",
    en="diagnose: ups and downs between first and last do not matter",
    tests="between",
    after=tells_slow_from_ok,
)
def ignores_what_lies_between(student: Student, rng: np.random.Generator) -> None:
    start = rng.uniform(1, 2)
    falling = [start * 0.8**t for t in range(9)]
    ok = [
        [*falling, 1.2 * falling[-1]],
        [*falling[:4], 1.5 * start, *falling[4:]],
        [*falling[:4], 0.9 * start, *falling[4:]],
    ]
    slow = [[start, 0.25 * start, 0.95 * start], [start, 1.5 * start, 0.9 * start], [start, 0.4 * start, 0.8 * start]]
    answers = [_diagnoses(student, histories) for histories in (ok, slow)]
    for got, expected, histories in zip(answers, ("ok", "slow"), (ok, slow), strict=True):
        _all_are(got, expected, histories)


@check(
    points=2,
    ko="diagnose: NaN이나 무한대가 있으면 'diverged'입니다",
    en="diagnose: a NaN or an infinity is 'diverged'",
    tests="finite",
    after=answers_in_three_words,
)
def recognises_what_is_not_finite(student: Student, rng: np.random.Generator) -> None:
    start, nan, inf = rng.uniform(1, 2), float("nan"), float("inf")
    ends = [[start, 0.5 * start, nan], [start, 0.2 * start, nan], [start, 3 * start, inf]]
    hidden = [[start, nan, 0.2 * start], [start, inf, 0.2 * start], [start, inf, nan, nan], [start, inf, 0.8 * start]]
    answers = _diagnoses(student, ends + hidden)
    _all_are(answers, "diverged", ends + hidden)


@check(
    points=1,
    ko="diagnose: 손실이 두 개보다 적으면 ValueError를 일으킵니다",
    en="diagnose: raises ValueError for fewer than two losses",
    tests="few",
    after=answers_in_three_words,
)
def refuses_few_losses(student: Student) -> None:
    raises(ValueError, student.diagnose, [0.5])
    raises(ValueError, student.diagnose, [])
