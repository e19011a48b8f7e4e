from typing import Any

import numpy as np
from dlgrade.checking import Reference, Student, check, close, dtype_kind, inputs_unchanged, new_arrays, shape

Experience = tuple[Any, ...]
EXAMPLE = np.array([[1.0, 0.0], [4.0, 2.0]])  # the table of the task's examples


def _table(rng: np.random.Generator) -> np.ndarray:
    """In row 3 the best action is 2; elsewhere the same column holds larger values."""
    Q = rng.uniform(-1, 1, size=(5, 4))
    Q[3] = np.array([0.4, -0.7, 1.3, 0.9]) + rng.normal(scale=0.05, size=4)
    Q[4, :3] = [1.1, 2.4, 2.6]
    return Q


def _square(rng: np.random.Generator) -> np.ndarray:
    """As many states as actions, where a column can be taken for a row: both hold their largest value elsewhere."""
    Q = rng.uniform(-1, 1, size=(4, 4))
    Q[1, 0] = 0.6
    Q[2], Q[0, 2] = np.array([0.4, -0.7, 1.3, 0.9]) + rng.normal(scale=0.05, size=4), 2.2
    return Q


def _entries_agree(student: Student, reference: Reference, *experiences: Experience) -> None:
    """The updated entry of each; what stands in the others is asked in a check of its own."""
    replies = [(student.q_update(*one), reference.q_update(*one), one[1:3]) for one in experiences]
    for got, expected, entry in replies:
        close(shape(got, expected.shape)[entry], expected[entry])


@check(points=1, ko="새 표 전체를 돌려줍니다", en="returns a whole new table", tests="table")
def whole_table(student: Student, rng: np.random.Generator) -> None:
    for got in [student.q_update(_table(rng), 1, 0, r, 3, False, 0.3, 0.8) for r in (1.5, -0.7)]:  # both asked first
        shape(got, (5, 4))


