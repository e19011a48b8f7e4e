"""Checks of early_stopping and restore_best. All losses are multiples of powers of 2, so no comparison depends on rounding.

Each check of early_stopping uses curves in which only its own requirement decides.
"""

from typing import Any

import numpy as np
from dlgrade.checking import Student, check, close, inputs_unchanged, raises, require, shape


def _is_epoch(value: Any) -> bool:
    """A whole number: int, NumPy integer, or a float without a fraction."""
    kind = np.asarray(value).dtype.kind if np.ndim(value) == 0 and value is not None else ""
    return kind in tuple("iuf") and float(value) == round(float(value))


def _pair(reply: Any) -> tuple[Any, Any]:
    """(stop_epoch, best_epoch) of a reply that has that form."""
    require(
        isinstance(reply, (tuple, list, np.ndarray))
        and len(reply) == 2
        and (reply[0] is None or _is_epoch(reply[0]))
        and _is_epoch(reply[1]),
        ko="두 값 stop_epoch, best_epoch를 이 순서로 돌려주세요. stop_epoch는 정수나 None, best_epoch는 정수입니다.",
        en="Return two values, stop_epoch and best_epoch, in this order: an integer or None, and an integer.",
    )
    return reply[0], reply[1]


def _decision(student: Student, losses: list[float], patience: int, min_delta: float = 0.0) -> tuple[Any, Any]:
    return _pair(student.early_stopping(losses, patience, min_delta))


def _same_stops(got: list[Any], expected: list[int | None]) -> None:
    for one, wanted in zip(got, expected, strict=True):
        require(
            one == wanted if wanted is not None else one is None,
            ko="stop_epoch가 다릅니다. 나온 값: {got}. 맞는 값: {wanted}.",
            en="stop_epoch is another one. Got {got}, expected {wanted}.",
            got=one,
            wanted=wanted,
        )


def _same_best(got: list[Any], expected: list[int]) -> None:
    for one, wanted in zip(got, expected, strict=True):
        require(
            one == wanted,
            ko="best_epoch가 다릅니다. 나온 값: {got}. 맞는 값: {wanted}.",
            en="best_epoch is another one. Got {got}, expected {wanted}.",
            got=one,
            wanted=wanted,
        )


def _rising(rng: np.random.Generator, first: float, epochs: int) -> list[float]:
    """Losses that rise from the first on, by 1/8 to 1/2 each time."""
    return (first + np.cumsum([0, *rng.integers(1, 5, size=epochs - 1)]) / 8).tolist()


@check(
    points=1,
    ko="early_stopping: (stop_epoch, best_epoch)를 돌려줍니다",
    en="early_stopping: returns (stop_epoch, best_epoch)",
    tests="pair",
)
def returns_two_epochs(student: Student) -> None:
    curves = [[2.0, 1.5, 1.25, 0.71875][:epochs] for epochs in (1, 2, 3, 4)]
    curves = [[*curve, curve[-1] - 0.03125 * len(curve)] for curve in curves]
    for reply in [student.early_stopping(curve, 2, 0.0) for curve in curves]:  # all asked before one is judged
        _pair(reply)


@check(
    points=2,
    ko="early_stopping: 나아지지 않은 에포크가 patience번이면 멈춥니다",
    en="early_stopping: stops after patience epochs without improvement",
    tests="stop",
    after=returns_two_epochs,
)
def stops_after_patience(student: Student, rng: np.random.Generator) -> None:
    patiences = [1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 2, 3]
    stops = [_decision(student, _rising(rng, 0.5, patience + 3), patience)[0] for patience in patiences]
    # The first epoch is an improvement, however large its loss.
    stops += [_decision(student, _rising(rng, 2.0**power, 6), 3)[0] for power in (40, 41, 42, 43)]
    _same_stops(stops, [*patiences, 3, 3, 3, 3])


@check(
    points=1,
    ko="early_stopping: 이어진 횟수만 셉니다",
    en="early_stopping: counts only epochs in a row",
    tests="row",
    after=stops_after_patience,
)
def counts_in_a_row(student: Student, rng: np.random.Generator) -> None:
    got, expected = [], []
    for falls in (2, 3, 4, 2, 3, 4, 5, 3, 4, 5, 2, 4):
        # A new best at every second epoch, and a bump above the start after each.
        losses = [value for fall in range(falls) for value in (4.0 - fall / 2, 4.5 + rng.integers(1, 5) / 8)]
        got.append(_decision(student, [*losses, losses[-1] + 0.25], 2)[0])
        expected.append(2 * falls)
    for patience in (3, 4):  # one epoch too few in a row, an improvement, and then enough
        bumps = _rising(rng, 4.5, patience)
        got.append(_decision(student, [4.0, *bumps[1:], 3.5, *bumps], patience)[0])
        expected.append(2 * patience)
    _same_stops(got, expected)


