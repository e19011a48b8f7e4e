from itertools import pairwise
from typing import Any

import numpy as np
from dlgrade.checking import Student, check, close, finite, inputs_unchanged, number, observe, require, shape, tensor

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


def _loss_and_gradients(
    weights: list[np.ndarray], biases: list[np.ndarray], x: np.ndarray, labels: np.ndarray
) -> tuple[float, list[np.ndarray]]:
    """Mean cross-entropy and its gradients, in the order W₁, b₁, W₂, …; each W (in, out)."""
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
    gradients: list[np.ndarray] = []
    for i in range(len(weights) - 1, -1, -1):
        gradients = [inputs[i].T @ delta, delta.sum(axis=0), *gradients]
        delta = (delta @ weights[i].T) * (inputs[i] > 0)
    return -float(log_p[rows, labels].mean()), gradients


def _chain(p: float) -> tuple[list[np.ndarray], list[np.ndarray], float]:
    """Two hidden layers that pass a 1 on, so that the outputs tell what dropout did: 1 where a unit was dropped on the
    way, 0 where the output was. They differ in width, lest layers with the same seed drop the same units."""
    weights = [np.ones((1, 80)), np.eye(80, 60), np.eye(60)]
    return weights, [np.zeros(80), np.zeros(60), np.ones(60)], p


@check(points=1, ko="가중치와 편향을 모두 갖습니다", en="has all weights and biases", tests=("weights", "biases"))
def has_all_parameters(student: Student, rng: np.random.Generator) -> None:
    model = student.build(*_weights(rng), 0.0)
    count = sum(np.size(parameter) for parameter in model.parameters())
    expected = sum((a + 1) * b for a, b in pairwise(SIZES))
    require(
        count == expected,
        ko="파라미터가 {count}개입니다. 층마다 가중치와 편향을 더하면 {expected}개여야 합니다.",
        en="The model has {count} parameters. With a weight matrix and a bias for each layer there are {expected}.",
        count=count,
        expected=expected,
    )


def _in_the_dtype_of(model: Any, x: np.ndarray) -> Any:
    """`x` as a tensor of the model's own dtype, which the task leaves free."""
    return tensor(x.astype(np.asarray(next(iter(model.parameters()))).dtype))


@check(
    points=2,
    ko="모델이 NumPy 신경망과 같은 로짓을 냅니다",
    en="has a model that gives the logits of the NumPy network",
    tests=("weights", "biases", "activation", "output", "depth"),
    after=has_all_parameters,
)
def model_logits(student: Student, rng: np.random.Generator) -> None:
    replies = []
    for sizes in (SIZES, (4, 3), (6, 7, 3), (4, 4, 4)):  # in the last, weights are square
        weights, biases, x, logits = _telling(rng, sizes)
        model = student.build(weights, biases, 0.0)
        model.eval()
        replies.append((model(_in_the_dtype_of(model, x)), logits))
    for got, logits in replies:
        close(shape(got, logits.shape), logits, rtol=1e-4)


@check(
    points=2,
    ko="로짓을 예측합니다",
    en="predicts the logits",
    tests=("float64", "logits", "shape"),
    after=model_logits,
)
def same_logits(student: Student, rng: np.random.Generator) -> None:
    for sizes in (SIZES, (4, 3), (6, 7, 3)):
        weights, biases, x, logits = _telling(rng, sizes)
        model = student.build(weights, biases, 0.0)
        close(shape(student.predict(model, x), (7, sizes[-1])), logits, rtol=1e-4)
    close(shape(student.predict(model, x[:1]), (1, sizes[-1])), logits[:1], rtol=1e-4)  # a single sample
    weights, (*biases, last) = _weights(rng, (3, 4, 1))  # a single output
    biases.append(last + 20)
    got = student.predict(student.build(weights, biases, 0.0), x := rng.normal(size=(7, 3)))
    close(shape(got, (7, 1)), _logits(weights, biases, x), rtol=1e-4)


def _wanted(parameter: np.ndarray, values: np.ndarray, gradients: np.ndarray) -> np.ndarray:
    """The gradient of a parameter, number by number: each is known by its value, wherever the model keeps it."""
    return gradients[np.abs(np.subtract.outer(parameter, values)).argmin(axis=-1)]


def _flat(arrays: list[np.ndarray]) -> np.ndarray:
    return np.concatenate([np.ravel(array) for array in arrays])


def _arrays_of(model: Any) -> list[np.ndarray]:
    return [np.asarray(parameter) for parameter in model.parameters()]


def _answer_close(
    answer: Any, parameters: list[np.ndarray], network: tuple[list[np.ndarray], list[np.ndarray]], *batch: np.ndarray
) -> None:
    """The loss and the gradients of a model whose parameters hold the numbers of `network` in an order of its own."""
    expected, wanted = _loss_and_gradients(*network, *batch)
    values = _flat([array for pair in zip(*network, strict=True) for array in pair])
    loss, gradients = answer
    close(number(loss), expected, rtol=1e-4)
    require(
        isinstance(gradients, (list, tuple)) and len(gradients) == len(parameters),
        ko="기울기는 `model.parameters()`의 파라미터마다 하나씩, 모두 {count}개가 든 리스트여야 합니다.",
        en="The gradients must be a list with one array for each of the {count} parameters in `model.parameters()`.",
        count=len(parameters),
    )
    for gradient, parameter in zip(gradients, parameters, strict=True):
        close(shape(gradient, parameter.shape), _wanted(parameter, values, _flat(wanted)), rtol=1e-4)


