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
    """Without a step the line stays where it was put; a random start is told by not lying on the gradient either. A second
    rate, from whose outcome nothing is judged here, tells a rate of 0 that is replaced from one that is never looked at."""
    x, y = _data(rng, 7)
    (w, b, _), (*other, _) = (_trained(student, x, y, 0.5, -0.5, rate, 1) for rate in (0.0, 0.2))
    start, along = np.array([0.5, -0.5]), np.array(_oracle(x, y, 0.5, -0.5, 1.0, 1)[:2]) - [0.5, -0.5]
    moved = np.array([number(w), number(b)]) - start
    share = float(moved @ along / (along @ along))
    on_the_gradient = bool(np.abs(moved - share * along).max() < 1e-4)
    used = np.allclose([number(value) for value in other], start + 0.2 * along, rtol=1e-4)
    observe(student, on_the_gradient=on_the_gradient, only_0_replaced=bool(on_the_gradient and share > 0 and used))
    observe(student, share=round(share, 3) if on_the_gradient else 0.0)
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
    ko="첫 걸음이 정확합니다",
    en="takes the first step right",
    tests=("loss", "sgd"),
    after=one_update_an_epoch,
)
def first_step(student: Student, rng: np.random.Generator) -> None:
    """Two starts far from the line; from the third, close to it, no gradient is long enough to be cut."""
    starts = ((9, -1.6, 4.9, 0.15), (7, 0.5, -0.5, 0.1), (8, 2.0, 0.75, 0.15))
    asked = [(*_data(rng, n), *line, 1) for n, *line in starts]
    replies = [_trained(student, *arguments) for arguments in asked]
    for arguments, (w, b, losses) in zip(asked, replies, strict=True):
        expected = _oracle(*arguments[:-1], _updates(losses, 1))
        close([number(w), number(b)], list(expected[:2]), rtol=1e-4)


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


def _shares(student: Student, *arguments: Any, after: tuple[int, ...]) -> tuple[np.ndarray, bool]:
    """How long the updates after so many others are, in steps of gradient descent from the student's own line, and whether
    they lead along the gradient. Where the line stands still, the number of updates is another check's question."""
    x, y, *_, learning_rate = arguments
    shares, straight = [], True
    for epochs in after:
        replies = [_trained(student, *arguments, t)[:2] for t in (epochs, epochs + 1)]
        line, later = (np.array([number(value) for value in reply]) for reply in replies)
        step, moved = np.array(_oracle(x, y, *line, learning_rate, 1)[:2]) - line, later - line
        shares.append(float(moved @ step / (step @ step)) if moved.any() else 1.0)
        straight &= not moved.any() or bool(np.abs(moved - shares[-1] * step).max() < 2e-3 * np.abs(step).max())
    return np.array(shares), straight


def _falls(shares: np.ndarray) -> bool:
    return bool(0 < shares[-1] < 0.998 and (np.diff([1.0, *shares]) < 1e-3).all())


@check(
    points=1,
    ko="학습률이 갱신마다 같습니다",
    en="keeps the learning rate throughout",
    tests=("rate", "sgd"),
    after=first_step,
    compare="observations",
)
def keeps_the_rate(student: Student, rng: np.random.Generator) -> None:
    """The second rate is so high that the loss rises. By how much and when a rate falls depends on the program, which tells no
    mistake apart."""
    x, y = _data(rng, 10)
    usual, straight = _shares(student, x, y, 0.5, -0.5, 0.1, after=(1, 2, 40))
    rising, still_straight = _shares(student, x, y, 0.5, -0.5, 1.5, after=(1, 2, 3))
    kept = bool(np.ptp([1.0, *usual]) < 2e-3)
    falls = straight and _falls(usual)
    at_a_rise = straight and still_straight and kept and _falls(rising)
    observe(student, falls=falls, falls_at_a_rise=at_a_rise)
    if not (falls or at_a_rise):
        observe(student, second=round(usual[0], 3), third=round(usual[1], 3))
    require(
        straight and still_straight and kept and np.ptp([1.0, *rising]) < 2e-3,
        ko="갱신마다 지금의 기울기에 learning_rate를 곱한 만큼 옮겨야 합니다. 처음뿐 아니라 그 뒤에도, 손실이 커질 때도 그렇습니다.",
        en="Each update must move by learning_rate times the gradient of the moment, later as at first, also where the loss rises.",
    )


@check(
    points=2,
    ko="300번 갱신한 결과가 맞습니다",
    en="arrives at the right line after 300 updates",
    tests=("sgd", "all-data"),
    after=keeps_the_rate,
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
