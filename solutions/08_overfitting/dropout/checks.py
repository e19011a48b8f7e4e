"""Checks of dropout and dropout_backward. Which entries are dropped is free: rates and factors count, never a mask."""

from typing import Any

import numpy as np
from dlgrade.checking import (
    Student,
    check,
    close,
    global_rng_unchanged,
    inputs_unchanged,
    observe,
    rate,
    require,
    shape,
    told_as,
)


def _positive(rng: np.random.Generator, *size: int) -> np.ndarray:
    """Inputs without zeros, so that a zero in the output was dropped."""
    return rng.uniform(0.5, 2.0, size=size)


def _signed(rng: np.random.Generator, *size: int) -> np.ndarray:
    """The same with either sign."""
    return _positive(rng, *size) * rng.choice([-1, 1], size=size)


EXAMPLE = np.array([1.0, 2.0, 3.0])  # of the task


def _forward(student: Student, x: np.ndarray, p_drop: float, training: bool, rng: Any) -> tuple[np.ndarray, Any]:
    """(y, mask) of a reply, with the form and the shape of y made sure of."""
    reply = student.dropout(x, p_drop, training, rng)
    require(
        isinstance(reply, (tuple, list)) and len(reply) == 2,
        ko="두 값 y, mask를 이 순서로 돌려주세요.",
        en="Return two values, y and mask, in this order.",
    )
    return shape(reply[0], x.shape), reply[1]


