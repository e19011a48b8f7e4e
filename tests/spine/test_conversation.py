"""A check sees the same of a submission in a worker and in this process: values, handles, callbacks, streams, errors."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from dlgrade.checking import CheckFailed, Handle, Student, global_rng_unchanged, inputs_unchanged, new_arrays, raises
from dlgrade.course.signatures import Signature
from dlgrade.grading.connections import LocalConnection, WorkerConnection
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.isolation.student.outcome import Raised, StudentFailed, Transcript
from dlgrade.isolation.student.proxy import Conversation, transcript_of
from dlgrade.isolation.worker.streams import global_streams

from tests.conftest import FAST

SOURCE = """
import numpy as np
import random

class Value:
    def __init__(self, data, parents=()):
        self.data, self.parents, self.grad = data, parents, 0.0
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data + other.data, (self, other))
    __radd__ = __add__
    def backward(self):
        self.grad = 1.0
        for parent in self.parents:
            parent.grad += self.grad

def echo(value): return value
def double_in_place(x):
    x *= 2
    return x
def twice(x): return 2 * x
def total(f, x): return sum(f(entry) for entry in x)
def draw(rng): return rng.random()
def touch(): return np.random.random() + random.random()
def reseed():
    np.random.seed(42)
    random.seed(0)
def divide(a, b):
    if b == 0:
        raise ZeroDivisionError("b is zero")
    return a / b
def cyclic():
    loop = []
    loop.append(loop)
    return loop
def todo(): raise NotImplementedError
def parts():
    yield 1.5
    yield np.ones(2)
def counted():
    from collections import Counter, OrderedDict, defaultdict
    return [Counter(a=2), OrderedDict(b=np.ones(2)), defaultdict(list, c=[1])]
