"""Runs the checks of one exercise against one submission, and keeps their results."""

from __future__ import annotations

import hashlib
import traceback
import zlib
from dataclasses import dataclass
from typing import Any

import numpy as np

from dlgrade.checking.declare import Check
from dlgrade.checking.mismatch import NOTHING, CheckFailed, Mismatch
from dlgrade.exam.calls import question_of
from dlgrade.exam.loaded import Answerer, Connect, LoadedSubmission
from dlgrade.exam.memory import limited_memory
from dlgrade.exam.recorded import NotRecorded, decisive
from dlgrade.exam.results import CheckResult, kind_of_outcome, not_held, not_returned
from dlgrade.exam.shared_replies import SharedReplies
from dlgrade.exam.time_limits import TimeLimits
from dlgrade.exam.verdict_budget import VerdictBudget
from dlgrade.isolation.sandbox.broken import FrameworkBroken
from dlgrade.isolation.sandbox.model import CannotStart, Limits
from dlgrade.isolation.student.outcome import Exchange, Lost, Missing, Raised, Returned, StudentFailed, Transcript
from dlgrade.isolation.student.peer import Files, Parts
from dlgrade.isolation.student.proxy import Answering, Conversation, Signatures, Student
from dlgrade.kinds import Kind

MAX_TIMEOUTS = 2  # after this many checks ran out of time, each of them twice, the remaining checks are not run
RETRIED_LOSSES = ("timeout", "killed")
"""A busy machine may have caused these, so such a check is run a second time."""
MAX_CHECK_MEMORY = 2 * 2**30
"""Bytes that a check's own arithmetic may allocate in the grading process. Comparing small replies of the shapes (n, 1)
and (1, n) broadcasts them to (n, n), which nothing else limits."""


@dataclass(frozen=True, slots=True)
class Exam:
    """Everything that the checks of one exercise need, the same for every submission."""

    slug: str
    checks: tuple[Check, ...]
    reference: Student
    signatures: Signatures
    seed: int
    decider: Answering
    """Answers any call as the solution does. With only a recorded key, it knows recorded calls, and the answers lack
    large arrays."""


class Attempt:
    """Runs checks one at a time, and remembers their results, so that dependent checks can be skipped."""

    def __init__(
        self, exam: Exam, parts: Parts, connect: Connect, files: Files = (), time_limits: TimeLimits | None = None
    ) -> None:
        self.exam, time_limits = exam, time_limits or TimeLimits(Limits())
        self._loaded = LoadedSubmission(parts, files, submission_seed(exam), connect, time_limits)
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
        worker with more time."""
        result = self._run(check)
        if not isinstance(result.outcome, Lost) or result.outcome.kind not in RETRIED_LOSSES:
            return result
        self._loaded.prepare_second_try(result.outcome)
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
            self._given_up = Lost("timeout", "")

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
        try:
            peer = self._loaded.peer()
        except FrameworkBroken as broken:
            return CheckResult(check, "ungraded", obstacle=broken.text)
        except CannotStart as error:
            return CheckResult(check, "grader_fault", fault=str(error))
        failed = self._failed_to_load()
        if failed is not None:
            return CheckResult(check, kind_of_outcome(failed), outcome=failed)
        transcript = Transcript()
        student = Student(Conversation(self._with_shared(peer, check), transcript, self.exam.signatures))
        try:
            with limited_memory(MAX_CHECK_MEMORY):
                check(student=student, reference=self.exam.reference, rng=self._rng(check))
        except StudentFailed as failure:
            if not any(exchange is failure.exchange for exchange in transcript.exchanges):
                fault = f"the reference did not answer {failure.exchange.call.text}: {failure.exchange.outcome}"
                return CheckResult(check, "grader_fault", fault=fault)
            return self._not_returned(check, failure, transcript)
        except CheckFailed as failure:
            return not_held(check, failure, transcript, self.exam.signatures, self._answer)
        except NotRecorded as error:
            return CheckResult(check, "grader_fault", fault=str(error))
        except Exception as error:
            return self._unexpected(check, error, transcript)
        return CheckResult(check, "passed", transcript=transcript)

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

    def _not_returned(self, check: Check, failure: StudentFailed, transcript: Transcript) -> CheckResult:
        """The result of a check in which a call did not return. If the function is missing because a cell raised an
        exception, that exception is reported instead."""
        result = not_returned(check, failure.exchange, transcript)
        failures = self._loaded.failures
        if isinstance(result.outcome, Missing) and failures and not isinstance(failures, Lost):
            cell = failures[0]
            return CheckResult(check, kind_of_outcome(cell), outcome=cell, transcript=transcript)
        return result

    def _unexpected(self, check: Check, error: Exception, transcript: Transcript) -> CheckResult:
        """The result of a check that itself raised an exception. If it also does with the reference, the check is
        faulty; otherwise the reply had a form that the check could not use."""
        exchanges = transcript.exchanges
        if not exchanges or self._fails_for_the_reference(check):
            return CheckResult(check, "grader_fault", fault="".join(traceback.format_exception(error)))
        types = {getattr(exchange.outcome, "type_name", "") for exchange in exchanges}
        failed = CheckFailed(Mismatch("form", types.pop() if len(types) == 1 else ""))
        return not_held(check, failed, transcript, self.exam.signatures, self._answer)

    def _answer(self, exchange: Exchange) -> Any:
        """The decisive part of the reference's answer to the call of an exchange (`decisive`); NOTHING
        if there is no answer."""
        question = question_of(exchange.call)
        if question is None:
            return NOTHING
        try:
            outcome = self.exam.decider.send("call", question, exchange.call.arguments or ())
        except NotRecorded:
            return NOTHING
        return decisive(outcome.value) if isinstance(outcome, Returned) else NOTHING

    def _fails_for_the_reference(self, check: Check) -> bool:
        """Does the check also raise an exception with the reference? A recorded reference cannot be asked, but a key is
        recorded only if the solution passes."""
        try:
            check(student=self.exam.reference, reference=self.exam.reference, rng=self._rng(check))
        except NotRecorded:
            return False
        except Exception:
            return True
        return False

    def _rng(self, check: Check) -> np.random.Generator:
        """A new random generator for the check, with a seed that is different for each check and the same for each
        submission. Checks that share replies have one seed."""
        name = (check.shares or check).name
        return np.random.default_rng([self.exam.seed, zlib.crc32(f"{self.exam.slug}/{name}".encode())])

    def prints(self) -> str:
        return self._loaded.prints()

    def peer(self) -> Answerer | None:
        """The submission, for further calls after its checks; None if it cannot be loaded or was given up."""
        if self._given_up is not None:
            return None
        try:
            peer = self._loaded.peer()
        except CannotStart:
            return None
        return None if self._failed_to_load() else peer

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


def submission_seed(exam: Exam) -> int:
    """The seed of the submission's own global random streams: a one-way hash of the exam's seed.

    The student's code can read this seed, and must not be able to compute from it the seed of the checks' inputs.
    """
    return int.from_bytes(hashlib.blake2b(f"{exam.slug}/{exam.seed}".encode(), digest_size=7).digest())


def run_all(attempt: Attempt) -> tuple[CheckResult, ...]:
    """Run every check in order, without pytest."""
    return tuple(attempt.run(check) for check in attempt.exam.checks)
