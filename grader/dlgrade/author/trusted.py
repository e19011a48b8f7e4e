"""Grades the course's own code in this process. No worker has to be started, so that a proof can run
thousands of programs."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

from dlgrade.checking.tolerance import recorded_errors
from dlgrade.course.model import Exercise
from dlgrade.exam.attempt import Attempt
from dlgrade.exam.connection import Connection
from dlgrade.exam.cost import Costs
from dlgrade.exam.results import CheckResult
from dlgrade.grading.connections import TrustedConnection
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.isolation.sandbox.backends import backend_variable
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.portable import PortableSandbox
from dlgrade.isolation.student.parts import Parts
from dlgrade.isolation.worker.boot import preload
from dlgrade.submission.model import Part, Submission
from dlgrade.verdict.model import Verdict

PATIENT = Limits(load_seconds=600.0, call_seconds=600.0)
"""Limits so wide that a busy machine never causes a finding."""


def import_framework(exercise: Exercise) -> None:
    """Import the framework that an exercise needs into this process, where its code is about to run."""
    os.environ.update(backend_variable(exercise.needs))
    preload(exercise.needs)


class MutantTookTooLong(BaseException):
    """A mutant ran too long. No `except Exception` in it can catch this."""


@dataclass(frozen=True)
class MeasuredRun:
    """A program's results in all checks, and the largest error over its tolerance in all comparisons."""

    results: Sequence[CheckResult]
    error: float


def measured(run: Callable[[], Sequence[CheckResult]]) -> MeasuredRun:
    """Run the checks, and return their results with the largest error of their comparisons."""
    with recorded_errors() as errors:
        results = run()
    return MeasuredRun(results, max(errors, default=0.0))


class TrustedGrader(ExerciseGrader):
    """Grades code that belongs to the course. It must never grade a stranger's code."""

    def __init__(self, exercise: Exercise, seed: int, limits: Limits) -> None:
        super().__init__(exercise, PortableSandbox(limits), limits, seed)

    def _worker(self, costs: Costs | None = None) -> Connection:
        del costs  # the course's own code runs without these limits
        return TrustedConnection(self._limits)

    def _trusted_attempt(self, parts: Parts) -> Attempt:
        """An attempt at the exercise in this process, which has already imported the framework."""
        return Attempt(self.exam, parts, self._worker, kept_limits=self._kept_limits)

    def run(self, source: str, stop_at_first: bool = False) -> list[CheckResult]:
        """The results of all checks, or of those up to the first that does not pass."""
        attempt = Attempt(self.exam, [["variant.py", source]], self._worker, kept_limits=self._kept_limits)
        results: list[CheckResult] = []
        for check in self.exam.checks:
            results.append(attempt.run(check))
            if stop_at_first and results[-1].kind != "passed":
                break
        attempt.close()
        return results

    def measured(self, source: str) -> MeasuredRun:
        """The results of all checks, with the largest error over its tolerance."""
        return measured(lambda: self.run(source))

    def verdict_on(self, source: str, results: Sequence[CheckResult]) -> Verdict:
        return self.verdict(_submission(source), results, "")

    def names_on(self, source: str, results: list[CheckResult]) -> tuple[str, ...]:
        """The mistakes that are named, in the order of the checks, each once."""
        by_check = self.namer.diagnose(results, _submission(source))
        shown = [by_check[result.check.name] for result in results if result.check.name in by_check]
        names = [diagnosis.name for first in shown for diagnosis in (first, first.second) if diagnosis is not None]
        return tuple(dict.fromkeys(filter(None, names)))


def _submission(source: str) -> Submission:
    return Submission((Part("variant.py", source),))


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raise MutantTookTooLong in the block when the time is up. Without POSIX timers there is no limit."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise MutantTookTooLong

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds, seconds)  # the signal repeats, in case the first exception is caught
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
