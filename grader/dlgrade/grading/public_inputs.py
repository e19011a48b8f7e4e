"""What a verdict shows of a check's inputs: small calls to copy, and drawings. Only the inputs of self-checks are
public, so there is none of it for any other seed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np

from dlgrade.checking.mismatch import NOTHING
from dlgrade.course.model import Exercise
from dlgrade.course.task import read_text
from dlgrade.exam.attempt import Attempt
from dlgrade.exam.curve import solution_reply
from dlgrade.exam.drawings import NO_DRAWINGS, Drawings, drawings_of
from dlgrade.exam.key import Key
from dlgrade.exam.model import Exam
from dlgrade.exam.results import CheckResult
from dlgrade.exam.small_calls.examples import CALLS_FILE, examples_of, written_for_checks
from dlgrade.exam.small_calls.model import SmallCall
from dlgrade.exam.small_calls.search import Sources, small_calls
from dlgrade.exam.small_calls.witnesses import Witnesses
from dlgrade.grading.behaviours import Behaviours
from dlgrade.isolation.student.outcome import Returned

SELF_CHECK_SEED = 1
"""The seed of self-checks. Its inputs are public; those of any other seed may be secret and must not be shown."""


class PublicInputs:
    """Shows inputs of one exercise's checks."""

    def __init__(self, exercise: Exercise, exam: Exam, key: Key, behaviours: Behaviours) -> None:
        self._exercise, self._exam, self._key, self._behaviours = exercise, exam, key, behaviours
        self._are_public = exam.seed == SELF_CHECK_SEED

    @np.errstate(all="ignore")  # as around every check
    def small_calls(
        self, attempt: Attempt, results: Sequence[CheckResult], seconds: float | None = None
    ) -> dict[str, SmallCall]:
        """Check → a small call that shows what is wrong; the attempt must still be open."""
        return small_calls(attempt, results, self._sources, seconds) if self._are_public else {}

    @np.errstate(all="ignore")
    def drawings(self, results: Sequence[CheckResult]) -> Drawings:
        """The drawings of these results, which show values of the checks."""
        return drawings_of(results, self._key.signatures, self._solved) if self._are_public else NO_DRAWINGS

    @cached_property
    def _sources(self) -> Sources:
        """The sources of small calls, collected for the first submission that needs one."""
        witnesses = None
        if self._key.is_live and self._exercise.needs == "numpy":
            witnesses = Witnesses(self._key.solution, self._key.right, self._exam.seed)
        examples, calls = examples_of(self._exercise.task("en")), self._exercise.folder / CALLS_FILE
        written = written_for_checks(read_text(calls)) if calls.is_file() else {}
        names, recorded = [check.name for check in self._exam.checks], self._key.small_calls
        by_check = {name: (*written.get(name, ()), *recorded.get(name, ())) for name in names}
        return Sources(examples, by_check, witnesses, self._key.signatures)

    def _solved(self, result: CheckResult, number: int) -> Any:
        """The solution's reply to the nth call of a check; NOTHING if it is not known.

        A framework's solution would take longer than the verdict, so it is not run; only a known result of it is used.
        That contains the replies without their calls. The first call never depends on earlier replies, so it is the
        same for the submission, and only its reply is used.
        """
        exchange = result.transcript.exchanges[number]
        if self._exercise.needs == "numpy":
            return solution_reply(self._exam.decider, exchange.call)
        stored = self._behaviours.known(self._key.solution, result.check)
        replies = [exchange.outcome for exchange in stored.transcript.exchanges[:1]] if stored and number == 0 else []
        return next((reply.value for reply in replies if isinstance(reply, Returned)), NOTHING)
