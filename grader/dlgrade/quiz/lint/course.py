"""Lints the quizzes of a course: what is wrong, where, and what to do. An empty list means that they can be used."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from dlgrade.messages import quiz_lint as messages
from dlgrade.quiz.faults import Fault
from dlgrade.quiz.lint import text
from dlgrade.quiz.load import quiz_files, read
from dlgrade.quiz.model import Question, Quiz, Say
from dlgrade.text import LANGUAGES, Text

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def lint(course: Path) -> list[Fault]:
    """Every fault of every quiz of the course at `course` (the folder that holds `solutions`)."""
    readings = [read(path) for path in quiz_files(course)]
    faults = [fault for _, faults_of_quiz in readings for fault in faults_of_quiz]
    quizzes = [quiz for quiz, _ in readings]
    for quiz in quizzes:
        for question in quiz.questions:
            faults += _question(quiz, question, course)
    return sorted([*faults, *_taken(quizzes)], key=lambda fault: (fault.path, fault.line))


def _question(quiz: Quiz, question: Question, course: Path) -> list[Fault]:
    faults: list[Fault] = []

    def say(message: Text, **values: object) -> None:
        faults.append(Fault(quiz.path, question.line, question.id, message, values))

    if not _NAME.fullmatch(question.id):
        say(messages.ID_FORM)
    if not _NAME.fullmatch(question.see):
        say(messages.ANCHOR_FORM)
    else:
        _anchor(course, quiz.chapter, question.see, say)
    text.check(question, say)
    question.lint(say)
    return faults


def _anchor(course: Path, chapter: str, anchor: str, say: Say) -> None:
    """Report an anchor that is not in the pages of both languages. A course folder without pages is not checked."""
    for lang in LANGUAGES:
        page = course / "site" / lang / f"{chapter}.md"
        if page.exists() and f"{{#{anchor}}}" not in page.read_text(encoding="utf-8"):
            say(messages.ANCHOR_GONE, page=page.relative_to(course), anchor=anchor)


def _taken(quizzes: Sequence[Quiz]) -> list[Fault]:
    first: dict[str, str] = {}
    faults = []
    for quiz in quizzes:
        for question in quiz.questions:
            here = f"{quiz.path.parent.name}/{quiz.path.name}:{question.line}"
            if first.setdefault(question.id, here) != here:
                place = first[question.id]
                faults.append(Fault(quiz.path, question.line, question.id, messages.ID_TAKEN, {"place": place}))
    return faults