@check(
    points=1,
    ko="early_stopping: 지금까지의 가장 좋은 손실과 비교합니다",
    en="early_stopping: compares with the best loss so far",
    tests="best",
    after=stops_after_patience,
)
def compares_with_the_best(student: Student, rng: np.random.Generator) -> None:
    got = []
    for best in (1.0, 0.0, -1.0) * 4:  # a loss may be 0, or negative, as that of a density is
        bump = 1.5 + rng.integers(1, 5) / 8
        # From the bump on the losses fall again, below the first loss but never below the best.
        losses = [4.0, 2.0, best, bump + 0.5, bump + 0.25, bump, bump - 0.25, bump - 0.125]
        got.append(_decision(student, losses, 4)[0])
    got.append(_decision(student, [1.0, 0.5, 0.75, 0.625, 0.25], 2)[0])  # of the task
    _same_stops(got, [*[6] * 12, 3])


@check(
    points=2,
    ko="early_stopping: min_delta 넘게 작아져야 나아진 것입니다",
    en="early_stopping: only a fall by more than min_delta improves",
    tests="improvement",
    after=stops_after_patience,
)
def needs_more_than_min_delta(student: Student, rng: np.random.Generator) -> None:
    got, expected = [], []
    for min_delta in (0.125, 0.25, 0.5, 0.0):
        first = 4.0 + rng.integers(0, 9) / 8
        for fall, improves in ((min_delta, False), (min_delta + 0.125, True), (min_delta / 2, False)):
            got.append(_decision(student, [first, first - fall, *_rising(rng, first + 1.0, 4)], 3, min_delta)[0])
            expected.append(4 if improves or fall > min_delta else 3)
        got.append(_decision(student, [first, *[first + min_delta / 2] * 4], 3, min_delta)[0])
        expected.append(3)
    for unit, min_delta in ((2.0**-30, 0.0), (2.0**-30, 2.0**-31), (128.0, 64.0)):  # tiny losses, and large ones
        losses = [unit * loss for loss in (5.0, 4.0, 3.0, 2.0, 6.0, 7.0, 8.0)]
        got.append(_decision(student, losses, 3, min_delta)[0])
        expected.append(6)
    _same_stops(got, expected)


@check(
    points=1,
    ko="early_stopping: 나아진 에포크에서만 best가 바뀝니다",
    en="early_stopping: best changes only in an epoch that improves",
    tests="creeping",
    after=compares_with_the_best,
)
def lets_small_falls_add_up(student: Student, rng: np.random.Generator) -> None:
    got, expected = [], []
    for steps in (2, 3, 4, 5) * 3:
        # Falls by 1/8 at a time: the last of them is the first to lie more than min_delta below the first loss.
        first, min_delta = 2.0 + rng.integers(0, 9) / 8, (steps - 0.5) / 8
        losses = [float(first - step / 8) for step in range(steps + 1)]
        got.append(_decision(student, losses, 9, min_delta)[1])
        expected.append(steps)
    _same_best(got, expected)
    # The third loss lies more than min_delta below the first one, though not below the second, which leaves best alone.
    curves = [[first - fall for fall in (0.0, 0.125, 0.3125, 0.0, -0.125, -0.25)] for first in (1.0, 2.5, 4.0)]
    _same_stops([_decision(student, curve, 3, 0.25)[0] for curve in curves], [5] * 3)


@check(
    points=1,
    ko="early_stopping: 멈추지 않으면 None입니다",
    en="early_stopping: gives None when it never stops",
    tests="none",
    after=stops_after_patience,
)
def gives_none(student: Student, rng: np.random.Generator) -> None:
    curves = [_rising(rng, 0.5, epochs)[::-1] for epochs in (1, 2, 4, 5, 6, 7)]
    curves += [[*curve, 5.0] for curve in curves]
    _same_stops([_decision(student, curve, 2)[0] for curve in curves], [None] * 12)


