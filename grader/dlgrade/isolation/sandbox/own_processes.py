"""Processes of ours that work beside this one. Ctrl-C never reaches them: a terminal sends it to all processes of a
command, and this one ends the others."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class OwnProcesses(ProcessPoolExecutor):
    """At most `jobs` processes, each of which first calls `begin`. They are spawned, not forked, because a fork of a
    process with threads may deadlock."""

    def __init__(self, jobs: int, begin: Callable[..., object], arguments: tuple[Any, ...] = ()) -> None:
        super().__init__(jobs, get_context("spawn"), _begin, (begin, arguments))

    def submit(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Have a process call the function; this may start a process."""
        with interrupts_held():
            return super().submit(work, *args, **kwargs)


def _begin(begin: Callable[..., object], arguments: tuple[Any, ...]) -> None:
    """Ignore Ctrl-C in a new process. Until now it was blocked, since importing what is needed takes a second, and a
    process that is interrupted then would print a traceback."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    begin(*arguments)


@contextmanager
def interrupts_held() -> Iterator[None]:
    """Ctrl-C during the block takes effect at its end. A process that is started in the block has it blocked. On
    Windows, and in other threads than the main one, nothing is held."""
    if not hasattr(signal, "pthread_sigmask") or threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    # The system may hand the signal to another thread, and Python then calls the handler in this one.
    handler = signal.signal(signal.SIGINT, lambda number, _frame: came.append(number))
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        signal.signal(signal.SIGINT, signal.SIG_DFL if handler is None else handler)
        if came:
            signal.raise_signal(signal.SIGINT)
