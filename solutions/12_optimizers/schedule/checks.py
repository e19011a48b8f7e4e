"""Checks of schedule: the warm-up, the cosine after it, the end, and what is refused."""

import numpy as np
from dlgrade.checking import CheckFailed, Reference, Student, check, close, number, raises

LAST = (7, 4, 8)  # step, warmup and total of the last step of a schedule


def _asked(student: Student, reference: Reference, calls: list[tuple]) -> None:
    """Everything is asked before anything is judged: one number alone would not tell mistakes apart."""
    replies = [(student.schedule(*call), reference.schedule(*call)) for call in calls]
    for got, expected in replies:
        close(got, expected)


def _base(rng: np.random.Generator) -> float:
    return float(rng.uniform(0.2, 0.8))


@check(points=1, ko="수 하나를 돌려줍니다", en="returns one number", tests="number")
def returns_a_number(student: Student, rng: np.random.Generator) -> None:
    base = _base(rng)
    for step in (1, 6):
        number(student.schedule(step, 4, 12, base))


@check(
    points=3,
    ko="예열 동안 고르게 올라 마지막 예열 걸음에서 base가 됩니다",
    en="rises evenly and reaches base with the last step of the warm-up",
    tests="warmup",
    after=returns_a_number,
)
def warm_up(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """With a single step of warm-up as well. Then the task's example, a rate as Adam has it in a long training, and a large
    one that is an integer."""
    base = _base(rng)
    calls = [(5, 10, 17, base), (0, 4, 12, base), (1, 4, 12, base), (3, 4, 12, base), (0, 1, 9, base)]
    calls += [(0, 4, 8, 0.8), (3, 4, 8, 0.8), (699, 2000, 30000, 1e-3 * base), (2, 7, 12, 600)]
    _asked(student, reference, calls)


@check(
    points=3,
    ko="예열 다음에는 코사인을 따라 내려갑니다",
    en="falls along the cosine after the warm-up",
    tests="cosine",
    after=returns_a_number,
)
def cosine(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """With a single step of warm-up as well, after which the cosine begins at step 1. Then the task's example, a rate as Adam
    has it in a long training, such a rate near the end, and a large one."""
    base = _base(rng)
    calls = [(4, 4, 12, base), (6, 4, 12, base), (10, 4, 12, base), (13, 10, 17, base)]
    calls += [(2, 1, 9, base), (4, 1, 9, base), (4, 4, 8, 0.8), (6, 4, 8, 0.8)]
    calls += [(9000, 2000, 30000, 1e-3 * base), (190, 20, 200, 1e-3 * base), (7, 4, 12, 1e3 * base)]
    _asked(student, reference, calls)


def _ends_at_0(student: Student, base: float) -> bool:
    """Whether the rate is 0 after the end of a schedule with a warm-up. An error there is the matter of another check."""
    try:
        raises(ValueError, student.schedule, 15, 4, 12, base)
    except CheckFailed as failed:
        answered = failed.mismatch.kind == "no_error"
        return answered and abs(number(student.schedule(15, 4, 12, base))) < 1e-9
    return False


@check(
    points=1,
    ko="예열이 0걸음이면 base에서 시작합니다",
    en="begins with base where there is no warm-up",
    tests="without",
    after=cosine,
)
def without_warm_up(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """What the last step of a schedule with a warm-up has, and what is 0 after its end, has to be so without one, too."""
    base = _base(rng)
    _asked(student, reference, [(0, 0, 9, base), (3, 0, 9, base), (6, 0, 9, base)])
    if abs(number(student.schedule(*LAST, base))) > 0:
        _asked(student, reference, [(3, 0, 4, base)])
    if _ends_at_0(student, base):
        _asked(student, reference, [(9, 0, 9, base), (14, 0, 9, base)])


@check(
    points=2,
    ko="total걸음부터는 0입니다",
    en="is 0 from step total on",
    tests="end",
    after=cosine,
)
def is_zero_at_the_end(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """And not before it: the last step of the schedule still has a rate."""
    base = _base(rng)
    _asked(student, reference, [(15, 4, 12, base), (20, 4, 12, base), (*LAST, base), (12, 4, 12, base), (8, 4, 8, 0.8)])


@check(
    points=2,
    ko="일정이 될 수 없는 수에는 ValueError를 냅니다",
    en="raises ValueError for numbers that make no schedule",
    tests="errors",
    after=returns_a_number,
)
def refuses_what_is_no_schedule(student: Student, rng: np.random.Generator) -> None:
    """Before and after the end, since a step from total on is no reason to accept the other numbers; and without a warm-up."""
    base = _base(rng)
    bad = [(9, -2, 12), (3, 8, 6), (3, 5, 5), (7, 5, 5), (9, 8, 6), (-1, 4, 12), (-1, 0, 9), (0, 0, 0)]
    for step, warmup, total in bad:
        raises(ValueError, student.schedule, step, warmup, total, base)
