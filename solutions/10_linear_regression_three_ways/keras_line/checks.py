"""Checks of keras_line. What a run did wrong is read from where it arrives: how many updates were made where all rows are
alike, how many rows an update used, on what rate it stands where the rate is 0. Keras takes long for each model, so that
several checks judge one training run: `shares`."""

from typing import Any

import numpy as np
from dlgrade.checking import Student, check, close, inputs_unchanged, number, observe, require

EPOCHS = 4
"""The updates of the run that most checks share."""

TINY = 2.0**-30
"""What y, w0 and b0 are multiplied by where the loss is to be next to nothing. Single precision computes as well with them."""


def _data(rng: np.random.Generator, n: int) -> tuple[np.ndarray, np.ndarray]:
    """A noisy line."""
    x = rng.uniform(0, 1, size=(n, 1))
    return x, 2 * x + 1 + rng.normal(scale=0.1, size=(n, 1))


def _path(
    x: np.ndarray, y: np.ndarray, w: float, b: float, learning_rate: float, updates: int
) -> tuple[np.ndarray, list[float]]:
    """Full-batch gradient descent on the mean squared error: w and b after each number of updates, shape (updates + 1, 2),
    and the loss before each update."""
    points, losses = [(w, b)], []
    for _ in range(updates):
        residuals = w * x + b - y
        losses.append(float(np.mean(residuals**2)))
        w, b = w - learning_rate * 2 * float(np.mean(residuals * x)), b - learning_rate * 2 * float(np.mean(residuals))
        points.append((w, b))
    return np.array(points), losses


def _shared(rng: np.random.Generator) -> tuple[Any, ...]:
    """The arguments of the run that most checks share."""
    return (*_data(rng, 7), 0.5, -0.5, 0.1, EPOCHS)


def _trained(student: Student, *asked: Any) -> tuple[list[float], Any]:
    reply = student.keras_line(*asked)
    require(
        isinstance(reply, (tuple, list)) and len(reply) == 3,
        ko="세 값 w, b, losses를 이 순서로 돌려주세요.",
        en="Return three values, w, b and losses, in this order.",
    )
    w, b, losses = reply
    return [number(w), number(b)], losses


def _updates(losses: Any, epochs: int) -> int:
    """How many updates the losses tell of. One too many or too few is the business of `as_many_as_epochs`."""
    return len(losses) if isinstance(losses, (list, tuple, np.ndarray)) and abs(len(losses) - epochs) == 1 else epochs


def _wanted(line: list[float], path: np.ndarray, losses: Any) -> np.ndarray:
    """The line after as many updates as there are epochs, or as the losses tell of: the one that is nearer."""
    epochs = len(path) - 2
    ends = [path[epochs], path[_updates(losses, epochs)]]
    return np.asarray(min(ends, key=lambda end: float(np.abs(end - line).max())))


@check(
    points=1,
    ko="수 두 개와 손실의 리스트를 돌려줍니다",
    en="returns two numbers and the list of losses",
    tests=("three", "numbers", "losses"),
)
def returns_numbers(student: Student, rng: np.random.Generator) -> None:
    _, losses = _trained(student, *_shared(rng))
    require(
        isinstance(losses, (list, tuple, np.ndarray)) and len(np.shape(losses)) == 1 and abs(len(losses) - EPOCHS) <= 1,
        ko="갱신마다 하나씩, 손실이 든 리스트를 돌려주어야 합니다.",
        en="The losses must be a list with one entry for each update.",
    )


def _along(line: Any, start: np.ndarray, gradient: np.ndarray) -> float:
    """The rate at which one step along the gradient leads from the start to the line; 0 where no step does."""
    moved = np.asarray(line) - start
    rate = float(moved @ gradient / (gradient @ gradient))
    return round(rate, 3) if np.abs(moved - rate * gradient).max() < 1e-4 else 0.0


