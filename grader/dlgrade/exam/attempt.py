"""Runs the checks of one exercise against one submission, and keeps their results: which checks are run at all, which a
second time, and when the submission is given up. What one run of a check finds is in check_run.py."""

from __future__ import annotations

from dataclasses import replace

from dlgrade.checking.declare import Check
from dlgrade.exam.check_run import CheckRun
from dlgrade.exam.connection import Answerer, Connect
from dlgrade.exam.judging_time import JUDGING
from dlgrade.exam.loaded import LoadedSubmission
from dlgrade.exam.model import Exam, submission_seed
from dlgrade.exam.modules_beside import ModulesReduced
from dlgrade.exam.reduced import Reason
from dlgrade.exam.results import CheckResult, kind_of_outcome
from dlgrade.exam.scaled_limits import TimeLimits
from dlgrade.exam.shared_replies import SharedReplies
from dlgrade.exam.verdict_budget import VerdictBudget
from dlgrade.isolation.sandbox.broken import FrameworkBroken
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import CannotStart
from dlgrade.isolation.student.kept_bytes import KeptBytes, KeptLimits
from dlgrade.isolation.student.outcome import Lost, Raised
from dlgrade.isolation.student.parts import Files, Parts
from dlgrade.isolation.student.proxy import Answering
from dlgrade.kinds import Kind

MAX_TIMEOUTS = 2  # after this many checks ran out of time, each of them twice, the remaining checks are not run
RETRIED_LOSSES = ("timeout", "killed", "crashed")
"""The machine may have caused these, so such a check is run a second time: it was busy, it killed a process to get its
memory, or it refused a thread to a framework, which then aborts."""


