"""Grades submissions to one exercise."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from dlgrade.course.model import Exercise
from dlgrade.course.stub import is_untouched
from dlgrade.course.task import read_text
from dlgrade.course.variants import Variant
from dlgrade.exam.attempt import Attempt, run_all
from dlgrade.exam.connection import Connection
from dlgrade.exam.cost import Costs, cost_of
from dlgrade.exam.diagnosis.model import Diagnosis
from dlgrade.exam.drawings import Drawings
from dlgrade.exam.key import open_key
from dlgrade.exam.loading import load_checks
from dlgrade.exam.model import Exam
from dlgrade.exam.results import CheckResult
from dlgrade.exam.scaled_limits import UNKNOWN, Cost, TimeLimits
from dlgrade.exam.small_calls.model import NO_SMALL_CALLS, SmallCall
from dlgrade.exam.small_calls.search import SHOWABLE
from dlgrade.exam.verdict_budget import VerdictBudget
from dlgrade.grading.behaviours import Behaviours
from dlgrade.grading.connections import TrustedConnection, WorkerConnection
from dlgrade.grading.left_out import with_note
from dlgrade.grading.naming import Namer
from dlgrade.grading.public_inputs import PublicInputs
from dlgrade.grading.shared_worker import SharedWorker
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.isolation.student.kept_bytes import KeptLimits
from dlgrade.isolation.student.parts import Parts
from dlgrade.messages import explain as messages
from dlgrade.submission.model import Submission
from dlgrade.text import Text
from dlgrade.verdict.build import build, without_running
from dlgrade.verdict.model import Verdict

Run = Callable[[Attempt], tuple[CheckResult, ...]]
Early = Callable[[Verdict], object]
"""Receives a preliminary verdict, in which no mistakes are named yet."""


class ExerciseGrader:
    """Grades any number of submissions to one exercise with one seed."""

    def __init__(self, exercise: Exercise, sandbox: Sandbox, limits: Limits, seed: int) -> None:
        self.exercise, self._sandbox, self._limits, self.seed = exercise, sandbox, limits, seed
        checks = load_checks(exercise)
        self._key = open_key(exercise, checks, seed, limits)
        self.exam = Exam(exercise.slug, checks, self._key.reference, self._key.signatures, seed, self._key.decider)
        self.behaviours = Behaviours(self._trusted_attempt, lambda: self._key.wrong().behaviours)
        self.namer = Namer(self._key, self.behaviours)
        self.public_inputs = PublicInputs(exercise, self.exam, self._key, self.behaviours)
        cost = cache(self._cost)
        self._time_limits = TimeLimits(limits, exercise.needs, cost)
        self._kept_limits = KeptLimits(lambda: cost().kept)
        self._shared = SharedWorker(lambda: sandbox.start(exercise.needs))

    def attempt(self, submission: Submission) -> Attempt:
        """An attempt with the submission, ready to run checks. The caller closes it."""
        parts = [[part.name, part.source] for part in submission.parts]
        files = [(file.name, file.data) for file in submission.files]
        names = frozenset(self._key.signatures)
        return Attempt(self.exam, parts, self._worker, files, self._time_limits, names, self._kept_limits)

    def untouched(self, submission: Submission) -> bool:
        return len(submission.parts) == 1 and is_untouched(submission.parts[0].source, self._key.stub)

    def grade(self, submission: Submission, run: Run = run_all, early: Early | None = None) -> Verdict:
        """The verdict on a submission. An unchanged stub is not run. If a check failed, `early` is called with the
        verdict without explanations as soon as the checks have run, since naming a mistake may take far longer."""
        if self.untouched(submission):
            return self.not_attempted(submission)
        attempt = self.attempt(submission)
        try:
            results = run(attempt)
            submission = with_note(submission, attempt)
            prints = attempt.prints()  # before the search for small calls, which runs more of the submission
            if early is not None and any(result.kind in SHOWABLE for result in results):
                early(self.verdict(submission, results, prints, diagnoses={}))
            small = self.public_inputs.small_calls(attempt, results)
            return self.verdict(submission, results, prints, small, budget=attempt.budget, attempt=attempt)
        finally:
            attempt.close()

    def grade_and_draw(self, submission: Submission, early: Early | None = None) -> tuple[Verdict, Drawings]:
        """The verdict on a submission, and its drawings."""
        results: list[CheckResult] = []

        def run(attempt: Attempt) -> tuple[CheckResult, ...]:
            results.extend(run_all(attempt))
            return tuple(results)

        verdict = self.grade(submission, run, early)
        return verdict, self.public_inputs.drawings(results)

    def not_attempted(self, submission: Submission) -> Verdict:
        return without_running(
            self.exercise.slug, self.exam.checks, "not_attempted", messages.NOT_ATTEMPTED, submission
        )

    def ungraded(self, reason: Text) -> Verdict:
        """A verdict of kind `ungraded`, whose points are None, for a submission that cannot be read. A
        person has to look at it."""
        return without_running(self.exercise.slug, self.exam.checks, "ungraded", reason, Submission(()))

    def verdict(
        self,
        submission: Submission,
        results: Sequence[CheckResult],
        prints: str,
        small: Mapping[str, SmallCall] = NO_SMALL_CALLS,
        diagnoses: Mapping[str, Diagnosis] | None = None,
        budget: VerdictBudget | None = None,
        attempt: Attempt | None = None,
    ) -> Verdict:
        """The verdict on these results, with the `small` calls. The results are diagnosed first, unless `diagnoses` are
        given. If the `budget` ran out, a note says so."""
        by_check = self.namer.diagnose(results, submission, budget, attempt) if diagnoses is None else diagnoses
        if budget is not None and budget.ran_out:
            submission = replace(submission, notes=(*submission.notes, messages.EXPLANATIONS_LEFT_OUT))
        return build(
            self.exercise.slug, tuple(results), lambda result: by_check.get(result.check.name), submission, self.seed,
            self._sandbox.level, prints, self.exercise.needs, small,
        )  # fmt: skip

    @property
    def solution(self) -> Variant:
        """The course's own solution. Its source is empty if there is only a recorded key."""
        return self._key.solution

    def budget(self) -> VerdictBudget:
        """A budget for a verdict that is made without running the submission."""
        return VerdictBudget(self._time_limits.verdict_seconds, lambda: 0.0)

    def close(self) -> None:
        """End the processes that the diagnosis keeps running."""
        self.behaviours.close()
        self._shared.close()

    def _worker(self, costs: Costs | None = None) -> Connection:
        return WorkerConnection(self._sandbox, self.exercise.needs, self._limits, costs)

    def _cost(self) -> Cost:
        """The solution's cost on this machine; UNKNOWN in a course without solutions."""
        if not self.exercise.solution.is_file():
            return UNKNOWN
        parts = [["solution.py", read_text(self.exercise.solution)]]
        return cost_of(self.exam, parts, self._worker)

    def _trusted_attempt(self, parts: Parts) -> Attempt:
        """An attempt with the course's own code. It runs in this process unless it needs a framework, since
        this process imports only NumPy. If every worker would have to import the framework anew, all such
        attempts share one worker."""
        if self.exercise.needs != "numpy":
            connect = self._worker if self._sandbox.forks else lambda: self._shared.connect(self._limits)
            return Attempt(self.exam, parts, connect, (), self._time_limits, kept_limits=self._kept_limits)
        return Attempt(self.exam, parts, lambda: TrustedConnection(self._limits), kept_limits=self._kept_limits)
