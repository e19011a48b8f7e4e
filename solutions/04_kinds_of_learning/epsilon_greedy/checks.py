"""Checks of epsilon_greedy. Each builds on the ones before: the best action alone, chance alone, both together, and last
what becomes of several largest values."""

import numpy as np
from dlgrade.checking import (
    Student,
    check,
    global_rng_unchanged,
    inputs_unchanged,
    number,
    observe,
    raises,
    rate,
    require,
)


def _actions(student: Student, Q: list[float], eps: float, rng: np.random.Generator, times: int) -> np.ndarray:
    """That many choices. Shares of two runs differ by a few hundredths; the 2.5 sets the scale on which they are alike."""
    chosen = np.array([number(student.epsilon_greedy(np.array(Q), eps, rng)) for _ in range(times)])
    observe(student, shares=[*(float(np.mean(chosen == a)) for a in range(len(Q))), 2.5])
    return chosen


def _rates(chosen: np.ndarray, expected: list[float]) -> None:
    for action, p in enumerate(expected):
        rate(chosen == action, p)


@check(
    points=1,
    ko="행동의 번호를 돌려줍니다",
    en="returns the number of an action",
    tests=("number", "eps"),
)
def action_number(student: Student, rng: np.random.Generator) -> None:
    """Whatever it is that the function looks for, with eps = 0 it finds the same each time; 0 is an allowed eps."""
    asked = [[-0.25, 0.4], [0.15, 0.35, 0.7], [-3.5, 0.6], [0.6]]
    replies = [student.epsilon_greedy(np.array(Q), 0.0, rng) for Q in asked]
    for Q, reply in zip(asked, replies, strict=True):
        require(
            number(reply) in range(len(Q)),
            ko="행동은 0부터 {last}까지의 정수인데 {got}을 받았습니다.",
            en="Actions are integers from 0 to {last}; there was {got}.",
            last=len(Q) - 1,
            got=reply,
        )


@check(
    points=2,
    ko="eps = 0이면 언제나 가장 좋은 행동입니다",
    en="with eps = 0 always chooses the best action",
    tests=("best", "probability"),
    compare="observations",
    after=action_number,
)
def greedy(student: Student, rng: np.random.Generator) -> None:
    """In the first, the largest magnitude is not the first action's. The third is the task's example. In the fourth, two values are so close that only who compares them as they are
    finds the larger one, in single precision as well. Then large numbers, and small ones."""
    asked = ([-0.9, -0.5, -2.0], [0.2, 0.1, 0.7, 0.69], [0.1, 0.7, 0.4], [0.3, 0.3 + 2e-7, -0.1])
    asked += ([120.0, 3.0, 130.0], [0.0, 6e-4, 2e-4])
    counts = (150, 150, 20, 80, 20, 30)
    replies = [_actions(student, Q, 0.0, rng, times) for Q, times in zip(asked, counts, strict=True)]
    for Q, chosen in zip(asked, replies, strict=True):
        _rates(chosen, [float(q == max(Q)) for q in Q])


@check(
    points=1,
    ko="부를 때마다 새로 뽑습니다",
    en="draws anew in each call",
    tests="rng",
    after=action_number,
)
def draws_anew(student: Student, rng: np.random.Generator) -> None:
    """All values are equal, so that exploring and exploiting draw from the same 50 actions."""
    drawn = [number(student.epsilon_greedy(np.full(50, 0.3), 1.0, rng)) for _ in range(12)]
    require(
        len(set(drawn)) > 1,
        ko="값이 같은 행동 50개에서 열두 번 뽑았는데 언제나 {got}이 나왔습니다.",
        en="Of 50 actions of the same value, {got} was drawn twelve times in a row.",
        got=drawn[0],
    )


@check(
    points=2,
    ko="eps = 1이면 모든 행동에서 고르게 뽑습니다",
    en="with eps = 1 draws evenly from all actions",
    tests=("explore", "probability"),
    compare="observations",
    after=draws_anew,
)
def explores(student: Student, rng: np.random.Generator) -> None:
    """So many draws of the first that the first and the last action are missed when both come half as often, as they do
    when a number from 0 to k - 1 is rounded. The second has no more than two actions."""
    four = _actions(student, [3.0, -1.0, 0.5, 2.0], 1.0, rng, 600)
    two = _actions(student, [0.4, -0.3], 1.0, rng, 100)
    _rates(four, [0.25] * 4)
    rate(four % 3 == 0, 0.5)
    _rates(two, [0.5] * 2)


