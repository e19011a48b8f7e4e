"""Makes SIGTERM and SIGHUP end a run like Ctrl-C, so that workers are killed and folders removed."""

from __future__ import annotations

import signal
from types import FrameType

NAMES = ("SIGTERM", "SIGHUP")  # SIGHUP, only on POSIX systems, means that the terminal was closed


class Stop:
    """The handler of these signals. After the first one, all are ignored, so that cleaning up is not interrupted."""

    def __init__(self) -> None:
        self.number = 0

    def __call__(self, number: int, _frame: FrameType | None) -> None:
        for signal_number in _signals():
            signal.signal(signal_number, signal.SIG_IGN)
        self.number = number
        raise KeyboardInterrupt


def handle_signals() -> Stop:
    """Install the handler, except for a signal that is ignored (as with `nohup`) or that has another handler."""
    stop = Stop()
    for number in _signals():
        if signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, stop)
    return stop


def _signals() -> list[signal.Signals]:
    return [getattr(signal, name) for name in NAMES if hasattr(signal, name)]
