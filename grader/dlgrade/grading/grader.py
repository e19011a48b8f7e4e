"""Grades submissions, one exercise at a time, with one sandbox."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dlgrade.course.model import Exercise
from dlgrade.course.stub import is_untouched
from dlgrade.exam.attempt import Attempt, Connection, Exam, run_all
from dlgrade.exam.diagnosis.behaviour import name_mistake
from dlgrade.exam.diagnosis.generic import from_numbers
from dlgrade.exam.diagnosis.model import Diagnosis
from dlgrade.exam.key import open_key
from dlgrade.exam.loading import load_checks
from dlgrade.exam.results import CheckResult
from dlgrade.grading.behaviours import Behaviours
from dlgrade.grading.connections import LocalConnection, WorkerConnection
from dlgrade.isolation.sandbox.model import Limits, Sandbox
from dlgrade.isolation.student.peer import Parts
from dlgrade.messages import explain as say
from dlgrade.submission.model import Submission
from dlgrade.text import Text
from dlgrade.verdict.build import build, without_running
from dlgrade.verdict.model import Verdict

Run = Callable[[Attempt], tuple[CheckResult, ...]]
DIAGNOSED = ("failed", "type", "error")


class ExerciseGrader:
    """Grades any number of submissions to one exercise with one seed."""

    def __init__(self, exercise: Exercise, sandbox: Sandbox, limits: Limits, seed: int) -> None:
        self.exercise, self._sandbox, self._limits, self.seed = exercise, sandbox, limits, seed
        checks = load_checks(exercise)
        self._key = open_key(exercise, checks, seed, limits)
        self.exam = Exam(exercise.slug, checks, self._key.reference, self._key.signatures, seed)
        self.behaviours = Behaviours(self._trusted_attempt, self._key.behaviours)

    def attempt(self, submission: Submission) -> Attempt:
        """The submission, ready to be asked by checks. Close it afterwards."""
        parts = [[part.name, part.source] for part in submission.parts]
        return Attempt(self.exam, parts, self._worker)

    def untouched(self, submission: Submission) -> bool:
        return len(submission.parts) == 1 and is_untouched(submission.parts[0].source, self._key.stub)

    def grade(self, submission: Submission, run: Run = run_all) -> Verdict:
        """The verdict; an untouched stub is not run."""
        if self.untouched(submission):
            return self.not_attempted(submission)
        attempt = self.attempt(submission)
        try:
            return self.verdict(submission, run(attempt), attempt.prints())
        finally:
            attempt.close()

    def not_attempted(self, submission: Submission) -> Verdict:
        return without_running(self.exercise.slug, self.exam.checks, "not_attempted", say.NOT_ATTEMPTED, submission)

    def ungraded(self, reason: Text) -> Verdict:
        """A submission that cannot be read: it needs a person, and costs nothing by itself."""
        return without_running(self.exercise.slug, self.exam.checks, "ungraded", reason, Submission(()))

    def verdict(self, submission: Submission, results: Sequence[CheckResult], prints: str) -> Verdict:
        """What the results say, with the mistakes named."""
        by_name = {result.check.name: result for result in results}
        return build(
            self.exercise.slug, tuple(results), lambda result: self.diagnose(result, by_name), submission,
            self.seed, self._sandbox.level, prints,
        )  # fmt: skip

    def diagnose(self, result: CheckResult, others: dict[str, CheckResult]) -> Diagnosis | None:
        """Which mistake a failed check shows: a listed one, else a pattern of numbers."""
        if result.kind not in DIAGNOSED:
            return None
        named = name_mistake(result, others, self._key.mistakes, self.behaviours)
        return named or from_numbers(result)

    def close(self) -> None:
        """End what the diagnosis keeps running."""
        self.behaviours.close()

    def _worker(self) -> Connection:
        return WorkerConnection(self._sandbox, self.exercise.needs, self._limits)

    def _trusted_attempt(self, parts: Parts) -> Attempt:
        """The course's own code runs here, unless it needs a framework: this process imports only NumPy."""
        if self.exercise.needs != "numpy":
            return Attempt(self.exam, parts, self._worker)
        return Attempt(self.exam, parts, lambda: LocalConnection(self._limits))
