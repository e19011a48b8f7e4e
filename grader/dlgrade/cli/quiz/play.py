"""Plays a quiz in a terminal or a pipe."""

from __future__ import annotations

import secrets
import sys
from pathlib import Path

import click

from dlgrade.cli.quiz.session import QuizSession, StopError, record
from dlgrade.cli.terminal.console import console_on
from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.course.loading import names_of_chapter
from dlgrade.messages import quiz as quiz_messages
from dlgrade.messages import quiz_command as messages
from dlgrade.quiz.faults import QuizError
from dlgrade.quiz.load import load, quiz_files
from dlgrade.quiz.model import Quiz
from dlgrade.quiz.progress import Progress, ProgressError, set_aside
from dlgrade.text import Lang


def open_quiz(folder: Path, chapter: str, lang: Lang) -> Quiz:
    """The quiz of a chapter named `06`, `6` or `06_learning`. Raises UsageError if there is none, or
    if it cannot be read."""
    files = {path.parent.name: path for path in quiz_files(folder)}
    for name, path in files.items():
        if chapter in names_of_chapter(name):
            try:
                return load(path)
            except QuizError as error:
                raise click.UsageError(error.text(lang)) from error
    if not files:
        raise click.UsageError(messages.NO_QUIZZES(lang, folder=folder))
    raise click.UsageError(messages.NO_CHAPTER(lang, name=chapter, known=", ".join(files)))


def open_progress(folder: Path, lang: Lang) -> Progress:
    """The recorded answers. A file that cannot be read is renamed and reported, and the quiz goes on without it."""
    try:
        return Progress(folder)
    except ProgressError:
        path, aside = _set_aside(folder, lang)
        print_sentence(messages.SET_ASIDE(lang, path=path, aside=aside.name), err=True)
        return Progress(folder)


def _set_aside(folder: Path, lang: Lang) -> tuple[Path, Path]:
    try:
        return set_aside(folder)
    except ProgressError as error:
        raise click.UsageError(error.text(lang)) from error


def overview(folder: Path, lang: Lang) -> int:
    """Print one line for each chapter. Returns the exit code: 0 if every question was answered rightly, else 1."""
    progress, left = open_progress(folder, lang), 0
    for path in quiz_files(folder):
        quiz = open_quiz(folder, path.parent.name, lang)
        right = sum(record(progress, question).right for question in quiz.questions)
        left += len(quiz.questions) - right
        print_sentence(messages.STANDING(lang, chapter=quiz.chapter, right=right, total=len(quiz.questions)))
    return 1 if left else 0


def play_chapter(folder: Path, chapter: str, lang: Lang, again: bool, seed: int | None) -> int:
    """Ask the questions that were not yet answered rightly, or with `again` all. Returns the exit code: 0 if all are
    answered rightly at the end, else 1."""
    quiz, progress = open_quiz(folder, chapter, lang), open_progress(folder, lang)
    session = QuizSession(console_on(sys.stdout), progress, lang, str(secrets.randbits(32) if seed is None else seed))
    open_questions = [candidate for candidate in quiz.questions if again or not record(progress, candidate).right]
    if open_questions:
        session.console.print(quiz_messages.KEYS(lang), style="dim")
    try:
        for question in open_questions:
            session.ask(question, quiz.questions.index(question) + 1)
    except StopError:
        session.console.print()
    right = sum(record(progress, question).right for question in quiz.questions)
    left = len(quiz.questions) - right
    print_sentence(messages.STANDING(lang, chapter=quiz.chapter, right=right, total=len(quiz.questions)))
    print_sentence(
        (messages.LEFT if left else messages.ALL_DONE)(lang, count=left, chapter=quiz.chapter.partition("_")[0])
    )
    return 1 if left else 0
