"""`grade author lessons`: prints for each exercise how many of its listed mistakes a small call refutes."""

from __future__ import annotations

from collections.abc import Sequence

import click

from dlgrade.author.lesson_proof import lesson_proof, publish_lessons, trusted_maker
from dlgrade.author.proof_page import write_pages
from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.course.model import Course, Exercise
from dlgrade.messages import author as messages
from dlgrade.text import Lang

NEEDED_SHARE = 0.95


def prove_lessons(course: Course, exercises: Sequence[Exercise], whole: bool, publish: bool, lang: Lang) -> int:
    """Print a line for each exercise, and one for each mistake without a lesson. Returns the exit code: 0 if the share
    of mistakes with a lesson is at least NEEDED_SHARE, else 1.

    With `publish`, each share is added to the published ones, the calls of the lessons are stored in the exercise's
    folder, and the pages are written at the end.
    """
    refuted = total = 0
    for exercise in exercises:
        with trusted_maker(exercise) as maker:
            proof = lesson_proof(maker)
            if publish:
                publish_lessons(course, maker, proof)
        refuted, total = refuted + len(proof.refuted), total + proof.mistakes
        print_sentence(
            messages.LESSONS_OF(lang, exercise=proof.exercise, refuted=len(proof.refuted), mistakes=proof.mistakes)
        )
        for name, call in proof.refuted.items() if whole else ():
            print_sentence(f"    {name}: {call}")
        for name, reason in proof.without.items():
            print_sentence(f"    {messages.NO_LESSON(lang, name=name, said=reason)}")
    for path in write_pages(course) if publish else ():
        click.echo(path.relative_to(course.root))
    share = refuted / total if total else 1.0
    print_sentence(messages.LESSONS_SHARE(lang, refuted=refuted, total=total, share=f"{100 * share:.1f}"))
    return int(share < NEEDED_SHARE)
