"""A notebook for nbgrader: one answer cell and one hidden, automatic test per question.

`nbgrader generate_assignment` takes answers and tests out of the copies for students.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import nbformat as untyped

from dlgrade.messages import quiz_export as messages
from dlgrade.quiz.exports.cells import answered, check, name, right_answer
from dlgrade.quiz.exports.worksheet import asked
from dlgrade.quiz.model import Question, Quiz
from dlgrade.text import Lang

nbformat: Any = untyped  # its functions carry no types


def write(quizzes: Sequence[Quiz], lang: Lang) -> bytes:
    """The instructor's version of the notebook (version 4.5 of the format, metadata schema 3)."""
    chapters = ", ".join(quiz.chapter for quiz in quizzes)
    intro = f"# {messages.TITLE(lang, chapters=chapters)}\n\n{messages.HOW(lang)}"
    cells = [_markdown("quiz-intro", intro)]
    for quiz in quizzes:
        for question in quiz.questions:
            cells += _cells(question, lang)
    notebook = nbformat.v4.new_notebook(cells=cells)
    notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook.metadata.language_info = {"name": "python"}
    nbformat.validate(notebook)
    return str(nbformat.writes(notebook)).encode("utf-8") + b"\n"


def _cells(question: Question, lang: Lang) -> list[Any]:
    answer = f"{name(question)} = None"
    solution = f"### BEGIN SOLUTION\n{name(question)} = {right_answer(question)!r}\n### END SOLUTION"
    return [
        _markdown(f"ask-{question.id}", asked(question, lang)),
        _code(
            f"answer-{question.id}",
            f"{answer}\n{solution}",
            {"grade": False, "solution": True, "locked": False},
        ),
        _code(
            f"check-{question.id}",
            check_source(question, lang),
            {"grade": True, "solution": False, "locked": True, "points": 1},
        ),
    ]


def check_source(question: Question, lang: Lang) -> str:
    """The source of the graded cell. nbgrader takes the hidden part out of the copies for students."""
    return f"{answered(question, lang)}\n### BEGIN HIDDEN TESTS\n{check(question, lang)}\n### END HIDDEN TESTS"


def _graded(cell: Any, grade_id: str, roles: dict[str, object]) -> Any:
    cell.id = grade_id[:64]
    cell.metadata.nbgrader = {"schema_version": 3, "grade_id": grade_id, "task": False, **roles}
    return cell


def _markdown(grade_id: str, text: str) -> Any:
    roles: dict[str, object] = {"grade": False, "solution": False, "locked": True}
    return _graded(nbformat.v4.new_markdown_cell(text), grade_id, roles)


def _code(grade_id: str, source: str, roles: dict[str, object]) -> Any:
    return _graded(nbformat.v4.new_code_cell(source), grade_id, roles)
