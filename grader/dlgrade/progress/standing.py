"""Counts the answered questions of each chapter's quiz."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from dlgrade.progress.page_marks import PageMarks
from dlgrade.quiz.faults import QuizError
from dlgrade.quiz.fingerprint import fingerprint
from dlgrade.quiz.load import load, quiz_files
from dlgrade.quiz.model import Question
from dlgrade.quiz.progress import Progress
from dlgrade.report.overview import QuizStanding


def quiz_standings(root: Path, progress: Progress, page: PageMarks) -> dict[str, QuizStanding]:
    """For each chapter, the number of questions answered rightly here, of those answered rightly only in the page, and
    of all questions.

    If no question has been answered yet, the result is empty, which saves reading the quizzes. A quiz with faults is
    left out; `grade quiz` reports them.
    """
    if not progress.records and not page.questions:
        return {}
    return {chapter: _standing(questions, progress, page) for chapter, questions in _quizzes(root).items()}


def fingerprints(root: Path) -> dict[str, str]:
    """The fingerprint of every question of the course, by its name."""
    return {question.id: fingerprint(question) for questions in _quizzes(root).values() for question in questions}


def _quizzes(root: Path) -> Mapping[str, tuple[Question, ...]]:
    questions = {}
    for path in quiz_files(root):
        try:
            quiz = load(path)
        except QuizError:
            continue
        questions[quiz.chapter] = quiz.questions
    return questions


def _standing(questions: tuple[Question, ...], progress: Progress, page: PageMarks) -> QuizStanding:
    right = only_page = 0
    for question in questions:
        print = fingerprint(question)
        of_page = page.questions.get(question.id)
        if progress.get(question.id, print).right:
            right += 1
        elif of_page is not None and of_page.right and of_page.print == print:
            only_page += 1
    return QuizStanding(right, only_page, len(questions))
