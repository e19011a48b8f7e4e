"""Checks of mlp_backward. A network of one layer has no activation, so loss and output are asked there; what comes before
is asked by comparing the student's replies for the whole network and for its end."""

from itertools import pairwise
from typing import Any

import numpy as np
from dlgrade.checking import (
    Reference,
    Student,
    check,
    close,
    inputs_unchanged,
    number,
    raises,
    require,
    shape,
)

Params = list[tuple[np.ndarray, np.ndarray]]
LABELS = np.array([2, 0, 1, 3, 0, 2, 2])
EXAMPLE = (np.array([[4.0]]), np.array([1]), [(np.zeros((1, 2)), np.zeros(2))], "relu")  # of the task


def _network(rng: np.random.Generator, sizes: tuple[int, ...]) -> Params:
    return [(rng.normal(size=(i, o)) / np.sqrt(i), 0.3 * rng.normal(size=o)) for i, o in pairwise(sizes)]


def _away_from_kinks(rng: np.random.Generator, sizes: tuple[int, ...]) -> tuple[np.ndarray, Params]:
    """A batch and a ReLU network none of whose pre-activations is close to 0, and with both signs in every layer."""
    while True:
        X, params = rng.normal(size=(len(LABELS), sizes[0])), _network(rng, sizes)
        A, usable = X, True
        for W, b in params[:-1]:
            Z = A @ W + b
            A = np.maximum(Z, 0)
            usable = usable and bool(np.abs(Z).min() > 1e-3) and 0.2 < float((Z > 0).mean()) < 0.8
        if usable:
            return X, params


def _all_active(rng: np.random.Generator, sizes: tuple[int, ...]) -> tuple[np.ndarray, Params]:
    """A batch and a network whose hidden pre-activations are all positive: there ReLU is the identity."""
    params = [(rng.uniform(0.1, 1.0, size=W.shape) / len(W), np.abs(b) + 0.1) for W, b in _network(rng, sizes)]
    return rng.uniform(0.1, 2.0, size=(len(LABELS), sizes[0])), [*params[:-1], _network(rng, sizes[-2:])[0]]


def _reply(reply: Any, params: Params) -> tuple[Any, list[tuple[Any, Any]]]:
    """The loss and the gradients of a reply, with their shapes made sure of."""
    require(
        isinstance(reply, (tuple, list)) and len(reply) == 2,
        ko="두 값 loss, grads를 이 순서로 돌려주세요.",
        en="Return two values, loss and grads, in this order.",
    )
    loss, grads = reply
    number(loss)
    require(
        isinstance(grads, (tuple, list))
        and len(grads) == len(params)
        and all(isinstance(pair, (tuple, list)) and len(pair) == 2 for pair in grads),
        ko="grads는 층마다 (dW, db) 쌍이 하나씩 있는 리스트여야 합니다. 층의 수: {layers}",
        en="grads must be a list with one pair (dW, db) per layer. Layers: {layers}",
        layers=len(params),
    )
    for (dW, db), (W, b) in zip(grads, params, strict=True):
        shape(dW, W.shape)
        shape(db, b.shape)
    return loss, [(dW, db) for dW, db in grads]


def _answer(student: Student, X: np.ndarray, params: Params, activation: str) -> tuple[Any, list[tuple[Any, Any]]]:
    return _reply(student.mlp_backward(X, LABELS, params, activation), params)


def _loss_of_one_layer(X: np.ndarray, params: Params) -> float:
    ((W, b),) = params
    Z = X @ W + b
    return float(np.mean(np.log(np.exp(Z).sum(axis=1)) - Z[np.arange(len(Z)), LABELS]))


def _same_layer(got: tuple[Any, Any], expected: tuple[np.ndarray, np.ndarray]) -> None:
    close(got[0], expected[0], rtol=1e-4, atol=1e-5)
    close(got[1], expected[1], rtol=1e-4, atol=1e-5)


def _same_hidden(student: Student, reference: Reference, X: np.ndarray, params: Params, activation: str) -> None:
    """All layers but the last have the right gradients."""
    _, grads = _answer(student, X, params, activation)
    _, expected = reference.mlp_backward(X, LABELS, params, activation)
    for got, right in list(zip(grads, expected, strict=True))[-2::-1]:
        _same_layer(got, right)


