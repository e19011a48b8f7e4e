"""Which questions a ```quiz fence asks for."""

from __future__ import annotations

from html import escape
from pathlib import Path

from grader.messages import site as messages
from grader.quiz.load import load
from grader.quiz.model import Question
from grader.quiz.page import render as questions_html
from grader.site.faults import SiteError
from grader.text import Lang


def render(root: Path, wanted: list[str], lang: Lang) -> str:
    """The block for a chapter (its folder's name) or for question ids.

    Raises QuizError where a quiz file is at fault, SiteError for a name that no file has.
    """
    block = questions_html(select(root, wanted), lang)
    return f'<div class="dl-quiz" data-dl-quiz="{escape(" ".join(wanted))}">{block}</div>'


def select(root: Path, wanted: list[str]) -> tuple[Question, ...]:
    """All questions of one chapter, or those with the given ids in the given order."""
    if len(wanted) == 1 and (root / "solutions" / wanted[0] / "quiz.yaml").is_file():
        return load(root / "solutions" / wanted[0]).questions
    files = sorted(root.glob("solutions/*/quiz.yaml"))
    known = {question.id: question for file in files for question in load(file).questions}
    missing = [name for name in wanted if name not in known]
    if missing or not wanted:
        raise SiteError(messages.NO_QUESTIONS.filled(names=", ".join(missing)))
    return tuple(known[name] for name in wanted)
