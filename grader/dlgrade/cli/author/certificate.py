"""`grade author certificate`: prints for each exercise whether its checks can distinguish its listed mistakes."""

from __future__ import annotations

from collections.abc import Sequence

import click

from dlgrade.author.certificate import certificate_of, findings_of
from dlgrade.author.certificate_page import distance_text
from dlgrade.author.certificates import ToldApart, add_certificates, told_apart
from dlgrade.author.proof_page import write_pages
from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.course.model import Course, Exercise
from dlgrade.course.variants import mistakes_of
from dlgrade.messages import author as messages
from dlgrade.text import Lang


def certify_and_tell(course: Course, exercises: Sequence[Exercise], publish: bool, lang: Lang) -> int:
    """Print a line for each exercise, and one for each finding. Returns the exit code: 0 if there are no findings,
    else 1. With `publish`, each certificate is added to the published ones as soon as it is made, and the pages
    are written at the end."""
    clean = True
    for exercise in exercises:
        certificate = certificate_of(exercise)
        made = told_apart(exercise, certificate)
        if publish:
            add_certificates(course, {exercise.slug: made})
        print_sentence(_line(exercise, made, lang))
        for finding in findings_of(certificate, mistakes_of(exercise)):
            clean = False
            print_sentence(f"    {finding.subject}: {finding.problem}")
    if publish:
        for path in write_pages(course):
            click.echo(path.relative_to(course.root))
    return int(not clean)


def _line(exercise: Exercise, made: ToldApart, lang: Lang) -> str:
    return messages.CERTIFIED(
        lang, exercise=exercise.slug, mistakes=made.mistakes, pairs=made.pairs, separated=made.apart, fewest=made.calls,
        choice=(messages.EXACT if made.is_fewest else messages.GREEDY)(lang),
        nearest=" / ".join(made.nearest) or messages.NO_PAIR(lang), distance=distance_text(made, lang),
        sparable=made.sparable, sparable_points=made.sparable_points, losing_all=made.losing_all,
    )  # fmt: skip
