"""Reads a process's use of the machine from outside, without relying on the process itself."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

MAX_PS_SECONDS = 5.0
UNITS = (1, 60, 3600, 86400)  # seconds in each part of `ps -o time`, from the right: seconds, minutes, hours, days


@dataclass(frozen=True, slots=True)
class Usage:
    """The seconds since its start that a process ran on a processor, and those for which it was ready but had to wait
    for one.

    `waited` is None if the system does not report it.
    """

    cpu: float
    waited: float | None


class Observed:
    """A process with all its threads, whose usage is read again and again.

    Between two readings, only the longest waits count, of as many threads as there are processors. Hundreds of threads
    that wake up together wait for each other for a moment, and the sum of their waits would hide that all of them slept
    for the rest of the time.
    """

    def __init__(self, pid: int) -> None:
        self._pid, self._waited = pid, 0.0
        self._of_thread: dict[str, float] = {}
        """The wait of each thread at the last reading."""

    def usage(self) -> Usage | None:
        """The usage up to now; None if the process has ended, or if this system cannot report it."""
        if sys.platform == "linux":
            return self._by_the_kernel()
        return _by_ps(self._pid) if os.name == "posix" else None

    def _by_the_kernel(self) -> Usage | None:
        """The usage as Linux reports it: a CPU clock of the process in nanoseconds, and each thread's
        wait for a processor."""
        try:
            # `clock_getcpuclockid(pid)`, as linux/posix-timers.h composes it
            cpu = time.clock_gettime((~self._pid << 3) | 2)
            of_thread = {task.name: _waited(task) for task in Path(f"/proc/{self._pid}/task").iterdir()}
        except OSError:
            return None
        longest = sorted(waited - self._of_thread.get(thread, 0.0) for thread, waited in of_thread.items())
        self._waited += sum(longest[-len(os.sched_getaffinity(0)) :])
        self._of_thread = of_thread
        return Usage(cpu, self._waited)


def _waited(task: Path) -> float:
    """The seconds in the second number of a thread's `schedstat`, which is in nanoseconds; 0 for a thread that
    has just ended."""
    try:
        return int((task / "schedstat").read_text(encoding="ascii").split()[1]) / 1e9
    except (OSError, IndexError):
        return 0.0


def _by_ps(pid: int) -> Usage | None:
    """The usage as `ps` reports it, for macOS. This is slow, but only calls that take long anyway are measured."""
    line = ["ps", "-o", "time=", "-p", str(pid)]
    try:
        completed = subprocess.run(line, capture_output=True, encoding="utf-8", timeout=MAX_PS_SECONDS, check=False)
        return Usage(cpu_seconds(completed.stdout.strip()), None)
    except (OSError, subprocess.TimeoutExpired, ValueError):
        return None


def cpu_seconds(text: str) -> float:
    """Seconds in a time as `ps` writes it, `[[days-]hours:]minutes:seconds[.fraction]`.
    Raises ValueError for other text."""
    parts = text.replace("-", ":").split(":")
    return sum(float(part) * unit for part, unit in zip(reversed(parts), UNITS, strict=False))