@check(
    points=2,
    ko="확률 eps로 탐험합니다",
    en="explores with probability eps",
    tests=("probability", "best"),
    compare="observations",
    after=explores,
)
def mixes(student: Student, rng: np.random.Generator) -> None:
    """So many draws of the second that eps squared, or its root, is told from eps on nearly every seed. The last two tell
    apart an eps that is rounded to tenths, up or down."""
    often = _actions(student, [0.9, 0.3, -0.4], 0.75, rng, 300)
    seldom = _actions(student, [0.1, 0.2, 0.8, 0.4], 0.3, rng, 400)
    replies = []
    for eps, times in ((0.02, 500), (0.09, 300)):
        others = np.array([number(student.epsilon_greedy(np.eye(40)[7], eps, rng)) != 7 for _ in range(times)])
        observe(student, others=[float(np.mean(others)), 2.5])
        replies.append((others, eps * 39 / 40))
    _rates(often, [0.5, 0.25, 0.25])
    _rates(seldom, [0.075, 0.075, 0.775, 0.075])
    for others, expected in replies:
        rate(others, expected)


@check(
    points=2,
    ko="가장 큰 값이 여럿이면 고르게 뽑습니다",
    en="draws evenly among several largest values",
    tests="ties",
    compare="observations",
    after=mixes,
)
def ties(student: Student, rng: np.random.Generator) -> None:
    """Exploiting alone, also where nothing is known yet, and with exploring in between, where the largest values get their
    share of both. In one, so many are the largest that giving each all of it leaves the others far too little; in the last,
    all but one are, and there is only exploring."""
    alone = _actions(student, [1.5, 0.2, 1.5, -1.0, 1.5], 0.0, rng, 200)
    zeros = _actions(student, [0.0, 0.0, 0.0], 0.0, rng, 60)
    beside = _actions(student, [1.5, 1.5, 0.2, -1.0, 0.3, 0.1], 0.0, rng, 200)
    mixed = _actions(student, [-0.4, 1.5, 0.2, 1.5], 0.4, rng, 300)
    largest = np.array([a % 4 in (1, 2) for a in range(16)])
    many = np.isin(_actions(student, np.where(largest, 1.5, 0.2).tolist(), 0.6, rng, 250), np.flatnonzero(largest))
    observe(student, of_the_largest=[float(np.mean(many)), 2.5])
    rest = _actions(student, [1.5] * 15 + [0.2], 1.0, rng, 100) == 15
    _rates(alone, [1 / 3, 0.0, 1 / 3, 0.0, 1 / 3])
    _rates(zeros, [1 / 3] * 3)
    _rates(beside, [0.5, 0.5, 0.0, 0.0, 0.0, 0.0])
    _rates(mixed, [0.1, 0.4, 0.1, 0.4])
    rate(many, 0.7)
    rate(rest, 1 / 16)


@check(points=1, ko="잘못된 eps에 ValueError를 일으킵니다", en="raises ValueError for a bad eps", tests="eps")
def bad_input(student: Student, rng: np.random.Generator) -> None:
    for eps in (1.2, -0.1, 1.01, -2.0):
        raises(ValueError, student.epsilon_greedy, np.array([0.1, 0.4]), eps, rng)
    for eps in (1.5, -0.5):  # whatever eps is, a single action is chosen
        raises(ValueError, student.epsilon_greedy, np.array([0.4]), eps, rng)


@check(
    points=1,
    ko="난수는 받은 rng에서만 뽑습니다",
    en="draws from the given rng alone",
    tests="rng",
    after=explores,
)
def own_stream(student: Student, rng: np.random.Generator) -> None:
    """With one action the reply is certain, whatever is drawn."""
    for eps in (1.0, 1.0, 0.0, 0.0):
        student.epsilon_greedy(np.array([0.4]), eps, rng)
    global_rng_unchanged(student)


@check(
    points=1,
    ko="같은 상태의 rng에는 같은 행동을 고릅니다",
    en="chooses the same for an rng in the same state",
    tests="rng",
    compare="observations",
    after=own_stream,
)
def repeats_itself(student: Student, rng: np.random.Generator) -> None:
    """Exploring alone, exploiting alone among equal values, and both in turn."""
    same = []
    for eps in (1.0, 0.0, 0.5):
        states = [np.random.default_rng(seed) for seed in [int(rng.integers(1000))] * 2]
        first, second = (
            [number(student.epsilon_greedy(np.array([0.7, 0.2, 0.7, -0.4]), eps, state)) for _ in range(30)]
            for state in states
        )
        same.append(first == second)
    observe(student, same=same)
    require(
        all(same),
        ko="같은 상태의 `rng`를 두 번 주었는데 고른 행동이 다릅니다. 난수는 모두 받은 `rng`에서만 뽑으세요.",
        en="An `rng` in the same state came twice, and other actions were chosen. Draw everything from the given `rng`.",
    )


@check(points=1, ko="Q를 바꾸지 않습니다", en="leaves Q as it is", tests="inputs", after=action_number)
def untouched(student: Student, rng: np.random.Generator) -> None:
    for eps in (0.0, 1.0, 0.5):
        student.epsilon_greedy(np.array([0.4, -0.2, 0.4]), eps, rng)
    inputs_unchanged(student)
