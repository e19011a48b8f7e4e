"""Measures what the course's own solution costs on this machine, run like a submission."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from dlgrade.exam.attempt import Attempt, Exam
from dlgrade.exam.loaded import Connection
from dlgrade.exam.patience import UNKNOWN, Cost, Patience
from dlgrade.isolation.sandbox.meter import Spent
from dlgrade.isolation.sandbox.model import Allowance, Limits
from dlgrade.isolation.student.peer import Parts

UNHURRIED = Limits(load_seconds=300.0, call_seconds=300.0, submission_seconds=1800.0)
Costs = list[float]


class Measured(Protocol):
    """A carrier that reports what the submission has used so far."""

    def exchange(self, frame: bytes, allowance: Allowance) -> Any: ...

    def measured(self) -> Spent: ...


class CountingCarrier:
    """Passes messages on and appends the CPU seconds of each to `costs`."""

    def __init__(self, carrier: Measured, costs: Costs) -> None:
        self._carrier, self._costs = carrier, costs

    def exchange(self, frame: bytes, allowance: Allowance) -> Any:
        before = self._carrier.measured()
        answer = self._carrier.exchange(frame, allowance)
        self._costs.append((self._carrier.measured() - before).cpu)
        return answer


def cost_of(exam: Exam, parts: Parts, connect: Callable[[Costs], Connection]) -> Cost:
    """CPU seconds of loading the parts, of the most expensive message after that, and of all messages together.

    `connect` makes a connection that appends the CPU seconds of each message to the list that it is given.
    """
    costs: Costs = []
    attempt = Attempt(exam, parts, lambda: connect(costs), patience=Patience(UNHURRIED))
    for check in exam.checks:
        attempt.run(check)
    attempt.close()
    return Cost(costs[0], max(costs[1:], default=0.0), sum(costs)) if costs else UNKNOWN
