"""The names of cells in our notebooks. The grade id of a graded cell is the exercise's slug."""

from __future__ import annotations

from dlgrade.messages.notebook import NOT_INSTALLED_HERE
from dlgrade.text import Lang

OURS = "dlgrade"
"""The key of our metadata in a notebook that is being graded."""


def task_id(slug: str) -> str:
    return f"{slug}-task"


def check_source(slug: str, lang: Lang) -> str:
    """The source of the graded cell. In the student's notebook it shows the verdict, or says what to install;
    nbgrader's Validate reads whether it fails."""
    return f"""try:
    from dlgrade.notebook import check
except ImportError as error:
    raise ImportError("{NOT_INSTALLED_HERE(lang)}") from error

check("{slug}", "{lang}")"""
