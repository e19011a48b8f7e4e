from itertools import pairwise

import numpy as np
from dlgrade.checking import Student, check, close, inputs_unchanged, number, observe, require, shape

SIZES = (3, 5, 4, 2)


def _weights(rng: np.random.Generator, sizes: tuple[int, ...] = SIZES) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """Weights and biases of a network whose layers all differ in width, in float64."""
    pairs = list(pairwise(sizes))
    return [rng.normal(size=pair) for pair in pairs], [rng.normal(size=out) for _, out in pairs]


def _telling(
    rng: np.random.Generator, sizes: tuple[int, ...]
) -> tuple[list[np.ndarray], list[np.ndarray], np.ndarray, np.ndarray]:
    """A network, seven inputs and the logits, several of them negative and several positive: a ReLU on the output shows,
    and leaves enough numbers to be told by."""
    while True:
        weights, biases = _weights(rng, sizes)
        x = rng.normal(size=(7, sizes[0]))
        logits = _logits(weights, biases, x)
        if min((logits < -0.1).sum(), (logits > 0.1).sum()) >= 4:
            return weights, biases, x, logits


def _logits(weights: list[np.ndarray], biases: list[np.ndarray], x: np.ndarray) -> np.ndarray:
    for weight, bias in zip(weights[:-1], biases[:-1], strict=True):
        x = np.maximum(x @ weight + bias, 0)
    return x @ weights[-1] + biases[-1]


def _after_one_step(
    weights: list[np.ndarray], biases: list[np.ndarray], x: np.ndarray, labels: np.ndarray, learning_rate: float
) -> tuple[float, list[np.ndarray], list[np.ndarray]]:
    """Mean cross-entropy, and the weights and biases after one step of gradient descent on it."""
    inputs = [x]
    for weight, bias in zip(weights[:-1], biases[:-1], strict=True):
        inputs.append(np.maximum(inputs[-1] @ weight + bias, 0))
    logits = inputs[-1] @ weights[-1] + biases[-1]
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    rows = np.arange(len(labels))
    delta = np.exp(log_p)
    delta[rows, labels] -= 1
    delta /= len(labels)
    new_weights, new_biases = list(weights), list(biases)
    for i in range(len(weights) - 1, -1, -1):
        new_weights[i] = weights[i] - learning_rate * inputs[i].T @ delta
        new_biases[i] = biases[i] - learning_rate * delta.sum(axis=0)
        delta = (delta @ weights[i].T) * (inputs[i] > 0)
    return -float(log_p[rows, labels].mean()), new_weights, new_biases


def _chain(p: float) -> tuple[list[np.ndarray], list[np.ndarray], float]:
    """Two hidden layers that pass a 1 on, so that the outputs tell what dropout did: 1 where a unit was dropped on the
    way, 0 where the output was. They differ in width, lest layers with the same seed drop the same units."""
    weights = [np.ones((1, 80)), np.eye(80, 60), np.eye(60)]
    return weights, [np.zeros(80), np.zeros(60), np.ones(60)], p


@check(points=1, ko="가중치와 편향을 모두 갖습니다", en="has all weights and biases", tests=("weights", "biases"))
def has_all_parameters(student: Student, rng: np.random.Generator) -> None:
    # Two networks: one whole number names nothing.
    counts = [student.build(*_weights(rng, sizes), 0.0).count_params() for sizes in (SIZES, (5, 3, 4))]
    count, expected = counts[0], sum((a + 1) * b for a, b in pairwise(SIZES))
    require(
        count == expected and counts[1] == 34,
        ko="파라미터가 {count}개입니다. 층마다 가중치와 편향을 더하면 {expected}개여야 합니다.",
        en="The model has {count} parameters. With a weight matrix and a bias for each layer there are {expected}.",
        count=count,
        expected=expected,
    )


@check(
    points=3,
    ko="NumPy 신경망과 같은 로짓을 냅니다",
    en="gives the logits of the NumPy network",
    tests=("weights", "biases", "activation", "output", "depth", "logits", "shape"),
    after=has_all_parameters,
)
def same_logits(student: Student, rng: np.random.Generator) -> None:
    for sizes in (SIZES, (4, 3), (6, 7, 3)):
        weights, biases, x, logits = _telling(rng, sizes)
        model = student.build(weights, biases, 0.0)
        close(shape(student.predict(model, x), (7, sizes[-1])), logits, rtol=1e-4)


@check(
    points=2,
    ko="손실은 로짓의 크로스 엔트로피입니다",
    en="has the cross-entropy of the logits",
    tests=("loss", "loss-number", "loss-before"),
    after=same_logits,
)
def right_loss(student: Student, rng: np.random.Generator) -> None:
    """No sample of the second batch is of the last class."""
    replies = []
    for n, classes in ((7, 2), (9, 3)):  # all are asked before one is judged
        weights, biases = _weights(rng, (*SIZES[:-1], classes))
        x, labels = rng.normal(size=(n, 3)), np.arange(n) % 3 % 2
        loss = student.train_step(student.build(weights, biases, 0.0), x, labels, 0.3)
        replies.append((loss, _after_one_step(weights, biases, x, labels, 0.3)[0]))
    for loss, expected in replies:
        close(number(loss), expected, rtol=1e-4)


