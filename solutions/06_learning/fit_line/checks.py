"""Checks of fit_line. Several steps are held against several calls with fewer steps, and the history against the w and b
of such calls, so that a wrong gradient costs the points of the one step alone."""

from typing import Any

import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, number, observe, raises, require, shape


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


def _same_lines(replies: list[Any], expected: list[Any]) -> None:
    """The same w and b, all of them asked before one is judged."""
    for reply, right in zip(replies, expected, strict=True):
        w, b, _ = _three(reply)
        close([w, b], [float(right[0]), float(right[1])], rtol=1e-4, atol=1e-5)


def _data(rng: np.random.Generator, n: int) -> tuple[np.ndarray, np.ndarray]:
    x = rng.uniform(0.5, 1.5, size=(n, 1))
    return x, 2 * x + 1 + 0.1 * rng.normal(size=(n, 1))


def _start(rng: np.random.Generator) -> tuple[float, float]:
    return float(rng.uniform(-1.0, -0.5)), float(rng.uniform(0.3, 0.6))


@check(points=1, ko="w, b, history를 돌려줍니다", en="returns w, b and history", tests="form")
def returns_three_values(student: Student, rng: np.random.Generator) -> None:
    _three(student.fit_line(*_data(rng, 7), *_start(rng), 0.05, 2))


@check(
    points=1,
    ko="w0, b0에서 시작합니다",
    en="starts at w0 and b0",
    tests=("start", "form"),
    after=returns_three_values,
)
def keeps_the_start(student: Student, rng: np.random.Generator) -> None:
    starts = [_start(rng), _start(rng)]
    # With a learning rate of 0 the start is also the end; what happens without steps is another check's question.
    got = [_three(student.fit_line(*_data(rng, 5), *start, 0.0, 3))[:2] for start in starts]
    close([list(map(float, pair)) for pair in got], starts)


@check(points=2, ko="한 걸음이 맞습니다", en="takes one right step", tests="update", after=keeps_the_start)
def takes_one_step(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    asked = []
    for rate in (0.05, 0.2):
        x, y = _data(rng, 7)
        # With x centred the gradient of b does not depend on whether w has been moved already.
        asked.append((x - x.mean(), y, *_start(rng), rate, 1))
    _same_lines([student.fit_line(*each) for each in asked], [reference.fit_line(*each) for each in asked])


@check(
    points=1,
    ko="두 기울기를 같은 w, b에서 구합니다",
    en="takes both gradients at the same w and b",
    tests="together",
    after=takes_one_step,
)
def takes_both_gradients_first(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    asked = [(*_data(rng, 7), *_start(rng), rate, 1) for rate in (0.05, 0.2)]
    _same_lines([student.fit_line(*each) for each in asked], [reference.fit_line(*each) for each in asked])


@check(
    points=2,
    ko="iterations번 갱신합니다",
    en="takes as many steps as iterations",
    tests="iterations",
    after=keeps_the_start,
)
def takes_many_steps(student: Student, rng: np.random.Generator) -> None:
    at_once, in_two = [], []
    for whole, part in ((25, 10), (2, 1)):
        x, y = _data(rng, 9)
        start = _start(rng)
        at_once.append(student.fit_line(x, y, *start, 0.03, whole))
        halfway = _three(student.fit_line(x, y, *start, 0.03, part))
        in_two.append(_three(student.fit_line(x, y, *map(float, halfway[:2]), 0.03, whole - part)))
    _same_lines(at_once, in_two)


@check(
    points=1,
    ko="갱신 직전의 손실을 기록합니다",
    en="records the loss just before each update",
    tests="history",
    after=takes_many_steps,
)
def records_the_loss(student: Student, rng: np.random.Generator) -> None:
    x, y = _data(rng, 7)
    start = _start(rng)
    history = _three(student.fit_line(x, y, *start, 0.05, 6))[2]
    before = [start, *(_three(student.fit_line(x, y, *start, 0.05, t))[:2] for t in range(1, 6))]
    shape(history, (6,))
    close(history, [np.mean((float(w) * x + float(b) - y) ** 2) for w, b in before], rtol=1e-4, atol=1e-5)


@check(
    points=1,
    ko="손실이 거의 줄지 않거나 커져도 멈추지 않습니다",
    en="goes on where the loss hardly falls any more, or rises",
    tests=("iterations", "history"),
    after=records_the_loss,
    compare="observations",
)
def goes_on(student: Student, rng: np.random.Generator) -> None:
    """When it is enough to stop depends on the program, which tells no mistake apart. One that stops where it is flat may
    take a rise for that as well."""
    x, y = _data(rng, 7)
    before, after = (_three(student.fit_line(x, y, 2.0, 1.0, 0.01, t)) for t in (99, 100))
    lines = [tuple(map(float, reply[:2])) for reply in (before, after)]
    flat = lines[0] == lines[1] != (2.0, 1.0) or np.size(after[2]) < 100
    rises = np.size(_three(student.fit_line(x, y, *_start(rng), 1.0, 15))[2]) < 15
    observe(student, where_it_is_flat=flat, where_it_rises_alone=rises and not flat)
    require(
        not (flat or rises),
        ko="iterations번을 채우지 않고 멈추었습니다. 손실이 어떻든 끝까지 갱신하고 기록하세요.",
        en="It stopped before `iterations` updates. Go on updating and recording, whatever the loss is.",
    )


@check(
    points=1,
    ko="0걸음이면 시작값과 빈 history를 돌려줍니다",
    en="returns the start and an empty history after no steps",
    tests="no-steps",
    after=records_the_loss,
)
def has_an_empty_history(student: Student, rng: np.random.Generator) -> None:
    start = _start(rng)
    w, b, history = _three(student.fit_line(*_data(rng, 5), *start, 0.1, 0))
    close([w, b], start)
    shape(history, (0,))


@check(
    points=1,
    ko="모양이 다르면 ValueError를 일으킵니다",
    en="raises ValueError for different shapes",
    tests="shapes",
    after=returns_three_values,
)
def refuses_other_shapes(student: Student, rng: np.random.Generator) -> None:
    x, y = _data(rng, 6)
    raises(ValueError, student.fit_line, x, y[:, 0], 0.5, 0.5, 0.05, 3)
    raises(ValueError, student.fit_line, x, y[:1], 0.5, 0.5, 0.05, 3)


@check(
    points=1,
    ko="x와 y를 바꾸지 않습니다",
    en="leaves x and y untouched",
    tests="inputs",
    after=returns_three_values,
)
def leaves_the_inputs(student: Student, rng: np.random.Generator) -> None:
    student.fit_line(*_data(rng, 5), 0.5, 0.5, 0.05, 3)
    inputs_unchanged(student)
