"""Grades the exercises of many notebooks with one sandbox, or ahead of nbgrader in several processes."""

from __future__ import annotations

import traceback
from contextlib import suppress
from functools import cached_property
from logging import Logger

from dlgrade.classroom.model import ClassAnswer
from dlgrade.classroom.running.work import ClassPlan, graded
from dlgrade.course.model import Course, CourseError
from dlgrade.grading.connections import WorkerConnection
from dlgrade.grading.readings import readings_of, wanted_by
from dlgrade.grading.session import KeptGraders, Setting
from dlgrade.isolation.sandbox.choose import open_sandbox
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.messages import nbgrader as messages
from dlgrade.nbgrader.ahead import GradedAhead, Processes
from dlgrade.nbgrader.own_cells import OwnResult, needs_of, run_own_cells
from dlgrade.nbgrader.policy import Policy
from dlgrade.nbgrader.quiz import CHECK, questions
from dlgrade.quiz.model import Question
from dlgrade.slicing.opened import opened
from dlgrade.slicing.readings import answer_cells
from dlgrade.submission.model import Companion, Submission
from dlgrade.submission.notebook import Notebook
from dlgrade.text import Text
from dlgrade.verdict.build import without_running
from dlgrade.verdict.model import Verdict


class ClassSession:
    """The sandbox, the course and the graders that one run of nbgrader shares."""

    def __init__(self, course: Course, policy: Policy, log: Logger, processes: Processes) -> None:
        self.exercises = {exercise.slug: exercise for exercise in course.exercises}
        self.policy, self._course, self._log = policy, course, log
        limits = Limits(withheld_folder=str(course.root))
        sandbox = open_sandbox(limits)
        if sandbox.level < policy.isolation:
            sandbox.close()
            raise CourseError(messages.WEAK.filled(level=sandbox.level, wanted=policy.isolation))
        self._setting = Setting(sandbox, limits, policy.seed)
        self._graders = KeptGraders(self._setting)
        plan = ClassPlan(course.root, policy.seed, sandbox.level, transcripts=False)
        self.ahead = GradedAhead(plan, processes)
        self._answers: dict[tuple[str, Notebook, tuple[Companion, ...]], ClassAnswer] = {}
        """(exercise, notebook, files) → the answer that `begin` has read, so that `grade` need not read it again."""

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Quiz questions by the id of their graded cells."""
        return questions(self._course)

    def is_question(self, grade_id: str) -> bool:
        """Whether this graded cell is that of a quiz question of the course."""
        return grade_id.startswith(CHECK) and grade_id in self.questions

    def begin(self, slug: str, notebook: Notebook) -> None:
        """Start grading one exercise of a notebook ahead. A fault of ours is reported when `grade` asks for it."""
        with suppress(Exception):
            answer = self._answers[slug, notebook, ()] = self._answer(slug, notebook, ())
            self.ahead.begin(answer)

    def grade(self, slug: str, notebook: Notebook, files: tuple[Companion, ...] = ()) -> Verdict:
        """The verdict on one exercise of a notebook. A fault of ours becomes a verdict too, and does not
        stop the run."""
        grader = self._graders.of(self.exercises[slug])
        try:
            answer = self._answers.get((slug, notebook, files)) or self._answer(slug, notebook, files)
            return self.ahead.verdict(answer) or graded(grader, answer, transcripts=False).verdict
        except Exception as error:
            self._log.error("%s: %s", slug, "".join(traceback.format_exception(error)))
            return without_running(slug, grader.exam.checks, "grader_fault", messages.FAULT, Submission(()))

    def _answer(self, slug: str, notebook: Notebook, files: tuple[Companion, ...]) -> ClassAnswer:
        """The notebook's answer to one exercise."""
        exercise = self.exercises[slug]
        whole = answer_cells(wanted_by(exercise), opened(notebook.cells))
        readings = readings_of(exercise, notebook.cells, notebook.notes, files)
        return ClassAnswer(slug, tuple(readings), tuple(whole), notebook.python)

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
        self.ahead.close()
        self._graders.close()
