"""Checks of mlp_forward. Layers of equal size let a mix-up show by its values; the identity as activation shows the
weighted sums alone, and a last layer of zero weights what becomes of its biases."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, require, shape

Network = tuple[np.ndarray, list[tuple[np.ndarray, np.ndarray]]]
Activation = Callable[[np.ndarray], np.ndarray]


EXAMPLE: Network = (
    np.array([[3.0]]),
    [(np.array([[1.0, -1.0]]), np.array([0.0, 1.0])), (np.array([[2.0], [3.0]]), np.array([0.5]))],
)
"""Of the task."""


def _bend(z: np.ndarray) -> np.ndarray:
    """Unlike any usual activation: neither odd nor 0 at 0."""
    z = np.asarray(z)
    return np.maximum(z, 0.2 * z) + 0.3 * z**2 + 0.4


def _tanh(z: np.ndarray) -> np.ndarray:
    """np.tanh(z)"""
    return np.tanh(z)


def _by_rows(z: np.ndarray) -> np.ndarray:
    """max(z, 0.2 z), row by row"""
    return np.array([np.maximum(row, 0.2 * row) for row in np.asarray(z)])


def _identity(z: np.ndarray) -> np.ndarray:
    """z as it is"""
    return np.array(z)


def _network(rng: np.random.Generator, n: int, sizes: list[int]) -> Network:
    layers = [(0.6 * rng.normal(size=(i, o)), rng.normal(size=o)) for i, o in pairwise(sizes)]
    return rng.normal(size=(n, sizes[0])), layers


def _pair(reply: Any) -> tuple[Any, Any]:
    require(
        isinstance(reply, tuple | list) and len(reply) == 2,
        ko="두 값 out과 cache를 이 순서로 돌려주세요.",
        en="Return two values, out and cache, in this order.",
    )
    return reply[0], reply[1]


def _outputs_agree(student: Student, reference: Reference, asked: list[tuple[Network, Activation]]) -> None:
    """The same outputs, all of them asked before one is judged."""
    replies = [student.mlp_forward(*network, activation) for network, activation in asked]
    for (network, activation), reply in zip(asked, replies, strict=True):
        close(_pair(reply)[0], reference.mlp_forward(*network, activation)[0], rtol=1e-4)


@check(
    points=1,
    ko="(out, cache)를 돌려주고 out의 모양이 맞습니다",
    en="returns (out, cache), out in the right shape",
    tests="form",
)
def form(student: Student, rng: np.random.Generator) -> None:
    replies = [(n, o, student.mlp_forward(*_network(rng, n, [o, o, o]), _bend)) for n, o in ((5, 4), (7, 3))]
    for n, o, reply in replies:
        shape(_pair(reply)[0], (n, o))


@check(
    points=1,
    ko="주어진 활성화 함수를 씁니다",
    en="uses the activation that is given",
    tests=("given", "hidden"),
    after=form,
)
def given_activation(student: Student, rng: np.random.Generator) -> None:
    """Another activation, another output. A program with which it makes no difference is asked about three layers as
    well, since two do not show where it goes wrong."""
    asked = [_network(rng, n, [o, o, o]) for n, o in ((5, 4), (7, 3))]
    outputs = [[_pair(student.mlp_forward(*network, f))[0] for f in (_bend, _tanh)] for network in asked]
    for (X, _), pair in zip(asked, outputs, strict=True):
        for out in pair:
            shape(out, X.shape)
    same = [other for one, other in outputs if np.allclose(one, other)]
    if same:
        student.mlp_forward(*_network(rng, 2, [3, 3, 3, 3]), _bend)
    require(
        not same,
        ko="활성화 함수를 바꾸어도 출력이 그대로입니다.",
        en="The output is the same for another activation.",
        got=next(iter(same), None),
    )


@check(
    points=3,
    ko="층마다 앞 층의 출력에 자기 W를 곱하고 자기 b를 더합니다",
    en="multiplies the output of the layer before by W and adds b",
    tests=("sum", "layers"),
    after=given_activation,
)
def weighted_sums(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """With the identity it does not matter what is activated. In the end come large inputs with small weights, small ones
    with large weights, and integers."""
    asked = [_network(rng, n, [o, o, o]) for n, o in ((5, 4), (7, 3), (5, 4))]
    X, ((W, b), *rest) = asked.pop()
    asked += [(scale * X, [(W / scale, b), *rest]) for scale in (1e4, 1e-4)]
    asked.append((rng.integers(-3, 4, size=(5, 4)), [(W, b), *rest]))
    _outputs_agree(student, reference, [(network, _identity) for network in asked])


@check(
    points=2,
    ko="출력층에는 활성화 함수를 쓰지 않습니다",
    en="does not activate the output layer",
    tests="output",
    after=weighted_sums,
)
def plain_output(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Where the last weights are 0, the output is the last biases, whatever the hidden layer gives."""
    asked = []
    for n, o in ((5, 4), (7, 3)):
        X, (first, (W, b)) = _network(rng, n, [o, o, o])
        asked.append(((X, [first, (0 * W, b)]), _bend))
    _outputs_agree(student, reference, asked)


