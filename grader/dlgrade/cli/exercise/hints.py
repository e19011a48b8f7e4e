"""The hints of an exercise, and how many of them the student has been shown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dlgrade.course.model import Course, Exercise
from dlgrade.files import CannotWrite, write_record
from dlgrade.messages import report as messages
from dlgrade.text import Lang

if TYPE_CHECKING:
    from rich.console import RenderableType


def next_hints(course: Course, exercise: Exercise, number: int | None, lang: Lang) -> list[RenderableType]:
    """All hints up to the next one, or up to `number`, ready to print. The number of shown hints is stored.

    If it cannot be stored, the command for the next hint is printed with its number, so that it does not show the same
    hint again.
    """
    from rich.markdown import Markdown
    from rich.text import Text as RichText

    from dlgrade.markup.latex_to_text import readable

    hints = exercise.task(lang).hints
    shown = min(number or hints_seen(course, exercise) + 1, len(hints))
    try:
        write_record(_seen_path(course, exercise), f"{shown}\n")
        following = messages.HINT_NEXT(lang, slug=exercise.slug)
    except CannotWrite as error:
        following = f"{error.text(lang)}\n{messages.HINT_NUMBER(lang, slug=exercise.slug, number=shown + 1)}"
    parts: list[RenderableType] = []
    for place, text in enumerate(hints[:shown], start=1):
        heading = messages.HINT(lang, number=place, count=len(hints))
        parts += [RichText(heading, style="bold"), Markdown(readable(text)), ""]
    if shown == len(hints):
        following = messages.NO_MORE_HINTS(lang)
        if exercise.solution.is_file():
            following += " " + messages.SOLUTION_NEXT(lang, slug=exercise.slug)
    return [*parts, RichText(following, style="dim")]


def hints_seen(course: Course, exercise: Exercise) -> int:
    """The number of hints that were shown; 0 if none is stored."""
    try:
        return int(_seen_path(course, exercise).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return 0


def _seen_path(course: Course, exercise: Exercise) -> Path:
    return course.root / ".grade" / "hints" / exercise.slug
