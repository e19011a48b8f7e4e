"""Checks of sample: a chain that is certain, then how often what follows what, at temperature 1, at others, and very cold.

Only shares are compared, within five standard deviations: which numbers are drawn, and by how many draws, is free.
"""

import numpy as np
from dlgrade.checking import (
    Student,
    check,
    dtype_kind,
    exact,
    global_rng_unchanged,
    observe,
    raises,
    rate,
    require,
    shape,
)

LENGTH = 1200
SEEN = 60  # a number that was drawn less often tells too little about what follows it
SPREAD = 1.5  # sets the scale on which two runs with the same chances count as alike

TABLES = (
    np.array([[0.1, 0.6, 0.3], [0.5, 0.1, 0.4], [0.2, 0.7, 0.1]]),
    np.array([[0.05, 0.15, 0.5, 0.3], [0.4, 0.3, 0.1, 0.2], [0.35, 0.05, 0.2, 0.4], [0.2, 0.45, 0.25, 0.1]]),
)


def _powers(P: np.ndarray, temperature: float) -> np.ndarray:
    powers = (P / P.max(axis=1, keepdims=True)) ** (1 / temperature)
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def _drawn(
    student: Student, P: np.ndarray, rng: np.random.Generator, temperature: float, n: int = LENGTH
) -> np.ndarray:
    """The numbers of a long text, the start put before them; notes how often each follows each."""
    reply = shape(student.sample(P, 1, n, rng, temperature), (n,))
    ids = np.append(1, np.asarray(reply, dtype=float)).round()
    counts = np.array([[np.sum((ids[:-1] == a) & (ids[1:] == b)) for b in range(len(P))] for a in range(len(P))])
    shares = (counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)).ravel()
    overall = np.array([np.mean(ids[1:] == b) for b in range(len(P))])
    observe(student, shares=[*shares.tolist(), *overall.tolist(), SPREAD])
    return ids


def _follow(ids: np.ndarray, P: np.ndarray, temperature: float) -> None:
    """After each number that came often enough, the next ones have the shares of the formula."""
    expected = _powers(P, temperature)
    for a in range(len(P)):
        after = ids[1:][ids[:-1] == a]
        if len(after) >= SEEN:
            for b in range(len(P)):
                rate(after == b, float(expected[a, b]))


def _certain(V: int, step: int) -> np.ndarray:
    """A table in which one number surely follows each: the one that many further on."""
    return np.roll(np.eye(V), step, axis=1)


@check(points=1, ko="번호 n개를 돌려줍니다", en="returns n numbers", tests="form")
def returns_n_numbers(student: Student, rng: np.random.Generator) -> None:
    """Every number stays where it is, so nothing but the form can be wrong."""
    for n in (7, 4):
        reply = dtype_kind(shape(student.sample(np.eye(3), 2, n, rng, 1.0), (n,)), "integer")
        exact(np.asarray(reply), np.full(n, 2))


@check(
    points=2,
    ko="방금 뽑은 번호의 행에서 뽑습니다",
    en="draws from the row of the number just drawn",
    tests="chain",
    after=returns_n_numbers,
)
def follows_the_chain(student: Student, rng: np.random.Generator) -> None:
    for V, step, start in ((5, 2, 1), (7, 3, 4)):
        reply = shape(student.sample(_certain(V, step), start, 6, rng, 1.0), (6,))
        exact(np.asarray(reply), (start + step * np.arange(1, 7)) % V)


@check(
    points=2,
    ko="확률대로 뽑습니다",
    en="draws by the probabilities",
    tests="draws",
    compare="observations",
    after=follows_the_chain,
)
def draws_by_probability(student: Student, rng: np.random.Generator) -> None:
    texts = [_drawn(student, P, rng, 1.0) for P in TABLES]
    for P, ids in zip(TABLES, texts, strict=True):
        _follow(ids, P, 1.0)


@check(
    points=3,
    ko="온도에 따라 확률이 달라집니다",
    en="changes the probabilities by the temperature",
    tests="temperature",
    compare="observations",
    after=draws_by_probability,
)
def heats_and_cools(student: Student, rng: np.random.Generator) -> None:
    asked = ((TABLES[0], 0.5), (TABLES[1], 3.0), (TABLES[0], 2.0))
    texts = [_drawn(student, P, rng, temperature) for P, temperature in asked]
    for (P, temperature), ids in zip(asked, texts, strict=True):
        _follow(ids, P, temperature)


@check(
    points=2,
    ko="아주 낮은 온도와 0인 확률에도 됩니다",
    en="works very cold, and with probabilities of 0",
    tests="cold",
    compare="observations",
    after=heats_and_cools,
)
def works_very_cold(student: Student, rng: np.random.Generator) -> None:
    """Powers of the smaller rows are 0 as floats, some rows have several largest entries, and zeros are never drawn."""
    P = np.array([[0.4, 0.4, 0.2, 0.0], [0.45, 0.1, 0.45, 0.0], [0.0, 0.0, 0.0, 1.0], [0.25, 0.25, 0.25, 0.25]])
    gaps = np.array([[0.0, 1.0, 0.0], [0.5, 0.0, 0.5], [0.2, 0.8, 0.0]])
    asked = (
        (P, 0.001, 400),
        (np.roll(np.eye(3), 1, axis=1) / 2 + np.full((3, 3), 1 / 6), 0.002, 300),
        (gaps, 5.0, 600),
    )
    texts = [_drawn(student, table, rng, temperature, n) for table, temperature, n in asked]
    for (table, temperature, _), ids in zip(asked, texts, strict=True):
        _follow(ids, table, temperature)


@check(
    points=1,
    ko="부를 때마다 rng에서 새로 뽑습니다",
    en="draws anew from rng in each call",
    tests="rng",
    compare="observations",
    after=follows_the_chain,
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
    ko="전역 난수를 건드리지 않습니다",
    en="leaves the global random stream alone",
    tests="rng",
    after=returns_n_numbers,
)
def leaves_the_global_stream(student: Student, rng: np.random.Generator) -> None:
    for n in (5, 3):
        student.sample(np.eye(4), 2, n, rng, 1.0)
    global_rng_unchanged(student)


@check(
    points=1,
    ko="온도가 0 이하이면 ValueError를 냅니다",
    en="raises ValueError for a temperature of 0 and below",
    tests="errors",
    after=returns_n_numbers,
)
def refuses_no_heat(student: Student, rng: np.random.Generator) -> None:
    for temperature in (-1.0, 0.0):
        raises(ValueError, student.sample, TABLES[0], 0, 3, rng, temperature)
