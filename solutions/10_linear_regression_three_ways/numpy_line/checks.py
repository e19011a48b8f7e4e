"""Checks of numpy_line and predict_line. The losses are held against the student's own w and b after fewer updates, and
other forms of the arguments against the student's own reply to the usual form, so that one wrong step costs its points once."""

from typing import Any

import numpy as np
from dlgrade.checking import (
    Pace,
    Reference,
    Student,
    check,
    close,
    in_each_kind,
    inputs_unchanged,
    number,
    observe,
    of_the_rate,
    pace,
    require,
    shape,
    told_as,
)


def _three(reply: Any) -> tuple[Any, Any, Any]:
    require(
        isinstance(reply, (tuple, list)) and len(reply) == 3,
        ko="세 값 w, b, losses를 이 순서로 돌려주세요.",
        en="Return three values, w, b and losses, in this order.",
    )
    w, b, losses = reply
    number(w)
    number(b)
    return w, b, losses


def _data(rng: np.random.Generator, n: int, twice: bool = False) -> tuple[np.ndarray, np.ndarray]:
    """Points around a line, in such an order that sorting x, y or each for itself makes the gradient another. With `twice`
    one comes twice, and it is neither the first nor the last."""
    while True:
        x = rng.uniform(0, 1, size=(n, 1))
        y = 2 * x + 1 + rng.normal(scale=0.2, size=(n, 1))
        if twice:
            x[3], y[3] = x[2], y[2]
        x_sorted, y_sorted = np.sort(x, axis=0), np.sort(y, axis=0)
        others = [np.mean(x_sorted * y), np.mean(x * y_sorted), np.mean(x_sorted * y_sorted)]
        if np.abs(others - np.mean(x * y)).min() > 3e-3:
            return x, y


EXAMPLE = np.array([[0.0], [1.0]]), np.array([1.0, 3.0])  # x and y of the task
WHOLE = np.array([[0], [2], [3]]), np.array([[1], [4], [8]])


def _same_line(reply: Any, expected: Any) -> None:
    w, b, _ = _three(reply)
    right_w, right_b, _ = _three(expected)
    close([w, b], [float(right_w), float(right_b)], rtol=1e-4, atol=1e-5)


def _numbers(line: Any) -> np.ndarray:
    """w and b, which may be arrays of one entry."""
    return np.array([float(np.ravel(value)[0]) for value in line])


def _as_precise_as(reply: np.ndarray, path: np.ndarray) -> np.ndarray:
    """The path rounded as the reply is: half precision hides no updates."""
    return path.astype(reply.dtype).astype(float) if reply.dtype.kind == "f" else path


def _path(x: np.ndarray, y: np.ndarray, w: float, b: float, learning_rate: float, epochs: int) -> np.ndarray:
    """w and b after each number of updates, shape (epochs + 1, 2)."""
    points = [(w, b)]
    for _ in range(epochs):
        residuals = w * x + b - y
        w, b = w - learning_rate * 2 * float(np.mean(residuals * x)), b - learning_rate * 2 * float(np.mean(residuals))
        points.append((w, b))
    return np.array(points)


@check(
    points=1,
    ko="한 에포크에 한 번 갱신합니다",
    en="updates once an epoch",
    tests=("all-data", "three", "numbers"),
    compare="observations",
)
def one_update_an_epoch(student: Student, rng: np.random.Generator) -> None:
    """All rows are alike, so that the outcome tells the number of updates and no shuffling can blur it. A line that no
    number of updates an epoch leads to is another check's question."""
    asked = [
        (*(np.full((70, 1), rng.uniform(*ends)) for ends in ((0.5, 1.0), (2.0, 3.0))), 0.0, 0.0, 0.01, epochs)
        for epochs in (2, 3)
    ]
    replies = [_three(student.numpy_line(*arguments)) for arguments in asked]
    gaps = []  # row i: how far the line is from where i updates an epoch lead
    for (*arguments, epochs), (w, b, _) in zip(asked, replies, strict=True):
        path = _as_precise_as(np.array([w, b]), _path(*arguments, 70 * epochs)[::epochs])
        gaps.append(np.abs(path - [float(w), float(b)]).max(axis=1))
    there = np.flatnonzero(np.max(gaps, axis=0) < 1e-5)
    updates = int(there[0]) if there.size and there[0] > 0 else 1
    observe(
        student,
        several=updates > 1,
        one_a_sample=updates == 70,
        still=not any(float(w) or float(b) for w, b, _ in replies),
    )
    require(
        updates == 1,
        ko="70개의 같은 표본으로 한 에포크에 한 번만 갱신해야 합니다. 에포크마다 갱신한 횟수: {got}",
        en="With 70 equal samples there must be one update an epoch. Updates an epoch: {got}",
        got=updates,
    )


