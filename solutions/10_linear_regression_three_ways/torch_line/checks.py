"""Checks of torch_line. What a run did wrong is read from where it arrives: in one check its form, in one where it starts, in
one how many updates were made, in one what was done with the gradient, so that a wrong step costs its points once."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import numpy as np
from dlgrade.checking import (
    Pace,
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
    of_the_rate,
    of_the_samples,
    pace,
    require,
    telling_errors,
    tensor,
    told_as,
)

SERIES = (list, tuple, np.ndarray)


def _data(rng: np.random.Generator, n: int) -> tuple[np.ndarray, np.ndarray]:
    """A noisy line in float32, as PyTorch's layers want it."""
    x = rng.uniform(0, 1, size=(n, 1)).astype(np.float32)
    return x, (2 * x + 1 + rng.normal(scale=0.1, size=(n, 1))).astype(np.float32)


def _path(
    x: np.ndarray, y: np.ndarray, w: float, b: float, learning_rate: float, updates: int
) -> tuple[np.ndarray, list[float]]:
    """Full-batch gradient descent on the mean squared error, in float64: w and b after each number of updates, shape
    (updates + 1, 2), and the loss before each update."""
    x, y, points, losses = x.astype(float), y.astype(float), [(w, b)], []
    for _ in range(updates):
        residuals = w * x + b - y
        losses.append(float(np.mean(residuals**2)))
        w, b = w - learning_rate * 2 * float(np.mean(residuals * x)), b - learning_rate * 2 * float(np.mean(residuals))
        points.append((w, b))
    return np.array(points), losses


def _trained(student: Student, x: np.ndarray, y: np.ndarray, *rest: Any) -> tuple[Any, Any, Any]:
    reply = student.torch_line(tensor(x), tensor(y), *rest)
    require(
        isinstance(reply, (tuple, list)) and len(reply) == 3,
        ko="세 값 w, b, losses를 이 순서로 돌려주세요.",
        en="Return three values, w, b and losses, in this order.",
    )
    w, b, losses = reply
    return w, b, losses


def _moved(student: Student, x: np.ndarray, y: np.ndarray, *rest: Any) -> np.ndarray:
    w, b, _ = _trained(student, x, y, *rest)
    return np.array([number(w), number(b)], dtype=float)


def _kind(part: Any) -> int:
    """0 for a number, 1 for an array of one entry, 2 for several numbers, 3 for anything else."""
    if isinstance(part, (float, int, np.generic)) or (isinstance(part, np.ndarray) and not part.shape):
        return 0
    return 3 if not isinstance(part, SERIES) else 1 if len(part) == 1 else 2


@check(
    points=1,
    ko="수 두 개와 손실의 리스트를 돌려줍니다",
    en="returns two numbers and the list of losses",
    tests=("three", "numbers", "losses"),
    compare="observations",
)
def returns_numbers(student: Student, rng: np.random.Generator) -> None:
    """What stands in which place tells the mistakes of form apart, whatever the numbers are."""
    reply = student.torch_line(*map(tensor, _data(rng, 7)), 0.5, -0.5, 0.1, 4)
    parts = list(reply) if isinstance(reply, (tuple, list)) else []
    observe(student, values=len(parts), named=isinstance(reply, dict), nothing=reply is None)
    observe(student, kinds=[_kind(part) for part in parts[:3]])
    observe(student, count=min(len(parts[2]), 9) if len(parts) == 3 and _kind(parts[2]) in (1, 2) else 0)
    require(
        len(parts) == 3,
        ko="세 값 w, b, losses를 이 순서로 돌려주세요.",
        en="Return three values, w, b and losses, in this order.",
    )
    w, b, losses = parts
    number(w)
    number(b)
    require(
        isinstance(losses, SERIES) and np.ndim(losses) == 1 and 3 <= len(losses) <= 5,
        ko="갱신마다 하나씩, 손실이 든 리스트를 돌려주어야 합니다.",
        en="The losses must be a list with one entry for each update.",
    )


