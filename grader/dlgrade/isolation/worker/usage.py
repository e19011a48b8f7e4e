"""What a process has used of the machine, read from outside of it: nothing here asks the process itself."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

MAX_PS_SECONDS = 5.0
UNITS = (1, 60, 3600, 86400)  # what the parts of `ps -o time` count, from the right: seconds, minutes, hours, days


@dataclass(frozen=True, slots=True)
class Usage:
    """Seconds since the process began: on a processor, and ready to run but waiting for a processor to be free.

    `waited` is None where the system does not tell it.
    """

    cpu: float
    waited: float | None


def usage_of(pid: int) -> Usage | None:
    """The usage of a process with all of its threads; None where it has ended or this system cannot tell."""
    if sys.platform == "linux":
        return _by_the_kernel(pid)
    return _by_ps(pid) if os.name == "posix" else None


def _by_the_kernel(pid: int) -> Usage | None:
    """Linux keeps a clock for each process, exact to the nanosecond, and each thread's wait for a processor."""
    try:
        cpu = time.clock_gettime((~pid << 3) | 2)  # `clock_getcpuclockid(pid)`, as linux/posix-timers.h composes it
        return Usage(cpu, sum(map(_waited, Path(f"/proc/{pid}/task").iterdir())))
    except OSError:
        return None


def _waited(task: Path) -> float:
    """The second number of a thread's `schedstat`: nanoseconds. A thread that has just ended counts no more."""
    try:
        return int((task / "schedstat").read_text(encoding="ascii").split()[1]) / 1e9
    except (OSError, IndexError):
        return 0.0


def _by_ps(pid: int) -> Usage | None:
    """The POSIX way, for macOS: slow, so it is only asked about calls that already take long."""
    line = ["ps", "-o", "time=", "-p", str(pid)]
    try:
        done = subprocess.run(line, capture_output=True, encoding="utf-8", timeout=MAX_PS_SECONDS, check=False)
        return Usage(cpu_seconds(done.stdout.strip()), None)
    except (OSError, subprocess.TimeoutExpired, ValueError):
        return None


def cpu_seconds(text: str) -> float:
    """Seconds in a time as `ps` writes it, `[[days-]hours:]minutes:seconds[.fraction]`; ValueError for other text."""
    parts = text.replace("-", ":").split(":")
    return sum(float(part) * unit for part, unit in zip(reversed(parts), UNITS, strict=False))
