"""A run over several exercises, with a grader for each, opened when its turn comes."""

from __future__ import annotations

from dataclasses import dataclass

from dlgrade.course.model import Exercise
from dlgrade.grading.grader import SELF_CHECK_SEED as SELF_CHECK_SEED
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.isolation.sandbox.model import Limits, Sandbox
from dlgrade.submission.model import Submission


@dataclass(frozen=True)
class HandedIn:
    """An exercise, and the submission to it."""

    exercise: Exercise
    submission: Submission


@dataclass(frozen=True)
class Setting:
    """What all exercises of a run have in common."""

    sandbox: Sandbox
    limits: Limits
    seed: int = SELF_CHECK_SEED

    def grader(self, exercise: Exercise) -> ExerciseGrader:
        return ExerciseGrader(exercise, self.sandbox, self.limits, self.seed)
