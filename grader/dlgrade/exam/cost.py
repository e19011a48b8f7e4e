"""Measures the CPU time of the course's own solution on this machine, when it is run like a submission."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from dlgrade.exam.attempt import Attempt
from dlgrade.exam.connection import Connection
from dlgrade.exam.model import Exam
from dlgrade.exam.scaled_limits import Cost, TimeLimits
from dlgrade.isolation.sandbox.limits import Allowance, Limits
from dlgrade.isolation.sandbox.meter import Spent
from dlgrade.isolation.student.kept_bytes import UNLIMITED
from dlgrade.isolation.student.parts import Parts

MEASURING_LIMITS = Limits(load_seconds=300.0, call_seconds=300.0, submission_seconds=1800.0)
MIN_NOTED = 0.01
"""Seconds. A shorter call has no influence on the limit of a call, so it is not measured by itself."""
MAX_UNREAD = 20  # messages between two readings


@dataclass
class Costs:
    """CPU seconds of the solution's messages: of the first, which loads it, of the longest call, and of all."""

    load: float | None = None
    call: float = 0.0
    submission: float = 0.0


class Measured(Protocol):
    """A carrier that can also measure what the submission has used so far."""

    def exchange(self, frame: bytes, allowance: Allowance) -> Any: ...

    def measured(self) -> Spent: ...


class CountingCarrier:
    """Passes messages on and adds their CPU time to `costs`.

    A reading takes longer than a short call, and there may be thousands of these. So short calls are measured in groups
    of MAX_UNREAD, which is enough for their sum.
    """

    def __init__(self, carrier: Measured, costs: Costs) -> None:
        self._carrier, self._costs = carrier, costs
        self._read, self._unread = 0.0, 0

    def exchange(self, frame: bytes, allowance: Allowance) -> Any:
        begun = time.monotonic()
        answer = self._carrier.exchange(frame, allowance)
        took = time.monotonic() - begun
        self._unread += 1
        if self._costs.load is None or took >= MIN_NOTED or self._unread >= MAX_UNREAD:
            self._note(took)
        return answer

    def _note(self, took: float) -> None:
        """Add the CPU time since the last reading. Of this, the last call cannot have used more than the `took` seconds
        that it lasted."""
        now = self._carrier.measured().cpu
        cost, self._read, self._unread = now - self._read, now, 0
        self._costs.submission += cost
        if self._costs.load is None:
            self._costs.load = cost
        else:
            self._costs.call = max(self._costs.call, min(cost, took))


def cost_of(exam: Exam, parts: Parts, connect: Callable[[Costs], Connection]) -> Cost:
    """CPU seconds of loading the parts, of the most expensive message after that, and of all messages together, and the
    bytes of the replies.

    `connect` makes a connection that adds the CPU time of its messages to the given costs.
    """
    costs = Costs()
    attempt = Attempt(
        exam, parts, lambda: connect(costs), time_limits=TimeLimits(MEASURING_LIMITS), kept_limits=UNLIMITED
    )
    for check in exam.checks:
        attempt.run(check)
    attempt.close()
    return Cost(costs.load or 0.0, costs.call, costs.submission, attempt.kept.kept)
