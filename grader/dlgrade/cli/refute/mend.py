"""`grade refute mse --mend`: writes a wrong program into a file, which the student corrects until it passes."""

from __future__ import annotations

import random
import sys

from rich.padding import Padding
from rich.text import Text as RichText

from dlgrade.cli.terminal.console import console_on
from dlgrade.cli.terminal.sentences import print_sentence
from dlgrade.course.model import Course, Exercise
from dlgrade.files import write_atomically
from dlgrade.isolation.sandbox.limits import Limits
from dlgrade.messages import lessons as messages
from dlgrade.text import Lang, TextError
from dlgrade.verdict.model import CheckVerdict, Verdict
from dlgrade.verdict.small_call import small_call_text


class NothingToMend(TextError):
    """No wrong program of the exercise can be shown."""


def mend_one(course: Course, exercise: Exercise, new: bool, order: random.Random, lang: Lang) -> int:
    """Write a wrong program, or grade the existing file. Returns the exit code: 0 if it passes, else 1."""
    from dlgrade.lessons.mending import mend_path

    path = mend_path(exercise)
    shown = str(path.relative_to(course.root)) if path.is_relative_to(course.root) else str(path)
    if new or not path.is_file():
        write_atomically(path, _wrong_program(exercise, order, lang))
        print_sentence(messages.MEND_WRITTEN(lang, path=shown, slug=exercise.slug))
        return 1
    verdict = _graded(course, exercise)
    console = console_on(sys.stdout)
    for check in verdict.checks:
        for line, style, indent in _lines(check, lang):
            console.print(Padding(RichText(line, style=style), (0, 0, 0, indent), expand=False))
    left = sum(check.kind != "passed" for check in verdict.checks)
    text = messages.NOT_MENDED if left else messages.MENDED
    print_sentence(text(lang, count=left, path=shown, slug=exercise.slug))
    return int(left > 0)


def _wrong_program(exercise: Exercise, order: random.Random, lang: Lang) -> str:
    from dlgrade.course.variants import mistakes_of
    from dlgrade.lessons.code import code_of
    from dlgrade.lessons.mending import mend_text

    mistakes = mistakes_of(exercise)
    codes = (code_of(exercise, mistake) for mistake in order.sample(mistakes, len(mistakes)))
    code = next((code for code in codes if code is not None), None)
    if code is None:
        raise NothingToMend(messages.NOTHING_TO_MEND.filled(slug=exercise.slug))
    return mend_text(exercise, code, lang)


def _graded(course: Course, exercise: Exercise) -> Verdict:
    from contextlib import closing

    from dlgrade.grading.session import Setting
    from dlgrade.isolation.sandbox.choose import open_sandbox
    from dlgrade.lessons.mending import mend_path, mended_submission
    from dlgrade.submission.python_file import read_python_file

    limits = Limits(withheld_folder=str(course.root))
    sandbox = open_sandbox(limits)
    try:
        with closing(Setting(sandbox, limits).grader(exercise)) as grader:
            return grader.grade(mended_submission(exercise, read_python_file(mend_path(exercise))))
    finally:
        sandbox.close()


def _lines(check: CheckVerdict, lang: Lang) -> list[tuple[str, str, int]]:
    """(text, style, indentation) of the lines about a check. Lines of code are never shown, since the graded program
    also contains functions of the solution."""
    if check.kind == "passed":
        return [(f"✓ {check.title(lang)}", "green", 0)]
    lines = [(f"✗ {check.title(lang)}", "red", 0)]
    if check.explanation is not None:
        lines += [(text(lang), "", 2) for text in check.explanation.sentences]
    if check.small is not None:
        lines.append((small_call_text(check.small)(lang), "", 2))
    return lines