@check(
    points=1,
    ko="early_stopping: best_epoch는 멈출 때까지 마지막으로 나아진 에포크입니다",
    en="early_stopping: best_epoch is the last that improved up to the stop",
    tests="epoch",
    after=needs_more_than_min_delta,
)
def finds_the_best_epoch(student: Student, rng: np.random.Generator) -> None:
    got, expected = [], []
    for epochs in (1, 2, 3, 4, 5, 6):
        falling = _rising(rng, 1.0, epochs)[::-1]
        got.append(_decision(student, [*falling, *_rising(rng, 6.0, 3), 0.25, 0.125], 3)[1])  # stops before 0.25
        got.append(_decision(student, [*falling, *_rising(rng, 6.0, 2)], 3)[1])
        # A last fall by less than min_delta is no improvement.
        got.append(_decision(student, [float(epochs), epochs - 0.0625], 3, 0.09375)[1])
        # Nor is it one where the run stops.
        got.append(_decision(student, [float(epochs), epochs - 0.0625, epochs - 0.03125], 2, 0.09375)[1])
        expected += [epochs - 1, epochs - 1, 0, 0]
    _same_best(got, expected)


@check(
    points=1,
    ko="early_stopping: 손실이 없으면 ValueError를 일으킵니다",
    en="early_stopping: raises ValueError without losses",
    tests="losses",
    after=returns_two_epochs,
)
def refuses_no_losses(student: Student) -> None:
    raises(ValueError, student.early_stopping, [], 2, 0.0)


@check(
    points=1,
    ko="early_stopping: patience가 1보다 작으면 ValueError를 일으킵니다",
    en="early_stopping: raises ValueError for a patience below 1",
    tests="patience",
    after=returns_two_epochs,
)
def refuses_no_patience(student: Student) -> None:
    for patience in (0, -1):
        raises(ValueError, student.early_stopping, [0.5, 0.25], patience, 0.0)


def _history(rng: np.random.Generator) -> tuple[np.ndarray, list[np.ndarray]]:
    return rng.normal(size=4), list(rng.normal(size=(6, 4)))


@check(
    points=2,
    ko="restore_best: 손실이 가장 낮았던 에포크 직후의 가중치를 돌려줍니다",
    en="restore_best: returns the weights just after the epoch with the lowest loss",
    tests="restore",
)
def restores_the_best(student: Student, rng: np.random.Generator) -> None:
    """The lowest loss is anywhere, after a long rise, and by next to nothing below an earlier one; it is 0, or negative;
    tiny losses with tiny weights, and large ones with large weights."""
    weights, updates = _history(rng)
    asked = []
    for best in (2, 0, 5):
        losses = (1.0 + rng.permutation(6) / 8).tolist()
        losses[best], losses[(best + 3) % 6] = 0.5, 2.0
        asked.append((1.0, losses, best))
    asked.append((1.0, [0.75, 1.0, 1.125, 1.25, 1.375, 0.5], 5))
    asked.append((1.0, [0.75, 0.5 + 2.0**-20, 1.0, 0.5, 0.875, 0.625], 3))
    asked += [(1.0, [0.75, 0.0, 1.0, 0.5, 0.875, 0.625], 1), (1.0, [0.75, -0.25, 0.5, -0.5, -0.125, 0.625], 3)]
    for unit in (2.0**-30, 512.0):
        asked.append((unit, [unit * loss for loss in (1.25, 1.0, 0.875, 0.75, 0.5, 1.5)], 4))
    got = [student.restore_best(unit * weights, [unit * each for each in updates], losses) for unit, losses, _ in asked]
    for one, (unit, _, best) in zip(got, asked, strict=True):
        close(shape(one, (4,)), unit * (weights + sum(updates[: best + 1])), atol=1e-6 * unit)
    close(student.restore_best(np.array([0.0]), [np.array([1.0])] * 3, [0.5, 0.25, 0.75]), [2.0])  # of the task


@check(
    points=1,
    ko="restore_best: 손실이 같으면 먼저 나온 것을 고릅니다",
    en="restore_best: takes the first of equal losses",
    tests="ties",
    after=restores_the_best,
)
def takes_the_first_of_equals(student: Student, rng: np.random.Generator) -> None:
    weights, updates = _history(rng)
    got = student.restore_best(weights, updates, [0.875, 0.5, 0.25, 1.0, 0.25, 0.375])
    close(got, weights + sum(updates[:3]), atol=1e-6)


@check(
    points=1,
    ko="restore_best: 받은 배열을 바꾸지 않습니다",
    en="restore_best: leaves the given arrays untouched",
    tests="inputs",
    after=restores_the_best,
)
def leaves_the_weights(student: Student, rng: np.random.Generator) -> None:
    student.restore_best(*_history(rng), [0.875, 0.5, 0.25, 1.0, 0.625, 0.375])
    inputs_unchanged(student)
