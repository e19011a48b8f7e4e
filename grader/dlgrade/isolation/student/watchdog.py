"""A time limit for functions of the grader that are called with a student's arguments.

They are Python code of the course and run in the grading process; what a student passes to them can make them run for
ever.
"""

from __future__ import annotations

import ctypes
import functools
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

LOOK_SECONDS = 0.1  # between two readings of the clock
STEPS_TO_RAISE = 10  # jumps of a loop; Python raises what is pending at the first one


class TookTooLong(BaseException):
    """Raised by another thread in whatever line is running. No `except Exception` of that code can catch it."""


class Watchdog:
    """Lets functions run in the calling thread for `seconds` of its CPU time altogether.

    A function is stopped between two steps of the interpreter. A single call into C has to end by itself, so the size
    of its arguments must be limited.
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
        """Let the thread end."""
        self._done.set()

    def _watch_until(self, strikes_at: float) -> None:
        """Set the time at which the watchdog strikes."""
        with self._lock:
            self._strikes_at = strikes_at
        if self._thread is None:
            self._thread = threading.Thread(target=self._watch, daemon=True, name="watchdog of callbacks")
            self._thread.start()

    def _stop_watching(self) -> None:
        """Stop watching. After this, nothing is raised any more.

        The watchdog may have struck just before, and Python may not have raised that yet. It does so here, at the jump
        of a loop. To take it back with `PyThreadState_SetAsyncExc(thread, NULL)` would leave a flag set until
        Python 3.12: the interpreter then looks for an exception at every step, and for ever where a debugger traces it.
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
        """Strike again and again, in case the function swallows the first exception."""
        while not self._done.wait(LOOK_SECONDS):
            with self._lock:
                if self._clock() >= self._strikes_at:
                    _raise_in(self._watched)


def _clock_of_this_thread() -> Callable[[], float]:
    """A clock of the calling thread's CPU seconds that another thread can read; of the whole process where the system
    has no such clock (macOS, Windows)."""
    if sys.platform == "linux":
        return functools.partial(time.clock_gettime, time.pthread_getcpuclockid(threading.get_ident()))
    return time.process_time


def _raise_in(thread: ctypes.c_ulong) -> None:
    """Let a thread raise TookTooLong at its next step."""
    ctypes.pythonapi.PyThreadState_SetAsyncExc(thread, ctypes.py_object(TookTooLong))
