"""The limits of student code: memory, CPU time, sleep, files. What a worker process sets on itself is in
`isolation/worker/rlimits.py`, how large a message may be in `isolation/wire/frame_limits.py`."""

from __future__ import annotations

import math
from dataclasses import dataclass

from dlgrade.isolation.sandbox.meter import Spent

IDLE_FACTOR = 1.5
"""Seconds that a worker may sleep for each second that it may compute. No exercise needs sleep,
so little is allowed."""
MAX_IDLE = 15.0
"""The most seconds that a worker may sleep in one call, and a submission in all of its tries,
however long it may compute."""
TRIES = 2  # checks that ran out of time are tried a second time, one at a time

UNLIMITED = Spent(math.inf, math.inf)


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of a worker, in seconds of its own CPU time, and in bytes beyond what the libraries take.

    `submission_seconds` limits all loads and calls of one submission to one exercise together.
    """

    start_seconds: float = 180.0
    load_seconds: float = 2.0
    call_seconds: float = 1.0
    submission_seconds: float = 10.0
    memory_bytes: int = 2**30
    file_bytes: int = 16 * 2**20
    open_files: int = 64
    cpu_seconds: int = 600
    withheld_folder: str = ""
    """The course's folder, which no worker may read; "" if there is no course."""


def allowed(seconds: float) -> Spent:
    """A limit of `seconds` of CPU time, with the sleep that is allowed along with it."""
    return Spent(seconds, min(seconds * IDLE_FACTOR, MAX_IDLE))


def allowed_in_a_try(seconds: float) -> Spent:
    """The limit for all calls of one try together: `seconds` of CPU time, and a share of the
    submission's whole sleep."""
    return Spent(seconds, min(seconds * IDLE_FACTOR, MAX_IDLE / TRIES))


@dataclass(slots=True)
class Allowance:
    """What one call may spend, however many messages it takes. `total` limits everything that its worker spends.

    `begun` is what the worker had spent when the call began. The worker's carrier sets it at the call's first message.
    """

    call: Spent
    total: Spent = UNLIMITED
    begun: Spent | None = None
