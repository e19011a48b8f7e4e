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


class KeptGraders:
    """The graders of a run over many submissions. Each is made when its exercise first comes up and is kept, since what
    it has measured serves all that follow."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._graders: dict[str, ExerciseGrader] = {}

    def of(self, exercise: Exercise) -> ExerciseGrader:
        """The grader of an exercise."""
        if exercise.slug not in self._graders:
            self._graders[exercise.slug] = self._setting.grader(exercise)
        return self._graders[exercise.slug]

    def close(self) -> None:
        """End all processes: those of the graders, and the sandbox."""
        for grader in self._graders.values():
            grader.close()
        self._setting.sandbox.close()
