"""Grades a submission that may have been written for another version of Python or NumPy than the installed one, or for
packages that are not there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dlgrade.exam.attempt import Attempt, run_all
from dlgrade.exam.results import CheckResult
from dlgrade.grading.environment import Version, missing_package, other_numpy, other_python
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.submission.model import Part, Submission
from dlgrade.text import Text
from dlgrade.verdict.model import Verdict


def grade_here(
    grader: ExerciseGrader, submission: Submission, answers: Iterable[Part], written_with: Version | None
) -> tuple[Verdict, tuple[CheckResult, ...]]:
    """The verdict and the results of the checks. If a failure may be due to another version of Python or NumPy, or to a
    package that is not installed, the verdict is `ungraded`, so that a person looks at it.

    `answers` is the code as it was handed in, and `written_with` the version of Python that the hand-in names; None if
    it names none.
    """
    results: list[CheckResult] = []

    def run(attempt: Attempt) -> tuple[CheckResult, ...]:
        results.extend(run_all(attempt))
        return tuple(results)

    verdict = grader.grade(submission, run)
    failed = verdict.points is not None and verdict.points < verdict.max_points
    if failed:
        of_python = _of_other_python(verdict, submission, tuple(answers), written_with, results)
        why = of_python or other_numpy(results) or missing_package(results)
        if why is not None:
            verdict = replace(grader.ungraded(why), notes=submission.notes)
    return verdict, tuple(results)


def _of_other_python(
    verdict: Verdict,
    submission: Submission,
    answers: Sequence[Part],
    written_with: Version | None,
    results: Sequence[CheckResult],
) -> Text | None:
    """The sentence of `other_python`. The code is not parsed for it, which takes longer than most checks, if one of its
    functions was called: then this Python has read it."""
    is_what_ran = len(answers) == 1 and [part.source for part in submission.parts] == [answers[0].source]
    if verdict.kind == "not_attempted" or (is_what_ran and any(result.transcript.exchanges for result in results)):
        return None
    return other_python(answers, written_with)
