"""The formats that a quiz can be written in. Each module has `write(quizzes, lang) -> bytes`."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from dlgrade.quiz.model import Quiz
from dlgrade.text import Lang

# With the key, for a platform or for grading.
FORMATS = ("moodle", "gift", "qti21", "canvas", "nbgrader")
# Without the key, to hand out.
SHEETS = ("markdown", "yaml")


def write(to: str, quizzes: Sequence[Quiz], lang: Lang) -> bytes:
    """The file's content; ModuleNotFoundError when the `quiz` extra is not installed."""
    room = import_module(f"dlgrade.quiz.exports.{to}")
    content: bytes = room.write(quizzes, lang)
    return content