@check(
    points=1,
    ko="손실은 보통의 수입니다",
    en="keeps the losses as plain numbers",
    tests="loss-numbers",
    after=returns_numbers,
    compare="observations",
)
def plain_losses(student: Student, rng: np.random.Generator) -> None:
    """An array of losses holds plain numbers. A tensor of them cannot be told from it here."""
    losses = _trained(student, *_data(rng, 7), 0.5, -0.5, 0.1, 3)[2]
    tensors = any(isinstance(loss, np.ndarray) for loss in losses)
    observe(student, tensors=tensors)
    require(
        not tensors,
        ko="손실이 파이썬의 수가 아닙니다. 텐서는 계산 그래프까지 메모리에 남길 수 있으니 `loss.item()`을 담으세요.",
        en="The losses are no plain numbers. A tensor may keep its whole computation graph in memory, so store `loss.item()`.",
    )


def _along(moved: np.ndarray, gradient: np.ndarray) -> float:
    """The rate at which one step along the gradient moves so; 0 where no step does."""
    rate = float(moved @ gradient / (gradient @ gradient))
    beside = np.abs(moved - rate * gradient).max()
    return rate if beside < 2e-6 + 2e-3 * np.abs(moved).max() else 0.0


@check(
    points=1,
    ko="w0, b0에서 시작하고 학습률 0으로는 움직이지 않습니다",
    en="starts at w0, b0, and stays there with a rate of 0",
    tests=("start", "rate", "three"),
    after=returns_numbers,
    compare="observations",
)
def starts_where_told(student: Student, rng: np.random.Generator) -> None:
    """Without a step the line stays where it was put; a start of its own is told by not lying on the gradient either. A
    second rate, from whose outcome nothing is judged here, tells a rate of 0 that is replaced from one that is never
    looked at. Which rate was used instead tells no mistake apart, but for the default."""
    x, y = _data(rng, 7)
    start = np.array([0.5, -0.5])
    got, moved = (_moved(student, x, y, *start.tolist(), rate, 1) for rate in (0.0, 0.17))
    right = _path(x, y, *start.tolist(), 0.17, 1)[0][1]
    gradient = (right - start) / 0.17
    rates = [_along(end - start, gradient) for end in (got, moved)]
    replaced = rates[0] > 1e-5
    ignored = bool(np.abs(got - moved).max() < 1e-5)
    observe(student, replaced=replaced, ignored=ignored, only_0=replaced and abs(rates[1] - 0.17) < 1e-3)
    observe(student, default=replaced and ignored and abs(rates[0] - 1e-3) < 2e-5)
    pairs = ((got, start), (moved, right))
    observe(student, exchanged=[bool(np.abs(line[::-1] - end).max() < 1e-4) for line, end in pairs])
    observe(student, kept=np.abs(got - start) < 1e-4, zero=np.abs(got) < 1e-6)
    with told_as(ko="(w, b)", en="(w, b)"):
        close(got, start, rtol=1e-4)


def _updates(losses: Any, epochs: int) -> int:
    """How many updates were made, as the losses tell. One too many or too few is the business of `as_many_as_epochs`."""
    return len(losses) if isinstance(losses, SERIES) and abs(len(losses) - epochs) == 1 else epochs


def _wanted(w: Any, b: Any, losses: Any, path: np.ndarray, epochs: int) -> list[float]:
    """The line after as many updates as there are epochs, or as the losses tell of: the one that is nearer."""
    line = np.array([number(w), number(b)], dtype=float)
    ends = [path[epochs], path[_updates(losses, epochs)]]
    nearer: list[float] = min(ends, key=lambda end: float(np.abs(end - line).max())).tolist()
    return nearer


