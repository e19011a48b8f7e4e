"""Grades a submission that may have been written for another version of Python or NumPy than the installed one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dlgrade.exam.attempt import Attempt, run_all
from dlgrade.exam.results import CheckResult
from dlgrade.grading.environment import Version, other_numpy, other_python
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.submission.model import Part, Submission
from dlgrade.verdict.model import Verdict


def grade_here(
    grader: ExerciseGrader, submission: Submission, answers: Iterable[Part], written_with: Version | None
) -> tuple[Verdict, tuple[CheckResult, ...]]:
    """The verdict and the results of the checks. If a failure may be due to another version of Python or NumPy, the
    verdict is `ungraded`, so that a person looks at it.

    `answers` is the code as it was handed in, and `written_with` the version of Python that the hand-in names; None if
    it names none.
    """
    results: list[CheckResult] = []

    def run(attempt: Attempt) -> tuple[CheckResult, ...]:
        results.extend(run_all(attempt))
        return tuple(results)

    verdict = grader.grade(submission, run)
    failed = verdict.points is not None and verdict.points < verdict.max_points
    if failed:  # reading the code for traces of another version takes longer than many checks
        elsewhere = other_python(answers, written_with) if verdict.kind != "not_attempted" else None
        why = elsewhere or other_numpy(results)
        if why is not None:
            verdict = replace(grader.ungraded(why), notes=submission.notes)
    return verdict, tuple(results)
