"""`grade demo`: grades sample submissions, to show a newcomer what grading looks like."""

from __future__ import annotations

import sys

import click

from dlgrade.course.loading import load_course, own_root, select
from dlgrade.messages import cli as cli_messages
from dlgrade.messages import demo as messages
from dlgrade.text import Lang

DEMO_SECONDS = 2.0


def command(lang: Lang) -> click.Command:
    """The command, with its texts in `lang`."""

    @click.command("demo", help=cli_messages.COMMANDS["demo"](lang))
    def demo() -> int:
        return _demo(lang)

    return demo


def _demo(lang: Lang) -> int:
    """Grade every sample. Returns the exit code: 3 if a sample does not get its expected verdict."""
    from dlgrade.cli.main import OUR_FAULT, PASSED
    from dlgrade.cli.terminal.console import console_on
    from dlgrade.demo.catalogue import EXERCISE, samples
    from dlgrade.grading.grader import ExerciseGrader
    from dlgrade.isolation.sandbox.choose import open_sandbox
    from dlgrade.isolation.sandbox.limits import Limits
    from dlgrade.report.text import verdict_block
    from dlgrade.submission.python_file import read_python_file

    (exercise,) = select(load_course(own_root()), EXERCISE)
    limits = Limits(load_seconds=DEMO_SECONDS, call_seconds=DEMO_SECONDS, withheld_folder=str(own_root()))
    sandbox = open_sandbox(limits)
    grader = ExerciseGrader(exercise, sandbox, limits, seed=1)
    console = console_on(sys.stdout)
    console.print(messages.INTRO(lang, slug=exercise.slug))
    wrong = []
    for number, sample in enumerate(samples(), start=1):
        verdict = grader.grade(read_python_file(sample.path))
        console.rule(messages.SAMPLE(lang, number=number, title=sample.title(lang)), align="left")
        console.print(verdict_block(exercise, verdict, lang))
        wrong += [] if sample.as_expected(verdict) else [sample.name]
    sandbox.close()
    console.rule()
    console.print(messages.WRONG(lang, names=", ".join(wrong)) if wrong else messages.END(lang))
    return OUR_FAULT if wrong else PASSED
