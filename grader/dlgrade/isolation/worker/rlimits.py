"""Resource limits that a process sets on itself (RLIMIT). The hard limit is set as well, so that the process cannot
raise it again.

The amounts that a submission may use are in `dlgrade.isolation.sandbox.limits`.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

MAX_NEW_TASKS = 2048
"""RLIMIT_NPROC counts all threads of the user, so this many are allowed on top of those that exist already. Without the
limit a fork bomb would use up the machine's process ids."""
MAX_PENDING_SIGNALS = 256  # queued signals and timers; RLIMIT_SIGPENDING counts those of the user as well


def apply(settings: dict[str, Any]) -> None:
    """Limit memory (above what the libraries already take), file size and open files, and forbid core dumps. On systems
    without POSIX limits the parent process limits the worker."""
    if sys.platform == "win32":
        return
    import resource

    _set(resource.RLIMIT_CORE, 0)
    _set(resource.RLIMIT_FSIZE, settings["file_bytes"])
    _set(resource.RLIMIT_CPU, settings["cpu_seconds"])  # stops the worker even if the grader has ended
    _set(resource.RLIMIT_NOFILE, settings["open_files"])
    if sys.platform == "linux":  # macOS accepts an address-space limit and ignores it
        _set(resource.RLIMIT_AS, virtual_bytes() + settings["memory_bytes"])
        _set(resource.RLIMIT_SIGPENDING, MAX_PENDING_SIGNALS)
        _set(resource.RLIMIT_NPROC, (settings["tasks"] if "tasks" in settings else tasks_of_user()) + MAX_NEW_TASKS)


def _set(which: int, value: int) -> None:
    import resource

    _, hard = resource.getrlimit(which)
    bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(which, (bound, bound))


def virtual_bytes() -> int:
    """The size of this process's address space, on Linux."""
    import resource

    with open("/proc/self/statm", "rb", buffering=0) as file:  # noqa: PTH123  # this runs before every check
        pages = int(file.read().split()[0])
    return pages * resource.getpagesize()


def tasks_of_user() -> int:
    """The number of this user's threads that can be seen now, on Linux. Counting takes milliseconds, so a server does
    it once for all workers."""
    user, count = os.getuid(), 0
    for place in Path("/proc").glob("[0-9]*"):
        try:
            count += len(list((place / "task").iterdir())) if place.stat().st_uid == user else 0
        except OSError:  # the process has ended meanwhile, or may not be looked into
            continue
    return count
