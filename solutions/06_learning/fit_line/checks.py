"""Checks of fit_line. Several steps are held against several calls with fewer steps, and the history against the w and b
of such calls, so that a wrong gradient costs the points of the one step alone."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from dlgrade.checking import (
    CheckFailed,
    Pace,
    Reference,
    Student,
    Update,
    carried,
    check,
    close,
    inputs_unchanged,
    number,
    observe,
    of_the_first,
    of_the_gradient,
    of_the_samples,
    pace,
    raises,
    require,
    shape,
    telling_errors,
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


def _turning(rng: np.random.Generator, start: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Data on whose path the gradient turns, and is as long in w as in b nowhere. So steps by another gradient, or by
    its signs, lie beside it: no such program is taken for one that follows it at another rate."""
    while True:
        x = rng.uniform(-1.5, 1.5, size=(5, 1))
        y = 2 * x + 1 + 0.1 * rng.normal(size=(5, 1))
        slopes = np.array([_slope(x, y, line) for line in _path(x, y, start, 0.13, 3)])
        without_y = _slope(x, 0 * y, start)
        if abs(slopes[0] - without_y) > 0.3 and np.abs(np.abs(slopes) - 1).min() > 0.3 and np.ptp(slopes) > 0.1:
            return x, y


def _slope(x: np.ndarray, y: np.ndarray, line: np.ndarray) -> float:
    """How far a step from the line goes in b, for each unit in w."""
    step = _step(x, y, line, 1.0)
    return float(step[1] / step[0])


EXAMPLE = (np.array([[1.0], [3.0]]), np.array([[2.0], [8.0]]), 2.0, 1.0, 0.125)  # of the task, without its iterations


def _kind(part: Any) -> int:
    """0 for a number, 1 for an array of one entry, 2 for several numbers, 3 for anything else."""
    if isinstance(part, (float, int, np.generic)) or (isinstance(part, np.ndarray) and not part.shape):
        return 0
    return 3 if not isinstance(part, (list, tuple, np.ndarray)) else 1 if len(part) == 1 else 2


@check(
    points=1,
    ko="w, b, history를 돌려줍니다",
    en="returns w, b and history",
    tests="form",
    compare="observations",
)
def returns_three_values(student: Student, rng: np.random.Generator) -> None:
    """What stands in which place tells the mistakes of form apart, whatever the numbers are. What the history holds is
    another check's question."""
    reply = student.fit_line(*_data(rng, 7), *_start(rng), 0.05, 4)
    parts = list(reply) if isinstance(reply, (tuple, list)) else []
    observe(student, values=len(parts), named=isinstance(reply, dict), nothing=reply is None)
    observe(student, kinds=[_kind(part) for part in parts[: 3 if len(parts) != 3 else 2]])
    _three(reply)


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


