"""A ceiling for the memory of this process while it compares: a reply must not be able to starve the grader."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def memory_to_spare(size: int) -> Iterator[None]:
    """Inside, an allocation that needs more than `size` bytes above what is in use now is a MemoryError.

    Only Linux keeps such a limit; elsewhere, and where there is a lower one, this changes nothing.
    """
    if sys.platform != "linux":
        yield
        return
    import resource

    before = resource.getrlimit(resource.RLIMIT_AS)
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    bounds = [bound for bound in (pages * resource.getpagesize() + size, *before) if bound != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_AS, (min(bounds), before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)