"""
Connect = Callable[[], Any]


@pytest.fixture(params=["worker", "here"])
def student(request: pytest.FixtureRequest, sandbox: Sandbox) -> Iterator[Student]:
    connection: Any = WorkerConnection(sandbox, "numpy", FAST) if request.param == "worker" else LocalConnection(FAST)
    assert connection.peer.load([["work.py", SOURCE]], 1) == ()
    yield Student(Conversation(connection.peer, Transcript(), {"double_in_place": Signature(("x",), "")}))
    connection.close()


@pytest.mark.parametrize(
    "value",
    [None, True, 3, 2**80, -1.5, float("inf"), 1j, "한글", b"\0", (1, [2.0, "x"]), {"a": 1, (2, 3): None}, [0.5] * 500,
     np.arange(6).reshape(2, 3), np.float32(1.5), np.array(2.0), np.array([]), np.array([True, False])],
    ids=str,
)  # fmt: skip
def test_values_come_back_as_they_went(student: Student, value: Any) -> None:
    got = student.echo(value)
    assert type(got) is type(value)
    if isinstance(value, np.ndarray):
        assert got.dtype == value.dtype
        np.testing.assert_array_equal(got, value)
    else:
        assert got == value


def test_handles_read_like_the_object(student: Student) -> None:
    a = student.Value(2.0)
    assert isinstance(a, Handle)
    b = 3.0 + (a + a) + 1
    assert b.data == 8.0
    b.backward()
    assert [parent.grad for parent in b.parents] == [1.0, 1.0]
    assert [type(item) for item in student.parts()] == [float, np.ndarray]


def test_functions_are_called_back(student: Student) -> None:
    asked: list[float] = []

    def square(x: float) -> float:
        asked.append(x)
        return x * x

    assert student.total(square, [1.0, 2.0, 3.0]) == 14.0
    assert asked == [1.0, 2.0, 3.0]


def test_a_stream_goes_on_from_call_to_call_and_cannot_be_foreseen(student: Student) -> None:
    rng = np.random.default_rng(7)
    first, second = student.draw(rng), student.draw(rng)
    assert first != second
    assert rng.random() == np.random.default_rng(7).random()


def test_references_of_each_kind_with_the_same_number_are_told_apart(student: Student) -> None:
    """The first function, the first generator and the first two objects have numbers that overlap."""
    first, second = student.Value(1.0), student.Value(2.0)
    rng = np.random.default_rng(7)
    assert [student.total(lambda x: 2 * x, [3.0]), student.total(lambda x: 3 * x, [3.0])] == [6.0, 9.0]
    drawn = [student.draw(rng), student.draw(rng)]
    assert 0 < min(drawn) < max(drawn) < 1
    assert [first.data, second.data] == [1.0, 2.0]


def test_changed_inputs_show(student: Student) -> None:
    x = np.arange(3.0)
    assert student.double_in_place(x).tolist() == [0.0, 2.0, 4.0]
    assert x.tolist() == [0.0, 1.0, 2.0]
    with pytest.raises(CheckFailed) as failed:
        inputs_unchanged(student)
    assert (failed.value.mismatch.kind, failed.value.mismatch.got) == ("changed_input", "x")


def test_a_reply_that_shares_memory_with_an_argument_shows(student: Student) -> None:
    """A changed argument is told by `inputs_unchanged`, and a copy is no argument."""
    assert student.double_in_place(np.arange(3.0)).tolist() == [0.0, 2.0, 4.0]
    student.twice(np.arange(3.0))
    new_arrays(student)
    assert student.echo([np.zeros(2)])[0].tolist() == [0.0, 0.0]
    with pytest.raises(CheckFailed) as failed:
        new_arrays(student)
    assert failed.value.mismatch.kind == "shared_input"


def test_global_streams_show(student: Student) -> None:
    student.echo(1)
    global_rng_unchanged(student)
    student.touch()
    with pytest.raises(CheckFailed):
        global_rng_unchanged(student)


def test_a_stream_set_to_a_constant_shows_each_time(student: Student) -> None:
    """The second call finds the streams where the first one left them."""
    for _ in range(2):
        student.reseed()
    touched = [exchange.outcome.global_streams for exchange in transcript_of(student).exchanges]
    assert touched == [("random", "np.random")] * 2


def test_another_generator_behind_numpy_s_stream_is_looked_at_too() -> None:
    """A submission may use a legacy generator. Its state has another memory layout, so it is compared by `get_state`."""
    usual = np.random.get_bit_generator()  # type: ignore[attr-defined]
    try:
        np.random.set_bit_generator(np.random.PCG64(1))  # type: ignore[attr-defined]
        before = global_streams()
        assert global_streams() == before
        np.random.random()
        assert [name for name, state in global_streams().items() if state != before[name]] == ["np.random"]
    finally:
        np.random.set_bit_generator(usual)  # type: ignore[attr-defined]


def test_a_number_that_gauss_has_kept_is_part_of_its_stream() -> None:
    """`random.gauss` makes two numbers at once. The second call takes the other one and draws nothing."""
    random.gauss(0.0, 1.0)
    before = global_streams()
    assert global_streams() == before
    random.gauss(0.0, 1.0)
    assert [name for name, state in global_streams().items() if state != before[name]] == ["random"]


def test_the_state_in_memory_tells_what_getstate_tells() -> None:
    """If this Python kept the state elsewhere, every call would copy it word by word."""
    words, kept = global_streams()["random"]  # type: ignore[misc]  # a tuple in CPython
    index, *state = np.frombuffer(words, np.uint32).tolist()
    assert random.getstate() == (3, (*state, index), kept)


def test_a_stream_that_is_put_back_counts_as_untouched() -> None:
    before, numpy_state, state = global_streams(), np.random.get_state(), random.getstate()
    np.random.random()
    random.random()
    after = global_streams()
    assert all(after[name] != before[name] for name in before)
    np.random.set_state(numpy_state)
    random.setstate(state)
    assert global_streams() == before


def test_errors_come_with_the_students_own_line(student: Student) -> None:
    raises(ArithmeticError, student.divide, 1, 0)
    with pytest.raises(CheckFailed):
        raises(ValueError, student.divide, 1, 0)
    with pytest.raises(CheckFailed):
        raises(ValueError, student.divide, 1, 2)
    with pytest.raises(StudentFailed) as failed:
        student.divide(1, 0)
    outcome = failed.value.exchange.outcome
    assert isinstance(outcome, Raised)
    assert outcome.place is not None
    assert outcome.place.source == 'raise ZeroDivisionError("b is zero")'


@pytest.mark.parametrize("name", ["cyclic", "todo", "no_such_function"])
def test_what_is_no_value_ends_the_check_and_not_the_conversation(student: Student, name: str) -> None:
    with pytest.raises(StudentFailed):
        getattr(student, name)()
    assert student.echo(1) == 1


def test_dicts_of_the_standard_library_come_back_as_dicts(student: Student) -> None:
    counter, ordered, default = student.counted()
    assert [type(value) for value in (counter, ordered, default)] == [dict, dict, dict]
    assert (counter, default) == ({"a": 2}, {"c": [1]})
    np.testing.assert_array_equal(ordered["b"], [1.0, 1.0])
