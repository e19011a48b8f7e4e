"""Runs one check against a submission that is loaded, and finds the result that the way in which it ended means."""

from __future__ import annotations

import traceback
import warnings
import zlib
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from dlgrade.checking.declare import Check
from dlgrade.checking.mismatch import NOTHING, CheckFailed, Mismatch
from dlgrade.exam.calls import calls_text, question_of
from dlgrade.exam.comparison_memory import limited_memory
from dlgrade.exam.judging_time import JUDGING, MAX_JUDGING_SECONDS, JudgingTookTooLong, Unhurried, judge_within
from dlgrade.exam.model import Exam
from dlgrade.exam.recorded import NotRecorded, decisive
from dlgrade.exam.results import CheckResult, kind_of_outcome, not_held, not_returned
from dlgrade.isolation.student.outcome import Exchange, Lost, Missing, Raised, Returned, StudentFailed, Transcript
from dlgrade.isolation.student.proxy import Answering, Conversation, Student

MAX_CHECK_MEMORY = 2 * 2**30
"""Bytes that a check's own arithmetic may allocate in the grading process. Comparing small replies of the shapes (n, 1)
and (1, n) broadcasts them to (n, n), which nothing else limits."""


class CheckRun:
    """One run of a check. `failures` are the exceptions that cells of the submission raised, or how it was lost;
    `earlier` are the exchanges of the checks before."""

    def __init__(
        self,
        exam: Exam,
        check: Check,
        submission: Answering,
        failures: Lost | Sequence[Raised],
        earlier: tuple[Exchange, ...] = (),
    ) -> None:
        self._exam, self._check, self._submission, self._failures = exam, check, submission, failures
        self._transcript = Transcript(earlier=earlier)

    def result(self) -> CheckResult:
        """Run the check, and return its result. It raises no exception, and NumPy prints no warnings about the numbers
        of replies, which may be as large as floats can be, or complex."""
        with np.errstate(all="ignore"), warnings.catch_warnings():
            warnings.simplefilter("ignore", np.exceptions.ComplexWarning)  # which shows a line of the check
            return self._result()

    def _result(self) -> CheckResult:
        check, transcript = self._check, self._transcript
        student = Student(Conversation(Unhurried(self._submission), transcript, self._exam.signatures))
        try:
            with limited_memory(MAX_CHECK_MEMORY):
                judge_within(
                    MAX_JUDGING_SECONDS,
                    lambda: check(student=student, reference=self._exam.reference, rng=self._rng()),
                )
        except JudgingTookTooLong:
            lost = Lost("timeout", JUDGING)
            return CheckResult(check, kind_of_outcome(lost), None, lost, calls_text(transcript), transcript=transcript)
        except StudentFailed as failure:
            if not any(exchange is failure.exchange for exchange in transcript.exchanges):
                fault = f"the reference did not answer {failure.exchange.call.text}: {failure.exchange.outcome}"
                return CheckResult(check, "grader_fault", fault=fault)
            return self._not_returned(failure)
        except CheckFailed as failure:
            return not_held(check, failure, transcript, self._exam.signatures, self._answer)
        except NotRecorded as error:
            return CheckResult(check, "grader_fault", fault=str(error))
        except Exception as error:
            return self._unexpected(error)
        return CheckResult(check, "passed", transcript=transcript)

    def _not_returned(self, failure: StudentFailed) -> CheckResult:
        """The result of a check in which a call did not return. If the function is missing because a cell raised an
        exception, that exception is reported instead."""
        result, failures = not_returned(self._check, failure.exchange, self._transcript), self._failures
        if isinstance(result.outcome, Missing):  # a function that the exercise asks for, too, is no other spelling
            others = tuple(name for name in result.outcome.functions if name not in self._exam.signatures)
            result = replace(result, outcome=replace(result.outcome, functions=others))
        if isinstance(result.outcome, Missing) and failures and not isinstance(failures, Lost):
            cell = failures[0]
            return CheckResult(self._check, kind_of_outcome(cell), outcome=cell, transcript=self._transcript)
        return result

    def _unexpected(self, error: Exception) -> CheckResult:
        """The result of a check that itself raised an exception. If it also does with the reference, the check is
        faulty; otherwise the reply had a form that the check could not use."""
        exchanges = self._transcript.exchanges
        if not exchanges or self._fails_for_the_reference():
            return CheckResult(self._check, "grader_fault", fault="".join(traceback.format_exception(error)))
        types = {getattr(exchange.outcome, "type_name", "") for exchange in exchanges}
        failed = CheckFailed(Mismatch("form", types.pop() if len(types) == 1 else ""))
        return not_held(self._check, failed, self._transcript, self._exam.signatures, self._answer)

    def _answer(self, exchange: Exchange) -> Any:
        """The decisive part of the reference's answer to the call of an exchange (`decisive`); NOTHING
        if there is no answer."""
        question = question_of(exchange.call)
        if question is None:
            return NOTHING
        try:
            outcome = self._exam.decider.send("call", question, exchange.call.arguments or ())
        except NotRecorded:
            return NOTHING
        return decisive(outcome.value) if isinstance(outcome, Returned) else NOTHING

    def _fails_for_the_reference(self) -> bool:
        """Does the check also raise an exception with the reference? A recorded reference cannot be asked, but a key is
        recorded only if the solution passes."""
        try:
            self._check(student=self._exam.reference, reference=self._exam.reference, rng=self._rng())
        except NotRecorded:
            return False
        except Exception:
            return True
        return False

    def _rng(self) -> np.random.Generator:
        """A new random generator for the check, with a seed that is different for each check and the same for each
        submission. Checks that share replies have one seed."""
        name = (self._check.shares or self._check).name
        return np.random.default_rng(words([self._exam.seed, zlib.crc32(f"{self._exam.slug}/{name}".encode())]))


def words(seed: Sequence[int]) -> np.ndarray:
    """The words of 32 bits that NumPy makes of a list of integers which is used as a seed. NumPy itself takes
    longer for it than many a check takes, and there is a generator for each check."""
    whole = b"".join(number.to_bytes(4 * max(1, -(-number.bit_length() // 32)), "little") for number in seed)
    return np.frombuffer(whole, "<u4").astype(np.uint32)
