"""A time limit for functions of a check that the student's code calls back.

They are Python code of the course and run in the grading process, but a student's arguments can make them run for ever.
"""

from __future__ import annotations

import ctypes
import functools
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

POLL_SECONDS = 0.1  # between two readings of the clock
STEPS_TO_RAISE = 10  # iterations of a loop; Python raises a pending exception at the first jump


class TookTooLong(BaseException):
    """Raised from another thread, at any line of the function. It does not derive from Exception, so that `except
    Exception` does not catch it."""


class Watchdog:
    """Runs functions in the calling thread, with a limit of `seconds` of CPU time for all of them together.

    A function is stopped between two steps of the interpreter. A call into C cannot be stopped, so the size of the
    arguments must be limited.
    """

    def __init__(self, seconds: float) -> None:
        self._watched, self._clock = ctypes.c_ulong(threading.get_ident()), _clock_of_this_thread()
        self._left, self._strikes_at = seconds, float("inf")
        self._lock, self._done = threading.Lock(), threading.Event()
        self._thread: threading.Thread | None = None

    def call(self, function: Callable[..., Any], arguments: list[Any]) -> Any:
        """The value of `function(*arguments)`; TookTooLong once the time is used up."""
        if self._left <= 0:
            raise TookTooLong
        begin = self._clock()
        try:
            try:
                self._watch_until(begin + self._left)
                return function(*arguments)
            finally:
                self._stop_watching()
        except TookTooLong:
            self._stop_watching()
            raise TookTooLong from None
        finally:
            self._left -= self._clock() - begin

    def close(self) -> None:
        """Make the watching thread end."""
        self._done.set()

    def _watch_until(self, strikes_at: float) -> None:
        """From the CPU time `strikes_at` on, the watchdog raises TookTooLong in the watched thread."""
        with self._lock:
            self._strikes_at = strikes_at
        if self._thread is None:
            self._thread = threading.Thread(target=self._watch, daemon=True, name="watchdog of callbacks")
            self._thread.start()

    def _stop_watching(self) -> None:
        """Stop watching. After this, nothing is raised any more.

        An exception may be pending that Python has not raised yet. The loop here makes Python raise it now. Cancelling
        it with `PyThreadState_SetAsyncExc(thread, NULL)` is no way out: up to Python 3.12 that leaves a flag set, and
        the interpreter looks for an exception at every step, under a debugger without end.
        """
        while True:
            try:
                with self._lock:
                    self._strikes_at = float("inf")
                for _ in range(STEPS_TO_RAISE):
                    pass
            except TookTooLong:
                continue
            return

    def _watch(self) -> None:
        """Raise the exception again and again, in case the function catches the first one."""
        while not self._done.wait(POLL_SECONDS):
            with self._lock:
                if self._clock() >= self._strikes_at:
                    _raise_in(self._watched)


def _clock_of_this_thread() -> Callable[[], float]:
    """A clock of the calling thread's CPU seconds that another thread can read. macOS and Windows have none, so there
    it is the clock of the whole process."""
    if sys.platform == "linux":
        return functools.partial(time.clock_gettime, time.pthread_getcpuclockid(threading.get_ident()))
    return time.process_time


def _raise_in(thread: ctypes.c_ulong) -> None:
    """Make a thread raise TookTooLong at its next step."""
    ctypes.pythonapi.PyThreadState_SetAsyncExc(thread, ctypes.py_object(TookTooLong))
