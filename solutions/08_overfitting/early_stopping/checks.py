"""Checks of early_stopping and restore_best. Close comparisons are between multiples of 1/8: no rounding."""

from typing import Any

import numpy as np
from dlgrade.checking import Reference, Student, check, close, exact, inputs_unchanged, raises, require, shape

TELLING = [0.625, 0.625, 0.375, 0.5, 0.25, 0.125, 1.0, 0.125]


def _decision(student: Student, losses: Any, patience: int, min_delta: float) -> list[Any]:
    reply = student.early_stopping(losses, patience, min_delta)
    require(
        isinstance(reply, (tuple, list)) and len(reply) == 2,
        ko="두 값 stop_epoch, best_epoch를 이 순서로 돌려주세요.",
        en="Return two values, stop_epoch and best_epoch, in this order.",
    )
    return list(reply)


def _same(got: list[Any], expected: tuple[int | None, int]) -> None:
    exact(got[0], expected[0])
    exact(got[1], expected[1])


@check(
    points=3,
    ko="early_stopping: 멈출 때와 가장 좋은 때를 찾습니다",
    en="early_stopping: finds the stop and the best epoch",
)
def stops_in_time(student: Student) -> None:
    first = _decision(student, TELLING, 2, 0.125)
    second = _decision(student, [1.0, 0.95, 0.9, 0.5, 0.6], 2, 0.125)
    third = _decision(student, [2.0, 1.0, 1.25, 0.75, 1.5, 1.5, 1.5, 0.625], 3, 0.125)
    _same(first, (4, 2))
    _same(second, (2, 0))
    _same(third, (6, 3))


@check(
    points=2,
    ko="early_stopping: 계속 나아지면 멈추지 않습니다",
    en="early_stopping: does not stop while it improves",
)
def goes_on(student: Student) -> None:
    falling = _decision(student, [2.0, 1.5, 1.25, 0.75, 0.5], 2, 0.125)
    bumpy = _decision(student, [1.0, 1.25, 0.75, 0.875, 0.5, 0.625], 2, 0.125)
    single = _decision(student, [0.5], 1, 0.0)
    _same(falling, (None, 4))
    _same(bumpy, (None, 4))
    _same(single, (None, 0))


@check(
    points=1,
    ko="early_stopping: 여러 곡선에서 맞습니다",
    en="early_stopping: right for many curves",
    after=stops_in_time,
)
def many_curves(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    for patience in (1, 2, 3):
        for min_delta in (0.0, 0.125, 0.25):
            losses = np.round(8 * (1.5 * 0.8 ** np.arange(12) + rng.uniform(0, 0.6, size=12))) / 8
            got = _decision(student, losses, patience, min_delta)
            _same(got, reference.early_stopping(losses, patience, min_delta))


@check(
    points=1,
    ko="early_stopping: 잘못된 인수에는 ValueError를 일으킵니다",
    en="early_stopping: refuses bad arguments",
)
def refuses_bad_arguments(student: Student) -> None:
    raises(ValueError, student.early_stopping, [], 2, 0.0)
    raises(ValueError, student.early_stopping, [0.5, 0.25], 0, 0.0)


def _history(rng: np.random.Generator) -> tuple[np.ndarray, list[np.ndarray], list[float]]:
    return rng.normal(size=4), list(rng.normal(size=(6, 4))), [0.875, 0.5, 0.25, 1.0, 0.25, 0.375]


@check(
    points=2,
    ko="restore_best: 가장 좋았던 때의 가중치를 돌려줍니다",
    en="restore_best: returns the weights of the best epoch",
)
def restores_the_best(student: Student, rng: np.random.Generator) -> None:
    weights, updates, losses = _history(rng)
    got = student.restore_best(weights, updates, losses)
    first = student.restore_best(weights, updates, [0.125, *losses[1:]])
    shape(got, (4,))
    close(got, weights + sum(updates[:3]), atol=1e-6)
    close(first, weights + updates[0], atol=1e-6)


@check(
    points=1,
    ko="restore_best: 받은 가중치를 바꾸지 않습니다",
    en="restore_best: leaves the given weights untouched",
)
def leaves_the_weights(student: Student, rng: np.random.Generator) -> None:
    student.restore_best(*_history(rng))
    inputs_unchanged(student)
