"""Resource limits that a process sets on itself (RLIMIT). The hard limit is set as well, so that the process cannot
raise it again.

The amounts that a submission may use are in `dlgrade.isolation.sandbox.limits`.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

MAX_NEW_TASKS = 512
"""RLIMIT_NPROC counts all threads of the user, so this many are allowed on top of those that exist already. Frameworks
start dozens. Without the limit a fork bomb would use up the machine's process ids, of which there may be 32,768."""
MAX_OPEN = 2**16
"""What a server raises its own limit of open files to. It holds a descriptor of every place that a worker may read:
more than a thousand where the course lies among Python's packages, and most systems begin with 1024."""
MAX_PENDING_SIGNALS = 256  # queued signals and timers; RLIMIT_SIGPENDING counts those of the user as well


def allow_descriptors(least: int) -> None:
    """Raise this process's own limit of open files as far as its hard limit lets it. Raises OSError if that is not
    above `least`."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard <= least:
        raise OSError(f"a process may open only {hard} files (ulimit -n), and hundreds are needed")
    if soft != resource.RLIM_INFINITY and soft < MAX_OPEN:
        resource.setrlimit(resource.RLIMIT_NOFILE, (_at_most_hard(resource.RLIMIT_NOFILE, MAX_OPEN), hard))


def apply(settings: dict[str, Any]) -> None:
    """Limit memory (above what the libraries already take), file size and open files, and forbid core dumps. On systems
    without POSIX limits the parent process limits the worker."""
    if sys.platform == "win32":
        return
    import resource

    for which, bound in settings["bounds"] if "bounds" in settings else bounds(settings):
        resource.setrlimit(which, (bound, bound))


def bounds(settings: dict[str, Any]) -> list[tuple[int, int]]:
    """(resource, limit) of each limit of a worker. A server computes them once for all workers, which are as large as
    the server when they begin."""
    import resource

    wanted = [
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, settings["file_bytes"]),
        (resource.RLIMIT_CPU, settings["cpu_seconds"]),  # stops the worker even if the grader has ended
        (resource.RLIMIT_NOFILE, settings["open_files"]),
    ]
    if sys.platform == "linux":  # macOS accepts an address-space limit and ignores it
        wanted += [
            (resource.RLIMIT_AS, virtual_bytes() + settings["memory_bytes"]),
            (resource.RLIMIT_SIGPENDING, MAX_PENDING_SIGNALS),
            (resource.RLIMIT_NPROC, tasks_of_user() + MAX_NEW_TASKS),
        ]
    return [(which, _at_most_hard(which, value)) for which, value in wanted]


def _at_most_hard(which: int, value: int) -> int:
    import resource

    _, hard = resource.getrlimit(which)
    return value if hard == resource.RLIM_INFINITY else min(value, hard)


def virtual_bytes() -> int:
    """The size of this process's address space, on Linux."""
    import resource

    with open("/proc/self/statm", "rb", buffering=0) as file:  # noqa: PTH123  # this runs before every check
        pages = int(file.read().split()[0])
    return pages * resource.getpagesize()


def tasks_of_user() -> int:
    """The number of this user's threads that can be seen now, on Linux. Counting takes milliseconds."""
    user, count = os.getuid(), 0
    for place in Path("/proc").glob("[0-9]*"):
        try:
            count += len(list((place / "task").iterdir())) if place.stat().st_uid == user else 0
        except OSError:  # the process has ended meanwhile, or may not be looked into
            continue
    return count