@check(
    points=2,
    ko="은닉층의 가중합을 활성화 함수에 넣습니다",
    en="puts the weighted sums of the hidden layer through the activation",
    tests=("hidden", "sum", "layers", "given"),
    after=plain_output,
)
def hidden_layer(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """The last activation takes arrays only: a single number has no rows."""
    asked: list[tuple[Network, Activation]] = [
        (_network(rng, 5, [4, 4, 4]), _bend),
        (_network(rng, 4, [3, 3, 3]), _tanh),
        (_network(rng, 2, [3, 3, 3]), _by_rows),
    ]
    _outputs_agree(student, reference, asked)


@check(
    points=2,
    ko="층이 하나에서 넷까지, 모양이 제각각이어도 맞습니다",
    en="is right for one to four layers of any sizes",
    tests=("every", "depth"),
    after=hidden_layer,
)
def depths(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Three hidden layers come first: of two, the first alone and every second one are the same."""
    sizes = ([3, 3, 3, 3, 3], [3, 5, 2], [4, 2], [2, 6, 3, 5, 4], [3, 5, 4, 1])
    networks = [_network(rng, 7, each) for each in sizes]
    X, _ = networks[0]
    X[1] = X[0]  # a sample that comes twice is in the output twice
    _outputs_agree(student, reference, [(network, _bend) for network in [*networks, EXAMPLE]])


def _cached(student: Student, asked: list[Network]) -> list[Any]:
    replies = [student.mlp_forward(*network, _bend) for network in asked]
    return [_pair(reply)[1] for reply in replies]


@check(
    points=1,
    ko="cache는 층마다 하나씩 담은 리스트입니다",
    en="has a list of one entry per layer as the cache",
    tests="length",
    after=depths,
)
def cache_length(student: Student, rng: np.random.Generator) -> None:
    asked = [_network(rng, 4, sizes) for sizes in ([4, 4, 4, 4], [3, 5, 2], [4, 2])]
    for (_, params), cache in zip(asked, _cached(student, asked), strict=True):
        require(
            isinstance(cache, tuple | list) and len(cache) == len(params),
            ko="cache는 층마다 하나씩 담은 리스트여야 합니다. 이 신경망은 {layers}층입니다.",
            en="The cache is a list of one entry per layer. This network has {layers}.",
            layers=len(params),
        )


@check(
    points=3,
    ko="cache에 층마다 (a, z)가 차례로 있습니다",
    en="has (a, z) of each layer in the cache, in order",
    tests=("pair", "order"),
    after=cache_length,
)
def cached(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """One input has entries of 0 and small ones. The last network, of the task, has axes of length 1."""
    asked = [*(_network(rng, 4, sizes) for sizes in ([4, 4, 4, 4], [3, 5, 2], [4, 2])), EXAMPLE]
    X, _ = asked[0]
    X[0], X[1, 0] = 0.0, 4e-4
    for network, cache in zip(asked, _cached(student, asked), strict=True):
        for layer, (a, z) in enumerate(reference.mlp_forward(*network, _bend)[1]):
            require(
                isinstance(cache[layer], tuple | list) and len(cache[layer]) == 2,
                ko="cache[{layer}]은 (a, z) 두 가지여야 합니다.",
                en="cache[{layer}] is to be the pair (a, z).",
                layer=layer,
            )
            close(cache[layer][0], a, rtol=1e-4)
            close(cache[layer][1], z, rtol=1e-4)


@check(
    points=1,
    ko="입력과 파라미터를 바꾸지 않습니다",
    en="leaves input and parameters untouched",
    tests="inputs",
    after=form,
)
def untouched(student: Student, rng: np.random.Generator) -> None:
    for n in (4, 3):
        student.mlp_forward(*_network(rng, n, [n, n, n]), _bend)
    inputs_unchanged(student)
