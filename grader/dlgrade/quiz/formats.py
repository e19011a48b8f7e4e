"""The formats that a quiz can be exported to. Each module has a function `write(quizzes, lang) -> bytes`."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from dlgrade.quiz.model import Quiz
from dlgrade.text import Lang

# These contain the key, for a platform or for grading.
FORMATS = ("moodle", "gift", "qti21", "canvas", "nbgrader")
# These do not contain the key, and can be handed out.
SHEETS = ("markdown", "yaml")


def write(to: str, quizzes: Sequence[Quiz], lang: Lang) -> bytes:
    """The file's content. Raises ModuleNotFoundError when the `quiz` extra is not installed."""
    room = import_module(f"dlgrade.quiz.exports.{to}")
    content: bytes = room.write(quizzes, lang)
    return content
