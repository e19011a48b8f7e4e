"""Grades the exercises of one notebook after another with one sandbox."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from functools import cached_property
from logging import Logger
from typing import Any

from dlgrade.course.model import Course, CourseError, Exercise
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.grading.readings import verdict_on
from dlgrade.grading.session import Setting
from dlgrade.isolation.sandbox.choose import open_sandbox
from dlgrade.isolation.sandbox.model import Limits
from dlgrade.messages import notebook as say
from dlgrade.nbgrader.quiz import questions
from dlgrade.quiz.model import Question
from dlgrade.submission.model import Submission
from dlgrade.submission.notebook import Cell
from dlgrade.text import Lang, Text
from dlgrade.verdict.build import without_running
from dlgrade.verdict.model import Verdict


@dataclass(frozen=True)
class Policy:
    """What `nbgrader_config.py` says under `c.GradeExercises`."""

    course: str = ""
    lang: Lang = "ko"
    seed: int = 1
    isolation: str = "L2"

    @classmethod
    def from_config(cls, config: Any) -> Policy:
        section = config.GradeExercises
        names = [name for name in cls.__dataclass_fields__ if name in section]
        given = {name: section[name] for name in names}
        return cls(**given | {"seed": int(given.get("seed", cls.seed))})  # a command line gives texts


class ClassSession:
    """Graders are made when an exercise first comes up, and kept: what they learn serves the whole class."""

    def __init__(self, course: Course, policy: Policy, log: Logger) -> None:
        self.exercises = {exercise.slug: exercise for exercise in course.exercises}
        self.policy, self._course, self._log = policy, course, log
        limits = Limits(withheld_folder=str(course.root))
        sandbox = open_sandbox(limits)
        if sandbox.level < policy.isolation:
            sandbox.close()
            raise CourseError(say.WEAK.filled(level=sandbox.level, wanted=policy.isolation))
        self._setting = Setting(sandbox, limits, policy.seed)
        self._graders: dict[str, ExerciseGrader] = {}

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Quiz questions by the id of their graded cells."""
        return questions(self._course)

    def grade(self, slug: str, cells: tuple[Cell, ...], notes: tuple[Text, ...]) -> Verdict:
        """The verdict on one exercise of a notebook. A fault of ours is a verdict too, and stops nobody."""
        exercise = self.exercises[slug]
        grader = self._grader(exercise)
        try:
            return verdict_on(exercise, cells, notes, grader.grade)
        except Exception as error:
            self._log.error("%s: %s", slug, "".join(traceback.format_exception(error)))
            return without_running(slug, grader.exam.checks, "grader_fault", say.FAULT, Submission(()))

    def unreadable(self, slug: str, reason: Text) -> Verdict:
        """For a notebook that cannot be read at all."""
        return self._grader(self.exercises[slug]).ungraded(reason)

    def _grader(self, exercise: Exercise) -> ExerciseGrader:
        if exercise.slug not in self._graders:
            self._graders[exercise.slug] = self._setting.grader(exercise)
        return self._graders[exercise.slug]

    def close(self) -> None:
        """End all processes of the session."""
        for grader in self._graders.values():
            grader.close()
        self._setting.sandbox.close()
