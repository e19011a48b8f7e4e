from typing import Any

import numpy as np
from dlgrade.checking import Student, check, close, inputs_unchanged, number, observe, require


def _data(rng: np.random.Generator, n: int) -> tuple[np.ndarray, np.ndarray]:
    """A noisy line."""
    x = rng.uniform(0, 1, size=(n, 1))
    return x, 2 * x + 1 + rng.normal(scale=0.1, size=(n, 1))


def _oracle(
    x: np.ndarray, y: np.ndarray, w: float, b: float, learning_rate: float, epochs: int
) -> tuple[float, float, list[float]]:
    """Full-batch gradient descent on the mean squared error."""
    losses = []
    for _ in range(epochs):
        residuals = w * x + b - y
        losses.append(float(np.mean(residuals**2)))
        w, b = w - learning_rate * 2 * float(np.mean(residuals * x)), b - learning_rate * 2 * float(np.mean(residuals))
    return w, b, losses


def _line(student: Student, x: np.ndarray, y: np.ndarray, *rest: Any) -> tuple[list[float], Any]:
    reply = student.keras_line(x, y, *rest)
    require(
        isinstance(reply, (tuple, list)) and len(reply) == 3,
        ko="세 값 w, b, losses를 이 순서로 돌려주세요.",
        en="Return three values, w, b and losses, in this order.",
    )
    w, b, losses = reply
    return [number(w), number(b)], losses


@check(
    points=1,
    ko="수 두 개와 손실의 리스트를 돌려줍니다",
    en="returns two numbers and the list of losses",
    tests=("three", "numbers", "losses", "epochs"),
)
def returns_numbers(student: Student, rng: np.random.Generator) -> None:
    _, losses = _line(student, *_data(rng, 7), 0.5, -0.5, 0.1, 3)
    require(
        isinstance(losses, (list, tuple, np.ndarray)) and np.shape(losses) == (3,),
        ko="epochs와 같은 개수의 수가 든 리스트를 돌려주어야 합니다.",
        en="The losses must be a list with one number for each epoch.",
    )


@check(
    points=1,
    ko="w0, b0에서 시작하고 학습률 0으로는 움직이지 않습니다",
    en="starts at w0, b0, and stays there with a rate of 0",
    tests=("start", "rate", "three"),
    after=returns_numbers,
    compare="observations",
)
def starts_where_told(student: Student, rng: np.random.Generator) -> None:
    """Without a step the line stays where it was put; a random start is told by not lying on the gradient either."""
    x, y = _data(rng, 7)
    got, _ = _line(student, x, y, 0.5, -0.5, 0.0, 1)
    start, along = np.array([0.5, -0.5]), np.array(_oracle(x, y, 0.5, -0.5, 1.0, 1)[:2]) - [0.5, -0.5]
    moved = np.array(got) - start
    share = float(moved @ along / (along @ along))
    on_the_gradient = bool(np.abs(moved - share * along).max() < 1e-4)
    observe(student, on_the_gradient=on_the_gradient, share=round(share, 3) if on_the_gradient else 0.0)
    close(got, start, rtol=1e-4)


@check(
    points=2,
    ko="한 걸음이 정확합니다",
    en="takes one step right",
    tests=("linear", "sgd", "loss", "all-data"),
    after=starts_where_told,
)
def one_step(student: Student, rng: np.random.Generator) -> None:
    x, y = _data(rng, 7)
    got, _ = _line(student, x, y, 0.5, -0.5, 0.1, 1)
    close(got, list(_oracle(x, y, 0.5, -0.5, 0.1, 1)[:2]), rtol=1e-4)


@check(
    points=2,
    ko="한 에포크에 한 번, 데이터 전체로 갱신합니다",
    en="updates once an epoch, with all the data",
    tests="all-data",
    after=one_step,
)
def full_batch(student: Student, rng: np.random.Generator) -> None:
    """All rows are alike, so that the outcome tells the number of updates and no shuffling can blur it."""
    x, y = np.full((70, 1), rng.uniform(0.5, 1.0)), np.full((70, 1), rng.uniform(2.0, 3.0))
    got, _ = _line(student, x, y, -1.3, 0.4, 0.1, 2)
    close(got, list(_oracle(x, y, -1.3, 0.4, 0.1, 2)[:2]), rtol=1e-4)


@check(
    points=2,
    ko="여러 번 갱신한 결과가 맞습니다",
    en="arrives at the right line after many updates",
    tests="epochs",
    after=full_batch,
)
def many_steps(student: Student, rng: np.random.Generator) -> None:
    x, y = _data(rng, 60)
    got, _ = _line(student, x, y, -1.3, 0.4, 0.3, 20)
    close(got, list(_oracle(x, y, -1.3, 0.4, 0.3, 20)[:2]), rtol=1e-4)


@check(
    points=2,
    ko="손실은 갱신하기 전의 값입니다",
    en="records each loss before its update",
    tests="losses",
    after=many_steps,
)
def losses_before_updates(student: Student, rng: np.random.Generator) -> None:
    x, y = _data(rng, 11)
    _, losses = _line(student, x, y, 0.5, -0.5, 0.1, 5)
    close([float(loss) for loss in losses], _oracle(x, y, 0.5, -0.5, 0.1, 5)[2], rtol=1e-4)


@check(
    points=1,
    ko="입력 배열을 바꾸지 않습니다",
    en="leaves the input arrays alone",
    tests="inputs",
    after=returns_numbers,
)
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    _line(student, *_data(rng, 7), 0.5, -0.5, 0.1, 2)
    inputs_unchanged(student)