@check(
    points=1,
    ko="w0, b0에서 시작하고 학습률 0으로는 움직이지 않습니다",
    en="starts at w0, b0, and stays there with a rate of 0",
    tests=("start", "rate", "three"),
    after=returns_numbers,
    compare="observations",
)
def starts_where_told(student: Student, rng: np.random.Generator) -> None:
    """Without a step the line stays where it was put. At which rate it moves after all, and where else it began, tells the
    mistakes apart; a second rate, from whose outcome nothing is judged here, tells a rate of 0 that is replaced from one
    that is never looked at."""
    x, y = _data(rng, 7)
    (got, _), (moved, _) = (_trained(student, x, y, 0.5, -0.5, rate, 1) for rate in (0.0, 0.2))
    start, right = np.array([0.5, -0.5]), _path(x, y, 0.5, -0.5, 0.2, 1)[0][1]
    gradient = (right - start) / 0.2
    observe(student, rate_for_0=_along(got, start, gradient), rate_for_02=_along(moved, start, gradient))
    observe(student, swapped=bool(np.abs(np.array(moved[::-1]) - right).max() < 1e-4))
    observe(student, kept=[abs(value - first) < 1e-4 for value, first in zip(got, start, strict=True)])
    observe(student, zeros=not np.abs(got).max() > 1e-6, near=bool(np.abs(got - start).max() < 0.05))
    observe(student, whichever_rate=bool(np.abs(np.array(got) - moved).max() < 1e-5))
    close(got, start, rtol=1e-4)


def _count(line: list[float], path: np.ndarray) -> int:
    """How many updates lead to this line; 0 where no number of them does."""
    there = np.flatnonzero(np.abs(path - line).max(axis=1) < 1e-4)
    return int(there[0]) if there.size else 0


@check(
    points=1,
    ko="한 에포크에 한 번, 데이터 전체로 갱신합니다",
    en="updates once an epoch, with all the data",
    tests=("all-data", "epochs"),
    after=starts_where_told,
    shares=starts_where_told,
    compare="observations",
)
def one_update_an_epoch(student: Student, rng: np.random.Generator) -> None:
    """All rows are alike, so that the outcome tells the number of updates and no shuffling can blur it. A line that no
    number of updates leads to is another check's question. In the call that is shared the rows differ, and those from the
    end on may have been left out."""
    rows = _data(rng, 7)
    part, _ = _trained(student, *rows, 0.5, -0.5, 0.2, 1)
    x, y = (np.full((40, 1), rng.uniform(*ends)) for ends in ((0.4, 0.8), (2.0, 3.0)))
    replies = [_trained(student, x, y, 0.0, 0.0, 0.01, epochs) for epochs in (2, 3)]
    counts = [_count(line, _path(x, y, 0.0, 0.0, 0.01, 121)[0]) for line, _ in replies]
    fine = all(
        count in (0, epochs, _updates(losses, epochs))
        for count, epochs, (_, losses) in zip(counts, (2, 3), replies, strict=True)
    )
    each = counts[0] // 2 if counts[0] * 3 == counts[1] * 2 else 0
    observe(student, several=each > 1, one_a_sample=each == len(x), squared=counts == [4, 9], once=counts == [1, 1])
    observe(student, beside=counts[0] - 2 if not fine and counts[1] - counts[0] == 1 else 0)
    ends = [_path(x[:k], y[:k], 0.5, -0.5, 0.2, 1)[0][1] for x, y in [rows] for k in range(1, 7)]
    left_out = any(np.abs(end - part).max() < 1e-5 for end in ends)
    observe(student, left_out=left_out)
    require(
        fine,
        ko="같은 표본 40개로 2에포크를 학습하면 두 번, 3에포크를 학습하면 세 번 갱신해야 합니다. 갱신 횟수: {got}",
        en="With 40 equal samples, 2 epochs must make two updates and 3 epochs three. Updates: {got}",
        got=counts,
    )
    require(
        not left_out,
        ko="표본 7개 가운데 앞의 일부만 썼을 때의 값이 나왔습니다. 갱신마다 데이터 전체를 쓰세요.",
        en="This is what comes of the first few of 7 samples alone. Use all the data in each update.",
    )