@check(
    points=2,
    ko="손실과 기울기가 맞습니다",
    en="has the right loss and gradients",
    tests=("loss", "gradients", "gradient-shapes"),
    after=same_logits,
)
def right_gradients(student: Student, rng: np.random.Generator) -> None:
    network = _weights(rng)
    batch = rng.normal(size=(7, 3)), np.array([0, 1, 1, 0, 1, 1, 1])
    model = student.build(*network, 0.0)
    model.eval()  # a wrong dropout is for another check
    parameters = _arrays_of(model)
    _answer_close(student.loss_and_gradients(model, *batch), parameters, network, *batch)
    # The softmax of the second logit is 0 in float32, its logarithm is not. A little added before it is no matter here.
    far = student.build([np.array([[200.0, 0.0]])], [np.zeros(2)], 0.0)
    finite(student.loss_and_gradients(far, np.array([[1.0]]), np.array([1]))[0])


@check(
    points=1,
    ko="손실은 보통의 수입니다",
    en="returns the loss as a plain number",
    tests="loss-number",
    after=right_gradients,
    compare="observations",
)
def plain_loss(student: Student, rng: np.random.Generator) -> None:
    model = student.build(*_weights(rng), 0.0)
    loss, _ = student.loss_and_gradients(model, rng.normal(size=(7, 3)), np.array([0, 1, 1, 0, 1, 1, 1]))
    observe(student, is_tensor=isinstance(loss, np.ndarray))
    require(
        not isinstance(loss, np.ndarray),
        ko="손실이 0차원 텐서나 배열입니다. `.item()`으로 보통의 수를 돌려주세요.",
        en="The loss is a tensor or array without dimensions. Return a plain number with `.item()`.",
    )


@check(
    points=1,
    ko="다시 불러도 기울기가 쌓이지 않습니다",
    en="does not pile gradients up",
    tests="fresh",
    after=right_gradients,
)
def right_again(student: Student, rng: np.random.Generator) -> None:
    network = _weights(rng)
    model = student.build(*network, 0.0)
    model.eval()
    parameters = _arrays_of(model)
    batches = [(rng.normal(size=(n, 3)), rng.integers(0, 2, size=n)) for n in (5, 7)]
    answers = [student.loss_and_gradients(model, *batch) for batch in batches]
    before, after = _flat(parameters), _flat(_arrays_of(model))
    require(
        before.shape == after.shape and np.allclose(before, after, rtol=1e-4),
        ko="함수가 끝난 뒤 모델의 파라미터가 달라져 있습니다. 여기서는 갱신하지 말고 기울기만 돌려주세요.",
        en="The parameters of the model are not as they were after the call. Return the gradients only, without an update.",
    )
    for answer, batch in zip(answers, batches, strict=True):
        _answer_close(answer, parameters, network, *batch)


@check(
    points=1, ko="학습 모드에서 드롭아웃이 작동합니다", en="drops in training mode",
    tests=("dropout", "p-drop"), after=model_logits, compare="observations",
)  # fmt: skip
def drops_in_training(student: Student) -> None:
    """Of 3600 outputs the share that survives both layers is 0.49, with a standard deviation of 0.008."""
    p = 0.3
    model, x = student.build(*_chain(p)), np.ones((60, 1))
    model.train()
    batch = _in_the_dtype_of(model, x)
    first, second = np.asarray(model(batch)), np.asarray(model(batch))
    varies, zeros = bool((first != second).any()), float((first == 0).mean())
    kept = float((first > 1).mean())
    whole_rows = float((first == first[:, :1]).all(axis=1).mean()) > 0.05  # with much dropout a row is whole by chance
    telling = zeros == 0 and not whole_rows
    observe(student, varies=varies, zeros=zeros > 0, whole_rows=whole_rows, kept=round(kept, 1) if telling else 0.0)
    if whole_rows:  # of the input, or of a hidden layer, behind which no bias of the first layer is seen
        weights, (bias, *others), _ = _chain(p)
        model = student.build(weights, [bias + 1, *others], p)
        model.train()
        outputs = np.asarray(model(_in_the_dtype_of(model, x)))
        observe(student, whole_layers=bool((outputs == 1).all(axis=1).any()))
    observe(student, switches_off=float((first == 1).mean()) > 0.01)  # of what is dropped, the last bias alone is left
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
        ko="어떤 표본에서는 은닉층이 통째로 꺼집니다. 드롭아웃은 입력이 아니라 은닉층마다 ReLU 다음에 두고, 뉴런마다 따로 끄게 하세요.",
        en="For some samples the whole hidden layer is off. Put dropout after the ReLU of each hidden layer, not on the input, and let it switch neurons off one by one.",
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
    points=2, ko="예측할 때는 드롭아웃을 끕니다", en="predicts without dropout", tests="evaluation", after=same_logits,
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
    student.loss_and_gradients(model, x, np.array([0, 1, 1, 0, 1, 0, 0]))
    inputs_unchanged(student)
