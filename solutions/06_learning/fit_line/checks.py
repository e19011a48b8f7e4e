"""Checks of fit_line."""

from typing import Any

import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, number, raises, require, shape


def _three(reply: Any) -> tuple[Any, Any, Any]:
    require(
        isinstance(reply, (tuple, list)) and len(reply) == 3,
        ko="세 값 w, b, history를 이 순서로 돌려주세요.",
        en="Return three values, w, b and history, in this order.",
    )
    w, b, history = reply
    number(w)
    number(b)
    return w, b, history


def _data(rng: np.random.Generator, n: int) -> tuple[np.ndarray, np.ndarray]:
    x = rng.uniform(0.5, 1.5, size=(n, 1))
    return x, 2 * x + 1 + 0.1 * rng.normal(size=(n, 1))


@check(points=2, ko="한 걸음이 맞습니다", en="takes one right step")
def takes_one_step(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    x, y = _data(rng, 7)
    start = (rng.uniform(-1.0, -0.5), rng.uniform(0.3, 0.6))
    w, b, _ = _three(student.fit_line(x, y, *start, 0.05, 1))
    expected = reference.fit_line(x, y, *start, 0.05, 1)
    close([w, b], expected[:2], rtol=1e-4, atol=1e-5)


@check(
    points=2,
    ko="25걸음 뒤의 w와 b가 맞습니다",
    en="has the right w and b after 25 steps",
    after=takes_one_step,
)
def takes_many_steps(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    x, y = _data(rng, 9)
    w, b, _ = _three(student.fit_line(x, y, -0.7, 0.4, 0.05, 25))
    expected = reference.fit_line(x, y, -0.7, 0.4, 0.05, 25)
    close([w, b], expected[:2], rtol=1e-4, atol=1e-5)


@check(points=2, ko="갱신 직전의 손실을 기록합니다", en="records the loss just before each update")
def records_the_loss(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    x, y = _data(rng, 7)
    history = _three(student.fit_line(x, y, 0.5, -0.3, 0.05, 6))[2]
    shape(history, (6,))
    close(history, reference.fit_line(x, y, 0.5, -0.3, 0.05, 6)[2], rtol=1e-4, atol=1e-5)


@check(points=1, ko="0걸음이면 시작점 그대로입니다", en="returns the start after no steps", after=takes_one_step)
def keeps_the_start(student: Student, rng: np.random.Generator) -> None:
    x, y = _data(rng, 5)
    w, b, history = _three(student.fit_line(x, y, 0.25, -0.5, 0.1, 0))
    close([w, b], [0.25, -0.5])
    shape(history, (0,))


@check(
    points=1,
    ko="200걸음 뒤에는 최소제곱해에 닿습니다",
    en="reaches least squares after 200 steps",
    after=takes_many_steps,
)
def reaches_least_squares(student: Student, rng: np.random.Generator) -> None:
    x = rng.uniform(-1, 1, size=(11, 1))
    y = 2 * x + 1 + 0.1 * rng.normal(size=(11, 1))
    w, b, _ = _three(student.fit_line(x, y, 0.0, 0.0, 0.5, 200))
    close([w, b], np.polyfit(x[:, 0], y[:, 0], 1), rtol=1e-4, atol=1e-4)


@check(points=1, ko="모양이 다르면 ValueError를 일으킵니다", en="raises ValueError for other shapes")
def refuses_other_shapes(student: Student, rng: np.random.Generator) -> None:
    x, y = _data(rng, 6)
    raises(ValueError, student.fit_line, x, y[:, 0], 0.5, 0.5, 0.05, 3)


@check(points=1, ko="x와 y를 바꾸지 않습니다", en="leaves x and y untouched")
def leaves_the_inputs(student: Student, rng: np.random.Generator) -> None:
    x, y = _data(rng, 5)
    student.fit_line(x, y, 0.5, 0.5, 0.05, 3)
    inputs_unchanged(student)