def _pace(student: Student, *arguments: Any, after: tuple[int, ...]) -> Pace:
    """That of the updates after so many others."""
    x, y, *_, learning_rate = arguments
    counts = sorted({count for t in after for count in (t, t + 1)} - {0})
    lines = {0: np.array(arguments[2:4])} | {t: _moved(student.fit_line(*arguments, t)) for t in counts}
    return pace(((lines[t], lines[t + 1]) for t in after), lambda line: _step(x, y, line, learning_rate))


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
    starts = np.array([_start(rng), _start(rng)]) * [[1.0], [4.0]]  # the second does not become 0 without its fractions
    x, y = _turning(rng, starts[0])
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
    falls = of_the_first(_pace(student, x, y, *starts[0].tolist(), 0.13, after=(0, 1, 2)))
    observe(student, **falls)
    require(
        kept.all(),
        ko="learning_rate가 0이면 w와 b가 w0, b0 그대로여야 합니다. w0, b0에서 시작해 받은 학습률로 갱신하세요.",
        en="With a learning_rate of 0, w and b must be w0 and b0. Start there, and update with the rate that is given.",
    )
    require(
        not any(falls.values()),
        ko="첫 걸음부터 학습률이 다르고 걸음마다 또 달라집니다. 모든 걸음을 받은 학습률로 갱신하세요.",
        en="The first step is not taken at the rate that is given, and the rate changes with each step. Update at that rate in every step.",
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


def _mean_error(student: Student) -> float:
    """The mean error by which an update went, of errors that tell the samples apart."""
    errors = telling_errors(5)[:, None]
    return float(_moved(student.fit_line(np.ones_like(errors), -errors, 0.0, 0.0, 0.1, 1))[1]) / -0.2


def _first_updates(student: Student, rng: np.random.Generator) -> Iterator[Update]:
    """From two starts far from the line, and from one close to it, where no gradient is long enough to be cut. A reply in
    half precision fails here as in the comparison of a step."""
    for n, *start in ((9, -1.6, -4.9), (7, -2.1, -3.5), (8, 2.0, 0.9)):
        x, y = _data(rng, n)
        w, b, _ = _three(student.fit_line(x, y, *start, 0.2, 1))
        close(np.array([w, b]), [float(w), float(b)])
        line = np.array(start)
        yield Update(line, np.array([float(w), float(b)]) - line, _step(x, y, line, 0.2))


def _is_the_best(student: Student, rng: np.random.Generator) -> bool:
    """At a rate at which the loss rises: did a better line than the last one come back, while the history went on?"""
    x, y = _data(rng, 7)
    start = np.array(_start(rng))
    w, b, history = _three(student.fit_line(x, y, *start.tolist(), 1.8, 3))
    path = _path(x, y, start, 1.8, 3)
    better = np.abs(path[:2] - [float(w), float(b)]).max(axis=1).min() < 1e-4
    losses = list(history) if isinstance(history, (list, tuple)) or np.ndim(history) == 1 else []
    went_on = [_kind(loss) for loss in losses] == [0, 0, 0] and losses[0] < losses[1] < losses[2]
    moves = not np.allclose(_moved(student.fit_line(x, y, *start.tolist(), 0.05, 2)), start)
    return bool(better and went_on and moves)


@check(
    points=1,
    ko="모든 표본의 기울기로만 갱신합니다",
    en="updates by the gradient of all samples alone",
    tests=("update", "iterations"),
    after=one_update_an_iteration,
    compare="observations",
)
def by_the_gradient_alone(student: Student, rng: np.random.Generator) -> None:
    """What else was done with a gradient is told whatever numbers a program does it with. A step that is wrong in another
    way is another check's question."""
    told = of_the_gradient(list(_first_updates(student, rng)), np.array([True, False]))
    told |= of_the_samples(lambda: _mean_error(student), 5)
    told["best"] = _is_the_best(student, rng)
    observe(student, **told)
    require(
        not any(told.values()),
        ko="갱신마다 모든 표본의 기울기에 learning_rate를 곱한 만큼만 옮기고, 마지막에 이른 값을 돌려주어야 합니다.",
        en="Each update must move by learning_rate times the gradient of all samples and by nothing else, and where the last one led has to come back.",
    )


@check(points=1, ko="한 걸음이 맞습니다", en="takes one right step", tests="update", after=by_the_gradient_alone)
def takes_one_step(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    asked = []
    for rate in (0.8, 0.2):
        x, y = _data(rng, 7)
        # With x centred the gradient of b does not depend on whether w has been moved already. One x is 0, and that
        # sample comes twice.
        x, y = np.append(x - x.mean(), [[0.0]] * 2, axis=0), np.append(y, [[y.mean()]] * 2, axis=0)
        asked.append((x, y, *_start(rng), rate, 1))
    # Close to the line no gradient is long enough to be cut, and errors have both signs.
    x, y = _data(rng, 8)
    x, w = x - x.mean(), float(rng.uniform(1.4, 1.6))
    asked.append((x, y, w, float(np.median(y - w * x)) + 0.05, 0.2, 1))
    # So far from the line that either gradient is above 100.
    x, y = _data(rng, 7)
    asked.append((3 * (x - x.mean()), y, -200.0 * rng.uniform(1.0, 1.2), -60.0, 0.1, 1))
    x = np.array([[-2], [0], [2], [0]])
    y = rng.integers(-3, 4, size=(4, 1))
    asked += [(*data, *_start(rng), 0.2, 1) for data in ((x, y), (x, y + 0.25), (x.astype(float), y))]
    asked += [(x, w * x + 0.5, w, 0.5, 0.2, 1) for w in (0.0, 4e-4)]  # at the minimum, where w is 0 or small
    asked.append((np.zeros((1, 1)), np.array([[1.3]]), *_start(rng), 0.2, 1))  # a single sample
    x, y = _data(rng, 7)
    asked += [(x - x.mean(), y, *line, 0.2, 1) for line in ((0, 0), (-2, 1))]  # from integers
    _same_lines([student.fit_line(*each) for each in asked], [reference.fit_line(*each) for each in asked])


@check(
    points=1,
    ko="두 기울기를 같은 w, b에서 구합니다",
    en="takes both gradients at the same w and b",
    tests="together",
    after=takes_one_step,
)
def takes_both_gradients_first(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    asked = [*((*_data(rng, 7), *_start(rng), rate, 1) for rate in (0.05, 0.2)), (*EXAMPLE, 1)]
    _same_lines([student.fit_line(*each) for each in asked], [reference.fit_line(*each) for each in asked])


def _carried(student: Student, rng: np.random.Generator) -> float:
    """How much of an update the next one carries on, where the first one is a step. w and b are steep by themselves here,
    and by how much differs, so that only what is carried on leads along the update before."""
    x, _ = _data(rng, 9)
    x = 2 * (x - x.mean())
    y, start = 2 * x + 1, np.array([6.0, 2.0])
    lines = [start, *(_moved(student.fit_line(x, y, *start.tolist(), 0.1, t)) for t in (1, 2, 3))]
    right = np.allclose(lines[1], start + _step(x, y, start, 0.1), rtol=1e-3)
    return carried(lines, lambda line: _step(x, y, line, 0.1)) if right else 0.0


@check(
    points=2,
    ko="iterations번, 같은 학습률로 갱신합니다",
    en="takes as many steps as iterations, at the same rate",
    tests="iterations",
    after=by_the_gradient_alone,
    compare="observations",
)
def takes_many_steps(student: Student, rng: np.random.Generator) -> None:
    """The last rate is so high that the loss rises. How far a program with a falling rate gets depends on its schedule,
    which tells no mistake apart."""
    at_once, in_two = [], []
    for whole, part in ((2, 1), (25, 10)):
        x, y = _data(rng, 9)
        start = _start(rng)
        at_once.append(student.fit_line(x, y, *start, 0.03, whole))
        halfway = _three(student.fit_line(x, y, *start, 0.03, part))
        in_two.append(_three(student.fit_line(x, y, *map(float, halfway[:2]), 0.03, whole - part)))
    usual = _pace(student, x, y, *start, 0.05, after=(0, 1, 2, 20))
    rising = _pace(student, x, y, *start, 1.0, after=(0, 1, 2, 3))
    falls, at_a_rise = (usual.shares[0] > 0.998 and usual.falls), (usual.kept and rising.falls)
    share = _carried(student, rng)
    observe(student, falls=falls, falls_at_a_rise=at_a_rise, carries_on=0 < share < 0.995, adds_up=share >= 0.995)
    if not (falls or at_a_rise or share):
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
    """Then where losses are so small that a rounded one shows."""
    x, y = _data(rng, 7)
    for unit, start, steps in ((1.0, _start(rng), 6), (0.1, (0.205, 0.1), 1)):
        history = _three(student.fit_line(x, unit * y, *start, 0.05, steps))[2]
        before = [start, *(_three(student.fit_line(x, unit * y, *start, 0.05, t))[:2] for t in range(1, steps))]
        shape(history, (steps,))
        losses = [np.mean((float(w) * x + float(b) - unit * y) ** 2) for w, b in before]
        close(history, losses, rtol=1e-4, atol=1e-5 * unit**2)
    close(_three(student.fit_line(*EXAMPLE, 1))[2], [1.0], rtol=1e-4, atol=1e-5)


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
    take a rise for that as well. Without noise the loss gets smaller than anyone asks of it, and where all numbers are
    tiny each gradient is small from the first."""
    x, y = _data(rng, 7)
    before, after = (_three(student.fit_line(x, y, 2.0, 1.0, 0.01, t)) for t in (99, 100))
    lines = [tuple(map(float, reply[:2])) for reply in (before, after)]
    perfect = student.fit_line(x, 2 * x + 1, 2.0, 1.0, 0.01, 5)[2]
    tiny = [_moved(student.fit_line(x, y / 2**16, -1e-5, 2e-5, 0.05, t)) for t in (4, 5)]
    flat = lines[0] == lines[1] != (2.0, 1.0) or np.size(after[2]) < 100 or np.size(perfect) < 5
    flat |= bool((tiny[0] == tiny[1]).all())
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
    for asked in ((*_data(rng, 5), *start, 0.1), EXAMPLE):
        w, b, history = _three(student.fit_line(*asked, 0))
        close([w, b], asked[2:4])
        shape(history, (0,))


@check(
    points=1,
    ko="모양이 다르면 ValueError를 일으킵니다",
    en="raises ValueError for different shapes",
    tests="shapes",
    after=returns_three_values,
    compare="observations",
)
def refuses_other_shapes(student: Student, rng: np.random.Generator) -> None:
    """Which shapes are refused tells what was compared; what comes back for others does not."""
    x, y = _data(rng, 6)
    failures = [_not_refused(student, x, other) for other in (y[:, 0], y[:1])]
    answered = [failure is not None and failure.mismatch.kind == "no_error" for failure in failures]
    asserted = [failure is not None and failure.mismatch.got == "AssertionError" for failure in failures]
    observe(student, answered=answered, asserted=asserted)
    for failure in filter(None, failures):
        raise failure


def _not_refused(student: Student, x: np.ndarray, y: np.ndarray) -> CheckFailed | None:
    """What is to be said where the call raises no ValueError."""
    try:
        raises(ValueError, student.fit_line, x, y, 0.5, 0.5, 0.05, 3)
    except CheckFailed as failed:
        return failed
    return None


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