@check(
    points=1,
    ko="(loss, grads)를 params와 같은 구조로 돌려줍니다",
    en="returns (loss, grads) in the form of params",
    tests="form",
)
def has_the_form_of_params(student: Student, rng: np.random.Generator) -> None:
    for sizes, activation in (((3, 5, 4), "relu"), ((3, 4), "relu"), ((3, 5, 2, 6, 4), "tanh")):
        _answer(student, rng.normal(size=(7, 3)), _network(rng, sizes), activation)


@check(points=1, ko="손실이 맞습니다", en="the loss is right", tests="loss", after=has_the_form_of_params)
def right_loss(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    asked = [(rng.normal(size=(7, 3)), _network(rng, (3, 4)), activation) for activation in ("relu", "tanh", "relu")]
    # Here the right class of one sample is so unlikely that a lower limit of the probabilities shows.
    W, b = 0.05 * rng.normal(size=(3, 4)), np.array([0.0, -9.6, -4.0, -4.0])
    unlikely = rng.normal(size=(7, 3)), [(W, b)], "relu"
    losses = [_answer(student, *each)[0] for each in asked]  # all asked before one is judged
    loss_of_the_unlikely = _answer(student, *unlikely)[0]
    loss_of_the_example = _reply(student.mlp_backward(*EXAMPLE), EXAMPLE[2])[0]
    close(losses, [reference.mlp_backward(X, LABELS, *rest)[0] for X, *rest in asked])
    # Wide enough for a ten-millionth that is added to a probability before its logarithm is taken.
    close(loss_of_the_unlikely, _loss_of_one_layer(*unlikely[:2]), rtol=1e-4)
    close(loss_of_the_example, np.log(2))


@check(
    points=2,
    ko="출력층의 dW와 db가 맞습니다",
    en="dW and db of the output layer are right",
    tests="output",
    after=has_the_form_of_params,
)
def output_layer(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    for activation, size in (("relu", 3), ("tanh", 3), ("relu", 4)):  # with 4, the weights are square
        X, params = rng.normal(size=(7, size)), _network(rng, (size, 4))
        _, grads = _answer(student, X, params, activation)
        _same_layer(grads[0], reference.mlp_backward(X, LABELS, params, activation)[1][0])
    # Large inputs with small weights, and integers, of which the last two samples are alike.
    X, ((W, b),) = rng.normal(size=(7, 3)), _network(rng, (3, 4))
    whole = rng.integers(-3, 4, size=(7, 3))
    whole[-1] = whole[-2]
    for inputs, params in ((1e3 * X, [(1e-3 * W, b)]), (whole, [(W, b)])):
        _, grads = _answer(student, inputs, params, "relu")
        _same_layer(grads[0], reference.mlp_backward(inputs, LABELS, params, "relu")[1][0])
    _, ((dW, db),) = _reply(student.mlp_backward(*EXAMPLE), EXAMPLE[2])
    _same_layer((dW, db), (np.array([[2.0, -2.0]]), np.array([0.5, -0.5])))
    some = np.array([1, 2, 2, 1, 1, 2, 1])  # of the classes 0 and 3 there is no sample
    X, params = rng.normal(size=(7, 3)), _network(rng, (3, 4))
    _, grads = _reply(student.mlp_backward(X, some, params, "relu"), params)
    _same_layer(grads[0], reference.mlp_backward(X, some, params, "relu")[1][0])


@check(
    points=1,
    ko="은닉층의 순전파가 맞습니다",
    en="the forward pass of the hidden layers is right",
    tests="forward",
    after=output_layer,
)
def forward_pass(student: Student, rng: np.random.Generator) -> None:
    """The whole network and its last layer alone, fed with what the hidden layers give, have the same loss and output."""
    for activation, sizes in (("relu", (3, 5, 4)), ("tanh", (3, 5, 4)), ("tanh", (3, 5, 2, 4))):
        X, params = _away_from_kinks(rng, sizes)
        A = X
        for W, b in params[:-1]:
            A = np.maximum(A @ W + b, 0) if activation == "relu" else np.tanh(A @ W + b)
        loss, grads = _answer(student, X, params, activation)
        end_loss, end = _answer(student, A, params[-1:], activation)
        close(loss, float(end_loss))
        _same_layer(grads[-1], (np.asarray(end[0][0]), np.asarray(end[0][1])))


@check(
    points=2,
    ko="기울기를 앞 층으로 전합니다",
    en="passes the gradient back through the layers",
    tests="back",
    after=forward_pass,
)
def passes_back(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    for sizes in ((3, 5, 4), (3, 5, 2, 6, 4), (4, 4, 4, 4)):  # in the last, all weights are square
        _same_hidden(student, reference, *_all_active(rng, sizes), "relu")


@check(
    points=1,
    ko="ReLU의 미분이 맞습니다",
    en="the derivative of ReLU is right",
    tests="relu",
    after=passes_back,
)
def hidden_relu_layer(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    for sizes in ((3, 5, 4), (3, 5, 6, 4)):
        _same_hidden(student, reference, *_away_from_kinks(rng, sizes), "relu")


@check(
    points=1,
    ko="tanh의 미분이 맞습니다",
    en="the derivative of tanh is right",
    tests="tanh",
    after=passes_back,
)
def hidden_tanh_layer(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    for sizes in ((3, 5, 4), (3, 5, 6, 4)):
        _same_hidden(student, reference, rng.normal(size=(7, 3)), _network(rng, sizes), "tanh")


@check(
    points=1,
    ko="ReLU의 미분은 z = 0에서 0입니다",
    en="the derivative of ReLU is 0 at z = 0",
    tests="kink",
    after=hidden_relu_layer,
)
def nothing_passes_at_zero(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    X, params = _away_from_kinks(rng, (3, 5, 4))
    (W, b), _ = params
    W[:, 2], b[2] = 0.0, 0.0
    _same_hidden(student, reference, X, params, "relu")


@check(
    points=1,
    ko="모르는 활성화 함수에는 ValueError를 일으킵니다",
    en="raises ValueError for an unknown activation",
    tests="activation",
    after=has_the_form_of_params,
)
def refuses_unknown_activations(student: Student, rng: np.random.Generator) -> None:
    X, params = rng.normal(size=(7, 3)), _network(rng, (3, 5, 4))
    for activation in ("rulu", "sigmoid", "elu", "leaky_relu", "relu6"):
        raises(ValueError, student.mlp_backward, X, LABELS, params, activation)
    raises(ValueError, student.mlp_backward, X, LABELS, _network(rng, (3, 4)), "sigmoid")  # no layer would use it


@check(
    points=1,
    ko="params가 정수여도 기울기는 소수 부분을 지킵니다",
    en="keeps the fractions of gradients where params hold integers, too",
    tests="integers",
    after=has_the_form_of_params,
)
def takes_integers(student: Student, rng: np.random.Generator) -> None:
    """Whether a gradient is right is asked above; here integers have to give what the same numbers give as floats."""
    signs = rng.choice([-1, 1], size=(7, 3))
    for X, sizes in ((rng.normal(size=(7, 3)), (3, 5, 4)), (signs, (3, 5, 4)), (signs, (3, 4))):
        whole = [tuple(rng.integers(-2, 3, size=part.shape) for part in layer) for layer in _network(rng, sizes)]
        _, grads = _answer(student, X, whole, "tanh")
        _, floats = _answer(student, X.astype(float), [(W.astype(float), b.astype(float)) for W, b in whole], "tanh")
        for got, expected in zip(grads, floats, strict=True):
            _same_layer(got, (np.asarray(expected[0]), np.asarray(expected[1])))


@check(
    points=1,
    ko="입력을 바꾸지 않습니다",
    en="leaves its inputs untouched",
    tests="inputs",
    after=has_the_form_of_params,
)
def leaves_the_inputs(student: Student, rng: np.random.Generator) -> None:
    X, params = rng.normal(size=(7, 3)), _network(rng, (3, 5, 4))
    student.mlp_backward(X, LABELS, params, "relu")
    student.mlp_backward(X, LABELS, params, "tanh")
    inputs_unchanged(student)
