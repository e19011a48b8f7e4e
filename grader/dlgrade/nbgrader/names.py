"""How cells of our notebooks are named: the graded cell has the exercise's own name."""

from __future__ import annotations

from dlgrade.text import Lang


def task_id(slug: str) -> str:
    return f"{slug}-task"


def answer_id(slug: str) -> str:
    return f"{slug}-answer"


def check_source(slug: str, lang: Lang) -> str:
    """The graded cell. In the student's notebook it shows the verdict; its value is the points."""
    return f'from dlgrade.notebook import check\n\ncheck("{slug}", "{lang}")'