@check(
    points=1,
    ko="한 에포크에 한 번 갱신합니다",
    en="updates once an epoch",
    tests="all-data",
    after=starts_where_told,
    compare="observations",
)
def one_update_an_epoch(student: Student, rng: np.random.Generator) -> None:
    """All rows are alike, so that the outcome tells the number of updates and no shuffling can blur it. A line that no
    number of updates an epoch leads to is another check's question."""
    x, y = (np.full((70, 1), rng.uniform(*ends), dtype=np.float32) for ends in ((0.5, 1.0), (2.0, 3.0)))
    gaps = []  # row i: how far the line is from where i updates an epoch lead
    for epochs in (2, 3):
        path, _ = _path(x, y, 0.0, 0.0, 0.01, 70 * epochs)
        gaps.append(np.abs(path[::epochs] - _moved(student, x, y, 0.0, 0.0, 0.01, epochs)).max(axis=1))
    there = np.flatnonzero(np.max(gaps, axis=0) < 2e-5)
    updates = int(there[0]) if there.size and there[0] > 0 else 1
    observe(student, several=updates > 1, one_a_sample=updates == 70)
    require(
        updates == 1,
        ko="70개의 같은 표본으로 한 에포크에 한 번만 갱신해야 합니다. 에포크마다 갱신한 횟수: {got}",
        en="With 70 equal samples there must be one update an epoch. Updates an epoch: {got}",
        got=updates,
    )


def _mean_error(student: Student) -> float:
    """The mean error by which an update went, of errors that tell the samples apart."""
    errors = telling_errors(5)[:, None].astype(np.float32)
    return float(_moved(student, np.ones_like(errors), -errors, 0.0, 0.0, 0.1, 1)[1]) / -0.2


def _first_updates(student: Student, rng: np.random.Generator) -> Iterator[Update]:
    """From two starts far from the line, and from one close to it, where no gradient is long enough to be cut."""
    for n, *line in ((9, -1.6, 4.9), (7, 0.5, -1.5), (8, 2.0, 0.9)):
        x, y = _data(rng, n)
        moved = _moved(student, x, y, *line, 0.15, 1) - line
        yield Update(np.array(line), moved, _path(x, y, *line, 0.15, 1)[0][1] - line)


def _is_the_best(student: Student, x: np.ndarray, y: np.ndarray) -> bool:
    """At a rate at which the loss rises: did a better line than the last one come back, while the losses went on?"""
    w, b, losses = _trained(student, x, y, 0.5, -0.5, 1.8, 3)
    path, right = _path(x, y, 0.5, -0.5, 1.8, 3)
    better = np.abs(path[:2] - [number(w), number(b)]).max(axis=1).min() < 1e-4
    went_on = len(losses) == 3 and np.allclose([number(loss) for loss in losses], right, rtol=1e-3)
    return bool(better and went_on)


@check(
    points=1,
    ko="모든 표본의 기울기로만 갱신합니다",
    en="updates by the gradient of all samples alone",
    tests=("sgd", "all-data", "rate"),
    after=one_update_an_epoch,
    compare="observations",
)
def by_the_gradient_alone(student: Student, rng: np.random.Generator) -> None:
    """What else was done with a gradient is told whatever numbers a program does it with. A step that is wrong in another
    way is another check's question."""
    x, y = _data(rng, 7)
    lines = [np.array([0.5, -0.5]), *(_moved(student, x, y, 0.5, -0.5, 0.1, t) for t in (1, 2, 3))]
    early = pace(pairwise(lines), lambda line: _path(x, y, *line, 0.1, 1)[0][1] - line)
    told = of_the_gradient(list(_first_updates(student, rng)), np.array([True, False]))
    told |= of_the_first(early) | of_the_samples(lambda: _mean_error(student), 5)
    told["best"] = not np.allclose(lines[2], lines[0]) and _is_the_best(student, x, y)
    observe(student, **told)
    require(
        not any(told.values()),
        ko="갱신마다 모든 표본의 기울기에 learning_rate를 곱한 만큼만 옮기고, 마지막에 이른 값을 돌려주어야 합니다.",
        en="Each update must move by learning_rate times the gradient of all samples and by nothing else, and where the last one led has to come back.",
    )


