"""Checks of numpy_line and predict_line. The losses are held against the student's own w and b after fewer updates, and
other forms of the arguments against the student's own reply to the usual form, so that one wrong step costs its points once."""

from typing import Any

import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, number, observe, require, shape


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


def _data(rng: np.random.Generator, n: int) -> tuple[np.ndarray, np.ndarray]:
    x = rng.uniform(0, 1, size=(n, 1))
    return x, 2 * x + 1 + rng.normal(scale=0.1, size=(n, 1))


def _same_line(reply: Any, expected: Any) -> None:
    w, b, _ = _three(reply)
    right_w, right_b, _ = _three(expected)
    close([w, b], [float(right_w), float(right_b)], rtol=1e-4, atol=1e-5)


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


@check(
    points=1,
    ko="한 걸음이 정확합니다",
    en="takes one step right",
    tests=("start", "epochs", "descent", "rate", "three", "numbers"),
    after=one_update_an_epoch,
)
def one_step(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Two starts far from the line, as one number names nothing; close to it, no gradient is long enough to be cut."""
    asked = [(*_data(rng, n), rng.uniform(0.4, 0.6), rng.uniform(-0.6, -0.4), 0.15, 1) for n in (7, 9)]
    asked.append((*_data(rng, 8), rng.uniform(1.9, 2.1), rng.uniform(0.7, 0.8), 0.15, 1))
    replies = [student.numpy_line(*arguments) for arguments in asked]
    for arguments, reply in zip(asked, replies, strict=True):
        _same_line(reply, reference.numpy_line(*arguments))


def _moved(reply: Any) -> np.ndarray:
    w, b, _ = _three(reply)
    return np.array([float(w), float(b)])


def _shares(student: Student, *arguments: Any, after: tuple[int, ...]) -> tuple[np.ndarray, bool]:
    """How long the updates after so many others are, in steps of gradient descent from the student's own line, and whether
    they lead along the gradient. Where the line stands still, the number of updates is another check's question."""
    shares, straight = [], True
    for epochs in after:
        line, later = (_moved(student.numpy_line(*arguments, t)) for t in (epochs, epochs + 1))
        x, y, *_, learning_rate = arguments
        step, moved = _path(x, y, *line, learning_rate, 1)[1] - line, later - line
        shares.append(float(moved @ step / (step @ step)) if moved.any() else 1.0)
        straight &= not moved.any() or bool(np.abs(moved - shares[-1] * step).max() < 2e-3 * np.abs(step).max())
    return np.array(shares), straight


def _falls(shares: np.ndarray) -> bool:
    return bool(0 < shares[-1] < 0.998 and (np.diff([1.0, *shares]) < 1e-3).all())


@check(
    points=1,
    ko="학습률이 갱신마다 같습니다",
    en="keeps the learning rate throughout",
    tests=("rate", "descent"),
    after=one_step,
    compare="observations",
)
def keeps_the_rate(student: Student, rng: np.random.Generator) -> None:
    """The second rate is so high that the loss rises. By how much and when a rate falls depends on the program, which tells no
    mistake apart."""
    x, y = _data(rng, 10)
    usual, straight = _shares(student, x, y, 0.5, -0.5, 0.1, after=(1, 2, 40))
    rising, still_straight = _shares(student, x, y, 0.5, -0.5, 1.5, after=(1, 2, 3))
    falls = straight and still_straight and (_falls(usual), bool(np.ptp([1.0, *usual]) < 2e-3) and _falls(rising))
    observe(student, falls=bool(falls and falls[0]), falls_at_a_rise=bool(falls and falls[1]))
    if not (falls and any(falls)):
        observe(student, second=round(usual[0], 3), third=round(usual[1], 3))
    require(
        straight and still_straight and np.ptp([1.0, *usual, *rising]) < 2e-3,
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
    """Who stops early is somewhere on the right path. Where depends on when it is enough, which tells no mistake apart."""
    chapter = np.random.RandomState(0)
    x = chapter.rand(100, 1)
    y = 2 * x + 1 + 0.1 * chapter.randn(100, 1)
    arguments = (x, y, chapter.randn(), chapter.randn(), 0.1, 300)
    reply = student.numpy_line(*arguments)
    w, b, _ = _three(reply)
    gaps = np.array([float(w), float(b)]) - _path(*arguments)
    early = bool((np.abs(gaps[:-1]).max(axis=1) < 2e-5).any())
    observe(student, ended_early=early)
    if not early:
        observe(student, w_beside=round(gaps[-1, 0], 5), b_beside=round(gaps[-1, 1], 5))
    _same_line(reply, reference.numpy_line(*arguments))


@check(
    points=1,
    ko="손실은 갱신하기 전의 값입니다",
    en="records each loss before its update",
    tests="losses",
    after=one_step,
)
def losses_before_updates(student: Student, rng: np.random.Generator) -> None:
    """With the second rate each loss is larger than the one before it."""
    for learning_rate in (0.1, 1.5):
        x, y = _data(rng, 11)
        losses = _three(student.numpy_line(x, y, 0.5, -0.5, learning_rate, 5))[2]
        later = [_three(student.numpy_line(x, y, 0.5, -0.5, learning_rate, t))[:2] for t in range(1, 5)]
        shape(losses, (5,))
        lines = [(0.5, -0.5), *((float(w), float(b)) for w, b in later)]
        close(losses, [np.mean((w * x + b - y) ** 2) for w, b in lines], rtol=1e-4, atol=1e-6)


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


@check(
    points=1,
    ko="원소가 하나인 배열에서 시작해도 수를 돌려줍니다",
    en="returns numbers from one-entry arrays too",
    tests="start-array",
    after=one_step,
)
def starts_from_arrays(student: Student, rng: np.random.Generator) -> None:
    x, y = _data(rng, 8)
    numbers = student.numpy_line(x, y, 0.5, -0.5, 0.1, 4)
    _same_line(student.numpy_line(x, y, np.array([0.5]), np.array([-0.5]), 0.1, 4), numbers)


@check(
    points=1,
    ko="정수에서 시작해도 결과가 같습니다",
    en="may start from whole numbers",
    tests="start-array",
    after=one_step,
    compare="observations",
)
def starts_from_whole_numbers(student: Student, rng: np.random.Generator) -> None:
    """Whether a number comes back is asked by `starts_from_arrays`."""
    x, y = _data(rng, 8)
    starts = ((1.0, -1.0), (1, -1), (np.array([1]), np.array([-1])))
    replies = [student.numpy_line(x, y, *start, 0.1, 4)[:2] for start in starts]
    floats, *others = [np.array([float(np.ravel(value)[0]) for value in reply]) for reply in replies]
    observe(student, cut=bool(np.any([line == np.trunc(line) for line in others])))
    for line in others:
        close(line, floats, rtol=1e-4, atol=1e-5)


@check(
    points=1,
    ko="predict_line: 새 x를 예측합니다",
    en="predict_line: predicts for new x",
    tests=("predict", "predict-shape"),
)
def predicts(student: Student, rng: np.random.Generator) -> None:
    w, b = rng.uniform(1, 2), rng.uniform(-3, -2)
    for x in (rng.normal(size=(5, 1)), rng.normal(size=4)):
        close(student.predict_line(x, w, b), w * x + b, atol=1e-6)


@check(points=1, ko="받은 배열을 바꾸지 않습니다", en="leaves the given arrays alone", tests="inputs")
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    x, y = _data(rng, 6)
    student.numpy_line(x, y, np.array([0.5]), np.array([-0.5]), 0.1, 3)
    student.predict_line(x, 1.5, 0.5)
    inputs_unchanged(student)
