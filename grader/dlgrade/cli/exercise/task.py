"""The task of an exercise, ready to print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dlgrade.course.model import Course, Exercise
from dlgrade.messages import words as messages
from dlgrade.messages.packages import PACKAGES
from dlgrade.text import Lang

if TYPE_CHECKING:
    from rich.console import RenderableType


def task_parts(course: Course, exercise: Exercise, lang: Lang) -> list[RenderableType]:
    """The title, the path of the stub, and the statement, ready to print."""
    from rich.markdown import Markdown
    from rich.text import Text as RichText

    from dlgrade.markup.latex_to_text import readable

    task = exercise.task(lang)
    facts = [messages.MINUTES(lang, minutes=task.minutes), PACKAGES[task.needs](lang)]
    place = f"{exercise.stub.relative_to(course.root)}  ({', '.join(facts)})"
    return [
        RichText(f"{exercise.slug}  {task.title}", style="bold"), RichText(place, style="dim"), "",
        Markdown(readable(task.statement)), "",
    ]  # fmt: skip