@check(
    points=1,
    ko="첫 걸음이 정확합니다",
    en="takes the first step right",
    tests=("loss", "sgd", "all-data"),
    after=by_the_gradient_alone,
)
def first_step(student: Student, rng: np.random.Generator) -> None:
    """Two starts far from the line; from the third, close to it, no gradient is long enough to be cut."""
    starts = ((9, -1.6, 4.9, 0.15), (7, 0.5, -0.5, 0.1), (8, 2.0, 0.75, 0.15))
    asked = [(*_data(rng, n), *line, 1) for n, *line in starts]
    replies = [_trained(student, *arguments) for arguments in asked]
    for arguments, (w, b, losses) in zip(asked, replies, strict=True):
        close([number(w), number(b)], _wanted(w, b, losses, _path(*arguments[:-1], 2)[0], 1), rtol=1e-4)


@check(
    points=1,
    ko="epochs번 갱신합니다",
    en="makes as many updates as epochs",
    tests="epochs",
    after=first_step,
)
def as_many_as_epochs(student: Student, rng: np.random.Generator) -> None:
    asked = [(_data(rng, 7), epochs) for epochs in (3, 6)]
    replies = [(_trained(student, *data, 0.5, -0.5, 0.1, epochs)[2], epochs) for data, epochs in asked]
    for losses, epochs in replies:
        require(
            len(losses) == epochs,
            ko="epochs와 같은 개수의 손실이 든 리스트를 돌려주어야 합니다.",
            en="The losses must be a list with one entry for each epoch.",
        )


def _pace(student: Student, x: np.ndarray, y: np.ndarray, learning_rate: float, after: tuple[int, ...]) -> Pace:
    """That of the updates after so many others."""
    counts = sorted({count for t in after for count in (t, t + 1)})
    lines = {t: _moved(student, x, y, 0.5, -0.5, learning_rate, t) for t in counts}
    pairs = ((lines[t], lines[t + 1]) for t in after)
    return pace(pairs, lambda line: _path(x, y, *line, learning_rate, 1)[0][1] - line)


def _carried(student: Student, rng: np.random.Generator) -> float:
    """How much of an update the next one carries on. w and b are steep by themselves here, and by how much differs, so that
    only what is carried on leads along the update before."""
    x, _ = _data(rng, 9)
    x = 2 * (x - x.mean())
    y, start = 2 * x + 1, (6.0, 2.0)
    lines = [np.array(start), *(_moved(student, x, y, *start, 0.1, t) for t in (1, 2, 3))]
    return carried(lines, lambda line: _path(x, y, *line, 0.1, 1)[0][1] - line)


@check(
    points=1,
    ko="학습률이 갱신마다 같습니다",
    en="keeps the learning rate throughout",
    tests=("rate", "sgd"),
    after=first_step,
    compare="observations",
)
def keeps_the_rate(student: Student, rng: np.random.Generator) -> None:
    """The second rate is so high that the loss rises. How much of an update the next one carries on depends on the
    program, which tells no mistake apart."""
    x, y = _data(rng, 10)
    usual = _pace(student, x, y, 0.1, after=(1, 2, 40))
    rising = _pace(student, x, y, 1.5, after=(1, 2, 3))
    share = _carried(student, rng)
    observe(student, carries_on=0 < share < 0.995, adds_up=share >= 0.995)
    if not share:
        observe(student, **of_the_rate(usual, rising))
    require(
        usual.kept and rising.kept,
        ko="갱신마다 지금의 기울기에 learning_rate를 곱한 만큼 옮겨야 합니다. 처음뿐 아니라 그 뒤에도, 손실이 커질 때도 그렇습니다.",
        en="Each update must move by learning_rate times the gradient of the moment, later as at first, also where the loss rises.",
    )


