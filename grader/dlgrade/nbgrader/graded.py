"""Reads the results of `nbgrader autograde` for an assignment:
verdicts from the notebooks, scores from the gradebook."""

from __future__ import annotations

import json
import math
import shlex
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from nbgrader.api import Assignment, Grade, Gradebook, SubmittedAssignment, SubmittedNotebook
from sqlalchemy.orm import selectinload

from dlgrade.course.model import CourseError
from dlgrade.messages import nbgrader as messages
from dlgrade.nbgrader.course_place import check_course
from dlgrade.nbgrader.names import OURS
from dlgrade.submission.model import Unreadable
from dlgrade.submission.notebook import MAX_BYTES
from dlgrade.submission.regular_file import read_regular
from dlgrade.text import Text
from dlgrade.verdict.json import WrongSchema, from_json
from dlgrade.verdict.model import Verdict

GRADEBOOK = "gradebook.db"
MAX_AUTOGRADED = 2 * MAX_BYTES
"""Bytes of an autograded notebook: that of a student, with our verdicts."""


@dataclass(frozen=True)
class GradedAnswer:
    """The result of one student in one exercise. `problem` says why its verdict does not count. `by_hand` is a score
    out of `worth` that somebody entered in nbgrader. `time` is when it was handed in, or "" if nbgrader has no time;
    it is `late` after the due date with the student's extension."""

    student: str
    name: str
    exercise: str
    file: str
    verdict: Verdict | None
    problem: Text | None = None
    by_hand: float | None = None
    worth: float = 0.0
    late: bool = False
    time: str = ""
    is_handed_in: bool = True


def read_graded(course: Path, assignment: str) -> list[GradedAnswer]:
    """The answers of all students of the gradebook, also of those who have handed in nothing. Raises CourseError where
    nothing of that name is graded."""
    path = course / GRADEBOOK
    if not path.is_file():
        check_course(course)
        raise CourseError(messages.NO_GRADEBOOK.filled(path=path.absolute(), name=shlex.quote(assignment)))
    with Gradebook(f"sqlite:///{path.absolute()}") as gradebook:
        submissions = _submissions(gradebook, assignment)
        answers = [answer for submission in submissions for answer in _of_student(course, assignment, submission)]
        if not answers:
            raise CourseError(messages.NO_ASSIGNMENT.filled(name=assignment, folder=course.resolve()))
        graded = {submission.student.id for submission in submissions}
        others = [*_without_submission(gradebook, course, assignment, graded)]
    return sorted([*answers, *others], key=lambda answer: (answer.student, answer.exercise))


def _submissions(gradebook: Gradebook, assignment: str) -> list[Any]:
    """The submissions of an assignment, with everything that is read of them. That takes a query for each table, where
    SQLAlchemy would by itself make six for each exercise of each student."""
    notebooks = selectinload(SubmittedAssignment.notebooks)
    grades = notebooks.selectinload(SubmittedNotebook.grades)
    everything = (
        selectinload(SubmittedAssignment.student), notebooks.selectinload(SubmittedNotebook.notebook),
        grades.selectinload(Grade.cell), grades.undefer(Grade.max_score),
    )  # fmt: skip
    submissions = gradebook.db.query(SubmittedAssignment).join(Assignment).filter(Assignment.name == assignment)
    return list(submissions.options(*everything))


def _without_submission(
    gradebook: Gradebook, course: Path, assignment: str, graded: Set[str]
) -> Iterator[GradedAnswer]:
    """A row in each exercise for every student whose hand-in is not in the gradebook: nothing was handed in, or what is
    in `submitted` was not graded yet."""
    notebooks = gradebook.find_assignment(assignment).notebooks
    cells = [(notebook.name, cell.name, cell.max_score) for notebook in notebooks for cell in notebook.grade_cells]
    for student in gradebook.students:
        if student.id not in graded:
            is_handed_in = (course / "submitted" / student.id / assignment).exists()
            for notebook, cell, worth in cells:
                file = f"{notebook}.ipynb" if is_handed_in else ""
                yield GradedAnswer(
                    student.id, _name(student), cell, file, None, worth=float(worth), is_handed_in=is_handed_in
                )


def _name(student: Any) -> str:
    return " ".join(filter(None, (student.first_name, student.last_name)))


def _of_student(course: Path, assignment: str, submission: Any) -> Iterator[GradedAnswer]:
    student = submission.student
    late, time = _is_late(submission), _time(submission)
    for notebook in submission.notebooks:
        path = course / "autograded" / student.id / assignment / f"{notebook.name}.ipynb"
        verdicts, problem = _verdicts(path)
        for grade in notebook.grades:
            if verdicts is None or grade.name in verdicts:
                answer = _answer(student.id, _name(student), path.name, grade, verdicts, problem)
                yield replace(answer, late=late, time=time)


def _is_late(submission: Any) -> bool:
    """nbgrader cannot add an extension to a due date that the assignment does not have."""
    return submission.assignment.duedate is not None and submission.total_seconds_late > 0


def _time(submission: Any) -> str:
    """The time in the gradebook, which is in UTC, as nbgrader writes it into `timestamp.txt`."""
    time = submission.timestamp
    return f"{time:%Y-%m-%d %H:%M:%S} UTC" if time is not None else ""


def _answer(
    student: str, name: str, file: str, grade: Any, verdicts: dict[str, str] | None, problem: Text | None
) -> GradedAnswer:
    verdict, worth = None, float(grade.max_score)
    if verdicts is not None:
        try:
            verdict = from_json(verdicts[grade.name])
        except WrongSchema:
            problem = messages.OTHER_VERSION
    if verdict is not None and not _agree(verdict, grade.auto_score, worth):
        verdict, problem = None, messages.OTHER_SCORE
    return GradedAnswer(student, name, grade.name, file, verdict, problem, grade.manual_score, worth)


def _agree(verdict: Verdict, score: float | None, worth: float) -> bool:
    """Whether the verdict gives the score in the gradebook. If not, somebody who can write to the folder may have
    changed the notebook."""
    if verdict.points is None or score is None:
        return verdict.points is None and score is None
    return math.isclose(score, verdict.points * worth / verdict.max_points, abs_tol=1e-6)


def _verdicts(path: Path) -> tuple[dict[str, str] | None, Text | None]:
    """The verdicts by exercise, as the JSON that our steps wrote into the notebook, or the reason why it has none."""
    try:
        content = read_regular(path, MAX_AUTOGRADED, path.name)
        verdicts = json.loads(content)["metadata"][OURS]["verdicts"]
    except (Unreadable, OSError, ValueError, KeyError, TypeError, RecursionError):
        return None, messages.NO_VERDICTS
    if type(verdicts) is not dict or not all(type(verdict) is str for verdict in verdicts.values()):
        return None, messages.NO_VERDICTS
    return verdicts, None
