"""Limits that a process sets on itself; the hard limit is set too, so that it cannot be raised again."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

MAX_NEW_TASKS = 2048  # threads, beside all others of the same user: a flood would leave the machine without numbers
MAX_PENDING_SIGNALS = 256  # queued signals and timers, also counted by user


def apply(settings: dict[str, Any]) -> None:
    """Memory above what the libraries already take, file size, open files, no core dumps. POSIX; elsewhere the
    parent limits."""
    if sys.platform == "win32":
        return
    import resource

    _set(resource.RLIMIT_CORE, 0)
    _set(resource.RLIMIT_FSIZE, settings["file_bytes"])
    _set(resource.RLIMIT_CPU, settings["cpu_seconds"])  # the last resort, should the grader itself be gone
    _set(resource.RLIMIT_NOFILE, settings["open_files"])
    if sys.platform == "linux":  # macOS accepts an address-space limit and ignores it
        _set(resource.RLIMIT_AS, _virtual_bytes() + settings["memory_bytes"])
        _set(resource.RLIMIT_SIGPENDING, MAX_PENDING_SIGNALS)
        _set(resource.RLIMIT_NPROC, (settings["tasks"] if "tasks" in settings else tasks_of_user()) + MAX_NEW_TASKS)


def _set(which: int, value: int) -> None:
    import resource

    _, hard = resource.getrlimit(which)
    bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(which, (bound, bound))


def _virtual_bytes() -> int:
    import resource

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    return pages * resource.getpagesize()


def tasks_of_user() -> int:
    """Threads of this user's that can be seen now. Linux; takes milliseconds, so a server counts once for all."""
    user, count = os.getuid(), 0
    for place in Path("/proc").glob("[0-9]*"):
        try:
            count += len(list((place / "task").iterdir())) if place.stat().st_uid == user else 0
        except OSError:  # ended meanwhile, or not ours to look into
            continue
    return count