def _ended_early(reply: tuple[Any, Any, Any], *asked: Any) -> bool:
    """Are there losses of fewer updates, or is the line one that fewer updates lead to? Where the right line stands still,
    only the losses tell."""
    w, b, losses = reply
    *_, epochs = asked
    path, _ = _path(*asked)
    on_the_way = np.abs(path[: epochs - 1] - [number(w), number(b)]).max(axis=1) < 2e-5
    return len(losses) < epochs - 1 or bool(on_the_way.any() and np.ptp(path, axis=0).max() > 1e-3)


@check(
    points=1,
    ko="300번 갱신한 결과가 맞습니다",
    en="arrives at the right line after 300 updates",
    tests=("sgd", "all-data", "epochs"),
    after=keeps_the_rate,
    compare="observations",
)
def many_steps(student: Student, rng: np.random.Generator) -> None:
    """Who stops early is somewhere on the right path. Where depends on when it is enough, which tells no mistake apart. On
    a line without noise the loss gets smaller than anyone asks of it, at a large rate it grows, and in the last run all
    numbers are tiny."""
    x, y = _data(rng, 60)
    asked = [(x, y, -1.3, 0.4, 0.1, 300), (x, 2 * x + 1, 2.0, 1.0, 0.1, 5), (x, y, -1.3, 0.4, 1.5, 8)]
    asked.append((x, 2.0**-16 * y, -1.3 * 2.0**-16, 0.4 * 2.0**-16, 0.1, 5))
    replies = [_trained(student, *arguments) for arguments in asked]
    ends = [_ended_early(reply, *arguments) for reply, arguments in zip(replies, asked, strict=True)]
    observe(student, where_it_is_flat=ends[0] or ends[1], where_it_rises_alone=ends[:3] == [False, False, True])
    require(
        not any(ends),
        ko="epochs번보다 적게 갱신하면 이르는 w와 b가 나왔거나 손실의 개수가 모자랍니다. 손실이 어떻든 끝까지 갱신하고 기록하세요.",
        en="These w and b are where fewer updates than `epochs` lead, or losses are missing. Update and record `epochs` times, whatever the loss is.",
    )
    for (w, b, losses), (*start, epochs) in zip(replies, asked, strict=True):
        wanted = _wanted(w, b, losses, _path(*start, epochs + 1)[0], epochs)
        observe(student, beside=np.round([number(w) - wanted[0], number(b) - wanted[1]], 5))
        close([number(w), number(b)], wanted, rtol=1e-4)


@check(
    points=2,
    ko="손실은 갱신하기 전의 값입니다",
    en="records each loss before its update",
    tests="losses",
    after=many_steps,
)
def losses_before_updates(student: Student, rng: np.random.Generator) -> None:
    """At the later rates each loss is larger than the one before it. All are asked before one is judged: of a loss that is
    repeated, one number is wrong in each reply. With a rate of 0 it is repeated, and there are small ones."""
    asked = [(*_data(rng, 11), 0.5, -0.5, learning_rate) for learning_rate in (0.1, 1.5, 1.2, 0.0)]
    x, y = _data(rng, 10)
    asked.append((x, 2.0**-10 * y, 2.0**-11, -(2.0**-11), 0.1))
    replies = [_trained(student, *arguments, 5)[2] for arguments in asked]
    for arguments, losses in zip(asked, replies, strict=True):
        close([float(loss) for loss in losses], _path(*arguments, _updates(losses, 5))[1], rtol=1e-4)


@check(
    points=1,
    ko="입력 텐서를 바꾸지 않습니다",
    en="leaves the input tensors alone",
    tests="inputs",
    after=returns_numbers,
)
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    _trained(student, *_data(rng, 7), 0.5, -0.5, 0.1, 2)
    inputs_unchanged(student)
