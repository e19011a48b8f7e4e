import numpy as np
from dlgrade.checking import (
    Student,
    check,
    exact,
    global_rng_unchanged,
    inputs_unchanged,
    number,
    observe,
    raises,
    rate,
    require,
)


def _actions(student: Student, Q: np.ndarray, eps: float, rng: np.random.Generator, times: int) -> np.ndarray:
    """That many choices, each a valid action."""
    chosen = np.array([number(student.epsilon_greedy(Q, eps, rng)) for _ in range(times)])
    # Shares of two runs differ by a few hundredths; the 2.5 sets the scale on which they count as alike.
    observe(student, shares=[*(float(np.mean(chosen == a)) for a in range(len(Q))), 2.5])
    require(
        np.isin(chosen, np.arange(len(Q))).all(),
        ko="행동은 0부터 {last}까지의 정수인데 다음이 나왔습니다: {odd}",
        en="Actions are integers from 0 to {last}; there was {odd}.",
        last=len(Q) - 1,
        odd=chosen[~np.isin(chosen, np.arange(len(Q)))][:1],
    )
    return chosen


def _rates(chosen: np.ndarray, expected: list[float]) -> None:
    for action, p in enumerate(expected):
        rate(chosen == action, p)


@check(
    points=3,
    ko="탐험은 모든 행동에서 고르게 뽑습니다",
    en="explores all actions evenly",
    compare="observations",
)
def explores(student: Student, rng: np.random.Generator) -> None:
    chosen = _actions(student, np.array([0.9, 0.3, -0.4]), 0.75, rng, 450)
    _rates(chosen, [0.5, 0.25, 0.25])


@check(
    points=1,
    ko="eps = 1이면 값을 보지 않습니다",
    en="with eps = 1 ignores the values",
    compare="observations",
)
def random_only(student: Student, rng: np.random.Generator) -> None:
    _rates(_actions(student, np.array([3.0, -1.0, 0.5, 2.0]), 1.0, rng, 300), [0.25] * 4)


@check(
    points=2,
    ko="가장 큰 값이 여럿이면 고르게 뽑습니다",
    en="draws evenly among several largest values",
    compare="observations",
)
def ties(student: Student, rng: np.random.Generator) -> None:
    chosen = _actions(student, np.array([1.5, 0.2, 1.5, -1.0, 1.5]), 0.0, rng, 300)
    third = 1 / 3
    _rates(chosen, [third, 0.0, third, 0.0, third])


@check(
    points=2,
    ko="eps = 0이면 언제나 가장 좋은 행동입니다",
    en="with eps = 0 always chooses the best action",
    compare="observations",
)
def greedy(student: Student, rng: np.random.Generator) -> None:
    for Q in ([-2.0, -0.5, -0.9], [0.2, 0.1, 0.7, 0.3], [5.0, 4.0]):
        chosen = _actions(student, np.array(Q), 0.0, rng, 12)
        exact(chosen, np.full(12, int(np.argmax(Q))))


@check(points=1, ko="난수는 받은 rng에서만 뽑습니다", en="draws from the given rng alone")
def own_stream(student: Student, rng: np.random.Generator) -> None:
    """With one action the reply is certain, whatever is drawn."""
    for eps in (1.0, 1.0, 0.0, 0.0):
        exact(student.epsilon_greedy(np.array([0.4]), eps, rng), 0)
    global_rng_unchanged(student)
    inputs_unchanged(student)


@check(points=1, ko="잘못된 eps에 ValueError를 일으킵니다", en="raises ValueError for a bad eps")
def bad_input(student: Student, rng: np.random.Generator) -> None:
    raises(ValueError, student.epsilon_greedy, np.array([0.1, 0.4]), 1.2, rng)
    raises(ValueError, student.epsilon_greedy, np.array([0.1, 0.4]), -0.1, rng)
