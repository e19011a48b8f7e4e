"""Grades the exercises of many notebooks, one after another, with one sandbox."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from logging import Logger
from typing import Any

from dlgrade.course.model import Course, CourseError
from dlgrade.grading.connections import WorkerConnection
from dlgrade.grading.environment import version_named
from dlgrade.grading.grader import ExerciseGrader
from dlgrade.grading.here import grade_here
from dlgrade.grading.readings import verdict_on, wanted_by
from dlgrade.grading.session import KeptGraders, Setting
from dlgrade.isolation.sandbox.choose import open_sandbox
from dlgrade.isolation.sandbox.model import Limits
from dlgrade.messages import nbgrader as messages
from dlgrade.nbgrader.own_cells import OwnResult, needs_of, run_own_cells
from dlgrade.nbgrader.quiz import questions
from dlgrade.quiz.model import Question
from dlgrade.slicing.readings import answer_cells
from dlgrade.submission.model import Companion, Submission
from dlgrade.submission.notebook import Notebook
from dlgrade.text import Lang, Text
from dlgrade.verdict.build import without_running
from dlgrade.verdict.model import Verdict


@dataclass(frozen=True)
class Policy:
    """The settings in `nbgrader_config.py` under `c.GradeExercises`."""

    course: str = ""
    lang: Lang = "ko"
    seed: int = 1
    isolation: str = "L2"

    @classmethod
    def from_config(cls, config: Any) -> Policy:
        section = config.GradeExercises
        names = [name for name in cls.__dataclass_fields__ if name in section]
        given = {name: section[name] for name in names}
        return cls(**given | {"seed": int(given.get("seed", cls.seed))})  # on a command line, all values are texts


class ClassSession:
    """What one run of nbgrader grades with."""

    def __init__(self, course: Course, policy: Policy, log: Logger) -> None:
        self.exercises = {exercise.slug: exercise for exercise in course.exercises}
        self.policy, self._course, self._log = policy, course, log
        limits = Limits(withheld_folder=str(course.root))
        sandbox = open_sandbox(limits)
        if sandbox.level < policy.isolation:
            sandbox.close()
            raise CourseError(messages.WEAK.filled(level=sandbox.level, wanted=policy.isolation))
        self._setting = Setting(sandbox, limits, policy.seed)
        self._graders = KeptGraders(self._setting)

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Quiz questions by the id of their graded cells."""
        return questions(self._course)

    def grade(self, slug: str, notebook: Notebook, files: tuple[Companion, ...] = ()) -> Verdict:
        """The verdict on one exercise of a notebook. A fault of ours becomes a verdict too, and does not
        stop the run."""
        exercise = self.exercises[slug]
        grader = self._graders.of(exercise)
        try:
            return verdict_on(exercise, notebook.cells, notebook.notes, self._graded(grader, notebook), files)
        except Exception as error:
            self._log.error("%s: %s", slug, "".join(traceback.format_exception(error)))
            return without_running(slug, grader.exam.checks, "grader_fault", messages.FAULT, Submission(()))

    def _graded(self, grader: ExerciseGrader, notebook: Notebook) -> Callable[[Submission], Verdict]:
        """A function that grades one reading of a notebook."""
        answers = answer_cells(wanted_by(grader.exercise), notebook.cells)
        written_with = version_named(notebook.python)
        return lambda submission: grade_here(grader, submission, answers, written_with)[0]

    def grade_own(
        self, notebook: Notebook, worth: dict[str, float], files: tuple[Companion, ...]
    ) -> dict[str, OwnResult]:
        """The results of the teacher's own graded cells. After a fault of ours a person has to look at them."""
        try:
            connection = WorkerConnection(self._setting.sandbox, needs_of(notebook.cells), self._setting.limits)
            try:
                return run_own_cells(connection.peer, notebook.cells, worth, files, self.policy.seed)
            finally:
                connection.close()
        except Exception as error:
            self._log.error("%s", "".join(traceback.format_exception(error)))
            return dict.fromkeys(worth, OwnResult(None, messages.FAULT))

    def unreadable(self, slug: str, reason: Text) -> Verdict:
        """The verdict for a notebook that cannot be read at all."""
        return self._graders.of(self.exercises[slug]).ungraded(reason)

    def close(self) -> None:
        """End all processes of the session."""
        self._graders.close()
