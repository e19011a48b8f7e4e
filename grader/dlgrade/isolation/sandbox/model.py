"""What the rest of the grader knows about a sandbox, whatever the platform can do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, Protocol

from dlgrade.course.model import Needs
from dlgrade.isolation.sandbox.levels import Level

LossKind = Literal["timeout", "crashed", "limit", "protocol"]


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds of wall time, bytes above what the libraries take."""

    start_seconds: float = 180.0
    load_seconds: float = 10.0
    call_seconds: float = 10.0
    memory_bytes: int = 2**30
    file_bytes: int = 16 * 2**20
    open_files: int = 64
    cpu_seconds: int = 600
    withheld_folder: str = ""
    """The course's folder, which no worker may read wherever it lies; "" where there is no course."""


class WorkerLost(Exception):
    """The worker is gone; the submission that it held has to be loaded into a new one."""

    def __init__(self, kind: LossKind, detail: str = "") -> None:
        super().__init__(f"{kind}: {detail}")
        self.kind: LossKind = kind
        self.detail = detail


class CannotStart(Exception):
    """No worker can be had, through no fault of the submission's; the message says why."""


class Worker(Protocol):
    """One process that holds one submission."""

    def exchange(self, frame: bytes, seconds: float) -> Any:
        """Send a frame and return the message that answers it; WorkerLost if none comes."""

    def prints(self) -> str:
        """What the submission has printed so far, capped."""

    def close(self) -> None:
        """Kill the process and everything that it started."""


class Sandbox(Protocol):
    """Where workers come from."""

    level: Level

    def start(self, needs: Needs) -> Worker:
        """A worker that has imported what the exercise needs, ready for a submission; CannotStart otherwise."""

    def close(self) -> None:
        """End what the sandbox itself keeps running."""
