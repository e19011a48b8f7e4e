from collections.abc import Callable
from itertools import pairwise

import numpy as np
from dlgrade.checking import Reference, Student, check, close, inputs_unchanged, require, shape

Network = tuple[np.ndarray, list[tuple[np.ndarray, np.ndarray]]]


def _bend(z: np.ndarray) -> np.ndarray:
    """Unlike any usual activation: neither odd nor 0 at 0."""
    z = np.asarray(z)
    return np.maximum(z, 0.2 * z) + 0.3 * z**2 + 0.4


def _tanh(z: np.ndarray) -> np.ndarray:
    return np.tanh(z)


def _network(rng: np.random.Generator, n: int, sizes: list[int]) -> Network:
    layers = [(0.6 * rng.normal(size=(i, o)), rng.normal(size=o)) for i, o in pairwise(sizes)]
    return rng.normal(size=(n, sizes[0])), layers


def _output_agrees(student: Student, reference: Reference, network: Network, activation: Callable[..., object]) -> None:
    output, _ = student.mlp_forward(*network, activation)
    expected, _ = reference.mlp_forward(*network, activation)
    shape(output, expected.shape)
    close(output, expected)


@check(
    points=2, ko="크기가 같은 세 층을 지난 출력이 맞습니다", en="has the right output for three layers of equal size"
)
def equal_sizes(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    """Here any mix-up of layers has the right shape and shows by its values alone."""
    _output_agrees(student, reference, _network(rng, 4, [4, 4, 4, 4]), _bend)


@check(
    points=3, ko="층이 하나에서 넷까지, 모양이 제각각이어도 맞습니다", en="is right for one to four layers of any sizes"
)
def depths(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    for sizes in ([3, 5, 2], [4, 2], [2, 6, 3, 5, 4], [3, 5, 4, 1]):
        _output_agrees(student, reference, _network(rng, 7, sizes), _bend)


@check(points=1, ko="주어진 활성화 함수를 씁니다", en="uses the activation that is given")
def given_activation(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    _output_agrees(student, reference, _network(rng, 5, [3, 6, 2]), _tanh)


@check(points=3, ko="cache에 층마다 (a, z)가 있습니다", en="has (a, z) of each layer in the cache")
def cached(student: Student, reference: Reference, rng: np.random.Generator) -> None:
    for sizes in ([4, 4, 4, 4], [3, 5, 2], [4, 2]):
        network = _network(rng, 4, sizes)
        _, cache = student.mlp_forward(*network, _bend)
        layers = len(sizes) - 1
        require(
            isinstance(cache, tuple | list) and len(cache) == layers,
            ko="cache의 길이는 층의 수와 같아야 합니다. 이 신경망은 {layers}층입니다.",
            en="The cache has one entry per layer. This network has {layers}.",
            layers=layers,
        )
        for layer, (a, z) in enumerate(reference.mlp_forward(*network, _bend)[1]):
            require(
                isinstance(cache[layer], tuple | list) and len(cache[layer]) == 2,
                ko="cache[{layer}]은 (a, z) 두 가지여야 합니다.",
                en="cache[{layer}] is to be the pair (a, z).",
                layer=layer,
            )
            close(cache[layer][0], a)
            close(cache[layer][1], z)


@check(points=1, ko="입력과 파라미터를 바꾸지 않습니다", en="leaves input and parameters untouched")
def untouched(student: Student, rng: np.random.Generator) -> None:
    student.mlp_forward(*_network(rng, 4, [4, 4, 4]), _bend)
    student.mlp_forward(*_network(rng, 4, [4, 4]), _bend)
    inputs_unchanged(student)
