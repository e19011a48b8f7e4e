"""The card of an exercise in a chapter page."""

from __future__ import annotations

from html import escape

from grader.messages import site as messages
from grader.site.prose import to_html
from grader.site.tasks import Task
from grader.text import Lang

LIBRARIES = {"numpy": "NumPy", "torch": "PyTorch", "keras": "Keras"}


def render(task: Task, lang: Lang) -> str:
    """The card as one `<section>`: statement, signatures, hints that unfold, and how to run it."""
    name = f"exercise-{task.slug}"
    return (
        f'<section class="dl-exercise" data-exercise="{task.slug}" data-chapter="{task.chapter}"'
        f' aria-labelledby="{name}">'
        f'<p class="dl-exercise__about">{about(task, lang)}</p>'
        f'<h3 class="dl-exercise__title" id="{name}">{escape(task.title)}</h3>'
        f"{to_html(task.statement)}"
        f"<p>{messages.SIGNATURE(lang)}</p>{to_html(listing(task.signatures))}"
        f"{''.join(hint(number, text, lang) for number, text in enumerate(task.hints, 1))}"
        f"{how_to_run(task, lang)}</section>"
    )


def about(task: Task, lang: Lang) -> str:
    """Kind, minutes and library in one line."""
    parts = [messages.EXERCISE(lang), messages.MINUTES(lang, minutes=task.minutes), LIBRARIES[task.needs]]
    return " · ".join([*parts, messages.BONUS(lang)] if task.bonus else parts)


def listing(signatures: tuple[str, ...]) -> str:
    """The signatures as one fenced block."""
    return "```python\n" + "\n".join(signatures) + "\n```"


def hint(number: int, text: str, lang: Lang) -> str:
    """One hint, folded."""
    summary = messages.HINT(lang, number=number)
    return f'<details class="dl-hint"><summary>{summary}</summary>{to_html(text)}</details>'


def how_to_run(task: Task, lang: Lang) -> str:
    """The file to edit, the command, and the reader's own mark."""
    path = f"exercises/{task.chapter}/{task.slug}.py"
    command = to_html(f"```bash\ngrade {task.slug}\n```")
    return (
        f"<p>{messages.HOW_TO_RUN(lang, path=path)}</p>{command}"
        f'<label class="dl-passed"><input type="checkbox" data-passed value="{task.slug}">'
        f" {messages.PASSED(lang)}</label>"
    )
