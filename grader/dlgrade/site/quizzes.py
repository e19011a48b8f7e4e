"""Finds the questions for which a ```quiz fence asks."""

from __future__ import annotations

from pathlib import Path

from dlgrade.markup.template import fill
from dlgrade.messages import site as messages
from dlgrade.quiz.load import load, quiz_files
from dlgrade.quiz.model import Question
from dlgrade.quiz.page import render as questions_html
from dlgrade.site.faults import SiteError
from dlgrade.text import Lang

BLOCK = '<div class="dl-quiz" data-dl-quiz="{{ names }}">{{ questions }}</div>'


def render(root: Path, names: list[str], lang: Lang) -> str:
    """The block for a chapter (the name of its folder) or for question ids. Raises QuizError where a quiz file has a
    fault, and SiteError for a name that no file has."""
    return fill(BLOCK, names=" ".join(names), questions=questions_html(select(root, names), lang))


def select(root: Path, names: list[str]) -> tuple[Question, ...]:
    """All questions of one chapter, or those with the given ids in the given order."""
    files = {file.parent.name: file for file in quiz_files(root)}
    if len(names) == 1 and names[0] in files:
        return load(files[names[0]]).questions
    question_by_id = {question.id: question for file in files.values() for question in load(file).questions}
    missing = [wanted_name for wanted_name in names if wanted_name not in question_by_id]
    if missing or not names:
        raise SiteError(messages.NO_QUESTIONS.filled(names=", ".join(missing)))
    return tuple(question_by_id[name] for name in names)
