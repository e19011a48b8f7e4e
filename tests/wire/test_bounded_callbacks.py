"""A check's function that a submission calls runs in the grading process with the student's arguments, so its time must be bounded."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from dlgrade.isolation.sandbox.limits import Allowance, Limits
from dlgrade.isolation.student.kept_bytes import MAX_ALL_BYTES, KeptBytes, KeptLimits
from dlgrade.isolation.student.outcome import Lost, Returned
from dlgrade.isolation.student.peer import MAX_CALLBACK_INTEGER, Peer
from dlgrade.isolation.student.watchdog import POLL_SECONDS, TookTooLong, Watchdog

from tests.waiting import MAX_SECONDS, comes_true


class Asking:
    """A submission that calls back with these arguments, `times` times, and then returns what came."""

    def __init__(self, *arguments: Any, times: int = 1) -> None:
        self.arguments, self.left = list(arguments), times

    def exchange(self, frame: bytes, allowance: Allowance) -> Any:
        self.left -= 1
        return ["callback", 0, self.arguments, {}] if self.left >= 0 else ["value", 1, 1.0, "float", [b"x"], [], []]


def ask(carrier: Asking, function: Callable[..., Any]) -> Any:
    return Peer(carrier, Limits(call_seconds=0.3)).send("call", ["f", [function], {}], (function,))


def epochs(count: int) -> int:
    total = 0
    for number in range(count):
        total += number
    return total


def nested(array: np.ndarray, count: int) -> float:
    return sum(float(np.sum(array)) for _ in range(count))


@pytest.mark.slow
@pytest.mark.parametrize(("function", "arguments"), [
    (epochs, [10**13]), (nested, [np.ones(1000), 10**12]), (lambda n: [n for _ in iter(int, 1)], [1]),
], ids=["a loop", "a loop over arrays", "a loop without end"])  # fmt: skip
def test_one_that_does_not_end_is_out_of_time(function: Callable[..., Any], arguments: list[Any]) -> None:
    assert ask(Asking(*arguments), function) == Lost("timeout", "callback")
    assert isinstance(ask(Asking(3), epochs), Returned)


def test_many_that_end_are_out_of_time_together() -> None:
    assert ask(Asking(10_000, times=10**9), epochs) == Lost("timeout", "callback")


def test_one_that_takes_its_time_is_let_do_so() -> None:
    assert isinstance(ask(Asking(100_000), epochs), Returned)


def test_whole_numbers_beyond_every_size_are_refused() -> None:
    """A single operation on numbers with millions of digits could not be interrupted."""
    seen: list[Any] = []
    for giant in (MAX_CALLBACK_INTEGER, -MAX_CALLBACK_INTEGER, [1, {"n": 2**4000}]):
        assert isinstance(ask(Asking(giant), seen.append), Returned)
    assert seen == []
    ask(Asking(MAX_CALLBACK_INTEGER - 1), seen.append)
    assert seen == [MAX_CALLBACK_INTEGER - 1]


@pytest.mark.slow
def test_nothing_is_raised_once_the_time_is_over() -> None:
    """The watchdog raises its exception from another thread, and must not interrupt code that runs after the call."""
    for _ in range(20):
        watchdog = Watchdog(0.01)
        with pytest.raises(TookTooLong):
            watchdog.call(epochs, [10**12])
        end = time.thread_time() + 0.02
        while time.thread_time() < end:
            pass
        watchdog.close()


def test_a_function_that_catches_everything_is_struck_until_it_lets_go() -> None:
    """Each exception of the watchdog ends one round of this function. A function that ignored all of them would be a fault of the course."""
    rounds = 0

    def stubborn() -> None:
        nonlocal rounds
        while rounds < 3:
            try:
                epochs(10**12)
            except BaseException:
                rounds += 1
        epochs(10**12)

    watchdog = Watchdog(0.05)
    with pytest.raises(TookTooLong):
        watchdog.call(stubborn, [])
    watchdog.close()
    assert rounds == 3


TRACED = """
import sys
from dlgrade.isolation.student.watchdog import TookTooLong, Watchdog
def epochs(count):
    for _ in range(count): pass
    return count
watchdog = Watchdog(0.01)
print(watchdog.call(epochs, [3]))
try:
    watchdog.call(epochs, [10**12])
except TookTooLong:
    print("struck")
watchdog.close()
sys.settrace(lambda frame, event, value: None)
print(epochs(3))
"""


def test_a_debugger_can_trace_what_comes_after() -> None:
    """Until Python 3.12, an exception that was sent to a thread and taken back makes a traced thread stand still."""
    done = subprocess.run(
        [sys.executable, "-c", TRACED], capture_output=True, text=True, check=True, timeout=MAX_SECONDS
    )
    assert done.stdout.split() == ["3", "struck", "3"]


@pytest.mark.slow
def test_a_strike_at_the_very_end_does_not_outlive_the_call() -> None:
    """Calls that take about as long as they may either return or are interrupted, and nothing is interrupted later. This is tried many times."""
    for number in range(0, 40, 4):
        watchdog = Watchdog(POLL_SECONDS + number / 4000)
        end = time.thread_time() + POLL_SECONDS + number / 4000

        def until(end: float = end) -> int:
            while time.thread_time() < end:
                pass
            return 1

        try:
            assert watchdog.call(until, []) == 1
        except TookTooLong:
            pass
        assert epochs(1000) == 499500
        watchdog.close()


def test_its_thread_ends_with_the_conversation() -> None:
    before = threading.active_count()
    ask(Asking(3, times=5), epochs)
    assert comes_true(lambda: threading.active_count() <= before)


def test_a_function_that_keeps_its_arguments_gets_no_more_than_a_submission_may_take() -> None:
    seen: list[Any] = []
    peer = Peer(Asking(np.zeros(2**17 - 64), times=100), Limits(call_seconds=30.0))
    peer.kept = KeptBytes(KeptLimits())
    assert isinstance(peer.send("call", ["f", [seen.append], {}], (seen.append,)), Returned)
    assert MAX_ALL_BYTES // 2 < sum(array.nbytes for array in seen) <= MAX_ALL_BYTES
