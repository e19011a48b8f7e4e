from typing import Any

import numpy as np
from dlgrade.checking import Student, check, close, inputs_unchanged, number, observe, require, tensor


def _data(rng: np.random.Generator, n: int) -> tuple[np.ndarray, np.ndarray]:
    """A noisy line in float32, as PyTorch's layers want it."""
    x = rng.uniform(0, 1, size=(n, 1)).astype(np.float32)
    return x, (2 * x + 1 + rng.normal(scale=0.1, size=(n, 1))).astype(np.float32)


def _oracle(
    x: np.ndarray, y: np.ndarray, w: float, b: float, learning_rate: float, epochs: int
) -> tuple[float, float, list[float]]:
    """Full-batch gradient descent on the mean squared error, in float64."""
    x, y, losses = x.astype(float), y.astype(float), []
    for _ in range(epochs):
        residuals = w * x + b - y
        losses.append(float(np.mean(residuals**2)))
        w, b = w - learning_rate * 2 * float(np.mean(residuals * x)), b - learning_rate * 2 * float(np.mean(residuals))
    return w, b, losses


def _trained(student: Student, x: np.ndarray, y: np.ndarray, *rest: Any) -> tuple[Any, Any, Any]:
    reply = student.torch_line(tensor(x), tensor(y), *rest)
    require(
        isinstance(reply, (tuple, list)) and len(reply) == 3,
        ko="세 값 w, b, losses를 이 순서로 돌려주세요.",
        en="Return three values, w, b and losses, in this order.",
    )
    w, b, losses = reply
    return w, b, losses


@check(
    points=1,
    ko="수 두 개와 손실의 리스트를 돌려줍니다",
    en="returns two numbers and the list of losses",
    tests=("three", "numbers", "losses"),
)
def returns_numbers(student: Student, rng: np.random.Generator) -> None:
    w, b, losses = _trained(student, *_data(rng, 7), 0.5, -0.5, 0.1, 3)
    number(w)
    number(b)
    require(
        isinstance(losses, (list, tuple)) and 2 <= len(losses) <= 4,
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
    losses = _trained(student, *_data(rng, 7), 0.5, -0.5, 0.1, 3)[2]
    tensors = any(isinstance(loss, np.ndarray) for loss in losses)
    observe(student, tensors=tensors)
    require(
        not tensors,
        ko="손실이 텐서로 담겨 있습니다. 그러면 계산 그래프가 모두 메모리에 남으니 `loss.item()`을 담으세요.",
        en="The losses are tensors, which keeps every computation graph in memory. Store `loss.item()`.",
    )


@check(
    points=1,
    ko="w0, b0에서 시작하고 학습률 0으로는 움직이지 않습니다",
    en="starts at w0, b0, and stays there with a rate of 0",
    tests=("start", "rate"),
    after=returns_numbers,
    compare="observations",
)
def starts_where_told(student: Student, rng: np.random.Generator) -> None:
    """Without a step the line stays where it was put; a random start is told by not lying on the gradient either."""
    x, y = _data(rng, 7)
    w, b, _ = _trained(student, x, y, 0.5, -0.5, 0.0, 1)
    start, along = np.array([0.5, -0.5]), np.array(_oracle(x, y, 0.5, -0.5, 1.0, 1)[:2]) - [0.5, -0.5]
    moved = np.array([number(w), number(b)]) - start
    share = float(moved @ along / (along @ along))
    on_the_gradient = bool(np.abs(moved - share * along).max() < 1e-4)
    observe(student, on_the_gradient=on_the_gradient, share=round(share, 3) if on_the_gradient else 0.0)
    close(start + moved, start, rtol=1e-4)


def _updates(losses: Any, epochs: int) -> int:
    """How many updates were made, as the losses tell. One too many or too few is the business of `as_many_as_epochs`."""
    return len(losses) if isinstance(losses, (list, tuple)) and abs(len(losses) - epochs) == 1 else epochs


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
    number of updates leads to is another check's question."""
    x, y = (np.full((70, 1), rng.uniform(*ends), dtype=np.float32) for ends in ((0.5, 1.0), (2.0, 3.0)))
    w, b, losses = _trained(student, x, y, 0.0, 0.0, 0.01, 1)
    line = [number(w), number(b)]
    counts = range(_updates(losses, 1) + 1, len(x) + 1)
    updates = next((k for k in counts if np.allclose(line, _oracle(x, y, 0.0, 0.0, 0.01, k)[:2], rtol=1e-4)), 1)
    observe(student, several=updates > 1, one_a_sample=updates == len(x))
    require(
        updates == 1,
        ko="70개의 같은 표본으로 한 에포크를 학습하면 한 번만 갱신해야 합니다. 갱신 횟수: {got}",
        en="One epoch with 70 equal samples must make one update. Updates: {got}",
        got=updates,
    )


@check(
    points=1,
    ko="처음 두 걸음이 정확합니다",
    en="takes the first two steps right",
    tests=("loss", "sgd"),
    after=one_update_an_epoch,
)
def first_steps(student: Student, rng: np.random.Generator) -> None:
    asked = [(*_data(rng, n), *line) for n, line in ((9, (-1.6, 4.9, 0.15, 2)), (7, (0.5, -0.5, 0.1, 2)))]
    replies = [_trained(student, *arguments) for arguments in asked]
    for arguments, (w, b, losses) in zip(asked, replies, strict=True):
        expected = _oracle(*arguments[:-1], _updates(losses, 2))
        close([number(w), number(b)], list(expected[:2]), rtol=1e-4)


@check(
    points=1,
    ko="epochs번 갱신합니다",
    en="makes as many updates as epochs",
    tests="epochs",
    after=first_steps,
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


@check(
    points=2,
    ko="300번 갱신한 결과가 맞습니다",
    en="arrives at the right line after 300 updates",
    tests=("sgd", "all-data"),
    after=first_steps,
)
def many_steps(student: Student, rng: np.random.Generator) -> None:
    x, y = _data(rng, 60)
    w, b, losses = _trained(student, x, y, -1.3, 0.4, 0.1, 300)
    close([number(w), number(b)], list(_oracle(x, y, -1.3, 0.4, 0.1, _updates(losses, 300))[:2]), rtol=1e-4)


@check(
    points=2,
    ko="손실은 갱신하기 전의 값입니다",
    en="records each loss before its update",
    tests="losses",
    after=many_steps,
)
def losses_before_updates(student: Student, rng: np.random.Generator) -> None:
    x, y = _data(rng, 11)
    losses = _trained(student, x, y, 0.5, -0.5, 0.1, 5)[2]
    close([float(loss) for loss in losses], _oracle(x, y, 0.5, -0.5, 0.1, _updates(losses, 5))[2], rtol=1e-4)


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
