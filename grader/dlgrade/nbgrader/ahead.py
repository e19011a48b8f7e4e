"""Grades hand-ins in several processes ahead of nbgrader, which converts one notebook after another."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass

from dlgrade.classroom.model import ClassAnswer
from dlgrade.classroom.running.pool import local_processes
from dlgrade.classroom.running.work import ClassPlan, grade_answer, import_everything
from dlgrade.classroom.storage.stored import StoredVerdict
from dlgrade.verdict.model import Verdict


@dataclass(frozen=True)
class Processes:
    """The processes that grade. If they are not running yet, they have no executor."""

    jobs: int
    executor: Executor | None = None


@contextmanager
def started(jobs: int) -> Iterator[Processes]:
    """In the block, the processes that grade are already starting, on other cores than the one on which nbgrader is
    imported, which takes seconds. With one job, this process grades."""
    if jobs == 1:
        yield Processes(jobs)
        return
    executor = local_processes(jobs)
    for _ in range(jobs):
        executor.submit(import_everything)
    try:
        yield Processes(jobs, executor)
    finally:
        executor.shutdown(wait=False, cancel_futures=True)


class GradedAhead:
    """Verdicts that are computed ahead, by the code that they are about.
    Equal code of several students is graded once."""

    def __init__(self, plan: ClassPlan, processes: Processes) -> None:
        self._plan, self._jobs, self._executor = plan, processes.jobs, processes.executor
        self._verdicts: dict[ClassAnswer, Future[StoredVerdict]] = {}

    @property
    def jobs(self) -> int:
        """The number of processes that may grade. If it is 1, nothing is graded ahead."""
        return self._jobs

    def begin(self, answer: ClassAnswer) -> None:
        """Start grading the code in another process, and return at once."""
        if self._jobs == 1 or answer in self._verdicts:
            return
        self._executor = self._executor or local_processes(self._jobs)
        try:
            self._verdicts[answer] = self._executor.submit(grade_answer, self._plan, answer)
        except BrokenExecutor:
            self._jobs = 1

    def verdict(self, answer: ClassAnswer) -> Verdict | None:
        """Wait for the verdict on this code. None where it was not graded ahead, or where that failed for a reason that
        is not the code's; the caller then grades it."""
        future = self._verdicts.get(answer)
        try:
            verdict = future.result().verdict if future is not None else None
        except (BrokenExecutor, CancelledError):
            return None
        return verdict if verdict is not None and verdict.kind != "grader_fault" else None

    def close(self) -> None:
        """End the processes."""
        if self._executor is not None:
            self._executor.shutdown(cancel_futures=True)
