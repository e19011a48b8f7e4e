"""Prints for each exercise whether its checks can tell its known mistakes apart."""

from __future__ import annotations

from collections.abc import Sequence
from math import isinf

import click

from dlgrade.author.certificate import Certificate, certificate_of, findings_of
from dlgrade.course.model import Exercise
from dlgrade.course.variants import mistakes_of
from dlgrade.messages import author as messages
from dlgrade.text import Lang


def certify_and_tell(exercises: Sequence[Exercise], lang: Lang) -> int:
    """A line for each exercise, and one for each finding. Returns 0 when nothing was found."""
    clean = True
    for exercise in exercises:
        made = certificate_of(exercise)
        click.echo(_told(made, lang))
        for finding in findings_of(made, mistakes_of(exercise)):
            clean = False
            click.echo(f"    {finding.subject}: {finding.problem}")
    return int(not clean)


def _told(made: Certificate, lang: Lang) -> str:
    apart = messages.OTHERWISE_APART(lang) if isinf(made.distance) else f"{made.distance:.2g}"
    return messages.CERTIFIED(
        lang, exercise=made.exercise, mistakes=made.mistakes, pairs=made.pairs,
        separated=made.pairs - len(made.unseparated), fewest=len(made.fewest),
        choice=(messages.EXACT if made.is_exact else messages.GREEDY)(lang),
        nearest=" / ".join(made.nearest) if made.nearest else messages.NO_PAIR(lang), distance=apart,
    )  # fmt: skip
