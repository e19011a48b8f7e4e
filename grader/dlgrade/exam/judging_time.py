"""Limits the CPU time that a check itself takes in this process, where no limit of a worker holds: what a submission
returns may make the check's own loops run for hours."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable
from types import FrameType
from typing import Any

from dlgrade.isolation.student.outcome import Outcome
from dlgrade.isolation.student.proxy import Answering

MAX_JUDGING_SECONDS = 20.0
"""The checks of the course take at most 0.03 seconds of it for their own solutions, as measured in 2026."""
AGAIN_SECONDS = 1.0  # between two signals, in case something catches the first exception
JUDGING = "judging"
"""The detail of a loss that this limit caused."""


class JudgingTookTooLong(BaseException):
    """Raised at any line of a check. It derives from BaseException, so that `except Exception` does not catch it."""


def judge_within(seconds: float, function: Callable[[], None]) -> None:
    """Call the function; JudgingTookTooLong once this process has computed for so many seconds meanwhile, without the
    time of messages that go through `Unhurried`.

    A signal stops the function between two steps of the interpreter. A call into C cannot be stopped, so the size of
    what is given to it must be limited (`checking.compare.few`). Only the main thread receives signals (a worker
    of Dask grades in another one), and neither Windows nor the web page has this timer: there is no limit there.
    """
    if not _has_timer() or signal.getitimer(signal.ITIMER_VIRTUAL)[0] > 0:
        function()
        return
    before = signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, AGAIN_SECONDS)
    try:
        _judge(function)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        # The default is to end the process, and the system may still be about to deliver a signal.
        signal.signal(signal.SIGVTALRM, _ignore if before in (signal.SIG_DFL, None) else before)


def _judge(function: Callable[[], None]) -> None:
    """Only inside this call does the signal raise anything: an exception in the `finally` above would leave the timer
    running."""
    function()


def _stop(_number: int, frame: FrameType | None) -> None:
    while frame is not None and frame.f_code is not _judge.__code__:
        frame = frame.f_back
    if frame is not None:
        raise JudgingTookTooLong


def _ignore(_number: int, _frame: FrameType | None) -> None:
    """A signal that comes too late does nothing."""


def _has_timer() -> bool:
    is_posix = hasattr(signal, "setitimer") and sys.platform != "emscripten"
    return is_posix and threading.current_thread() is threading.main_thread()


class Unhurried:
    """The submission as a check asks it. The time of its answers does not count as time of the check: some submissions
    run in this process. No exchange is stopped in its middle either, after which replies would be taken for others."""

    def __init__(self, submission: Answering) -> None:
        self._submission = submission

    def send(self, verb: str, operands: list[Any], arguments: tuple[Any, ...] = ()) -> Outcome:
        if not _has_timer():
            return self._submission.send(verb, operands, arguments)
        left, again = signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        try:
            return self._submission.send(verb, operands, arguments)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, left, again)
