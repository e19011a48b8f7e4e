"""Checks of fit_line. Several steps are held against several calls with fewer steps, and the history against the w and b
of such calls, so that a wrong gradient costs the points of the one step alone."""

from typing import Any

import numpy as np
from dlgrade.checking import (
    Pace,
    Reference,
    Student,
    check,
    close,
    inputs_unchanged,
    number,
    observe,
    pace,
    raises,
    require,
    shape,
)


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


def _moved(reply: Any) -> np.ndarray:
    w, b, _ = _three(reply)
    return np.array([float(w), float(b)])


def _as_precise_as(reply: np.ndarray, path: np.ndarray) -> np.ndarray:
    """The path rounded as the reply is: half precision hides no updates."""
    return path.astype(reply.dtype).astype(float) if reply.dtype.kind == "f" else path


def _step(x: np.ndarray, y: np.ndarray, line: np.ndarray, learning_rate: float) -> np.ndarray:
    """A step of gradient descent by differences, which are exact for a parabola: no derivative of the task stands here."""
    w, b = line
    losses = [np.mean((v * x + c - y) ** 2) for v, c in ((w + 1, b), (w - 1, b), (w, b + 1), (w, b - 1))]
    return -learning_rate / 2 * np.array([losses[0] - losses[1], losses[2] - losses[3]])


def _path(x: np.ndarray, y: np.ndarray, start: np.ndarray, learning_rate: float, updates: int) -> np.ndarray:
    """w and b after each number of updates, shape (updates + 1, 2)."""
    lines = [np.asarray(start, dtype=float)]
    for _ in range(updates):
        lines.append(lines[-1] + _step(x, y, lines[-1], learning_rate))
    return np.array(lines)


@check(
    points=1,
    ko="w0, b0에서 시작하고 learning_rate를 따릅니다",
    en="starts at w0 and b0, and goes by learning_rate",
    tests=("start", "form", "update"),
    after=returns_three_values,
    compare="observations",
)
def keeps_the_start(student: Student, rng: np.random.Generator) -> None:
    """At a rate of 0 the line stays where it was put; what happens without steps is another check's question."""
    x, y = _data(rng, 5)
    starts = np.array([_start(rng), _start(rng)])
    stays = np.array([_moved(student.fit_line(x, y, *start, 0.0, 3)) for start in starts.tolist()])
    once, twice = (_moved(student.fit_line(x, y, *starts[0].tolist(), rate, 1)) for rate in (0.13, 0.26))
    step = _path(x, y, starts[0], 0.13, 1)[1]
    kept = np.abs(stays - starts).max(axis=0) < 1e-5
    unused = bool(np.allclose(once, twice, atol=1e-6)) and not bool(np.allclose(once, starts[0], atol=1e-6))
    observe(student, w_kept=kept[0], b_kept=kept[1], w_at_0=not stays[:, 0].any(), b_at_0=not stays[:, 1].any())
    observe(
        student,
        own=not kept.all() and bool(np.allclose(stays[0], stays[1], atol=1e-6)),
        exchanged=np.allclose(stays, starts[:, ::-1], atol=1e-6),
        exchanged_in_the_end=np.allclose(once, step[::-1], rtol=1e-3),
        rate_unused=unused,
        rate_of_1=np.allclose(once, _path(x, y, starts[0], 1.0, 1)[1], rtol=1e-3),
        rate_0_replaced=not kept.any() and np.allclose(once, step, rtol=1e-3),
    )
    require(
        kept.all(),
        ko="learning_rate가 0이면 w와 b가 w0, b0 그대로여야 합니다. w0, b0에서 시작해 받은 학습률로 갱신하세요.",
        en="With a learning_rate of 0, w and b must be w0 and b0. Start there, and update with the rate that is given.",
    )


