"""Time is charged to a worker only if it was the worker's: not while the machine let it wait for a processor."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from dlgrade.isolation.sandbox import meter
from dlgrade.isolation.sandbox.meter import Meter, Spent
from dlgrade.isolation.worker import usage
from dlgrade.isolation.worker.usage import Observed, Usage, cpu_seconds

from tests.waiting import comes_true


def charged(*readings: tuple[float, Usage | None]) -> Spent:
    """The time that a meter charges after these pairs of (seconds that passed, reading)."""
    following = iter([reading for _, reading in readings])
    counting = Meter(lambda: next(following))
    for passed, _ in readings:
        counting.add(passed)
        counting.settle()
    return counting.spent


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The time in which the grader itself waits for a processor is not charged."""
    monkeypatch.setattr(meter, "_own_wait", lambda: 0.0)


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize(("cpu", "waited", "expected"), [
    (10.0, 0.0, Spent(10.0, 0.0)),  # it computed
    (1.0, 9.0, Spent(1.0, 0.0)),  # ten processes shared the processor
    (0.0, 0.0, Spent(0.0, 10.0)),  # it slept, or was stopped
    (0.0, 4.0, Spent(0.0, 6.0)),
    (20.0, 0.0, Spent(20.0, 0.0)),  # two threads computed
])  # fmt: skip
def test_ten_seconds(cpu: float, waited: float, expected: Spent) -> None:
    assert charged((0.0, Usage(3.0, 5.0)), (10.0, Usage(3.0 + cpu, 5.0 + waited))) == expected


def test_the_graders_own_wait_is_not_the_workers_idleness(monkeypatch: pytest.MonkeyPatch) -> None:
    waits = iter([0.0, 7.0])
    monkeypatch.setattr(meter, "_own_wait", lambda: next(waits))
    assert charged((0.0, Usage(0.0, 0.0)), (10.0, Usage(1.0, 0.0))) == Spent(1.0, 2.0)


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize(("start", "expected"), [(0.8, Spent(0.0, 0.5)), (0.01, Spent(0.5, 0.0))])
def test_the_imports_of_a_process_of_its_own_are_no_part_of_its_first_call(start: float, expected: Spent) -> None:
    """The worker slept in its call. The time of one that starts at once, as a fork does, is not read at its start, since it has used none yet."""
    starting = Meter(lambda: Usage(0.7, 0.0))
    starting.add(start)
    counting = starting.anew()
    counting.add(0.5)
    counting.settle()
    assert counting.spent == expected


@pytest.mark.usefixtures("alone")
def test_before_the_first_reading_a_worker_cannot_have_used_more_than_it_has() -> None:
    assert charged((0.1, Usage(0.02, 0.0))) == Spent(0.02, 0.0)


@pytest.mark.usefixtures("alone")
def test_where_nobody_can_tell_a_tenth_is_charged() -> None:
    """The portable fallback: Windows tells nothing, `ps` tells CPU time but not who was waited for."""
    assert charged((0.0, None), (10.0, None)) == Spent(1.0, 0.0)
    assert charged((0.0, Usage(0.0, None)), (11.0, Usage(1.0, None))) == Spent(1.0, 1.0)


@pytest.mark.usefixtures("alone")
def test_until_a_reading_all_time_may_be_the_workers() -> None:
    counting = Meter(lambda: Usage(0.0, 0.0))
    counting.settle()
    counting.add(0.7)
    assert counting.spent == Spent(0.7, 0.0)
    assert counting.is_due(Spent(0.6, 5.0))
    assert not counting.is_due(Spent(0.8, 5.0))
    assert 0 < counting.next_look(Spent(0.8, 5.0)) < 0.2


@pytest.mark.parametrize(("text", "seconds"), [
    ("0:01.23", 1.23), ("12:34.50", 754.5), ("00:00:07", 7.0), ("1-02:03:04", 93784.0), ("5", 5.0),
])  # fmt: skip
def test_the_times_of_ps(text: str, seconds: float) -> None:
    assert cpu_seconds(text) == pytest.approx(seconds)


