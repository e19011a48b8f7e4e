"""A limit for the memory of this process while it compares, so that a reply cannot use up the grader's memory."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator

from dlgrade.isolation.worker.limits import virtual_bytes


@contextlib.contextmanager
def memory_to_spare(size: int) -> Iterator[None]:
    """In the block, an allocation that needs more than `size` bytes above what is in use now raises a MemoryError.

    Only Linux enforces such a limit. Elsewhere, and where a lower limit is set, this changes nothing.
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