def _moved(reply: Any) -> np.ndarray:
    w, b, _ = _three(reply)
    return np.array([float(w), float(b)])


@check(
    points=1,
    ko="w0, b0에서 시작하고 learning_rate를 따릅니다",
    en="starts at w0, b0 and goes by learning_rate",
    tests=("start", "rate", "three"),
    after=one_update_an_epoch,
    compare="observations",
)
def starts_where_told(student: Student, rng: np.random.Generator) -> None:
    """At a rate of 0 the line stays where it was put. A line that is the best one already is another check's question."""
    x, y = _data(rng, 8)
    starts = np.array([[1.5, -2.25], [-2.75, 1.25]])  # none of them is 0 without its fraction
    stays = np.array([_moved(student.numpy_line(x, y, *start, 0.0, 1)) for start in starts.tolist()])
    once, twice = (_moved(student.numpy_line(x, y, *starts[0].tolist(), rate, 1)) for rate in (0.13, 0.26))
    step = _path(x, y, *starts[0], 0.13, 1)[1]
    kept = np.abs(stays - starts).max(axis=0) < 1e-5
    unused = bool(np.allclose(stays[0], once, atol=1e-6) and np.allclose(once, twice, atol=1e-6))
    best = unused and bool(np.allclose(stays[0], stays[1], atol=1e-6))
    observe(student, w_kept=kept[0], b_kept=kept[1], w_at_0=not stays[:, 0].any(), b_at_0=not stays[:, 1].any())
    observe(
        student,
        own=not kept.all() and bool(np.allclose(stays[0], stays[1], atol=1e-6)),
        exchanged=np.allclose(stays, starts[:, ::-1], atol=1e-6),
        exchanged_in_the_end=np.allclose(once, step[::-1], rtol=1e-3),
        rate_unused=unused and not best,
        rate_0_replaced=not kept.any() and np.allclose(once, step, rtol=1e-3),
    )
    require(
        kept.all() or best,
        ko="learning_rate가 0이면 w와 b가 w0, b0 그대로여야 합니다. w0, b0에서 시작해 받은 학습률로 갱신하세요.",
        en="With a learning_rate of 0, w and b must be w0 and b0. Start there, and update with the rate that is given.",
    )


