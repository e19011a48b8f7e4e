"""Checks of max_stable_lr and diagnose. Each check of diagnose uses histories in which only its own requirement decides."""

from typing import Any

import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, number, raises, require

WORDS = ("diverged", "falling", "settled")


def _centred(rng: np.random.Generator, n: int, d: int) -> np.ndarray:
    """Columns with mean 0 and a spread so wide that the column of ones does not matter for the largest eigenvalue."""
    X = rng.normal(size=(n, d)) * rng.uniform(2.5, 4.0, size=d)
    return np.asarray(X - X.mean(axis=0))


def _whole(rng: np.random.Generator) -> np.ndarray:
    """Integers, a 0 among them, whose columns have mean 0 and a wide spread."""
    half = rng.integers(-5, 6, size=(4, 2))
    half[0], half[1, 1] = (5, 4), 0
    return np.concatenate([half, -half])


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
    asked[0][:, 0] *= 0.1  # then the smallest eigenvalue is not that of the ones, which is always 2
    asked += [_whole(rng), np.array([[1.0], [-1.0]])]  # the last is the task's example
    large = 100 * _centred(rng, 9, 2)  # the limit is small there, so it is judged by itself
    got, got_large = [student.max_stable_lr(X) for X in asked], student.max_stable_lr(large)
    close(got, [reference.max_stable_lr(X) for X in asked])
    close(got_large, reference.max_stable_lr(large))


@check(
    points=1,
    ko="max_stable_lr: X에 1로 된 열을 붙여 계산합니다",
    en="max_stable_lr: X gets a column of ones",
    tests="bias",
    after=is_two_over_lambda_max,
)
def has_a_column_of_ones(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """The last two have a feature that is 1 already, and a single sample, whose features are equal."""
    asked = [rng.normal(loc=0.8, scale=0.6, size=(n, d)) for n, d in ((7, 3), (11, 1), (13, 2))]
    asked.append(np.where([True, False], 1.0, asked[2]))
    asked.append(np.full((1, 2), rng.uniform(0.5, 1.5)))
    close([student.max_stable_lr(X) for X in asked], [reference.max_stable_lr(X) for X in asked])


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


def _approaching(start: float, floor: float, factor: float, count: int) -> list[float]:
    """Losses that begin at `start` and come nearer to `floor`, by the same factor in each step."""
    return [floor + (start - floor) * factor**t for t in range(count)]


@check(
    points=1,
    ko="diagnose: 'diverged', 'falling', 'settled' 가운데 하나를 돌려줍니다",
    en="diagnose: returns 'diverged', 'falling' or 'settled'",
    tests="words",
)
def answers_in_three_words(student: Student, rng: np.random.Generator) -> None:
    start = rng.uniform(1, 2)
    settled, falling = [start, 0.1 * start, 0.1 * start], [start, 0.95 * start]
    for got in _diagnoses(student, [settled, falling, [start, 3 * start], [start, float("nan")]]):
        require(
            isinstance(got, str) and got in WORDS,
            ko="문자열 'diverged', 'falling', 'settled' 가운데 하나를 그대로 돌려주세요. 나온 값: {got}",
            en="Return one of the strings 'diverged', 'falling' and 'settled', just as they are. Got {got}",
            got=got,
        )


@check(
    points=2,
    ko="diagnose: 뒤쪽 절반에서 줄어든 양으로 'falling'과 'settled'를 가립니다",
    en="diagnose: tells 'falling' from 'settled' by the fall in the second half",
    tests="falling",
    after=answers_in_three_words,
)
def tells_falling_from_settled(student: Student, rng: np.random.Generator) -> None:
    """All losses keep falling and are odd in number, so that the middle is the same however it is rounded."""
    falling, settled = [], []
    for scale in (0.0001, 0.1, 1.0, 30.0):
        start = scale * rng.uniform(1, 2)
        falling += [_approaching(start, 0.0, 0.97, 21), _approaching(start, 0.9 * start, 0.9, 7)]
        settled += [_approaching(start, 0.0, 0.4, 9), _approaching(start, 0.9 * start, 0.4, 11)]
        falling.append([start, 0.5525 * start, 0.5 * start])  # 0.105 of the whole fall
        settled.append([start, 0.5475 * start, 0.5 * start])  # 0.095 of it
    falling.append([1.0, 0.99, 0.98])  # the task's examples
    settled += [[0.69, 0.66, 0.654, 0.654, 0.654], [start, 0.0, 0.0]]
    answers = [_diagnoses(student, histories) for histories in (falling, settled)]
    for got, expected, histories in zip(answers, ("falling", "settled"), (falling, settled), strict=True):
        _all_are(got, expected, histories)


@check(
    points=1,
    ko="diagnose: 손실이 짝수 개이면 한가운데 둘 가운데 앞의 것을 봅니다",
    en="diagnose: of an even number of losses, the middle is the earlier of the two",
    tests="middle",
    after=tells_falling_from_settled,
)
def takes_the_earlier_middle(student: Student, rng: np.random.Generator) -> None:
    start = rng.uniform(1, 2)
    histories = [[start, 0.5 * start], [start, 0.6 * start, 0.1 * start, 0.099 * start]]
    histories.append([start, 0.9 * start, 0.8 * start, 0.2 * start, 0.199 * start, 0.198 * start])
    # From the mean of the two, these fall by less than a tenth of the whole fall.
    histories.append([start, 0.555 * start, 0.535 * start, 0.5 * start])
    histories.append([start, 0.7 * start, 0.553 * start, 0.533 * start, 0.51 * start, 0.5 * start])
    _all_are(_diagnoses(student, histories), "falling", histories)


@check(
    points=1,
    ko="diagnose: 정확히 10분의 1이면 'settled'입니다",
    en="diagnose: exactly a tenth is 'settled'",
    tests="tenth",
    after=tells_falling_from_settled,
)
def a_tenth_is_settled(student: Student, rng: np.random.Generator) -> None:
    histories = [[20.0 * k, 11.0 * k, 10.0 * k] for k in rng.choice([1, 2, 4, 8], size=3, replace=False).tolist()]
    _all_are(_diagnoses(student, histories), "settled", histories)


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
        [start, 1.001 * start],
        [start, 0.5 * start, 0.7 * start, 1.1 * start],
        [1e-4 * start, 1.1e-4 * start],
        [0.0, 0.0, start],
    ]
    _all_are(_diagnoses(student, histories), "diverged", histories)


