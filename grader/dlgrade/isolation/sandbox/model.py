"""The parts of a sandbox that the rest of the grader uses, the same on every platform."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from dlgrade.course.model import Needs
from dlgrade.isolation.sandbox.levels import Level
from dlgrade.isolation.sandbox.meter import Spent

LossKind = Literal["timeout", "crashed", "limit", "protocol", "killed"]
"""`killed` means that the worker was ended from outside: by a person, by the kernel, or with its server. The submission
itself caused all others."""
Overrun = Literal["call", "sleep", "callback", "submission"]
"""What of a timeout ran out: the time that a call may compute, or that it may wait for something, that of a function it
was given, or that of all calls together."""
IDLE_FACTOR = 1.5
"""Seconds that a worker may sleep for each second that it may compute. No exercise needs to sleep; a
little is tolerated."""
MAX_IDLE = 15.0
"""The most seconds that a worker may sleep in one call, and a submission in all of its tries, however long it may
compute."""
TRIES = 2  # a first one, and a second one alone for what ran out of time

UNLIMITED = Spent(math.inf, math.inf)


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of a worker: seconds of its own CPU time, and bytes above what the libraries take.

    `submission_seconds` is what all loads and calls of one submission to one exercise may take together.
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
    """The course's folder, which no worker may read, wherever it lies; "" where there is no course."""


def allowed(seconds: float) -> Spent:
    """So many seconds of CPU time, with the sleep that is allowed along with them."""
    return Spent(seconds, min(seconds * IDLE_FACTOR, MAX_IDLE))


def allowed_in_a_try(seconds: float) -> Spent:
    """The same for all calls of one try together."""
    return Spent(seconds, min(seconds * IDLE_FACTOR, MAX_IDLE / TRIES))


@dataclass(slots=True)
class Allowance:
    """What one call may spend, however many messages it takes; `total` is for everything that its worker spends.

    `begun` is what the worker had spent when the call began. The carrier notes it with the call's first message.
    """

    call: Spent
    total: Spent = UNLIMITED
    begun: Spent | None = None


class WorkerLost(Exception):
    """The worker has ended. Its submission has to be loaded into a new one."""

    def __init__(self, kind: LossKind, detail: str = "") -> None:
        super().__init__(f"{kind}: {detail}")
        self.kind: LossKind = kind
        self.detail = detail


class CannotStart(Exception):
    """No worker could be started, through no fault of the submission; the message says why."""


class Worker(Protocol):
    """One process that holds one submission."""

    def exchange(self, frame: bytes, allowance: Allowance) -> Any:
        """Send a frame and return the message that answers it; WorkerLost if none comes."""

    def spent(self) -> Spent:
        """What the submission has used of the machine since it came into the worker. It may be up to a
        second too much."""

    def measured(self) -> Spent:
        """The same, measured exactly, while the worker lives."""

    def prints(self) -> str:
        """What the submission has printed so far, capped."""

    def close(self) -> None:
        """Kill the process and everything that it started."""


class Sandbox(Protocol):
    """Where workers come from."""

    level: Level
    forks: bool
    """Do workers come out of a server that has imported everything, in milliseconds? Else each imports for itself."""

    def start(self, needs: Needs) -> Worker:
        """A worker that has imported what the exercise needs and is ready for a submission; CannotStart
        where none starts."""

    def prepare(self, needs: Needs) -> None:
        """Begin with what the next worker takes, so that `start` has less to wait for. Where that fails, `start` fails
        too, and says why."""

    def close(self) -> None:
        """End the processes that the sandbox itself keeps running."""
