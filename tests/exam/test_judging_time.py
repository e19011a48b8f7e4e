"""A check's own arithmetic has a limit of CPU time, so that no reply keeps the grading process busy without end."""

from __future__ import annotations

import signal
import threading
import time
from typing import Any

import pytest
from dlgrade.checking.declare import Check, check
from dlgrade.exam import check_run
from dlgrade.exam.attempt import Attempt, run_all
from dlgrade.exam.judging_time import JudgingTookTooLong, Unhurried, judge_within
from dlgrade.exam.key import as_reference
from dlgrade.exam.model import Exam
from dlgrade.exam.recorded import RecordedPeer
from dlgrade.grading.connections import LocalConnection
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.student.outcome import Outcome, Returned
from dlgrade.isolation.student.proxy import Student
from dlgrade.messages import explain_outcome as messages
from dlgrade.verdict.explain import explain

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no such timer")
LIMIT = 0.05
RUNS: list[str] = []


def compute(seconds: float) -> None:
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def for_ever() -> None:
    while True:
        pass


@check(points=1, ko="", en="")
def never_ends(student: Student) -> None:
    RUNS.append("never ends")
    student.number()
    for_ever()


@check(points=1, ko="", en="")
def never_ends_either(student: Student) -> None:
    never_ends.function(student)


@check(points=1, ko="", en="")
def ends(student: Student) -> None:
    RUNS.append("ends")
    assert student.number() == 1


def attempt_at(*checks: Check) -> Attempt:
    exam = Exam("judging", checks, as_reference(RecordedPeer({})), {}, 1, RecordedPeer({}))
    return Attempt(exam, [["judging.py", "def number():\n    return 1\n"]], lambda: LocalConnection(Limits()))


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    RUNS.clear()
    monkeypatch.setattr(check_run, "MAX_JUDGING_SECONDS", LIMIT)


def test_a_check_that_does_not_end_is_out_of_time_and_the_next_one_runs() -> None:
    lost, passed = run_all(attempt_at(never_ends, ends))
    assert (lost.kind, passed.kind) == ("timeout", "passed")
    assert RUNS == ["never ends", "ends"]  # CPU time is not tried again
    explanation = explain(lost, None)
    assert explanation is not None
    assert explanation.headline == messages.TIMEOUT_OF_JUDGING
    assert "number()" in lost.call


def test_after_two_of_them_no_further_check_runs() -> None:
    *lost, last = run_all(attempt_at(never_ends, never_ends_either, ends))
    assert [result.kind for result in (*lost, last)] == ["timeout"] * 3
    assert RUNS == ["never ends"] * 2
    assert last.outcome == lost[0].outcome


def test_nothing_is_left_of_the_timer() -> None:
    with pytest.raises(JudgingTookTooLong):
        judge_within(LIMIT, for_ever)
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0, 0)
    signal.raise_signal(signal.SIGVTALRM)  # one that comes late ends neither the process nor a function
    compute(2 * LIMIT)


def test_an_earlier_handler_is_put_back() -> None:
    came: list[int] = []
    before = signal.signal(signal.SIGVTALRM, lambda number, _frame: came.append(number))
    try:
        judge_within(LIMIT, lambda: None)
        signal.raise_signal(signal.SIGVTALRM)
    finally:
        signal.signal(signal.SIGVTALRM, before)
    assert came == [signal.SIGVTALRM]


def test_a_check_that_catches_everything_is_stopped_at_the_next_signal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dlgrade.exam.judging_time.AGAIN_SECONDS", LIMIT)

    def stubborn() -> None:
        try:
            for_ever()
        except BaseException:
            for_ever()

    with pytest.raises(JudgingTookTooLong):
        judge_within(LIMIT, stubborn)


class Slow:
    """A submission in this process whose calls take longer than a check may."""

    def send(self, verb: str, operands: list[Any], arguments: tuple[Any, ...] = ()) -> Outcome:
        compute(3 * LIMIT)
        return Returned(1, "int")


def test_the_time_of_the_submission_is_not_the_time_of_the_check() -> None:
    slow = Unhurried(Slow())
    judge_within(LIMIT, lambda: [slow.send("call", []) for _ in range(3)] and None)

    def ask_and_go_on() -> None:
        slow.send("call", [])
        for_ever()

    with pytest.raises(JudgingTookTooLong):
        judge_within(LIMIT, ask_and_go_on)


def test_another_thread_has_no_limit_and_no_fault() -> None:
    replies: list[Any] = []
    thread = threading.Thread(
        target=lambda: judge_within(LIMIT, lambda: replies.append(Unhurried(Slow()).send("call", [])))
    )
    thread.start()
    thread.join()
    assert replies == [Returned(1, "int")]


def test_a_timer_of_someone_else_is_left_alone() -> None:
    signal.setitimer(signal.ITIMER_VIRTUAL, 100.0)
    try:
        judge_within(LIMIT, lambda: None)
        assert signal.getitimer(signal.ITIMER_VIRTUAL)[0] > 90
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