class Attempt:
    """Runs checks one at a time, and remembers their results, so that dependent checks can be skipped."""

    def __init__(
        self,
        exam: Exam,
        parts: Parts,
        connect: Connect,
        files: Files = (),
        time_limits: TimeLimits | None = None,
        names: frozenset[str] = frozenset(),
        kept_limits: KeptLimits | None = None,
    ) -> None:
        """`names` are those that a file is reduced to if it fails while it is loaded."""
        self.exam, time_limits = exam, time_limits or TimeLimits(Limits())
        self.kept = KeptBytes(kept_limits or KeptLimits())
        seed = submission_seed(exam.slug, exam.seed)
        self._loaded = LoadedSubmission(parts, files, seed, connect, time_limits, self.kept, names)
        self.budget = VerdictBudget(time_limits.verdict_seconds, self.spent)
        self._timeouts = 0
        self._given_up: Lost | None = None
        self.results: dict[str, CheckResult] = {}

    def run(self, check: Check) -> CheckResult:
        """The result of one check. Nothing that the submission does makes this raise an exception."""
        result = self._skipped(check)
        if result is None:
            result = self._confirmed(check)
            if isinstance(result.outcome, Lost):
                self._close_after(result.outcome)
        self.results[check.name] = result
        return result

    def _confirmed(self, check: Check) -> CheckResult:
        """The result of a check. A loss that the machine may have caused counts only if it happens again in a new
        worker. The time of the check itself is CPU time, which a busy machine does not make longer."""
        result = self._run(check)
        lost = result.outcome
        if not isinstance(lost, Lost) or lost.kind not in RETRIED_LOSSES or lost.detail == JUDGING:
            return result
        self._loaded.prepare_second_try(lost)
        result = self._run(check)
        self._loaded.end_second_try()
        return result

    def _close_after(self, lost: Lost) -> None:
        """End the worker. If every further check would be lost in the same way, give up on the remaining checks."""
        self._loaded.close(lost)
        self._timeouts += lost.kind == "timeout"
        if lost.kind == "killed" or lost.detail == "submission" or self._loaded.failures == lost:
            self._given_up = lost
        elif self._timeouts >= MAX_TIMEOUTS:
            self._given_up = Lost("timeout", JUDGING if lost.detail == JUDGING else "")

    def _skipped(self, check: Check) -> CheckResult | None:
        if check.after is not None:
            before = self.results.get(check.after.name)
            if before is not None and before.obstacle is not None:
                return CheckResult(check, before.kind, obstacle=before.obstacle)
            if before is not None and before.kind != "passed":
                kind: Kind = "not_attempted" if before.kind == "not_attempted" else "skipped"
                return CheckResult(check, kind)
        if self._given_up is not None:
            return CheckResult(check, kind_of_outcome(self._given_up), outcome=self._given_up)
        return None

    def _run(self, check: Check) -> CheckResult:
        """The result of one run of a check, or of what keeps the submission from being loaded."""
        try:
            peer = self._loaded.peer()
        except FrameworkBroken as broken:
            return CheckResult(check, "ungraded", obstacle=broken.text)
        except CannotStart as error:
            return CheckResult(check, "grader_fault", fault=str(error))
        failed = self._failed_to_load()
        if failed is not None:
            return CheckResult(check, kind_of_outcome(failed), outcome=failed)
        earlier = tuple(exchange for result in self.results.values() for exchange in result.transcript.exchanges)
        run = CheckRun(self.exam, check, self._with_shared(peer, check), self._loaded.failures, earlier)
        self.kept.is_counting = True
        return self._without_large(run.result())

    def _without_large(self, result: CheckResult) -> CheckResult:
        """The result without values that the check computed from replies and that are too large to be kept: a
        comparison of the shapes (n, 1) and (n,) has n² entries."""
        observations = result.transcript.observations
        if observations and not self.kept.takes(observations):
            observations.clear()
        if result.evidence is not None and not self.kept.takes(result.evidence):
            return replace(result, evidence=None, wrong=None)
        return result

    def _with_shared(self, peer: Answerer, check: Check) -> Answering:
        """The peer, which also answers with the replies that this check shares with an earlier one. If the earlier
        check has not run, as when pytest runs a single check, every call is made."""
        earlier = self.results.get(check.shares.name) if check.shares is not None else None
        return peer if earlier is None else SharedReplies(peer, earlier.transcript.exchanges)

    def _failed_to_load(self) -> Raised | Lost | None:
        """The exception or loss that keeps the whole submission from running; None if it can run. An exception in a
        cell does not count, since a notebook goes on after it."""
        failures = self._loaded.failures
        if isinstance(failures, Lost):
            return failures
        if not failures or not self._loaded.is_single_file:
            return None
        return None if _has_quit(failures[0]) else failures[0]

    @property
    def left_out(self) -> Reason | ModulesReduced | None:
        """Why lines of the file that its functions do not need were left out; None if none were."""
        return self._loaded.left_out

    def prints(self) -> str:
        return self._loaded.prints()

    def peer(self) -> Answerer | None:
        """The submission, for further calls after its checks, whose replies are not kept; None if it cannot be loaded
        or was given up."""
        self.kept.is_counting = False
        if self._given_up is not None:
            return None
        try:
            peer = self._loaded.peer()
        except CannotStart:
            return None
        return None if self._failed_to_load() else peer

    def fresh_peer(self) -> Answerer | None:
        """The submission as it is before any call."""
        self._loaded.close()
        return self.peer()

    def spent(self) -> float:
        """Seconds of CPU time and sleep of the submission so far, in all of its workers."""
        return self._loaded.spent()

    def lose(self, lost: Lost) -> None:
        """End the worker after a call that did not return."""
        self._loaded.close(lost)

    def close(self) -> None:
        """End the worker; the next check starts another."""
        self._loaded.close()


def _has_quit(raised: Raised) -> bool:
    """Did the file end itself, for instance with `quit()` in its last line? The functions defined above
    it are still checked."""
    return "SystemExit" in raised.types


def run_all(attempt: Attempt) -> tuple[CheckResult, ...]:
    """Run every check in order, without pytest."""
    return tuple(attempt.run(check) for check in attempt.exam.checks)