@check(
    points=3,
    ko="다음 상태의 가장 큰 값을 향해 옮깁니다",
    en="moves towards the best value of the next state",
    tests="update",
    after=whole_table,
)
def towards_the_best(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """The values of the updated entries; the largest of the next state is positive. Then large rewards, a small rate, a
    table of zeros, a rate and a discount of 1 or 0, a single action, and no reward."""
    first = (_table(rng), 1, 0, float(rng.uniform(1, 2)), 3, False, 0.3, 0.8)
    second = (_table(rng)[::-1].copy(), 2, 1, float(rng.uniform(-0.9, -0.6)), 1, False, 0.45, 0.95)
    third = (_square(rng), 1, 0, float(rng.uniform(0.5, 0.9)), 2, False, 0.35, 0.9)
    large = (500 * _table(rng), 1, 0, float(rng.uniform(700, 900)), 3, False, 0.3, 0.8)
    slow = (_table(rng), 1, 0, float(rng.uniform(1, 2)), 3, False, 5e-4, 0.8)
    fresh = (np.zeros((5, 4)), 1, 0, float(rng.uniform(1, 2)), 3, False, 0.3, 0.8)
    ends = [(_table(rng), 1, 0, float(rng.uniform(1, 2)), 3, False, *rates) for rates in ((1.0, 1.0), (0.8, 0.0))]
    narrow = (_table(rng)[:, 2:3], 0, 0, float(rng.uniform(1, 2)), 3, False, 0.6, 0.8)
    nothing = (_table(rng), 3, 0, 0.0, 4, False, 0.3, 0.8)
    _entries_agree(student, reference, first, second, third, large, slow, fresh, *ends, narrow, nothing)


@check(
    points=1,
    ko="Q[s, a] 한 칸만 바꿉니다",
    en="changes the entry Q[s, a] only",
    tests="entry",
    after=towards_the_best,
)
def one_entry(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Then among zeros, among small numbers, with a rate of 1, and with one of 0, which changes nothing. After the end of an
    episode the updated entry itself is the matter of another check."""
    asked = (
        (_table(rng), 1, 0, 1.4, 3, False, 0.3, 0.8),
        (_table(rng), 0, 2, -0.5, 3, False, 0.4, 0.7),
        (EXAMPLE, 0, 1, 3.0, 1, False, 0.5, 0.5),
        (np.zeros((3, 2)), 1, 0, 1.5, 2, False, 0.4, 0.7),
        (1e-4 * _table(rng), 1, 0, 2e-4, 3, False, 0.6, 0.8),
        (_table(rng), 1, 0, 1.4, 3, False, 1.0, 0.8),
        (_table(rng), 1, 0, 1.4, 3, False, 0.0, 0.8),
    )
    for got, experience in [(student.q_update(*each), each) for each in asked]:
        close(got, reference.q_update(*experience))
    last = (_table(rng), 1, 0, 1.4, 3, True, 0.3, 0.8)
    got, expected = student.q_update(*last), last[0].copy()
    expected[1, 0] = shape(got, (5, 4))[1, 0]
    close(got, expected)


@check(
    points=2,
    ko="끝난 뒤의 가치는 더하지 않습니다",
    en="adds no value after the end",
    tests="end",
    after=towards_the_best,
)
def terminal(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    first = (_table(rng), 4, 2, float(rng.uniform(-2, -1)), 1, True, 0.3, 0.8)
    stays = (_table(rng), 3, 1, float(rng.uniform(1, 2)), 3, True, 0.5, 0.7)
    example = (EXAMPLE, 0, 1, 3.0, 1, True, 0.5, 0.5)
    third = (_table(rng), 0, 1, float(rng.uniform(2, 3)), 3, True, 0.6, 0.4)
    # An end without a reward is an end, too.
    nothing = [(_table(rng), s, 1, 0.0, 3, True, alpha, 0.6) for s, alpha in ((4, 0.4), (2, 0.7))]
    _entries_agree(student, reference, first, third, stays, example, *nothing)


@check(
    points=1,
    ko="값이 모두 음수여도 맞습니다",
    en="is right when all values are negative",
    tests="negative",
    after=towards_the_best,
)
def negative(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    first = (rng.uniform(-9, -4, size=(3, 4)), 0, 3, float(rng.uniform(-2, -1)), 2, False, 0.6, 0.7)
    _entries_agree(student, reference, first, (rng.uniform(-5, -1, size=(2, 3)), 1, 0, 0.7, 0, False, 0.2, 0.9))


@check(
    points=1,
    ko="제자리에 머무는 행동도 갱신합니다",
    en="updates an action that stays in its state",
    tests="stay",
    after=towards_the_best,
)
def staying(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    Q = np.array([0.0, 1.5, 0.0, 0.0]) + rng.uniform(-1, 1, size=(3, 4))
    only = (Q[1:2], 0, 1, 0.6, 0, False, 0.3, 0.8)  # where there is one state, every action does
    stays = (Q, 2, 1, 0.7, 2, False, 0.25, 0.9), (Q, 0, 1, -0.2, 0, False, 0.4, 0.6)
    _entries_agree(student, reference, *stays, only)


@check(
    points=1,
    ko="정수 표에서 시작해도 실수를 돌려줍니다",
    en="returns floats even from a table of integers",
    tests="floats",
    after=towards_the_best,
)
def whole_start(student: Student, reference: Reference) -> None:
    """The second reward is an integer, too, and the last experience happens to lead to a whole number."""
    Q = np.array([[0, 3, 0], [0, 0, 2]])
    integer_reward, whole_value = (0, 2, 4, 1, False, 0.25, 0.5), (0, 2, 1.0, 1, False, 0.5, 0.5)
    for experience in ((0, 2, 1.25, 1, False, 0.25, 0.5), integer_reward, whole_value):
        got = student.q_update(Q, *experience)
        dtype_kind(got, "float")
        close(shape(got, (2, 3))[experience[:2]], reference.q_update(Q, *experience)[experience[:2]])


@check(
    points=1,
    ko="받은 표를 그대로 두고 새 표를 돌려줍니다",
    en="leaves the given table untouched, and returns a new one",
    tests=("inputs", "table"),
    after=whole_table,
)
def untouched(student: Student, rng: np.random.Generator) -> None:
    """In the end the entry is what it should be already."""
    Q = rng.uniform(-1, 1, size=(5, 4))
    student.q_update(Q, 1, 3, 0.5, 2, False, 0.3, 0.9)
    student.q_update(Q, 0, 2, -1.0, 4, True, 0.3, 0.9)
    student.q_update(Q, 2, 1, float(Q[2, 1]), 3, True, 0.5, 0.9)
    inputs_unchanged(student)
    new_arrays(student)
