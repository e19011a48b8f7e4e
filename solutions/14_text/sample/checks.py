"""Checks of sample: how often each number is drawn where all rows are equal, at temperature 1 and at others; then whose row
it is that is drawn from, and last very low temperatures and zeros.

Only shares are compared, within five standard deviations: which numbers are drawn, and by how many draws, is free.
"""

import numpy as np
from dlgrade.checking import (
    Student,
    check,
    dtype_kind,
    exact,
    global_rng_unchanged,
    inputs_unchanged,
    observe,
    raises,
    rate,
    require,
    shape,
)

LENGTH = 1200
SEEN = 60  # a number that was drawn less often tells too little about what follows it
SPREAD = 1.5  # sets the scale on which two runs with the same chances count as alike

ROWS = ((0.1, 0.6, 0.3), (0.05, 0.15, 0.5, 0.3))
"""Rows of tables in which every row is the same, so that it makes no difference which one is drawn from."""

APART = np.array([[0.7, 0.2, 0.1], [0.6, 0.1, 0.3], [0.1, 0.8, 0.1]])


def _alike(row: tuple[float, ...]) -> np.ndarray:
    return np.tile(row, (len(row), 1))


def _powers(P: np.ndarray, temperature: float) -> np.ndarray:
    powers = (P / P.max(axis=1, keepdims=True)) ** (1 / temperature)
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def _drawn(
    student: Student, P: np.ndarray, rng: np.random.Generator, temperature: float, n: int = LENGTH
) -> np.ndarray:
    """The numbers of a long text, the start put before them; notes how often each comes, and how often it follows each."""
    reply = shape(student.sample(P, 1, n, rng, temperature), (n,))
    ids = np.append(1, np.asarray(reply, dtype=float)).round()
    counts = np.array([[np.sum((ids[:-1] == a) & (ids[1:] == b)) for b in range(len(P))] for a in range(len(P))])
    shares = (counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)).ravel()
    overall = np.array([np.mean(ids[1:] == b) for b in range(len(P))])
    observe(student, shares=[*shares.tolist(), *overall.tolist(), SPREAD])
    return ids


def _has_shares(ids: np.ndarray, P: np.ndarray, temperature: float) -> None:
    """Each number comes as often as the first row says, which all rows are like."""
    for b, expected in enumerate(_powers(P, temperature)[0]):
        rate(ids[1:] == b, float(expected))


def _follows(ids: np.ndarray, P: np.ndarray, temperature: float) -> None:
    """After each number that came often enough, the next ones have the shares of its row."""
    for a, row in enumerate(_powers(P, temperature)):
        after = ids[1:][ids[:-1] == a]
        if len(after) >= SEEN:
            for b, expected in enumerate(row):
                rate(after == b, float(expected))


@check(points=1, ko="번호 n개를 돌려줍니다", en="returns n numbers", tests="form")
def returns_n_numbers(student: Student, rng: np.random.Generator) -> None:
    """Each number is followed by the next, so that a text that holds the start differs from one that is too long."""
    for n in (7, 4, 1):
        dtype_kind(shape(student.sample(np.roll(np.eye(3), 1, axis=1), 2, n, rng, 1.0), (n,)), "integer")


@check(
    points=2,
    ko="확률대로 뽑습니다",
    en="draws by the probabilities",
    tests=("draws", "chain"),
    compare="observations",
    after=returns_n_numbers,
)
def draws_by_probability(student: Student, rng: np.random.Generator) -> None:
    """A third text is only noted. It tells those who draw from columns from those who draw evenly."""
    tables = [_alike(row) for row in ROWS]
    texts = [_drawn(student, P, rng, 1.0) for P in (*tables, APART)][:2]
    for P, ids in zip(tables, texts, strict=True):
        _has_shares(ids, P, 1.0)


@check(
    points=3,
    ko="온도에 따라 확률이 달라집니다",
    en="changes the probabilities by the temperature",
    tests="temperature",
    compare="observations",
    after=draws_by_probability,
)
def heats_and_cools(student: Student, rng: np.random.Generator) -> None:
    """The last is so hot that a number comes although it hardly has a probability. It is also noted whether texts of one
    number are cold: a temperature may be forgotten after the first."""
    asked = ((_alike(ROWS[0]), 0.5), (_alike(ROWS[1]), 3.0), (_alike(ROWS[0]), 2.0), (_alike((1.0, 1e-30)), 500.0))
    texts = [_drawn(student, P, rng, temperature) for P, temperature in asked]
    firsts = [np.ravel(student.sample(_alike((0.15, 0.85)), 0, 1, rng, 0.12)).tolist() for _ in range(60)]
    observe(student, first_is_cold=firsts == [[1]] * 60)
    for (P, temperature), ids in zip(asked, texts, strict=True):
        _has_shares(ids, P, temperature)


def _sure(following: np.ndarray, start: int, n: int) -> np.ndarray:
    """The n numbers after the start where each is followed by one only."""
    ids = [start]
    for _ in range(n):
        ids.append(int(following[ids[-1]]))
    return np.array(ids[1:])


