"""Writes quizzes into a file for a learning platform, or into a sheet for students without the answer key."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from dlgrade.cli.quiz.play import open_quiz
from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.course.extras import install_command
from dlgrade.files import write_atomically
from dlgrade.messages import quiz_command as messages
from dlgrade.quiz import formats
from dlgrade.text import Lang


def write(folder: Path, chapters: Sequence[str], to: str | None, student: bool, output: Path, lang: Lang) -> None:
    """Export the quizzes of the chapters into `output`. Raises UsageError if the format does not fit `student`."""
    to = to or ("markdown" if student else "moodle")
    if student and to in formats.FORMATS:
        raise click.UsageError(messages.NOT_FOR_STUDENTS(lang, to=to))
    if not student and to in formats.SHEETS:
        raise click.UsageError(messages.KEY_NEEDED(lang))
    quizzes = [open_quiz(folder, chapter, lang) for chapter in dict.fromkeys(chapters)]
    try:
        content = formats.write(to, quizzes, lang)
    except ModuleNotFoundError as error:
        raise click.UsageError(
            messages.NEEDS_EXTRA(lang, module=error.name, install=install_command("quiz"))
        ) from error
    write_atomically(output, content)
    count = sum(len(quiz.questions) for quiz in quizzes)
    print_sentence(messages.WRITTEN(lang, path=output, count=count))
