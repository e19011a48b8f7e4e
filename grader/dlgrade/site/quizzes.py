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


def render(root: Path, wanted: list[str], lang: Lang) -> str:
    """The block for a chapter (the name of its folder) or for question ids. Raises QuizError where a quiz file has a
    fault, and SiteError for a name that no file has."""
    return fill(BLOCK, names=" ".join(wanted), questions=questions_html(select(root, wanted), lang))


def select(root: Path, wanted: list[str]) -> tuple[Question, ...]:
    """All questions of one chapter, or those with the given ids in the given order."""
    files = {file.parent.name: file for file in quiz_files(root)}
    if len(wanted) == 1 and wanted[0] in files:
        return load(files[wanted[0]]).questions
    known = {question.id: question for file in files.values() for question in load(file).questions}
    missing = [name for name in wanted if name not in known]
    if missing or not wanted:
        raise SiteError(messages.NO_QUESTIONS.filled(names=", ".join(missing)))
    return tuple(known[name] for name in wanted)
