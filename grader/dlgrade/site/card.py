"""The card of an exercise in a chapter page."""

from __future__ import annotations

import re
from html import escape

from dlgrade.course.model import Exercise, Task
from dlgrade.course.signatures import signatures
from dlgrade.course.task import read_text
from dlgrade.isolation.frameworks import FRAMEWORKS
from dlgrade.markup.html import block
from dlgrade.messages import site as messages
from dlgrade.text import Lang


def render(exercise: Exercise, lang: Lang) -> str:
    """The card as one `<section>`: statement, signatures, hints that unfold, and how to run it.

    Raises CourseError where the task's text is not as it must be.
    """
    task, name = exercise.task(lang), f"exercise-{exercise.slug}"
    heads = [signature.head for signature in signatures(read_text(exercise.solution)).values()]
    return (
        f'<section class="dl-exercise" data-exercise="{exercise.slug}" data-chapter="{exercise.chapter}"'
        f' aria-labelledby="{name}">'
        f'<p class="dl-exercise__about">{about(task, lang)}</p>'
        f'<h3 class="dl-exercise__title" id="{name}">{escape(task.title)}</h3>'
        f"{block(nested(task.statement))}"
        f"<p>{messages.SIGNATURE(lang)}</p>{listing('python', heads)}"
        f"{''.join(hint(number, text, lang) for number, text in enumerate(task.hints, 1))}"
        f"{how_to_run(exercise, lang)}</section>"
    )


def about(task: Task, lang: Lang) -> str:
    """Kind, minutes and library in one line."""
    parts = [messages.EXERCISE(lang), messages.MINUTES(lang, minutes=task.minutes), FRAMEWORKS[task.needs].title]
    return " · ".join([*parts, messages.BONUS(lang)] if task.bonus else parts)


def nested(statement: str) -> str:
    """The statement with four spaces where authors indent by three what belongs to a numbered step.

    Three is what CommonMark and the terminal take; Python-Markdown would end the list there. Listings stay as they are.
    """
    parts = re.split(r"(^```.*?^```)", statement, flags=re.DOTALL | re.MULTILINE)
    parts[::2] = [re.sub(r"^ {3}(?=\S)", "    ", part, flags=re.MULTILINE) for part in parts[::2]]
    return "".join(parts)


def listing(language: str, lines: list[str]) -> str:
    """Lines of code, highlighted."""
    return block("\n".join([f"```{language}", *lines, "```"]))


def hint(number: int, text: str, lang: Lang) -> str:
    """One hint, folded. `text` is a list's item, so the lines after its first are indented."""
    summary = messages.HINT(lang, number=number)
    body = block(re.sub(r"^ {1,4}", "", text, flags=re.MULTILINE))
    return f'<details class="question dl-hint"><summary>{summary}</summary>{body}</details>'


def how_to_run(exercise: Exercise, lang: Lang) -> str:
    """The file to edit, the command, and the reader's own mark."""
    path = f"exercises/{exercise.chapter}/{exercise.slug}.py"
    return (
        f"<p>{messages.HOW_TO_RUN(lang, path=path)}</p>{listing('bash', [f'grade {exercise.slug}'])}"
        f'<label class="dl-passed"><input type="checkbox" data-passed value="{exercise.slug}">'
        f" {messages.PASSED(lang)}</label>"
    )