@pytest.mark.parametrize("text", ["", "TIME", "a:b"])
def test_what_is_no_time_of_ps(text: str) -> None:
    with pytest.raises(ValueError, match="could not convert"):
        cpu_seconds(text)


@pytest.fixture
def process(request: pytest.FixtureRequest) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen([sys.executable, "-c", request.param])
    yield process
    process.kill()
    process.wait()


def grows(read: Callable[[], Usage | None], seconds: float) -> bool:
    """Wait until the CPU time has grown by so much, however long that takes on this machine; False if it does not."""
    begin = read()
    assert begin is not None
    return comes_true(lambda: (now := read()) is not None and now.cpu - begin.cpu >= seconds)


@pytest.mark.skipif(os.name != "posix", reason="Windows tells nothing")
@pytest.mark.parametrize("process", ["while True: pass"], indirect=True)
def test_a_process_that_computes_is_seen_to(process: subprocess.Popen[bytes]) -> None:
    assert grows(Observed(process.pid).usage, 0.3)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("ps") is None, reason="there is no ps")
@pytest.mark.parametrize("process", ["while True: pass"], indirect=True)
def test_ps_sees_it_too(process: subprocess.Popen[bytes]) -> None:
    assert grows(lambda: usage._by_ps(process.pid), 1.0)


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's own clocks")
@pytest.mark.parametrize("process", ["import time; time.sleep(600)"], indirect=True)
def test_a_process_that_sleeps_is_charged_its_sleep(process: subprocess.Popen[bytes]) -> None:
    counting = Meter(Observed(process.pid).usage)
    counting.settle()
    begin = time.monotonic()
    while counting.spent.idle < 0.3 and time.monotonic() < begin + 120:
        before = time.monotonic()
        time.sleep(0.1)
        counting.add(time.monotonic() - before)
        counting.settle()
    assert counting.spent.idle >= 0.3


def test_who_has_ended_has_no_usage() -> None:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    assert Observed(process.pid).usage() is None


MANY_WAKE_UP = """
import threading, time
threading.stack_size(64 * 1024)
def wake():
    while True:
        time.sleep(0.25 - time.time() % 0.25)
for _ in range(300):
    threading.Thread(target=wake, daemon=True).start()
time.sleep(600)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's own clocks")
@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("process", [MANY_WAKE_UP], indirect=True)
def test_threads_that_wait_for_each_other_do_not_hide_that_all_sleep(process: subprocess.Popen[bytes]) -> None:
    assert comes_true(lambda: sum(1 for _ in Path(f"/proc/{process.pid}/task").iterdir()) > 300)
    counting = Meter(Observed(process.pid).usage)
    counting.settle()
    begin = time.monotonic()
    while counting.spent.idle < 1.0 and time.monotonic() < begin + 60:
        before = time.monotonic()
        time.sleep(0.5)
        counting.add(time.monotonic() - before)
        counting.settle()
    assert counting.spent.idle >= 1.0


def test_the_longest_waits_count_of_as_many_threads_as_there_are_processors(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    waits = {"1": 1.0, "2": 5.0, "3": 2.0}
    monkeypatch.setattr(usage, "_waited", lambda task: waits[task.name])
    monkeypatch.setattr(usage, "Path", lambda _: tmp_path)
    monkeypatch.setattr(usage.time, "clock_gettime", lambda _: 0.0)
    monkeypatch.setattr(usage.os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    monkeypatch.setattr(usage.sys, "platform", "linux")
    for name in waits:
        (tmp_path / name).mkdir()
    observed = Observed(1)
    assert observed.usage() == Usage(0.0, 7.0)
    waits.update({"1": 1.5, "2": 5.0, "3": 2.25})
    assert observed.usage() == Usage(0.0, 7.75)
    waits.update({"1": 2.5, "2": 6.0, "3": 3.25})
    assert observed.usage() == Usage(0.0, 9.75)