@check(
    points=1,
    ko="diagnose: 처음, 한가운데, 마지막이 아닌 곳의 오르내림은 상관없습니다",
    en="diagnose: ups and downs apart from first, middle and last do not matter",
    tests="between",
    after=tells_falling_from_settled,
)
def ignores_what_lies_between(student: Student, rng: np.random.Generator) -> None:
    start = rng.uniform(1, 2)
    quick, steady = _approaching(start, 0.0, 0.4, 9), _approaching(start, 0.0, 0.97, 9)
    settled = [
        [*quick[:8], 1.2 * quick[7]],
        [*quick[:2], 1.5 * start, *quick[3:]],
        [start, 0.6 * start, 0.5 * start, 0.1 * start, 0.5 * start],
        [start, 0.9 * start, 0.7 * start, 0.2 * start, 0.7 * start],
        [start, 0.6 * start, 0.5 * start, 0.7 * start, 0.5 * start],
    ]
    falling = [[*steady[:2], 1.5 * start, *steady[3:]], [start, 1.5 * start, 0.9 * start, 0.1 * start, 0.8 * start]]
    falling.append([start, 3 * start, 0.6 * start, 0.5 * start, 0.5 * start])  # a fifth of the fall, by the first loss
    answers = [_diagnoses(student, histories) for histories in (settled, falling)]
    for got, expected, histories in zip(answers, ("settled", "falling"), (settled, falling), strict=True):
        _all_are(got, expected, histories)


@check(
    points=1,
    ko="diagnose: 마지막 손실이 첫 손실과 같을 때에도 맞습니다",
    en="diagnose: is right where the last loss equals the first, too",
    tests=("same", "falling"),
    after=ignores_what_lies_between,
)
def is_right_where_the_ends_are_equal(student: Student, rng: np.random.Generator) -> None:
    """Nor has the loss grown where it is as high in the end as at first, after less. After more it fell to the end."""
    start = rng.uniform(1, 2)
    histories = [[start, start], [2 * start, 2 * start], [start] * 4, [start, 0.5 * start, start], [0.0] * 3]
    higher = [[start, 1.3 * start, start], [start, 1.2 * start, 1.9 * start, start], [3.0, 3.0, 4.0, 2.0, 3.0]]
    settled, falling = _diagnoses(student, histories), _diagnoses(student, higher)
    _all_are(settled, "settled", histories)
    _all_are(falling, "falling", higher)


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
    minus = [[start, -inf, 0.2 * start], [start, 0.5 * start, -inf, 0.1 * start]]
    at_first = [[one, start, 0.5 * start] for one in (nan, inf)]
    histories = [*ends, *hidden, *minus, *at_first, [1.0, 4.0, nan]]  # the last is the task's example
    _all_are(_diagnoses(student, histories), "diverged", histories)


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
