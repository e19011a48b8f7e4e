"""Writes one line for each exercise: its name and its points."""

from __future__ import annotations

from collections.abc import Sequence

from dlgrade.course.model import Exercise
from dlgrade.text import Lang
from dlgrade.verdict.model import Verdict


def report(graded: Sequence[tuple[Exercise, Verdict]], lang: Lang) -> str:
    """The lines, each with a title in `lang`."""
    return "".join(f"{exercise.title(lang)}: {verdict.points}/{verdict.max_points}\n" for exercise, verdict in graded)
