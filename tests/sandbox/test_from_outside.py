"""Signals that other processes send to a worker or a server do not hang the grader, and are never blamed on the submission."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from dlgrade.course.model import Exercise
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.isolation.sandbox import fork_server_client
from dlgrade.isolation.sandbox.choose import NoSuchIsolation, open_sandbox
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.linux import LinuxSandbox
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.isolation.student.outcome import Lost
from dlgrade.submission.model import Part, Submission

from tests.sandbox.conversation import conversation
from tests.waiting import comes_true

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the worker is found through /proc")
LIMITS = Limits(load_seconds=1.0, call_seconds=1.0, submission_seconds=5.0)
MARK = "dlgrade-from-outside"
WAITS = f"""
import time


def wait():
    open("{MARK}", "w").close()
    time.sleep(600)


def one():
    return 1
"""
ENDS = "import os\nimport signal\n\n\ndef end(number):\n    signal.raise_signal(number)\n"
SLOW = f"""
import os
import time

import numpy as np

open("{MARK}", "w").close()


def mse(a, b):
    time.sleep(0.2)
    if np.shape(a) != np.shape(b):
        raise ValueError
    return np.mean((np.asarray(a, float) - b) ** 2)
"""


OTHERS: set[int] = set()  # what ran below this process before: the warm server and the browser of other tests


@contextmanager
def signals_heard() -> Iterator[None]:
    """A shell's background job ignores SIGQUIT, and one under `nohup` ignores SIGHUP. Workers would inherit that."""
    before = {number: signal.signal(number, signal.SIG_DFL) for number in (signal.SIGQUIT, signal.SIGHUP)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


LEVELS = [pytest.param("L1", marks=pytest.mark.slow), "L2", pytest.param("L3", marks=pytest.mark.slow)]


@pytest.fixture(scope="module", params=LEVELS)
def sandbox(request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    OTHERS.clear()
    OTHERS.update(descendants(os.getpid()))
    with signals_heard():
        try:
            sandbox = open_sandbox(LIMITS, level=request.param)
        except NoSuchIsolation as error:
            pytest.skip(str(error))
        yield sandbox
        sandbox.close()


def children(pid: int) -> list[int]:
    """The children of a process. One that has ended, at whatever moment, has none."""
    found: list[int] = []
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            found += map(int, (task / "children").read_text(encoding="ascii").split())
    return found


def descendants(pid: int) -> list[int]:
    return [each for child in children(pid) for each in (child, *descendants(child))]


def worker_of_this_process(marked: bool) -> int | None:
    """A descendant of this process without children that has written the mark; with `marked` false, also one that has not."""
    for pid in set(descendants(os.getpid())) - OTHERS:
        with suppress(OSError):
            here = Path(f"/proc/{pid}/cwd").resolve()
            if not children(pid) and (not marked or Path(f"/proc/{pid}/root", *here.parts[1:], MARK).exists()):
                return pid
    return None


@contextmanager
def sent_to_who_waits(number: int) -> Iterator[None]:
    """A signal to the worker from someone else, as soon as it does what the block asks of it. A signal that met nobody
    fails the block; the worker's own limit ends it then."""
    assert comes_true(lambda: worker_of_this_process(marked=True) is None)  # the worker of the test before has ended
    met, over = threading.Event(), threading.Event()

    def send() -> None:
        while not met.is_set() and not over.wait(0.01):
            pid = worker_of_this_process(marked=True)
            if pid is not None:
                os.kill(pid, number)
                met.set()

    other = threading.Thread(target=send)
    other.start()
    try:
        yield
    finally:
        over.set()
        other.join()
    assert met.is_set()


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_a_worker_that_others_end_is_killed_from_outside(number: int, sandbox: Sandbox) -> None:
    with conversation(sandbox, WAITS) as talk, sent_to_who_waits(number):
        outcome = talk.ask("wait")
    assert isinstance(outcome, Lost)
    assert outcome.kind == "killed"


@pytest.mark.parametrize("number", [
    signal.SIGKILL, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGABRT, signal.SIGSEGV, signal.SIGBUS, signal.SIGUSR1,
])  # fmt: skip
def test_a_worker_that_ends_itself_has_crashed(number: int, sandbox: Sandbox) -> None:
    with conversation(sandbox, ENDS) as talk:
        outcome = talk.ask("end", int(number))
    assert isinstance(outcome, Lost)
    assert outcome.kind == "crashed"


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_and_so_has_one_that_asks_the_operating_system_by_another_name(number: int, sandbox: Sandbox) -> None:
    source = "import os\n\n\ndef end(number):\n    os.kill(os.getpid(), number)\n"
    with conversation(sandbox, source) as talk:
        outcome = talk.ask("end", int(number))
    assert isinstance(outcome, Lost)
    assert outcome.kind == "crashed"


def test_a_limit_of_cpu_time_cannot_be_made_to_look_like_it(sandbox: Sandbox) -> None:
    """The submission limits its own CPU time, and at that limit the kernel would send SIGKILL. It must not look like a signal from outside."""
    source = "import resource\n\n\ndef end():\n    resource.setrlimit(resource.RLIMIT_CPU, (1, 1))\n    while True:\n        pass\n"
    with conversation(sandbox, source) as talk:
        talk.peer.limits = LIMITS
        outcome = talk.ask("end")
    assert not (isinstance(outcome, Lost) and outcome.kind == "killed")


@pytest.mark.slow
def test_a_worker_that_others_stop_is_out_of_time(sandbox: Sandbox) -> None:
    """The submission may have stopped itself, so only a second try shows who did it."""
    with conversation(sandbox, WAITS) as talk:
        talk.peer.limits = LIMITS
        with sent_to_who_waits(signal.SIGSTOP):
            outcome = talk.ask("wait")
    assert isinstance(outcome, Lost)
    assert outcome.kind == "timeout"
    with conversation(sandbox, WAITS) as talk:
        assert talk.value("one") == 1


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGSTOP])
def test_right_work_whose_worker_is_taken_away_once_has_all_points(
    number: int, sandbox: Sandbox, exercise_named: Callable[[str], Exercise]
) -> None:
    grader = ExerciseGrader(exercise_named("mse"), sandbox, LIMITS, seed=1)
    with sent_to_who_waits(number):
        verdict = grader.grade(Submission((Part("mse.py", SLOW),)))
    assert (verdict.kind, verdict.points) == ("passed", verdict.max_points)


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGSTOP, signal.SIGKILL])
def test_a_server_that_others_stop_is_replaced(number: int, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    if not isinstance(sandbox, LinuxSandbox):
        pytest.skip("L1 has no server")
    monkeypatch.setattr(fork_server_client, "REPLY_SECONDS", 3.0)
    with conversation(sandbox, WAITS) as talk:
        for pid in set(descendants(os.getpid())) - OTHERS:
            if children(pid):
                with suppress(ProcessLookupError):
                    os.kill(pid, number)
        outcome = talk.ask("wait")
    assert isinstance(outcome, Lost)
    assert outcome.kind == "killed"
    with conversation(sandbox, WAITS) as talk:
        assert talk.value("one") == 1
