"""Says which mistake it is: holds the results of a submission against what the exercise's mistakes answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress

import numpy as np

from dlgrade.course.compositions import Composition
from dlgrade.exam.attempt import Attempt
from dlgrade.exam.diagnosis.alone import is_right_alone
from dlgrade.exam.diagnosis.composed import Listed, name_two
from dlgrade.exam.diagnosis.form import Forms
from dlgrade.exam.diagnosis.generic import CONTAINERS, from_numbers
from dlgrade.exam.diagnosis.model import Diagnosis
from dlgrade.exam.diagnosis.naming import name_mistakes
from dlgrade.exam.key import Key
from dlgrade.exam.results import CheckResult
from dlgrade.exam.verdict_budget import VerdictBudget
from dlgrade.grading.behaviours import Behaviours, NamingTookTooLong
from dlgrade.submission.model import Submission

MIN_SECONDS_FOR_TWO = 0.25
"""Programs with two mistakes may be run for this long for a verdict, or for as long as the submission took if that was
longer. So a wrong answer takes at most twice as long as a right one."""
RIGHT_ALONE = Diagnosis("right_alone")


class Namer:
    """Diagnoses any number of submissions to one exercise."""

    def __init__(self, key: Key, behaviours: Behaviours) -> None:
        self._key, self._behaviours = key, behaviours

    @np.errstate(all="ignore")  # as around every check
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
        contained = {name for name, pattern in patterns.items() if pattern.pattern in CONTAINERS.values()}
        return patterns | {name: mistake for name, mistake in named.items() if name not in contained}

    def _named(
        self, ours: Mapping[str, CheckResult], submission: Submission, budget: VerdictBudget | None
    ) -> dict[str, Diagnosis]:
        forms = Forms([part.source for part in submission.parts])
        mistakes = [mistake for mistake in self._key.mistakes if forms.holds(mistake.form)]
        answers = self._behaviours if budget is None else self._behaviours.within(budget)
        named = name_mistakes(ours, mistakes, self._key.solution, answers, self._key.signatures)
        if budget is not None:
            answers = self._behaviours.within(budget.part(max(MIN_SECONDS_FOR_TWO, budget.spent)))
        by_name = {mistake.name: mistake for mistake in mistakes}
        listed = Listed(by_name, self._key.solution, answers, self._key.signatures)
        with suppress(NamingTookTooLong):
            named |= name_two(ours, named, listed, self._compositions())
        return named

    def _compositions(self) -> Iterator[Composition]:
        """The pairs of mistakes. They are unpacked from the key only when the first one is needed."""
        yield from self._key.compositions
