"""SIGTERM and SIGHUP end a run as Ctrl-C does: workers are killed and folders removed on the way out."""

from __future__ import annotations

import signal
from types import FrameType

NAMES = ("SIGTERM", "SIGHUP")  # the second is POSIX's: the terminal was closed


class Stop:
    """The handler of these signals. Only the first one is heard: what it started to clean up is not interrupted."""

    def __init__(self) -> None:
        self.number = 0

    def __call__(self, number: int, _frame: FrameType | None) -> None:
        for each in _heard():
            signal.signal(each, signal.SIG_IGN)
        self.number = number
        raise KeyboardInterrupt


def listen() -> Stop:
    """Take the signals over, but for one that is ignored (`nohup` does that) or that somebody else handles."""
    stop = Stop()
    for each in _heard():
        if signal.getsignal(each) is signal.SIG_DFL:
            signal.signal(each, stop)
    return stop


def _heard() -> list[signal.Signals]:
    return [getattr(signal, name) for name in NAMES if hasattr(signal, name)]
