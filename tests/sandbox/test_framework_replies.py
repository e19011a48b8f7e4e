"""Torch and Keras replies of every odd kind: a value or an object of a named type, never the end of the grader or its worker."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from dlgrade.isolation.sandbox.choose import open_sandbox
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.isolation.student.outcome import Raised, Returned, Unpackable
from dlgrade.isolation.wire.values import HandleRef, Tensor

from tests.sandbox.conversation import LIMITS, Conversation, conversation

TORCH = """
import torch


def named():  # not every version of torch has names for axes
    try:
        return torch.ones(2, names=("N",))
    except TypeError:
        return torch.ones(2)


VALUES = {
    "grad": torch.ones(2, requires_grad=True) * 2, "parameter": torch.nn.Parameter(torch.ones(2)), "half": torch.ones(2).half(),
    "bfloat16": torch.ones(2).bfloat16(), "float8": torch.ones(2).to(torch.float8_e4m3fn), "sparse": torch.eye(2).to_sparse(),
    "csr": torch.eye(2).to_sparse_csr(), "quantized": torch.quantize_per_tensor(torch.ones(2), 0.5, 0, torch.qint8),
    "conj": torch.tensor([1 + 2j]).conj(), "neg": torch.tensor([1 + 2j]).conj().imag, "named": named(),
    "expanded": torch.ones(1).expand(3), "transposed": torch.arange(6.0).reshape(2, 3).T, "zero_dim": torch.tensor(2.0),
    "empty": torch.empty(0, 3), "bool": torch.tensor([True]), "int": torch.tensor([1], dtype=torch.int32),
    "many_axes": torch.ones([1] * 20), "inference": None, "size": torch.Size([2, 3]),
    "meta": torch.ones(2, device="meta"), "nested": torch.nested.nested_tensor([torch.ones(1), torch.ones(2)]),
    "fake_huge": torch.ones(1).expand(10**6, 10**6), "storage": torch.ones(2).untyped_storage(), "dtype": torch.float32,
    "device": torch.device("cpu"), "module": torch.nn.Linear(2, 1), "generator": torch.Generator(), "list": [torch.ones(1), 2.0],
    "uninitialized": torch.nn.parameter.UninitializedParameter(), "state": torch.nn.Linear(1, 1).state_dict(),
}
with torch.inference_mode():
    VALUES["inference"] = torch.ones(2)


class Sub(torch.Tensor):
    @classmethod
    def __torch_function__(cls, *args, **kwargs):
        return True


VALUES["subclass"] = torch.ones(2).as_subclass(Sub)


def get(name):
    return VALUES[name]


def threads(n):
    torch.set_num_threads(n)
    return float((torch.ones(600, 600) @ torch.ones(600, 600)).sum())


def train():
    model = torch.nn.Linear(3, 1)
    optimizer = torch.optim.Adam(model.parameters())
    for _ in range(3):
        optimizer.zero_grad()
        model(torch.ones(4, 3)).sum().backward()
        optimizer.step()
    return True
"""
KERAS = """
import keras
import numpy as np

VALUES = {"tensor": lambda: keras.ops.ones(2), "variable": lambda: keras.Variable(np.ones(2)), "symbolic": lambda: keras.Input((3,)),
          "layer": lambda: keras.layers.Dense(1), "half": lambda: keras.ops.cast(keras.ops.ones(2), "float16"),
          "bfloat16": lambda: keras.ops.cast(keras.ops.ones(2), "bfloat16"), "text": lambda: backend("constant", "a")}


def backend(name, *arguments):
    if keras.backend.backend() != "tensorflow":
        return None
    import tensorflow as tf

    return {"constant": tf.constant, "variable": tf.Variable, "ragged": tf.ragged.constant, "sparse": tf.sparse.from_dense}[name](*arguments)


VALUES |= {"tf_variable": lambda: backend("variable", [1.0, 2.0]), "ragged": lambda: backend("ragged", [[1.0], [2.0, 3.0]]),
           "sparse": lambda: backend("sparse", [[1.0, 0.0]])}


