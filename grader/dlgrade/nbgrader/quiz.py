"""The cells of quiz questions in an assignment."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import nbformat as untyped

from dlgrade.course.model import Chapter, Course, CourseError
from dlgrade.messages import nbgrader as messages
from dlgrade.quiz.exports import nbgrader as cells_of
from dlgrade.quiz.load import QUIZ_FILE, load
from dlgrade.quiz.model import Question, Quiz
from dlgrade.text import Lang

nbformat: Any = untyped  # its functions carry no types
CHECK = "check-"
HIDDEN = re.compile(r"^### BEGIN HIDDEN TESTS\n(?:.*\n)*?### END HIDDEN TESTS\n?", re.MULTILINE)
"""The part of a graded cell that nbgrader takes out of the copies for students."""


def quiz_of(course: Course, chapter: Chapter) -> Quiz | None:
    """The chapter's questions; None if there are none."""
    folder: Path = course.root / "solutions" / chapter.name
    quiz = load(folder) if (folder / QUIZ_FILE).is_file() else None
    return quiz if quiz and quiz.questions else None


def questions(course: Course) -> dict[str, Question]:
    """All questions of the course by the id of their graded cells."""
    quizzes = filter(None, (quiz_of(course, chapter) for chapter in course.chapters))
    return {CHECK + question.id: question for quiz in quizzes for question in quiz.questions}


def quiz_cells(quiz: Quiz, lang: Lang) -> list[Any]:
    """For each question: the question, its answer cell and its graded cell. In the student's copy the graded cell only
    asks for an answer."""
    cells: list[Any] = nbformat.reads(cells_of.write([quiz], lang).decode("utf-8"), as_version=4).cells
    cells[0].metadata.nbgrader["grade_id"] = cells[0].id = f"quiz-{quiz.chapter}"
    return cells


def is_quiz_check(grade_id: str, source: str) -> bool:
    """Whether this is a question's graded cell, of this version or a former one, with its hidden part."""
    variable = "answer_" + grade_id.removeprefix(CHECK).replace("-", "_")
    return grade_id.startswith(CHECK) and HIDDEN.search(source) is not None and variable in source


def without_key(source: str) -> str:
    """The cell as students get it. The hidden part holds the right answer and all explanations."""
    return HIDDEN.sub("", source).rstrip("\n")


def refuse_repeated(cells: Iterable[Any]) -> None:
    """Raise CourseError where two cells of an assignment have the same name."""
    grade_ids: set[str] = set()
    for cell in cells:
        grade_id = cell.metadata.nbgrader["grade_id"]
        if grade_id in grade_ids:
            raise CourseError(messages.NAME_REPEATED.filled(name=grade_id))
        grade_ids.add(grade_id)