@check(
    points=2,
    ko="방금 뽑은 번호의 행에서 뽑습니다",
    en="draws from the row of the number just drawn",
    tests="chain",
    after=heats_and_cools,
)
def follows_the_chain(student: Student, rng: np.random.Generator) -> None:
    """In each row one number is sure, at varying distances, so that one wrong draw does not move all later ones alike. Of the
    last three one is the task's example, one has a single number, and one has more of them than a byte can hold."""
    asked = ((5, 2, 2, 1, 6), (7, 3, 3, 4, 6), (3, 1, 1, 0, 5), (1, 1, 0, 0, 3), (300, 7, 2, 250, 5))
    for V, times, step, start, n in asked:
        following = (times * np.arange(V) + step) % V
        reply = student.sample(np.eye(V)[following], start, n, rng, 1.0)
        exact(np.asarray(shape(reply, (n,))), _sure(following, start, n))


@check(
    points=2,
    ko="아주 낮은 온도와 0인 확률에도 됩니다",
    en="works very cold, and with probabilities of 0",
    tests="cold",
    compare="observations",
    after=follows_the_chain,
)
def works_very_cold(student: Student, rng: np.random.Generator) -> None:
    """Powers of the smaller rows are 0 as floats, some rows have several largest entries, and zeros are never drawn. In rows
    of nearly equal entries even a temperature of 0.01 would be too warm."""
    cold = np.array([[0.2, 0.4, 0.4, 0.0], [0.1, 0.45, 0.0, 0.45], [0.0, 0.0, 0.0, 1.0], [0.25, 0.25, 0.25, 0.25]])
    mixed = np.roll(np.eye(3), 1, axis=1) / 2 + np.full((3, 3), 1 / 6)
    nearly = np.roll(np.eye(3), 1, axis=1) / 100 + 0.33
    gaps = np.array([[0.0, 1.0, 0.0], [0.5, 0.0, 0.5], [0.2, 0.8, 0.0]])
    asked = ((cold, 0.001, 400), (mixed, 0.002, 300), (nearly, 0.001, 300))
    texts = [_drawn(student, P, rng, temperature, n) for P, temperature, n in asked]
    hot = np.append(1, np.asarray(shape(student.sample(gaps, 1, 600, rng, 20.0), (600,)), dtype=float)).round()
    observe(student, zeros=any(bool(np.any((hot[:-1] == a) & (hot[1:] == b))) for a, b in np.argwhere(gaps == 0)))
    for (P, temperature, _), ids in zip(asked, texts, strict=True):
        _follows(ids, P, temperature)
    _follows(hot, gaps, 20.0)


@check(
    points=1,
    ko="부를 때마다 rng에서 새로 뽑습니다",
    en="draws anew from rng in each call",
    tests="rng",
    compare="observations",
    after=draws_by_probability,
)
def draws_anew(student: Student, rng: np.random.Generator) -> None:
    """Sixty draws of twenty equal numbers do not come twice by chance; an rng in the same state gives the same text."""
    P = np.full((20, 20), 0.05)
    one, two = (np.asarray(shape(student.sample(P, 3, 60, rng, 1.0), (60,))) for _ in range(2))
    states = [np.random.default_rng(seed) for seed in [int(rng.integers(1000))] * 2]
    three, four = (np.asarray(shape(student.sample(P, 3, 60, state, 1.0), (60,))) for state in states)
    same, again = bool(np.array_equal(one, two)), bool(np.array_equal(three, four))
    observe(student, same=same, again=again)
    require(
        not same or len(set(one.tolist())) == 1,
        ko="두 번 불렀는데 같은 글이 나왔습니다. 함수 안에서 생성기를 만들지 말고 받은 `rng`에서 뽑으세요.",
        en="Two calls wrote the same text. Draw from the given `rng`, and make no generator inside the function.",
    )
    require(
        again,
        ko="같은 상태의 `rng`를 두 번 주었는데 다른 글이 나왔습니다. 난수는 모두 받은 `rng`에서만 뽑으세요.",
        en="An `rng` in the same state came twice, and the texts differ. Draw everything from the given `rng`.",
    )


@check(
    points=1,
    ko="온도가 0 이하이면 ValueError를 냅니다",
    en="raises ValueError for a temperature of 0 and below",
    tests="errors",
    after=returns_n_numbers,
)
def refuses_no_heat(student: Student, rng: np.random.Generator) -> None:
    for temperature in (-1.0, 0.0):
        raises(ValueError, student.sample, _alike(ROWS[0]), 0, 3, rng, temperature)


@check(
    points=1,
    ko="받은 표를 바꾸지 않습니다",
    en="leaves the table that it was given alone",
    tests="inputs",
    after=returns_n_numbers,
)
def leaves_the_table_alone(student: Student, rng: np.random.Generator) -> None:
    for temperature in (0.5, 2.0):
        student.sample(APART.copy(), 2, 4, rng, temperature)
    inputs_unchanged(student)


@check(
    points=1,
    ko="전역 난수를 건드리지 않습니다",
    en="leaves the global random stream alone",
    tests="rng",
    after=returns_n_numbers,
)
def leaves_the_global_stream(student: Student, rng: np.random.Generator) -> None:
    for n in (5, 3):
        student.sample(np.eye(4), 2, n, rng, 1.0)
    global_rng_unchanged(student)