@check(
    points=1,
    ko="반복마다 한 번 갱신합니다",
    en="updates once in each iteration",
    tests="update",
    after=keeps_the_start,
    compare="observations",
)
def one_update_an_iteration(student: Student, rng: np.random.Generator) -> None:
    """All samples are alike, so that the outcome tells the number of updates, and no order of samples can blur it. A line
    that no number of updates leads to is another check's question."""
    x, y, n = np.full((12, 1), rng.uniform(0.5, 1.0)), np.full((12, 1), rng.uniform(2.0, 3.0)), 12
    start = np.array(_start(rng))
    replies = [_three(student.fit_line(x, y, *start.tolist(), 0.01, t)) for t in (2, 3)]
    lines = [np.array([np.asarray(w).item(), np.asarray(b).item()], np.asarray(w).dtype) for w, b, _ in replies]
    path = _path(x, y, start, 0.01, 3 * n)
    gaps = [
        np.abs(_as_precise_as(line, path[::t][: n + 1]) - line).max(axis=1)
        for t, line in zip((2, 3), lines, strict=True)
    ]
    there = np.flatnonzero(np.max(gaps, axis=0) < 1e-5)
    updates = int(there[0]) if there.size and there[0] > 0 else 1
    observe(student, several=updates > 1, one_a_sample=updates == n)
    require(
        updates == 1,
        ko="{n}개의 같은 표본으로 반복마다 한 번만 갱신해야 합니다. 반복마다 갱신한 횟수: {got}",
        en="With {n} equal samples there must be one update in each iteration. Updates in each: {got}",
        n=n,
        got=updates,
    )


@check(points=2, ko="한 걸음이 맞습니다", en="takes one right step", tests="update", after=one_update_an_iteration)
def takes_one_step(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    asked = []
    for rate in (0.8, 0.2):
        x, y = _data(rng, 7)
        # With x centred the gradient of b does not depend on whether w has been moved already.
        asked.append((x - x.mean(), y, *_start(rng), rate, 1))
    # Close to the line no gradient is long enough to be cut, and errors have both signs.
    x, y = _data(rng, 8)
    x, w = x - x.mean(), float(rng.uniform(1.4, 1.6))
    asked.append((x, y, w, float(np.median(y - w * x)) + 0.05, 0.2, 1))
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


def _pace(student: Student, *arguments: Any, after: tuple[int, ...]) -> Pace:
    """That of the updates after so many others."""
    x, y, *_, learning_rate = arguments
    counts = sorted({count for t in after for count in (t, t + 1)})
    lines = {t: _moved(student.fit_line(*arguments, t)) for t in counts}
    return pace(((lines[t], lines[t + 1]) for t in after), lambda line: _step(x, y, line, learning_rate))


@check(
    points=2,
    ko="iterations번, 같은 학습률로 갱신합니다",
    en="takes as many steps as iterations, at the same rate",
    tests="iterations",
    after=one_update_an_iteration,
    compare="observations",
)
def takes_many_steps(student: Student, rng: np.random.Generator) -> None:
    """The last rate is so high that the loss rises. How far a program with a falling rate gets depends on its schedule,
    which tells no mistake apart."""
    at_once, in_two = [], []
    for whole, part in ((25, 10), (2, 1)):
        x, y = _data(rng, 9)
        start = _start(rng)
        at_once.append(student.fit_line(x, y, *start, 0.03, whole))
        halfway = _three(student.fit_line(x, y, *start, 0.03, part))
        in_two.append(_three(student.fit_line(x, y, *map(float, halfway[:2]), 0.03, whole - part)))
    usual = _pace(student, x, y, *start, 0.05, after=(0, 1, 2, 20))
    rising = _pace(student, x, y, *start, 1.0, after=(0, 1, 2, 3))
    falls, at_a_rise = (usual.shares[0] > 0.998 and usual.falls), (usual.kept and rising.falls)
    observe(student, falls=falls, falls_at_a_rise=at_a_rise)
    if not (falls or at_a_rise):
        with np.errstate(invalid="ignore"):  # a line may leave all bounds
            observe(student, apart=[_moved(one) - _moved(two) for one, two in zip(at_once, in_two, strict=True)])
    _same_lines(at_once, in_two)
    require(
        not at_a_rise,
        ko="손실이 커지자 걸음이 짧아졌습니다. 손실이 어떻든 받은 학습률로 갱신하세요.",
        en="Where the loss rises the steps become shorter. Update at the rate that is given, whatever the loss is.",
    )


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
    take a rise for that as well. Without noise the loss gets smaller than anyone asks of it."""
    x, y = _data(rng, 7)
    before, after = (_three(student.fit_line(x, y, 2.0, 1.0, 0.01, t)) for t in (99, 100))
    lines = [tuple(map(float, reply[:2])) for reply in (before, after)]
    perfect = student.fit_line(x, 2 * x + 1, 2.0, 1.0, 0.01, 5)[2]
    flat = lines[0] == lines[1] != (2.0, 1.0) or np.size(after[2]) < 100 or np.size(perfect) < 5
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
