"""Makes the cells of quiz questions in an assignment, and marks an answer that is written as a literal."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import nbformat as untyped

from dlgrade.course.model import Chapter, Course, CourseError
from dlgrade.kinds import Kind
from dlgrade.messages import nbgrader as messages
from dlgrade.quiz.exports import nbgrader as cells_of
from dlgrade.quiz.exports.cells import check, name
from dlgrade.quiz.load import QUIZ_FILE, load
from dlgrade.quiz.model import Question, Quiz
from dlgrade.report.html import mark
from dlgrade.submission.model import Part
from dlgrade.text import Lang

nbformat: Any = untyped  # its functions carry no types
CHECK = "check-"
HIDDEN = "### BEGIN HIDDEN TESTS"


@dataclass(frozen=True)
class Marked:
    """Whether an answer is right, and the explanation of its mistake if it is a known one."""

    right: bool
    why: str = ""


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


def is_quiz_check(source: str, question: Question) -> bool:
    """Whether this is the source of the question's graded cell, of this version or a former one, with its hidden
    part."""
    return HIDDEN in source and re.search(rf"\b{name(question)}\b", source) is not None


def refuse_repeated(cells: Iterable[Any]) -> None:
    """Raise CourseError where two cells of an assignment have the same name."""
    grade_ids: set[str] = set()
    for cell in cells:
        grade_id = cell.metadata.nbgrader["grade_id"]
        if grade_id in grade_ids:
            raise CourseError(messages.NAME_REPEATED.filled(name=grade_id))
        grade_ids.add(grade_id)


def mark_answer(question: Question, parts: Sequence[Part], lang: Lang) -> Marked:
    """Mark an answer with the test of the quiz's own export, applied to the last literal that any cell assigns to
    the answer's name."""
    space: dict[str, Any] = {name(question): _answer(parts, name(question))}
    try:
        exec(check(question, lang), space)  # this runs only our own code; the student's part is a literal
    except AssertionError as wrong:
        return Marked(False, str(wrong))
    except (ValueError, TypeError, OverflowError):  # the answer does not have the requested form
        return Marked(False)
    return Marked(True)


def marked_html(marked: Marked, worth: float, lang: Lang) -> str:
    """The mark as a line of the feedback."""
    points = f"{worth:g}/{worth:g}" if marked.right else f"0/{worth:g}"
    kind: Kind = "passed" if marked.right else "failed"
    sentence = (messages.QUIZ_RIGHT if marked.right else messages.QUIZ_WRONG)(lang)
    why = f'<div style="margin-left:2.2em">{escape(marked.why)}</div>' if marked.why else ""
    line = f"{mark(kind)}{escape(sentence)} · {escape(points)}{why}"
    return f'<div class="dlgrade" lang="{lang}" data-kind="{kind}">{line}</div>'


def _answer(parts: Sequence[Part], wanted: str) -> str | float | None:
    answer: str | float | None = None
    for part in parts:
        try:
            tree = ast.parse(part.source)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
        for node in tree.body:
            if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == wanted for t in node.targets):
                answer = _literal(node.value)
    return answer


def _literal(node: ast.expr) -> str | float | None:
    """The value of a literal: a text or a number as it is; a list or a set of letters as a text."""
    try:
        value = ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError, RecursionError, MemoryError):
        return None
    if isinstance(value, (list, tuple, set)) and all(isinstance(item, str) for item in value):
        return " ".join(sorted(value) if isinstance(value, set) else value)
    return value if type(value) in (str, int, float) else None
