"""The parts of a sandbox that the rest of the grader uses, the same on every platform."""

from __future__ import annotations

from typing import Any, Literal, Protocol

from dlgrade.course.model import Needs
from dlgrade.isolation.sandbox.levels import Level
from dlgrade.isolation.sandbox.limits import Allowance
from dlgrade.isolation.sandbox.meter import Spent

LossKind = Literal["timeout", "crashed", "limit", "protocol", "killed"]
"""`killed` means that the worker was ended from outside: by a person, by the kernel, or with its server. The submission
itself caused all others."""


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
        """Send a frame and return the message that answers it. Raises WorkerLost if none comes."""

    def spent(self) -> Spent:
        """CPU time and sleep since the submission entered the worker. The value may be up to a second too large."""

    def measured(self) -> Spent:
        """What `spent` estimates, measured exactly. The worker has to be alive."""

    def prints(self) -> str:
        """What the submission has printed so far, capped."""

    def close(self) -> None:
        """Kill the process and everything that it started."""


class Sandbox(Protocol):
    """Starts the workers for submissions."""

    level: Level
    forks: bool
    """True if workers are forked in milliseconds from a server that has imported everything; False if each worker is a
    new process that imports for itself."""

    def start(self, needs: Needs) -> Worker:
        """A worker that has imported what the exercise needs and is ready for a submission. Raises
        CannotStart if none starts."""

    def prepare(self, needs: Needs) -> None:
        """Begin to start the next worker in the background, so that `start` waits less. A failure is not reported here;
        `start` then fails too and says why."""

    def close(self) -> None:
        """End the processes that the sandbox itself keeps running."""