def _repeats(dropped: np.ndarray) -> bool:
    """Whether each of two entries decides the other: all along an axis are alike, or all that lie some way apart in memory."""
    flat = dropped.ravel()
    along = any(bool((dropped == dropped.take([0], axis)).all()) for axis in range(dropped.ndim))
    return along or any(np.array_equal(flat[apart:], flat[:-apart]) for apart in range(1, flat.size // 2 + 1))


def _survivors(student: Student, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The factors of the entries that were not dropped; noted for the diagnosis together with the rate of zeros."""
    kept = y != 0
    factors = (y / x)[kept]
    observe(
        student,
        rate=round(float(1 - kept.mean()), 1),  # coarse: two right samples differ by chance
        scale=float(np.median(factors)) if factors.size else 0.0,
        whole_columns=bool((kept == kept[:1]).all()),
    )
    return factors


@check(
    points=1,
    ko="dropout: x와 모양이 같은 y와 mask를 돌려줍니다",
    en="dropout: returns y in the shape of x, and mask",
    tests="form",
)
def returns_y_and_mask(student: Student, rng: np.random.Generator) -> None:
    _forward(student, _positive(rng, 6, 5), 0.4, True, rng)
    _forward(student, _positive(rng, 1, 5), 0.4, True, rng)
    _forward(student, _positive(rng, 7), 0.4, False, rng)


@check(
    points=1,
    ko="dropout: 원소마다 따로 고릅니다",
    en="dropout: chooses for each entry on its own",
    tests="independent",
    after=returns_y_and_mask,
    compare="observations",
)
def chooses_for_each_entry(student: Student, rng: np.random.Generator) -> None:
    columns = rows = exact_share = together = False
    for p_drop in (0.4, 0.7):
        dropped = [_forward(student, _positive(rng, 20, 30 + k), p_drop, True, rng)[0] == 0 for k in range(8)]
        whole = [bool(all((d == d.take([0], axis)).all() for d in dropped)) for axis in (0, 1)]
        same_share = all(abs(int(d.sum()) - p_drop * d.size) <= 1 for d in dropped)
        three_axes = _forward(student, _positive(rng, 5, 8, 9), p_drop, True, rng)[0] == 0
        repeats = _repeats(three_axes) or _repeats(dropped[0])
        observe(student, columns=whole[0], rows=whole[1], exact_share=same_share, repeats=repeats)
        columns, rows, exact_share = columns or whole[0], rows or whole[1], exact_share or same_share
        together = together or repeats
    require(
        not columns and not rows,
        ko="한 행이나 한 열이 통째로 0이 되거나 통째로 남았습니다. 원소마다 따로 뽑으세요.",
        en="Whole rows or whole columns were dropped or kept together. Draw for each entry on its own.",
    )
    require(
        not together,
        ko="서로 다른 자리의 원소들이 언제나 함께 0이 되거나 함께 남았습니다. 원소마다 따로 뽑으세요.",
        en="Entries at different places were always dropped or kept together. Draw for each entry on its own.",
    )
    require(
        not exact_share,
        ko="부를 때마다 정확히 같은 비율이 0이 되었습니다. 개수를 정하지 말고 원소마다 따로 확률 p_drop으로 뽑으세요.",
        en="Every call dropped exactly the same share. Fix no count; draw for each entry on its own, with probability p_drop.",
    )


@check(
    points=1,
    ko="dropout: 부를 때마다 새로 고릅니다",
    en="dropout: chooses anew in each call",
    tests="anew",
    after=returns_y_and_mask,
    compare="observations",
)
def chooses_anew(student: Student, rng: np.random.Generator) -> None:
    repeated = []
    for p_drop in (0.4, 0.7):
        x = _positive(rng, 30, 20)
        first, second = (_forward(student, x, p_drop, True, rng)[0] == 0 for _ in range(2))
        repeated.append(bool((first == second).all()))
        observe(student, repeated=repeated[-1], whole_columns=bool((first == first[:1]).all()))
    require(
        not any(repeated),
        ko="두 번 불렀는데 똑같은 자리가 0이 되었습니다. 받은 `rng`에서 매번 새로 뽑으세요.",
        en="Two calls dropped exactly the same entries. Draw anew from the `rng` that you are given.",
    )


@check(
    points=2,
    ko="dropout: 학습 중에는 p_drop의 비율로 0이 됩니다",
    en="dropout: drops at the rate p_drop in training",
    tests="rate",
    after=chooses_for_each_entry,
    compare="observations",
)
def drops_at_the_rate(student: Student, rng: np.random.Generator) -> None:
    replies = []
    for p_drop, size in ((0.3, 1.0), (0.8, 1e-4)):  # all asked before one is judged
        x = size * _signed(rng, 80, 50)
        y, _ = _forward(student, x, p_drop, True, rng)
        _survivors(student, x, y)
        replies.append((y == 0, p_drop))
    y, _ = _forward(student, _positive(rng, 80, 10, 5), 0.25, True, rng)  # no whole number of tenths; three axes
    observe(student, quarter=round(20 * float((y == 0).mean())) / 20)
    replies.append((y == 0, 0.25))
    pairs = [tuple(_forward(student, _positive(rng, 2), 0.5, True, rng)[0] == 0) for _ in range(50)]
    never_both = len(set(pairs)) > 1 and (True, True) not in pairs  # draws that never change fail elsewhere
    observe(student, never_both=never_both)
    for dropped, p_drop in replies:
        rate(dropped, p_drop)
    require(
        not never_both,
        ko="x의 원소가 둘일 때 p_drop=0.5로 50번 불렀는데 둘 다 0이 된 적이 없습니다. 원소마다 따로 뽑으면 모두 0이 될 수도 있습니다.",
        en="For an x of two entries, 50 calls with p_drop=0.5 never dropped both. Drawn one by one, all entries may be dropped.",
    )


@check(
    points=2,
    ko="dropout: 살아남은 값은 1/(1−p_drop)배입니다",
    en="dropout: scales the survivors by 1/(1−p_drop)",
    tests="scale",
    after=returns_y_and_mask,
    compare="observations",
)
def scales_the_survivors(student: Student, rng: np.random.Generator) -> None:
    """So many entries that the noted rate, rounded to a tenth, is the same with every seed."""
    replies = []
    for p_drop, size in ((0.3, 1.0), (0.8, 300.0)):
        x = size * _signed(rng, 80, 80)
        y, _ = _forward(student, x, p_drop, True, rng)
        replies.append((_survivors(student, x, y), p_drop))
    with told_as(ko="남은 원소의 y / x", en="y / x for each survivor"):
        for factors, p_drop in replies:
            close(factors, np.full(factors.shape, 1 / (1 - p_drop)))


@check(
    points=1,
    ko="dropout: x가 정수여도 소수 부분을 지킵니다",
    en="dropout: keeps fractions for an x of integers, too",
    tests="integers",
    after=scales_the_survivors,
    compare="observations",
)
def keeps_fractions(student: Student, rng: np.random.Generator) -> None:
    replies = []
    for p_drop in (0.3, 0.6):
        x = rng.integers(1, 9, size=(80, 50))
        y, _ = _forward(student, x, p_drop, True, rng)
        factors = (y / x)[y != 0]
        observe(student, least=round(float(factors.min(initial=9)), 2), whole=bool((y == np.round(y)).all()))
        replies.append((factors, p_drop))
    with told_as(ko="남은 원소의 y / x", en="y / x for each survivor"):
        for factors, p_drop in replies:
            close(factors, np.full(factors.shape, 1 / (1 - p_drop)))


@check(
    points=1,
    ko="dropout: 평가 중에는 x가 그대로 나옵니다",
    en="dropout: returns x as it is in evaluation",
    tests="evaluation",
    after=returns_y_and_mask,
)
def identity_in_evaluation(student: Student, rng: np.random.Generator) -> None:
    asked = [
        (_signed(rng, 6, 5), 0.4),
        (300 * _signed(rng, 1, 5), 0.7),
        (1e-4 * _signed(rng, 5, 5), 0.7),
        (EXAMPLE, 0.5),
    ]
    replies = [(_forward(student, x, p_drop, False, rng)[0], x) for x, p_drop in asked]
    for y, x in replies:
        close(y, x)


@check(
    points=1,
    ko="dropout: p_drop이 0이면 x가 그대로 나옵니다",
    en="dropout: returns x as it is for p_drop = 0",
    tests="nothing-dropped",
    after=drops_at_the_rate,
    compare="observations",
)
def identity_without_drop(student: Student, rng: np.random.Generator) -> None:
    replies = []
    for x in (_positive(rng, 20, 15), _positive(rng, 400)):
        y, _ = _forward(student, x, 0.0, True, rng)
        observe(student, finite=bool(np.isfinite(y).all()), dropped=round(float((y == 0).mean()), 1))
        replies.append((y, x))
    replies.append((_forward(student, EXAMPLE, 0.0, True, rng)[0], EXAMPLE))
    for y, x in replies:
        close(y, x)


@check(
    points=2,
    ko="dropout_backward: 같은 자리를 같은 배율로 통과시킵니다",
    en="dropout_backward: lets the same entries pass, with the same factor",
    tests="backward",
    after=scales_the_survivors,
    compare="observations",
)
def backward_through_the_same_mask(student: Student, rng: np.random.Generator) -> None:
    """All forward passes come first, as in a network with several such layers: each mask belongs to its own."""
    passes, replies = [], []
    for p_drop, size, *shape_of_x in ((0.3, 300, 40, 40), (0.8, 1e-4, 1, 1200), (0.6, 1, 40, 40), (0.0, 1, 40)):
        x, dout = _signed(rng, *shape_of_x), size * _signed(rng, *shape_of_x)
        passes.append((x, dout, p_drop, *_forward(student, x, p_drop, True, rng)))
    for x, dout, p_drop, y, mask in passes:
        dx = shape(student.dropout_backward(dout, mask, p_drop), x.shape)
        where_kept, where_dropped = (dx / dout)[y != 0], (dx / dout)[y == 0]
        observe(
            student,
            kept=float(where_kept.mean()) if where_kept.size else 0.0,
            dropped=float(where_dropped.mean()) if where_dropped.size else 0.0,
            spread=float(where_kept.std()) if where_kept.size else 0.0,
        )
        if p_drop > 0 or np.allclose(y, x):  # what drops entries all the same is told so by another check
            replies.append((dx, np.where(y != 0, dout / (1 - p_drop), 0.0)))
    for dx, expected in replies:
        close(dx, expected)


@check(
    points=1,
    ko="dropout_backward: 값이 0이던 자리도 살아남습니다",
    en="dropout_backward: an entry whose value is 0 may survive",
    tests="zeros",
    after=backward_through_the_same_mask,
    compare="observations",
)
def zeros_survive(student: Student, rng: np.random.Generator) -> None:
    """What a ReLU lets through: the mask has to come from the draw, not from values."""
    shares = []
    for p_drop, others in ((0.3, 0), (0.6, 1)):  # nothing but zeros, then among others
        x = others * rng.choice([0, 1], size=(60, 50)) * _positive(rng, 60, 50)
        _, mask = _forward(student, x, p_drop, True, rng)
        dx = shape(student.dropout_backward(np.ones(x.shape), mask, p_drop), x.shape)
        shares.append(float((dx[x == 0] == 0).mean()))
        observe(student, blocked=round(shares[-1], 1))
    require(
        max(shares) < 1,
        ko="x가 0인 자리로는 기울기가 전혀 흐르지 않습니다. 살아남았는지는 값이 아니라 뽑은 난수로 정하세요.",
        en="No gradient passes where x is 0. What survives is decided by the draw, not by the values.",
    )


@check(
    points=1,
    ko="난수를 rng에서만 뽑습니다",
    en="draws from rng alone",
    tests="rng",
    after=returns_y_and_mask,
    compare="observations",
)
def draws_from_rng_alone(student: Student, rng: np.random.Generator) -> None:
    same = []
    for p_drop in (0.4, 0.7):
        x, seed = _positive(rng, 20, 15), int(rng.integers(1000))
        one, two = (_forward(student, x, p_drop, True, np.random.default_rng(seed))[0] for _ in range(2))
        same.append(bool(((one == 0) == (two == 0)).all()))
        observe(student, same=same[-1])
    require(
        all(same),
        ko="같은 상태의 `rng`를 두 번 주었는데 다른 자리가 0이 되었습니다. 난수는 받은 `rng`에서만 뽑으세요.",
        en="An `rng` in the same state came twice, and different entries were dropped. Draw from the given `rng` alone.",
    )


@check(
    points=1,
    ko="받은 배열을 바꾸지 않습니다",
    en="leaves the given arrays alone",
    tests="inputs",
    after=returns_y_and_mask,
)
def leaves_the_inputs(student: Student, rng: np.random.Generator) -> None:
    x = _positive(rng, 6, 5)
    _, mask = _forward(student, x, 0.5, True, rng)
    _forward(student, x, 0.5, False, rng)
    student.dropout_backward(_positive(rng, 6, 5), mask, 0.5)
    inputs_unchanged(student)


@check(
    points=1,
    ko="전역 난수를 건드리지 않습니다",
    en="leaves the global random streams alone",
    tests="streams",
    after=returns_y_and_mask,
)
def leaves_the_global_streams(student: Student, rng: np.random.Generator) -> None:
    _, mask = _forward(student, _positive(rng, 6, 5), 0.4, True, rng)
    student.dropout(_positive(rng, 6, 5), 0.4, False, rng)
    student.dropout_backward(_positive(rng, 6, 5), mask, 0.4)
    global_rng_unchanged(student)
