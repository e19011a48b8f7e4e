"""SIGTERM and SIGHUP end a run as Ctrl-C does: workers are killed and folders removed on the way out."""

from __future__ import annotations

import signal
from types import FrameType

NAMES = ("SIGTERM", "SIGHUP")  # SIGHUP, on POSIX systems: the terminal was closed


class Stop:
    """The handler of these signals. Only the first signal counts, so that the cleaning up after it
    is not interrupted."""

    def __init__(self) -> None:
        self.number = 0

    def __call__(self, number: int, _frame: FrameType | None) -> None:
        for each in _heard():
            signal.signal(each, signal.SIG_IGN)
        self.number = number
        raise KeyboardInterrupt


def listen() -> Stop:
    """Handle the signals, except one that is ignored (as with `nohup`) or that has another handler."""
    stop = Stop()
    for each in _heard():
        if signal.getsignal(each) is signal.SIG_DFL:
            signal.signal(each, stop)
    return stop


def _heard() -> list[signal.Signals]:
    return [getattr(signal, name) for name in NAMES if hasattr(signal, name)]
