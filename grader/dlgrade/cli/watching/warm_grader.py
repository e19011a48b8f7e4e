"""Grades the file of one exercise repeatedly, and keeps its grader open in between."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dlgrade.cli.grading.targets import Target
from dlgrade.exam.drawings import NO_DRAWINGS, Drawings
from dlgrade.grading.grader import Early, ExerciseGrader
from dlgrade.grading.installed_frameworks import missing_framework
from dlgrade.grading.session import Setting
from dlgrade.submission.model import Unreadable
from dlgrade.verdict.model import Verdict
from dlgrade.verdict.store import course_digest


@dataclass(frozen=True)
class _Open:
    target: Target
    course: str
    """The digest of the exercise's folder when the grader was opened."""
    grader: ExerciseGrader


class WarmGrader:
    """Keeps the grader of the last exercise open, since it caches the results of the listed mistakes."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._open: _Open | None = None

    def verdict(self, target: Target, early: Early) -> tuple[Verdict, Drawings]:
        """The verdict on the current content of the file, and its drawings. If the file cannot be graded, the verdict
        has no points. Raises CourseError if the exercise's own files are broken. For a framework exercise, `early` is
        called with a verdict without explanations, since running the course's own programs may take long."""
        grader, drawings = self._grader(target), NO_DRAWINGS
        if missing := missing_framework(target.exercise):
            return replace(grader.ungraded(missing), file=target.shown), drawings
        try:
            is_slow = target.exercise.needs != "numpy"
            verdict, drawings = grader.grade_and_draw(target.read(), early if is_slow else None)
        except Unreadable as unreadable:
            verdict = grader.ungraded(unreadable.text)
        self._setting.sandbox.prepare(target.exercise.needs)  # for the next save
        return replace(verdict, file=target.shown), drawings

    def close(self) -> None:
        """End the processes of the grader that is kept."""
        if self._open is not None:
            self._open.grader.close()
            self._open = None

    def _grader(self, target: Target) -> ExerciseGrader:
        course = course_digest(target.exercise)
        if self._open is None or (self._open.target, self._open.course) != (target, course):
            self.close()
            self._open = _Open(target, course, self._setting.grader(target.exercise))
        return self._open.grader
