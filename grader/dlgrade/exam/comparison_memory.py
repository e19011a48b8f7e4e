"""Limits the memory of this process while it compares replies, so that a reply cannot use up the grader's memory."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator

from dlgrade.isolation.worker.rlimits import virtual_bytes


@contextlib.contextmanager
def limited_memory(size: int) -> Iterator[None]:
    """Inside the block, this process may use `size` bytes more than now; beyond that, an allocation raises MemoryError.

    Only Linux enforces such a limit. On other systems, or under a lower limit, this changes nothing.
    """
    if sys.platform != "linux":
        yield
        return
    import resource

    before = resource.getrlimit(resource.RLIMIT_AS)
    bounds = [bound for bound in (virtual_bytes() + size, *before) if bound != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_AS, (min(bounds), before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)
