"""Limits that a process sets on itself; the hard limit is set too, so that it cannot be raised again."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any


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


def _set(which: int, value: int) -> None:
    import resource

    _, hard = resource.getrlimit(which)
    bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(which, (bound, bound))


def _virtual_bytes() -> int:
    import resource

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    return pages * resource.getpagesize()
