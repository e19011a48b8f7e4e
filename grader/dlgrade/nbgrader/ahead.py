"""Grades in several processes what nbgrader is going to convert, which it does with one notebook after another."""

from __future__ import annotations

from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future

from dlgrade.classroom.model import ClassAnswer
from dlgrade.classroom.pool import local_processes
from dlgrade.classroom.stored import StoredVerdict
from dlgrade.classroom.work import ClassPlan, grade_answer
from dlgrade.verdict.model import Verdict


class GradedAhead:
    """Verdicts by the code that they are about. The same code is graded once, whoever handed it in."""

    def __init__(self, plan: ClassPlan, jobs: int) -> None:
        self._plan, self._jobs = plan, jobs
        self._executor: Executor | None = None
        self._verdicts: dict[ClassAnswer, Future[StoredVerdict]] = {}

    @property
    def jobs(self) -> int:
        """How many processes may grade; with one, nothing is graded ahead."""
        return self._jobs

    def begin(self, answer: ClassAnswer) -> None:
        """Have the code graded while others are converted."""
        if self._jobs == 1 or answer in self._verdicts:
            return
        self._executor = self._executor or local_processes(self._jobs)
        try:
            self._verdicts[answer] = self._executor.submit(grade_answer, self._plan, answer)
        except BrokenExecutor:
            self._jobs = 1

    def verdict(self, answer: ClassAnswer) -> Verdict | None:
        """The verdict on this very code, waited for. None where it was not graded ahead, and where that went wrong
        through no fault of the code: it has to be graded here then."""
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
