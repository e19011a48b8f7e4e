"""Grades submissions to one exercise."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache, cached_property
from typing import Any

import numpy as np

from dlgrade.checking.mismatch import NOTHING
from dlgrade.course.compositions import Composition
from dlgrade.course.model import Exercise
from dlgrade.course.stub import is_untouched
from dlgrade.course.task import read_text
from dlgrade.course.variants import Variant
from dlgrade.exam.attempt import Attempt, run_all
from dlgrade.exam.connection import Connection
from dlgrade.exam.cost import Costs, cost_of
from dlgrade.exam.curve import solution_reply
from dlgrade.exam.diagnosis.alone import is_right_alone
from dlgrade.exam.diagnosis.composed import Listed, name_two
from dlgrade.exam.diagnosis.form import Forms
from dlgrade.exam.diagnosis.generic import from_numbers
from dlgrade.exam.diagnosis.model import Diagnosis
from dlgrade.exam.diagnosis.naming import name_mistakes
from dlgrade.exam.drawings import NO_DRAWINGS, Drawings, drawings_of
from dlgrade.exam.key import open_key
from dlgrade.exam.loading import load_checks
from dlgrade.exam.model import Exam
from dlgrade.exam.reduced import LoadTimedOut, Reason, Replaced
from dlgrade.exam.results import CheckResult
from dlgrade.exam.scaled_limits import UNKNOWN, Cost, TimeLimits
from dlgrade.exam.small_calls.examples import CALLS_FILE, examples_of, written_for_checks
from dlgrade.exam.small_calls.model import NO_SMALL_CALLS, SmallCall
from dlgrade.exam.small_calls.search import SHOWABLE, Sources, small_calls
from dlgrade.exam.small_calls.witnesses import Witnesses
from dlgrade.exam.verdict_budget import VerdictBudget
from dlgrade.grading.behaviours import Behaviours, NamingTookTooLong
from dlgrade.grading.connections import TrustedConnection, WorkerConnection
from dlgrade.grading.shared_worker import SharedWorker
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.isolation.student.kept_bytes import KeptLimits
from dlgrade.isolation.student.outcome import Returned
from dlgrade.isolation.student.parts import Parts
from dlgrade.messages import explain as messages
from dlgrade.messages import submission as submission_messages
from dlgrade.submission.model import Submission
from dlgrade.text import Text
from dlgrade.verdict.build import build, without_running
from dlgrade.verdict.model import Verdict

SELF_CHECK_SEED = 1
"""The seed of self-checks. Its inputs are public; those of any other seed may be secret and must not be shown."""
MIN_SECONDS_FOR_TWO = 0.25
"""Programs with two mistakes may be run for this long for a verdict, or for as long as the submission took if that was
longer. So a wrong answer takes at most twice as long as a right one."""
RIGHT_ALONE = Diagnosis("right_alone")
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
            small = self.small_calls(attempt, results)
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
        return verdict, self.drawings(results)

    def not_attempted(self, submission: Submission) -> Verdict:
        return without_running(
            self.exercise.slug, self.exam.checks, "not_attempted", messages.NOT_ATTEMPTED, submission
        )

    def ungraded(self, reason: Text) -> Verdict:
        """A verdict of kind `ungraded`, whose points are None, for a submission that cannot be read. A
        person has to look at it."""
        return without_running(self.exercise.slug, self.exam.checks, "ungraded", reason, Submission(()))

    @np.errstate(all="ignore")  # as around every check
    def small_calls(
        self, attempt: Attempt, results: Sequence[CheckResult], seconds: float | None = None
    ) -> dict[str, SmallCall]:
        """Check → a small call that shows what is wrong; the attempt must still be open. Empty for a seed that may be
        secret, because a small call is derived from the inputs of a check."""
        if self.seed != SELF_CHECK_SEED:
            return {}
        return small_calls(attempt, results, self._sources, seconds)

    @cached_property
    def _sources(self) -> Sources:
        """The sources of small calls, collected for the first submission that needs one."""
        witnesses = None
        if self._key.is_live and self.exercise.needs == "numpy":
            witnesses = Witnesses(self._key.solution, self._key.right, self.seed)
        examples, calls = examples_of(self.exercise.task("en")), self.exercise.folder / CALLS_FILE
        written = written_for_checks(read_text(calls)) if calls.is_file() else {}
        names, recorded = [check.name for check in self.exam.checks], self._key.small_calls
        by_check = {name: (*written.get(name, ()), *recorded.get(name, ())) for name in names}
        return Sources(examples, by_check, witnesses, self._key.signatures)

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
        by_check = self.diagnose(results, submission, budget, attempt) if diagnoses is None else diagnoses
        if budget is not None and budget.ran_out:
            submission = replace(submission, notes=(*submission.notes, messages.EXPLANATIONS_LEFT_OUT))
        return build(
            self.exercise.slug, tuple(results), lambda result: by_check.get(result.check.name), submission, self.seed,
            self._sandbox.level, prints, self.exercise.needs, small,
        )  # fmt: skip

    @np.errstate(all="ignore")
    def diagnose(
        self,
        results: Sequence[CheckResult],
        submission: Submission,
        budget: VerdictBudget | None = None,
        attempt: Attempt | None = None,
    ) -> dict[str, Diagnosis]:
        """Check → its diagnosis: a listed mistake, or else that the call is right alone, or a pattern in the numbers.
        `results` must be those of all checks. Without a `budget`, time is not limited; without an `attempt`, which must
        be open, no call is repeated alone."""
        ours = {result.check.name: result for result in results}
        try:
            named = self._named(ours, submission, budget)
        except NamingTookTooLong:
            named = {}
        patterns = {name: pattern for name, result in ours.items() if (pattern := from_numbers(result)) is not None}
        if attempt is not None:
            unnamed = [result for name, result in ours.items() if name not in named]
            patterns |= {each.check.name: RIGHT_ALONE for each in unnamed if is_right_alone(attempt, each)}
        return patterns | named

    @property
    def solution(self) -> Variant:
        """The course's own solution. Its source is empty if there is only a recorded key."""
        return self._key.solution

    def budget(self) -> VerdictBudget:
        """A budget for a verdict that is made without running the submission."""
        return VerdictBudget(self._time_limits.verdict_seconds, lambda: 0.0)

    @np.errstate(all="ignore")
    def drawings(self, results: Sequence[CheckResult]) -> Drawings:
        """The drawings of these results. There are none for a seed that may be secret, since drawings
        show values of checks."""
        if self.seed != SELF_CHECK_SEED:
            return NO_DRAWINGS
        return drawings_of(results, self._key.signatures, self._solved)

    def _solved(self, result: CheckResult, number: int) -> Any:
        """The solution's reply to the nth call of a check; NOTHING if it is not known.

        A framework's solution would take longer than the verdict, so it is not run; only a known result of it is used.
        That contains the replies without their calls. The first call never depends on earlier replies, so it is the
        same for the submission, and only its reply is used.
        """
        exchange = result.transcript.exchanges[number]
        if self.exercise.needs == "numpy":
            return solution_reply(self.exam.decider, exchange.call)
        stored = self.behaviours.known(self._key.solution, result.check)
        replies = [exchange.outcome for exchange in stored.transcript.exchanges[:1]] if stored and number == 0 else []
        return next((reply.value for reply in replies if isinstance(reply, Returned)), NOTHING)

    def _named(
        self, ours: Mapping[str, CheckResult], submission: Submission, budget: VerdictBudget | None
    ) -> dict[str, Diagnosis]:
        forms = Forms([part.source for part in submission.parts])
        mistakes = [mistake for mistake in self._key.mistakes if forms.holds(mistake.form)]
        answers = self.behaviours if budget is None else self.behaviours.within(budget)
        named = name_mistakes(ours, mistakes, self._key.solution, answers, self._key.signatures)
        if budget is not None:
            answers = self.behaviours.within(budget.part(max(MIN_SECONDS_FOR_TWO, budget.spent)))
        listed = Listed(
            {mistake.name: mistake for mistake in mistakes}, self._key.solution, answers, self._key.signatures
        )
        with suppress(NamingTookTooLong):
            named |= name_two(ours, named, listed, self._compositions())
        return named

    def _compositions(self) -> Iterator[Composition]:
        """The pairs of mistakes. They are unpacked from the key only when the first one is needed."""
        yield from self._key.compositions

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


def with_note(submission: Submission, attempt: Attempt) -> Submission:
    """The submission with a note if lines of it were left out, which is known after the checks have run."""
    reason = attempt.left_out
    return submission if reason is None else replace(submission, notes=(*submission.notes, _left_out(reason)))


def _left_out(reason: Reason) -> Text:
    if isinstance(reason, Replaced):
        return submission_messages.REPLACED.filled(name=reason.name, line=reason.line, source=reason.source)
    if isinstance(reason, LoadTimedOut):
        return submission_messages.LONG_LINES_LEFT_OUT
    failed = reason.frames[0]
    return submission_messages.LINE_LEFT_OUT.filled(line=failed.line, source=failed.source, error=reason.types[0])
