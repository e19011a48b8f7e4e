"""Values that may cross the wire come back unchanged, and encoding them again gives the same bytes."""

from __future__ import annotations

import io
import math
from typing import Any

import numpy as np
import pytest
from dlgrade.isolation.wire.arrays import DTYPES
from dlgrade.isolation.wire.as_sent import as_sent
from dlgrade.isolation.wire.frame_limits import MAX_PAIRS
from dlgrade.isolation.wire.frames import encode, read_frame
from dlgrade.isolation.wire.values import CannotCross, FunctionRef, GeneratorRef, HandleRef, Tensor, TooLarge
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from tests.untimed import UNTIMED

FEW = settings(UNTIMED, max_examples=150)
numbers = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.complex_numbers(), st.text(), st.binary())
dtypes = st.sampled_from(sorted(DTYPES)).map(np.dtype)
tensors = arrays.arrays(dtypes, arrays.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=5))
keys = st.one_of(st.integers(), st.text(max_size=5), st.booleans(), st.none())
values = st.recursive(
    st.one_of(numbers, tensors, tensors.map(Tensor), st.integers(0, 9).map(FunctionRef)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.lists(inner, max_size=4).map(tuple), st.dictionaries(keys, inner, max_size=4),
        st.lists(st.floats(), min_size=33, max_size=40), st.lists(st.integers(-(2**62), 2**62), min_size=33, max_size=40),
    ),
    max_leaves=12,
)  # fmt: skip


def there_and_back(value: Any) -> Any:
    return read_frame(io.BytesIO(encode(value)))


def same(a: Any, b: Any) -> bool:
    """Equal in type and in every bit that matters."""
    if type(a) is not type(b):
        return False
    if isinstance(a, np.ndarray):
        return a.dtype == b.dtype and a.shape == b.shape and a.tobytes() == b.tobytes()
    if isinstance(a, Tensor):
        return same(a.array, b.array)
    if isinstance(a, (list, tuple)):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, dict):
        return list(a) == list(b) and all(same(a[key], b[key]) for key in a)
    if isinstance(a, complex):
        return same(a.real, b.real) and same(a.imag, b.imag)
    if isinstance(a, float):
        return (math.isnan(a) and math.isnan(b)) or (a == b and math.copysign(1, a) == math.copysign(1, b))
    return bool(a == b)


@FEW
@given(values)
def test_every_value_comes_back_as_it_was(value: Any) -> None:
    assert same(there_and_back(value), value)


@FEW
@given(values)
def test_what_came_back_has_the_same_fingerprint(value: Any) -> None:
    assert as_sent(there_and_back(value)) == as_sent(value) != b""


@pytest.mark.parametrize("value", [
    HandleRef(3, "torch.nn.Linear", True), HandleRef(1, "이름", False), GeneratorRef(0, {"bit_generator": "PCG64", "state": {"state": 2**127}}),
    np.float32(1.5), np.uint8(255), np.bool_(True), np.complex64(1j), 2**70, -(2**70), -0.0, float("nan"), float("-inf"),
])  # fmt: skip
def test_single_things(value: Any) -> None:
    assert same(there_and_back(value), value)


@pytest.mark.parametrize("array", [
    np.arange(6).reshape(2, 3).T, np.arange(10)[::-2], np.asfortranarray(np.ones((3, 4))), np.broadcast_to(1.0, (3, 4)),
    np.arange(4, dtype=">i4"), np.array(["a"], dtype=object)[:0].astype(float), np.zeros((0, 3)), np.float64(3).reshape(()),
])  # fmt: skip
def test_any_memory_layout(array: np.ndarray) -> None:
    """A transposed array stays one, since a program may be right for one order of the memory and wrong for the other;
    one that lies in no order comes in that of its rows."""
    back = there_and_back(array)
    assert back.flags.c_contiguous or (array.flags.f_contiguous and back.flags.f_contiguous)
    assert back.shape == array.shape
    assert (back == array).all()


def test_the_order_of_the_memory_crosses_inside_of_containers_too() -> None:
    columns, rows = np.arange(6.0).reshape(2, 3).T, np.ones((3, 2))
    (first, second), alone = there_and_back([(columns, rows), columns])
    assert [array.flags.c_contiguous for array in (first, second, alone)] == [False, True, False]


class NotOurs:
    """A class whose objects cannot be encoded."""


@pytest.mark.parametrize("value", [
    NotOurs(), {1, 2}, object(), np.array([None]), np.datetime64("2026-01-01"), 1 << 70_000,
], ids=lambda value: type(value).__name__)  # fmt: skip
def test_what_must_not_cross_is_refused(value: Any) -> None:
    with pytest.raises(CannotCross) as refused:
        encode(value)
    assert not isinstance(refused.value, TooLarge)


@pytest.mark.parametrize("value", [
    np.broadcast_to(1.0, (10**6, 10**6)), np.zeros((2**47, 0)), dict.fromkeys(range(MAX_PAIRS + 1)), [[]] * 300_000, [np.zeros(2**20)] * 99,
], ids=lambda value: type(value).__name__)  # fmt: skip
def test_what_is_too_large_is_refused_for_its_size(value: Any) -> None:
    with pytest.raises(TooLarge):
        encode(value)


def test_containers_that_contain_themselves_are_refused() -> None:
    endless: list[Any] = []
    endless.append(endless)
    with pytest.raises(CannotCross):
        encode(endless)