@check(
    points=1,
    ko="한 걸음이 정확합니다",
    en="takes one step right",
    tests=("start", "epochs", "descent", "rate", "three", "numbers"),
    after=starts_where_told,
)
def one_step(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Two starts far from the line, as one number names nothing; close to it, no gradient is long enough to be cut, and
    errors have both signs. A sample that comes twice counts twice."""
    asked = [(*_data(rng, n, twice=True), rng.uniform(0.7, 0.9), rng.uniform(-0.6, -0.4), 0.8, 1) for n in (7, 9)]
    x, y = _data(rng, 8)
    w = rng.uniform(1.5, 1.6)
    asked.append((x, y, w, float(np.median(y - w * x)) + 0.05, 0.15, 1))
    replies = [student.numpy_line(*arguments) for arguments in asked]
    for arguments, reply in zip(asked, replies, strict=True):
        _same_line(reply, reference.numpy_line(*arguments))


def _pace(student: Student, *arguments: Any, after: tuple[int, ...]) -> Pace:
    """That of the updates after so many others."""
    x, y, *_, learning_rate = arguments
    counts = sorted({count for t in after for count in (t, t + 1)})
    lines = {t: _moved(student.numpy_line(*arguments, t)) for t in counts}
    return pace(((lines[t], lines[t + 1]) for t in after), lambda line: _path(x, y, *line, learning_rate, 1)[1] - line)


@check(
    points=1,
    ko="학습률이 갱신마다 같습니다",
    en="keeps the learning rate throughout",
    tests=("rate", "descent"),
    after=one_step,
    compare="observations",
)
def keeps_the_rate(student: Student, rng: np.random.Generator) -> None:
    """The second rate is so high that the loss rises."""
    x, y = _data(rng, 10)
    usual = _pace(student, x, y, 0.5, -0.5, 0.1, after=(1, 2, 40))
    rising = _pace(student, x, y, 0.5, -0.5, 1.5, after=(1, 2, 3))
    observe(student, **of_the_rate(usual, rising))
    require(
        usual.kept and rising.kept,
        ko="갱신마다 지금의 기울기에 learning_rate를 곱한 만큼 옮겨야 합니다. 처음뿐 아니라 그 뒤에도, 손실이 커질 때도 그렇습니다.",
        en="Each update must move by learning_rate times the gradient of the moment, later as at first, also where the loss rises.",
    )


@check(
    points=1,
    ko="교재의 데이터에서 300번 갱신한 결과가 맞습니다",
    en="right after 300 updates on the chapter's data",
    tests=("epochs", "all-data", "descent"),
    after=keeps_the_rate,
    compare="observations",
)
def three_hundred_steps(student: Student, reference: Reference) -> None:
    """Who stops early is somewhere on the right path. Where depends on when it is enough, which tells no mistake apart. On
    a line without noise the loss gets smaller than anyone asks of it, and where all numbers are tiny each gradient is small
    from the first."""
    chapter = np.random.RandomState(0)
    x = chapter.rand(100, 1)
    y = 2 * x + 1 + 0.1 * chapter.randn(100, 1)
    arguments = (x, y, chapter.randn(), chapter.randn(), 0.1, 300)
    reply = student.numpy_line(*arguments)
    w, b, _ = _three(reply)
    gaps = np.array([float(w), float(b)]) - _path(*arguments)
    usual, perfect = (np.size(student.numpy_line(x, 2 * x + 1, w, b, 0.1, 5)[2]) for w, b in ((0.5, 0.5), (2.0, 1.0)))
    tiny = [_moved(student.numpy_line(x, y / 2**16, -1e-5, 2e-5, 0.1, t)) for t in (4, 5)]
    early = perfect < usual or bool((tiny[0] == tiny[1]).all() or (np.abs(gaps[:-1]).max(axis=1) < 2e-5).any())
    observe(student, ended_early=early)
    if not early:
        observe(student, w_beside=round(gaps[-1, 0], 5), b_beside=round(gaps[-1, 1], 5))
    require(
        not early,
        ko="epochs번보다 적게 갱신하면 이르는 w와 b가 나왔거나 손실의 개수가 모자랍니다. 손실이 작거나 거의 줄지 않아도 epochs번을 모두 갱신하고 기록하세요.",
        en="These w and b are where fewer updates than `epochs` lead, or losses are missing. Update and record `epochs` times, however small the loss is or how little it falls.",
    )
    _same_line(reply, reference.numpy_line(*arguments))


@check(
    points=1,
    ko="손실은 갱신하기 전의 값입니다",
    en="records each loss before its update",
    tests="losses",
    after=one_step,
)
def losses_before_updates(student: Student, rng: np.random.Generator) -> None:
    """With the second rate each loss is larger than the one before it. Then of data that are
    integers. Without an update there is no loss."""
    for learning_rate in (0.1, 1.5):
        x, y = _data(rng, 11)
        losses = _three(student.numpy_line(x, y, 0.5, -0.5, learning_rate, 5))[2]
        later = [_three(student.numpy_line(x, y, 0.5, -0.5, learning_rate, t))[:2] for t in range(1, 5)]
        shape(losses, (5,))
        lines = [(0.5, -0.5), *((float(w), float(b)) for w, b in later)]
        close(losses, [np.mean((w * x + b - y) ** 2) for w, b in lines], rtol=1e-4, atol=1e-6)
    x, y = WHOLE
    close(_three(student.numpy_line(x, y, 0.5, -0.5, 0.1, 1))[2], [np.mean((0.5 * x - 0.5 - y) ** 2)], rtol=1e-4)
    shape(_three(student.numpy_line(*EXAMPLE, 0.5, -0.5, 0.1, 0))[2], (0,))


@check(
    points=2,
    ko="(n,)과 (n, 1)이 섞여도 결과가 같습니다",
    en="(n,) and (n, 1) may be mixed",
    tests="shapes",
    after=one_step,
)
def mixed_shapes(student: Student, rng: np.random.Generator) -> None:
    x, y = _data(rng, 9)
    pairs = ((x, y), (x, y[:, 0]), (x[:, 0], y), (x[:, 0], y[:, 0]))
    columns, *others = [student.numpy_line(*pair, 0.5, -0.5, 0.1, 20) for pair in pairs]
    for reply in others:
        _same_line(reply, columns)
    _same_line(student.numpy_line(*EXAMPLE, 0.0, 0.0, 0.125, 1), (0.375, 0.5, [5.0]))


@check(
    points=1,
    ko="원소가 하나인 배열에서 시작해도 수를 돌려줍니다",
    en="returns numbers from one-entry arrays too",
    tests="start-array",
    after=one_step,
)
def starts_from_arrays(student: Student, rng: np.random.Generator) -> None:
    """Both of them, or one beside a number."""
    x, y = _data(rng, 8)
    numbers = student.numpy_line(x, y, 0.5, -0.5, 0.1, 4)
    w0, b0 = np.array([0.5]), np.array([-0.5])
    for start in ((w0, b0), (w0, -0.5), (0.5, b0)):
        _same_line(student.numpy_line(x, y, *start, 0.1, 4), numbers)
    x, y = EXAMPLE
    _same_line(student.numpy_line(x[:, 0], y, np.array([2.0]), np.array([1.0]), 0.1, 2), (2.0, 1.0, [0.0, 0.0]))


@check(
    points=1,
    ko="정수에서 시작하거나 데이터가 정수여도 결과가 같습니다",
    en="may start from whole numbers, and take data of them",
    tests="start-array",
    after=one_step,
    compare="observations",
)
def starts_from_whole_numbers(student: Student, rng: np.random.Generator) -> None:
    """Then with integers in every mix of data and starts. Whether a number comes back is asked by `starts_from_arrays`."""
    (x, y), w, b = _data(rng, 8), np.array([1]), np.array([-1])
    starts = [
        (1.0, -1.0),
        (1, -1),
        *((w.astype(one), b.astype(other)) for one, other in ((int, int), (int, float), (float, int))),
    ]
    replies = [student.numpy_line(x, y, *start, 0.1, 4)[:2] for start in starts]
    floats, *others = [_numbers(reply) for reply in replies]
    mixes = [(mix, tuple(each.astype(float) for each in mix)) for mix in in_each_kind(*WHOLE, w, b)]
    of_data = [[_numbers(student.numpy_line(*each, 0.05, 3)[:2]) for each in pair] for pair in mixes]
    observe(student, cut=bool(np.any([line == np.trunc(line) for line in others])))
    with told_as(ko="(w, b)", en="(w, b)"):
        for line in others:
            close(line, floats, rtol=1e-4, atol=1e-5)
        for line, of_floats in of_data:
            close(line, of_floats, rtol=1e-4, atol=1e-5)


@check(
    points=1,
    ko="predict_line: 새 x를 예측합니다",
    en="predict_line: predicts for new x",
    tests=("predict", "predict-shape"),
)
def predicts(student: Student, rng: np.random.Generator) -> None:
    w, b = rng.uniform(1, 2), rng.uniform(-3, -2)
    for x in (rng.normal(size=(5, 1)), rng.normal(size=4), rng.normal(size=4), np.array([2, 0, 3])):
        close(student.predict_line(x, w, b), w * x + b, atol=1e-6)
    close(
        student.predict_line(np.array([[0.5], [2.0]]), 2.0, 1.0), np.array([[2.0], [5.0]]), atol=1e-6
    )  # the task's example


@check(points=1, ko="받은 배열을 바꾸지 않습니다", en="leaves the given arrays alone", tests="inputs")
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    x, y = _data(rng, 6)
    student.numpy_line(x, y, np.array([0.5]), np.array([-0.5]), 0.1, 3)
    student.predict_line(x, 1.5, 0.5)
    inputs_unchanged(student)