def get(name):
    return VALUES[name]()


def train():
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    model.compile(optimizer="adam", loss="mse")
    history = model.fit(np.ones((8, 3)), np.ones((8, 1)), epochs=2, verbose=0)
    return len(history.history["loss"])
"""
AS_VALUES = ["grad", "parameter", "half", "bfloat16", "float8", "sparse", "csr", "quantized", "conj", "neg", "named", "expanded",
             "transposed", "zero_dim", "empty", "bool", "int", "many_axes", "inference"]  # fmt: skip
AS_OBJECTS = [
    "meta",
    "nested",
    "storage",
    "dtype",
    "device",
    "module",
    "generator",
    "uninitialized",
    "subclass",
    "size",
]


pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def best() -> Iterator[Sandbox]:
    sandbox = open_sandbox(LIMITS)
    yield sandbox
    sandbox.close()


@pytest.fixture(scope="module")
def torch_talk(best: Sandbox) -> Iterator[Conversation]:
    if importlib.util.find_spec("torch") is None:
        pytest.skip("torch is not installed")
    with conversation(best, TORCH, "torch") as talk:
        yield talk


@pytest.fixture(scope="module")
def keras_talk(best: Sandbox) -> Iterator[Conversation]:
    if importlib.util.find_spec("keras") is None:
        pytest.skip("Keras is not installed")
    with conversation(best, KERAS, "keras") as talk:
        yield talk


@pytest.mark.parametrize("name", AS_VALUES)
def test_torch_tensors_come_as_plain_arrays(torch_talk: Conversation, name: str) -> None:
    value = torch_talk.value("get", name)
    assert isinstance(value, Tensor)
    assert type(value.array) is np.ndarray


@pytest.mark.parametrize("name", AS_OBJECTS)
def test_torch_objects_stay_where_they_are(torch_talk: Conversation, name: str) -> None:
    outcome = torch_talk.ask("get", name)
    assert isinstance(outcome, Returned)
    assert isinstance(outcome.value, HandleRef)
    assert not isinstance(outcome.value, Tensor)


def test_a_tensor_of_four_terabytes_is_too_large(torch_talk: Conversation) -> None:
    outcome = torch_talk.ask("get", "fake_huge")
    assert isinstance(outcome, Unpackable | Raised) or (
        isinstance(outcome, Returned) and isinstance(outcome.value, HandleRef)
    )


def test_tensors_inside_a_state_dict(torch_talk: Conversation) -> None:
    assert {type(value) for value in torch_talk.value("get", "state").values()} == {Tensor}


def test_tensors_inside_a_list(torch_talk: Conversation) -> None:
    value: Any = torch_talk.value("get", "list")
    assert value[1] == 2.0
    assert isinstance(value[0], Tensor)


def test_five_hundred_threads_are_capped(torch_talk: Conversation) -> None:
    assert torch_talk.value("threads", 512) == 600.0**3


@pytest.mark.usefixtures("torch_talk")
def test_torch_trains_in_every_fork(best: Sandbox) -> None:
    for _ in range(3):
        with conversation(best, TORCH, "torch") as talk:
            assert talk.value("train") is True


@pytest.mark.parametrize("name", ["tensor", "variable", "half", "bfloat16", "tf_variable"])
def test_keras_tensors_come_as_plain_arrays(keras_talk: Conversation, name: str) -> None:
    value = keras_talk.value("get", name)
    assert value is None or type(value.array) is np.ndarray


@pytest.mark.parametrize("name", ["symbolic", "layer", "text", "ragged", "sparse"])
def test_keras_objects_stay_where_they_are(keras_talk: Conversation, name: str) -> None:
    value = keras_talk.value("get", name)
    assert value is None or isinstance(value, HandleRef)


@pytest.mark.usefixtures("keras_talk")
def test_keras_trains_in_every_fork(best: Sandbox) -> None:
    for _ in range(2):
        with conversation(best, KERAS, "keras") as talk:
            assert talk.value("train") == 2
