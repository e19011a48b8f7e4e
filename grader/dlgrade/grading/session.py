"""A run over several exercises: its settings, and a grader for each exercise, which is opened when it is needed."""

from __future__ import annotations

from dataclasses import dataclass

from dlgrade.course.model import Exercise
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.grading.public_inputs import SELF_CHECK_SEED
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.isolation.sandbox.model import Sandbox
from dlgrade.submission.model import Submission


@dataclass(frozen=True)
class HandedIn:
    """A submission and the exercise that it answers."""

    exercise: Exercise
    submission: Submission


@dataclass(frozen=True)
class Setting:
    """The settings that all exercises of a run share."""

    sandbox: Sandbox
    limits: Limits
    seed: int = SELF_CHECK_SEED

    def grader(self, exercise: Exercise) -> ExerciseGrader:
        return ExerciseGrader(exercise, self.sandbox, self.limits, self.seed)


class KeptGraders:
    """The graders of a run over many submissions. Each is made when its exercise first occurs, and kept, since the
    costs and results that it has computed are used for all later submissions."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._graders: dict[str, ExerciseGrader] = {}

    def of(self, exercise: Exercise) -> ExerciseGrader:
        """The grader of an exercise, made at the first call."""
        if exercise.slug not in self._graders:
            self._graders[exercise.slug] = self._setting.grader(exercise)
        return self._graders[exercise.slug]

    def close(self) -> None:
        """End all processes: those of the graders, and the sandbox."""
        for grader in self._graders.values():
            grader.close()
        self._setting.sandbox.close()