@check(
    points=2,
    ko="처음 몇 걸음이 정확합니다",
    en="takes the first steps right",
    tests=("linear", "sgd", "loss"),
    after=one_update_an_epoch,
    shares=returns_numbers,
)
def first_steps(student: Student, rng: np.random.Generator) -> None:
    asked = [_shared(rng), (*_data(rng, 9), -1.6, 4.9, 0.15, 2)]
    replies = [_trained(student, *arguments) for arguments in asked]
    for (*start, epochs), (line, losses) in zip(asked, replies, strict=True):
        close(line, _wanted(line, _path(*start, epochs + 1)[0], losses), rtol=1e-4)


@check(
    points=1,
    ko="epochs번 갱신합니다",
    en="makes as many updates as epochs",
    tests="epochs",
    after=returns_numbers,
    shares=returns_numbers,
)
def as_many_as_epochs(student: Student, rng: np.random.Generator) -> None:
    _, losses = _trained(student, *_shared(rng))
    require(
        len(losses) == EPOCHS,
        ko="epochs와 같은 개수의 손실이 든 리스트를 돌려주어야 합니다.",
        en="The losses must be a list with one entry for each epoch.",
    )


def _ended_early(line: list[float], path: np.ndarray, losses: Any) -> bool:
    """Whether fewer updates than there are epochs, or none, lead to this line. Near is what the size of the start makes it."""
    epochs = len(path) - 2
    before = path[: min(epochs, _updates(losses, epochs))]
    return bool((np.abs(before - line).max(axis=1) < 1e-4 * np.abs(path[0]).max()).any())


@check(
    points=2,
    ko="여러 번 갱신한 결과가 맞습니다",
    en="arrives at the right line after many updates",
    tests=("epochs", "sgd"),
    after=first_steps,
    compare="observations",
)
def many_steps(student: Student, rng: np.random.Generator) -> None:
    """Who stops early is somewhere on the right path. Where depends on when it is enough, which tells no mistake apart.
    With the first rate the loss hardly falls at the end, with the second it grows at every step. In the last run it is tiny
    from the beginning; of that run nothing else is asked, so that who rounds the line keeps the points."""
    asked = [(*_data(rng, 60), -1.3, 0.4, rate, epochs) for rate, epochs in ((0.6, 25), (1.5, 8))]
    x, y = _data(rng, 9)
    asked.append((x, TINY * y, TINY * -1.3, TINY * 0.4, 0.3, 16))
    replies = [_trained(student, *arguments) for arguments in asked]
    paths = [_path(*rest, epochs + 1)[0] for *rest, epochs in asked]
    early = [line for (line, losses), path in zip(replies, paths, strict=True) if _ended_early(line, path, losses)]
    observe(student, ended_early=bool(early))
    require(
        not early,
        ko="epochs번보다 적게 갱신하면 이르는 w와 b가 나왔습니다: {got}",
        en="This is where fewer updates than epochs lead: {got}",
        got=early[0] if early else None,
    )
    for (line, losses), path in zip(replies[:2], paths[:2], strict=True):
        wanted = _wanted(line, path, losses)
        observe(student, w_beside=round(line[0] - wanted[0], 5), b_beside=round(line[1] - wanted[1], 5))
        close(line, wanted, rtol=1e-4)


@check(
    points=2,
    ko="손실은 갱신하기 전의 값입니다",
    en="records each loss before its update",
    tests="losses",
    after=many_steps,
    shares=returns_numbers,
)
def losses_before_updates(student: Student, rng: np.random.Generator) -> None:
    *start, epochs = asked = _shared(rng)
    _, losses = _trained(student, *asked)
    close([float(loss) for loss in losses], _path(*start, _updates(losses, epochs))[1], rtol=1e-4)


@check(
    points=1,
    ko="입력 배열을 바꾸지 않습니다",
    en="leaves the input arrays alone",
    tests="inputs",
    after=returns_numbers,
    shares=returns_numbers,
)
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    _trained(student, *_shared(rng))
    inputs_unchanged(student)
