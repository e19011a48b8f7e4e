"""How a test waits for what must come: by looking again and again, never by one sleep that is hoped to be long enough."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

Seen = TypeVar("Seen")
MAX_SECONDS = 120.0
"""What has not come by then will not come. This only ends a test that hangs, so it is far longer than any machine needs:
on a busy one, what usually takes a tenth of a second was seen to take a minute."""


def seen_when(look: Callable[[], Seen], is_there: Callable[[Seen], bool]) -> Seen:
    """What one sees once it is there; what one saw last if it never comes."""
    end = time.monotonic() + MAX_SECONDS
    while not is_there(seen := look()) and time.monotonic() < end:
        time.sleep(0.02)
    return seen


def comes_true(condition: Callable[[], bool]) -> bool:
    """Does the condition hold, now or later?"""
    return seen_when(condition, bool)