@check(
    points=2,
    ko="한 번의 갱신이 정확합니다",
    en="makes one exact update",
    tests=("one-update", "sgd", "rate"),
    after=right_loss,
)
def right_update(student: Student, rng: np.random.Generator) -> None:
    """Then another one of the same model, at another rate."""
    weights, biases = _weights(rng)
    x, labels = rng.normal(size=(40, 3)), rng.integers(0, 2, size=40)
    model, probe = student.build(weights, biases, 0.0), rng.normal(size=(7, 3))
    replies = []
    for learning_rate in (0.3, 0.05):
        student.train_step(model, x, labels, learning_rate)
        _, weights, biases = _after_one_step(weights, biases, x, labels, learning_rate)
        replies.append((student.predict(model, probe), _logits(weights, biases, probe)))
    for got, expected in replies:
        close(got, expected, rtol=1e-4)


@check(
    points=1, ko="학습할 때 드롭아웃이 작동합니다", en="drops in training mode",
    tests=("dropout", "p-drop"), after=same_logits, compare="observations",
)  # fmt: skip
def drops_in_training(student: Student) -> None:
    """Of 3600 outputs the share that survives both layers is 0.49, with a standard deviation of 0.008."""
    p = 0.3
    model, x = student.build(*_chain(p)), np.ones((60, 1))
    first, second = (np.asarray(model(x, training=True)) for _ in range(2))
    varies, zeros = bool((first != second).any()), float((first == 0).mean())
    kept = float((first > 1).mean())
    whole_rows = float((first == first[:, :1]).all(axis=1).mean()) > 0.05  # with much dropout a row is whole by chance
    telling = zeros == 0 and not whole_rows
    observe(student, varies=varies, zeros=zeros > 0, whole_rows=whole_rows, kept=round(kept, 1) if telling else 0.0)
    require(
        varies,
        ko="학습 모드에서 두 번 계산해도 출력이 같습니다. 은닉층마다 ReLU 다음에 드롭아웃을 두세요.",
        en="Two forward passes in training mode are equal. Put dropout after the ReLU of each hidden layer.",
    )
    require(
        zeros == 0,
        ko="출력 일부가 0입니다. 드롭아웃은 은닉층에만 두고 출력층에는 두지 마세요.",
        en="Some outputs are 0. Dropout belongs to hidden layers, not to the output.",
    )
    require(
        not whole_rows,
        ko="어떤 표본에서는 은닉층이 통째로 꺼집니다. 드롭아웃은 입력이 아니라 은닉층마다 ReLU 다음에 두세요.",
        en="For some samples the whole hidden layer is off. Put dropout after the ReLU of each hidden layer, not on the input.",
    )
    require(
        abs(kept - (1 - p) ** 2) < 0.05,
        ko="p_drop이 {p}인 은닉층 두 개를 모두 지나 살아남은 비율이 {kept}입니다. {expected}에 가까워야 합니다.",
        en="With p_drop = {p}, the share that survives both hidden layers is {kept}. It should be near {expected}.",
        p=p,
        kept=round(kept, 3),
        expected=round((1 - p) ** 2, 3),
    )
    close(first[first > 1], np.full(int((first > 1).sum()), 1 + 1 / (1 - p) ** 2), rtol=1e-4)


@check(
    points=1, ko="예측할 때는 드롭아웃을 끕니다", en="predicts without dropout", tests="evaluation", after=same_logits,
    compare="observations",
)  # fmt: skip
def predicts_without_dropout(student: Student, rng: np.random.Generator) -> None:
    weights, biases = _weights(rng, (3, 50, 2))
    model, x = student.build(weights, biases, 0.4), rng.normal(size=(7, 3))
    first, second = (shape(student.predict(model, x), (7, 2)) for _ in range(2))
    observe(student, varies=bool((first != second).any()))
    close(first, _logits(weights, biases, x), rtol=1e-4)
    close(second, first)


@check(
    points=1,
    ko="입력 배열을 바꾸지 않습니다",
    en="leaves the input arrays alone",
    tests="inputs",
    after=has_all_parameters,
)
def leaves_its_inputs_alone(student: Student, rng: np.random.Generator) -> None:
    model, x = student.build(*_weights(rng), 0.0), rng.normal(size=(7, 3))
    student.predict(model, x)
    model(
        x
    )  # tells a softmax inside the model from one in `predict`: on TensorFlow the loss of Keras undoes the former
    student.train_step(model, x, np.array([0, 1, 1, 0, 1, 0, 0]), 0.1)
    inputs_unchanged(student)
